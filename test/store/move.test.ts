import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { backUpHere, type KeepingParts, move, moveBack, restore } from '../../src/keeping.js'
import { createRandom } from '../../src/random.js'
import { openStore } from '../../src/serve.js'
import { type Database, openDatabase } from '../../src/store/connect.js'
import { inOneTransaction } from '../../src/store/copy-in.js'
import { sumTables } from '../../src/store/copy-out.js'
import { migrate } from '../../src/store/migrate.js'
import { migrationsDir } from '../database.js'
import { serverAnswers } from '../postgres.js'
import { testKeyRing } from '../sealer.js'
import { dyingAt, openPlaces } from './kept-place.js'
import { fillEverything } from './rows-of-everything.js'

// an embedded database takes seconds to open
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const hasServer = await serverAnswers()
const clock = { now: () => new Date('2026-05-04T08:00:00Z') }
const places = openPlaces(clock)

/** An embedded database in which every table has rows, with its key beside it. */
let template: string
let folder: string
let server: string
beforeAll(async () => {
  if (!hasServer) return
  template = places.folder()
  mkdirSync(template)
  writeFileSync(join(template, 'keys'), `${testKeyRing}\n`)
  await opened({ dataDir: template }, async (database) => {
    await migrate(database, migrationsDir)
    await fillEverything(database)
  })
})
beforeEach(async () => {
  if (!hasServer) return
  folder = places.folder()
  cpSync(template, folder, { recursive: true })
  server = await places.server()
})
afterAll(() => places.remove(hasServer))

async function opened<Result>(
  at: Parameters<typeof openDatabase>[0],
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(at)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const both = (more: Record<string, string> = {}) => ({
  DATA_DIR: folder,
  DATABASE_URL: server,
  ENCRYPTION_KEYS: testKeyRing,
  ...more,
})
const moving = (at?: KeepingParts['at'], more?: Record<string, string>) => move(places.parts(both(more), at), false)
const sums = (at: Parameters<typeof openDatabase>[0]) =>
  opened(at, (database) => inOneTransaction(database, (run) => sumTables(run)))

/** Why the product does not start with these settings; undefined where it does. */
async function whyNot(settings: Record<string, string>): Promise<string | undefined> {
  const started = await openStore(readConfig(settings), { clock, random: createRandom() }).catch(
    (error: Error) => error,
  )
  if (started instanceof Error) return started.message
  await started.store.close()
  return undefined
}
const atHome = () => whyNot({ DATA_DIR: folder, ENCRYPTION_KEYS: testKeyRing })
const onServer = () => whyNot({ DATABASE_URL: server, ENCRYPTION_KEYS: testKeyRing })

describe.skipIf(!hasServer)('a move from the embedded database to a server', () => {
  it('brings every row over, with equal counts and hashes, and the folder starts no more', async () => {
    const expected = await sums({ dataDir: folder })
    expect(await moving()).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^\d+ rows of \d+ tables stand in the database of DATABASE_URL, with the same counts/,
      ),
    })
    expect(await sums({ databaseUrl: server })).toEqual(expected)
    expect(expected.every(({ rows }) => rows === 3)).toBe(true)
    expect(await atHome()).toMatch(
      /was moved to a server: set DATABASE_URL, and start there\..*"npm run move -- --back"/,
    )
    expect(await onServer()).toBeUndefined()
  })

  it.each([
    ['after-commit|copy begun', /move into this database was begun/],
    ['before-commit|copy', /move into this database was begun/],
    ['after-commit|copy', undefined],
  ])('that dies at %s starts the folder no more, and is repeated without harm', async (point, ofServer) => {
    expect(await moving(dyingAt(point))).toEqual({ code: 1, output: `died at ${point}\n` })
    expect(await atHome()).toMatch(/was begun and not finished: run "npm run move" again/)
    if (ofServer) expect(await onServer()).toMatch(ofServer)
    const expected = await sums({ dataDir: folder, alsoMoved: true })
    expect((await moving()).code).toBe(0)
    expect((await moving()).code).toBe(0)
    expect(await sums({ databaseUrl: server })).toEqual(expected)
    expect(await atHome()).toMatch(/was moved to a server/)
    expect(await onServer()).toBeUndefined()
  })

  it('is not done over rows, nor into a second server, nor with other keys, nor while the product runs', async () => {
    await opened({ databaseUrl: server }, async (database) => {
      await migrate(database, migrationsDir)
      await database.exec(`INSERT INTO "pace" VALUES ('theirs', now())`)
    })
    expect(await moving()).toEqual({
      code: 1,
      output: 'The database of DATABASE_URL has rows in it, and nothing is put over them. Give it an empty database.\n',
    })
    expect(await atHome()).toBeUndefined()
    server = await places.server()
    const other = `t1:${Buffer.alloc(32, 9).toString('base64')}`
    expect((await moving(undefined, { ENCRYPTION_KEYS: other })).output).toMatch(
      /needs the key t1, and the one of that name/,
    )
    const running = await openDatabase({ dataDir: folder, alsoMoved: true })
    expect((await moving()).output).toMatch(/is in use by process \d+\. Stop it first/)
    await running.close()
    expect((await moving()).code).toBe(0)
    // on the server people go on
    expect(await onServer()).toBeUndefined()
    await opened({ databaseUrl: server }, (database) => database.exec(`INSERT INTO "pace" VALUES ('since', now())`))
    expect((await moving()).output).toMatch(/has other rows than .* Where the move was done before .* all is well/)
    server = await places.server()
    expect((await moving()).output).toMatch(
      /was moved before, to another database .* run "npm run move -- --back" first/,
    )
    expect(
      await opened({ databaseUrl: server }, (database) =>
        database.session((run) => run('SELECT 1 FROM pg_class WHERE relname = $1', ['job'])),
      ),
    ).toEqual([])
  })

  it('can be taken back: the folder starts again, and what was due is held', async () => {
    expect((await moving()).code).toBe(0)
    const home = { DATA_DIR: folder }
    expect(await moveBack(places.parts(home), false)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/may be started again/),
    })
    expect(await atHome()).toBeUndefined()
    expect(existsSync(join(folder, 'moved'))).toBe(false)
    expect(await moveBack(places.parts(home), true)).toEqual({
      code: 1,
      output: `${JSON.stringify({ ok: false, why: `The database in ${folder} was not moved.` }, null, 2)}\n`,
    })
  })

  it('and a backup of either is a backup of both: embedded to server, and back', async () => {
    const [one, two] = [places.file('one.copy'), places.file('two.copy')]
    expect((await backUpHere(places.parts({ DATA_DIR: folder }), one, false)).code).toBe(0)
    expect((await moving()).code).toBe(0)
    const settings = { DATABASE_URL: server, ENCRYPTION_KEYS: testKeyRing }
    expect((await backUpHere(places.parts(settings), two, false)).code).toBe(0)
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'))
    const again = await backUpHere(places.parts(settings), two, false)
    expect(again).toEqual({ code: 1, output: `There is a file ${two} already. Name another one.\n` })
    // a folder without keys says which it needs, before anything is made in it
    const empty = places.folder()
    const without = await restore(places.parts({ DATA_DIR: empty }), two, false, false)
    expect(without.output).toMatch(
      /needs the key t1, which is not among the keys here\..*or put their file "keys" into DATA_DIR/,
    )
    expect(existsSync(empty)).toBe(false)
    mkdirSync(empty)
    copyFileSync(join(folder, 'keys'), join(empty, 'keys'))
    expect(await restore(places.parts({ DATA_DIR: empty }), two, false, true)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/are in the file, whole, and can be read here\.\n$/),
    })
    expect(existsSync(join(empty, 'db'))).toBe(false)
  })
})
