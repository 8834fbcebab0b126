import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/connect.js'
import { PrismaClient } from '../../src/store/generated/client.js'
import { migrate } from '../../src/store/migrate.js'
import { dropDatabases, makeDatabase, onServer, serverAnswers, urlOf } from '../postgres.js'

const run = `connect_${process.pid}`
const hasServer = await serverAnswers()

describe.runIf(hasServer)('a PostgreSQL server', () => {
  let databaseUrl = ''
  let name = ''

  beforeAll(async () => {
    name = await makeDatabase(run)
    databaseUrl = urlOf(name)
    // a server that lives in Berlin
    await onServer(`ALTER DATABASE "${name}" SET timezone TO 'Europe/Berlin'`)
    const database = await openDatabase({ databaseUrl })
    await migrate(database, 'prisma/migrations')
    await database.close()
  })
  afterAll(() => dropDatabases(run))

  it('keeps instants although the server lives in another zone', async () => {
    const database = await openDatabase({ databaseUrl })
    const client = new PrismaClient({ adapter: database.adapter })
    const createdAt = new Date('2026-07-01T10:00:00.000Z')
    const row = { id: 'w', organizationId: 'o', platform: 'slack', externalId: 'T', status: 'active', createdAt }
    await client.workspace.createMany({ data: [row] })
    expect((await client.workspace.findFirst())?.createdAt.toISOString()).toBe('2026-07-01T10:00:00.000Z')
    const stored = await database.session((query) =>
      query('SELECT extract(epoch FROM "createdAt")::int AS seconds FROM "workspace"', []),
    )
    expect(stored).toEqual([{ seconds: 1_782_900_000 }])
    await client.$disconnect()
    await database.close()
  })

  it.each([
    ['prepares statements', '', true],
    ['prepares none behind a pooler of transactions', '?pgbouncer=true', false],
  ])('%s', async (_, parameter, isPrepared) => {
    const database = await openDatabase({ databaseUrl: `${databaseUrl}${parameter}` })
    const client = new PrismaClient({ adapter: database.adapter })
    await client.workspace.count()
    const [row] = await client.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_prepared_statements`
    expect(Number(row?.n) > 0).toBe(isPrepared)
    await client.$disconnect()
    await database.close()
  })

  it('outlives the loss of its connections, idle and lent out', async () => {
    const database = await openDatabase({ databaseUrl })
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`
    const pid = () => database.session((query) => query('SELECT pg_backend_pid() AS pid', []))
    const first = await pid()
    const lost = database.session(async (query) => {
      await onServer(kill)
      await query('SELECT 1', [])
    })
    await expect(lost).rejects.toThrow()
    expect(await pid()).not.toEqual(first)
    await onServer(kill)
    // one call may still meet the connection that is gone
    const second = await pid().catch(pid)
    expect(second).not.toEqual(first)
    await database.close()
  })
})
