// A large round in the running product: how long it takes in all, and what people who write meanwhile feel of it.
import { fork } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { line, percentile, seconds } from './bench-figures.mjs'

const secret = 'bench secret'
const everyMs = 40
const keys = `b1:${Buffer.alloc(32, 9).toString('base64')}`
const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** A Slack that takes everything. */
async function openSlack() {
  const fake = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const user = { id: 'U', name: 'n', real_name: 'n', tz: 'Europe/Berlin', profile: { real_name: 'n' } }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, channel: { id: 'D1' }, ts: '1.1', team_id: 'T1', user }))
    })
  })
  await new Promise((resolve) => fake.listen(0, '127.0.0.1', resolve))
  return fake
}

let count = 0

/** A small command, signed; returns how long its acknowledgement took. */
async function command(url) {
  const number = ++count
  const body = new URLSearchParams({
    ...{ team_id: 'T1', user_id: `U${number % 100}`, command: '/coffeechat', text: 'help', trigger_id: `h${number}` },
  }).toString()
  const stamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')
  const start = performance.now()
  const response = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return performance.now() - start
}

/** Sends commands at a steady pace, whether or not earlier ones were answered, until `work` ends. */
async function spokenToWhile(url, work) {
  let isOver = false
  const ended = work.finally(() => {
    isOver = true
  })
  const sent = []
  while (!isOver) {
    sent.push(command(url))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return { times: await Promise.all(sent), answer: await ended }
}

function start(settings, slack, people, offers) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const url = `http://127.0.0.1:${port}`
  const child = fork('scripts/round-service.mjs', [String(people), String(offers)], {
    env: {
      ...{ PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', BASE_URL: url, ENCRYPTION_KEYS: keys },
      ...{ SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-bench', LOG_LEVEL: 'silent' },
      SLACK_API_URL: `http://127.0.0.1:${slack.address().port}/api/`,
      ...settings,
    },
  })
  return { child, url }
}

const answerOf = async (child) => (await once(child, 'message'))[0]
const acknowledged = (times) =>
  `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ${times.length} commands`

function report(where, { ms, pairs, dropped, parts, loopMs }, quiet, busy) {
  const name = `${where}, a round of 10000 people and 500 offers`
  line(`${name}: pairs`, `${pairs} written, ${dropped} dropped`)
  const shares = Object.entries(parts).map(([part, own]) => `${part} ${seconds(own)}`)
  line(`${name}: parts`, `${shares.join(', ')}; the process answered nobody for ${loopMs.toFixed(0)} ms at most`)
  line(`${name}: in all`, seconds(ms), 'at most 10 s', ms <= 10_000)
  line(`${name}: acknowledgements without it`, acknowledged(quiet))
  line(`${name}: acknowledgements during it`, acknowledged(busy))
  const ratio = percentile(busy, 0.99) / percentile(quiet, 0.99)
  line(`${name}: their p99 over that without`, ratio.toFixed(1), 'at most 2', ratio <= 2)
}

async function benchOn(where, settings) {
  const slack = await openSlack()
  const { child, url } = start(settings, slack, 10_000, 500)
  await answerOf(child)
  child.send('preview')
  const first = await spokenToWhile(url, answerOf(child))
  line(`${where}, a preview, the first look at the pool`, `${seconds(first.answer)}, ${acknowledged(first.times)}`)
  const quiet = await spokenToWhile(url, new Promise((resolve) => setTimeout(resolve, 10_000)))
  child.send('round')
  const busy = await spokenToWhile(url, answerOf(child))
  report(where, busy.answer, quiet.times, busy.times)
  // What the round asks people would still be sent for minutes.
  child.kill('SIGKILL')
  await once(child, 'exit')
  slack.close()
}

/** In the embedded database, and in PostgreSQL where a server answers. */
export async function benchService() {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-round-'))
  await benchOn('embedded', { DATA_DIR: folder })
  rmSync(folder, { recursive: true })
  const admin = new pg.Client({ connectionString: server })
  if (
    !(await admin.connect().then(
      () => true,
      () => false,
    ))
  )
    return
  const name = `coffeechat_round_${process.pid}`
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await benchOn('PostgreSQL', { DATABASE_URL: url.href })
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
}
