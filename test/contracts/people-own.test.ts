import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stageNames } from '../../src/domain/referral.js'
import { importFile } from '../../src/interactions/import-file.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, postsTo, said, words } from './reading.js'
import { applies, booked, joins, live, meet, offers, proposes, setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const setUp = (howHiringWorks = '') => setsUp(driven, { weekday: '1', hour: '9', howHiringWorks })

const pageWords = async (candidateId: string): Promise<string> =>
  (await driven.page(candidateId)).sections.map((section) => ('card' in section ? words(section) : '')).join('\n')

describe('P-6: no one is measured', () => {
  it('and nobody who neither acted nor was named is written to, whatever list they stand on', async () => {
    await setUp()
    const staff = Array.from({ length: 40 }, (_, at) => `e${at}@corp.example,Name ${at},Data`)
    await importFile(driven.inside, Buffer.from(['e-mail,name,department', ...staff].join('\n')), { dryRun: false })
    await offers(driven, 'UMIA')
    await joins(driven)
    await live(driven, 22)
    const written = new Set(driven.posts.map((post) => post.user))
    expect([...written].filter((user) => !['C1', 'UADA', 'UREC', 'UMIA'].includes(user))).toEqual([])
    expect(driven.mails.filter((mail) => /^e\d+@corp/.test(mail.to.address))).toEqual([])
  })

  it('a pause for silence is known to the person only', async () => {
    await setUp()
    await offers(driven, 'UMIA', { seatsAtOnce: '5', seatsPerMonth: '20' })
    for (const name of ['a', 'b', 'c', 'd']) {
      await joins(driven, `${name}@home.example`)
      await live(driven, 12)
    }
    const told = driven.posts.filter((post) => post.key.includes('silen'))
    expect(told.map((post) => post.user)).toEqual(['UMIA'])
    const others = driven.posts.filter((post) => post.user !== 'UMIA').map(words)
    const seen = [...others]
    for (const name of ['pipeline', 'pool', 'digest.preview']) seen.push(said(await driven.slack('UREC', name)))
    expect(seen.filter((text) => text.includes('Name of UMIA') || /silen|did not answer/i.test(text))).toEqual([])
  })
})

describe('P-11: do not match', () => {
  const matches = () => driven.read((tx) => tx.matches.count({}))

  it('is set in settings, and matches nobody on it; nobody is told', async () => {
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    const before = driven.mails.length
    await driven.slack('UMIA', 'never.save', {}, { people: [], met: [chat.candidateId] })
    await live(driven, 200)
    expect(await matches()).toBe(1)
    const told = driven.mails.slice(before).filter((mail) => /never|block|match/i.test(mail.card.preview))
    expect(told).toEqual([])
  })

  it('is set on the page, and taken back there', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const id = await joins(driven)
    await driven.web(id, 'block.host', { hostId: await driven.employeeId('UMIA') })
    await offers(driven, 'UMIA')
    await wait(driven, 5)
    expect(await matches()).toBe(0)
    expect(postsTo(driven, 'UMIA').filter((post) => post.key.startsWith('match:'))).toEqual([])
    const never = (await driven.page(id)).sections.find((section) => section.id === 'never')
    const back = never && 'card' in never ? actionsOf(never.card)[0] : undefined
    await driven.web(id, 'block.remove', back?.type === 'button' ? back.value : {})
    await driven.work('round.run')
    expect(await matches()).toBe(1)
  })

  it('is set on the after-chat card, and the other side reads nothing of it', async () => {
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    await driven.web(chat.candidateId, 'block.pair', { chatId: chat.id })
    await wait(driven, 24 * 60)
    const [block] = await driven.read((tx) => tx.blocks.find({}))
    expect(block?.byId).toBe(chat.candidateId)
    // she stands among the people Mia met, as before, and is not ticked
    const never = formOf(await driven.slack('UMIA', 'never.open'))
    expect(never.fields.map((field) => 'value' in field && field.value)).toEqual([[], []])
    expect(said(await driven.slack('UMIA', 'privacy'))).not.toMatch(/Lena/)
  })

  it('privacy prints what is held, with leave and erase, for employees and candidates', async () => {
    await offers(driven, 'UMIA', { words: 'I knew nothing once.' })
    const reply = await driven.slack('UMIA', 'privacy')
    expect(said(reply)).toContain('Name of UMIA')
    const names =
      reply.type === 'card' ? actionsOf(reply.card).map((each) => 'interaction' in each && each.interaction) : []
    expect(names).toEqual(expect.arrayContaining(['privacy.leave', 'privacy.erase']))
    const id = await joins(driven, 'lena@home.example', { headline: 'Analyst who likes order' })
    const privacy = (await driven.page(id)).sections.find((section) => section.id === 'privacy')
    const card = privacy && 'card' in privacy ? privacy.card : undefined
    expect(card && words({ card })).toContain('Analyst who likes order')
    expect(card && actionsOf(card).map((each) => 'interaction' in each && each.interaction)).toEqual(
      expect.arrayContaining(['pool.leave', 'pool.erase']),
    )
  })
})

describe('P-28: how hiring works here', () => {
  it('stands on every candidate’s page, in the words of the set-up', async () => {
    await setUp('First we talk, then we look for work together.')
    expect(await pageWords(await joins(driven))).toContain('First we talk, then we look for work together.')
  })

  it('says at every stage after the introduction what comes next', async () => {
    await setUp()
    await offers(driven, 'UMIA')
    const lena = await joins(driven)
    const chat = await booked(driven, 'UMIA', lena)
    await meet(driven, 'UMIA', chat)
    const put = { candidate: lena, why: 'Explains well.', how: 'A chat.', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, put)
    await wait(driven, 12)
    const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    const about = { referralId: referral?.id ?? '' }
    await driven.web(lena, 'referral.consent', about)
    const seen = new Set<string>()
    await applies(driven, lena, about.referralId)
    for (const to of ['interviewing', 'screening', 'references', 'proposal', 'terms'] as const) {
      expect(stageNames).toContain(to)
      if (to === 'terms') await proposes(driven, about.referralId)
      const reply = await driven.slack('UREC', 'referral.move', about, { to, note: 'On.' })
      await wait(driven, 12)
      if (!said(reply).includes('is now here')) continue
      const section = (await driven.page(lena)).sections.find((each) => each.id.startsWith('referral'))
      const text = section && 'card' in section ? words(section) : ''
      expect(text, to).toMatch(/next|decide|talk|get in touch/i)
      seen.add(text)
    }
    expect(seen.size).toBeGreaterThanOrEqual(3)
  })
})
