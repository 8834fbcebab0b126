import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { backUp, holdRestored, restore } from '../../src/keeping.js'
import { createLog } from '../../src/log.js'
import { createRandom } from '../../src/random.js'
import { startServing } from '../../src/serve.js'
import { parseKeyRing } from '../../src/store/sealing.js'
import { movedClock } from '../moved-clock.js'
import { testKeyRing } from '../sealer.js'
import { dyingAt, openPlaces } from '../store/kept-place.js'
import { bookedTalk, type Company, opened, platforms } from '../stories/first-talk.js'
import { botToken, signingSecret } from '../stories/world.js'

/** When the copy was brought back: Friday noon in Berlin. */
const restoredAt = '2026-05-08T10:00:00Z'
const clock = movedClock(restoredAt)
const places = openPlaces(clock)
const file = places.file('wednesday.copy')

/** Mia and Lena talk on Thursday; the copy is of Wednesday, and the company lives on until Friday noon. */
let company: Company
let restored: Record<string, string>
let answer: Awaited<ReturnType<typeof restore>>
let before: string[]
beforeAll(async () => {
  const [first] = platforms
  if (!first) throw new Error('no platform')
  company = await opened(first)
  await bookedTalk(company)
  const { world } = company
  await world.passTo('2026-05-06T14:00:00Z')
  const keys = parseKeyRing(testKeyRing)
  const backup = await backUp({ database: world.database, clock: world.clock, keys, release: '0.1.0' }, file, false)
  expect(backup.output).toMatch(/^\d+ rows of \d+ tables are in /)
  await world.passTo(restoredAt)
  await world.app.stop()
  before = all()
  restored = await places.empty()
  // the first try dies when all rows are in and nothing is held yet; the second when all is held
  for (const point of ['after-commit|copy', 'after-commit|copy held']) {
    expect(await restore(places.parts(restored, dyingAt(point)), file, false, false)).toMatchObject({ code: 1 })
    await expect(startServing(readConfig(restored), createLog('silent'))).rejects.toThrow(
      /restore into this database was begun/,
    )
  }
  answer = await restore(places.parts(restored), file, true, false)
}, 240_000)
afterAll(async () => {
  await company.world.close()
  await places.remove()
})

/** What everybody got, in Slack and by mail. */
function all(): string[] {
  const { slack, mailbox } = company.world
  const posts = slack.state.calls.filter(
    ({ method, outcome }) => /^chat\.(postMessage|update)$/.test(method) && outcome === 'ok',
  )
  return [...posts.map(({ key }) => String(key)), ...mailbox.mails().map(({ messageId }) => String(messageId))]
}

/** Somebody starts the product on the restored database, with the Slack and the mail server there were. */
async function started() {
  const { slack, mailbox } = company.world
  const settings = {
    ...restored,
    PORT: '0',
    HOST: '127.0.0.1',
    BASE_URL: 'http://localhost',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Coffeechat <coffee@example.org>',
    MAIL_REPLY_TO: 'people@example.org',
    TZ_DEFAULT: 'Europe/Berlin',
  }
  const config = readConfig(settings)
  const random = createRandom()
  const served = await startServing(config, createLog('silent'), { clock, random })
  const outbox = (...args: string[]) =>
    runCommand({ store: served.store, clock, config, random }, ['outbox', ...args], '')
  const passTo = async (at: string): Promise<void> => {
    for (;;) {
      await served.app.tick()
      await served.app.runner.drain()
      const next = await served.app.nextDue()
      if (!next || next > new Date(at)) break
      if (next > clock.now()) clock.moveTo(next)
    }
    clock.moveTo(new Date(at))
  }
  return { ...served, outbox, passTo }
}

describe('a copy of Wednesday, restored on Friday (FT-14)', () => {
  it('is a file of its owner alone', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('says what it holds; the other life had sent messages for it to hold, a day old and younger', () => {
    const said = JSON.parse(answer.output) as { ok: boolean; held: number; tables: unknown[] }
    expect([answer.code, said.ok]).toEqual([0, true])
    expect(said.held).toBe(2)
    expect(said.tables.length).toBeGreaterThan(30)
    expect(before.some((key) => key.startsWith('digest:'))).toBe(true)
  })

  it('sends nothing again: not the reminder of Thursday, not the question of whether they met, not the digest', async () => {
    const { stop, passTo, outbox } = await started()
    await passTo('2026-05-08T11:00:00Z')
    expect(all()).toEqual(before)
    const listed = (await outbox()).output
    expect(listed).toMatch(/held {2}chat:[\w:-]+:met-host/)
    expect(listed).toMatch(/held {2}chat:[\w:-]+:met-candidate/)
    expect(listed).not.toContain('digest')
    await stop()
  })

  it('sends what an admin releases, if it is still true, and what is due later as ever, each once', async () => {
    const { stop, passTo, outbox } = await started()
    const key = /held {2}(chat:[\w:-]+:met-host)/.exec((await outbox()).output)?.[1] ?? ''
    const asked = before.filter((each) => each === key).length
    expect((await outbox('--release', key)).output).toContain('leaves now')
    await passTo('2026-05-08T11:05:00Z')
    expect(all().filter((each) => each === key)).toHaveLength(asked + 1)
    expect((await outbox('--drop', 'all')).code).toBe(0)
    // the next digest is that of the week after, once
    await passTo('2026-05-15T08:00:00Z')
    const digests = all().filter((each) => each.startsWith('digest:'))
    expect(new Set(digests).size).toBe(digests.length)
    expect(digests.length).toBe(before.filter((each) => each.startsWith('digest:')).length + 1)
    await stop()
  })

  it('restored by other means it is told so, before its first start', async () => {
    const said = await holdRestored(places.parts(restored), false)
    expect(said).toEqual({ code: 0, output: 'No message waits to be looked at.\n' })
  })
})
