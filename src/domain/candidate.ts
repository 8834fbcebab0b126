import type { Kind } from './kinds.js'
import type { Window } from './windows.js'

export type Stance = 'passive' | 'exploring' | 'active'

/**
 * Someone exploring, not applying. `pending` has not confirmed and is nowhere visible; `active` is in the pool;
 * `asleep` and `hidden` are not matched and may return with one click; `left` and `erased` are gone.
 */
export interface Candidate {
  id: string
  version: number
  status: 'pending' | 'active' | 'hidden' | 'asleep' | 'left' | 'erased'
  source: 'join' | 'introduce' | 'import' | 'pool_add' | 'internal'
  emailIndex: string | null
  /** set for an internal candidate, who is served by direct message */
  employeeId: string | null
  broughtById: string | null
  /** rounds waited since joining; a declined or cancelled chat does not reset it */
  age: number
  silences: number
  /** rounds since the last word to someone left out */
  quietRounds: number
  /** points the last round's prices left to them; what somebody else must offer for them to be better off */
  profit: number
  /** why the last round left them out, as they may be told (`ToldCause`); null where it did not */
  leftOutCause: string | null
  /** what would help them (`Help`) */
  leftOutHelps: string | null
  joinedAt: Date | null
  lastSignAt: Date
  pausedUntil: Date | null
  createdAt: Date
  updatedAt: Date
  firstName: string
  email: string | null
  headline: string
  interests: string[]
  skills: string[]
  bring: string
  roles: string[]
  departments: string[]
  seniority: string | null
  languages: string[]
  zone: string | null
  /** in which we write to them: of their browser when they joined, or chosen; null until known */
  language: string | null
  windows: Window[]
  stance: Stance
  /** may recruiters find them for openings; not ticked unless they ticked it */
  recruitersMayFind: boolean
  /** how the one who brought them knows them; source of an import */
  knownFrom: string
  /** a talk with whoever named them, had outside the bot, `YYYY-MM-DD`; it counts as held (P-25) */
  talkedOn: string | null
  /** the kind of talk they asked for themselves: no other is proposed while the request stands */
  asksFor: Kind | null
  /** families of roles that a preliminary talk showed both sides (kind 4) */
  roleFamilies: string[]
  /** the talk whose "who else?" led them here */
  cameFrom: string | null
  /** hosts they asked for, by joining through a host's link */
  askedForHosts: string[]
  /** employers whose former people may not host them (P-4) */
  barredEmployers: string[]
  /** employees who must not know, where the manager is unknown (P-2) */
  mustNotKnow: string[]
  /** undeliverable address */
  bouncing: boolean
  /** how often "are these still right?" went unanswered */
  unansweredChecks: number
  noShows: string[]
}

export type Purpose = 'coffee_chat' | 'talent_pool' | 'referral' | 'share_with_ats'

/** A yes for one purpose. `wording` names the version of the words that were agreed to. */
export interface ConsentGrant {
  id: string
  version: number
  candidateId: string
  purpose: Purpose
  wording: string
  basis: 'consent'
  grantedAt: Date
  expiresAt: Date
  withdrawnAt: Date | null
}

/** Somebody named them, by whom they read; the person behind an import is nobody they know. */
export const wasNamed = (entry: Candidate): boolean => entry.broughtById !== null && entry.source !== 'import'

/** A consent holds from its grant until it expires or is withdrawn. */
export function consentHolds(grants: readonly ConsentGrant[], purpose: Purpose, now: Date): boolean {
  return grants.some((grant) => grant.purpose === purpose && grant.withdrawnAt === null && grant.expiresAt > now)
}

/** When what was agreed to for this purpose runs out, where anything stands. */
export function consentedUntil(grants: readonly ConsentGrant[], wanted: Purpose): Date | undefined {
  const standing = grants.filter(({ purpose, withdrawnAt }) => purpose === wanted && withdrawnAt === null)
  return standing.map(({ expiresAt }) => expiresAt).sort((one, other) => other.getTime() - one.getTime())[0]
}

export type LinkPurpose = 'confirm' | 'page'

/** A signed link; only the hash of its token is kept. */
export interface Link {
  id: string
  version: number
  candidateId: string
  purpose: LinkPurpose
  tokenHash: string
  expiresAt: Date
  usedAt: Date | null
  createdAt: Date
}
