import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 1: a path and a decision are weighed with two people; one of them promises to be an advocate. */
describe.each(toldIn(platforms, 1))('two career talks on one path, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const path = 'From analyst to data engineer'
  beforeAll(async () => {
    company = await openCompany(platform)
  })
  afterAll(() => company.world.close())

  async function talk(host: 'mia' | 'tom', time: string): Promise<void> {
    const { world } = company
    await company[host].press('Meet them')
    await company[host].submit({})
    await world.passTo(new Date(world.clock.now().getTime() + 300_000))
    await lena.press('Yes, book this talk', { path, decision: 'Whether to learn Rust', time })
    await world.passTo(new Date(new Date(time).getTime() + 3_000_000))
    await company[host].press('Yes, we met')
    await lena.press('Yes, we met')
  }

  it('the candidate asks for this kind on their page, and nothing else is proposed meanwhile', async () => {
    const { mia, tom, world } = company
    lena = await company.joins('Lena', 'data engineering')
    await lena.press('Ask: Career talk')
    const without = await lena.goOn('Ask for it', { path })
    expect(without.text).toContain('Please fill this in.')
    const asked = await lena.goOn('Ask for it', { path, decision: 'Whether to learn Rust' })
    expect(asked.text).toContain('We look for a Career talk for you')
    await tom.ask('offer data engineering, Tue and Thu afternoons')
    await tom.submit({ 'Link, place or number': 'https://video.example/tom' })
    await world.passTo('2026-05-04T08:05:00Z')
    expect(tom.messages().some(({ buttons }) => buttons.includes('Meet them'))).toBe(false)
    await mia.ask('offer career, data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await world.passTo('2026-05-04T08:10:00Z')
    // P-3: what they weigh, and no name
    expect(mia.last().words).toContain(path)
    expect(mia.last().words).not.toContain('Lena')
  })

  it('the path and the decision stand in the form already, and both are needed', async () => {
    const { mia, world } = company
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-04T08:15:00Z')
    expect(lena.newest()?.text).toContain('about a path you are weighing. This is not an interview')
    const time = '2026-05-05T12:00:00.000Z'
    const page = await lena.page()
    expect(page.text).toContain(path)
    const without = await lena.press('Yes, book this talk', { path: ' ', time, zone: 'Europe/Lisbon' })
    expect(without.status).toBe(422)
    expect((await lena.press('Yes, book this talk', { time, zone: 'Europe/Lisbon' })).text).toContain('Booked for')
    await world.passTo('2026-05-05T12:50:00Z')
    await mia.press('Yes, we met')
    await lena.press('Yes, we met')
    await lena.press('Keep my notes', { learned: 'One learns by mending pipelines' })
  })

  it('an advocate says what for and until when; a no is never seen', async () => {
    const { mia } = company
    await mia.press('Be their advocate?')
    await mia.submit({ advocate: 'yes' })
    expect(Object.values(mia.modal()?.errors ?? {})).toEqual(['Please say what for, and until when.'])
    await mia.submit({ advocate_for: 'data engineering in Berlin', advocate_until: '2020-01-01' })
    expect(Object.values(mia.modal()?.errors ?? {})).toEqual([
      'Please choose a day between tomorrow and two years from now.',
    ])
    await mia.submit({ advocate_until: '2026-12-31' })
    expect((await lena.page()).text).toContain('Mia Okafor is your advocate for data engineering in Berlin')
  })

  it('a second talk on the path is laid beside the first; a rating has no place in either', async () => {
    const { tom, world } = company
    await tom.ask('offer career, data engineering, Wed and Thu afternoons')
    await tom.submit({ 'Link, place or number': 'https://video.example/tom' })
    await world.passTo('2026-05-05T13:00:00Z')
    await talk('tom', '2026-05-07T12:00:00.000Z')
    const rated = await lena.press('Keep my notes', { learned: 'x' }, { rating: '5' })
    expect(rated.text).toContain('no such note is kept, from anybody')
    await lena.press('Keep my notes', { learned: 'One needs patience with old systems' })
    const { text } = await lena.page()
    expect(text).toContain('Your talks about From analyst to data engineer, side by side')
    expect(text).toContain('One learns by mending pipelines')
    expect(text).toContain('One needs patience with old systems')
    // Tom said no word of being an advocate: that reads like a no, and a no like nothing
    expect(text).not.toContain('Tom Adler is your advocate')
  })

  it('either side ends the promise without a reason, and the other is told', async () => {
    const { mia, world } = company
    await lena.press('End this')
    await world.passTo('2026-05-07T13:20:00Z')
    expect(mia.last().words).toContain('No reason is asked or given.')
    expect((await lena.page()).text).not.toContain('is your advocate')
    await mia.ask('chats')
    await mia.press('What came of it')
    expect(mia.last().words + (mia.modal()?.words ?? '')).not.toContain('advocate for')
  })

  it('private tips go to the candidate alone and are kept nowhere', async () => {
    const { tom, world } = company
    await lena.press('Ask Tom Adler for private tips')
    await world.passTo('2026-05-07T13:30:00Z')
    await tom.press('Write a few tips')
    await tom.submit({ words: 'Say your numbers first.' })
    await world.passTo('2026-05-07T13:40:00Z')
    expect(lena.newest()?.text).toContain('Say your numbers first.')
    const chats = await world.store.transaction(world.store.organizationId, (tx) => tx.chats.find({ kind: 'career' }))
    expect(JSON.stringify(chats)).not.toContain('Say your numbers first.')
    expect(await company.wrongs()).toEqual([])
  })
})
