import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 8: one card moves on with the minutes; "who else?" must be answered before the talk closes; each name is an introduction. */
describe.each(toldIn(platforms, 8))('a career consultation, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const account = (who: string) => (platform === 'Slack' ? `U${who.toUpperCase()}` : `${who}@corp.example`)
  beforeAll(async () => {
    company = await openCompany(platform)
    await company.mia.ask('offer consultation, data engineering, Tue and Thu afternoons')
    await company.mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    lena = await company.joins('Lena', 'data engineering')
    await company.world.passTo('2026-05-04T08:05:00Z')
  })
  afterAll(() => company.world.close())

  it('is forty minutes, not an interview, and needs nothing settled', async () => {
    const { mia, world } = company
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:10:00Z')
    expect(lena.newest()?.text).toContain('40 minutes: their journey')
    expect(lena.newest()?.text).toContain('This is not an interview, and nothing is judged.')
    await lena.press('Yes, book this talk', { time: '2026-05-07T12:00:00.000Z', zone: 'Europe/Lisbon' })
    await world.passTo('2026-05-04T08:15:00Z')
    expect(mia.last().words).toContain('Small talk (5 min)')
  })

  it('the run-of-show is one card that moves on with the minutes, and the page with it', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-07T12:01:00Z')
    const before = mia.messages().length
    expect(mia.last().words).toContain('Now: Small talk')
    await world.passTo('2026-05-07T12:16:00Z')
    expect(mia.last().words).toContain('Now: Skills that matter')
    expect((await lena.page()).text).toContain('Now: Skills that matter')
    expect((await lena.page()).text).toContain('Then: Who else could tell more')
    await world.passTo('2026-05-07T12:41:00Z')
    expect(mia.last().words).toContain('That is the time.')
    expect(mia.messages()).toHaveLength(before)
  })

  it('it does not close, and leads to no referral, before and after “who else?”', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-07T13:00:00Z')
    await mia.press('Yes, we met')
    await lena.press('Yes, we met')
    await mia.ask('chats')
    await mia.press('What came of it')
    expect(mia.last().buttons.concat(mia.modal()?.buttons ?? [])).not.toContain('Refer Lena')
    await mia.press('Close this talk', mia.modal()?.buttons.includes('Close this talk') ? 'modal' : undefined)
    expect(mia.last().words + (mia.modal()?.words ?? '')).toContain(
      'Before this closes: who else could tell them more?',
    )
    const rated = await lena.page()
    expect(rated.text).not.toContain('Would you put me forward?')
  })

  it('forty names, himself, or nobody and somebody: each is refused beside the field and nothing typed is lost', async () => {
    const { mia } = company
    await mia.ask('chats')
    await mia.press('What came of it')
    await mia.press('Who else could tell them more?')
    await mia.submit({})
    expect(JSON.stringify(mia.modal()?.errors)).toContain('name')
    await mia.submit({ people: platform === 'Slack' ? [account('mia')] : account('mia') })
    expect(Object.values(mia.modal()?.errors ?? {})).toHaveLength(1)
    const both = { people: platform === 'Slack' ? [account('tom')] : account('tom'), nobody: true }
    await mia.submit(both)
    expect(Object.values(mia.modal()?.errors ?? {})).toHaveLength(1)
    await mia.submit({ ...both, nobody: false, why: 'They built what you dream of' })
    expect(mia.last().words + (mia.modal()?.words ?? '')).toContain('Lena')
  })

  it('the candidate is asked first, then the colleague, and the connector is named to both', async () => {
    const { tom, world } = company
    await world.passTo('2026-05-07T13:20:00Z')
    expect(lena.newest()?.text).toContain('Tom Adler')
    expect(lena.newest()?.text).toContain('Mia Okafor')
    expect(tom.messages().some(({ words }) => words.includes('Mia Okafor'))).toBe(false)
    await lena.press('Yes, I would like to meet them')
    await world.passTo('2026-05-07T13:30:00Z')
    expect(tom.last().words).toContain('Mia Okafor')
    expect(tom.last().words).not.toContain('Lena')
    expect(await company.wrongs()).toEqual([])
  })
})

describe('a consultation after which nobody says who else', () => {
  it('closes after five working days as “nobody named”', async () => {
    const company = await openCompany('Slack')
    const { mia, world } = company
    await mia.ask('offer consultation, data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    const lena = await company.joins('Lena', 'data engineering')
    await world.passTo('2026-05-04T08:05:00Z')
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:10:00Z')
    await lena.press('Yes, book this talk', { time: '2026-05-07T12:00:00.000Z', zone: 'Europe/Lisbon' })
    await world.passTo('2026-05-07T13:00:00Z')
    await mia.press('Yes, we met')
    await lena.press('Yes, we met')
    await world.passTo('2026-05-14T13:00:00Z')
    const [chat] = await world.store.transaction(world.store.organizationId, (tx) => tx.chats.find({}))
    expect([chat?.status, chat?.outcome.who_else]).toEqual(['closed', 'nobody'])
    await world.close()
  })
})
