// LD-1, LD-8 and LD-9: requests, start and sends of the running product, beside Bolt that only acknowledges and bare inserts.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { figure } from './bench-figures.mjs'
import {
  cpuOf,
  helpRequest,
  keys,
  load,
  offerRequest,
  openSlack,
  secret,
  startProduct,
  withDatabase,
} from './bench-product.mjs'
import { benchWorkbench } from './bench-workbench.mjs'

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

/** LD-1 and LD-8 on one database. */
async function measure(on, settings, goals, bolt, bare) {
  const slack = await openSlack()
  const first = await startProduct(settings, slack.url)
  await first.stop()
  const product = await startProduct(settings, slack.url)
  figure('LD-8', `${on}: start to /readyz, re-opened`, `${Math.round(product.readyMs)} ms`, {
    goal: `at most ${goals.readyMs} ms`,
    isMet: product.readyMs <= goals.readyMs,
  })
  await load(product.url, () => helpRequest())
  const before = cpuOf(product.child.pid)
  const offers = await load(product.url, offerRequest)
  const cpuMs = (cpuOf(product.child.pid) - before) / offers.total
  const beside = [`${(offers.perSecond / bolt.perSecond).toFixed(2)} × Bolt that only acknowledges`]
  if (bare) beside.push(`${(offers.perSecond / bare).toFixed(2)} × bare inserts`)
  const rate = `${Math.round(offers.perSecond)}/s, p99 ${offers.p99} ms, ${offers.bad} not 2xx`
  figure('LD-1', `${on}: offers saved, 50 connections, 500 people`, rate, {
    goal: `at least ${goals.perSecond}/s, p99 at most ${goals.p99} ms, 0 not 2xx`,
    isMet: offers.perSecond >= goals.perSecond && offers.p99 <= goals.p99 && offers.bad === 0,
    beside: beside.join(', '),
  })
  figure('LD-1', `${on}: processor an offer`, `${cpuMs.toFixed(2)} ms`, {
    beside: `${(cpuMs / bolt.cpuMs).toFixed(1)} × Bolt that only acknowledges`,
  })
  const help = await load(product.url, () => helpRequest())
  figure('LD-1', `${on}: help`, `${Math.round(help.perSecond)}/s, p99 ${help.p99} ms`)
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
  // of a mail server that takes any number: no more than leave before the cap of all mail together holds them back
  const number = 500
  await queueMails(settings, number)
  const slack = await openSlack()
  const mail = await openMailSink()
  const from = 'bench@company.example'
  const sending = { SMTP_URL: mail.url, MAIL_FROM: from, MAIL_REPLY_TO: from }
  const product = await startProduct({ ...settings, ...sending }, slack.url)
  const start = { at: performance.now(), mails: mail.mails() }
  while (mail.mails() < number) await new Promise((resolve) => setTimeout(resolve, 20))
  const rate = (number - start.mails) / ((performance.now() - start.at) / 1000)
  figure('LD-9', `${name}: mails sent to a fake without limits`, `${Math.round(rate)}/s`, {
    goal: 'at least 200/s',
    isMet: rate >= 200,
    beside: `${(rate / bolt.perSecond).toFixed(2)} × Bolt that only acknowledges`,
  })
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
  const [from, used] = [await read(), cpuOf(product.child.pid)]
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  const queries = ((await read()) - from - 1) / 15
  const share = (cpuOf(product.child.pid) - used) / 15_000
  figure('LD-9', 'PostgreSQL: idle transactions of a replica', `${queries.toFixed(2)}/s`, {
    goal: 'at most 2/s',
    isMet: queries <= 2,
  })
  figure('LD-9', 'PostgreSQL: idle processor of a replica', `${(100 * share).toFixed(1)} %`, {
    goal: 'at most 1 %',
    isMet: share <= 0.01,
  })
  await client.end()
  await product.stop()
  slack.close()
}

/** Both databases, and the workbench. */
export async function benchLoad() {
  const bolt = await boltBaseline()
  figure('LD-1', 'baseline: Bolt that only acknowledges', `${Math.round(bolt.perSecond)}/s, p99 ${bolt.p99} ms`)
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-'))
  const embedded = { readyMs: 5000, perSecond: 100, p99: 1000 }
  const reopenedMs = await measure('embedded', { DATA_DIR: folder }, embedded, bolt)
  await mailsPerSecond('embedded', { DATA_DIR: folder }, bolt)
  rmSync(folder, { recursive: true })
  await benchWorkbench((what, value, ...more) => figure('LD-8', what, value, { beside: more.join(', ') }), reopenedMs)
  await withDatabase(async (bareUrl) => {
    const bare = await bareInserts(bareUrl)
    figure('LD-1', 'baseline: bare inserts, 10 connections', `${Math.round(bare)}/s`)
    await withDatabase(async (url) => {
      const settings = { DATABASE_URL: url }
      await measure('PostgreSQL', settings, { readyMs: 3000, perSecond: 250, p99: 500 }, bolt, bare)
      await mailsPerSecond('PostgreSQL', settings, bolt)
      await idleQueries(url, settings)
    })
  })
}
