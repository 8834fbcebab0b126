import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadMail } from '../../src/demo/mailbox.js'
import { aReferral } from '../builders.js'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { toldIn } from './told-in.js'
import { startWorld, type World } from './world.js'

/** Kind 7 from the first click to the last step: told twice, from Slack and from Teams; the guests have mail and their page. */
let world: World
let mia: Colleague
let tom: Colleague
let rosa: Colleague

const platforms = [
  {
    platform: 'Slack',
    channel: 'C1',
    ids: { mia: 'UMIA', tom: 'UTOM', rosa: 'UROSA', both: ['UMIA', 'UTOM'] },
    people: () => [inSlack(world, 'UMIA'), inSlack(world, 'UTOM'), inSlack(world, 'UROSA')] as const,
    refusals: () => world.slack.state.refusals,
  },
  {
    platform: 'Teams',
    channel: '19:people@thread.tacv2',
    ids: {
      ...{ mia: 'mia@corp.example', tom: 'tom@corp.example', rosa: 'rosa@corp.example' },
      both: 'mia@corp.example, tom@corp.example',
    },
    people: () => [inTeams(world, '29:mia'), inTeams(world, '29:tom'), inTeams(world, '29:rosa')] as const,
    refusals: () => world.teams.state.refusals,
  },
]

const colleagues = [
  { id: 'rosa', name: 'Rosa Lindqvist', is_admin: true },
  { id: 'mia', name: 'Mia Okafor' },
  { id: 'tom', name: 'Tom Adler' },
]
const names = ['ann', 'bob', 'cid']
const address = (name: string) => `${name}@home.example`
const mailsOf = (name: string): ReadMail[] => world.mailbox.mails(address(name))
const linkIn = (mail: ReadMail | undefined, text: string): string => {
  const link = mail?.links.find((each) => each.text === text)
  if (!link)
    throw new Error(`no link "${text}" in: ${mail?.subject} ${mail?.links.map((each) => each.text).join(', ')}`)
  return link.href
}
const openFrom = (mail: ReadMail | undefined, text: string) =>
  world.browser.open(linkIn(mail, text).replace('http://localhost', ''))
const invitation = 'An invitation to a small group'
const invitations = (name: string) => mailsOf(name).filter(({ subject }) => subject === invitation)
const lastAbout = (name: string, subject: string) => mailsOf(name).findLast((mail) => mail.subject === subject)
const read = (who: Colleague): string => `${who.modal()?.words ?? ''} ${who.last().words}`

async function openCompany(): Promise<void> {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'rosa@corp.example' })
  for (const { id, name, ...more } of colleagues) {
    const here = { name, email: `${id}@corp.example`, tz: 'Europe/Berlin', locale: 'en-GB' }
    world.slack.addUser({ id: `U${id.toUpperCase()}`, ...here, ...more })
    world.teams.addUser({ id: `29:${id}`, ...here, hasApp: true })
  }
  world.slack.addChannel('C1', 'people-we-met')
  world.teams.addTeam({
    id: '19:general@thread.tacv2',
    name: 'Corvid',
    channels: [
      { id: '19:general@thread.tacv2', name: null },
      { id: '19:people@thread.tacv2', name: 'People we met' },
    ],
    members: colleagues.map(({ id }) => `29:${id}`),
    hasApp: true,
  })
}

async function joins(name: string): Promise<void> {
  await world.browser.open('/join')
  const filled = { firstName: name, email: address(name), interests: 'data engineering', consent: 'yes' }
  await world.browser.press('Join the pool', filled)
  await world.settle()
  await openFrom(mailsOf(name).at(-1), 'Yes, it is me')
  await world.browser.press('Yes, I am in')
  await world.settle()
}

const entryOf = (name: string) =>
  world.store.transaction(world.store.organizationId, async (tx) => {
    const [entry] = await tx.candidates.find({ emailIndex: tx.emailIndex(address(name)) })
    if (!entry) throw new Error(`${name} is not there`)
    return entry
  })

async function saysYes(name: string): Promise<string> {
  await openFrom(lastAbout(name, invitation), 'Answer')
  return (await world.browser.press('Yes, I will come', { seen: 'yes' })).text
}

/** On their page: they were there, and whether they go on. */
async function wasThere(name: string, goesOn: string): Promise<void> {
  const page = await openFrom(lastAbout(name, 'Were you there?'), 'Yes, I was there')
  // a host may have said so already
  if (page.text.includes('Were you at')) await world.browser.press('Yes, I was there')
  await world.browser.open('/c/')
  await world.browser.press('Keep them', { still_interested: goesOn })
}

/** The candidate's own change to applying is kind 5's; here it stands already. */
async function applies(name: string): Promise<void> {
  const { id: candidateId } = await entryOf(name)
  await world.store.transaction(world.store.organizationId, async (tx) => {
    const [referrer] = await tx.employees.find({ emailIndex: tx.emailIndex('tom@corp.example') })
    const agreedAt = world.clock.now().toISOString()
    const conversion = { opening: 'Data engineer', invitedAt: agreedAt, agreedAt }
    await tx.referrals.insert(
      aReferral({ candidateId, referrerId: referrer?.id ?? '', chatId: null, status: 'introduced', conversion }),
    )
  })
}

describe.each(toldIn(platforms, 7))('a company program, run from $platform', ({ channel, ids, people, refusals }) => {
  beforeAll(async () => {
    await openCompany()
    ;[mia, tom, rosa] = people()
    if (channel !== 'C1') await world.teams.installInTeam('19:general@thread.tacv2', '29:rosa')
    for (const each of [rosa, mia, tom]) await each.ask('help')
    await world.settle()
    await rosa.ask('setup')
    await rosa.submit({
      ...{ name: 'Corvid Labs', channel, weekday: '5', hour: '9', zone: 'Europe/Berlin' },
      recruiters: ids.rosa,
    })
    await world.settle()
    for (const name of names) await joins(name)
  })
  afterAll(() => world.close())

  it('1. a recruiter sets it up, with people, way and questions of each step; a host cannot', async () => {
    await mia.ask('offer company')
    expect(read(mia)).toContain('A company program is set up by recruiters')
    await rosa.ask('offer company')
    await rosa.press('New program')
    const filled = {
      ...{ Title: 'Into data', Topics: 'data engineering' },
      ...{ 'Step 1: people': ids.both, 'Step 1: link or place': 'https://video.example/one' },
      ...{ 'Step 2: people': ids.mia, 'Step 2: how': 'video', 'Step 2: link or place': 'https://video.example/two' },
      ...{ 'Step 3: people': ids.tom, 'Step 3: how': 'place' },
      'Step 3: questions': 'How would you begin?\nWhat would you leave out?',
    }
    await rosa.submit(filled)
    expect(Object.values(rosa.modal()?.errors ?? {})).toEqual(['Please give the link of the call, or the place.'])
    await rosa.submit({ ...filled, 'Step 3: link or place': 'Harbour room' })
    expect(rosa.modal()?.words).toContain('Mia Okafor, Tom Adler')
  })

  it('2. step 1 asks people of the pool; nothing is judged in it, and its hosts have no field to judge with', async () => {
    await rosa.press('Plan a session of step 1', 'modal')
    await rosa.submit({ Day: '2026-05-14', Seats: '6' })
    await world.passTo('2026-05-04T08:10:00Z')
    for (const name of names) {
      expect(lastAbout(name, invitation)?.text).toContain('nothing is judged or written down about you')
      expect(await saysYes(name)).toContain('You have a seat')
    }
    await world.passTo('2026-05-14T13:10:00Z')
    await mia.press('Was ann there?')
    expect(mia.modal()?.words).not.toContain('Skills')
    await mia.submit({})
    await wasThere('ann', 'yes')
    await wasThere('bob', 'yes')
    await wasThere('cid', 'no')
    await mia.press('Close the session')
    await world.settle()
  })

  it('3. step 2 asks only who was there, goes on, and changed to applying; others are named to the recruiter', async () => {
    await applies('ann')
    await applies('cid')
    await rosa.ask('offer company')
    await rosa.press('Open it')
    await rosa.press('Plan a session of step 2')
    await rosa.submit({ Day: '2026-05-20', Seats: '3' })
    expect(read(rosa)).toContain('One person is asked now.')
    expect(read(rosa)).toContain('They must first change to applying; they were not asked')
    expect(read(rosa)).toContain('bob')
    expect(read(rosa)).not.toContain('cid')
    await world.passTo('2026-05-14T16:00:00Z')
    expect(names.map((name) => invitations(name).length)).toEqual([2, 1, 1])
    expect(lastAbout('ann', invitation)?.text).toContain('employment history, core competencies and skills')
    expect(await saysYes('ann')).toContain('You have a seat')
  })

  it('4. its hosts write a record, which the recruiter reads and the candidate and other colleagues do not', async () => {
    await world.passTo('2026-05-20T13:10:00Z')
    await mia.press('Note for ann')
    await mia.submit({ Skills: 'Asks what a number is for' })
    await mia.press('Close the session')
    await wasThere('ann', 'yes')
    expect((await world.browser.open('/c/')).text).not.toContain('Asks what a number is for')
    await rosa.ask('offer company')
    await rosa.press('What was noted in sessions')
    expect(read(rosa)).toContain('Asks what a number is for')
    await tom.ask('chats')
    expect(read(tom)).not.toContain('Asks what a number is for')
  })

  it('5. step 3 has its set questions and its place; after it the program can be closed', async () => {
    await rosa.ask('offer company')
    await rosa.press('Open it')
    await rosa.press('Plan a session of step 3')
    await rosa.submit({ Day: '2026-05-27', Seats: '1' })
    expect(read(rosa)).toContain('One person is asked now.')
    await world.passTo('2026-05-20T14:00:00Z')
    const asked = lastAbout('ann', invitation)?.text
    expect(asked).toContain('How would you begin?')
    expect(asked).toContain('In person')
    expect(await saysYes('ann')).toContain('You have a seat')
    await world.passTo('2026-05-27T13:20:00Z')
    await tom.press('Note for ann')
    await tom.submit({ 'Core competencies': 'Begins with the question' })
    await world.passTo('2026-06-04T08:00:00Z')
    await rosa.ask('offer company')
    await rosa.press('Open it')
    await rosa.press('Close the program')
    expect(read(rosa)).toContain('Closed. Sessions that have a date stay.')
    const sessions = await world.store.transaction(world.store.organizationId, (tx) => tx.sessions.find({}))
    expect(sessions.map(({ status }) => status)).toEqual(['closed', 'closed', 'closed'])
    expect(refusals()).toEqual([])
    expect([...mia.notices(), ...tom.notices(), ...rosa.notices()]).toEqual([])
    expect((await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)).toEqual([])
  })
})
