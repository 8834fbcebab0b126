/** The ten kinds cell by cell, as KINDS.md has them; each cell is tried through a door. One company for each kind of talk. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormValues } from '../../src/messages/form.js'
import { type Driven, drive } from './driven.js'
import { fillPool } from './group-people.js'
import {
  allFields,
  chatNow,
  fieldErrors,
  hostAgrees,
  markerOf,
  outcomeOf,
  seenInSlack,
  seenOnPage,
  submission,
  talkOf,
} from './kinds-cells.js'
import { mailsTo, postsTo, said, words } from './reading.js'
import { applies, booked, joins, lastMatch, meet, offers, proposes, setsUp, settlesTerms, wait } from './walks.js'

const slow = 300_000
const lenas = 'lena@home.example'
const kinds = [
  ...(['career', 'informational', 'networking', 'preliminary', 'candidacy'] as const),
  ...(['seeker_led', 'company', 'consultation', 'group', 'referral'] as const),
]
type Kind = (typeof kinds)[number]

const offered = {
  zone: 'Europe/Berlin',
  topics: 'data engineering',
  windows: ['2-840-960'],
  medium: 'phone',
  where: '+49 30 1',
}
const complete: FormValues = {
  ...{ path: 'From analyst to engineer', decision: 'Whether to learn Rust', wants: 'How teams work' },
  ...{ agenda: 'One\nTwo', profile: 'yes', clarify: 'How teams learn', wishes: 'sailing', goals: 'To hear more' },
}
const without = (name: string): FormValues =>
  Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name))

describe('who starts a kind', () => {
  let driven: Driven
  let lena: string
  beforeAll(async () => {
    driven = await drive()
    await setsUp(driven)
    for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
    await driven.settle()
    lena = await joins(driven, lenas, { interests: 'gardening' })
  }, slow)
  afterAll(async () => {
    expect(driven.problems).toEqual([])
    await driven.close()
  }, slow)

  /** What is said to whoever may not, and what it names instead. */
  const refusals: [who: string, kind: Kind, reason: string, instead: string][] = [
    ['UMIA', 'preliminary', 'given by recruiters and role owners', 'an informational talk instead'],
    ['UMIA', 'candidacy', 'a step of an application', 'an informational talk instead'],
    ['UMIA', 'seeker_led', 'nobody offers it', 'a career talk or a consultation instead'],
    ['UMIA', 'company', 'set up by recruiters', 'or a group session, instead'],
    ['UMIA', 'referral', 'follows a talk you had', 'to put somebody you met forward'],
    ['UREC', 'candidacy', 'A recruiter invites somebody to apply from the pipeline', 'an informational talk instead'],
    ['UREC', 'seeker_led', 'nobody offers it', 'a career talk or a consultation instead'],
    ['UREC', 'referral', 'follows a talk you had', 'to put somebody you met forward'],
  ]
  it.each(refusals)('%s saves no offer of a %s talk: %s', async (user, kind, reason, instead) => {
    const before = await driven.read((tx) => tx.offers.count({}))
    const reply = await driven.slack(user, 'offer.save', {}, { ...offered, kind })
    expect(outcomeOf(reply)).toContain(reason)
    expect(outcomeOf(reply)).toContain(instead)
    expect(await driven.read((tx) => tx.offers.count({}))).toBe(before)
  })
  const typed: Partial<Record<Kind, string>> = {
    preliminary: 'preliminary',
    candidacy: 'candidacy',
    referral: 'referral',
  }
  it.each(refusals.filter(([user, kind]) => user === 'UMIA' && typed[kind]))(
    '%s types `offer` for a %s talk and reads: %s',
    async (user, kind, reason) => {
      expect(outcomeOf(await driven.slack(user, 'command', { text: `offer ${typed[kind]}` }))).toContain(reason)
    },
  )
  it.each([
    ...(['career', 'informational', 'networking', 'consultation'] as const).map((kind) => ['UMIA', kind] as const),
    ...(['career', 'informational', 'networking', 'preliminary', 'consultation'] as const).map(
      (kind) => ['UREC', kind] as const,
    ),
  ])('%s offers a %s talk', async (user, kind) => {
    const reply = await driven.slack(user, 'offer.save', {}, { ...offered, topics: 'knitting', kind })
    expect(reply.type).toBe('card')
    const own = await driven.read((tx) => tx.offers.find({ kind }))
    expect(own.some(({ topics }) => topics.includes('knitting'))).toBe(true)
  })
  it.each(['UMIA', 'UREC'])(
    '%s gets the form of a session for `offer group`, and saves none as an offer',
    async (user) => {
      expect(said(await driven.slack(user, 'command', { text: 'offer group' }))).toContain('group.save')
      const reply = await driven.slack(user, 'offer.save', {}, { ...offered, kind: 'group' })
      expect(outcomeOf(reply)).toContain('A group session has a fixed time and several guests')
      expect(await driven.read((tx) => tx.offers.count({ kind: 'group' }))).toBe(0)
    },
  )
  it('UREC saves no company program as an offer', async () => {
    await driven.slack('UREC', 'offer.save', {}, { ...offered, kind: 'company' })
    expect(await driven.read((tx) => tx.offers.count({ kind: 'company' }))).toBe(0)
  })
  it.each(['program.open', 'program.save', 'programs', 'program.plan'])('a host has no %s', async (name) => {
    const value = { programId: 'p1', step: '1' }
    expect(said(await driven.slack('UMIA', name, value, {}))).toContain('Only recruiters can do this')
  })
  it.each(['referral.invite', 'referral.plan-talk', 'referral.move', 'pipeline'])('a host has no %s', async (name) => {
    const reply = await driven.slack('UMIA', name, { referralId: 'r1' }, { opening: 'x', to: 'screening', note: 'x' })
    expect(said(reply)).toContain('Only recruiters can do this')
  })
  it('a recruiter opens the form of a program', async () => {
    expect((await driven.slack('UREC', 'program.open')).type).toBe('form')
  })
  it.each(['offer.save', 'group.save', 'program.save', 'overflow.save', 'refer.save'])(
    'a candidate has no %s',
    async (name) => {
      const reply = await driven.web(lena, name, {}, { ...offered, kind: 'informational' })
      expect(reply.type).toBe('card')
      expect(said(reply)).toMatch(/not yours to answer|Only recruiters/)
    },
  )
  it.each(['UMIA', 'UREC'])('%s refers nobody before a talk', async (user) => {
    expect(said(await driven.slack(user, 'refer.open'))).toContain('people whom you met for a coffee chat')
    const written = { candidate: lena, why: 'Good', how: 'Known', conflict: 'none' }
    await driven.slack(user, 'refer.save', {}, written)
    expect(await driven.read((tx) => tx.referrals.count({}))).toBe(0)
  })

  const asked: [Kind, 'allowed' | 'refused', string][] = [
    ['career', 'allowed', ''],
    ['informational', 'allowed', ''],
    ['networking', 'allowed', ''],
    ['preliminary', 'allowed', ''],
    ['candidacy', 'refused', 'You can ask for a preliminary talk instead'],
    ['seeker_led', 'allowed', ''],
    ['company', 'refused', 'You can ask for an informational talk instead'],
    ['consultation', 'allowed', ''],
    ['group', 'refused', 'You can ask for a networking meeting instead'],
    ['referral', 'refused', 'Would you put me forward?'],
  ]
  it.each(asked)('a candidate opens the request for a %s talk: %s', async (kind, may, instead) => {
    const reply = await driven.web(lena, 'ask.open', { kind })
    expect(reply.type).toBe(may === 'allowed' ? 'form' : 'card')
    if (may === 'refused') expect(said(reply)).toContain(instead)
  })
  it.each(asked)('a candidate asks for a %s talk: %s', async (kind, may, instead) => {
    const wishes = 'Name of UTOM'
    const reply = await driven.web(lena, 'ask.save', { kind }, { ...complete, wishes })
    expect(reply.type).toBe('card')
    const open = await driven.read((tx) => tx.requests.find({ candidateId: lena, status: 'open' }))
    expect(open.map((request) => request.kind)).toEqual(may === 'allowed' ? [kind] : [])
    if (may === 'refused') return expect(said(reply)).toContain(instead)
    const again = await driven.web(lena, 'ask.save', { kind: 'career' }, complete)
    expect(said(again)).not.toContain('We look for')
    await driven.web(lena, 'ask.stop')
    expect(await driven.read((tx) => tx.requests.count({ candidateId: lena, status: 'open' }))).toBe(0)
  })

  const eleven = Array.from({ length: 11 }, (_, at) => `Wish ${at}`).join('\n')
  const asking: [Kind, string, FormValues, string][] = [
    ['career', 'no path', without('path'), 'path'],
    ['career', 'only spaces as a path', { ...complete, path: '   ' }, 'path'],
    ['career', 'no decision', without('decision'), 'decision'],
    ['informational', 'nothing to learn', without('wants'), 'wants'],
    ['networking', 'no agenda', without('agenda'), 'agenda'],
    ['networking', 'one point', { ...complete, agenda: 'One' }, 'agenda'],
    ['networking', 'five points', { ...complete, agenda: '1\n2 b\n3 c\n4 d\n5 e\n6 f' }, 'agenda'],
    ['networking', 'two empty bullets', { ...complete, agenda: '- \n-  \n' }, 'agenda'],
    ['preliminary', 'no profile', without('profile'), 'profile'],
    ['preliminary', 'nothing to clarify', without('clarify'), 'clarify'],
    ['seeker_led', 'no wishes', without('wishes'), 'wishes'],
    ['seeker_led', 'eleven wishes', { ...complete, wishes: eleven }, 'wishes'],
    ['seeker_led', 'no goals', without('goals'), 'goals'],
  ]
  it.each(asking)('a %s talk is not asked for with %s', async (kind, _what, values, field) => {
    expect(fieldErrors(await driven.web(lena, 'ask.save', { kind }, values))).toEqual([field])
    expect(await driven.read((tx) => tx.requests.count({ candidateId: lena, status: 'open' }))).toBe(0)
  })
  it('a consultation is asked for with nothing more', async () => {
    expect(said(await driven.web(lena, 'ask.save', { kind: 'consultation' }, {}))).toContain('We look for')
    await driven.web(lena, 'ask.stop')
  })
})

type Reader = 'host' | 'candidate' | 'recruiter' | 'colleague'
interface Row {
  kind: Exclude<Kind, 'company' | 'group' | 'referral'>
  host: 'UMIA' | 'UREC'
  minutes: number
  /** what the candidate's invitation says of judging */
  says: 'not an interview' | 'unless you ask' | 'neither'
  hostSays: FormValues
  hostGates: [what: string, values: FormValues, field: string][]
  candidateSays: FormValues
  gates: [what: string, values: FormValues, field: string][]
  /** all that can be written down, by side */
  keeps: { host: string[]; candidate: string[] }
  /** of words written, who reads them */
  read: [field: string, by: 'host' | 'candidate', readers: Reader[]][]
  refer: boolean
  introduce: boolean
  whoElse: boolean
  tips: boolean
  applied: boolean
  hostThanks: boolean
  advocate: boolean
  /** the same two again, for the same kind, at once */
  again: boolean
}

const no = { whoElse: false, tips: false, applied: false, hostThanks: false, advocate: false, again: false }
const gives = { hostSays: {}, hostGates: [] }
const own: Reader[] = ['candidate']
const both: Reader[] = ['host', 'candidate']

const table: Row[] = [
  {
    ...{ ...no, ...gives, kind: 'career', host: 'UMIA', minutes: 30, says: 'not an interview' },
    candidateSays: { path: 'From analyst to engineer', decision: 'Whether to learn Rust' },
    gates: [
      ['no path', { path: '', decision: 'Rust' }, 'path'],
      ['no decision', { path: 'To engineer', decision: ' ' }, 'decision'],
    ],
    keeps: { host: ['advocate', 'advocate_for', 'advocate_until'], candidate: ['learned', 'applied'] },
    read: [
      ['learned', 'candidate', own],
      ['advocate_for', 'host', both],
    ],
    ...{ refer: true, introduce: false, tips: true, applied: true, advocate: true },
  },
  {
    ...{ ...no, ...gives, kind: 'informational', host: 'UMIA', minutes: 30, says: 'not an interview' },
    candidateSays: { wants: 'How teams work' },
    gates: [
      ['nothing to learn', {}, 'wants'],
      ['only spaces to learn', { wants: '   ' }, 'wants'],
    ],
    keeps: { host: [], candidate: ['insights', 'people', 'leads', 'applied'] },
    read: [
      ['insights', 'candidate', own],
      ['people', 'candidate', own],
      ['leads', 'candidate', own],
    ],
    ...{ refer: true, introduce: true, applied: true },
  },
  {
    ...{ ...no, kind: 'networking', host: 'UMIA', minutes: 30, says: 'not an interview' },
    hostSays: {},
    hostGates: [
      ['one point', { agenda: 'Only one' }, 'agenda'],
      ['five points', { agenda: 'a\nb\nc\nd\ne' }, 'agenda'],
    ],
    candidateSays: { agenda: 'How teams plan\nWhere teaching helps' },
    gates: [
      ['no agenda', {}, 'agenda'],
      ['one point', { agenda: 'Only one' }, 'agenda'],
      ['five points', { agenda: 'a\nb\nc\nd\ne' }, 'agenda'],
    ],
    keeps: { host: ['give_one', 'ask_one'], candidate: ['give_one', 'ask_one'] },
    read: [
      ['give_one', 'host', both],
      ['ask_one', 'host', both],
      ['give_one', 'candidate', both],
      ['ask_one', 'candidate', both],
    ],
    ...{ refer: true, introduce: true, hostThanks: true },
  },
  {
    ...{ ...no, kind: 'preliminary', host: 'UREC', minutes: 30, says: 'neither' },
    hostSays: { clarify: 'What would you miss here?' },
    hostGates: [['nothing to clarify', {}, 'clarify']],
    candidateSays: { profile: 'yes', clarify: 'How does the team learn?' },
    gates: [
      ['no profile', { clarify: 'The team' }, 'profile'],
      ['nothing to clarify', { profile: 'yes' }, 'clarify'],
    ],
    keeps: {
      host: ['fits_work', 'fits_people', 'go_on', 'role_families'],
      candidate: ['fits_work', 'fits_people', 'go_on'],
    },
    read: [['role_families', 'host', []]],
    ...{ refer: true, introduce: false, tips: true },
  },
  {
    ...{ ...no, kind: 'candidacy', host: 'UREC', minutes: 30, says: 'neither' },
    hostSays: { where: 'https://video.example/rec' },
    hostGates: [['no place', {}, 'where']],
    candidateSays: {},
    gates: [],
    keeps: { host: ['decision', 'reason'], candidate: [] },
    read: [
      ['decision', 'host', ['host', 'recruiter']],
      ['reason', 'host', ['host', 'recruiter']],
    ],
    ...{ refer: false, introduce: false, again: true },
  },
  {
    ...{ ...no, ...gives, kind: 'seeker_led', host: 'UMIA', minutes: 20, says: 'unless you ask' },
    candidateSays: {},
    gates: [],
    // of the three they may ask about, they asked about one
    keeps: { host: ['advice', 'technical'], candidate: [] },
    read: [
      ['advice', 'host', both],
      ['technical', 'host', both],
    ],
    ...{ refer: true, introduce: true },
  },
  {
    ...{ ...no, ...gives, kind: 'consultation', host: 'UMIA', minutes: 40, says: 'not an interview' },
    candidateSays: {},
    gates: [],
    keeps: { host: ['who_else'], candidate: ['applied'] },
    read: [],
    ...{ refer: false, introduce: true, whoElse: true, tips: true, applied: true },
  },
]

/** Everything up to the question to the host. */
async function toTheHost(driven: Driven, { kind, host }: Row): Promise<string> {
  if (kind === 'seeker_led') {
    await offers(driven, host)
    const id = await joins(driven, lenas, { interests: 'gardening' })
    const wish = {
      wishes: 'data engineering',
      goals: 'To find a team',
      handed: 'https://work.example',
      hear: ['technical'],
    }
    expect((await driven.web(id, 'ask.save', { kind }, wish)).type).toBe('card')
    await wait(driven, 2)
    return id
  }
  if (kind === 'candidacy') {
    const talk = await booked(driven)
    await meet(driven, 'UMIA', talk)
    const written = { candidate: talk.candidateId, why: 'Asks well', how: 'A chat', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, written)
    await wait(driven, 12)
    const referralId = (await driven.read((tx) => tx.referrals.find({})))[0]?.id ?? ''
    await driven.web(talk.candidateId, 'referral.consent', { referralId })
    const early = await driven.slack('UREC', 'referral.plan-talk', { referralId })
    expect(said(early), 'no talk of a step before the conversion').toContain('exploring, not applying')
    await driven.slack('UREC', 'referral.invite', { referralId }, { opening: 'Data engineer' })
    await wait(driven, 2)
    const unticked = await driven.web(talk.candidateId, 'referral.apply', { referralId }, {})
    expect(fieldErrors(unticked), 'no conversion without its consent').toEqual(['consent'])
    const still = await driven.slack('UREC', 'referral.plan-talk', { referralId })
    expect(said(still), 'an invitation is no conversion').toContain('exploring, not applying')
    const yes = await driven.web(talk.candidateId, 'referral.apply', { referralId }, { consent: 'yes' })
    expect(yes.type).toBe('card')
    await wait(driven, 2)
    expect((await driven.slack('UREC', 'referral.plan-talk', { referralId })).type).toBe('card')
    await wait(driven, 20)
    return talk.candidateId
  }
  await offers(driven, host, { kind })
  const id = await joins(driven, lenas)
  await wait(driven, 2)
  return id
}

describe.each(table)('a $kind talk', (row) => {
  const { kind, host } = row
  let driven: Driven
  let lena: string
  let matchId: string
  let time: string
  let chatId: string
  const accept = (values: FormValues) =>
    driven.web(lena, 'match.accept', { matchId }, { time, zone: 'Europe/Berlin', ...values })
  const chatIs = async () => (await chatNow(driven, chatId)).status
  beforeAll(async () => {
    driven = await drive()
    await setsUp(driven, {}, ['UREC', 'UREB'])
    for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
    await driven.settle()
    lena = await toTheHost(driven, row)
    const match = await lastMatch(driven, lena)
    expect(match).toMatchObject({ kind, status: 'proposed' })
    matchId = match.id
  }, slow)
  afterAll(async () => {
    expect(driven.problems).toEqual([])
    await driven.close()
  }, slow)

  it('tells the host its length, and no name before both said yes (but of whoever applies)', async () => {
    const asked = postsTo(driven, host).at(-1)
    const text = asked ? words(asked) : ''
    expect(text).toContain(`${row.minutes} minutes`)
    expect(text.includes('Lena')).toBe(kind === 'candidacy')
  })
  if (row.hostGates.length > 0)
    it.each(row.hostGates)('is not agreed to by the host with %s', async (_what, values, field) => {
      const times = [new Date(driven.clock.now().getTime() + 9e8).toISOString()]
      expect(fieldErrors(await driven.slack(host, 'match.accept', { matchId }, { times, ...values }))).toEqual([field])
      expect((await lastMatch(driven, lena)).status).toBe('proposed')
    })
  it('is not agreed to by the candidate before the host', async () => {
    await driven.web(lena, 'match.accept', { matchId }, { ...row.candidateSays, zone: 'Europe/Berlin' })
    expect((await lastMatch(driven, lena)).status).toBe('proposed')
  })
  it('invites with kind, length and host, and says what it is not', async () => {
    ;[time = ''] = await hostAgrees(driven, host, lena, row.hostSays)
    const mail = mailsTo(driven, lenas).at(-1)
    const text = mail ? words(mail) : ''
    expect(text).toContain(`${row.minutes} minutes`)
    expect(text).toContain(`Name of ${host}`)
    expect(text.includes('not an interview')).toBe(row.says === 'not an interview')
    expect(text.includes('nothing is judged.')).toBe(row.says === 'not an interview')
    expect(text.includes('Nothing is judged unless you ask')).toBe(row.says === 'unless you ask')
  })
  if (row.gates.length > 0)
    it.each(row.gates)('is not booked with %s', async (_what, values, field) => {
      expect(fieldErrors(await accept(values))).toEqual([field])
      expect(await driven.read((tx) => tx.chats.count({ candidateId: lena, kind }))).toBe(0)
    })
  if (row.gates.length > 0)
    it.each(row.gates)('is not agreed to with other times and %s', async (_what, values, field) => {
      const other = { windows: ['2-840-1080', '4-840-960'], ...values }
      expect(fieldErrors(await driven.web(lena, 'match.other-times', { matchId }, other))).toEqual([field])
      expect(await driven.read((tx) => tx.chats.count({ candidateId: lena, kind }))).toBe(0)
    })
  it(`is booked for ${row.minutes} minutes`, async () => {
    const reply = await accept(row.candidateSays)
    expect(reply.type, outcomeOf(reply)).toBe('card')
    chatId = (await talkOf(driven, lena, kind)).id
    if (kind === 'networking') {
      expect(await chatIs()).toBe('agenda')
      await driven.web(lena, 'agenda.accept', { chatId })
      expect(await chatIs(), 'one’s own points are not accepted by oneself').toBe('agenda')
      await driven.slack(host, 'agenda.amend', { chatId }, { agenda: 'How teams plan\nA third\nWhat is hard' })
      expect(await chatIs(), 'amended is not accepted').toBe('agenda')
      await driven.slack(host, 'agenda.accept', { chatId })
      expect(await chatIs()).toBe('agenda')
      await driven.web(lena, 'agenda.accept', { chatId })
    }
    await wait(driven, 3)
    const { status, startsAt, endsAt } = await chatNow(driven, chatId)
    expect(status).toBe('scheduled')
    expect(((endsAt?.getTime() ?? 0) - (startsAt?.getTime() ?? 0)) / 60_000).toBe(row.minutes)
  })
  it('has one seat: a second candidate is not proposed', async () => {
    const [second = ''] = await fillPool(driven, 1)
    await driven.work('pool.look', { candidateId: second })
    expect(await driven.read((tx) => tx.matches.count({ candidateId: second, kind }))).toBe(0)
    await driven.web(second, 'pool.leave')
    await driven.settle()
  })
  it('has nothing to write down before it took place', async () => {
    const [hosts] = row.keeps.host
    const [candidates] = row.keeps.candidate
    if (hosts) await driven.slack(host, 'chat.notes', { chatId }, submission(hosts, 'host'))
    if (candidates) await driven.web(lena, 'chat.notes', { chatId }, submission(candidates, 'candidate'))
    expect((await chatNow(driven, chatId)).outcome).toEqual({})
  })
  it(
    'takes place',
    async () => {
      await meet(driven, host, await chatNow(driven, chatId))
      expect(await chatIs()).toBe('held')
    },
    slow,
  )

  const sides = ['host', 'candidate'] as const
  const speak = (side: 'host' | 'candidate', name: string, values: FormValues = {}) =>
    side === 'host' ? driven.slack(host, name, { chatId }, values) : driven.web(lena, name, { chatId }, values)

  if (kind === 'consultation' || kind === 'preliminary')
    it.each(sides)('is not closed by its %s before all that it must have is there', async (side) => {
      await speak(side, 'chat.close')
      expect(await chatIs()).toBe('held')
    })

  it.each(sides.flatMap((side) => allFields.map((field) => [side, field] as const)))(
    'by the %s: %s',
    async (side, field) => {
      const before = (await chatNow(driven, chatId)).outcome
      const reply = await speak(side, 'chat.notes', submission(field, side))
      const { outcome } = await chatNow(driven, chatId)
      const kept = row.keeps[side].includes(field)
      if (kept) expect(outcome[field] ?? outcome[`${field}@${side}`]).toBe(submission(field, side)[field])
      else {
        expect(outcomeOf(reply)).toContain('no such note is kept')
        expect(outcome).toEqual(before)
      }
    },
  )
  it('keeps nothing where one of two fields has no place', async () => {
    for (const side of sides) {
      const before = (await chatNow(driven, chatId)).outcome
      const [known] = row.keeps[side]
      await speak(side, 'chat.notes', { ...(known ? submission(known, side) : {}), rating: '5' })
      expect((await chatNow(driven, chatId)).outcome).toEqual(before)
    }
  })
  it('lets nobody else write', async () => {
    const before = (await chatNow(driven, chatId)).outcome
    const [field = 'rating'] = row.keeps.host
    for (const user of ['UTOM', 'UREB']) await driven.slack(user, 'chat.notes', { chatId }, submission(field, 'host'))
    expect((await chatNow(driven, chatId)).outcome).toEqual(before)
  })

  const readers = ['host', 'candidate', 'recruiter', 'colleague'] as const
  const seen = new Map<Reader, string>()
  async function whatReads(reader: Reader): Promise<string> {
    const known = seen.get(reader)
    if (known !== undefined) return known
    const ofChat: [string, Record<string, string>][] = ['chat.after', 'chat.notes.open', 'lead.open'].map((name) => [
      name,
      { chatId },
    ])
    const everywhere: [string, Record<string, string>][] = ['home', 'chats', 'privacy', 'referrals'].map((name) => [
      name,
      {},
    ])
    const referrals = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    const recruiters: [string, Record<string, string>][] = [
      ...['pipeline', 'pool', 'group.results', 'programs', 'digest.preview'].map(
        (name): [string, Record<string, string>] => [name, {}],
      ),
      ...referrals.map(({ id }): [string, Record<string, string>] => ['referral.show', { referralId: id }]),
    ]
    const looks = [...ofChat, ...everywhere, ...recruiters]
    const read =
      reader === 'candidate'
        ? await seenOnPage(driven, lena, lenas, [...ofChat, ['ask', {}]])
        : await seenInSlack(driven, { host, recruiter: 'UREB', colleague: 'UTOM' }[reader], looks)
    seen.set(reader, read)
    return read
  }
  const cells = row.read.flatMap(([field, by, who]) =>
    readers.map((reader) => [field, by, who.includes(reader) ? 'is read' : 'is not read', reader] as const),
  )
  const isRead = async (field: string, by: 'host' | 'candidate', expected: string, reader: Reader) => {
    const marker = markerOf(by, field)
    expect(JSON.stringify((await chatNow(driven, chatId)).outcome)).toContain(marker)
    expect((await whatReads(reader)).includes(marker)).toBe(expected === 'is read')
  }
  it.each(cells)('%s of the %s %s by the %s', isRead)
  if (kind === 'preliminary')
    it.each(readers)('no answer of the three questions is in a form or on a card of the %s', async (reader) => {
      const text = await whatReads(reader)
      for (const field of ['fits_work', 'fits_people', 'go_on']) {
        const forms = text.match(new RegExp(`"name":"${field}"[^{}]*(\\{[^{}]*\\}[^{}]*)*`, 'g')) ?? []
        for (const form of forms) expect(form.split('"options"')[0]).not.toContain('"value":"yes"')
        for (const form of forms) expect(form).not.toMatch(/\]\s*,"value":"yes"/)
      }
    })

  it(`${row.advocate ? 'has' : 'has no'} promise to be an advocate`, async () => {
    const reply = await speak('candidate', 'advocacy.end')
    if (row.advocate) expect(said(reply)).toContain('without a reason')
    else expect(said(reply)).toContain('There is nothing to end here')
  })
  it(`${row.applied ? 'asks' : 'does not ask'} later whether they applied`, async () => {
    const reply = await driven.web(lena, 'chat.applied', { chatId, answer: 'no' })
    expect(said(reply).includes('no such note is kept')).toBe(!row.applied)
    expect((await chatNow(driven, chatId)).outcome.applied).toBe(row.applied ? 'no' : undefined)
    const hosts = await driven.slack(host, 'chat.applied', { chatId, answer: 'yes' })
    expect(said(hosts)).toContain('no such note is kept')
  })
  it(`${row.tips ? 'has' : 'has no'} private tips`, async () => {
    const reply = await speak('candidate', 'chat.tips.ask')
    expect(said(reply).includes('What they write goes to you alone')).toBe(row.tips)
    const written = await speak('host', 'chat.tips', { words: 'Say your numbers first' })
    expect(said(written).includes('Sent to')).toBe(row.tips)
  })
  it(`${row.hostThanks ? 'has' : 'has no'} thank-you of the host`, async () => {
    const reply = await speak('host', 'chat.thank', { words: 'Thank you for the talk' })
    expect((await chatNow(driven, chatId)).thanksFromHost !== '').toBe(row.hostThanks)
    if (!row.hostThanks) expect(reply.type).toBe('card')
  })
  it(`${row.introduce ? 'leads' : 'does not lead'} to an introduction`, async () => {
    const opened = await speak('host', 'introduce.others.open')
    expect(opened.type).toBe(row.introduce ? 'form' : 'card')
    const named = await speak('host', 'introduce.others', { people: ['UTOM'] })
    if (!row.introduce) expect(said(named)).toContain('nobody else is named')
    const count = await driven.read((tx) => tx.introductions.count({ candidateId: lena }))
    expect(count).toBe(row.introduce ? 1 : 0)
    const candidates = await speak('candidate', 'introduce.others', { people: ['UTOM'] })
    expect(candidates.type).toBe('card')
    expect(await driven.read((tx) => tx.introductions.count({ candidateId: lena }))).toBe(count)
  })
  if (row.whoElse)
    it('keeps no name of anybody as a note: whom the host names is introduced', async () => {
      await speak('host', 'chat.notes', { who_else: '' })
      expect((await chatNow(driven, chatId)).outcome.who_else).toBeUndefined()
      for (const words of ['Petra Muster, petra@outside.example', 'named']) {
        await speak('host', 'chat.notes', { who_else: words })
        expect((await chatNow(driven, chatId)).outcome.who_else).toBeUndefined()
      }
      await speak('candidate', 'chat.close')
      expect(await chatIs()).toBe('held')
    })
  it(`${row.whoElse ? 'has' : 'has no'} “who else?” to be answered`, async () => {
    await speak('host', 'chat.who-else', { people: [], nobody: 'yes' })
    expect((await chatNow(driven, chatId)).outcome.who_else).toBe(row.whoElse ? 'nobody' : undefined)
    if (!row.whoElse) return
    await speak('candidate', 'chat.close')
    expect(await chatIs()).toBe('closed')
  })
  it(`${row.refer ? 'leads' : 'does not lead'} to being put forward, as asked by the candidate`, async () => {
    const reply = await speak('candidate', 'refer.put-me-forward')
    if (row.refer) expect(said(reply)).toContain(`Name of ${host}`)
    expect(said(reply).includes('does not lead to being put forward')).toBe(!row.refer)
    const leads = await speak('candidate', 'lead.ask', { words: 'About that lead' })
    expect(said(leads).includes('does not lead to being put forward')).toBe(!row.refer)
  })
  it(`${row.refer ? 'leads' : 'does not lead'} to a referral by its host`, async () => {
    const opened = await driven.slack(host, 'refer.open', { candidateId: lena })
    expect(opened.type).toBe(row.refer ? 'form' : 'card')
    const before = await driven.read((tx) => tx.referrals.count({}))
    const written = { candidate: lena, why: 'Asks well', how: 'A chat', conflict: 'none' }
    const reply = await driven.slack(host, 'refer.save', {}, written)
    if (!row.refer) expect(said(reply)).toContain('does not lead to being put forward')
    expect((await driven.read((tx) => tx.referrals.count({}))) - before).toBe(row.refer ? 1 : 0)
  })
  it('leads to no referral by anybody who was not there', async () => {
    const before = await driven.read((tx) => tx.referrals.count({}))
    for (const user of ['UTOM', 'UREB']) {
      const written = { candidate: lena, why: 'Asks well', how: 'A chat', conflict: 'none' }
      await driven.slack(user, 'refer.save', {}, written)
    }
    expect(await driven.read((tx) => tx.referrals.count({}))).toBe(before)
  })
  it(`${row.again ? 'is' : 'is not'} had by the same two again within the cool-down`, async () => {
    const count = () => driven.read((tx) => tx.matches.count({ candidateId: lena, kind }))
    const before = await count()
    if (kind === 'candidacy') {
      const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
      const step = { referralId: referral?.id ?? '' }
      await driven.slack('UREC', 'referral.move', step, { to: 'screening', note: 'It fits.' })
      expect((await driven.slack('UREC', 'referral.plan-talk', step)).type).toBe('card')
    } else if (kind === 'seeker_led') {
      const wish = { wishes: 'Name of UMIA\ndata engineering', goals: 'Again' }
      await driven.web(lena, 'ask.stop')
      await driven.web(lena, 'ask.save', { kind }, wish)
    } else {
      await driven.work('pool.look', { candidateId: lena })
    }
    expect((await count()) - before).toBe(row.again ? 1 : 0)
  })
  if (kind !== 'candidacy' && kind !== 'seeker_led')
    it('does not keep the same two from another kind', async () => {
      const other = kind === 'career' ? 'informational' : 'career'
      await offers(driven, host, { kind: other })
      await driven.work('pool.look', { candidateId: lena })
      expect(await driven.read((tx) => tx.matches.count({ candidateId: lena, kind: other }))).toBe(1)
    })
})

describe('a referral', () => {
  let driven: Driven
  let lena: string
  let referralId: string
  const words10 = { interests: 'Fit-of-interests', skills: 'Fit-of-skills', character: 'Fit-of-character' }
  beforeAll(async () => {
    driven = await drive()
    await setsUp(driven)
    await driven.slack('UTOM', 'home')
    await driven.settle()
    const talk = await booked(driven)
    lena = talk.candidateId
    const early = await driven.web(lena, 'refer.put-me-forward', { chatId: talk.id })
    expect(said(early)).not.toContain('Name of UMIA')
    await meet(driven, 'UMIA', talk)
    const written = {
      candidate: lena,
      why: 'Asks well',
      how: 'A chat',
      conflict: 'none',
      ...words10,
      rating: 'Rated-five',
    }
    await driven.slack('UMIA', 'refer.save', {}, written)
    await wait(driven, 12)
    referralId = (await driven.read((tx) => tx.referrals.find({})))[0]?.id ?? ''
  }, slow)
  afterAll(async () => {
    expect(driven.problems).toEqual([])
    await driven.close()
  }, slow)

  const looks: [string, Record<string, string>][] = ['home', 'chats', 'privacy', 'referrals', 'pipeline', 'pool'].map(
    (name) => [name, {}],
  )
  const reads = (reader: string): Promise<string> =>
    reader === 'candidate'
      ? seenOnPage(driven, lena, lenas, [])
      : seenInSlack(driven, reader, [...looks, ['referral.show', { referralId }]])
  const fields = Object.entries(words10)

  it('keeps the three words of the fit and no other', async () => {
    const [referral] = await driven.read((tx) => tx.referrals.find({}))
    expect(referral?.fit).toEqual(words10)
    expect(JSON.stringify(referral)).not.toContain('Rated-five')
  })
  it.each(fields)('%s is read by the candidate before anybody else', async (_name, marker) => {
    expect(await reads('candidate')).toContain(marker)
    for (const user of ['UREC', 'UTOM']) expect(await reads(user)).not.toContain(marker)
  })
  it.each(['routed', 'introduced', 'screening', 'interviewing', 'references', 'proposal', 'terms', 'hired'])(
    'is not moved to %s without the candidate’s yes',
    async (to) => {
      await driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'It fits.' })
      expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('consent_pending')
    },
  )
  it('is not answered by its referrer', async () => {
    await driven.slack('UMIA', 'referral.consent', { referralId })
    expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('consent_pending')
  })
  it('is made once while it lives', async () => {
    const again = { candidate: lena, why: 'Again', how: 'A chat', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, again)
    expect(await driven.read((tx) => tx.referrals.count({}))).toBe(1)
  })
  it('stands in the pipeline after the yes', async () => {
    await driven.web(lena, 'referral.consent', { referralId })
    expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('available')
  })
  it.each(fields)('%s is then read by the recruiter, and by no colleague', async (_name, marker) => {
    expect(await reads('UREC')).toContain(marker)
    expect(await reads('UTOM')).not.toContain(marker)
  })
  it.each(['screening', 'interviewing', 'references', 'proposal', 'terms', 'hired'])(
    'does not reach %s while they explore',
    async (to) => {
      const reply = await driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'It fits.' })
      expect(outcomeOf(reply)).toMatch(/to|exploring/)
      expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('available')
    },
  )
  it.each(['interviewing', 'references', 'proposal', 'terms', 'hired'])(
    'does not skip to %s once they apply',
    async (to) => {
      if ((await driven.read((tx) => tx.referrals.get(referralId)))?.status === 'available')
        await applies(driven, lena, referralId)
      await driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'It fits.' })
      expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('introduced')
    },
  )
  it('takes each step of the ladder by a person’s decision with a note', async () => {
    for (const to of ['screening', 'interviewing', 'references', 'proposal', 'terms', 'hired']) {
      if (to === 'terms') await proposes(driven, referralId)
      if (to === 'hired') await settlesTerms(driven, referralId)
      await driven.slack('UREC', 'referral.move', { referralId }, { to, note: ' ' })
      expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).not.toBe(to)
      await driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'Note-of-recruiters' })
      expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe(to)
      await wait(driven, 12)
    }
  })
  it('tells the note of a step to recruiters only', async () => {
    await wait(driven, 3 * 24 * 60)
    for (const reader of ['candidate', 'UMIA', 'UTOM']) expect(await reads(reader)).not.toContain('Note-of-recruiters')
  })
})
