import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kind } from '../../src/domain/kinds.js'
import {
  bookedTalk,
  type Company,
  invites,
  lena,
  linkIn,
  moves,
  newest,
  opened,
  platforms,
  proposes,
  recruiterDoes,
  settlesTerms,
  troubles,
  waits,
} from './first-talk.js'
import { toldIn } from './told-in.js'

/**
 * Kind 10, the referral: only who was met, in a talk that may lead there, with the person's own yes to the very words; then
 * through the pipeline to a hire. What is not allowed is tried at each step.
 */
let company: Company
const inStore = <Result>(look: Parameters<Company['world']['store']['transaction']>[1]) => {
  const { store } = company.world
  return store.transaction(store.organizationId, look) as Promise<Result>
}
const referrals = () => inStore<{ status: string; fit: object; id: string }[]>((tx) => tx.referrals.find({}))

/** The talk they had was of another kind. */
const talkIs = (kind: Kind) =>
  inStore(async (tx) => {
    for (const chat of await tx.chats.find({})) await tx.chats.save({ ...chat, kind })
  })

describe.each(toldIn(platforms, 10))('kind 10, with a company in $platform', (platform) => {
  beforeAll(async () => {
    company = await opened(platform)
  })
  afterAll(() => company.world.close())

  it('before the talk nobody can be put forward', async () => {
    await bookedTalk(company)
    await company.mia.ask('refer Lena')
    expect(company.mia.last().words).toContain('You can put forward people whom you met for a coffee chat.')
    expect(await referrals()).toEqual([])
  })

  it('nor after a talk that leads elsewhere: a sentence says which talk leads there', async () => {
    await company.world.passTo('2026-05-07T13:00:00Z')
    await company.mia.press('Yes, we met')
    await company.world.browser.open(linkIn(newest(company), 'Yes, we met'))
    await company.world.browser.press('Yes, we met')
    await waits(company, 5)
    for (const kind of ['consultation', 'group', 'company'] as const) {
      await talkIs(kind)
      await company.mia.ask('refer Lena')
      expect(company.mia.last().words, kind).toContain('does not lead to being put forward')
      expect(company.mia.last().words, kind).toContain('Informational talk')
    }
    expect((await company.world.browser.open('/c/')).text).not.toContain('Would you put me forward?')
    await talkIs('informational')
  })

  it('she reads the words and how the fit is seen before anybody else, and may ask for others', async () => {
    await company.mia.press('Refer Lena')
    await company.mia.submit({
      why: 'She asks the right questions',
      how: 'We met for a coffee chat',
      skills: 'SQL, and explaining it',
      character: 'A little shy',
      conflict: 'none',
    })
    await waits(company, 15)
    const mail = newest(company)
    for (const words of ['She asks the right questions', 'SQL, and explaining it', 'A little shy'])
      expect(mail?.text).toContain(words)
    await company.rosa.ask('pipeline')
    expect(company.rosa.last().words).not.toMatch(/Lena|shy/)
    await company.world.browser.open(linkIn(mail, 'Read it and decide'))
    await company.world.browser.press('Ask for this change', { words: 'I am not shy, I listen.' })
    await waits(company, 5)
    await company.mia.press('Change the words')
    await company.mia.submit({ character: 'Listens first' })
    await waits(company, 15)
    expect(newest(company)?.text).toContain('Listens first')
    expect(newest(company)?.text).not.toContain('shy')
    await company.world.browser.open(linkIn(newest(company), 'Read it and decide'))
    await company.world.browser.press('Yes, put me forward')
    await company.world.settle()
    expect(await referrals()).toMatchObject([
      { status: 'available', fit: { interests: '', skills: 'SQL, and explaining it', character: 'Listens first' } },
    ])
  })

  it('a recruiter reads that version, and no later stage comes without her own change to applying', async () => {
    await company.rosa.ask('pipeline')
    await company.rosa.press('Open Lena')
    expect(company.rosa.last().words).toContain('Listens first')
    expect(Object.values(await moves(company, 'hired'))[0]).toContain('They are exploring, not applying.')
    expect(await moves(company, 'routed')).toEqual({})
    expect((await referrals())[0]?.status).toBe('routed')
  })

  it('rests until a day; on it the referrer and the recruiter are asked whether to pick it up', async () => {
    await recruiterDoes(company, 'Move', { to: 'not_now', note: 'No seat yet.', returnsAt: '2026-05-18' })
    await waits(company, 12)
    expect(newest(company)?.text).toContain('It rests for now.')
    await company.world.passTo('2026-05-19T10:00:00Z')
    const asks = (person: typeof company.mia) =>
      person.messages().filter(({ text }) => text === 'A day to look again').length
    expect([asks(company.mia), asks(company.rosa)]).toEqual([1, 1])
    expect(await moves(company, 'available')).toEqual({})
    expect((await referrals())[0]?.status).toBe('available')
  })

  it('she applies, and goes one step after the other to the hire; the referrer hears in single words', async () => {
    await invites(company)
    await company.world.browser.open(linkIn(newest(company), 'Read it and answer'))
    await company.world.browser.press('I want to apply', { consent: 'yes' })
    await company.world.settle()
    for (const to of ['screening', 'interviewing', 'references', 'proposal', 'terms', 'hired']) {
      if (to === 'terms') await proposes(company)
      if (to === 'hired') await settlesTerms(company)
      expect(await moves(company, to), to).toEqual({})
    }
    expect((await referrals())[0]?.status).toBe('hired')
    await waits(company, 2 * 24 * 60)
    const told = company.mia.messages().filter(({ text }) => text === 'News of somebody you know')
    expect(told.at(-1)?.words).toContain('Lena, whom you put forward: decided.')
    expect(told.map(({ words }) => words).join(' ')).not.toMatch(/It fits|No seat|screening|terms/i)
    const subjects = company.world.mailbox.mails(lena).map(({ subject }) => subject)
    expect(subjects.join(' ')).not.toMatch(/referral|job|appl|recruit/i)
    expect(await troubles(company)).toEqual([])
  })
})
