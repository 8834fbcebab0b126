// LD-9: mails of the running product, beside Bolt that only acknowledges, and what it does while nobody asks anything of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { figure } from './bench-figures.mjs'
import { boltBaseline } from './bench-load.mjs'
import { cpuOf, openSlack, openStore, startProduct, withDatabase } from './bench-product.mjs'

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
  const { blankCandidate } = await import('../dist/usecases/blank-candidate.js')
  const store = await openStore(settings)
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
  const start = { at: performance.now(), mails: mail.mails(), cpuMs: cpuOf(product.child.pid) }
  while (mail.mails() < number) await new Promise((resolve) => setTimeout(resolve, 20))
  const sent = number - start.mails
  const rate = sent / ((performance.now() - start.at) / 1000)
  const cpuMs = (cpuOf(product.child.pid) - start.cpuMs) / sent
  figure('LD-9', `${name}: mails sent to a fake without limits`, `${Math.round(rate)}/s`, {
    goal: 'at least 200/s',
    isMet: rate >= 200,
    beside: `${(rate / bolt.perSecond).toFixed(2)} × Bolt that only acknowledges`,
  })
  figure('LD-9', `${name}: processor a mail`, `${cpuMs.toFixed(2)} ms`, {
    beside: `${(cpuMs / bolt.cpuMs).toFixed(1)} × Bolt that only acknowledges`,
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
  // a whole minute: one tick falls into it, whenever it begins
  await new Promise((resolve) => setTimeout(resolve, 60_000))
  const queries = ((await read()) - from - 1) / 60
  const share = (cpuOf(product.child.pid) - used) / 60_000
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

/** Both databases. */
export async function benchSending() {
  const bolt = await boltBaseline()
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-'))
  await mailsPerSecond('embedded', { DATA_DIR: folder }, bolt)
  rmSync(folder, { recursive: true })
  await withDatabase(async (url) => {
    await mailsPerSecond('PostgreSQL', { DATABASE_URL: url }, bolt)
    await idleQueries(url, { DATABASE_URL: url })
  })
}
