import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PrismaClient } from '../../src/store/generated/client.js'
import { createPGlitePool } from '../../src/store/pglite-pool.js'
import { onPostgres, testDatabase } from '../database.js'
import { serverAnswers, serverUrl } from '../postgres.js'

const hasServer = await serverAnswers()

describe('the pool look-alike', () => {
  let pool: pg.Pool

  beforeAll(async () => {
    pool = createPGlitePool(await PGlite.create())
    await pool.query('CREATE TABLE note (id int PRIMARY KEY, word text NOT NULL)')
  })
  beforeEach(async () => {
    await pool.query('TRUNCATE note')
  })
  afterAll(() => pool.end())

  it('keeps nothing of what it answered: rows hold what people wrote', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const held = (): number => {
      collect()
      return process.memoryUsage().heapUsed / 2 ** 20
    }
    const read = () => pool.query('SELECT repeat(md5($1), 3200) AS word', ['x'])
    await read()
    const before = held()
    // forty megabytes in all
    for (let each = 0; each < 400; each++) await read()
    expect(held() - before).toBeLessThan(10)
  })

  /** One of eight things a program does, each with an answer only it can expect. */
  async function mixed(i: number): Promise<void> {
    const fails = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        (error: { code?: string }) => error.code,
      )
    const client = i % 8 >= 5 ? await pool.connect() : undefined
    try {
      switch (i % 8) {
        case 0:
          return expect((await pool.query('SELECT $1::int AS i', [i])).rows).toEqual([{ i }])
        case 1:
          return expect(
            (await pool.query({ text: 'SELECT $1::text', values: [`w${i}`], rowMode: 'array' })).rows,
          ).toEqual([[`w${i}`]])
        case 2:
          return expect(await fails(pool.query('SELECT 1 / ($1::int - $1::int)', [i]))).toBe('22012')
        case 3:
          return expect(await fails(pool.query(`SELECT nonsense_${i}`))).toBe('42703')
        case 4:
          return expect((await pool.query('INSERT INTO note VALUES ($1, $2)', [i, `w${i}`])).rowCount).toBe(1)
        case 5:
          await client?.query('BEGIN')
          await client?.query('INSERT INTO note VALUES ($1, $2)', [i, `w${i}`])
          expect((await client?.query('SELECT word FROM note WHERE id = $1', [i]))?.rows).toEqual([{ word: `w${i}` }])
          await client?.query('COMMIT')
          return
        case 6:
          await client?.query('BEGIN')
          await client?.query('INSERT INTO note VALUES ($1, $2)', [i, 'never seen'])
          expect(await fails(client?.query('INSERT INTO note VALUES ($1, NULL)', [-i]) ?? Promise.resolve())).toBe(
            '23502',
          )
          expect(await fails(client?.query('SELECT 1') ?? Promise.resolve())).toBe('25P02')
          await client?.query('ROLLBACK')
          return
        default:
          // released in the middle: the pool rolls back
          await client?.query('BEGIN')
          await client?.query('INSERT INTO note VALUES ($1, $2)', [i, 'never seen'])
      }
    } finally {
      client?.release()
    }
  }

  it.each([1, 10])('gives every answer to its caller, %i at a time, errors included', async (width) => {
    const total = 2_000
    let next = 0
    const worker = async () => {
      for (let i = next++; i < total; i = next++) await mixed(i)
    }
    await Promise.all(Array.from({ length: width }, worker))
    const { rows } = await pool.query<{ id: number; word: string }>('SELECT id, word FROM note ORDER BY id')
    const kept = Array.from({ length: total }, (_, i) => i).filter((i) => i % 8 === 4 || i % 8 === 5)
    expect(rows).toEqual(kept.map((i) => ({ id: i, word: `w${i}` })))
  })

  it('lets nobody in between begin and commit', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    const order: string[] = []
    const outside = pool
      .query('SELECT count(*)::int AS n FROM note')
      .then(({ rows }) => order.push(`outside ${rows[0].n}`))
    await client.query("INSERT INTO note VALUES (1, 'one')")
    order.push('inside')
    await client.query('COMMIT')
    client.release()
    await outside
    expect(order).toEqual(['inside', 'outside 1'])
  })

  it('refuses a client that was given back', async () => {
    const client = await pool.connect()
    client.release()
    await expect(client.query('SELECT 1')).rejects.toThrow('released')
  })

  it('sends a script unsplit', async () => {
    await pool.query("INSERT INTO note VALUES (1, 'a;b'); DO $$ BEGIN INSERT INTO note VALUES (2, ';'); END $$;")
    expect((await pool.query('SELECT word FROM note ORDER BY id')).rows).toEqual([{ word: 'a;b' }, { word: ';' }])
  })

  it('lets timers run between two queries', async () => {
    let ran = 0
    const timer = setInterval(() => ran++, 0)
    for (let i = 0; i < 200; i++) await pool.query('SELECT pg_sleep(0.001)::text')
    clearInterval(timer)
    expect(ran).toBeGreaterThan(20)
  })

  it.runIf(hasServer)('gives the values that pg gives', async () => {
    const server = new pg.Pool({ connectionString: serverUrl, options: '-c TimeZone=UTC', max: 1 })
    await pool.query("SET TIME ZONE 'UTC'")
    const expressions = [
      ["'a'::text, 1::int, 2::bigint, 1.5::float8, 10.10::numeric, true, NULL::text", []],
      ["ARRAY['a','b c','{}']::text[], ARRAY[1,2]::int[], '{\"a\":[1]}'::jsonb, '\\x00ff'::bytea", []],
      ["'2026-07-01T12:00:00+02:00'::timestamptz, '2026-07-01'::date, '{}'::text[]", []],
      [
        '$1::text[], $2::jsonb, $3::bytea, $4::timestamptz',
        [['x', 'y"z'], { k: 'v' }, Buffer.from([0, 255]), new Date(0)],
      ],
      ['$1::bigint, $2::bool, $3::float8, $4::int[]', [9007199254740993n, false, 0.1, [1, null, 3]]],
    ] as const
    for (const [list, values] of expressions) {
      const query = { text: `SELECT ${list}`, values: [...values], rowMode: 'array' as const }
      expect((await pool.query(query)).rows).toEqual((await server.query(query)).rows)
    }
    await server.end()
  })
})

describe('Prisma on the pool', () => {
  it('fails where the outer client is used inside a transaction, and works again afterwards', async () => {
    const database = await testDatabase()
    const client = new PrismaClient({ adapter: database.adapter })
    const row = {
      id: 'w',
      organizationId: 'o',
      platform: 'slack',
      externalId: 'T',
      status: 'active',
      createdAt: new Date(0),
    }
    const wrong = client.$transaction(
      async (tx) => {
        await tx.workspace.createMany({ data: [row] })
        return client.workspace.count()
      },
      { timeout: 300 },
    )
    // On one session it waits for itself; on a server it does not see what the transaction wrote.
    if (onPostgres) expect(await wrong).toBe(0)
    else await expect(wrong).rejects.toMatchObject({ code: 'P2028' })
    expect(await client.workspace.count()).toBe(onPostgres ? 1 : 0)
    const right = client.$transaction((tx) => tx.workspace.count())
    expect(await right).toBe(onPostgres ? 1 : 0)
    await client.$disconnect()
    await database.close()
  })

  it('reads back the instant it wrote, in summer, in a process that lives in Berlin', async () => {
    const database = await testDatabase()
    const client = new PrismaClient({ adapter: database.adapter })
    const before = process.env.TZ
    process.env.TZ = 'Europe/Berlin'
    try {
      const createdAt = new Date('2026-07-01T10:00:00.123Z')
      const row = { id: 'w', organizationId: 'o', platform: 'slack', externalId: 'T', status: 'active', createdAt }
      await client.workspace.createMany({ data: [row] })
      expect((await client.workspace.findFirst())?.createdAt.toISOString()).toBe('2026-07-01T10:00:00.123Z')
      const [stored] = await database.session((run) =>
        run('SELECT extract(epoch FROM "createdAt")::text AS s FROM "workspace"', []),
      )
      expect(stored).toEqual({ s: '1782900000.123000' })
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
    await client.$disconnect()
    await database.close()
  })
})
