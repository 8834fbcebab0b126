import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadMail } from '../../src/demo/mailbox.js'
import { type Colleague, inSlack, inTeams, type Shown } from './colleagues.js'
import { startWorld, type World } from './world.js'

/**
 * The main job, end to end, through signed HTTP, mail links and a moved clock: from an empty database to a digest that counts
 * one chat held and one referral. Each part goes on where the one before ended. Told twice: by people in Slack, and by people
 * in Teams.
 */
let world: World
let mia: Colleague
let rosa: Colleague

/** Where the admin reads and posts, and how a recruiter is named in a form there. */
const platforms = [
  {
    platform: 'Slack',
    channel: 'C1',
    recruiter: 'UROSA',
    people: () => [inSlack(world, 'UMIA'), inSlack(world, 'UROSA')] as const,
    refusals: () => world.slack.state.refusals,
  },
  {
    platform: 'Teams',
    channel: '19:people@thread.tacv2',
    recruiter: 'rosa@corp.example',
    people: () => [inTeams(world, '29:mia'), inTeams(world, '29:rosa')] as const,
    refusals: () => world.teams.state.refusals,
  },
]

const lena = 'lena@home.example'
const linkIn = (mail: ReadMail | undefined, text: string): string => {
  const link = mail?.links.find((each) => each.text === text)
  if (!link)
    throw new Error(`no link "${text}" in: ${mail?.subject} ${mail?.links.map((each) => each.text).join(', ')}`)
  return link.href
}
const newest = (address: string): ReadMail | undefined => world.mailbox.mails(address).at(-1)
const subjects = (address: string): string[] => world.mailbox.mails(address).map((mail) => mail.subject)

async function openCompany(): Promise<void> {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'rosa@corp.example' })
  const [rosaHere, miaHere] = [
    { name: 'Rosa Lindqvist', email: 'rosa@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' },
    { name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' },
  ]
  world.slack.addUser({ id: 'UROSA', ...rosaHere, is_admin: true })
  world.slack.addUser({ id: 'UMIA', ...miaHere })
  world.slack.addChannel('C1', 'people-we-met')
  world.teams.addUser({ id: '29:rosa', ...rosaHere, hasApp: true })
  world.teams.addUser({ id: '29:mia', ...miaHere, hasApp: true })
  world.teams.addTeam({
    id: '19:general@thread.tacv2',
    name: 'Corvid',
    channels: [
      { id: '19:general@thread.tacv2', name: null },
      { id: '19:people@thread.tacv2', name: 'People we met' },
    ],
    members: ['29:rosa', '29:mia'],
    hasApp: true,
  })
}

describe.each(platforms)(
  'in $platform, from an empty database to a digest',
  ({ channel, recruiter, people, refusals }) => {
    beforeAll(async () => {
      await openCompany()
      ;[mia, rosa] = people()
      if (channel !== 'C1') await world.teams.installInTeam('19:general@thread.tacv2', '29:rosa')
      await world.settle()
    })
    afterAll(() => world.close())

    it('1. an admin sets the program up; nobody else can, and is told who', async () => {
      await mia.ask('setup')
      expect(mia.last().words).toContain('named in ADMIN_EMAILS')

      await rosa.ask('help')
      await world.settle()
      await rosa.ask('setup')
      expect(rosa.modal()?.title).toBeDefined()
      await rosa.submit({
        name: 'Corvid Labs',
        channel,
        weekday: '5',
        hour: '9',
        zone: 'Europe/Berlin',
        recruiters: recruiter,
      })
      expect(rosa.modal()?.errors).toEqual({})
      await world.settle()
      expect(rosa.channel(channel)).toHaveLength(1)
    })

    it('2. an employee offers a chat in her own words and reads at once that nobody fits yet', async () => {
      await mia.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
      expect(mia.modal()?.title).toBe('Offer a coffee chat')
      await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
      expect(mia.modal()?.words).toContain('Your offer is saved')
      expect(mia.modal()?.words).toContain('Tue 14:00–18:00, Thu 14:00–18:00')
      expect(mia.modal()?.words).toContain('http://localhost/join?by=')
      await world.settle()
    })

    it('3. a candidate without an account joins by a page and a mail', async () => {
      await world.browser.open('/join')
      const joined = await world.browser.press('Join the pool', {
        firstName: 'Lena',
        email: lena,
        interests: 'data engineering',
        headline: 'Analyst who likes pipelines',
        consent: 'yes',
      })
      expect(joined.status).toBe(200)
      await world.settle()
      expect(subjects(lena)).toEqual(['Please confirm your address'])

      await world.browser.open(linkIn(newest(lena), 'Yes, it is me').replace('http://localhost', ''))
      const confirmed = await world.browser.press('Yes, I am in')
      expect(confirmed.text).toContain('You are in the pool')
    })

    it('4. and 5. the host reads no name, meets her, and the candidate books one of the ticked times', async () => {
      await world.settle()
      await world.passTo('2026-05-04T08:05:00Z')
      const question: Shown = mia.last()
      const place = mia.messages().length - 1
      expect(question.text).toBe('Somebody would like to talk with you. Meet them?')
      expect(question.words).toContain('Analyst who likes pipelines')
      expect(question.words).toContain('They are curious about data engineering.')
      expect(question.words).not.toContain('Lena')
      expect(question.buttons).toEqual([
        ...['Meet them', 'Pass this time', 'Not now', 'Skip this round', 'Change how many'],
      ])

      await mia.press('Meet them')
      expect(mia.modal()?.words).toContain('Tue 5 May, 14:00 (Berlin)')
      await mia.submit({})
      expect(mia.modal()?.words).toContain('I have asked them; you hear by Mon 11 May, either way.')
      await world.passTo('2026-05-04T08:10:00Z')

      const asked = newest(lena)
      expect(asked?.subject).toBe('Somebody would like to meet you for a coffee chat')
      expect(asked?.text).toContain('Mia Okafor')
      expect(asked?.text).toContain('This is not an interview')
      await world.browser.open(linkIn(asked, 'Yes, choose a time').replace('http://localhost', ''))
      const booked = await world.browser.press('Yes, book this talk', {
        wants: 'How a data team decides what to build',
        time: '2026-05-07T12:00:00.000Z',
        zone: 'Europe/Lisbon',
      })
      expect(booked.text).toContain('Booked for')
      await world.passTo('2026-05-04T08:15:00Z')

      expect(mia.last().words).toContain('Lena')
      expect(mia.last().words).toContain(lena)
      expect(mia.last().words).toContain('Thu 7 May, 14:00 (Berlin) / 13:00 (Lisbon)')
      expect(mia.messages()[place]?.text).toBe('It is booked.')
      const invitation = newest(lena)
      expect(invitation?.replyTo).toContain('mia@corp.example')
      const event = new ICAL.Component(ICAL.parse(invitation?.ics ?? '')).getFirstSubcomponent('vevent')
      expect(event?.getFirstPropertyValue('summary')).toBe('Coffee chat')
      expect(event?.getFirstPropertyValue('class')).toBe('PRIVATE')
      expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-05-07T12:00:00Z')
      expect(world.mailbox.mails('mia@corp.example').map((mail) => mail.ics !== undefined)).toEqual([true])
    })

    it('6. both are asked whether it is still good, they meet, and the candidate says thank you', async () => {
      await world.passTo('2026-05-06T12:30:00Z')
      expect(mia.last().text).toBe('Your coffee chat on Thu 7 May: still good?')
      await mia.press('Yes, I will be there')
      await world.passTo('2026-05-07T11:30:00Z')
      expect(mia.messages().filter((message) => message.text.startsWith('Your coffee chat begins'))).toEqual([])
      expect(newest(lena)?.subject).toBe('Your coffee chat begins at 13:00')

      await world.passTo('2026-05-07T13:00:00Z')
      expect(mia.last().text).toBe('Did you meet Lena?')
      await mia.press('Yes, we met')
      await world.browser.open(linkIn(newest(lena), 'Yes, we met').replace('http://localhost', ''))
      const met = await world.browser.press('Yes, we met')
      expect(met.text).toContain('Thank you for saying so.')
      await world.browser.open('/c/')
      await world.browser.press('Send my thanks')
      await world.passTo('2026-05-07T13:05:00Z')
      // P-23: the thanks stand on the after-chat card that is still open, and cost no message of their own
      expect(mia.last().words).toContain('Lena wrote to you:')
      expect(mia.last().words).toContain('Thank you for your time and for what you shared.')
      expect(mia.messages().some((message) => message.buttons.includes('Refer Lena'))).toBe(true)
    })

    it('7. she refers the candidate, who reads the words first; a recruiter moves it and both hear in time', async () => {
      await mia.press('Refer Lena')
      await mia.submit({ why: 'She asks the right questions', how: 'We met for a coffee chat', conflict: 'none' })
      await world.passTo('2026-05-07T13:20:00Z')
      const asked = newest(lena)
      expect(asked?.text).toContain('She asks the right questions')
      await world.browser.open('/c/')
      const consented = await world.browser.press('Yes, put me forward')
      expect(consented.status).toBe(200)
      await world.settle()

      await rosa.ask('pipeline')
      expect(rosa.last().words).toContain('Lena')
      await mia.ask('referrals')
      expect(mia.last().words).toContain('Lena')
    })

    it('8. on Friday the digest counts one chat held and one referral, without a candidate’s name', async () => {
      await world.passTo('2026-05-08T07:05:00Z')
      const posts = rosa.channel(channel)
      expect(posts).toHaveLength(2)
      const digest = posts.at(-1)
      expect(digest?.words).toMatch(/1 (coffee )?chat/)
      expect(digest?.words).toMatch(/1 referral/)
      expect(digest?.words).not.toContain('Lena')
      await rosa.ask('digest now')
      await world.settle()
      expect(rosa.channel(channel)).toHaveLength(2)
      expect(refusals()).toEqual([])
      expect([...mia.notices(), ...rosa.notices()]).toEqual([])
      expect((await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)).toEqual([])
    })
  },
)
