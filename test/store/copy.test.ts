import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyIn, hasRows, inOneTransaction, prepareCopyIn } from '../../src/store/copy-in.js'
import type { TakeLines } from '../../src/store/copy-lines.js'
import { copyOut, sumTables } from '../../src/store/copy-out.js'
import { migrate } from '../../src/store/migrate.js'
import { parseKeyRing } from '../../src/store/sealing.js'
import { isUnfinished } from '../../src/store/unfinished.js'
import { migrationsDir, type TestDatabase, testDatabase } from '../database.js'
import { testKeyRing } from '../sealer.js'
import { fillEverything } from './rows-of-everything.js'

const keys = parseKeyRing(testKeyRing)
const about = { keys, release: '0.1.0', madeAt: new Date('2026-05-04T08:00:00Z') }

let source: TestDatabase
let target: TestDatabase
/** of a database in which every table has rows */
let whole: string[]
beforeAll(async () => {
  source = await testDatabase()
  target = await testDatabase()
  await fillEverything(source)
  whole = await linesOf(source)
})
afterAll(async () => {
  // the next test that is given this database must not read of it
  await target.exec('DROP TABLE IF EXISTS "_unfinished_copy"')
  await source.close()
  await target.close()
})
beforeEach(async () => {
  await target.exec('DROP TABLE IF EXISTS "_unfinished_copy"')
  await target.reset()
})

async function linesOf(database: TestDatabase): Promise<string[]> {
  const lines: string[] = []
  await copyOut(database, about, async (some) => void lines.push(...some))
  return lines
}

const giving = (lines: readonly string[]) => (take: TakeLines) => take(lines)

async function into(lines: readonly string[], ring = testKeyRing) {
  await prepareCopyIn(target, migrationsDir, 'restore')
  return copyIn(target, giving(lines), { keys: parseKeyRing(ring), migrationsDir, isLast: true })
}

const sums = (database: TestDatabase) => inOneTransaction(database, (run) => sumTables(run))

describe('a copy of the database', () => {
  it('has every table and every column of the schema, whatever was added to it', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const models = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, body = '']) => body)
    expect(models.length).toBeGreaterThan(30)
    const scalar = /^ {2}(\w+) +(?:String|Int|BigInt|Boolean|DateTime|Float|Json|Bytes|Decimal)\b/gm
    const expected = models.map((body) => ({
      table: /@@map\("(\w+)"\)/.exec(body)?.[1],
      columns: [...body.matchAll(scalar)]
        .map(([, name]) => name)
        .filter((name) => name !== 'changedIn')
        .sort(),
    }))
    const heads = whole.filter((line) => line.startsWith('{"table"')).map((line) => JSON.parse(line))
    expect(heads.map(({ table }) => table)).toEqual(expected.map(({ table }) => table).sort())
    expect(heads).toEqual(expect.arrayContaining(expected))
    const ends = whole.filter((line) => line.startsWith('{"end"')).map((line) => JSON.parse(line).rows)
    expect(ends).toEqual(expected.map(() => 3))
  })

  it('comes in with equal counts and hashes, and copied again it is the same, byte by byte', async () => {
    const found = await into(whole)
    expect(await sums(target)).toEqual(found.sums)
    expect(found.sums).toEqual(await sums(source))
    expect(await linesOf(target)).toEqual(whole)
    expect(await target.session(isUnfinished)).toBe(false)
  })

  it('keeps references, marks who changed, and goes on counting', async () => {
    await into(whole)
    const said = await target.session(async (run) => ({
      unmarked: await run(`SELECT 1 FROM "candidate" WHERE "changedIn" = 0`, []),
      refused: await run(`UPDATE "candidate" SET "employeeId" = 'nobody' WHERE "id" = 'r1'`, []).catch(
        (error) => error.code,
      ),
    }))
    expect(said).toEqual({ unmarked: [], refused: '23503' })
    const next = await target.session(async (run) => {
      const [last] = await run(`SELECT max("sequence")::int AS "last" FROM "job"`, [])
      const [made] = await run(`SELECT nextval(pg_get_serial_sequence('"job"', 'sequence'))::int AS "next"`, [])
      return Number(made?.next) - Number(last?.last)
    })
    expect(next).toBe(1)
  })

  it('is of one moment, and nobody waits until it is written', async () => {
    const before = await sums(source)
    let isFirst = true
    const lines: string[] = []
    await copyOut(source, about, async (some) => {
      if (isFirst)
        await source.exec(`INSERT INTO "pace" ("id", "nextAt") VALUES ('while it was written', '2026-05-04T08:00:00Z')`)
      isFirst = false
      lines.push(...some)
    })
    expect(lines).toEqual(whole)
    await source.exec(`DELETE FROM "pace" WHERE "id" = 'while it was written'`)
    expect(await sums(source)).toEqual(before)
  })

  it('of many rows, and of large ones, is the same too', async () => {
    await source.exec(
      `INSERT INTO "pace" ("id", "nextAt") SELECT 'many ' || g, now() FROM generate_series(1, 3000) AS g`,
    )
    const large = randomBytes(700_000).toString('hex')
    await source.session((run) =>
      run(`INSERT INTO "pace" ("id", "nextAt") SELECT $1 || g, now() FROM generate_series(1, 3) AS g`, ['large ']),
    )
    await source.session((run) => run(`UPDATE "round_record" SET "body" = "id" || $1`, [large]))
    const lines = await linesOf(source)
    const found = await into(lines)
    expect(found.sums.find(({ table }) => table === 'pace')?.rows).toBe(3006)
    expect(await linesOf(target)).toEqual(lines)
    await source.exec(`DELETE FROM "pace" WHERE "id" LIKE 'many %' OR "id" LIKE 'large %'`)
  })
})

/** As somebody would write it who has the file and no keys. */
function resealed(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1)
  const done = JSON.parse(lines.at(-1) ?? '')
  return [
    ...body,
    JSON.stringify({
      ...done,
      sha256: createHash('sha256')
        .update(`${body.join('\n')}\n`)
        .digest('hex'),
    }),
  ]
}

const headed = (change: object) => (lines: readonly string[]) =>
  resealed([JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }), ...lines.slice(1)])
const without = (pick: (line: string) => boolean) => (lines: readonly string[]) => {
  const place = lines.findIndex(pick)
  return lines.toSpliced(place, 1)
}
const isRow = (line: string): boolean => line.startsWith('[')

const damages: [string, (lines: readonly string[]) => readonly string[], RegExp][] = [
  ['is empty', () => [], /is cut off/],
  ['has lost its last line', (lines) => lines.slice(0, -1), /is cut off/],
  ['ends in the middle', (lines) => lines.slice(0, 40), /is cut off/],
  ['ends in the middle of a line', (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 20)], /damaged/],
  ['lacks a row', without(isRow), /was altered: the rows of/],
  [
    'has a row twice',
    (lines) => [...lines.slice(0, 2), ...lines.slice(2, 3), ...lines.slice(2)],
    /was altered|duplicate key/,
  ],
  [
    'has one letter changed',
    (lines) => lines.map((l) => l.replace('while', 'white').replace('r0', 'r9')),
    /was altered/,
  ],
  [
    'lacks a table',
    (lines) => without((l) => l.startsWith('{"end"'))(without((l) => l.startsWith('{"table"'))(lines)),
    /was altered/,
  ],
  [
    'has another beginning',
    (lines) => headed({ release: '9' })(lines).toSpliced(-1, 1, lines.at(-1) ?? ''),
    /was altered: its parts/,
  ],
  ['goes on behind its end', (lines) => [...lines, ...lines], /was altered: something stands behind/],
  ['was made to fit by somebody without the keys', headed({ madeAt: '2027' }), /altered by somebody without its keys/],
  ['is something else', () => ['hello', 'world'], /no copy that Coffeechat wrote/],
  ['is of a later format', headed({ format: 2 }), /written by a newer release/],
  [
    'is of a later release',
    (lines) =>
      headed({
        release: '0.9.0',
        migrations: [...JSON.parse(lines[0] ?? '').migrations, { name: '29990101_x', checksum: '0' }],
      })(lines),
    /made by another release \(0\.9\.0\), whose migration 29990101_x/,
  ],
  [
    'is of an earlier release',
    (lines) => headed({ migrations: JSON.parse(lines[0] ?? '').migrations.slice(0, -1) })(lines),
    /made by an older release .* Restore it with that release, then start this one/,
  ],
]

describe.each(damages)('a copy that %s', (_, damage, why) => {
  it('is refused in one sentence, and leaves nothing', async () => {
    const damaged = damage(whole)
    expect(damaged).not.toEqual(whole)
    await expect(into(damaged)).rejects.toThrow(why)
    expect(await target.session(hasRows)).toBe(false)
    // whoever starts now reads that a restore is not finished; the whole copy then comes in
    await expect(migrate(target, migrationsDir)).rejects.toThrow(
      /restore into this database was begun and is not finished/,
    )
    await into(whole)
    expect(await linesOf(target)).toEqual(whole)
    await migrate(target, migrationsDir)
  })
})

describe('a copy that was sealed by other keys', () => {
  const other = Buffer.alloc(32, 9).toString('base64')
  it.each([
    ['another name', `k9:${other}`, /needs the key t1, which is not among the keys here\. Set ENCRYPTION_KEYS/],
    ['the same name', `t1:${other}`, /needs the key t1, and the one of that name here is another/],
    ['an older one behind', `${testKeyRing},k0:${other}`, /The key t1 must stand last/],
  ])('%s: is refused', async (_, ring, why) => {
    await expect(into(whole, ring)).rejects.toThrow(why)
    expect(await target.session(hasRows)).toBe(false)
  })

  it('a newer one in front: comes in', async () => {
    expect((await into(whole, `k9:${other},${testKeyRing}`)).sealedBy).toEqual(['t1'])
  })
})

it('a copy is not put over rows', async () => {
  await target.exec(`INSERT INTO "pace" ("id", "nextAt") VALUES ('kept', '2026-05-04T08:00:00Z')`)
  await expect(into(whole)).rejects.toThrow(/has (a database with )?rows in it, and nothing is put over them/)
  expect(await target.session((run) => run(`SELECT "id" FROM "pace"`, []))).toEqual([{ id: 'kept' }])
  await migrate(target, migrationsDir)
})

it('what was copied half-way before is thrown away, also where rows had come in', async () => {
  await prepareCopyIn(target, migrationsDir, 'move')
  await fillEverything(target)
  await expect(migrate(target, migrationsDir)).rejects.toThrow(
    /A move into this database was begun and is not finished\. Run "npm run move"/,
  )
  await into(whole)
  expect(await linesOf(target)).toEqual(whole)
})

it('what the database makes of it on the way is noticed', async () => {
  await target.exec(`CREATE FUNCTION "spoil"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW."key" := NEW."key" || ' and more'; RETURN NEW; END $$;
    CREATE TRIGGER "spoiled" BEFORE INSERT ON "inbox" FOR EACH ROW EXECUTE FUNCTION "spoil"()`)
  try {
    await expect(into(whole)).rejects.toThrow(
      /The rows of inbox came out otherwise than they went in; nothing was kept/,
    )
    expect(await target.session(hasRows)).toBe(false)
  } finally {
    await target.exec(`DROP TRIGGER "spoiled" ON "inbox"; DROP FUNCTION "spoil"()`)
  }
})
