import type { Candidate } from '../domain/candidate.js'
import type { ChatRequest } from '../domain/chat-request.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import type { Introduction } from '../domain/introduction.js'
import type { Match } from '../domain/match.js'
import type { Referral } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import type { Guest } from '../domain/session.js'

/** A pending candidate of whom nothing is known yet. */
export function blankCandidate(id: string, now: Date): Candidate {
  return {
    id,
    version: 0,
    status: 'pending',
    source: 'join',
    emailIndex: null,
    employeeId: null,
    broughtById: null,
    age: 0,
    silences: 0,
    quietRounds: 0,
    profit: 0,
    leftOutCause: null,
    leftOutHelps: null,
    joinedAt: null,
    lastSignAt: now,
    pausedUntil: null,
    createdAt: now,
    updatedAt: now,
    firstName: '',
    email: null,
    headline: '',
    interests: [],
    skills: [],
    bring: '',
    roles: [],
    departments: [],
    seniority: null,
    languages: [],
    zone: null,
    language: null,
    windows: [],
    stance: 'exploring',
    recruitersMayFind: false,
    knownFrom: '',
    talkedOn: null,
    asksFor: null,
    roleFamilies: [],
    cameFrom: null,
    askedForHosts: [],
    barredEmployers: [],
    mustNotKnow: [],
    bouncing: false,
    unansweredChecks: 0,
    noShows: [],
  }
}

/** The reasons hold words both used: they go as well. */
export const blankMatch = (match: Match): Match => ({
  ...match,
  wants: '',
  settled: {},
  reasonsForHost: [],
  reasonsForCandidate: [],
})

/** A talk of which only the skeleton stays. */
export const blankChat = (chat: CoffeeChat): CoffeeChat => ({
  ...chat,
  wants: '',
  settled: {},
  agenda: null,
  phone: '',
  thanks: '',
  thanksFromHost: '',
  tips: '',
  outcome: {},
})

/** A referral of which only the skeleton stays. */
export const blankReferral = (referral: Referral): Referral => ({
  ...referral,
  why: '',
  how: '',
  reason: '',
  changeAsked: '',
  fit: { interests: '', skills: '', character: '' },
  conversion: null,
  proposal: null,
  questions: [],
  undo: null,
  meanwhile: false,
  flags: [],
  isFlagged: false,
})

/** A request of which only its kind and its end stay. */
export const blankRequest = (request: ChatRequest): ChatRequest => ({ ...request, settled: {}, wishes: [], hear: [] })

export const blankRoute = (route: Route): Route => ({ ...route, reason: '' })

export const blankIntroduction = (introduction: Introduction): Introduction => ({ ...introduction, why: '' })

/** What was said before and after a session. */
export const blankGuest = (guest: Guest): Guest => ({
  ...guest,
  mayBeSeen: false,
  employer: '',
  sameEmployerIsFine: false,
  answers: '',
  outcome: {},
})
