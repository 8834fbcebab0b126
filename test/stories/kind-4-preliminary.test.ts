import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 4: a recruiter and a candidate answer the same three questions, unseen; only a yes from both is ever readable. */
describe.each(toldIn(platforms, 4))('preliminary talks, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const time = '2026-05-07T12:00:00.000Z'
  const all = { fits_work: 'yes', fits_people: 'yes', go_on: 'yes' }
  beforeAll(async () => {
    company = await openCompany(platform)
  })
  afterAll(() => company.world.close())

  it('only recruiters and role owners give them; a crafted offer of somebody else is refused as well', async () => {
    const { mia, rosa, world } = company
    await mia.ask('offer data engineering, Tue and Thu afternoons')
    company.smuggle('mia', 'kind2', 'x')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await mia.ask('offer preliminary, data engineering')
    expect(mia.last().words + (mia.modal()?.words ?? '')).toContain('given by recruiters and role owners')
    await rosa.ask('offer preliminary, data engineering, Tue and Thu afternoons')
    await rosa.submit({ 'Link, place or number': 'https://video.example/rosa' })
    lena = await company.joins('Lena', 'data engineering', { headline: 'Analyst who likes pipelines' })
    await lena.press('Ask: Preliminary talk')
    await lena.goOn('Ask for it', { profile: 'yes', clarify: 'How does the team learn?' })
    await world.passTo('2026-05-04T08:05:00Z')
  })

  it('both say what they want to find out, and the profile is given for this talk alone', async () => {
    const { mia, rosa, world } = company
    // she was proposed to Mia before she asked for another kind
    if (mia.last().buttons.includes('Meet them')) {
      await mia.press('Pass this time')
      await mia.submit({})
      await world.passTo('2026-05-04T08:06:00Z')
    }
    await rosa.press('Meet them')
    await rosa.submit({ clarify: 'What would you miss here?' })
    await world.passTo('2026-05-04T08:10:00Z')
    expect(lena.newest()?.text).toContain('neither sees the other’s answers')
    const without = await lena.press('Yes, book this talk', { profile: [], time, zone: 'Europe/Lisbon' })
    expect(without.status).toBe(422)
    await lena.press('Yes, book this talk', { profile: 'yes', time, zone: 'Europe/Lisbon' })
    await world.passTo('2026-05-04T08:15:00Z')
    expect(rosa.last().words).toContain('How does the team learn?')
    expect(rosa.last().words).toContain('Analyst who likes pipelines')
    expect((await lena.page()).text).toContain('What would you miss here?')
  })

  it('answers are sealed: no page, no card, no export shows one, not even to its writer', async () => {
    const { rosa, world } = company
    await world.passTo('2026-05-07T13:00:00Z')
    await rosa.press('Yes, we met')
    await rosa.press('Answer the three questions')
    await rosa.submit({ ...all, role_families: 'platform engineering' })
    expect(rosa.last().words + (rosa.modal()?.words ?? '')).toContain('You both hear the result on')
    await lena.press('Yes, we met')
    await lena.press('Keep my notes', { ...all })
    const page = await lena.page()
    expect(page.html).not.toMatch(/value="yes" checked/)
    expect(page.text).not.toContain('platform engineering')
    await rosa.ask('chats')
    await rosa.press('What came of it')
    expect(rosa.messages().at(-1)?.words).not.toContain('platform engineering')
    const graded = await lena.press('Keep my notes', { ...all }, { score: '9' })
    expect(graded.text).toContain('no such note is kept')
  })

  it('five working days after the talk both hear the common yes, and role families stand on the entry', async () => {
    const { rosa, world } = company
    await world.passTo('2026-05-14T12:20:00Z')
    expect(lena.subjects()).not.toContain('The result of your talk')
    await world.passTo('2026-05-14T13:00:00Z')
    expect(lena.newest()?.text).toContain('You both said yes after your talk with Rosa Lindqvist.')
    expect(rosa.last().words).toContain('You both said yes after your talk with Lena.')
    expect((await lena.page()).text).toContain('platform engineering')
    expect(await company.wrongs()).toEqual([])
  })
})

const untold = [
  ['a no of the host', { host: 'no', candidate: 'yes' }],
  ['a no of the candidate', { host: 'yes', candidate: 'no' }],
  ['no answer at all', { host: null, candidate: null }],
  ['only one answer', { host: 'yes', candidate: null }],
] as const

// one in the quick run, all in the ring of long stories: they read the same
describe.each(process.env.LONG === '1' ? untold : untold.slice(0, 1))('with %s', (_what, { host, candidate }) => {
  it('both read the same words, and nothing of any answer is left', async () => {
    const company = await openCompany('Slack')
    const { rosa, world } = company
    await rosa.ask('offer preliminary, data engineering, Tue and Thu afternoons')
    await rosa.submit({ 'Link, place or number': 'https://video.example/rosa' })
    const lena = await company.joins('Lena', 'data engineering')
    await world.passTo('2026-05-04T08:05:00Z')
    await rosa.press('Meet them')
    await rosa.submit({ clarify: 'What would you miss here?' })
    await world.passTo('2026-05-04T08:10:00Z')
    const time = '2026-05-07T12:00:00.000Z'
    await lena.press('Yes, book this talk', { profile: 'yes', clarify: 'The team', time, zone: 'Europe/Lisbon' })
    await world.passTo('2026-05-07T13:00:00Z')
    await rosa.press('Yes, we met')
    await lena.press('Yes, we met')
    if (host) {
      await rosa.press('Answer the three questions')
      await rosa.submit({ fits_work: 'yes', fits_people: 'yes', go_on: host, role_families: 'platform engineering' })
    }
    if (candidate) await lena.press('Keep my notes', { fits_work: candidate, fits_people: 'yes', go_on: 'yes' })
    await world.passTo('2026-05-14T13:00:00Z')
    const words = 'somebody did not answer, or there is no opening at the moment'
    expect(lena.newest()?.text.replace(/\s+/g, ' ')).toContain(words)
    expect(rosa.last().words).toContain(words)
    const [chat] = await world.store.transaction(world.store.organizationId, (tx) => tx.chats.find({}))
    expect(chat?.outcome).toEqual({})
    const [entry] = await world.store.transaction(world.store.organizationId, (tx) => tx.candidates.find({}))
    expect(entry?.roleFamilies).toEqual([])
    await world.close()
  })
})
