import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Company,
  heldTalk,
  invites,
  lena,
  linkIn,
  moves,
  newest,
  opened,
  platforms,
  proposes,
  putForward,
  recruiterDoes,
  settlesTerms,
  troubles,
  waits,
} from './first-talk.js'
import { toldIn } from './told-in.js'

/**
 * Kind 5, job candidacy: somebody explores until they themselves say that they apply for a named opening; then one step comes
 * after the other, each decided by a person. What is not allowed is tried at each step.
 */
let company: Company
const stage = async () => {
  const { store } = company.world
  const [referral] = await store.transaction(store.organizationId, (tx) => tx.referrals.find({}))
  if (!referral) throw new Error('nobody was put forward')
  return referral
}
const page = async () => (await company.world.browser.open('/c/')).text

describe.each(toldIn(platforms, 5))('kind 5, with a company in $platform', (platform) => {
  beforeAll(async () => {
    company = await opened(platform)
    await heldTalk(company)
    await putForward(company)
  })
  afterAll(() => company.world.close())

  it('nobody who explores is screened, interviewed or hired, whatever a recruiter chooses', async () => {
    for (const to of ['screening', 'interviewing', 'references', 'proposal', 'hired'])
      expect(Object.values(await moves(company, to)), to).toEqual([
        'They are exploring, not applying. Invite them to apply first; only they can change that.',
      ])
    expect((await stage()).status).toBe('available')
    await company.rosa.ask('pipeline')
    await company.rosa.press('Open Lena')
    expect(company.rosa.last().buttons).not.toContain('Plan the talk of this step')
  })

  it('only a recruiter can invite', async () => {
    await company.mia.ask('pipeline')
    expect(company.mia.last().words).toContain('Only recruiters can do this')
  })

  it('asked whether she would like to apply, she keeps exploring: nothing else changes, and the recruiter hears', async () => {
    await invites(company)
    const mail = newest(company)
    expect(mail?.subject).toBe('A question for you')
    for (const words of [
      'Rosa Lindqvist asks',
      'Data engineer',
      'Nothing changes unless you say yes',
      'reference check',
    ])
      expect(mail?.text).toContain(words)
    await company.world.browser.open(linkIn(mail, 'Read it and answer'))
    const kept = await company.world.browser.press('No, I keep exploring')
    expect(kept.text).toContain('You keep exploring, and nothing else changes.')
    await waits(company, 5)
    expect(company.rosa.last().words).toContain('Lena would rather keep exploring.')
    expect(await stage()).toMatchObject({ status: 'available', conversion: null })
    expect(Object.values(await moves(company, 'screening'))[0]).toContain('Invite them to apply first')
  })

  it('her yes takes its own consent; then she applies', async () => {
    await invites(company)
    await company.world.browser.open(linkIn(newest(company), 'Read it and answer'))
    const unticked = await company.world.browser.press('I want to apply')
    expect(unticked.text).toContain('without your yes nothing changes')
    expect((await stage()).conversion?.agreedAt).toBeNull()
    const yes = await company.world.browser.press('I want to apply', { consent: 'yes' })
    expect(yes.text).toContain('You now apply for Data engineer.')
    expect((await stage()).status).toBe('introduced')
    await waits(company, 5)
    expect(company.rosa.last().words).toContain('Lena applies for Data engineer.')
    expect(await page()).toContain('Data engineer')
  })

  it('no step but interviews can be left out', async () => {
    for (const to of ['references', 'proposal', 'hired'])
      expect(Object.values(await moves(company, to)), to).toEqual([
        'One step comes after the other. From here: Screening.',
      ])
    expect(await moves(company, 'screening')).toEqual({})
    expect(newest(company)?.text).toContain('Rosa Lindqvist decides for the company about this step')
    expect(newest(company)?.text).toContain('A first conversation about the work')
  })

  it('the talk of a step is booked through the same page of times, and nobody moves on while it is open', async () => {
    await recruiterDoes(company, 'Plan the talk of this step')
    expect(company.rosa.last().words).toContain('Lena then picks one of them')
    await company.rosa.press('Choose times')
    await company.rosa.submit({ where: 'https://video.example/rosa' })
    await waits(company, 5)
    const mail = newest(company)
    expect(mail?.text).toContain('Rosa Lindqvist')
    expect(mail?.text).toContain('a step of your application for')
    expect(mail?.text).not.toContain('not an interview')
    const { browser, store } = company.world
    const [match] = await store.transaction(store.organizationId, (tx) =>
      tx.matches.find({ kind: 'candidacy', status: 'half_agreed' }),
    )
    await browser.open(linkIn(mail, 'Yes, choose a time'))
    const time = match?.times[0] ?? ''
    const booked = await browser.press('Yes, book this talk', { time })
    expect(booked.text).toContain('Booked for')
    await waits(company, 5)
    expect(Object.values(await moves(company, 'references'))[0]).toContain('has not taken place yet')
    await company.world.passTo(new Date(new Date(time).getTime() + 60 * 60_000))
    await company.rosa.press('Yes, we met')
    await browser.open(linkIn(newest(company), 'Yes, we met'))
    await browser.press('Yes, we met')
    await waits(company, 5)
    expect(await moves(company, 'references', 'She explained her own work well.')).toEqual({})
    const [chat] = await store.transaction(store.organizationId, (tx) => tx.chats.find({ kind: 'candidacy' }))
    expect(chat?.outcome).toEqual({ decision: 'references', reason: 'She explained her own work well.' })
    expect(await page()).not.toContain('She explained her own work well.')
  })

  it('a proposal comes before terms, terms before the hire; she hears each time what comes next and who decides', async () => {
    for (const [to, next] of [
      ['proposal', 'writes a proposal'],
      ['terms', 'settle the terms'],
    ] as const) {
      if (to === 'terms') await proposes(company)
      expect(await moves(company, to)).toEqual({})
      expect(newest(company)?.text).toContain(next)
      expect(newest(company)?.text).toContain('Rosa Lindqvist decides')
    }
    expect(Object.values(await moves(company, 'hired'))[0]).toContain('Some terms are still open')
    await settlesTerms(company)
    expect(await moves(company, 'hired')).toEqual({})
    expect(newest(company)?.text).toContain('It is decided: welcome!')
    expect((await stage()).status).toBe('hired')
    expect(
      company.world.mailbox
        .mails(lena)
        .map(({ subject }) => subject)
        .join(' '),
    ).not.toMatch(/referral|job|apply/i)
    expect(await troubles(company)).toEqual([])
  })
})
