import type { Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'

/** Who else: somebody of the company is named to a candidate after a talk. Onward to people outside nothing is kept. */
export interface Introduction {
  id: string
  version: number
  /** whom it is for */
  candidateId: string
  /** who made it, and is named to both */
  connectorId: string
  /** the colleague named */
  toEmployeeId: string
  /** the talk it came of: the chain that shared thanks follow later */
  fromChatId: string
  /** the match that came of it, once both wanted it */
  matchId: string | null
  status: 'pending' | 'wanted' | 'passed' | 'withdrawn' | 'lapsed'
  createdAt: Date
  updatedAt: Date
  /** why these two, in the connector's words; read by both */
  why: string
}

export type IntroductionAction =
  /** the candidate's yes, and their "not this one" */
  | { type: 'want' }
  | { type: 'pass' }
  /** the candidate did not answer in time, or nobody could be asked for too long */
  | { type: 'lapse' }
  /** the colleague is asked */
  | { type: 'propose'; matchId: string }
  /** the colleague said no, or nothing */
  | { type: 'refused' }
  | { type: 'withdraw' }

/** As many colleagues can be named after one talk at once. */
export const mostNamed = 5

/** Still on its way: the candidate has not answered, or the colleague has not been asked. */
export const isOpenIntroduction = ({ status, matchId }: Introduction): boolean =>
  status === 'pending' || (status === 'wanted' && matchId === null)

/** Working days until the candidate is asked once more, and until the question has passed, from when it was sent (P-16). */
const clock = { nudge: 3, expiry: 5 } as const
/** Somebody who could not be asked for so long is not asked any more. */
export const waitsAtMostMs = 90 * 86_400_000

/** Double clicks, and answers that come too late, are settled here. The candidate is asked first, then the colleague. */
export function decideIntroduction(
  introduction: Introduction,
  action: IntroductionAction,
  now: Date,
): Decision<Introduction, 'already_answered'> {
  const change = (status: Introduction['status'], matchId = introduction.matchId) => ({
    ok: true as const,
    state: { ...introduction, status, matchId, updatedAt: now },
    action: action.type === 'propose' ? 'proposed' : status,
    jobs: [],
  })
  const { status, matchId } = introduction
  const isOpen = isOpenIntroduction(introduction)
  switch (action.type) {
    case 'want':
      return status === 'pending' ? change('wanted') : refuse('already_answered')
    case 'pass':
      return status === 'pending' ? change('passed') : refuse('already_answered')
    case 'propose':
      return status === 'wanted' && matchId === null ? change('wanted', action.matchId) : refuse('already_answered')
    case 'refused':
      return status === 'wanted' && matchId !== null ? change('passed') : refuse('already_answered')
    case 'lapse':
      return isOpen || status === 'wanted' ? change('lapsed') : refuse('already_answered')
    case 'withdraw':
      return isOpen || status === 'wanted' ? change('withdrawn') : refuse('already_answered')
  }
}

/** All names of one talk given at one time: one question to the candidate. */
export interface Naming {
  candidateId: string
  chatId: string
  at: Date
}

const keyOf = ({ chatId, at }: Naming): string => `chat:${chatId}:introduce-${at.getTime()}`

/** Names are known a moment after somebody is named for the first time. */
const askAfterMs = 60_000

/** The question about all of them. */
export function askIntroductionJob(naming: Naming): JobRequest {
  return {
    name: 'introduction.ask-candidate',
    key: keyOf(naming),
    payload: { chatId: naming.chatId, at: naming.at.toISOString() },
    at: new Date(naming.at.getTime() + askAfterMs),
    to: `candidate:${naming.candidateId}`,
  }
}

/** What begins when the question was sent. */
export function introductionClock(naming: Naming, now: Date, calendar: Calendar): JobRequest[] {
  const ask = askIntroductionJob(naming)
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  return [
    { ...ask, name: 'introduction.nudge-candidate', key: `${ask.key}:nudge`, at: inDays(clock.nudge) },
    {
      name: 'introduction.lapse',
      key: `${ask.key}:lapse`,
      payload: ask.payload,
      at: inDays(clock.expiry),
    },
  ]
}
