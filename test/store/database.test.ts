import { expect, it } from 'vitest'
import { onPostgres, testDatabase } from '../database.js'

it('gives a test all tables and no rows, and takes the rows away again', async () => {
  const database = await testDatabase()
  const insert = `INSERT INTO "workspace" ("id", "organizationId", "platform", "externalId", "status", "createdAt")
    VALUES ('w1', 'o1', 'slack', 'T1', 'active', now())`
  const count = () => database.session((run) => run('SELECT count(*)::int AS n FROM "workspace"', []))
  expect(await count()).toEqual([{ n: 0 }])
  await database.exec(insert)
  expect(await count()).toEqual([{ n: 1 }])
  await database.reset()
  expect(await count()).toEqual([{ n: 0 }])
  await database.close()
})

it('runs its sessions in UTC, on the database that was asked for', async () => {
  const database = await testDatabase()
  const rows = await database.session((run) =>
    run("SELECT current_setting('TimeZone') AS zone, version() AS version", []),
  )
  expect(rows[0]?.zone).toBe('UTC')
  expect(String(rows[0]?.version).includes('emscripten')).toBe(!onPostgres)
  await database.close()
})
