// Speed, each figure beside a baseline measured in the same run (these machines are noisy: read the ratios).
// `npm run bench`; a PostgreSQL server is used where TEST_DATABASE_URL or 127.0.0.1:5432 answers.
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import pg from 'pg'
import { benchWorkbench } from './bench-workbench.mjs'

const secret = 'bench secret'
const seconds = 8
const users = 500
const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const keys = `b1:${Buffer.alloc(32, 9).toString('base64')}`

const sign = (body) => {
  const stamp = String(Math.floor(Date.now() / 1000))
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`,
  }
}

let count = 0
function offerRequest() {
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

function helpRequest() {
  const number = ++count
  return new URLSearchParams({
    team_id: 'T1',
    user_id: `U${number % users}`,
    command: '/coffeechat',
    text: 'help',
    trigger_id: `h${number}`,
  }).toString()
}

async function load(url, makeBody) {
  const result = await autocannon({
    url: `${url}/slack/events`,
    connections: 50,
    duration: seconds,
    method: 'POST',
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

const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function startProduct(settings, slackUrl) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['dist/main.js'], {
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
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    url,
    child,
    readyMs: performance.now() - started,
    stop: () => {
      child.kill('SIGTERM')
      return once(child, 'exit')
    },
  }
}

/** A Slack without limits: every call is well and counted. */
async function openSlack() {
  let posts = 0
  const fake = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      if (request.url?.includes('chat.postMessage')) posts++
      const person = { id: 'U', name: 'n', real_name: 'n', tz: 'Europe/Berlin', profile: { real_name: 'n' } }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, channel: { id: 'D1' }, ts: '1.1', team_id: 'T1', user: person }))
    })
  })
  await new Promise((resolve) => fake.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${fake.address().port}/api/`, posts: () => posts, close: () => fake.close() }
}

/** Bolt that only acknowledges: the least any Slack app costs. */
async function boltBaseline() {
  const { App, ExpressReceiver } = (await import('@slack/bolt')).default
  const receiver = new ExpressReceiver({ signingSecret: secret, endpoints: '/slack/events' })
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'x' }),
    tokenVerificationEnabled: false,
    ignoreSelf: false,
  })
  app.view(/.*/, ({ ack }) => ack())
  app.command(/.*/, ({ ack }) => ack())
  const listening = receiver.app.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const before = process.cpuUsage()
  const result = await load(`http://127.0.0.1:${listening.address().port}`, offerRequest)
  const used = process.cpuUsage(before)
  listening.close()
  // The load program runs in this process, too: its own share is in the figure, as it is in none of the others.
  return { ...result, cpuMs: (used.user + used.system) / 1000 / result.total }
}

async function bareInserts(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10 })
  await pool.query('CREATE TABLE bench_insert (id serial PRIMARY KEY, body text)')
  const until = Date.now() + 3000
  let rows = 0
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      while (Date.now() < until) {
        await pool.query('INSERT INTO bench_insert (body) VALUES ($1)', ['x'.repeat(300)])
        rows++
      }
    }),
  )
  await pool.end()
  return rows / 3
}

const line = (name, ...figures) => console.log(`${name.padEnd(44)} ${figures.join('   ')}`)

async function measure(name, settings, bolt, bare) {
  const slack = await openSlack()
  const first = await startProduct(settings, slack.url)
  await first.stop()
  const product = await startProduct(settings, slack.url)
  line(`${name}: start to /readyz, re-opened`, `${Math.round(product.readyMs)} ms`)
  await load(product.url, helpRequest)
  const before = cpuOf(product.child.pid)
  const offers = await load(product.url, offerRequest)
  const cpuMs = (cpuOf(product.child.pid) - before) / offers.total
  line(
    `${name}: offers saved, 50 connections`,
    `${Math.round(offers.perSecond)}/s`,
    `p99 ${offers.p99} ms`,
    `non-2xx ${offers.bad}`,
    `${(offers.perSecond / bolt.perSecond).toFixed(2)} × Bolt that only acknowledges`,
    bare ? `${(offers.perSecond / bare).toFixed(2)} × bare inserts` : '',
  )
  line(
    `${name}: CPU an offer`,
    `${cpuMs.toFixed(2)} ms`,
    `${(cpuMs / bolt.cpuMs).toFixed(1)} × Bolt that only acknowledges`,
  )
  const help = await load(product.url, helpRequest)
  line(`${name}: help`, `${Math.round(help.perSecond)}/s`, `p99 ${help.p99} ms`)
  await product.stop()
  slack.close()
  return product.readyMs
}

/** A mail server that takes every mail at once; `smtp-server` greets only after a tenth of a second. */
async function openMailSink() {
  let mails = 0
  const server = createNetServer((socket) => {
    let isData = false
    let rest = ''
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.write('220 sink\r\n')
    socket.on('data', (chunk) => {
      rest += chunk
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (isData && line !== '.') continue
        if (isData) mails++
        isData = !isData && line === 'DATA'
        socket.write(isData ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${server.address().port}`, mails: () => mails, close: () => server.close() }
}

/** Jobs to people outside, one each, written as the product writes them, before it starts. */
async function queueMails(settings, number) {
  const { openStore } = await import('../dist/serve.js')
  const { readConfig } = await import('../dist/config.js')
  const { blankCandidate } = await import('../dist/usecases/blank-candidate.js')
  const { store } = await openStore(readConfig({ ENCRYPTION_KEYS: keys, ...settings }))
  for (let from = 0; from < number; from += 100) {
    await store.transaction(store.organizationId, async (tx) => {
      for (let each = from; each < from + 100; each++) {
        const now = new Date()
        const entry = { ...blankCandidate(`bench-${each}`, now), status: 'active', email: `p${each}@people.example` }
        await tx.candidates.insert(entry)
        const to = `candidate:${entry.id}`
        const payload = { candidateId: entry.id }
        await tx.addJobs([{ name: 'join.page-link', key: `bench:${each}`, to, payload, at: now }], undefined)
      }
    })
  }
  await store.close()
}

async function mailsPerSecond(name, settings, bolt) {
  const number = 2000
  await queueMails(settings, number)
  const slack = await openSlack()
  const mail = await openMailSink()
  const from = 'bench@company.example'
  const sending = { SMTP_URL: mail.url, MAIL_FROM: from, MAIL_REPLY_TO: from }
  const product = await startProduct({ ...settings, ...sending }, slack.url)
  const start = { at: performance.now(), mails: mail.mails() }
  while (mail.mails() < number) await new Promise((resolve) => setTimeout(resolve, 20))
  const rate = (number - start.mails) / ((performance.now() - start.at) / 1000)
  line(
    `${name}: mails sent to a fake without limits`,
    `${Math.round(rate)}/s`,
    `${(rate / bolt.perSecond).toFixed(2)} × Bolt that only acknowledges`,
  )
  await product.stop()
  mail.close()
  slack.close()
}

async function idleQueries(url, settings) {
  const slack = await openSlack()
  const product = await startProduct(settings, slack.url)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const read = async () =>
    Number(
      (
        await client.query(
          'SELECT xact_commit + xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()',
        )
      ).rows[0].n,
    )
  const from = await read()
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  line('PostgreSQL: idle transactions of a replica', `${(((await read()) - from - 1) / 15).toFixed(2)}/s`)
  await client.end()
  await product.stop()
  slack.close()
}

const bolt = await boltBaseline()
line('baseline: Bolt that only acknowledges', `${Math.round(bolt.perSecond)}/s`, `p99 ${bolt.p99} ms`)
const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-'))
const reopenedMs = await measure('embedded', { DATA_DIR: folder }, bolt)
await mailsPerSecond('embedded', { DATA_DIR: folder }, bolt)
rmSync(folder, { recursive: true })
await benchWorkbench(line, reopenedMs)
const admin = new pg.Client({ connectionString: server })
if (
  await admin.connect().then(
    () => true,
    () => false,
  )
) {
  const name = `coffeechat_bench_${process.pid}`
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const bareName = `${name}_bare`
  await admin.query(`CREATE DATABASE ${bareName}`)
  const bareUrl = new URL(server)
  bareUrl.pathname = `/${bareName}`
  const bare = await bareInserts(bareUrl.href)
  line('baseline: bare inserts, 10 connections', `${Math.round(bare)}/s`)
  await measure('PostgreSQL', { DATABASE_URL: url.href }, bolt, bare)
  await mailsPerSecond('PostgreSQL', { DATABASE_URL: url.href }, bolt)
  await idleQueries(url.href, { DATABASE_URL: url.href })
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.query(`DROP DATABASE ${bareName} WITH (FORCE)`)
  await admin.end()
}
