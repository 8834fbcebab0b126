import { z } from 'zod'
import { isZone } from '../domain/zoned-time.js'
import { beginnings } from '../messages/session-forms.js'
import {
  acceptSeat,
  declineSeat,
  keepGuestNotes,
  leaveSeat,
  openGuestNotes,
  openSeat,
  sayWasThere,
  showOwnSession,
} from '../usecases/answer-session.js'
import { openGroup, saveGroup } from '../usecases/open-session.js'
import { openOverflow, saveOverflow } from '../usecases/overflow.js'
import {
  closeProgram,
  listPrograms,
  openPlan,
  openProgram,
  planSession,
  saveProgram,
  showProgram,
} from '../usecases/programs.js'
import {
  cancelSession,
  closeSession,
  keepGuestNote,
  listSessions,
  moveSession,
  openGuestNote,
  openMoveSession,
  releaseTask,
  showAfter,
  showResults,
  showSession,
} from '../usecases/run-session.js'
import { accountsUpTo, date, id, linesUpTo, number, optionalText, someWords, text, ticked } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const sessionId = z.object({ sessionId: id })
const programId = z.object({ programId: id })
const guestId = sessionId.extend({ guestId: id })

const accounts = accountsUpTo(20)

const lines = linesUpTo(2000)

const when = {
  day: date,
  time: z.enum(beginnings as [string, ...string[]], 'form.error.required'),
  zone: z.string().max(60).refine(isZone, 'form.error.zone'),
}
const medium = z.enum(['video', 'phone', 'place'], 'form.error.required')
const roomMedium = z.enum(['video', 'place'], 'form.error.required')
const yesNo = z.enum(['yes', 'no'])

const group = z.object({
  ...when,
  title: text(100),
  topics: someWords,
  medium: roomMedium,
  where: optionalText(500),
  seats: number(1, 99),
  cohosts: accounts,
  briefing: text(2000),
  alone: lines,
  team: lines,
  tasks: lines,
})

/**
 * Whatever was written down, by field: which fields this kind and step have is decided in one place (`domain/notes`), so that
 * one that is not there is refused and not overlooked.
 */
const written = z.string().trim().max(2000, 'form.error.too_long')

const guestNote = guestId
  .extend({ there: yesNo.optional() })
  .catchall(written)
  .transform(({ sessionId, guestId, there, ...said }) => ({ sessionId, guestId, there, said }))

const ownNotes = sessionId.catchall(written).transform(({ sessionId, ...said }) => ({ sessionId, said }))

const program = z
  .object({
    title: text(100),
    topics: someWords,
    ...{ people1: accounts, medium1: medium, where1: optionalText(500), questions1: lines },
    ...{ people2: accounts, medium2: medium, where2: optionalText(500), questions2: lines },
    ...{ people3: accounts, medium3: medium, where3: optionalText(500), questions3: lines },
  })
  .transform(({ title, topics, ...said }) => ({
    title,
    topics,
    steps: [
      { people: said.people1, medium: said.medium1, where: said.where1, questions: said.questions1 },
      { people: said.people2, medium: said.medium2, where: said.where2, questions: said.questions2 },
      { people: said.people3, medium: said.medium3, where: said.where3, questions: said.questions3 },
    ] as [StepSaid, StepSaid, StepSaid],
  }))

type StepSaid = {
  people: string[]
  medium: 'video' | 'phone' | 'place'
  where: string | undefined
  questions: string[]
}

const step = programId.extend({ step: number(1, 3) })
const offerId = z.object({ offerId: id })

export const sessionRows = {
  'group.open': opens('employee', nothing, openGroup),
  'group.save': row('employee', group, saveGroup),
  'group.list': look('employee', nothing, listSessions),
  'group.show': look('employee', sessionId, showSession),
  'group.after': look('employee', sessionId, showAfter),
  'group.move.open': opens('employee', sessionId, openMoveSession),
  'group.move': row('employee', sessionId.extend(when), moveSession),
  'group.cancel': row('employee', sessionId, cancelSession),
  'group.release': row('employee', sessionId.extend({ after: number(0, 5).optional() }), releaseTask),
  'group.note.open': opens('employee', guestId, openGuestNote),
  'group.note': row('employee', guestNote, keepGuestNote),
  'group.close': row('employee', sessionId, closeSession),
  'group.results': look('recruiter', z.object({ sessionId: id.optional() }), showResults),
  'group.answer': opens('person', sessionId, openSeat),
  'group.accept': row(
    'person',
    sessionId.extend({ seen: ticked, employer: optionalText(120), same: ticked, answers: optionalText(2000) }),
    acceptSeat,
  ),
  'group.decline': row('person', sessionId, declineSeat),
  'group.leave': row('person', sessionId, leaveSeat),
  'group.met': row('person', sessionId.extend({ answer: yesNo }), sayWasThere),
  'group.mine': look('person', sessionId, showOwnSession),
  'group.notes.open': opens('person', sessionId, openGuestNotes),
  'group.notes': row('person', ownNotes, keepGuestNotes),
  'program.open': opens('recruiter', nothing, openProgram),
  'program.save': row('recruiter', program, saveProgram),
  programs: look('recruiter', nothing, listPrograms),
  'program.show': look('recruiter', programId, showProgram),
  'program.close': row('recruiter', programId, closeProgram),
  'program.plan.open': opens('recruiter', step, openPlan),
  'program.plan': row('recruiter', step.extend({ ...when, seats: number(1, 99) }), planSession),
  'overflow.open': opens('employee', offerId, openOverflow),
  'overflow.save': row(
    'employee',
    offerId.extend({ ...when, medium: roomMedium, where: optionalText(500), seats: number(1, 99) }),
    saveOverflow,
  ),
} satisfies Record<string, Row>
