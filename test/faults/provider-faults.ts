import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Misbehaviour } from '../../src/demo/misbehaviour.js'
import type { Company } from '../stories/first-talk.js'
import { openCompany, setUp } from './company.js'
import { type Fakes, type Provider as ProviderName, startFakes } from './fakes.js'
import { type FaultCase, judge, type Outcome } from './fault-case.js'
import { keepRunning } from './keeper.js'
import { monday } from './live.js'
import { type ReadMessages, readMessages } from './read-rows.js'
import { makeStorage } from './storage.js'

const hour = 60 * 60_000
const dayMs = 24 * hour

/** A redirect counts as a refusal for good in Teams: its message is given up, and listed as such. */
const mayGiveUp = 0

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
  name: ProviderName
  /** its ways of going wrong, and one message that is to leave meanwhile */
  order(fakes: Fakes, ill: Ill): void
  speak(parts: { fakes: Fakes; company: Company; number: number }): Promise<void>
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
    speak: ({ company }) => company.rosa.ask('digest now'),
  },
  {
    name: 'Teams',
    order: ({ teams }, { how }) => teams.misbehave('send', how),
    speak: async ({ fakes }) => {
      await fakes.teams.as('29:mia').command('help')
    },
  },
  {
    name: 'mail',
    order: ({ mailbox }, { how }) =>
      mailbox.misbehave(how.type === 'refuse' || how.type === 'lose_answer' ? how.type : 'later'),
    speak: async ({ company, number }) => {
      const { browser } = company.world
      await browser.open('/join')
      const email = `ill${number}@home.example`
      await browser.press('Join the pool', { firstName: 'Lena', email, interests: 'data', consent: 'yes' })
    },
    ills: mailIlls,
  },
]

export const providerCases: readonly FaultCase[] = [
  {
    name: 'Slack, Teams and mail misbehave, embedded',
    database: 'embedded',
    isShort: true,
    seeds: 1,
    run: (on) => misbehaving(on.isShort),
  },
]

/** At each provider one message meets each of them in turn; then it is looked at who got what. */
async function misbehaving(isShort: boolean): Promise<Outcome> {
  const fakes = await startFakes()
  const storage = await makeStorage('embedded', () => Promise.reject(new Error('not needed')))
  const settings = { ...fakes.settings, ...storage.settings }
  const keeper = await keepRunning({ settings, clockOffset: monday - Date.now() })
  const trap = await startTrap()
  let release: (value: unknown) => void = () => undefined
  const never = new Promise((resolve) => {
    release = resolve
  })
  try {
    const now = (): number => Date.now() + keeper.clockOffset()
    fakes.countOn(now)
    const company = openCompany(fakes, keeper, false)
    await setUp(company)
    fakes.teams.addUser({ id: '29:mia', name: 'Mia', email: 'mia@corp.example', tz: 'Europe/Berlin', hasApp: true })
    fakes.teams.deliverTo(keeper.url)
    const isDone = ({ isSlow }: Ill): boolean => !(isSlow && isShort)
    let faults = 0
    for (const provider of providers) {
      await provider.speak({ fakes, company, number: -1 })
      await keeper.passTo(new Date(now() + hour))
      for (const ill of (provider.ills ?? ills(trap.url, never)).filter(isDone)) {
        provider.order(fakes, ill)
        if (ill.isHidden) fakes.hideNext(provider.name)
        await provider.speak({ fakes, company, number: faults++ })
        await keeper.passTo(new Date(now() + 25 * hour))
      }
    }
    const endedAt = now()
    await keeper.stop()
    const messages = await storage.read(readMessages)
    return { ...judgeIlls(fakes, messages, endedAt, trap.calls()), acknowledged: faults, faults, slowestResumeMs: 0 }
  } finally {
    release(undefined)
    await keeper.stop()
    await trap.close()
    await fakes.close()
    await storage.remove()
  }
}

function judgeIlls(fakes: Fakes, messages: ReadMessages, endedAt: number, calls: number) {
  const limits = { lateMs: 2 * dayMs }
  const judged = judge({ taken: fakes.taken, messages, effects: [], acts: [], endedAt, limits })
  const given = judged.violations.filter(({ why }) => why === 'given up').slice(0, mayGiveUp)
  const led = calls > 0 ? [{ kind: 'stray message' as const, key: 'inside', why: 'it was called' }] : []
  return { ...judged, violations: [...judged.violations.filter((each) => !given.includes(each)), ...led] }
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
