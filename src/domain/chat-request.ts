import type { JobRequest } from './decision.js'
import type { Kind } from './kinds.js'

/** A candidate asks first: for a kind of talk, or (kind 6) for one talk after another in their own order. */
export interface ChatRequest {
  id: string
  version: number
  candidateId: string
  kind: Kind
  status: 'open' | 'done' | 'stopped'
  createdAt: Date
  updatedAt: Date
  /** what the kind wants settled before, in the candidate's words */
  settled: Record<string, string>
  /** kind 6: whom to ask, in this order, by name or by what they do; empty for the other kinds */
  wishes: string[]
  /** which wish is being asked for, from 0 */
  at: number
  /** the match that asks for it; null while nobody is asked */
  matchId: string | null
  /** how each wish before `at` ended, as the candidate may read it */
  ended: ('met' | 'no')[]
  /** kind 6: what the candidate would like to hear about (fields of the kind's outcome) */
  hear: string[]
}

/** Kind 6: once a question or a talk has ended, the next in the candidate's own order is asked. `of` names what ended. */
export const nextWish = (
  { kind, candidateId }: { kind: Kind; candidateId: string },
  of: string,
  now: Date,
): JobRequest[] =>
  kind === 'seeker_led' ? [{ name: 'request.next', key: `${of}:request-next`, payload: { candidateId }, at: now }] : []
