import type { JobName } from './job-names.js'

/** Who caused a change. */
export type Actor =
  | { type: 'employee'; id: string }
  | { type: 'candidate'; id: string }
  | { type: 'referee'; id: string }
  | { type: 'system' }

/**
 * To whom a message goes: also the conversation in which order is kept. An employee is written to where they spoke last, an
 * account where it spoke (its id is the identity's); an admin is named by their place in ADMIN_EMAILS.
 */
export type Recipient =
  | `employee:${string}`
  | `account:${string}`
  | `candidate:${string}`
  /** somebody who was named to give a reference */
  | `referee:${string}`
  | `channel:${string}:${string}`
  | `admin:${number}`

/** One piece of work after the commit. The key makes it unique for ever within the organization. */
export interface JobRequest {
  name: JobName
  key: string
  payload: Record<string, string>
  /** not before */
  at: Date
  /** present for messages, absent for work */
  to?: Recipient
}

/** What a pure decision gives back: the changed state with its jobs and the line for the history, or an expected no. */
export type Decision<State, Refusal extends string> =
  | { ok: true; state: State; action: string; note?: string; jobs: JobRequest[] }
  | { ok: false; refusal: Refusal }

export function refuse<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
