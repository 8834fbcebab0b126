// What the benches of the running product share: signed requests, load, the product as a process, a Slack without limits, a
// database of its own.
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import autocannon from 'autocannon'
import pg from 'pg'

export const secret = 'bench secret'
const seconds = 8
const users = 500
const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
export const keys = `b1:${Buffer.alloc(32, 9).toString('base64')}`

/** The headers of a body that Slack would have signed. */
export const sign = (body) => {
  const stamp = String(Math.floor(Date.now() / 1000))
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`,
  }
}

let count = 0
/** The form of an offer, as Slack sends it; each time another. */
export function offerRequest() {
  const number = ++count
  const select = (value) => ({ input: { type: 'x', ...value } })
  const view = {
    id: `V${number}`,
    type: 'modal',
    hash: String(number),
    callback_id: 'offer.save',
    private_metadata: JSON.stringify({ value: { kind: 'informational', zone: 'Europe/Berlin' } }),
    state: {
      values: {
        topics: select({ value: 'data engineering, backend careers' }),
        windows: select({ selected_options: [{ value: '2-840-960' }, { value: '4-840-960' }] }),
        medium: select({ selected_option: { value: 'video' } }),
        where: select({ value: 'https://video.example/room' }),
      },
    },
  }
  const payload = {
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: `U${number % users}`, team_id: 'T1' },
    view,
    trigger_id: `t${number}`,
  }
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}

/** `/coffeechat help` of somebody in that team; each time another. */
export function helpRequest(team = 'T1') {
  const number = ++count
  return new URLSearchParams({
    team_id: team,
    user_id: `U${number % users}`,
    command: '/coffeechat',
    text: 'help',
    trigger_id: `h${number}`,
  }).toString()
}

/** As many requests as there is an answer to, over 50 connections; `more`: of autocannon's options. */
export async function load(url, makeBody, more = {}) {
  const result = await autocannon({
    url: `${url}/slack/events`,
    connections: 50,
    duration: seconds,
    method: 'POST',
    ...more,
    setupClient(client) {
      const next = () => {
        const body = makeBody()
        client.setHeadersAndBody(sign(body), body)
      }
      next()
      client.on('response', next)
    },
  })
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    bad: result.non2xx + result.errors,
    total: result['2xx'],
  }
}

/** Milliseconds of processor a process has used. */
export const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** A store of this process on the product's own database. */
export async function openStore(settings, clock) {
  const built = await import('../dist/serve.js')
  const { readConfig } = await import('../dist/config.js')
  return (await built.openStore(readConfig({ ENCRYPTION_KEYS: keys, ...settings }), clock ? { clock } : {})).store
}

/** The built product in a process of its own, once it is ready; `watched`: it tells the floor of its heap. */
export async function startProduct(settings, slackUrl, watched = false) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const floor = watched ? ['--expose-gc', '--import', './scripts/bench-floor.mjs'] : []
  const child = spawn(process.execPath, [...floor, 'dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: url,
      LOG_LEVEL: 'silent',
      ENCRYPTION_KEYS: keys,
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: slackUrl,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', ...(watched ? ['ipc'] : [])],
  })
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) break
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before it was ready`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    url,
    child,
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    /** what stays of its heap when all is collected, in MB; the process stands still meanwhile */
    async floorMb() {
      child.send('floor')
      return (await once(child, 'message'))[0]
    },
    readyMs: performance.now() - started,
    stop: () => {
      child.kill('SIGTERM')
      return once(child, 'exit')
    },
  }
}

/** A Slack without limits: every call is well, and told to `calls` by its method; posts are counted. */
export async function openSlack() {
  let posts = 0
  const calls = new EventEmitter()
  const fake = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      if (request.url?.includes('chat.postMessage')) posts++
      calls.emit(request.url?.split('/').at(-1))
      const person = { id: 'U', name: 'n', real_name: 'n', tz: 'Europe/Berlin', profile: { real_name: 'n' } }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, channel: { id: 'D1' }, ts: '1.1', team_id: 'T1', user: person }))
    })
  })
  await new Promise((resolve) => fake.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${fake.address().port}/api/`, calls, posts: () => posts, close: () => fake.close() }
}

/** One signed request; returns how many milliseconds its answer took. */
export async function ask(url, body) {
  const start = performance.now()
  const response = await fetch(`${url}/slack/events`, { method: 'POST', headers: sign(body), body })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return performance.now() - start
}

let events = 0

/** Another of those people opens their Home tab; whether that was taken. */
export async function openHome(url) {
  const number = ++events
  const event = { type: 'app_home_opened', user: `U${number % users}`, tab: 'home' }
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev${number}`, event })
  const headers = { ...sign(body), 'content-type': 'application/json' }
  const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body })
  await response.arrayBuffer()
  return response.ok
}

/** Does `work` with the URL of an empty database on the server; nothing where no server answers. */
export async function withDatabase(work) {
  const admin = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 })
  const isThere = await admin.connect().then(
    () => true,
    () => false,
  )
  if (!isThere) return
  const name = `coffeechat_bench_${process.pid}_${++count}`
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  try {
    await work(url.href)
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
}
