import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startCluster } from '../../scripts/postgres-cluster.mjs'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import type { View } from '../../src/demo/view.js'
import { freePort } from '../crash/product.js'
import { databasePrefix, onServer, serverUrl } from '../postgres.js'
import { type Line, makeRepository, readBoxes } from './boxes.js'
import { openShell, type Said, type Shell } from './shell.js'

/**
 * Somebody who has the README and nothing else: an empty folder, no packages, no settings. What stands in its boxes is typed into
 * one shell, line by line. Only what a machine shares with others is put in place of what the README names, as the README
 * says of its addresses: the database, and a port that somebody has.
 */
vi.setConfig({ testTimeout: 900_000, hookTimeout: 120_000 })

const slackSettings = {
  SLACK_SIGNING_SECRET: 'a secret that only the tests know',
  SLACK_BOT_TOKEN: 'xoxb-test-token',
  ADMIN_EMAILS: 'rosa@corp.example',
}
const boxes = readBoxes()
const folder = mkdtempSync(join(tmpdir(), 'coffeechat-path-'))
const home = join(folder, 'home')
const closing: (() => unknown)[] = []
let shell: Shell
let slack: SlackServer
let server: URL
let database: string

/** The ports of the README; another where somebody has it. */
const ports: Record<string, string> = {}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const listener = createServer()
    listener.once('error', () => resolve(false))
    listener.listen(port, () => listener.close(() => resolve(true)))
  })

/** The server of this machine, else one of the test's own. */
async function findServer(): Promise<URL> {
  const answers = await onServer('SELECT 1').then(
    () => true,
    () => false,
  )
  if (answers) return new URL(serverUrl)
  const cluster = await startCluster()
  closing.push(() => cluster.stop())
  return new URL(cluster.url)
}

beforeAll(async () => {
  for (const port of ['3000', '3001', '3002'])
    ports[port] = (await isFree(Number(port))) ? port : String(await freePort())
  server = await findServer()
  database = `${databasePrefix}_path_${Date.now()}`
  slack = await startSlackServer({
    signingSecret: slackSettings.SLACK_SIGNING_SECRET,
    botToken: slackSettings.SLACK_BOT_TOKEN,
  })
  mkdirSync(home)
  mkdirSync(join(folder, 'work'))
  shell = openShell(join(folder, 'work'), {
    PATH: process.env.PATH ?? '',
    HOME: home,
    NO_COLOR: '1',
    // what was fetched once is not fetched again
    npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? '', '.npm'),
    npm_config_prefer_offline: 'true',
    PGPORT: server.port,
    // the address of the README leads to what stands here
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${makeRepository(folder)}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://git.example.org/coffeechat.git',
    ...(ports['3000'] === '3000' ? {} : { PORT: ports['3000'] ?? '' }),
  })
})

afterAll(async () => {
  await shell?.close()
  await slack?.close()
  await onDatabase('postgres', `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})

async function onDatabase(name: string, statement: string): Promise<Record<string, string>[]> {
  const url = new URL(server)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** What this machine shares with others. */
const mine = (text: string): string =>
  text
    .replace('postgres@127.0.0.1:5432/coffeechat', `postgres@${server.host}/${database}`)
    .replace('postgres coffeechat', `postgres ${database}`)
    .replace(/\b(300[012])\b/g, (port) => ports[port] ?? port)

async function typed({ command }: Line): Promise<Said> {
  const said = await shell.type(mine(command))
  expect(said.code, `${command}\n${said.output}`).toBe(0)
  return said
}

const url = (port: string): string => `http://localhost:${ports[port]}`

/** What the page of the workbench shows first; undefined while nothing answers, or the company is being made. */
async function firstView(address: string): Promise<View | undefined> {
  const ending = new AbortController()
  const patience = setTimeout(() => ending.abort(), 20_000)
  try {
    const response = await fetch(`${address}/workbench/live`, { signal: ending.signal })
    const decoder = new TextDecoder()
    let text = ''
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true })
      const [, event, data = ''] = /event: (\w+)\ndata: (.*)\n\n/.exec(text) ?? []
      if (event !== undefined) return event === 'view' ? JSON.parse(data) : undefined
    }
    return undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(patience)
    ending.abort()
  }
}

/** Asks again until it is so; what is waited for comes from another process. */
async function until<T>(ask: () => Promise<T | undefined | false>, what: string): Promise<T> {
  const patience = Date.now() + 300_000
  while (Date.now() < patience) {
    const found = await ask()
    if (found) return found
    await later(200)
  }
  throw new Error(`Waited in vain: ${what}`)
}

describe('in an empty folder, by the README', () => {
  const [first = [], production = []] = boxes
  const before = first.findIndex(({ command }) => command === 'npm start')

  it('has two boxes: the first look, and two replicas on PostgreSQL', () => {
    expect(boxes).toHaveLength(2)
    expect(first.slice(before).map(({ command }) => command)).toEqual(['npm start', 'npm test'])
    expect(production.filter(({ command }) => command.endsWith('main.js &'))).toHaveLength(2)
  })

  it('a clone and `npm start` bring up the workbench with its company', async () => {
    for (const line of first.slice(0, before)) await typed(line)
    expect(readdirSync(join(folder, 'work/coffeechat'))).not.toContain('node_modules')
    const [, address = ''] = /(http:\S+)/.exec(first[before]?.remark ?? '') ?? []
    let view: View | undefined
    await shell.begin('npm start', async () => {
      view = await firstView(mine(address))
      return view !== undefined
    })
    expect(view?.people.slack.length).toBeGreaterThan(30)
    expect(view?.people.teams.length).toBeGreaterThan(10)
    expect(view?.mailboxes.length).toBeGreaterThan(100)
    expect(await (await fetch(mine(address))).text()).toContain('<title>')
    await shell.interrupt()
    // npm gives the prompt back at once
    await until(
      () =>
        fetch(mine(address)).then(
          () => false,
          () => true,
        ),
      'the end of the workbench',
    )
  })

  it('`npm test` runs there', async () => {
    // In CI the whole of it has run before this, from the same files; here a folder of them shows that a clone can.
    const { output } = await typed({ command: 'npm test -- test/domain test/readme.test.ts', remark: '' })
    expect(output).toMatch(/Tests .*[1-9]\d* passed/)
    expect(output).not.toContain('failed')
  })

  it('two replicas on PostgreSQL serve, and what is due is done once', async () => {
    await typed({ command: 'unset PORT', remark: '' })
    for (const [name, value] of Object.entries({ ...slackSettings, SLACK_API_URL: slack.apiUrl }))
      await typed({ command: `export ${name}='${value}'`, remark: '' })
    const last = production.length - 1
    for (const line of production.slice(0, last)) await typed(line)
    for (const port of ['3001', '3002']) expect((await fetch(`${url(port)}/readyz`)).status).toBe(200)

    slack.addUser({ id: 'UROSA', name: 'Rosa', email: 'rosa@corp.example', tz: 'Etc/UTC', is_admin: true })
    slack.addChannel('C1', 'people-we-met')
    const rosa = slack.as('UROSA')
    slack.deliverTo(url('3001'))
    // until one of the two has learnt who she is, she may not set up
    await until(async () => {
      await rosa.command('setup')
      const set = { name: 'Corvid Labs', channel: 'C1', weekday: '1', hour: '9', zone: 'Etc/UTC' }
      return rosa.submit(set).then(
        ({ status }) => status === 200,
        () => false,
      )
    }, 'the form of setup')
    slack.deliverTo(url('3002'))
    expect((await rosa.command('help')).status).toBe(200)
    expect(rosa.messages().at(-1)?.words).toContain('offer')

    await onDatabase(database, `UPDATE "schedule" SET "nextAt" = now()`)
    const jobs = await until(async () => {
      const rows = await onDatabase(database, `SELECT "name", "status" FROM "job" WHERE "key" LIKE 'schedule:%'`)
      return rows.length > 0 && rows.every(({ status }) => status === 'done') && rows
    }, 'the tick of a minute')
    expect(jobs.map(({ name }) => name).sort()).toEqual(['care.run', 'digest.prepare', 'retention.run', 'round.run'])
    const posts = () => slack.state.calls.filter(({ key, outcome }) => key?.startsWith('digest:') && outcome === 'ok')
    await until(async () => posts().length > 0, 'the digest')
    expect(posts()).toHaveLength(1)

    const end = production[last]
    expect(end?.command).toMatch(/^kill /)
    await typed(end ?? { command: '', remark: '' })
    for (const port of ['3001', '3002']) expect(await fetch(url(port)).catch(() => 'gone')).toBe('gone')
  })
})
