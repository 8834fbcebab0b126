import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type RunSql } from '../../src/store/connect.js'
import { inOneTransaction } from '../../src/store/copy-in.js'
import { sumTables } from '../../src/store/copy-out.js'
import { onPostgres } from '../database.js'
import { type Fakes, startFakes } from '../faults/fakes.js'
import { type Load, startLoad } from '../faults/load.js'
import { dropDatabases, makeDatabase, serverAnswers, urlOf } from '../postgres.js'
import { freePort, killAll, type Product, startProduct } from './product.js'

const hasServer = await serverAnswers()
const run = `keeping_${process.pid}`
/** How long somebody goes on trying: over a move, a start of a slow machine included. */
const patienceMs = 150_000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

let root: string
let fakes: Fakes
let load: Load | undefined
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'coffeechat-keeping-'))
})
beforeEach(async () => {
  fakes = await startFakes()
  return async () => {
    killAll()
    await fakes.close()
  }
})
afterAll(async () => {
  rmSync(root, { recursive: true, force: true })
  if (hasServer) await dropDatabases(run)
})

type Settings = Record<string, string>
const folder = (name: string): Settings => ({ DATA_DIR: join(root, name) })
const server = async (): Promise<Settings> => ({ DATABASE_URL: urlOf(await makeDatabase(run)) })

/** A command of the shell, as a person types it. */
async function shell(args: string[], settings: Settings, killAt = '') {
  const env = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...fakes.settings, ...settings, KILL_AT: killAt }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const said = output.startsWith('{')
    ? (JSON.parse(output) as { ok: boolean; why?: string; held?: number; tables: unknown })
    : undefined
  return { code: code as number | null, output, said }
}
const typed = (words: string, settings: Settings) => shell(['dist/shell.js', ...words.split(' '), '--json'], settings)

async function looking<Result>(settings: Settings, look: (run: RunSql) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, DATA_DIR = '' } = settings
  const database = await openDatabase(
    DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR, alsoMoved: true },
  )
  try {
    return await inOneTransaction(database, look)
  } finally {
    await database.close()
  }
}

/** Who offers, and whose yes is waited for, each as often as it stands. */
const readPeople = (settings: Settings) =>
  looking(settings, async (sql) => {
    const hosts = await sql(
      'SELECT i."userId" AS "who" FROM "chat_offer" o JOIN "identity" i ON i."employeeId" = o."hostId"',
      [],
    )
    const [joined] = await sql('SELECT count(*)::int AS "count" FROM "candidate"', [])
    return { hosts: hosts.map(({ who }) => String(who)), joined: Number(joined?.count) }
  })

function startPeople(url: string): Load {
  const signingSecret = fakes.settings.SLACK_SIGNING_SECRET ?? ''
  const meet = (id: string): void =>
    fakes.slack.addUser({ id, name: id, email: `${id}@corp.example`.toLowerCase(), tz: 'Europe/Berlin' })
  load = startLoad({ signingSecret, meet, url: () => url, perSecond: 3, patienceMs })
  return load
}

async function untilSo(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + patienceMs; !(await isSo()); await pause(100))
    if (Date.now() > until) throw new Error('it does not become so')
}

/** Nothing is due any more, and nobody holds anything. */
const isQuiet = async ({ url }: Product): Promise<boolean> => {
  const metrics = await fetch(`${url}/metrics`).then(
    (response) => response.text(),
    () => '',
  )
  return (
    /^coffeechat_oldest_due_job_seconds 0$/m.test(metrics) &&
    !/^coffeechat_jobs\{status="(sending|retry)"\} [^0]/m.test(metrics)
  )
}

const taken = (): string[] => fakes.taken.map(({ key }) => key)
const twice = (keys: readonly string[]): string[] => keys.filter((key, place) => keys.indexOf(key) !== place)
const acknowledged = ({ acts }: Load): string[] =>
  acts.filter(({ outcome }) => outcome === 'acknowledged').map(({ key }) => key)

describe('a backup under load, a kill, and a restore', () => {
  it('has everything that was acknowledged before it, with equal counts and hashes, and nobody is written to twice', async () => {
    const before: Settings = onPostgres ? await server() : folder('before')
    const port = await freePort()
    const product = await startProduct(port, { ...fakes.settings, ...before })
    const people = startPeople(product.url)
    await untilSo(() => people.yeses.length >= 10)
    const known = acknowledged(people)
    const file = join(root, `backup-${port}.copy`)
    const backup = await typed(`backup ${file}`, before)
    expect([backup.code, backup.said?.ok]).toEqual([0, true])
    // people go on, and are written to, until it dies
    const [yeses, messages] = [people.yeses.length, fakes.taken.length]
    await untilSo(() => people.yeses.length > yeses + 5 && fakes.taken.length > messages)
    product.process.kill('SIGKILL')
    await product.gone
    const stopping = people.stop()
    const sent = taken()

    const after: Settings = onPostgres ? await server() : folder('after')
    const restored = await typed(`restore ${file}`, after)
    expect([restored.code, restored.said?.ok]).toEqual([0, true])
    expect(restored.said?.tables).toEqual(backup.said?.tables)
    // whoever still tries meets the restored one
    const second = await startProduct(port, { ...fakes.settings, ...after })
    await stopping
    await untilSo(() => isQuiet(second))
    const outbox = await shell(['dist/shell.js', 'outbox'], after)
    expect(outbox.output.split('\n').filter((line) => line.includes('  held  ')).length).toBe(restored.said?.held)
    await second.stop()

    expect(sent.filter((key) => taken().slice(sent.length).includes(key))).toEqual([])
    expect(twice(taken())).toEqual([])
    const { hosts } = await readPeople(after)
    expect(known.filter((key) => key.startsWith('ULOAD') && !hosts.includes(key))).toEqual([])
    expect(twice(hosts)).toEqual([])
  }, 400_000)
})

// it is the same on either ring
describe.skipIf(!hasServer || onPostgres)('a move to a server under load', () => {
  const points = ['after-commit|copy begun', 'before-commit|copy', 'after-commit|copy']

  it(`killed at ${points.join(', at ')} and repeated: equal counts and hashes, nothing lost, no message twice`, async () => {
    const [home, target] = [folder('home'), await server()]
    const both = { ...home, ...target }
    const port = await freePort()
    const product = await startProduct(port, { ...fakes.settings, ...home })
    const people = startPeople(product.url)
    await untilSo(() => people.yeses.length >= 10)
    expect((await typed('move', both)).said?.why).toMatch(/is in use by process \d+\. Stop it first/)
    await product.stop()

    for (const point of points) {
      const killed = await shell(['test/crash/move-entry.mjs'], both, point)
      expect(killed.code, point).toBe(null)
      const started = await startProduct(await freePort(), { ...fakes.settings, ...home })
      await started.gone
      expect(started.process.exitCode, 'the folder starts no more').toBe(78)
    }
    const moved = await typed('move', both)
    expect([moved.code, moved.said?.ok]).toEqual([0, true])
    const sums = await looking(home, (sql) => sumTables(sql))
    expect(await looking(target, (sql) => sumTables(sql))).toEqual(sums)
    expect(moved.said?.tables).toEqual(sums)

    // people have tried all the while
    const second = await startProduct(port, { ...fakes.settings, ...target })
    const yeses = people.yeses.length
    await untilSo(() => people.yeses.length > yeses + 5)
    await people.stop()
    await untilSo(() => isQuiet(second))
    await second.stop()
    expect(people.acts.filter(({ outcome }) => outcome !== 'acknowledged')).toEqual([])
    const { hosts, joined } = await readPeople(target)
    expect(hosts.toSorted()).toEqual(
      acknowledged(people)
        .filter((key) => key.startsWith('ULOAD'))
        .toSorted(),
    )
    expect(joined).toBe(people.acts.length - hosts.length)
    expect(twice(taken())).toEqual([])
    expect(fakes.taken.length).toBeGreaterThanOrEqual(joined)
  }, 400_000)
})
