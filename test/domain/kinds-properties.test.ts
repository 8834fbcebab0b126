/** What holds of every kind whatever is said in whatever order; the rules are written here once more, from KINDS.md. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideChat } from '../../src/domain/chat-life.js'
import type { ChatAction, CoffeeChat } from '../../src/domain/coffee-chat.js'
import { type ConversionAction, decideConversion } from '../../src/domain/conversion.js'
import { decideMatch, type MatchAction } from '../../src/domain/match.js'
import { type Notes, readNotes, writeNotes } from '../../src/domain/notes.js'
import { decideReferral, type Referral, type ReferralAction, type Stage } from '../../src/domain/referral.js'
import { type SaidBefore, settle } from '../../src/domain/settled.js'
import { aChat, aMatch, aReferral } from '../builders.js'

const monday = new Date('2026-05-04T08:00:00Z')
const calendar = { zone: 'Europe/Berlin', closedDays: [] }
const hourMs = 3_600_000

const kinds = [
  ...(['career', 'informational', 'networking', 'preliminary', 'candidacy'] as const),
  ...(['seeker_led', 'company', 'consultation', 'group', 'referral'] as const),
]
type Kind = (typeof kinds)[number]
const side = fc.constantFrom('host' as const, 'candidate' as const)
type Side = 'host' | 'candidate'

/** What a candidate writes for themself alone. */
const ownFields: Partial<Record<Kind, string[]>> = {
  career: ['learned', 'applied'],
  informational: ['insights', 'people', 'leads', 'applied'],
  consultation: ['applied'],
}
const words = [
  ...['learned', 'insights', 'people', 'leads', 'applied', 'advocate', 'advocate_for', 'give_one', 'ask_one'],
  ...['fits_work', 'fits_people', 'go_on', 'role_families', 'decision', 'reason', 'advice', 'technical', 'skills'],
  ...['who_else', 'teamwork', 'communication', 'still_interested', 'interests', 'result', 'rating'],
  ...['fits_work@host', 'fits_work@candidate', 'give_one@candidate', '__proto__', 'constructor', 'toString'],
]
/** One submission: several fields at once, each with an answer that may or may not fit. */
const submission = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom('yes', 'no', '', 'good', 'clear', '2026-12-31', 'words', 'nobody'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pairs) => Object.fromEntries(pairs) as Notes)
/** One field at a time goes through more often. */
const single = fc
  .constantFrom(...words)
  .chain((name) => fc.constantFrom('yes', 'no', 'words').map((said) => ({ [name]: said })))
const writing = fc.record({ side, said: fc.oneof(submission, single) })

describe('what is written down', () => {
  it('for oneself is read by nobody else, in whatever order both write', () => {
    let kept = 0
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(writing, { maxLength: 25 }), (kind, writings) => {
        let notes: Notes = {}
        for (const { side: by, said } of writings) {
          const written = writeNotes(kind, by, notes, said)
          if (written.ok) notes = written.notes
          else expect(['not_kept_here', 'bad_answer']).toContain(written.refusal)
          const own = ownFields[kind] ?? []
          for (const reader of ['host', 'recruiter'] as const)
            expect(readNotes(kind, notes, reader).filter(({ name }) => own.includes(name))).toEqual([])
          const mine = readNotes(kind, notes, 'candidate').filter(({ name }) => own.includes(name))
          kept += mine.length
          expect(mine.map(({ name, words: read }) => [name, read])).toEqual(
            own.filter((name) => notes[name] !== undefined).map((name) => [name, notes[name]]),
          )
        }
      }),
      { numRuns: 600 },
    )
    expect(kept).toBeGreaterThan(20)
  })

  it('by one side never changes what the other wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(writing, { maxLength: 25 }), (kind, writings) => {
        const byOne: Record<Side, Notes> = { host: {}, candidate: {} }
        let notes: Notes = {}
        for (const { side: by, said } of writings) {
          const alone = writeNotes(kind, by, byOne[by], said)
          const together = writeNotes(kind, by, notes, said)
          expect(together.ok).toBe(alone.ok)
          if (alone.ok) byOne[by] = alone.notes
          if (together.ok) notes = together.notes
        }
        expect(notes).toEqual({ ...byOne.host, ...byOne.candidate })
      }),
      { numRuns: 300 },
    )
  })

  it('of an advocate is read by the candidate only with a yes', () => {
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 25 }), (writings) => {
        let notes: Notes = {}
        for (const { side: by, said } of writings) {
          const written = writeNotes('career', by, notes, said)
          if (written.ok) notes = written.notes
        }
        const read = readNotes('career', notes, 'candidate').filter(({ name }) => name.startsWith('advocate'))
        if (notes.advocate !== 'yes') expect(read).toEqual([])
        expect(readNotes('career', notes, 'recruiter')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const times = [24, 48, 200].map((hours) => new Date(monday.getTime() + hours * hourMs))
const points = fc.array(fc.constantFrom('One', 'Two', 'Three'), { maxLength: 6 })
const anyAction: fc.Arbitrary<ChatAction> = fc.oneof(
  fc.record({ type: fc.constant('propose_agenda' as const), side, points, time: fc.constant(null) }),
  fc.record({ type: fc.constant('accept_agenda' as const), side }),
  fc.record({
    ...{ type: fc.constantFrom('book' as const, 'move' as const), side },
    ...{ time: fc.constantFrom(...times), minutes: fc.constant(30) },
  }),
  fc.record({
    type: fc.constant('offer_times' as const),
    side,
    times: fc.constantFrom<string[][]>([times[1]?.toISOString() ?? '']),
  }),
  fc.record({ type: fc.constantFrom('still_good' as const, 'here' as const), side }),
  fc.record({
    ...{ type: fc.constant('met' as const), side },
    answer: fc.constantFrom(
      'yes' as const,
      'yes' as const,
      'not_yet' as const,
      'they_did_not_come' as const,
      'i_could_not' as const,
    ),
  }),
  fc.record({ type: fc.constant('conclude' as const) }),
  fc.record({
    type: fc.constant('close' as const),
    side: fc.constantFrom('host' as const, 'candidate' as const, 'system' as const),
  }),
)
type Event =
  | { type: 'act'; action: ChatAction }
  | { type: 'write'; side: Side; said: Notes }
  | { type: 'wait'; hours: number }
const act = anyAction.map((action): Event => ({ type: 'act', action }))
const write = writing.map((one): Event => ({ type: 'write', ...one }))
const pass = fc.constantFrom(1, 30, 60).map((hours): Event => ({ type: 'wait', hours }))
const events = fc.array(fc.oneof({ weight: 4, arbitrary: act }, { weight: 2, arbitrary: write }, pass), {
  maxLength: 40,
})
/** A life that comes to its end more often: booked, held, with some of what is asked. */
const towardsTheEnd: Event[] = [
  { type: 'act', action: { type: 'propose_agenda', side: 'candidate', points: ['One', 'Two'], time: null } },
  { type: 'act', action: { type: 'accept_agenda', side: 'host' } },
  { type: 'act', action: { type: 'book', side: 'candidate', time: times[0] ?? monday, minutes: 30 } },
  { type: 'wait', hours: 30 },
  { type: 'act', action: { type: 'met', side: 'host', answer: 'yes' } },
  { type: 'act', action: { type: 'met', side: 'candidate', answer: 'yes' } },
]
const life = fc.oneof(
  events,
  events.map((rest) => [...towardsTheEnd, ...rest]),
)

/** Lives one step after the other; who writes does so once it was held, as the use case has it. */
function lives(
  chat: CoffeeChat,
  all: readonly Event[],
  look: (chat: CoffeeChat, before: CoffeeChat, event: Event, now: Date) => void,
): CoffeeChat {
  let now = monday
  let state = chat
  for (const event of all) {
    const before = state
    if (event.type === 'wait') now = new Date(now.getTime() + event.hours * hourMs)
    else if (event.type === 'act') {
      const decision = decideChat(state, event.action, { type: 'system' }, now, calendar)
      if (decision.ok) state = decision.state
    } else if (state.status === 'held') {
      const written = writeNotes(state.kind, event.side, state.outcome, event.said)
      if (written.ok) state = { ...state, outcome: written.notes }
    }
    look(state, before, event, now)
  }
  return state
}

const questions = ['fits_work', 'fits_people', 'go_on']
const answersOf = (notes: Notes) => questions.flatMap((name) => [notes[`${name}@host`], notes[`${name}@candidate`]])

describe('kind 4', () => {
  it('never lets anything be read but the common yes, over any life up to its close', () => {
    const ends = { yes: 0, other: 0 }
    const allYes: Event[] = (['host', 'candidate'] as const).map((by) => ({
      ...{ type: 'write', side: by },
      said: { fits_work: 'yes', fits_people: 'yes', go_on: 'yes' },
    }))
    const answered = fc
      .tuple(fc.boolean(), events)
      .map(([first, rest]) =>
        first ? [...towardsTheEnd, ...allYes, ...rest] : [...towardsTheEnd, ...rest, ...allYes.slice(0, 1)],
      )
    const closes: Event = { type: 'act', action: { type: 'close', side: 'system' } }
    fc.assert(
      fc.property(fc.oneof(life, answered), (all) => {
        lives(aChat({ kind: 'preliminary' }), [...all, closes], (chat, before) => {
          for (const reader of ['host', 'candidate', 'recruiter'] as const)
            expect(readNotes('preliminary', chat.outcome, reader)).toEqual([])
          if (chat.status !== 'closed' || before.status === 'closed') return
          const isCommon = answersOf(before.outcome).every((each) => each === 'yes')
          expect(chat.outcome).toEqual(isCommon ? { result: 'yes' } : {})
          ends[isCommon ? 'yes' : 'other']++
        })
      }),
      { numRuns: 500 },
    )
    expect(ends.yes).toBeGreaterThan(10)
    expect(ends.other).toBeGreaterThan(10)
  })

  it('is closed by its clock alone', () => {
    fc.assert(
      fc.property(life, (all) => {
        lives(aChat({ kind: 'preliminary' }), all, (chat, before, event) => {
          if (chat.status === 'closed' && before.status !== 'closed')
            expect(event).toMatchObject({ action: { type: 'close', side: 'system' } })
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('kind 3', () => {
  it('has no time before both accepted the same two to four points', () => {
    let scheduled = 0
    const starts = fc.constantFrom<Partial<CoffeeChat>>(
      {},
      { agenda: { points: ['One', 'Two'], by: 'candidate', time: null, isAccepted: false }, turn: 'host' },
      { agenda: { points: ['One', 'Two'], by: 'host', time: null, isAccepted: false } },
    )
    fc.assert(
      fc.property(starts, life, (start, all) => {
        const first = aChat({ kind: 'networking', ...start })
        // who wants the points that stand now
        let accepted = new Set<Side>(first.agenda ? [first.agenda.by] : [])
        lives(first, all, (chat, before, event) => {
          if (chat !== before && event.type === 'act') {
            const { action } = event
            if (action.type === 'propose_agenda') accepted = new Set([action.side])
            // whoever books a time books it with the points that stand there
            if (action.type === 'accept_agenda' || action.type === 'book') accepted.add(action.side)
          }
          if (chat.status !== 'scheduled') return
          scheduled++
          expect([...accepted].sort()).toEqual(['candidate', 'host'])
          expect(chat.agenda?.points.length).toBeGreaterThanOrEqual(2)
          expect(chat.agenda?.points.length).toBeLessThanOrEqual(4)
        })
      }),
      { numRuns: 600 },
    )
    expect(scheduled).toBeGreaterThan(100)
  })
})

describe('kind 8', () => {
  it('is not closed by a side without “who else?”; its clock closes it as “nobody”', () => {
    const closed = { side: 0, system: 0 }
    const names: Event = { type: 'write', side: 'host', said: { who_else: 'nobody' } }
    const named = events.map((rest) => [...towardsTheEnd, names, ...rest])
    fc.assert(
      fc.property(fc.oneof(life, named), (all) => {
        lives(aChat({ kind: 'consultation' }), all, (chat, before, event) => {
          if (chat.status !== 'closed' || before.status === 'closed') return
          if (event.type !== 'act' || event.action.type !== 'close') throw new Error('closed by something else')
          if (event.action.side === 'system') {
            closed.system++
            expect(chat.outcome.who_else).toBe(before.outcome.who_else ?? 'nobody')
          } else {
            closed.side++
            expect(before.outcome.who_else).toBeDefined()
          }
        })
      }),
      { numRuns: 500 },
    )
    expect(closed.side).toBeGreaterThan(10)
    expect(closed.system).toBeGreaterThan(10)
  })
})

describe('a stop', () => {
  const open = ['agenda', 'scheduling', 'scheduled']

  it('of either side ends a talk of any kind, from wherever it is open', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...kinds), life, side, (kind, all, by) => {
        lives(aChat({ kind }), all, (chat, _before, _event, now) => {
          if (!open.includes(chat.status)) return
          seen.add(chat.status)
          const stopped = decideChat(chat, { type: 'cancel', side: by }, { type: 'system' }, now, calendar)
          expect(stopped.ok && stopped.state).toMatchObject({
            status: 'cancelled',
            cancelledBy: by,
            turn: null,
            phone: '',
          })
          const told = stopped.ok ? stopped.jobs.flatMap(({ to }) => to ?? []) : []
          expect(told).toContain('employee:h1')
          expect(told).toContain('candidate:c1')
        })
      }),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual([...open].sort())
  })

  const matchAction: fc.Arbitrary<MatchAction> = fc.oneof(
    fc.record({ type: fc.constant('asked' as const), side }),
    fc.record({
      type: fc.constant('accept' as const),
      side,
      times: fc.constantFrom<string[][]>([], ['2026-05-07T12:00:00.000Z']),
    }),
    fc.record({ type: fc.constantFrom('expire' as const), side }),
  )
  it('of whoever is asked ends a question of any kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        side,
        fc.array(matchAction, { maxLength: 12 }),
        (kind, askedFirst, all) => {
          let match = aMatch({ kind, askedFirst })
          for (const action of all) {
            if (match.status === 'proposed' || match.status === 'half_agreed') {
              const other: Side = askedFirst === 'host' ? 'candidate' : 'host'
              const turn = match.status === 'proposed' ? askedFirst : other
              const no = decideMatch(
                match,
                { type: 'pass', side: turn, reason: null },
                { type: 'system' },
                monday,
                calendar,
              )
              expect(no.ok && no.state.status).toBe(turn === 'host' ? 'host_passed' : 'candidate_declined')
            }
            const decision = decideMatch(match, action, { type: 'system' }, monday, calendar)
            if (decision.ok) match = decision.state
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

const stageNames: Stage[] = [
  ...(['consent_pending', 'available', 'routed', 'introduced', 'screening', 'interviewing', 'references'] as const),
  ...(['proposal', 'terms', 'hired', 'not_now', 'declined', 'withdrawn', 'expired'] as const),
]
const applying: readonly Stage[] = ['screening', 'interviewing', 'references', 'proposal', 'terms', 'hired']
const ended: readonly Stage[] = ['hired', 'declined', 'withdrawn', 'expired']
type Step =
  | { type: 'referral'; action: ReferralAction }
  | { type: 'conversion'; action: ConversionAction }
  | { type: 'minutes'; minutes: number }
const later = fc.constantFrom(null, new Date('2030-01-01T00:00:00Z'), new Date('2020-01-01T00:00:00Z'))
const moving = fc
  .record({
    ...{ type: fc.constant('move' as const), to: fc.constantFrom(...stageNames) },
    ...{ note: fc.constantFrom('It fits.', 'It fits.', ' '), returnsAt: later, talkOpen: fc.boolean() },
    outside: fc.boolean(),
  })
  .map((action): Step => ({ type: 'referral', action }))
const otherwise = fc
  .constantFrom<ReferralAction>(
    ...([{ type: 'asked' }, { type: 'take_back' }, { type: 'consent' }, { type: 'undo' }, { type: 'undo' }] as const),
    ...([{ type: 'come_back' }, { type: 'expire' }, { type: 'ask_change', words: 'Other words' }] as const),
    { type: 'not_now', returnsAt: new Date('2030-01-01T00:00:00Z') },
    { type: 'reword', why: 'Why', how: 'How' },
  )
  .map((action): Step => ({ type: 'referral', action }))
const converting = fc
  .constantFrom<ConversionAction>(
    ...([
      { type: 'invite', opening: 'Data engineer' },
      { type: 'invite', opening: 'Data engineer' },
    ] as const),
    ...([{ type: 'invited' }, { type: 'agree' }, { type: 'keep_exploring' }, { type: 'lapse' }] as const),
  )
  .map((action): Step => ({ type: 'conversion', action }))
const minutes = fc.constantFrom(1, 5, 11).map((count): Step => ({ type: 'minutes', minutes: count }))
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: moving },
    { weight: 2, arbitrary: otherwise },
    { weight: 3, arbitrary: converting },
    minutes,
  ),
  { maxLength: 50 },
)
/** Somebody who applies, and then up the ladder with whatever comes between. */
const applies: Step[] = [
  { type: 'conversion', action: { type: 'invite', opening: 'Data engineer' } },
  { type: 'conversion', action: { type: 'agree' } },
]
const upwards = fc
  .tuple(fc.constantFrom(...applying), fc.array(fc.oneof(moving, otherwise, minutes), { maxLength: 2 }))
  .map(([to, rest]): Step[] => [
    { type: 'referral', action: { type: 'move', to, note: 'It fits.', returnsAt: null, talkOpen: false } },
    ...rest,
  ])
const climbing = fc
  .tuple(steps, fc.array(upwards, { maxLength: 30 }))
  .map(([rest, up]) => [...applies, ...up.flat(), ...rest])
const path = fc.oneof(steps, climbing)
const recruiter = { type: 'employee', id: 'h9' } as const

/** Each step that is taken, with what it came from. */
function takes(
  all: readonly Step[],
  look: (referral: Referral, before: Referral, step: Step, now: Date) => void,
): void {
  let now = monday
  let referral = aReferral({ status: 'available' })
  for (const step of all) {
    const before = referral
    if (step.type === 'minutes') now = new Date(now.getTime() + step.minutes * 60_000)
    else {
      const decision =
        step.type === 'referral'
          ? decideReferral(referral, step.action, recruiter, now, calendar)
          : decideConversion(referral, step.action, now, calendar)
      if (decision.ok) referral = decision.state
    }
    look(referral, before, step, now)
  }
}

describe('kind 5', () => {
  it('is reached by nobody who did not say that they apply, whatever is moved, undone and picked up again', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(path, (all) => {
        // the candidate's own word, as this test heard it: it holds until they are picked up again
        let agreed = false
        takes(all, (referral, before, step) => {
          if (referral === before) return
          if (step.type === 'conversion' && step.action.type === 'agree') agreed = true
          if (referral.status === 'available' && before.status === 'not_now') agreed = false
          if (!applying.includes(referral.status)) return
          reached.add(referral.status)
          expect(agreed, JSON.stringify(step)).toBe(true)
          expect(referral.conversion?.agreedAt).toBeTruthy()
        })
      }),
      { numRuns: 1500 },
    )
    expect(reached.size).toBeGreaterThan(2)
  })

  it('leaves out no step but the interviews, and takes none without a note or over an open talk', () => {
    const next: Partial<Record<Stage, Stage[]>> = {
      introduced: ['screening'],
      screening: ['interviewing', 'references'],
      interviewing: ['references'],
      references: ['proposal'],
      proposal: ['terms'],
      terms: ['hired'],
    }
    fc.assert(
      fc.property(path, (all) => {
        takes(all, (referral, before, step) => {
          if (referral === before || !applying.includes(referral.status)) return
          if (step.type !== 'referral' || step.action.type === 'undo') return
          if (step.action.type !== 'move') throw new Error(`reached by ${step.action.type}`)
          expect(next[before.status]).toContain(referral.status)
          expect(step.action.note.trim()).not.toBe('')
          expect(step.action.talkOpen).not.toBe(true)
        })
      }),
      { numRuns: 800 },
    )
  })

  it('can be left by the candidate from wherever it has not ended', () => {
    const from = new Set<Stage>()
    fc.assert(
      fc.property(path, (all) => {
        takes(all, (referral, _before, _step, now) => {
          if (ended.includes(referral.status)) return
          from.add(referral.status)
          const gone = decideReferral(referral, { type: 'withdraw' }, { type: 'candidate', id: 'c1' }, now, calendar)
          expect(gone.ok && gone.state.status).toBe('withdrawn')
          expect(gone.ok && gone.state.undo).toBeNull()
        })
      }),
      { numRuns: 400 },
    )
    for (const stage of ['available', 'introduced', 'screening'] as const) expect(from.has(stage)).toBe(true)
  })

  it('is not undone once the candidate has withdrawn', () => {
    fc.assert(
      fc.property(path, (all) => {
        takes(all, (referral, _before, _step, now) => {
          if (ended.includes(referral.status)) return
          const gone = decideReferral(referral, { type: 'withdraw' }, { type: 'candidate', id: 'c1' }, now, calendar)
          if (gone.ok) expect(decideReferral(gone.state, { type: 'undo' }, recruiter, now, calendar).ok).toBe(false)
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is settled before a talk', () => {
  const blanks = ['', ' ', '\n', '\t \n', undefined]
  const text = fc.oneof(fc.constantFrom(...blanks), fc.constantFrom('A path', ' With spaces ', 'x'))
  /** An agenda as its lines: what the test means as a point, and what it means as nothing. */
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('', '- ', '* ', '• ', '1. ', '12) ', '   '), fc.constantFrom('How teams plan', 'Ask one'))
      .map(([mark, point]) => ({ text: mark + point, isPoint: true })),
    fc.constantFrom('', '  ', '- ', '* ', '1. ', '\t').map((empty) => ({ text: empty, isPoint: false })),
  )
  const agenda = fc.array(line, { maxLength: 8 }).map((lines) => ({
    text: lines.map((each) => each.text).join('\n'),
    points: lines.filter((each) => each.isPoint).length,
  }))
  const required: Partial<Record<Kind, Record<Side, string[]>>> = {
    career: { candidate: ['path', 'decision'], host: [] },
    informational: { candidate: ['wants'], host: [] },
    preliminary: { candidate: ['profile', 'clarify'], host: ['clarify'] },
  }
  const isBlank = (said: string | undefined): boolean => (said ?? '').trim() === ''

  it('is never enough while a word that the kind wants is blank, and enough as soon as none is', () => {
    const ends = { ok: 0, refused: 0 }
    const saying = fc.record({ path: text, decision: text, wants: text, profile: text, clarify: text, agenda })
    fc.assert(
      fc.property(fc.constantFrom(...kinds), side, saying, (kind, by, { agenda: lines, ...texts }) => {
        const filled = Object.entries({ ...texts, agenda: lines.text }).filter(([, said]) => said !== undefined)
        const read = settle(kind, by, { goals: 'stays' }, Object.fromEntries(filled) as SaidBefore)
        const wanted = required[kind]?.[by] ?? []
        const missing = wanted.filter((name) => isBlank(texts[name as keyof typeof texts]))
        const isAgenda = lines.points >= 2 && lines.points <= 4
        // a host may leave the points to the candidate
        const mayWait = by === 'host' && isBlank(lines.text)
        const isEnough = missing.length === 0 && (kind !== 'networking' || isAgenda || mayWait)
        expect(read.ok).toBe(isEnough)
        ends[read.ok ? 'ok' : 'refused']++
        if (!read.ok) {
          expect(kind === 'networking' ? ['agenda'] : missing).toContain(read.field)
          return
        }
        expect(read.settled.goals).toBe('stays')
        expect(Object.values(read.settled).every((said) => !isBlank(said))).toBe(true)
        if (kind === 'networking' && !mayWait) expect(read.settled.agenda?.split('\n')).toHaveLength(lines.points)
      }),
      { numRuns: 1500 },
    )
    expect(ends.ok).toBeGreaterThan(200)
    expect(ends.refused).toBeGreaterThan(100)
  })

  it('of both sides stays each one’s own (kind 4)', () => {
    const read = settle('preliminary', 'candidate', {}, { profile: 'yes', clarify: 'Theirs' })
    const both = read.ok ? settle('preliminary', 'host', read.settled, { clarify: 'Ours' }) : read
    expect(both).toEqual({
      ok: true,
      settled: { profile: 'yes', 'clarify@candidate': 'Theirs', 'clarify@host': 'Ours' },
    })
  })
})
