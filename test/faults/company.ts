import type { Answered } from '../../src/demo/slack-delivery.js'
import type { SlackPerson } from '../../src/demo/slack-user.js'
import type { Colleague } from '../stories/colleagues.js'
import type { Company } from '../stories/first-talk.js'
import type { World } from '../stories/world.js'
import { type Browser, openBrowser, type Shown } from '../web/browser.js'
import type { Fakes } from './fakes.js'
import type { Keeper } from './keeper.js'

const attempts = 40
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Does it until it has worked, as a person would who sees that nothing happened; each time the product is up again. */
export async function insist<Result>(
  keeper: Pick<Keeper, 'ready'>,
  act: (attempt: number) => Promise<Result>,
  hasWorked: (result: Result) => boolean,
): Promise<Result> {
  let last: unknown
  for (let attempt = 0; attempt < attempts; attempt++) {
    await keeper.ready()
    try {
      const result = await act(attempt)
      if (hasWorked(result)) return result
      last = result
    } catch (error) {
      last = error
    }
    await pause(50)
  }
  throw new Error(`it never worked: ${JSON.stringify(last)?.slice(0, 400)} ${last instanceof Error ? last.stack : ''}`)
}

const isOk = ({ status }: { status: number }): boolean => status === 200

const minute = 60_000
const now = (keeper: Keeper): Date => new Date(Date.now() + keeper.clockOffset())
const later = (keeper: Keeper, minutes: number): Date => new Date(now(keeper).getTime() + minutes * minute)

/** Somebody in Slack who tries again. `sendsAgain`: Slack itself sends a form once more, byte by byte; else they press again. */
function insistingColleague(keeper: Keeper, person: SlackPerson, sendsAgain: boolean): Colleague {
  const opens = (before: string | undefined) => (answered: Answered) => {
    const open = person.modal()
    return isOk(answered) && (answered.body !== '' || (open !== undefined && JSON.stringify(open) !== before))
  }
  return {
    async ask(text, channel) {
      const before = JSON.stringify(person.modal())
      await insist(keeper, () => person.command(text, channel), opens(before))
    },
    async press(label, where) {
      const find = () => person.messages().findLast(({ buttons }) => buttons.includes(label))
      // what was begun again comes a little later
      for (let more = 0; where === undefined && !find() && more < 5; more++) await keeper.passTo(later(keeper, 2))
      const place = where ?? find()
      if (place === undefined) throw new Error(`no message has the button "${label}"`)
      await insist(keeper, () => person.click(label, place), isOk)
    },
    async submit(filling) {
      let wasSent = false
      await insist(
        keeper,
        async () => {
          if (wasSent && sendsAgain) return (await person.redeliver())[0] ?? { status: 0 }
          wasSent = true
          return person.submit(filling)
        },
        isOk,
      )
    },
    messages: () => person.messages(),
    last: () => person.last(),
    modal: () => person.modal(),
    channel: (id) => person.channel(id),
    notices: () => [],
  }
}

/** A browser whose owner presses again what was not answered. */
function insistingBrowser(keeper: Keeper): Browser {
  const browser = openBrowser(keeper.url)
  const isAnswered = ({ status }: Shown): boolean => status === 200
  /** One who did too much in a minute waits as long as they are told. */
  const patient = async (shown: Shown): Promise<Shown> => {
    if (shown.status === 429) await pause(Number(shown.headers.get('retry-after')) * 1000)
    return shown
  }
  return {
    open: (path) => insist(keeper, async () => patient(await browser.open(path)), isAnswered),
    press: (label, filled, crafted) =>
      insist(keeper, async () => patient(await browser.press(label, filled, crafted)), isAnswered),
  }
}

/** What the stories need of a world, over a product that dies and comes back. */
function worldOf(fakes: Fakes, keeper: Keeper): World {
  let known = 0
  /** After a death some of it is done again, half a minute later than else. */
  const passTo = async (at: string | Date): Promise<void> => {
    await keeper.passTo(new Date(at))
    for (; known < keeper.deaths.length; known = keeper.deaths.length) await keeper.passTo(later(keeper, 3))
  }
  const world = {
    clock: { now: () => now(keeper) },
    slack: fakes.slack,
    teams: fakes.teams,
    mailbox: fakes.mailbox,
    url: keeper.url,
    browser: insistingBrowser(keeper),
    settle: () => passTo(now(keeper)),
    passTo,
  }
  // the product is another process: what the stories do not touch is not there
  return world as unknown as World
}

const people = ['Rosa Lindqvist', 'Mia Okafor', 'Ben Sander']

/** Makes the people, and hands that try again. */
export function openCompany(fakes: Fakes, keeper: Keeper, sendsAgain: boolean): Company {
  for (const name of people) {
    const first = (name.split(' ')[0] ?? '').toLowerCase()
    const person = { name, email: `${first}@corp.example`, tz: 'Europe/Berlin', locale: 'en-GB' }
    fakes.slack.addUser({ id: `U${first.toUpperCase()}`, ...person, is_admin: first === 'rosa' })
  }
  fakes.slack.addChannel('C1', 'people-we-met')
  fakes.slack.addChannel('C2', 'people-to-meet')
  fakes.slack.deliverTo(keeper.url)
  const as = (id: string): Colleague => insistingColleague(keeper, fakes.slack.as(id), sendsAgain)
  return { world: worldOf(fakes, keeper), mia: as('UMIA'), rosa: as('UROSA'), ben: as('UBEN') }
}

/** Rosa sets the program up, with its posts in that channel. */
export async function setUp({ world, rosa }: Company, channel = 'C1'): Promise<void> {
  await rosa.ask('help')
  await world.settle()
  await rosa.ask('setup')
  const program = { name: 'Corvid Labs', channel, weekday: '5', hour: '9', zone: 'Europe/Berlin' }
  await rosa.submit({ ...program, recruiters: 'UROSA' })
  await world.settle()
}
