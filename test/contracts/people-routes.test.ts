/** Blind routing, longer than most: what each side reads at each step is checked in one place. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Opening } from '../../src/domain/opening.js'
import type { Referral } from '../../src/domain/referral.js'
import type { Route } from '../../src/domain/route.js'
import { plainText } from '../../src/messages/plain-text.js'
import { opensHidden } from './an-opening.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { becomesRecruiter, booked, joins, live, meet, offers, setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  driven.people = {
    UMIA: { name: 'Mirabel Okonkwo' },
    UTOM: { name: 'Tom Adler', email: 'tom@corp.example' },
    UDEP: { name: 'Dana Reyes' },
    UREC: { name: 'Rosa Lind' },
  }
  await setsUp(driven)
  for (const user of ['UTOM', 'UDEP', 'UEVA']) await driven.slack(user, 'home')
  await driven.settle()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const zilpahs = 'zilpah.k@home.example'
/** What nobody who must not know them may read anywhere: the person, who put them forward, their employer. */
const canaries = ['zilpah', 'kwame', zilpahs, 'mirabel', 'okonkwo', 'umbraco']
/** What nobody outside its audience may read: the opening. */
const hidden = ['quetzal', 'orrery', 'quiet mornings', 'pipelines that many']
const betrays = (list: readonly string[], text: string) => list.filter((word) => text.toLowerCase().includes(word))

const why = 'Zilpah explains well. Mirabel met Zilpah Kwame at a talk, and Zilpah’s questions were good.'

interface Cast {
  id: string
  referralId: string
  opening: Opening
}

/** Zilpah was met by Mirabel, is put forward, and says yes; Tom owns a hidden opening. */
async function available(overrides: Partial<Opening> = {}, conflict = 'none'): Promise<Cast> {
  await offers(driven, 'UMIA')
  const id = await joins(driven, zilpahs, { firstName: 'Zilpah Kwame', headline: 'Analyst at Umbraco', skills: 'SQL' })
  await meet(driven, 'UMIA', await booked(driven, 'UMIA', id))
  const fit = { skills: 'Zilpah writes SQL', character: 'Calm' }
  await driven.slack('UMIA', 'refer.save', {}, { candidate: id, why, how: 'At Umbraco.', conflict, ...fit })
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
  const referralId = referral?.id ?? ''
  await driven.web(id, 'referral.consent', { referralId })
  await wait(driven, 2)
  return { id, referralId, opening: await opensHidden(driven, 'UTOM', overrides) }
}

const put = ({ referralId, opening }: Cast, recruiter = 'UREC') =>
  driven.slack(recruiter, 'referral.route', { referralId }, { openingId: opening.id })

async function routed(overrides: Partial<Opening> = {}): Promise<Cast & { routeId: string }> {
  const cast = await available(overrides)
  expect(said(await put(cast))).toContain('is asked, without a name')
  await wait(driven, 3)
  return { ...cast, routeId: (await routeOf(cast)).id }
}

const routeOf = async ({ id }: Pick<Cast, 'id'>): Promise<Route> => {
  const [route] = await driven.read((tx) => tx.routes.find({ candidateId: id }, { newestFirst: true }))
  if (!route) throw new Error('no way')
  return route
}
const referralOf = async ({ referralId }: Pick<Cast, 'referralId'>): Promise<Referral> => {
  const referral = await driven.read((tx) => tx.referrals.get(referralId))
  if (!referral) throw new Error('no referral')
  return referral
}
const interested = (routeId: string, user = 'UTOM') => driven.slack(user, 'route.interested', { routeId })
const notNow = (user: string) => postsTo(driven, user).filter(({ card }) => card.preview.startsWith('A word on'))
const asks = (user: string) => postsTo(driven, user).filter(({ card }) => card.preview.includes('may fit your team'))
const mails = () => mailsTo(driven, zilpahs).map(words)
/** Everything that anybody of these got, and every answer in `more`. */
const gotBy = (user: string, more: readonly string[] = []): string =>
  [
    ...postsTo(driven, user).map(({ card }) => `${card.preview} ${plainText(card)} ${JSON.stringify(card)}`),
    ...more,
  ].join()

describe('P-3, P-7: a role owner reads no name', () => {
  it('until both said yes: the card, its form, the list and every answer hold none; then both read who the other is', async () => {
    const cast = await routed()
    const { id, routeId } = cast
    const [asked] = asks('UTOM')
    expect(asked && words(asked)).toContain('This person explains well. A colleague met this person at a talk')
    expect(asked && words(asked)).toContain('SQL')
    const answers: string[] = []
    for (const name of ['route.not-for-role.open', 'route.show', 'route.list'])
      answers.push(JSON.stringify(await driven.slack('UTOM', name, { routeId })))
    answers.push(JSON.stringify(await interested(routeId)))
    for (const name of ['route.show', 'route.list'])
      answers.push(JSON.stringify(await driven.slack('UTOM', name, { routeId })))
    await wait(driven, 3)
    expect(betrays(canaries, gotBy('UTOM', answers))).toEqual([])
    // the person reads the company, the department, the work, who decides and who knows them there; not the title
    const question = mails().find((mail) => mail.startsWith('Somebody would like to get to know you')) ?? ''
    for (const part of ['Corvid Labs', 'Orrery department', 'quiet mornings', 'Tom Adler', 'Mirabel Okonkwo'])
      expect(question).toContain(part)
    expect(mails().join()).not.toContain('Quetzal')
    expect(await sectionOf(driven, id, 'names')).toContain('Who decides there: Tom Adler')
    expect(said(await driven.web(id, 'route.names-yes', { routeId }))).toContain('Tom Adler now reads who you are')
    await wait(driven, 3)
    expect(await referralOf(cast)).toMatchObject({ status: 'introduced', openingId: cast.opening.id })
    const meets = postsTo(driven, 'UTOM').at(-1)
    expect(meets && words(meets)).toContain('Meet Zilpah Kwame')
    expect(meets && words(meets)).toContain(zilpahs)
    expect(meets && words(meets)).toContain(why)
    expect(mails().at(-1)).toContain('tom@corp.example')
    expect(mails().at(-1)).toContain('Quetzal lead')
    expect(driven.mails.at(-1)?.replyTo?.address).toBe('tom@corp.example')
    expect(said(await driven.slack('UTOM', 'route.list'))).toContain('Zilpah Kwame')
    expect(said(await driven.slack('UTOM', 'route.show', { routeId }))).toContain(zilpahs)
    expect(await sectionOf(driven, id, 'names')).toContain('Tom Adler')
  })

  it('P-20: the referrer reads "with a role owner", then "in conversation", and never the role or whose it is', async () => {
    const cast = await routed()
    await live(driven, 2)
    await interested(cast.routeId)
    await wait(driven, 3)
    await driven.web(cast.id, 'route.names-yes', { routeId: cast.routeId })
    await live(driven, 4)
    const list = said(await driven.slack('UMIA', 'referrals'))
    const told = postsTo(driven, 'UMIA').filter(({ card }) => card.preview === 'News of somebody you know')
    expect(told.map(words).join()).toMatch(/with a role owner[\s\S]*in conversation/)
    expect(betrays([...hidden, 'adler'], gotBy('UMIA', [list]))).toEqual([])
  })

  it('what is not one’s own is not there, in the same bytes as what is not there at all', async () => {
    const { id, routeId } = await routed()
    const nowhere = JSON.stringify(await driven.slack('UEVA', 'route.show', { routeId: 'nowhere' }))
    for (const user of ['UEVA', 'UMIA', 'UREC', 'UDEP'])
      for (const name of [
        'route.show',
        'route.interested',
        'route.not-for-role.open',
        'route.names-yes',
        'route.names-no',
      ])
        expect(JSON.stringify(await driven.slack(user, name, { routeId })), `${user} ${name}`).toBe(nowhere)
    for (const name of ['route.names-yes', 'route.names-no'])
      expect(JSON.stringify(await driven.web(id, name, { routeId }))).toBe(nowhere)
    expect(said(await driven.slack('UEVA', 'route.list'))).toBe(said(await driven.slack('UDEP', 'route.list')))
  })
})

describe('before whom somebody can be put', () => {
  const options = async ({ referralId }: Cast): Promise<string[]> => {
    const reply = await driven.slack('UREC', 'referral.route.open', { referralId })
    if (reply.type !== 'form') return []
    const [field] = formOf(reply).fields
    return field?.type === 'select' ? field.options.map(({ label }) => label) : []
  }
  const change = (opening: Opening, changes: Partial<Opening>) =>
    driven.read(async (tx) => {
      const now = await tx.openings.get(opening.id)
      if (now) await tx.openings.save({ ...now, ...changes })
    })

  it('those that share a subject first; not one that bars them, is not open, or was tried before', async () => {
    const cast = await available({ title: 'Zoology', skills: ['zebras'] })
    const fits = await opensHidden(driven, 'UDEP')
    expect(await options(cast)).toEqual(['Quetzal lead · Orrery department (fits)', 'Zoology · Orrery department'])
    const addresses = [await driven.read(async (tx) => tx.emailIndex(zilpahs))]
    await change(fits, { barred: { employees: [], addresses } })
    expect(await options(cast)).toEqual(['Zoology · Orrery department'])
    const refused = await driven.slack('UREC', 'referral.route', { referralId: cast.referralId, openingId: fits.id })
    expect(said(refused)).toContain('openingId: This person cannot be put before the owner')
    await change(fits, { barred: { employees: [], addresses: [] }, status: 'closed' })
    expect(await options(cast)).toHaveLength(1)
    await put(cast)
    await wait(driven, 2)
    const { id: routeId } = await routeOf(cast)
    await driven.slack('UTOM', 'route.not-for-role', { routeId }, { why: 'skills' })
    await wait(driven, 2)
    expect(said(await driven.slack('UREC', 'referral.route.open', { referralId: cast.referralId }))).toContain(
      'no open opening',
    )
  })

  it('P-2: never one whose owner or deputy must not know of somebody who works here, nor one of their own', async () => {
    const cast = await available()
    const tom = await driven.employeeId('UTOM')
    const eva = await driven.employeeId('UEVA')
    const become = (employeeId: string, mustNotKnow: string[]) =>
      driven.read(async (tx) => {
        const entry = await tx.candidates.get(cast.id)
        if (entry) await tx.candidates.save({ ...entry, employeeId, mustNotKnow })
      })
    await become(eva, [])
    expect(await options(cast)).toHaveLength(1)
    await become(eva, [tom])
    expect(await options(cast)).toEqual([])
    await become(tom, [])
    expect(await options(cast)).toEqual([])
  })

  it('family is never suggested to, and one recruiter handles it alone', async () => {
    const cast = await available({}, 'family')
    await becomesRecruiter(driven, 'UOTHER')
    expect(await options(cast)).toEqual(['Quetzal lead · Orrery department'])
    const mias = await opensHidden(driven, 'UMIA', { id: 'mias', title: 'Of her own' })
    expect(await options(cast)).toEqual(['Quetzal lead · Orrery department'])
    await change(mias, { status: 'closed' })
    await driven.slack(
      'UREC',
      'referral.move',
      { referralId: cast.referralId },
      { to: 'not_now', note: 'a', returnsAt: '2026-06-01' },
    )
    await driven.slack('UREC', 'referral.undo', { referralId: cast.referralId })
    expect(said(await put(cast, 'UOTHER'))).toContain('one recruiter handles this alone')
    expect(said(await put(cast))).toContain('is asked')
  })
})

describe('P-16, P-20: nobody waits for ever', () => {
  it('a silent owner is nudged, then the deputy is asked, then a recruiter; then nobody decided and the person hears kindly', async () => {
    const cast = await available({ deputyId: await driven.employeeId('UDEP') })
    await put(cast)
    await live(driven, 4)
    expect(asks('UTOM').map(({ card }) => card.preview)).toEqual([
      'Somebody who may fit your team',
      'Still waiting for your answer: somebody who may fit your team',
    ])
    await live(driven, 4)
    expect(asks('UDEP').length).toBeGreaterThan(0)
    expect((await routeOf(cast)).decider).not.toBe('owner')
    const before = mails().length
    await live(driven, 8)
    expect(asks('UREC').length).toBeGreaterThan(0)
    expect(await routeOf(cast)).toMatchObject({ status: 'lapsed', decider: 'recruiter' })
    expect(await referralOf(cast)).toMatchObject({ status: 'available', openingId: null, reason: 'Nobody decided.' })
    const told = mails().slice(before).join()
    expect(told).toContain('With that team it is not now.')
    expect(betrays(hidden, mails().join())).toEqual([])
    expect(notNow('UTOM')).toEqual([])
    const lists = postsTo(driven, 'UREC').filter(({ card }) => card.preview === 'Your list for today')
    expect(lists.map(words).join()).toContain('on the way to a role owner since your last list')
    expect(betrays(canaries, [gotBy('UTOM'), gotBy('UDEP')].join())).toEqual([])
  })

  it('a silent person is nudged; after five working days the owner reads "not now", the same words as for a no', async () => {
    const cast = await routed()
    await interested(cast.routeId)
    await live(driven, 10)
    expect(mails().join()).toContain('Still waiting for your answer: somebody would like to get to know you')
    expect(await routeOf(cast)).toMatchObject({ status: 'lapsed' })
    expect(await referralOf(cast)).toMatchObject({ status: 'available', openingId: null })
    expect(notNow('UTOM').map(words)).toEqual([expect.stringContaining('Not now: somebody whom you read about')])
    expect(said(await driven.web(cast.id, 'route.names-yes', { routeId: cast.routeId }))).toContain(
      'That one has passed',
    )
    expect(betrays(canaries, gotBy('UTOM'))).toEqual([])
  })

  it('an owner who is away is no silent one', async () => {
    const cast = await routed()
    await driven.read(async (tx) => {
      const [identity] = await tx.identities.find({ userId: 'UTOM' })
      if (identity) await tx.identities.save({ ...identity, isAway: true })
    })
    await live(driven, 8)
    expect(await routeOf(cast)).toMatchObject({ status: 'with_owner', decider: 'owner', steps: 0 })
  })
})

describe('P-5, P-20: a no is kind, and the same on every side', () => {
  it('not for this role: recruiters read why, the person that it is not now and what happens now', async () => {
    const cast = await routed()
    const { routeId, referralId } = cast
    const form = formOf(await driven.slack('UTOM', 'route.not-for-role.open', { routeId }))
    expect(said(await driven.slack('UTOM', form.interaction, form.value))).toContain('why:')
    await driven.slack('UTOM', form.interaction, form.value, { why: 'seniority', note: 'Needs ten years.' })
    await wait(driven, 24 * 60)
    expect(await referralOf(cast)).toMatchObject({ status: 'available', openingId: null })
    const told = mails().at(-1) ?? ''
    expect(told).toContain('With that team it is not now.')
    expect(told).toContain('say not now until a day, or take it back')
    expect(betrays([...hidden, 'ten years', 'adler'], mails().join())).toEqual([])
    const card = said(await driven.slack('UREC', 'referral.show', { referralId }))
    expect(card).toContain('Quetzal lead: not for this role: More or less experience is needed: Needs ten years.')
    expect(notNow('UTOM')).toEqual([])
    await driven.web(cast.id, 'pool.erase')
    expect((await routeOf(cast)).reason).toBe('')
  })

  it.each([
    ['a no', (cast: Cast & { routeId: string }) => driven.web(cast.id, 'route.names-no', { routeId: cast.routeId })],
    ['a withdrawal', ({ id, referralId }: Cast) => driven.web(id, 'referral.withdraw', { referralId })],
    [
      'a rest',
      ({ id, referralId }: Cast) => driven.web(id, 'referral.not-now', { referralId }, { until: '2026-08-03' }),
    ],
    ['leaving', ({ id }: Cast) => driven.web(id, 'pool.leave')],
    ['being erased', ({ id }: Cast) => driven.web(id, 'pool.erase')],
  ])('%s ends the way, and the owner who waits reads one "not now"', async (_what, stop) => {
    const cast = await routed()
    await interested(cast.routeId)
    await wait(driven, 3)
    await stop(cast)
    await wait(driven, 10)
    expect(['candidate_no', 'ended']).toContain((await routeOf(cast)).status)
    await live(driven, 12)
    expect(notNow('UTOM').map(words)).toEqual([
      'A word on somebody you read about\nNot now: somebody whom you read about for Quetzal lead. There is nothing for you to do.\n\n[People on their way to me]',
    ])
    expect(betrays(canaries, gotBy('UTOM'))).toEqual([])
    expect(said(await interested(cast.routeId))).toContain('already')
  })

  it('a recruiter’s move ends it when its undo minutes are over; undone within them, it stands and its clock runs', async () => {
    const cast = await routed()
    const { referralId } = cast
    const declines = () => driven.slack('UREC', 'referral.move', { referralId }, { to: 'declined', note: 'A reason.' })
    await declines()
    expect(said(await interested(cast.routeId))).toContain('already')
    await driven.slack('UREC', 'referral.undo', { referralId })
    await wait(driven, 30)
    expect(await routeOf(cast)).toMatchObject({ status: 'with_owner' })
    expect(notNow('UTOM')).toEqual([])
    await declines()
    await wait(driven, 15)
    expect(await routeOf(cast)).toMatchObject({ status: 'ended' })
    await live(driven, 2)
    expect(notNow('UTOM')).toHaveLength(1)
  })
})

describe('one outcome', () => {
  it('two clicks at once, and owner and deputy both answering: the other reads "already answered"', async () => {
    const cast = await routed({ deputyId: await driven.employeeId('UDEP') })
    await live(driven, 5)
    expect((await routeOf(cast)).decider).toBe('deputy')
    const answers = await Promise.all([
      interested(cast.routeId, 'UDEP'),
      driven.slack('UTOM', 'route.not-for-role', { routeId: cast.routeId }, { why: 'other' }),
      interested(cast.routeId, 'UTOM'),
    ])
    // where the owner was first, the deputy is asked no more, and finds nothing (a deputy who was never asked must not)
    const late = answers.map(said).filter((text) => /already|could not find/.test(text))
    expect(late).toHaveLength(2)
    const { status, decider } = await routeOf(cast)
    expect([status, decider]).toEqual(status === 'owner_no' ? ['owner_no', 'owner'] : ['asking_names', decider])
  })

  it('an answer while the opening or the referral ends, and a second route, change nothing', async () => {
    const cast = await routed()
    expect(said(await put(cast))).toContain('it cannot go there')
    expect(
      said(await driven.slack('UREC', 'referral.invite', { referralId: cast.referralId }, { opening: 'x' })),
    ).toContain('Nothing has changed')
    await interested(cast.routeId)
    await driven.read(async (tx) => {
      const opening = await tx.openings.get(cast.opening.id)
      if (opening) await tx.openings.save({ ...opening, status: 'closed' })
    })
    expect(said(await driven.web(cast.id, 'route.names-yes', { routeId: cast.routeId }))).toContain('already')
    expect((await referralOf(cast)).status).toBe('routed')
    const buttons = postsTo(driven, 'UTOM').flatMap(({ card }) => actionsOf(card))
    expect(buttons.length).toBeGreaterThan(1)
  })
})

describe('somebody who works here', () => {
  it('is asked, and answers, in their chat', async () => {
    const cast = await routed()
    await driven.slack('ULEN', 'home')
    await driven.settle()
    const employeeId = await driven.employeeId('ULEN')
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(cast.id)
      if (entry) await tx.candidates.save({ ...entry, employeeId })
    })
    await interested(cast.routeId)
    await wait(driven, 3)
    const asked = postsTo(driven, 'ULEN').at(-1)
    expect(asked?.card.preview).toBe('Somebody would like to get to know you')
    const [yes, no] = asked ? actionsOf(asked.card) : []
    expect([yes?.label, no?.label]).toEqual(['Yes, exchange names', 'Not now'])
    if (yes?.type !== 'button') throw new Error('no button')
    expect(said(await driven.slack('ULEN', yes.interaction, yes.value))).toContain('Tom Adler now reads who you are')
    await wait(driven, 3)
    const meets = postsTo(driven, 'ULEN').at(-1)
    expect(meets && words(meets)).toContain('tom@corp.example')
    expect(said(await driven.slack('ULEN', yes.interaction, yes.value))).toContain('already')
  })
})

describe('kind 5 afterwards', () => {
  it('the invitation to apply names the opening by itself, and nothing else', async () => {
    const cast = await routed()
    await interested(cast.routeId)
    await driven.web(cast.id, 'route.names-yes', { routeId: cast.routeId })
    const { referralId } = cast
    const form = formOf(await driven.slack('UREC', 'referral.invite.open', { referralId }))
    expect(form.fields).toEqual([])
    expect(form.intro?.join()).toContain('Quetzal lead')
    await driven.slack('UREC', 'referral.invite', { referralId }, { opening: 'Another' })
    expect((await referralOf(cast)).conversion?.opening).toBe('Quetzal lead')
  })

  it('whoever was introduced and stops: the owner reads "not now" with the name', async () => {
    const cast = await routed()
    await interested(cast.routeId)
    await driven.web(cast.id, 'route.names-yes', { routeId: cast.routeId })
    await wait(driven, 5)
    await driven.web(cast.id, 'referral.withdraw', { referralId: cast.referralId })
    await wait(driven, 5)
    expect(notNow('UTOM').map(words).join()).toContain('Not now: Zilpah Kwame, for Quetzal lead.')
    expect(said(await driven.slack('UTOM', 'route.show', { routeId: cast.routeId }))).toContain('could not find that')
  })
})
