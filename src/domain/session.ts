import type { Medium } from './chat-offer.js'
import type { Kind } from './kinds.js'
import type { Notes } from './notes.js'

export type SessionStatus = 'open' | 'held' | 'closed' | 'cancelled'

/** One meeting of several people at a fixed time: a group (kind 9), a step of a company program (kind 7), an overflow. */
export interface Session {
  id: string
  version: number
  kind: Kind
  status: SessionStatus
  /** whoever set it up */
  ownerId: string
  /** the step of a program, 1 to 3; null outside of one */
  programId: string | null
  step: number | null
  startsAt: Date
  endsAt: Date
  /** of the calendar entries: rises with every change */
  sequence: number
  createdAt: Date
  updatedAt: Date
  hostIds: string[]
  title: string
  topics: string[]
  medium: Medium
  where: string
  seats: number
  /** below so many it does not take place; 1 where there is no such rule */
  quorum: number
  briefing: string
  /** asked of each guest alone before the session, and of the team in it */
  questionsAlone: string[]
  questionsTeam: string[]
  /** released one by one during the session */
  tasks: string[]
  tasksReleased: number
  /** keeps the kind people waited for: no rubric, no tasks (KINDS, overflow) */
  isOverflow: boolean
}

export type GuestStatus =
  /** asked; has until `until` to answer */
  | 'asked'
  /** said yes and has a seat */
  | 'seated'
  /** said yes when all seats were taken */
  | 'waiting'
  /** first on the waiting list, asked whether a free seat is still wanted */
  | 'promoted'
  | 'declined'
  | 'lapsed'
  | 'cancelled'

/** One person's part in a session. */
export interface Guest {
  id: string
  version: number
  sessionId: string
  candidateId: string
  status: GuestStatus
  /** when they joined the waiting list: first come, first served */
  waitsSince: Date | null
  createdAt: Date
  updatedAt: Date
  /** said yes to being seen by the other guests (kind 9) */
  mayBeSeen: boolean
  /** two of one employer only where both agree; sealed, shown to nobody */
  employer: string
  sameEmployerIsFine: boolean
  /** their answers to the questions for each one alone, readable by the hosts */
  answers: string
  met: 'yes' | 'no' | null
  outcome: Notes
}

/** A company program: three steps, each with its people, medium, guide and consent (kind 7). */
export interface Program {
  id: string
  version: number
  ownerId: string
  status: 'open' | 'closed'
  createdAt: Date
  updatedAt: Date
  title: string
  topics: string[]
  steps: { hostIds: string[]; medium: Medium; where: string; questions: string[] }[]
}

/** Guests whom this session still asks, seats or may seat. */
export const liveGuest: readonly GuestStatus[] = ['asked', 'seated', 'waiting', 'promoted']
/** Guests who said yes to it. */
export const saidYes: readonly GuestStatus[] = ['seated', 'waiting', 'promoted']

/** A seat that somebody has, or that is kept for somebody. */
export const takesSeat = ({ status }: Pick<Guest, 'status'>): boolean => status === 'seated' || status === 'promoted'

/** Nothing is judged in an overflow, nor in the first step of a program; a group and later steps have fields for it. */
export const isJudged = ({ kind, isOverflow, step }: Pick<Session, 'kind' | 'isOverflow' | 'step'>): boolean =>
  !isOverflow && (kind === 'group' || (kind === 'company' && (step ?? 1) > 1))
