import type { ReadMail } from '../../src/demo/mailbox.js'
import type { Filled, Shown as ShownPage } from '../web/browser.js'
import { openBrowser } from '../web/browser.js'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { startWorld, type World } from './world.js'

/** The same story is told by colleagues in Slack and by colleagues in Teams; people outside have mails and their page. */
export const platforms = ['Slack', 'Teams'] as const
export type PlatformName = (typeof platforms)[number]

const colleagues = { mia: 'Mia Okafor', tom: 'Tom Adler', ida: 'Ida Sand', rosa: 'Rosa Lindqvist' } as const
type Name = keyof typeof colleagues
/** Who is there only where a story names them. */
const others = { ada: 'Ada Byrne', ben: 'Ben Sander', cleo: 'Cleo Marsh' } as const
export type Other = keyof typeof others

/** Somebody outside: a mailbox, and a page of their own. */
export interface Outsider {
  address: string
  mails(): ReadMail[]
  newest(): ReadMail | undefined
  subjects(): string[]
  /** the page behind the newest link they got */
  page(): Promise<ShownPage>
  open(path: string): Promise<ShownPage>
  /** opens the page and presses; `more`: fields that the form does not have */
  press(label: string, filled?: Filled, more?: Record<string, string>): Promise<ShownPage>
  /** goes on where the last press led, such as a form that opened */
  goOn(label: string, filled?: Filled, more?: Record<string, string>): Promise<ShownPage>
}

export interface Company extends Record<Name, Colleague> {
  world: World
  platform: PlatformName
  /** what the platform of these colleagues would not take from the product, and what is dead or unknown */
  wrongs(): Promise<unknown[]>
  /** joins the pool by page and mail */
  joins(firstName: string, interests: string, more?: Filled): Promise<Outsider>
  /** puts a field of that name into the form that lies open before them, which the product never asked */
  smuggle(who: Name, name: string, value: string): void
  /** how many messages they got in this story so far */
  count(who: Name): number
}

/** Monday 4 May 2026, 10:00 in Berlin; a company whose program is set up, with one recruiter, Rosa; `more` work there, too. */
export async function openCompany<More extends Other = never>(
  platform: PlatformName,
  more: readonly More[] = [],
): Promise<Company & Record<More, Colleague>> {
  const world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'rosa@corp.example' })
  const everybody = { ...colleagues, ...Object.fromEntries(more.map((id) => [id, others[id]])) }
  for (const [id, name] of Object.entries(everybody)) {
    const person = { name, email: `${id}@corp.example`, tz: 'Europe/Berlin', locale: 'en-GB' }
    world.slack.addUser({ id: `U${id.toUpperCase()}`, ...person, is_admin: id === 'rosa' })
    world.teams.addUser({ id: `29:${id}`, ...person, hasApp: true })
  }
  world.slack.addChannel('C1', 'people-we-met')
  const admin = inSlack(world, 'UROSA')
  await admin.ask('help')
  await world.settle()
  await admin.ask('setup')
  const program = { name: 'Corvid Labs', channel: 'C1', weekday: '5', hour: '9', zone: 'Europe/Berlin' }
  await admin.submit({ ...program, recruiters: ['UROSA'] })
  await world.settle()
  const hands = (id: string) =>
    platform === 'Slack' ? inSlack(world, `U${id.toUpperCase()}`) : inTeams(world, `29:${id}`)
  const people = Object.fromEntries(Object.keys(everybody).map((id) => [id, hands(id)])) as Record<
    Name | More,
    Colleague
  >
  for (const each of Object.values<Colleague>(people)) await each.ask('help')
  await world.settle()
  return {
    ...people,
    world,
    platform,
    async wrongs() {
      const state = platform === 'Slack' ? world.slack.state : world.teams.state
      const lost = await world.store.queue.list(['dead', 'unknown'])
      return [...state.refusals, ...lost.map(({ key }) => key)]
    },
    joins: (firstName, interests, more) => joins(world, firstName, interests, more),
    smuggle: (who, name, value) => smuggle(world, platform, who, name, value),
    count: (who) => people[who].messages().length,
  }
}

function smuggle(world: World, platform: PlatformName, who: Name, name: string, value: string): void {
  if (platform === 'Slack') {
    const element = { type: 'plain_text_input', action_id: name, initial_value: value }
    const label = { type: 'plain_text', text: name }
    world.slack.state.modals
      .get(`U${who.toUpperCase()}`)
      ?.at(-1)
      ?.blocks.push({
        ...{ type: 'input', block_id: name, optional: true, label, element },
      })
    return
  }
  const card = world.teams.state.dialogs.get(`29:${who}`)?.card as { body?: unknown[] } | undefined
  card?.body?.push({ type: 'Input.Text', id: name, value })
}

const linkIn = (mail: ReadMail, text: string) => mail.links.find((each) => each.text === text)?.href

/** Their mailbox, and the page behind the newest link in it. */
export function outsider(world: World, address: string): Outsider {
  const browser = openBrowser(world.url)
  const mails = () => world.mailbox.mails(address)
  const open = (href: string | undefined) => browser.open((href ?? '').replace('http://localhost', ''))
  const page = (): Promise<ShownPage> => {
    const own = mails().flatMap((mail) => mail.links.filter(({ href }) => /\/c\/[^/#]+(#\w+)?$/.test(href)))
    return open(own.at(-1)?.href)
  }
  return {
    address,
    mails,
    newest: () => mails().at(-1),
    subjects: () => mails().map(({ subject }) => subject),
    page,
    open: browser.open,
    async press(label, filled, extra) {
      await page()
      return browser.press(label, filled, extra)
    },
    goOn: (label, filled, extra) => browser.press(label, filled, extra),
  }
}

async function joins(world: World, firstName: string, interests: string, more: Filled = {}): Promise<Outsider> {
  const address = `${firstName.toLowerCase()}@home.example`
  const browser = openBrowser(world.url)
  await browser.open('/join')
  const consent = { consent: 'yes' }
  const joined = await browser.press('Join the pool', { firstName, email: address, interests, ...consent, ...more })
  if (joined.status !== 200) throw new Error(joined.text)
  await world.settle()
  const person = outsider(world, address)
  const [confirm] = person.mails()
  await browser.open(((confirm && linkIn(confirm, 'Yes, it is me')) ?? '').replace('http://localhost', ''))
  await browser.press('Yes, I am in')
  // one message a second and person: the welcome comes a moment later
  await world.passTo(new Date(world.clock.now().getTime() + 3000))
  return person
}

/** Half an hour after that moment, and at it. */
export const later = (iso: string, minutes: number): Date => new Date(new Date(iso).getTime() + minutes * 60_000)
