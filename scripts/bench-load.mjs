// LD-1, LD-8 and SL-17: requests, start and Home tab of the running product, beside Bolt that only acknowledges and bare inserts.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { figure } from './bench-figures.mjs'
import { benchHome } from './bench-home.mjs'
import {
  cpuOf,
  helpRequest,
  load,
  offerRequest,
  openSlack,
  secret,
  startProduct,
  withDatabase,
} from './bench-product.mjs'
import { benchWorkbench } from './bench-workbench.mjs'

/** Bolt that only acknowledges: the least any Slack app costs. */
export async function boltBaseline() {
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

/** All of it on one database. */
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
  await benchHome(on, product.url, slack)
  await product.stop()
  slack.close()
  return product.readyMs
}

/** Both databases, and the workbench. */
export async function benchLoad() {
  const bolt = await boltBaseline()
  figure('LD-1', 'baseline: Bolt that only acknowledges', `${Math.round(bolt.perSecond)}/s, p99 ${bolt.p99} ms`)
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-'))
  const embedded = { readyMs: 5000, perSecond: 100, p99: 1000 }
  const reopenedMs = await measure('embedded', { DATA_DIR: folder }, embedded, bolt)
  rmSync(folder, { recursive: true })
  await benchWorkbench((what, value, ...more) => figure('LD-8', what, value, { beside: more.join(', ') }), reopenedMs)
  await withDatabase(async (bareUrl) => {
    const bare = await bareInserts(bareUrl)
    figure('LD-1', 'baseline: bare inserts, 10 connections', `${Math.round(bare)}/s`)
    await withDatabase(async (url) => {
      await measure('PostgreSQL', { DATABASE_URL: url }, { readyMs: 3000, perSecond: 250, p99: 500 }, bolt, bare)
    })
  })
}
