import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/** Kind 6: the candidate leads. One after another is asked, three days each; nothing is judged but what they ask to hear about. */
describe.each(toldIn(platforms, 6))('talks that a candidate leads, told in %s', (platform) => {
  let company: Company
  let lena: Outsider
  beforeAll(async () => {
    company = await openCompany(platform)
  })
  afterAll(() => company.world.close())

  it('she orders whom she would like to meet; forty names, or none, or no goal, lose nothing of what she wrote', async () => {
    const { mia, world } = company
    await mia.ask('offer data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    lena = await company.joins('Lena', 'gardening')
    await lena.press('Ask: Talk you lead')
    const goals = 'To find out which team suits me'
    const many = Array.from({ length: 40 }, (_, at) => `Person ${at}`).join('\n')
    const refused = await lena.goOn('Ask for it', { wishes: many, goals })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Please write at most ten.')
    expect(refused.html).toContain('Person 39')
    const without = await lena.goOn('Ask for it', { wishes: 'Tom Adler\ndata engineering', goals: '' })
    expect(without.html).toContain('Tom Adler')
    const asked = await lena.goOn('Ask for it', {
      wishes: 'Tom Adler\ndata engineering\nNobody Byname',
      goals,
      handed: 'https://work.example/lena',
      hear: ['technical'],
    })
    expect(asked.text).toContain('We begin at the top of your list: Tom Adler.')
    await world.passTo('2026-05-04T08:05:00Z')
  })

  it('a colleague without an offer is asked by name, once; she reads where it stands, and he reads no name of hers', async () => {
    const { tom } = company
    expect(tom.last().words).toContain('They lead this talk of 20 minutes')
    expect(tom.last().words).toContain('To find out which team suits me')
    expect(tom.last().words).not.toContain('Lena')
    const { text } = await lena.page()
    expect(text).toContain('We are asking for Tom Adler (1 of 3).')
    expect(text).toContain('Still to come: data engineering')
  })

  it('after three working days without an answer the next is asked, and she hears it', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-07T12:00:00Z')
    expect(lena.newest()?.text).toContain('It did not work out for Tom Adler this time. We are now asking for data')
    expect(mia.last().words).toContain('They lead this talk')
    await mia.press('Meet them')
    await mia.submit({})
    await world.passTo('2026-05-07T12:10:00Z')
    expect(lena.newest()?.text).toContain('Nothing is judged unless you ask.')
    await lena.press('Yes, book this talk', { time: '2026-05-12T12:00:00.000Z', zone: 'Europe/Lisbon' })
    await world.passTo('2026-05-07T12:20:00Z')
    expect(mia.last().words).toContain('https://work.example/lena')
    expect(mia.last().words).toContain('20 minutes')
  })

  it('the host gives one sentence of advice, and judges only what she asked to hear about', async () => {
    const { mia, world } = company
    await world.passTo('2026-05-12T12:40:00Z')
    await mia.press('Yes, we met')
    await mia.press('One sentence of advice')
    company.smuggle('mia', 'communication', 'Poor')
    await mia.submit({ advice: 'Show what you built.', technical: 'Strong in SQL' })
    expect(mia.last().words + (mia.modal()?.words ?? '')).toContain('no such note is kept, from anybody')
    await mia.press('One sentence of advice')
    await mia.submit({ advice: 'Show what you built.', technical: 'Strong in SQL' })
    await lena.press('Yes, we met')
    const { text } = await lena.page()
    expect(text).toContain('Show what you built.')
    expect(text).toContain('Strong in SQL')
  })

  it('a name that nobody has reads like any other that did not work out; then the list is at its end', async () => {
    const { world } = company
    await world.passTo('2026-05-12T12:50:00Z')
    const [, , ...mails] = lena.mails()
    expect(mails.at(-1)?.text).toContain('That was the last on your list. You met one person.')
    expect((await lena.page()).text).toContain('Ask: Talk you lead')
  })

  it('whom she met is hers, as a file', async () => {
    const link = /href="([^"]*people\.csv)"/.exec((await lena.page()).html)?.[1] ?? ''
    expect(link).toBe('http://localhost/c/people.csv')
    const file = await lena.open('/c/people.csv')
    expect(file.html).toContain('"Mia Okafor","","mia@corp.example","2026-05-12","Show what you built."')
  })

  it('she can stop at any time, with one click', async () => {
    const { mia, world } = company
    await lena.press('Ask: Talk you lead')
    await lena.goOn('Ask for it', { wishes: 'Ida Sand', goals: 'To hear more' })
    await world.passTo('2026-05-12T13:00:00Z')
    await lena.press('Stop asking')
    expect((await lena.goOn('Stop')).text).toContain('Stopped.')
    await world.passTo('2026-05-12T13:10:00Z')
    expect((await lena.page()).text).toContain('Ask: Talk you lead')
    expect(mia.notices()).toEqual([])
    expect(await company.wrongs()).toEqual([])
  })
})
