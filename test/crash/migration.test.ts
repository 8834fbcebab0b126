import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type RunSql } from '../../src/store/connect.js'
import { migrate } from '../../src/store/migrate.js'
import { migrationsDir, onPostgres } from '../database.js'
import { makeDatabase, urlOf } from '../postgres.js'
import { testKeyRing } from '../sealer.js'
import { freePort, killAll, startProduct } from './product.js'

const names = readdirSync(migrationsDir).filter((name) => /^\d/.test(name))

const last = names.length - 1

/** Which is killed, and how many stand after the death. */
const points: readonly [string, string, number][] = [
  ['before-commit', names[0] ?? '', 0],
  ['after-commit', names[2] ?? '', 3],
  ['before-commit', names[last] ?? '', last],
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coffeechat-migration-'))
})
afterAll(() => {
  killAll()
  rmSync(folder, { recursive: true, force: true })
})

type Where = { databaseUrl: string } | { dataDir: string }

async function looking<Result>(where: Where, look: (run: RunSql) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(where)
  try {
    return await database.session(look)
  } finally {
    await database.close()
  }
}

/** A database as an older release left it: with the migrations before this one, and something in it. */
async function olderDatabase(place: number): Promise<Where> {
  const where = onPostgres
    ? { databaseUrl: urlOf(await makeDatabase(process.env.TEST_RUN ?? 'crash')) }
    : { dataDir: mkdtempSync(join(folder, 'data-')) }
  const older = mkdtempSync(join(folder, 'older-'))
  for (const name of names.slice(0, place)) {
    mkdirSync(join(older, name))
    cpSync(join(migrationsDir, name), join(older, name), { recursive: true })
  }
  const database = await openDatabase(where)
  await migrate(database, older)
  if (place > 0) await database.exec(`INSERT INTO "pace" ("id", "nextAt") VALUES ('kept', '2026-05-04T08:00:00Z')`)
  await database.close()
  return where
}

const done = (where: Where): Promise<string[]> =>
  looking(where, async (run) => {
    const rows = await run(
      'SELECT migration_name, finished_at IS NOT NULL AND rolled_back_at IS NULL AS whole FROM _prisma_migrations ORDER BY 1',
    )
    return rows.filter(({ whole }) => whole).map(({ migration_name }) => String(migration_name))
  })

describe.each(points)('killed at %s of the migration %s (FT-13)', (point, name, stand) => {
  it('leaves nothing half done; started again, it goes on from there and serves', async () => {
    const place = names.indexOf(name)
    const where = await olderDatabase(place)
    const settings: Record<string, string> = {
      ...('databaseUrl' in where ? { DATABASE_URL: where.databaseUrl } : { DATA_DIR: where.dataDir }),
      ENCRYPTION_KEYS: testKeyRing,
      ADMIN_EMAILS: 'rosa@corp.example',
    }
    const killed = await startProduct(await freePort(), settings, `${point}|migration ${name}`)
    await killed.gone
    expect(killed.process.signalCode).toBe('SIGKILL')
    expect(await done(where)).toEqual(names.slice(0, stand))

    const product = await startProduct(await freePort(), settings)
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${product.url}/join`)).status).toBe(200)
    await product.stop()
    expect(await done(where)).toEqual(names)
    const kept = await looking(where, (run) => run(`SELECT 1 FROM "pace" WHERE "id" = 'kept'`))
    expect(kept).toHaveLength(place > 0 ? 1 : 0)
  }, 120_000)
})
