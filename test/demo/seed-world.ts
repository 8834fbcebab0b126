import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '../../prisma/seed.js'
import { readConfig } from '../../src/config.js'
import { createSeededRandom } from '../../src/demo/seeded-random.js'
import { openWorld, type World } from '../../src/demo/world.js'
import type { Log } from '../../src/ports.js'
import { openStore } from '../../src/serve.js'
import { startShown } from '../../src/shown.js'
import type { Tx } from '../../src/usecases/unit-of-work.js'

/** The workbench's world with its past, as it opens; its clock and its runner stand still. */
export interface SeededWorld extends World {
  /** when the past was told to its end, before anything else could happen */
  atEnd: { now: Date; nextDue: Date | undefined }
  /** warnings and errors, a line each */
  logged: string[]
  /** ends the world, and reads what it left in the database */
  leave<Result>(read: (tx: Tx) => Promise<Result>): Promise<Result>
}

/** Makes the company in a folder of its own. `number`: where chance begins; another one, other ids. */
export async function openSeeded(number = 1): Promise<SeededWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-seed-'))
  const logged: string[] = []
  const note = (event: string, fields?: object) => void logged.push(JSON.stringify({ event, ...fields }))
  const log: Log = { info() {}, warn: note, error: note }
  let atEnd: SeededWorld['atEnd'] = { now: new Date(0), nextDue: undefined }
  const world = await openWorld({
    folder: join(folder, 'company'),
    baseUrl: 'http://localhost:3000',
    startProduct: (settings, clock) => startShown(settings, log, clock, createSeededRandom(number)),
    random: createSeededRandom(number),
    loadSeed: async () => async (company) => {
      await seed(company)
      atEnd = { now: company.clock.now(), nextDue: await company.product.nextDue() }
    },
    changed() {},
    say() {},
    failed: (error) => note('failed', { error: String(error) }),
  })
  await world.product.rest()
  world.clock.hold()
  return {
    ...world,
    atEnd,
    logged,
    async leave(read) {
      await world.stop()
      const { store } = await openStore(readConfig({ DATA_DIR: join(folder, 'company', 'product') }), {})
      try {
        return await store.transaction(store.organizationId, read)
      } finally {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
