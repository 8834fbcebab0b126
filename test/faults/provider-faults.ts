import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MailMisbehaviour } from '../../src/demo/mail-misbehaviour.js'
import type { Misbehaviour } from '../../src/demo/misbehaviour.js'
import type { Violation } from '../history/check.js'
import type { Company } from '../stories/first-talk.js'
import { openCompany, setUp } from './company.js'
import { type Fakes, type Provider as ProviderName, startFakes } from './fakes.js'
import { type FaultCase, judge, type Outcome } from './fault-case.js'
import { keepRunning } from './keeper.js'
import { monday } from './live.js'
import { httpIlls, type Ill, mailIlls, slackIlls } from './provider-ills.js'
import { type ReadMessages, readMessages } from './read-rows.js'
import { makeStorage } from './storage.js'

const dayMs = 24 * 60 * 60_000

interface Provider {
  name: ProviderName
  ills: readonly Ill<unknown>[]
  /** the next message meets this */
  order(how: unknown): void
  unmet(): number
  /** one message that is to leave meanwhile */
  speak(company: Company, number: number): Promise<void>
}

const provider = <How>(name: ProviderName, parts: Omit<Provider, 'name' | 'order'> & { order(how: How): void }) =>
  ({ name, ...parts }) as Provider

const providersOf = ({ slack, teams, mailbox }: Fakes, ills: readonly Ill<Misbehaviour>[]): readonly Provider[] => [
  provider('Slack', {
    ills: [...ills, ...slackIlls],
    order: (how: Misbehaviour) => slack.misbehave('chat.postMessage', how),
    unmet: slack.unmet,
    // a channel that is new gets a line
    speak: (company, number) => setUp(company, number % 2 === 0 ? 'C1' : 'C2'),
  }),
  provider('Teams', {
    ills,
    order: (how: Misbehaviour) => teams.misbehave('send', how),
    unmet: teams.unmet,
    async speak() {
      await teams.as('29:mia').command('help')
    },
  }),
  provider('mail', {
    ills: mailIlls,
    order: (how: MailMisbehaviour) => mailbox.misbehave(how),
    unmet: mailbox.unmet,
    async speak({ world: { browser } }, number) {
      await browser.open('/join')
      const email = `ill${number}@home.example`
      await browser.press('Join the pool', { firstName: 'Lena', email, interests: 'data', consent: 'yes' })
    },
  }),
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
    const met: Ill<unknown>[] = []
    for (const { name, ills, order, unmet, speak } of providersOf(fakes, httpIlls(trap.url, never))) {
      await speak(company, 0)
      await keeper.passTo(new Date(now() + dayMs))
      for (const ill of ills.filter(({ isSlow }) => !(isSlow && isShort))) {
        order(ill.how)
        if (ill.isHidden) fakes.hideNext(name)
        await speak(company, met.push(ill))
        await keeper.passTo(new Date(now() + dayMs))
        if (unmet() > 0) throw new Error(`${name} was not asked: ${ill.name}`)
      }
    }
    const endedAt = now()
    await keeper.stop()
    const messages = await storage.read(readMessages)
    const judged = judgeIlls(fakes, messages, endedAt, met)
    const led = trap.calls() > 0 ? [{ kind: 'stray message' as const, key: 'inside', why: 'it was called' }] : []
    const violations = [...judged.violations, ...led]
    return { ...judged, violations, acknowledged: met.length, faults: met.length, slowestResumeMs: 0 }
  } finally {
    release(undefined)
    await keeper.stop()
    await trap.close()
    await fakes.close()
    await storage.remove()
  }
}

/** Given up is what was refused for good, each once, and nothing else. */
function judgeIlls(fakes: Fakes, messages: ReadMessages, endedAt: number, met: readonly Ill<unknown>[]) {
  const limits = { lateMs: 2 * dayMs }
  const judged = judge({ taken: fakes.taken, messages, effects: [], acts: [], endedAt, limits })
  const finals = met.filter(({ isFinal }) => isFinal).length
  const isGiven = ({ why }: Violation): boolean => why === 'given up'
  const given = judged.violations.filter(isGiven)
  if (given.length !== finals) {
    const why = `${finals} were refused for good`
    return { ...judged, violations: [...judged.violations, { kind: 'lost' as const, key: 'given up', why }] }
  }
  return { ...judged, violations: judged.violations.filter((each) => !isGiven(each)) }
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
