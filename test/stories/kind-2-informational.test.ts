import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 2: somebody finds out how the work looks; nothing is judged, and a lead stays theirs until they send it. */
describe.each(toldIn(platforms, 2))('an informational talk, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const starts = '2026-05-07T12:00:00.000Z'
  beforeAll(async () => {
    company = await openCompany(platform)
  })
  afterAll(() => company.world.close())

  it('a host offers it, and nobody can offer a kind that is not theirs: they read why, and what instead', async () => {
    const { mia, world } = company
    for (const [kind, instead] of [
      ['preliminary', 'given by recruiters and role owners'],
      ['candidacy', 'A recruiter invites somebody to apply'],
      ['seeker_led', 'people ask for you; nobody offers it'],
      ['referral', 'follows a talk you had'],
    ]) {
      await mia.ask(`offer ${kind}, data engineering`)
      expect(mia.last().words + (mia.modal()?.words ?? '')).toContain(instead)
    }
    await mia.ask('offer data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await world.settle()
  })

  it('the candidate reads that nothing is judged, says what they would like to learn, and books', async () => {
    const { mia, world } = company
    lena = await company.joins('Lena', 'data engineering')
    await world.passTo('2026-05-04T08:05:00Z')
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:10:00Z')
    expect(lena.newest()?.text).toContain('This is not an interview, and nothing is judged.')
    const without = await lena.press('Yes, book this talk', { time: starts, zone: 'Europe/Lisbon' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Please fill this in.')
    const booked = await lena.goOn('Yes, book this talk', { wants: 'Do you like it here?', time: starts })
    expect(booked.text).toContain('Booked for')
    expect(booked.text).toContain('can be answered by yes or no')
    await world.passTo('2026-05-04T08:15:00Z')
    expect(mia.last().words).toContain('How did you come into this work')
    expect(lena.newest()?.text).toContain('If you apply later')
  })

  it('afterwards no rating can be stored, by anybody, through any door', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-07T13:00:00Z')
    await mia.press('Yes, we met')
    expect(mia.last().buttons).not.toContain('Write it down')
    await lena.press('Yes, we met')
    const rated = await lena.press('Keep my notes', { leads: 'A new team in Porto' }, { rating: '5' })
    expect(rated.text).toContain('(Informational talk) no such note is kept, from anybody')
    expect((await lena.page()).html).not.toContain('A new team in Porto')
    await lena.press('Keep my notes', { leads: 'A new team in Porto' })
    expect((await lena.page()).html).toContain('A new team in Porto')
  })

  it('a lead is read by nobody until the candidate sends words about it', async () => {
    const { mia, rosa, world } = company
    await mia.ask('chats')
    await mia.press('What came of it')
    await rosa.ask('pipeline')
    for (const { words } of [...mia.messages(), ...rosa.messages()]) expect(words).not.toContain('Porto')
    const asked = await lena.press('Ask Mia Okafor', {
      words: 'You spoke of a team in Porto. Would you put me forward?',
    })
    expect(asked.text).toContain('We have asked Mia Okafor.')
    await world.passTo('2026-05-07T13:20:00Z')
    expect(mia.last().words).toContain('You spoke of a team in Porto.')
  })

  it('it cost the candidate five mails at most and the host six messages; six weeks later one question comes', async () => {
    const { mia, world } = company
    // the join's confirmation and welcome are not of the talk
    expect(lena.mails().length - 2).toBeLessThanOrEqual(5)
    await world.passTo('2026-06-19T08:00:00Z')
    expect(lena.subjects().filter((subject) => subject === 'A short question from Coffeechat')).toHaveLength(1)
    expect((await lena.press('Not yet')).text).toContain('Only you can read it.')
    expect(mia.messages().some(({ words }) => words.includes('Not yet'))).toBe(false)
    expect(await company.wrongs()).toEqual([])
  })
})
