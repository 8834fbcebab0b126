import type { ReadMail } from '../../src/demo/mailbox.js'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { startWorld, type World } from './world.js'

/** A company, a candidate, and the talk the two had: where most stories begin. */
export interface Company {
  world: World
  /** the host */
  mia: Colleague
  /** admin and recruiter */
  rosa: Colleague
  /** a colleague who offers nothing */
  ben: Colleague
}

export interface Platform {
  platform: 'Slack' | 'Teams'
  /** how a field of people names them there */
  named: { rosa: string; ben: string; mia: string }
  channel: string
}

export const platforms: readonly Platform[] = [
  { platform: 'Slack', channel: 'C1', named: { rosa: 'UROSA', ben: 'UBEN', mia: 'UMIA' } },
  {
    platform: 'Teams',
    channel: '19:people@thread.tacv2',
    named: { rosa: 'rosa@corp.example', ben: 'ben@corp.example', mia: 'mia@corp.example' },
  },
]

export const lena = 'lena@home.example'

export const linkIn = (mail: ReadMail | undefined, text: string): string => {
  const link = mail?.links.find((each) => each.text === text)
  if (!link) throw new Error(`no link "${text}" in: ${mail?.subject}`)
  return link.href.replace('http://localhost', '')
}
export const newest = ({ world }: Company, address = lena): ReadMail | undefined => world.mailbox.mails(address).at(-1)

/** Minutes go by, with all that is due. */
export const waits = ({ world }: Company, minutes: number): Promise<void> =>
  world.passTo(new Date(world.clock.now().getTime() + minutes * 60_000))

/** Monday 4 May 2026, 10:00 in Berlin: Rosa has set the program up. */
export async function opened({ platform, channel, named }: Platform): Promise<Company> {
  const world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'rosa@corp.example' })
  const people = ['Rosa Lindqvist', 'Mia Okafor', 'Ben Sander'].map((name) => {
    const first = (name.split(' ')[0] ?? '').toLowerCase()
    return { first, name, email: `${first}@corp.example`, tz: 'Europe/Berlin', locale: 'en-GB' }
  })
  for (const { first, ...person } of people) {
    world.slack.addUser({ id: `U${first.toUpperCase()}`, ...person, ...(first === 'rosa' ? { is_admin: true } : {}) })
    world.teams.addUser({ id: `29:${first}`, ...person, hasApp: true })
  }
  world.slack.addChannel('C1', 'people-we-met')
  const channels = [
    { id: '19:general@thread.tacv2', name: null },
    { id: '19:people@thread.tacv2', name: 'People we met' },
  ]
  const members = people.map(({ first }) => `29:${first}`)
  world.teams.addTeam({ id: '19:general@thread.tacv2', name: 'Corvid', channels, members, hasApp: true })
  const as = (first: string) =>
    platform === 'Slack' ? inSlack(world, `U${first.toUpperCase()}`) : inTeams(world, `29:${first}`)
  const company = { world, mia: as('mia'), rosa: as('rosa'), ben: as('ben') }
  if (platform === 'Teams') await world.teams.installInTeam('19:general@thread.tacv2', '29:rosa')
  await world.settle()
  const { rosa } = company
  await rosa.ask('help')
  await world.settle()
  await rosa.ask('setup')
  const program = { name: 'Corvid Labs', weekday: '5', hour: '9', zone: 'Europe/Berlin' }
  await rosa.submit({ ...program, channel, recruiters: named.rosa })
  await world.settle()
  return company
}

/** Mia offers, Lena joins, both say yes, and the talk is booked for Thursday. */
export async function bookedTalk(company: Company): Promise<void> {
  const { world, mia } = company
  await mia.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
  await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
  await world.settle()
  await world.browser.open('/join')
  await world.browser.press('Join the pool', {
    firstName: 'Lena',
    email: lena,
    interests: 'data engineering',
    headline: 'Analyst who likes pipelines',
    consent: 'yes',
  })
  await world.settle()
  await world.browser.open(linkIn(newest(company), 'Yes, it is me'))
  await world.browser.press('Yes, I am in')
  await waits(company, 5)
  await mia.press('Meet them')
  await mia.submit({})
  await waits(company, 5)
  await world.browser.open(linkIn(newest(company), 'Yes, choose a time'))
  await world.browser.press('Yes, book this talk', {
    wants: 'How a data team decides what to build',
    time: '2026-05-07T12:00:00.000Z',
    zone: 'Europe/Lisbon',
  })
  await waits(company, 5)
}

/** They meet on Thursday, and both say so. */
export async function heldTalk(company: Company): Promise<void> {
  const { world, mia } = company
  await bookedTalk(company)
  await world.passTo('2026-05-07T13:00:00Z')
  await mia.press('Yes, we met')
  await world.browser.open(linkIn(newest(company), 'Yes, we met'))
  await world.browser.press('Yes, we met')
  await waits(company, 5)
}

/** Mia puts Lena forward, who reads the words and says yes. */
export async function putForward(company: Company): Promise<void> {
  const { world, mia } = company
  await mia.press('Refer Lena')
  await mia.submit({ why: 'She asks the right questions', how: 'We met for a coffee chat', conflict: 'none' })
  await waits(company, 15)
  await world.browser.open(linkIn(newest(company), 'Read it and decide'))
  await world.browser.press('Yes, put me forward')
  await world.settle()
}

/** A recruiter opens Lena's referral, presses the button and fills the form in, where there is one. */
export async function recruiterDoes(
  company: Company,
  button: string,
  filling?: Record<string, string>,
): Promise<Record<string, string>> {
  const { rosa, world } = company
  await rosa.ask('pipeline')
  await rosa.press('Open Lena')
  await rosa.press(button)
  if (filling) await rosa.submit(filling)
  await world.settle()
  return rosa.modal()?.errors ?? {}
}

/** One step of the pipeline, told when its undo minutes are over. */
export async function moves(company: Company, to: string, why = 'It fits.'): Promise<Record<string, string>> {
  const errors = await recruiterDoes(company, 'Move', { to, note: why })
  await waits(company, 12)
  return errors
}

/** A recruiter invites her to apply; the mail is there. */
export async function invites(company: Company): Promise<void> {
  await recruiterDoes(company, 'Invite to apply', { opening: 'Data engineer' })
  await waits(company, 5)
}

/** A recruiter writes the proposal; she reads it behind the link of its mail, and accepts. */
export async function proposes(company: Company): Promise<void> {
  const written = { role: 'Data engineer', startsOn: '2027-09-01', words: 'Come and build this with us.' }
  await recruiterDoes(company, 'Write a proposal', written)
  await waits(company, 5)
  await company.world.browser.open(linkIn(newest(company), 'Read it and answer'))
  await company.world.browser.press('I accept')
  await waits(company, 5)
}

/** One point of the terms is written, and she agrees to it. */
export async function settlesTerms(company: Company): Promise<void> {
  const { world } = company
  await recruiterDoes(company, 'Write terms', { hours: 'Four days a week' })
  await waits(company, 5)
  await world.browser.open(linkIn(newest(company), 'Read and answer'))
  const [referral] = await world.store.transaction(world.store.organizationId, (tx) =>
    tx.referrals.find({ status: 'terms' }),
  )
  const [point] = referral?.proposal?.points ?? []
  await world.browser.press('Send my answers', { [`agree-${point?.id}`]: 'yes' })
  await waits(company, 5)
}

/** What went wrong anywhere: nothing should. */
export async function troubles({ world, mia, rosa, ben }: Company): Promise<string[]> {
  const lost = (await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)
  const refused = [...world.slack.state.refusals, ...world.teams.state.refusals].map((each) => JSON.stringify(each))
  return [...lost, ...refused, ...[mia, rosa, ben].flatMap((person) => person.notices())]
}
