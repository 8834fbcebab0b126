import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/demo/mailbox.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import { openDatabase } from '../../src/store/connect.js'
import { onPostgres } from '../database.js'
import { makeDatabase, urlOf } from '../postgres.js'
import { testKeyRing } from '../sealer.js'
import { openBrowser } from '../web/browser.js'
import { freePort, killAll, type Product, startProduct } from './product.js'

const signingSecret = 'a secret that only the tests know'
const botToken = 'xoxb-test-token'

/**
 * Where the product is killed, by name. At database points the store's hook kills it; `slack:` and `mail:` points are the
 * moments at which the other side has been called. A point that is never reached fails its test.
 */
const points = [
  'before-key|offer.save',
  'after-key|offer.save',
  'before-commit|offer.save',
  'after-commit|offer.save',
  'before-key|join.submit',
  'after-commit|join.submit',
  'before-claim|',
  'after-claim|join.confirm',
  'before-mark|join.confirm started',
  'after-mark|join.confirm started',
  'mail:received',
  'before-mark|join.confirm sent',
  'after-mark|join.confirm sent',
  'before-commit|setup.save',
  'after-commit|setup.save',
  'slack:before',
  'slack:after',
  'before-mark|setup.test-line sent',
  'after-commit|digest',
  'before-mark|digest.post started',
  'before-mark|digest.post sent',
  'before-mark|people.learn done',
] as const

let slack: SlackServer
let mailbox: Mailbox
let template: string
const folders: string[] = []

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'coffeechat-crash-'))
  folders.push(made)
  return made
}

const common = (): Record<string, string> => ({
  ENCRYPTION_KEYS: testKeyRing,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: slack.apiUrl,
  SMTP_URL: mailbox.url,
  MAIL_FROM: 'Coffeechat <coffee@example.org>',
  MAIL_REPLY_TO: 'people@example.org',
  ADMIN_EMAILS: 'rosa@corp.example',
})

/** A database of its own for one story; the embedded one is a copy of a folder that has been started once. */
async function storage(): Promise<Record<string, string>> {
  if (onPostgres)
    return {
      DATABASE_URL: urlOf(await makeDatabase(process.env.TEST_RUN ?? 'crash', process.env.TEST_TEMPLATE_DATABASE)),
    }
  const made = folder()
  cpSync(template, made, { recursive: true, filter: (source) => !source.endsWith('.sock') })
  return { DATA_DIR: made }
}

beforeAll(async () => {
  slack = await startSlackServer({ signingSecret, botToken })
  mailbox = await startMailbox()
  template = folder()
  if (!onPostgres) await (await startProduct(await freePort(), { ...common(), DATA_DIR: template })).stop()
}, 120_000)

afterAll(async () => {
  killAll()
  await slack.close()
  await mailbox.close()
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

/** Tries until it is answered with success, as a person would who sees that nothing happened; revives the product if it died. */
async function insist(
  act: () => Promise<{ status: number }>,
  isKilled: () => boolean,
  revive: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; attempt <= 100; attempt++) {
    const status = await act().then(
      (answered) => answered.status,
      () => undefined,
    )
    if (status === 200) return
    if (isKilled()) await revive()
    // not yet known as an admin, or dying at this moment
    else await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('never answered')
}

describe.each(points)('killed at %s', (point) => {
  it('and started again, it has lost nothing and sent nothing twice', async () => {
    const port = await freePort()
    const where = { ...common(), ...(await storage()) }
    const user = `U${points.indexOf(point)}`
    const email = `person${points.indexOf(point)}@home.example`
    const callsBefore = slack.state.calls.length
    slack.addUser({ id: user, name: 'Rosa', email: 'rosa@corp.example', tz: 'Etc/UTC', is_admin: true })
    slack.addChannel('C1', 'people-we-met')
    let killed = false
    let product: Product = await startProduct(port, where, point.includes(':') ? '' : point)
    const isKilled = product.gone.then(() => {
      killed = true
    })
    slack.deliverTo(product.url)
    const killNow = (): void => {
      if (!killed) product.process.kill('SIGKILL')
    }
    if (point === 'mail:received') mailbox.onMail(killNow)
    if (point.startsWith('slack:')) slack.onCall('chat.postMessage', (moment) => moment === point.slice(6) && killNow())

    const revive = async (): Promise<void> => {
      await isKilled
      await expireLeases(where)
      product = await startProduct(port, where)
    }
    const rosa = slack.as(user)
    await actEverything(rosa, email, product.url, () => killed, revive)
    await quiet(
      revive,
      () => killed,
      () => product,
      () => mailbox.mails(email).length > 0 && postsSince(callsBefore).some((call) => call.key?.startsWith('digest:')),
    )
    expect(killed, 'the point was reached').toBe(true)
    await product.stop()

    const rows = await readRows(where)
    expect(rows.offers).toBe(1)
    expect(rows.pending).toBe(1)
    expect(rows.unsettled).toEqual([])
    const unknown = new Set(rows.unknown)
    const byKey = count(postsSince(callsBefore).map((call) => call.key ?? ''))
    expect([...byKey].filter(([key, times]) => times !== 1 && !unknown.has(key))).toEqual([])
    expect([...byKey.keys()].some((key) => key.startsWith('digest:'))).toBe(true)
    const mails = count(mailbox.mails(email).map((mail) => mail.messageId))
    expect(mails.size).toBe(1)
    for (const times of mails.values())
      if (times !== 1) expect(rows.unknown.some((key) => key.includes('confirm'))).toBe(true)
  }, 120_000)
})

const postsSince = (before: number) =>
  slack.state.calls.slice(before).filter((call) => call.method === 'chat.postMessage' && call.outcome === 'ok')

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

type Person = ReturnType<SlackServer['as']>

/** Set-up, an offer, a candidate who joins, the digest now; each until it is answered, the same request after a crash. */
async function actEverything(
  rosa: Person,
  email: string,
  url: string,
  isKilled: () => boolean,
  revive: () => Promise<void>,
): Promise<void> {
  let revived = false
  const once = async (): Promise<void> => {
    if (revived) return
    revived = true
    await revive()
  }
  const sendForm = (command: string, filling: Record<string, string>) => {
    let sent = false
    return insist(
      async () => {
        if (sent) return (await rosa.redeliver())[0] ?? { status: 0 }
        await rosa.command(command)
        const submitting = rosa.submit(filling)
        sent = true
        return submitting.catch((error: unknown) => {
          // no form was open: nothing was sent that could come again
          sent = error instanceof TypeError
          throw error
        })
      },
      isKilled,
      once,
    )
  }
  await insist(() => rosa.command('help'), isKilled, once)
  await sendForm('setup', { name: 'Corvid Labs', channel: 'C1', weekday: '1', hour: '9', zone: 'Etc/UTC' })
  await sendForm('offer data, 2 a month, Tue afternoons', { 'Link, place or number': 'https://video.example/rosa' })
  const browser = openBrowser(url)
  await insist(() => browser.open('/join'), isKilled, once)
  const filled = { firstName: 'Lena', email, interests: 'data', consent: 'yes' }
  await insist(() => browser.press('Join the pool', filled), isKilled, once)
  await insist(() => rosa.command('digest now'), isKilled, once)
  if (isKilled()) await once()
}

/** Waits until no job is due any more, reviving the product if it dies meanwhile. */
async function quiet(
  revive: () => Promise<void>,
  isKilled: () => boolean,
  current: () => Product,
  isDone: () => boolean,
): Promise<void> {
  let revived = isKilled()
  const patience = Date.now() + 40_000
  while (Date.now() < patience) {
    const response = await fetch(`${current().url}/metrics`).catch(() => undefined)
    if (!response) {
      if (!revived) {
        revived = true
        await revive()
      }
      continue
    }
    const metrics = await response.text()
    const oldest = /^coffeechat_oldest_due_job_seconds (\S+)/m.exec(metrics)?.[1]
    const sending = /coffeechat_jobs\{status="sending"\} (\S+)/.exec(metrics)?.[1] ?? '0'
    if (Number(oldest) === 0 && Number(sending) === 0 && isDone()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** On a server the lease of a killed process lapses after 30 seconds; the embedded store voids it at its start. */
async function expireLeases(where: Record<string, string>): Promise<void> {
  if (!where.DATABASE_URL) return
  const database = await openDatabase({ databaseUrl: where.DATABASE_URL })
  await database.exec(`UPDATE "job" SET "leaseUntil" = now() - interval '1 second' WHERE "status" = 'sending'`)
  await database.close()
}

async function readRows(where: Record<string, string>) {
  const database = await openDatabase(
    where.DATABASE_URL ? { databaseUrl: where.DATABASE_URL } : { dataDir: where.DATA_DIR ?? '' },
  )
  try {
    return await database.session(async (run) => {
      const number = async (sql: string): Promise<number> => Number((await run(sql, []))[0]?.count)
      const keys = async (sql: string): Promise<string[]> => (await run(sql, [])).map((row) => String(row.key))
      return {
        offers: await number(`SELECT count(*) AS count FROM "chat_offer"`),
        pending: await number(`SELECT count(*) AS count FROM "candidate"`),
        unknown: await keys(`SELECT "key" FROM "job" WHERE "unknowns" > 0`),
        unsettled: await keys(
          `SELECT "key" FROM "job" WHERE "status" = 'sending' OR ("status" IN ('queued', 'retry') AND "runAt" < now() - interval '5 seconds')`,
        ),
      }
    })
  } finally {
    await database.close()
  }
}
