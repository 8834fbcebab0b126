import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadMail } from '../../src/demo/mailbox.js'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { toldIn } from './told-in.js'
import { startWorld, type World } from './world.js'

/** Kind 9 from the first click to the close: told twice, by hosts in Slack and by hosts in Teams; the guests have mail and their page. */
let world: World
let mia: Colleague
let tom: Colleague
let rosa: Colleague

const platforms = [
  {
    platform: 'Slack',
    recruiter: 'UROSA',
    cohost: 'UTOM',
    channel: 'C1',
    people: () => [inSlack(world, 'UMIA'), inSlack(world, 'UTOM'), inSlack(world, 'UROSA')] as const,
    refusals: () => world.slack.state.refusals,
  },
  {
    platform: 'Teams',
    recruiter: 'rosa@corp.example',
    cohost: 'tom@corp.example',
    channel: '19:people@thread.tacv2',
    people: () => [inTeams(world, '29:mia'), inTeams(world, '29:tom'), inTeams(world, '29:rosa')] as const,
    refusals: () => world.teams.state.refusals,
  },
]

const colleagues = [
  { id: 'rosa', name: 'Rosa Lindqvist', is_admin: true },
  { id: 'mia', name: 'Mia Okafor' },
  { id: 'tom', name: 'Tom Adler' },
]
const names = ['ann', 'bob', 'cid', 'dan', 'eve']
const address = (name: string) => `${name}@home.example`
const mailsOf = (name: string): ReadMail[] => world.mailbox.mails(address(name))
const newest = (name: string): ReadMail | undefined => mailsOf(name).at(-1)
const linkIn = (mail: ReadMail | undefined, text: string): string => {
  const link = mail?.links.find((each) => each.text === text)
  if (!link)
    throw new Error(`no link "${text}" in: ${mail?.subject} ${mail?.links.map((each) => each.text).join(', ')}`)
  return link.href
}
const openFrom = (mail: ReadMail | undefined, text: string) =>
  world.browser.open(linkIn(mail, text).replace('http://localhost', ''))
const mailAbout = (name: string, subject: string): ReadMail | undefined =>
  mailsOf(name).findLast((mail) => mail.subject === subject)
const invitation = 'An invitation to a small group'

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
  await world.browser.press('Join the pool', {
    ...{ firstName: name, email: address(name), interests: 'data engineering', headline: `Headline of ${name}` },
    consent: 'yes',
  })
  await world.settle()
  await openFrom(newest(name), 'Yes, it is me')
  await world.browser.press('Yes, I am in')
  await world.settle()
}

/** Who was asked first, second, …; whom luck puts first is not known. */
const answered = new Set<string>()

async function saysYes(name: string, more: Record<string, string> = {}): Promise<string> {
  answered.add(name)
  await openFrom(mailAbout(name, invitation), 'Answer')
  const shown = await world.browser.press('Yes, I will come', { seen: 'yes', ...more })
  return shown.text
}

const form = {
  Title: 'A day in a data team',
  Topics: 'data engineering',
  Day: '2026-05-14',
  'Link or place': 'https://video.example/group',
  Seats: '3',
  Briefing: 'We look at one real question together.',
  'Questions for each one alone': 'What did you last find out?',
  'Questions for the team': 'What would you measure?',
  'Task cards': 'Sort the cards\nChoose one',
}

describe.each(toldIn(platforms, 9))(
  'a group session, held from $platform',
  ({ recruiter, cohost, channel, people, refusals }) => {
    beforeAll(async () => {
      answered.clear()
      await openCompany()
      ;[mia, tom, rosa] = people()
      if (channel !== 'C1') await world.teams.installInTeam('19:general@thread.tacv2', '29:rosa')
      for (const each of [rosa, mia, tom]) await each.ask('help')
      await world.settle()
      await rosa.ask('setup')
      await rosa.submit({
        ...{ name: 'Corvid Labs', channel, weekday: '5', hour: '9', zone: 'Europe/Berlin' },
        recruiters: recruiter,
      })
      await world.settle()
      for (const name of names) await joins(name)
    })
    afterAll(() => world.close())

    it('1. a host fixes time, seats and tasks; a ninth guest is refused with a sentence of its own', async () => {
      await mia.ask('offer group')
      expect(mia.modal()?.title).toBe('A group session')
      await mia.submit({ ...form, 'Co-hosts': cohost, 'Task cards': 'One\nTwo\nThree\nFour\nFive\nSix' })
      expect(Object.values(mia.modal()?.errors ?? {})).toEqual(['Please give one to five tasks, one a line.'])
      await mia.submit({ ...form, 'Co-hosts': cohost })
      expect(mia.modal()?.words).toContain('5 people fit now; I ask as many as there are seats')
      await world.passTo('2026-05-04T08:05:00Z')
      expect(tom.last().text).toBe('You are named as a co-host')
      expect(tom.last().words).toContain('Mia Okafor named you')
      const ics = ['mia', 'tom'].map((name) => world.mailbox.mails(`${name}@corp.example`).at(-1)?.ics)
      for (const entry of ics) expect(entry).toContain('METHOD:REQUEST')
    })

    it('2. as many people are asked as there are seats, each alone: what is looked at, who reads it, and no names', async () => {
      const asked = names.filter((name) => mailAbout(name, invitation))
      expect(asked).toHaveLength(3)
      const mail = mailAbout(asked[0] ?? '', invitation)
      expect(mail?.text).toContain('Group session')
      expect(mail?.text).toContain('60 minutes')
      expect(mail?.text).toContain('Mia Okafor · Tom Adler')
      expect(mail?.text).toContain('Thu 14 May, 14:00 (Berlin)')
      expect(mail?.text).toContain('teamwork, confidence, communication, leadership, composure')
      expect(mail?.text).toContain('Besides them only you and the recruiters read what is noted of you')
      expect(mail?.text).not.toContain('not an interview')
      expect(mail?.text).not.toContain('video.example')
      for (const name of names) expect(mail?.text).not.toContain(`Headline of ${name}`)
    })

    it('3. a yes needs the consent to be seen; the next reads who agreed; two of one employer do not sit together', async () => {
      const [first = '', second = '', third = ''] = names.filter((name) => mailAbout(name, invitation))
      await openFrom(mailAbout(first, invitation), 'Answer')
      const without = await world.browser.press('Yes, I will come')
      expect(without.text).toContain('We need this yes before we may go on.')
      expect(await saysYes(first, { answers: 'How trains are planned' })).toContain('You have a seat')
      expect(await saysYes(first, {}).catch((error: Error) => error.message)).toContain('no button')

      await openFrom(mailAbout(second, invitation), 'Answer')
      const page = await world.browser.open('/c/')
      expect(page.text).toContain('please answer below')
      expect(page.text).toContain(`${first}: Headline of ${first}`)
      expect(await saysYes(second, { employer: 'Acme' })).toContain('You have a seat')
      expect(await saysYes(third, { employer: ' ACME ' })).toContain('Somebody of your employer has a seat already')
      await world.passTo('2026-05-04T08:10:00Z')
      expect(names.filter((name) => mailAbout(name, invitation))).toHaveLength(4)
    })

    it('4. each guest has a calendar entry of their own; a seat given back is asked for elsewhere', async () => {
      const booked = names.filter((name) => mailAbout(name, 'You have a seat'))
      expect(booked).toHaveLength(2)
      const [first = ''] = booked
      const ics = mailAbout(first, 'You have a seat')?.ics ?? ''
      const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')
      expect(event?.getFirstPropertyValue('summary')).toBe('Coffee chat')
      expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-05-14T12:00:00Z')
      for (const name of names) if (name !== first) expect(ics).not.toContain(address(name))

      await openFrom(mailAbout(first, 'You have a seat'), 'I cannot come')
      await world.browser.press('I cannot come')
      const left = await world.browser.press('Give it back')
      expect(left.text).toContain('Your seat goes to the next in line')
      await world.passTo('2026-05-04T08:15:00Z')
      expect(newest(first)?.ics).toContain('METHOD:CANCEL')
      const asked = names.filter((name) => mailAbout(name, invitation))
      expect(asked).toHaveLength(5)
      for (const name of asked.filter((each) => !answered.has(each)))
        expect(await saysYes(name)).toContain('You have a seat')
      await world.passTo('2026-05-04T08:20:00Z')
      await mia.press('How it stands', 'modal')
      expect(mia.last().words + (mia.modal()?.words ?? '')).toContain('3 of 3 taken')
    })

    it('5. the day before, hosts read names and answers, guests the briefing', async () => {
      await world.passTo('2026-05-13T16:00:00Z')
      for (const host of [mia, tom]) {
        expect(host.last().text).toBe('Your session on Thu 14 May')
        expect(host.last().words).toContain('Headline of')
      }
      const seated = names.filter((name) => mailAbout(name, 'Your small group on Thu 14 May'))
      expect(seated).toHaveLength(3)
      expect(mailAbout(seated[0] ?? '', 'Your small group on Thu 14 May')?.text).toContain(
        'We look at one real question',
      )
    })

    it('6. from its beginning the tasks are released one by one, on one card; guests see them on their page', async () => {
      await world.passTo('2026-05-14T12:01:00Z')
      expect(mia.last().text).toBe('Your session begins')
      const before = mia.messages().length
      const [guest = ''] = names.filter((name) => mailAbout(name, 'Your small group on Thu 14 May'))
      await openFrom(mailAbout(guest, 'Your small group on Thu 14 May'), 'I cannot come')
      expect((await world.browser.open('/c/')).text).toContain('The first task appears here')
      await mia.press('Release the next task')
      await world.passTo('2026-05-14T12:05:00Z')
      expect((await world.browser.open('/c/')).text).toContain('Sort the cards')
      expect((await world.browser.open('/c/')).text).not.toContain('Choose one')
      expect(tom.last().words).toContain('Sort the cards')
      await tom.press('Release the next task')
      await world.passTo('2026-05-14T12:10:00Z')
      expect(mia.messages().length).toBe(before)
      expect(mia.last().words).toContain('All tasks are released.')
    })

    it('7. afterwards guests say whether they were there, hosts note each, and close', async () => {
      await world.passTo('2026-05-14T13:20:00Z')
      const seated = names.filter((name) => mailAbout(name, 'Were you there?'))
      expect(seated).toHaveLength(3)
      const [one = '', two = ''] = seated
      await openFrom(mailAbout(one, 'Were you there?'), 'Yes, I was there')
      expect((await world.browser.press('Yes, I was there')).text).toContain('Thank you for saying so.')

      expect(mia.last().text).toBe('Your session is over: who was there?')
      await mia.press(`Note for ${one}`)
      await mia.submit({ Teamwork: 'clear', Communication: 'good' })
      await world.passTo('2026-05-14T13:25:00Z')
      const page = await world.browser.open('/c/')
      expect(page.text).not.toContain('Clearly')
      await mia.press('Close the session')
      await world.passTo('2026-05-15T08:00:00Z')
      const result = mailAbout(one, 'Your small group is closed')
      await openFrom(result, 'Read it')
      const read = await world.browser.open('/c/')
      expect(read.text).toContain('Teamwork Clearly')
      expect(mailAbout(two, 'Your small group is closed')).toBeUndefined()
      await openFrom(mailAbout(two, 'Were you there?'), 'Yes, I was there')
      expect((await world.browser.open('/c/')).text).not.toContain('Clearly')
    })

    it('8. a recruiter reads what was noted; others do not; nobody got more messages than the kind allows', async () => {
      await rosa.ask('offer company')
      await rosa.press('What was noted in sessions')
      const results = rosa.last().words + (rosa.modal()?.words ?? '')
      expect(results).toContain('Teamwork')
      await tom.ask('offer company')
      expect(tom.last().words + (tom.modal()?.words ?? '')).toContain('A company program is set up by recruiters')
      for (const name of names) {
        const about = mailsOf(name).filter(({ subject }) => /group|seat|there\?/i.test(subject))
        expect(about.length).toBeLessThanOrEqual(6)
      }
      expect(refusals()).toEqual([])
      expect([...mia.notices(), ...tom.notices(), ...rosa.notices()]).toEqual([])
      expect((await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)).toEqual([])
    })
  },
)
