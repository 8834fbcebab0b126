import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '../../prisma/seed.js'
import { createSeededRandom } from '../../src/demo/seeded-random.js'
import { openWorld, type World } from '../../src/demo/world.js'
import type { Log } from '../../src/ports.js'
import { startShown } from '../../src/shown.js'

/** The workbench's world with its past, as it opens; its clock and its runner stand still. */
export interface SeededWorld extends World {
  /** what was logged as a warning or an error, a line each */
  logged: string[]
  /** how long the past took to make, in real milliseconds */
  seededInMs: number
  close(): Promise<void>
}

/** Makes the company in a folder of its own. `number`: where chance begins; another one, other ids. */
export async function openSeeded(number = 1): Promise<SeededWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-seed-'))
  const logged: string[] = []
  const note = (event: string, fields?: object) => void logged.push(JSON.stringify({ event, ...fields }))
  const log: Log = { info() {}, warn: note, error: note }
  let seededInMs = 0
  const world = await openWorld({
    folder: join(folder, 'company'),
    baseUrl: 'http://localhost:3000',
    startProduct: (settings, clock) => startShown(settings, log, clock, createSeededRandom(number)),
    random: createSeededRandom(number),
    loadSeed: async () => async (company) => {
      const begun = performance.now()
      await seed(company)
      seededInMs = performance.now() - begun
    },
    changed() {},
    say() {},
    failed: (error) => note('failed', { error: String(error) }),
  })
  await world.product.rest()
  world.clock.hold()
  return {
    ...world,
    logged,
    seededInMs,
    async close() {
      await world.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
