import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 3: two people agree on two to four points before a time is booked; both give one and ask one, and thank within a day. */
describe.each(toldIn(platforms, 3))('a networking meeting, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const time = '2026-05-07T12:00:00.000Z'
  const booked = () => company.mia.messages().filter(({ text }) => text === 'Your coffee chat is booked')
  beforeAll(async () => {
    company = await openCompany(platform)
    await company.mia.ask('offer networking, data engineering, Tue and Thu afternoons')
    await company.mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    lena = await company.joins('Lena', 'data engineering')
    await company.world.passTo('2026-05-04T08:05:00Z')
  })
  afterAll(() => company.world.close())

  it('nothing is booked without an agenda, and one point, or five, is no agenda', async () => {
    const { mia, world } = company
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:10:00Z')
    for (const agenda of ['', 'Only one', 'a\nb\nc\nd\ne']) {
      const refused = await lena.press('Yes, book this talk', { agenda, time, zone: 'Europe/Lisbon' })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Please write two to four points, one a line.')
      if (agenda !== '') expect(refused.html).toContain(agenda)
    }
    const sent = await lena.press('Yes, book this talk', {
      agenda: '- How your teams plan\n- Where teaching helps',
      time,
      zone: 'Europe/Lisbon',
    })
    expect(sent.text).toContain('Mia Okafor is asked whether these points suit')
    await world.passTo('2026-05-04T08:15:00Z')
    expect(booked()).toHaveLength(0)
  })

  it('the host amends them, the candidate accepts, and the time that was chosen is booked', async () => {
    const { mia, world } = company
    expect(mia.last().words).toContain('How your teams plan')
    await mia.press('Change them')
    await mia.submit({ agenda: 'How your teams plan\nWhere teaching helps\nOne thing each of us is stuck with' })
    await world.passTo('2026-05-04T08:20:00Z')
    expect(booked()).toHaveLength(0)
    const accepted = await lena.press('Accept the points')
    expect(accepted.text).toContain('The points stand. Booked for')
    await world.passTo('2026-05-04T08:25:00Z')
    expect(booked()).toHaveLength(1)
    expect(mia.last().words).toContain('One thing each of us is stuck with')
    expect((await lena.page()).text).toContain('One thing each of us is stuck with')
  })

  it('both give one and ask one and read the other’s; nothing is judged', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-06T12:30:00Z')
    await mia.press('Yes, I will be there')
    await lena.press('Yes, I will be there')
    await world.passTo('2026-05-07T13:00:00Z')
    await mia.press('Yes, we met')
    await mia.press('Give one, ask one')
    company.smuggle('mia', 'rating', '5')
    await mia.submit({ give_one: 'A friend in Lisbon', ask_one: 'A good book on queues' })
    expect(mia.last().words + (mia.modal()?.words ?? '')).toContain('no such note is kept, from anybody')
    await mia.press('Give one, ask one')
    await mia.submit({ give_one: 'A friend in Lisbon', ask_one: 'A good book on queues' })
    await lena.press('Yes, we met')
    const page = await lena.page()
    expect(page.text).toContain('A friend in Lisbon')
    expect(page.text).toContain('A good book on queues')
    await lena.press('Keep my notes', { ask_one: 'Whom else should I meet?' })
  })

  it('within a day both are reminded of a thank-you, with a draft made of their own notes', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-08T12:29:00Z')
    expect(mia.messages().filter(({ text }) => text === 'A thank-you while it is fresh')).toHaveLength(1)
    expect(lena.subjects().filter((subject) => subject === 'A thank-you while it is fresh')).toHaveLength(1)
    await mia.press('Say thank you')
    expect(JSON.stringify(mia.modal())).toContain('Say thank you')
    await mia.submit({})
    await world.passTo('2026-05-08T12:40:00Z')
    expect(lena.newest()?.text).toContain('A good book on queues')
    expect((await lena.page()).html).toContain('Whom else should I meet?')
    await lena.press('Send my thanks')
    await world.passTo('2026-05-08T12:50:00Z')
    expect(mia.messages().some(({ words }) => words.includes('Whom else should I meet?'))).toBe(true)
    expect(await company.wrongs()).toEqual([])
  })
})

describe('an agenda that nobody answers', () => {
  it('is asked for once more, then let go; both hear it, and the candidate chooses what next', async () => {
    const company = await openCompany('Slack')
    const { mia, world } = company
    await mia.ask('offer networking, data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    const lena = await company.joins('Lena', 'data engineering')
    await world.passTo('2026-05-04T08:05:00Z')
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:10:00Z')
    await lena.press('Yes, book this talk', {
      agenda: 'a plan\na book',
      time: '2026-05-14T12:00:00.000Z',
      zone: 'Europe/Lisbon',
    })
    await world.passTo('2026-05-13T08:00:00Z')
    expect(mia.messages().filter(({ text }) => text === 'Still open: the points for your coffee chat')).toHaveLength(1)
    expect(lena.newest()?.subject).toBe('Your coffee chat is cancelled')
    expect((await lena.page()).text).toContain('You keep your place in the pool.')
    await world.close()
  })
})
