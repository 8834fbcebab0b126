import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, linkIn, newest, opened, platforms, waits } from './first-talk.js'

/** UX-6 and UX-7 through the doors: Mia in her chat, two people outside by mail and page, Rosa with the numbers. */

describe.each(platforms)('in $platform', (platform) => {
  let company: Company
  beforeAll(async () => {
    company = await opened(platform)
  })
  afterAll(() => company.world.close())

  async function joins(firstName: string, email: string): Promise<void> {
    const { world } = company
    await world.browser.open('/join')
    await world.browser.press('Join the pool', { firstName, email, interests: 'data engineering', consent: 'yes' })
    await world.settle()
    await world.browser.open(linkIn(newest(company, email), 'Yes, it is me'))
    await world.browser.press('Yes, I am in')
    await waits(company, 5)
  }

  it('a host reads how many talks it would be, and has fewer from then on', async () => {
    const { mia } = company
    await mia.ask('offer data engineering, 3 a month, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await company.world.settle()
    await joins('Lena', 'lena@home.example')
    expect(mia.last().words).toContain('1 of at most 3 talks in 30 days')
    await mia.press('Change how many')
    await mia.submit({ seatsPerMonth: '2' })
    await waits(company, 1)
    await mia.ask('settings')
    expect(mia.last().words).toContain('at most 1 at a time and 2 in 30 days')
  })

  it('she skips this round: nobody else is proposed until the next one, which asks her again', async () => {
    const { mia, world } = company
    const asked = () => mia.messages().filter(({ text }) => text.startsWith('Somebody would like to talk')).length
    await mia.press('Skip this round')
    await waits(company, 1)
    await joins('Tom', 'tom@home.example')
    expect(asked()).toBeLessThanOrEqual(1)
    await world.passTo('2026-05-05T08:10:00Z')
    expect(mia.last().text).toBe('Somebody would like to talk with you. Meet them?')
    expect(mia.last().words).toContain('1 of at most 2 talks in 30 days')
  })

  it('whoever is asked by mail skips it on the page behind the link, and hosts are told kindly', async () => {
    const { mia, world } = company
    await mia.press('Meet them')
    await mia.submit({})
    await waits(company, 5)
    await world.browser.open(linkIn(newest(company, 'tom@home.example'), 'Skip this round'))
    const page = await world.browser.press('Skip this round')
    expect(page.text).toContain('You skip this round; we look again for you from Tue 12 May')
    await waits(company, 5)
    expect(mia.last().words).toContain('It says nothing about you')
  })

  it('an admin reads the numbers, and nothing of three people', async () => {
    const { rosa } = company
    await rosa.ask('setup numbers')
    expect(rosa.last().words).toContain('too few to show')
    expect(rosa.last().words).not.toMatch(/Lena|Tom|[1-4] asked/)
  })
})
