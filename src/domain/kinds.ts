export const kindNames = [
  'career',
  'informational',
  'networking',
  'preliminary',
  'candidacy',
  'seeker_led',
  'company',
  'consultation',
  'group',
  'referral',
] as const
export type Kind = (typeof kindNames)[number]

export type KindSide = 'host' | 'candidate'
/** Who may read what was written down. */
export type Audience = 'self' | 'both' | 'host_side' | 'recruiter'

export interface SettledField {
  name: string
  /** who must give it before the talk is booked */
  by: KindSide | 'both' | 'company'
}

export interface OutcomeField {
  name: string
  owner: KindSide | 'both'
  audience: Audience
  required: boolean
}

/** One kind of exploratory conversation as a policy; the lives of match, chat and referral obey it (KINDS). */
export interface KindPolicy {
  startedBy: readonly ('candidate' | 'host' | 'company')[]
  hosts: { min: number; max: number }
  candidates: { min: number; max: number; quorum: number }
  minutes: number
  judging: 'none' | 'light_double_blind' | 'per_step' | 'handed_over_only' | 'later_steps' | 'rubric_per_person' | 'fit'
  /** the invitation says that this is not an interview and nothing is judged */
  saysNotAnInterview: boolean
  settledBefore: readonly SettledField[]
  /** the only things that can be written down of a talk of this kind */
  outcome: readonly OutcomeField[]
  mayLeadTo: readonly (Kind | 'introduction' | 'advocacy' | 'hired' | 'pipeline')[]
  /** 0: the same two may meet again at once (steps, groups) */
  coolDownWeeks: number
  /** the most messages a normal chat costs each side (P-23) */
  messageCaps: { host: number; candidate: number }
  /** built and offered; the others are refused as "not offered yet" */
  available: boolean
}

const oneToOne = { hosts: { min: 1, max: 1 }, candidates: { min: 1, max: 1, quorum: 1 } } as const
const halfYear = 26
const normalCaps = { host: 6, candidate: 5 } as const
const notes = (...names: string[]): OutcomeField[] =>
  names.map((name) => ({ name, owner: 'candidate', audience: 'self', required: false }))

/** The ten kinds, one record each (KINDS.md). */
export const kindTable = {
  career: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 30,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [
      { name: 'path', by: 'candidate' },
      { name: 'decision', by: 'candidate' },
    ],
    outcome: [...notes('learned'), { name: 'advocate', owner: 'host', audience: 'both', required: false }],
    mayLeadTo: ['advocacy', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
  informational: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 30,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [{ name: 'wants', by: 'candidate' }],
    outcome: notes('insights', 'people', 'leads'),
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: true,
  },
  networking: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 30,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [{ name: 'agenda', by: 'both' }],
    outcome: [
      { name: 'give_one', owner: 'both', audience: 'both', required: false },
      { name: 'ask_one', owner: 'both', audience: 'both', required: false },
    ],
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
  preliminary: {
    ...oneToOne,
    startedBy: ['company', 'candidate'],
    minutes: 30,
    judging: 'light_double_blind',
    saysNotAnInterview: false,
    settledBefore: [
      { name: 'profile', by: 'candidate' },
      { name: 'clarify', by: 'both' },
    ],
    outcome: [{ name: 'compatibility', owner: 'both', audience: 'self', required: true }],
    mayLeadTo: ['candidacy', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
  candidacy: {
    ...oneToOne,
    startedBy: ['company'],
    minutes: 30,
    judging: 'per_step',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'conversion', by: 'candidate' }],
    outcome: [{ name: 'decision', owner: 'host', audience: 'recruiter', required: true }],
    mayLeadTo: ['pipeline'],
    coolDownWeeks: 0,
    messageCaps: normalCaps,
    available: false,
  },
  seeker_led: {
    hosts: { min: 1, max: 10 },
    candidates: { min: 1, max: 1, quorum: 1 },
    startedBy: ['candidate'],
    minutes: 20,
    judging: 'handed_over_only',
    saysNotAnInterview: false,
    settledBefore: [
      { name: 'functions_or_hosts', by: 'candidate' },
      { name: 'goals', by: 'candidate' },
    ],
    outcome: [{ name: 'advice', owner: 'host', audience: 'both', required: false }],
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
  company: {
    hosts: { min: 1, max: 4 },
    candidates: { min: 1, max: 6, quorum: 1 },
    startedBy: ['company'],
    minutes: 45,
    judging: 'later_steps',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'program', by: 'company' }],
    outcome: [
      { name: 'step_record', owner: 'host', audience: 'host_side', required: true },
      { name: 'still_interested', owner: 'candidate', audience: 'both', required: false },
    ],
    mayLeadTo: ['company', 'candidacy'],
    coolDownWeeks: 0,
    messageCaps: normalCaps,
    available: false,
  },
  consultation: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 40,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [],
    outcome: [{ name: 'who_else', owner: 'host', audience: 'both', required: true }],
    mayLeadTo: ['introduction'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
  group: {
    hosts: { min: 1, max: 3 },
    candidates: { min: 3, max: 8, quorum: 3 },
    startedBy: ['company', 'host'],
    minutes: 60,
    judging: 'rubric_per_person',
    saysNotAnInterview: false,
    settledBefore: [
      { name: 'consent_to_be_seen', by: 'candidate' },
      { name: 'briefing', by: 'company' },
      { name: 'task_cards', by: 'host' },
    ],
    outcome: [{ name: 'observation', owner: 'host', audience: 'recruiter', required: true }],
    mayLeadTo: ['preliminary', 'candidacy'],
    coolDownWeeks: 0,
    messageCaps: normalCaps,
    available: false,
  },
  referral: {
    ...oneToOne,
    startedBy: ['host', 'candidate'],
    minutes: 30,
    judging: 'fit',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'consent', by: 'candidate' }],
    outcome: [{ name: 'routing', owner: 'host', audience: 'recruiter', required: false }],
    mayLeadTo: ['hired'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    available: false,
  },
} as const satisfies Record<Kind, KindPolicy>

/** The policy of a kind, read as the record it is. */
export const policyOf = (kind: Kind): KindPolicy => kindTable[kind]
