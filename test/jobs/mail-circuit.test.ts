import { afterEach, describe, expect, it } from 'vitest'
import { type ScriptedSmtp, startSmtp } from '../contracts/smtp-server.js'
import { startWorld, type World } from '../stories/world.js'
import { openBrowser } from '../web/browser.js'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const begin = Date.parse('2026-05-04T08:00:00Z')
/** A day of it takes minutes: the long run waits for it. */
const hours = process.env.LARGE === '1' ? 24 : 2
const people = Array.from({ length: 8 }, (_, place) => `person${place}@home.example`)

let world: World
let smtp: ScriptedSmtp
let isAway = false
/** when the mail server was called */
let calls: number[] = []

/** A company whose mail server may be away: it then takes no caller. */
async function open(): Promise<void> {
  calls = []
  const script = {
    get greeting() {
      calls.push(world.clock.now().getTime() - begin)
      return isAway ? '421 bye' : '220 mail.test'
    },
  }
  smtp = await startSmtp(script)
  world = await startWorld(new Date(begin).toISOString(), { SMTP_URL: smtp.url, ADMIN_EMAILS: 'rosa@corp.example' })
  world.slack.addUser({ id: 'UROSA', name: 'Rosa', email: 'rosa@corp.example', tz: 'Europe/Berlin', is_admin: true })
  world.slack.addChannel('C1', 'people-we-met')
}
afterEach(async () => {
  await world.close()
  smtp.close()
})

async function joins(email: string): Promise<void> {
  const browser = openBrowser(world.url)
  await browser.open('/join')
  await browser.press('Join the pool', { firstName: 'Lena', email, interests: 'data', consent: 'yes' })
}

const passed = (ms: number): Promise<void> => world.passTo(new Date(begin + ms))
const arrived = (): string[] => smtp.messages.map((mail) => /^To: .*?([\w.]+@[\w.]+)/m.exec(mail)?.[1] ?? mail).sort()
const callsIn = (from: number, to: number): number => calls.filter((at) => at >= from && at < to).length

describe('FT-15: the mail server is away', () => {
  it('for hours: after five failures it is asked once a minute, and all mails arrive once when it is back', async () => {
    await open()
    isAway = true
    for (const email of people) await joins(email)
    await world.settle()
    expect(calls.length).toBeGreaterThanOrEqual(5)
    const first = calls.length
    for (let hour = 0; hour < hours; hour++) {
      await passed((hour + 1) * hourMs)
      expect(callsIn(hour * hourMs + 1, (hour + 1) * hourMs + 1)).toBeLessThanOrEqual(60)
    }
    // nobody gave up, and nobody stopped looking
    expect(calls.length - first).toBeGreaterThan(hours * 50)
    expect((await world.store.queue.depth(world.clock.now())).byStatus).not.toHaveProperty('dead')
    const rosa = world.slack.as('UROSA')
    await rosa.command('help')
    await world.settle()
    await rosa.command('setup')
    await rosa.submit({ name: 'Corvid Labs', channel: 'C1', weekday: '5', hour: '9', zone: 'Europe/Berlin' })
    await world.settle()
    expect(rosa.channel('C1')).toHaveLength(1)

    isAway = false
    await passed(hours * hourMs + 7 * minuteMs)
    expect(arrived()).toEqual(people)
    await joins('later@home.example')
    await world.settle()
    expect(arrived()).toContain('later@home.example')
  }, 600_000)

  it('a server that answers now and then is asked as ever', async () => {
    await open()
    for (const [place, email] of people.entries()) {
      isAway = place % 2 === 0
      await joins(email)
      await world.settle()
    }
    await passed(2 * minuteMs)
    expect(arrived()).toEqual(people)
  })
})
