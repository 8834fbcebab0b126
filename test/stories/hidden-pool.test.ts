import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../src/usecases/unit-of-work.js'
import { type Company, later, type Outsider, openCompany, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

/**
 * A role opens, and somebody who lets recruiters find them may fit: the host who met her lends her name, she says yes on her page,
 * and whoever owns the role reads a card without a name. Then it is closed, and everybody stands where they stood.
 */
describe.each(toldIn(platforms, 2))('the pool meets an opening, with a company in %s', (platform) => {
  let company: Company
  let lena: Outsider
  const inStore = <Result>(look: (tx: Tx) => Promise<Result>) => {
    const { store } = company.world
    return store.transaction(store.organizationId, look)
  }
  const waits = (minutes: number) => company.world.passTo(later(company.world.clock.now().toISOString(), minutes))
  const read = (who: 'mia' | 'tom' | 'rosa') =>
    company[who]
      .messages()
      .map(({ words, text }) => `${text} ${words}`)
      .join('\n')
  /** They let recruiters find them, and met Mia. */
  const hasMet = async (who: Outsider) => {
    await who.press('Save', { skills: 'SQL', recruitersMayFind: 'yes' })
    await waits(5)
    await company.mia.press('Meet them')
    await company.mia.submit({})
    await waits(5)
    const [match] = await inStore((tx) => tx.matches.find({ status: 'half_agreed' }))
    const time = match?.times[0] ?? ''
    await who.press('Yes, book this talk', { time, zone: 'Europe/Lisbon', wants: 'How a team decides' })
    await company.world.passTo(later(time, 60))
    await company.mia.press('Yes, we met')
    await who.press('Yes, we met')
    await waits(5)
  }

  beforeAll(async () => {
    company = await openCompany(platform)
    await company.mia.ask('offer data engineering, 4 a month, Tue and Thu afternoons')
    await company.mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    lena = await company.joins('Lena', 'data engineering', { headline: 'Analyst at Umbraco' })
    await waits(5)
    await hasMet(lena)
  })
  afterAll(() => company.world.close())

  it('a recruiter opens it for Tom, and sees who may fit, without a name', async () => {
    const { rosa, tom } = company
    await rosa.ask('opening')
    if (platform === 'Slack') await rosa.press('More: place, seats, deputy, whom it must not reach', 'modal')
    await rosa.submit({
      ...{ title: 'Lead astronomer', department: 'Observatory', skills: 'data engineering', visibility: 'hidden' },
      ...{ work: 'Pipelines for telescopes', words: 'We like quiet mornings.' },
      owner: platform === 'Slack' ? ['UTOM'] : 'tom@corp.example',
    })
    await rosa.press('Open it', rosa.modal() ? 'modal' : undefined)
    await waits(5)
    expect(tom.last().words).toContain('You own this opening from now on: Lead astronomer.')
    await rosa.press('People who may fit', rosa.modal() ? 'modal' : undefined)
    const seen = `${rosa.modal()?.words ?? ''} ${rosa.last().words}`
    expect(seen).toContain('Mia Okafor has met them.')
    expect(seen).toContain('SQL')
    expect(seen).not.toMatch(/Lena|lena@|Umbraco/)
    await rosa.press('Ask them', rosa.modal() ? 'modal' : undefined)
    await waits(5)
  })

  it('the host lends her name and never learns of what; Lena says yes on her page', async () => {
    expect(company.mia.last().words).toContain('A team would like to talk with Lena')
    await company.mia.press('Use my name')
    await waits(5)
    expect(lena.newest()?.subject).toBe('A question for you')
    expect((await lena.page()).text).toContain('Mia Okafor, whom you met, lends their name to this question.')
    await lena.press('Yes, put me forward')
    await waits(5)
    expect(read('mia')).not.toMatch(/astronomer|Observatory|Adler|quiet mornings|telescopes/)
  })

  it('Tom reads the card without a name', async () => {
    expect(company.tom.last().text).toBe('Somebody who may fit your team')
    expect(company.tom.last().words).toContain('SQL')
    expect(read('tom')).not.toMatch(/Lena|lena@|Mia|Umbraco/)
  })

  it('P-21: it is closed; within a working day everybody is told, and stands where they stood', async () => {
    const { rosa, tom } = company
    const mails = lena.mails().length
    await rosa.ask('openings')
    await rosa.press('Look at it')
    await rosa.press('Close it')
    await rosa.submit({ reason: 'no_longer_needed' })
    await waits(24 * 60)
    expect(tom.messages().some(({ words }) => words.includes('Lead astronomer is closed: no longer needed.'))).toBe(
      true,
    )
    expect(lena.mails().length).toBe(mails + 1)
    expect(lena.newest()?.text).toContain('You stand where you stood before')
    expect(
      lena
        .mails()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('astronomer')
    expect(await inStore((tx) => tx.referrals.find({}))).toMatchObject([{ status: 'available', openingId: null }])
    expect(await inStore((tx) => tx.routes.count({ status: ['asking_host', 'asking_candidate', 'with_owner'] }))).toBe(
      0,
    )
    expect(read('tom')).not.toMatch(/Lena|lena@/)
    expect(read('mia')).not.toMatch(/astronomer|Observatory|Adler|quiet mornings|telescopes/)
    expect(await company.wrongs()).toEqual([])
  })
})
