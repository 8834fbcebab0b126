import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Misbehaviour } from '../../src/demo/misbehaviour.js'
import { openCompany, setUp } from './company.js'
import { type Fakes, startFakes } from './fakes.js'
import { type FaultCase, judge, type Outcome } from './fault-case.js'
import { type Keeper, keepRunning } from './keeper.js'
import { monday } from './live.js'
import { readMessages } from './read-rows.js'
import { makeStorage } from './storage.js'

const hour = 60 * 60_000
const dayMs = 24 * hour

/** What a provider does instead of answering (FT-7). */
interface Ill {
  name: string
  how: Misbehaviour
  /** it took the message, and the product cannot know */
  isHidden?: true
  /** in real time: the product waits for its own limit */
  isSlow?: true
}

const status = (code: number, body: string, more: object = {}): Misbehaviour => ({
  type: 'status',
  status: code,
  body,
  ...more,
})
const done = { done: true as const }
const limited = (seconds?: number | string): Misbehaviour => ({
  type: 'rate_limit',
  ...(seconds !== undefined && { seconds }),
})

/** Of a platform that speaks HTTP; `inside` is an address that must never be called. */
const ills = (inside: string, never: Promise<unknown>): readonly Ill[] => [
  { name: '429 with a time', how: limited(30) },
  { name: '429 without one', how: limited() },
  { name: '429 and no time at all', how: limited(0) },
  { name: '429 for years', how: limited(99_999_999) },
  { name: '429 until a date', how: limited('Mon, 04 May 2099 08:00:00 GMT') },
  { name: '429 for less than nothing', how: limited(-5) },
  { name: '500', how: status(500, 'no') },
  { name: '500, and it was done', how: status(500, 'no', done), isHidden: true },
  { name: '503', how: status(503, '') },
  { name: '200 and a page of HTML', how: status(200, '<html><body>Welcome</body></html>', done), isHidden: true },
  { name: '200 and half of its JSON', how: status(200, '{"ok":', done), isHidden: true },
  { name: '200 and ten megabytes', how: status(200, 'x'.repeat(10_000_000), done), isHidden: true },
  { name: 'a way to inside', how: status(302, '', { headers: { location: inside } }) },
  { name: 'cut before it took it', how: { type: 'refuse' } },
  { name: 'cut after it took it', how: { type: 'lose_answer' }, isHidden: true },
  { name: 'taken, and no answer for ever', how: { type: 'hang', until: never }, isHidden: true, isSlow: true },
]

interface Provider {
  name: string
  /** its ways of going wrong, and one message that is to leave meanwhile */
  order(fakes: Fakes, ill: Ill): void
  speak(parts: { fakes: Fakes; keeper: Keeper; number: number }): Promise<void>
  /** how many messages it may end up giving up, listed as such */
  givesUp?: number
  /** what of them makes sense here */
  ills?: readonly Ill[]
}

/** A mail server hangs up or answers by number; the rest of FT-7 is HTTP's. */
const mailIlls: readonly Ill[] = [
  { name: 'cut before it took it', how: { type: 'refuse' } },
  { name: 'cut after it took it', how: { type: 'lose_answer' }, isHidden: true },
  { name: '451', how: { type: 'error', error: 'later' } },
]

const providers: readonly Provider[] = [
  {
    name: 'Slack',
    order: ({ slack }, { how }) => slack.misbehave('chat.postMessage', how),
    speak: async ({ fakes, keeper }) => {
      await openCompany(fakes, keeper, false).rosa.ask('digest now')
    },
  },
  {
    name: 'Teams',
    // a redirect counts as a refusal for good there
    givesUp: 1,
    order: ({ teams }, { how }) => teams.misbehave('send', how),
    speak: async ({ fakes }) => {
      await fakes.teams.as('29:mia').command('help')
    },
  },
  {
    name: 'mail',
    order: ({ mailbox }, { how }) =>
      mailbox.misbehave(how.type === 'refuse' || how.type === 'lose_answer' ? how.type : 'later'),
    speak: async ({ fakes, keeper, number }) => {
      const { browser } = openCompany(fakes, keeper, false).world
      await browser.open('/join')
      const email = `ill${number}@home.example`
      await browser.press('Join the pool', { firstName: 'Lena', email, interests: 'data', consent: 'yes' })
    },
    ills: mailIlls,
  },
]

export const providerCases: readonly FaultCase[] = providers.map((provider) => ({
  name: `${provider.name} misbehaves, embedded`,
  database: 'embedded',
  isShort: true,
  seeds: 1,
  run: (on) => misbehaving(provider, on.isShort),
}))

/** One message meets each of them in turn; then it is looked at who got what. */
async function misbehaving(provider: Provider, isShort: boolean): Promise<Outcome> {
  const fakes = await startFakes()
  const storage = await makeStorage('embedded', () => Promise.reject(new Error('not needed')))
  const settings = { ...fakes.settings, ...storage.settings }
  const keeper = await keepRunning({ settings, clockOffset: monday - Date.now() })
  const trap = await startTrap()
  let release: (value: unknown) => void = () => undefined
  const never = new Promise((resolve) => {
    release = resolve
  })
  const all = (provider.ills ?? ills(trap.url, never)).filter(({ isSlow }) => !(isSlow && isShort))
  try {
    const now = (): number => Date.now() + keeper.clockOffset()
    fakes.countOn(now)
    await setUp(openCompany(fakes, keeper, false))
    fakes.teams.addUser({ id: '29:mia', name: 'Mia', email: 'mia@corp.example', tz: 'Europe/Berlin', hasApp: true })
    fakes.teams.deliverTo(keeper.url)
    await provider.speak({ fakes, keeper, number: -1 })
    await keeper.passTo(new Date(now() + hour))
    for (const [number, ill] of all.entries()) {
      provider.order(fakes, ill)
      if (ill.isHidden) fakes.hideNext()
      await provider.speak({ fakes, keeper, number })
      await keeper.passTo(new Date(now() + 25 * hour))
    }
    const endedAt = now()
    await keeper.stop()
    const messages = await storage.read(readMessages)
    const limits = { lateMs: 2 * dayMs }
    const judged = judge({ taken: fakes.taken, messages, effects: [], acts: [], endedAt, limits })
    const given = judged.violations.filter(({ why }) => why === 'given up').slice(0, provider.givesUp ?? 0)
    const led = trap.calls() > 0 ? [{ kind: 'stray message' as const, key: 'inside', why: 'it was called' }] : []
    return {
      ...judged,
      acknowledged: all.length,
      faults: all.length,
      slowestResumeMs: 0,
      violations: [...judged.violations.filter((each) => !given.includes(each)), ...led],
    }
  } finally {
    release(undefined)
    await keeper.stop()
    await trap.close()
    await fakes.close()
    await storage.remove()
  }
}

/** A server inside, which counts who comes. */
async function startTrap(): Promise<{ url: string; calls(): number; close(): Promise<void> }> {
  let calls = 0
  const server = createServer((_request, response) => {
    calls++
    response.end('{"ok":true}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/inside`,
    calls: () => calls,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
