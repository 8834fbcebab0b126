import type { Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'
import type { Stage } from './referral.js'

/** How a referee knows the candidate; a current employer only later, by a separate yes (KINDS). */
export type RefereeRelation = 'previous_employer' | 'current_employer' | 'other'
export const relations = [
  'previous_employer',
  'current_employer',
  'other',
] as const satisfies readonly RefereeRelation[]

/** Three open questions and how they worked together. */
export const referenceQuestions = ['together', 'strengths', 'support', 'example'] as const
export type ReferenceAnswers = Partial<Record<(typeof referenceQuestions)[number], string>>

/** Somebody who gives a reference about a person, named and permitted by that person. Never the referrer's rival in words. */
export interface Referee {
  id: string
  version: number
  referralId: string
  candidateId: string
  /** `named`: waits for its moment; `asked`: the link was sent; the others are ends */
  status: 'named' | 'asked' | 'given' | 'declined' | 'lapsed' | 'withdrawn'
  /** SHA-256 of the token in their link */
  tokenHash: string | null
  createdAt: Date
  updatedAt: Date
  name: string
  email: string
  relation: RefereeRelation
  /** how they worked together, in the candidate's words */
  how: string
  /** the candidate's permission, given for this referee alone */
  permittedAt: string | null
  /** until when the link in their newest mail works */
  linkUntil: string | null
  answeredAt: string | null
  /** we could not write to them, for whatever reason */
  unreached: boolean
  /** three open questions and how they worked together; read by recruiters and the role owner only */
  answers: ReferenceAnswers
}

/** Somebody a reference may still come from. */
export const openReferee = ['named', 'asked'] as const satisfies readonly Referee['status'][]

/** Where references are asked for and may come in; before and after it their links lead nowhere. */
export const referenceStages: readonly Stage[] = ['references', 'proposal', 'terms']

const mostReferees = 5
const linkMs = 21 * 86_400_000
/** Working days from the moment the question was sent (P-16). */
const refereeClock = { nudge: 4, expiry: 7 } as const

export type NamingRefusal =
  | 'referees_not_now'
  | 'referees_too_many'
  | 'referee_permission'
  | 'referee_own_address'
  | 'referee_of_company'
  | 'referee_twice'
  | 'referee_current_early'
  | 'referee_current_yes'
  | 'referee_previous_first'

/** What naming somebody needs to know; addresses are compared by their keyed hashes. */
export interface Naming {
  stage: Stage
  relation: RefereeRelation
  permits: boolean
  /** the separate yes for a current employer */
  permitsCurrent: boolean
  /** the proposal's preview has reached the candidate */
  previewed: boolean
  address: string
  own: string | null
  /** those of the referrer and the role owner */
  barred: readonly (string | null)[]
  /** who was named before, by address */
  others: readonly { status: Referee['status']; relation: RefereeRelation; address: string }[]
}

/** Why somebody cannot be named; undefined where they can. */
export function namingRefusal(naming: Naming): NamingRefusal | undefined {
  const { stage, relation, others, address } = naming
  const standing = others.filter(({ status }) => status !== 'withdrawn')
  if (!referenceStages.includes(stage)) return 'referees_not_now'
  if (standing.length >= mostReferees) return 'referees_too_many'
  if (address === naming.own) return 'referee_own_address'
  if (naming.barred.includes(address)) return 'referee_of_company'
  if (standing.some((other) => other.address === address)) return 'referee_twice'
  if (relation === 'current_employer' && !naming.previewed) return 'referee_current_early'
  const hasPrevious = standing.some((other) => other.relation === 'previous_employer')
  if (relation !== 'previous_employer' && !hasPrevious) return 'referee_previous_first'
  if (!naming.permits) return 'referee_permission'
  return relation === 'current_employer' && !naming.permitsCurrent ? 'referee_current_yes' : undefined
}

export type RefereeAction =
  /** a mail is being written, with a new link in place of the last */
  | { type: 'link'; tokenHash: string }
  /** the question left: its clock starts (P-16) */
  | { type: 'sent' }
  | { type: 'give'; answers: ReferenceAnswers }
  | { type: 'decline' }
  | { type: 'lapse' }
  | { type: 'unreachable' }
  /** by the candidate, or because the referral has ended */
  | { type: 'withdraw' }

/** The question itself. */
export const askRefereeJob = ({ id }: Referee, at: Date): JobRequest => ({
  name: 'reference.ask',
  key: `referee:${id}:ask`,
  payload: { refereeId: id },
  at,
  to: `referee:${id}`,
})

/** The life of one reference; each has a clock of its own, so that one late does not stop the others. */
export function decideReferee(
  referee: Referee,
  action: RefereeAction,
  now: Date,
  calendar: Calendar,
): Decision<Referee, 'already_answered'> {
  if (!openReferee.some((open) => open === referee.status)) return refuse('already_answered')
  const answeredAt = now.toISOString()
  switch (action.type) {
    case 'link': {
      const linkUntil = new Date(now.getTime() + linkMs).toISOString()
      return changed(referee, { tokenHash: action.tokenHash, linkUntil }, 'linked', now)
    }
    case 'sent':
      return { ...changed(referee, { status: 'asked' }, 'asked', now), jobs: clockOf(referee, now, calendar) }
    case 'give':
      return changed(referee, { status: 'given', answers: action.answers, answeredAt }, 'given', now)
    case 'decline':
      return changed(referee, { status: 'declined', answeredAt }, 'declined', now)
    case 'lapse':
      return changed(referee, { status: 'lapsed' }, 'lapsed', now)
    case 'unreachable':
      return changed(referee, { status: 'lapsed', unreached: true }, 'unreached', now)
    case 'withdraw':
      return changed(referee, { status: 'withdrawn', tokenHash: null }, 'withdrawn', now)
  }
}

type Done = Extract<Decision<Referee, never>, { ok: true }>

const changed = (referee: Referee, changes: Partial<Referee>, action: string, now: Date): Done => ({
  ok: true,
  state: { ...referee, ...changes, updatedAt: now },
  action,
  jobs: [],
})

function clockOf({ id }: Referee, now: Date, { zone, closedDays }: Calendar): JobRequest[] {
  const payload = { refereeId: id }
  const inDays = (days: number): Date => addWorkingDays(now, days, zone, closedDays)
  return [
    {
      name: 'reference.nudge',
      key: `referee:${id}:nudge`,
      payload,
      at: inDays(refereeClock.nudge),
      to: `referee:${id}`,
    },
    { name: 'reference.lapse', key: `referee:${id}:lapse`, payload, at: inDays(refereeClock.expiry) },
  ]
}

/** Everything said by or of them is gone; that somebody was asked, and what came of it, stays. */
export const blankReferee = (referee: Referee): Referee => ({
  ...referee,
  status: openReferee.some((open) => open === referee.status) ? 'withdrawn' : referee.status,
  tokenHash: null,
  name: '',
  email: '',
  how: '',
  answers: {},
})
