/** The table of the ten kinds, longer than most: it is one table, and each record is read as a whole. */

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
/** Who may read what was written down; whoever wrote it may as well, but for a `common_yes`. */
export type Audience =
  | 'self'
  | 'both'
  | 'host_side'
  | 'recruiter'
  /** the recruiter, and the person it is about */
  | 'recruiter_and_person'
  /** nobody, ever, but for the one word that both said yes (kind 4) */
  | 'common_yes'

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
  /** how it is asked; `level` is one of four words, from "not seen" to "clearly" */
  answer: 'words' | 'yes_no' | 'date' | 'level' | 'people'
  /** kind 6: only where the candidate asked to hear about it */
  onlyAsked?: true
  /** kind 7: from this step of the program on */
  fromStep?: 2 | 3
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
  /** the candidate may ask the host for private tips afterwards */
  practice: boolean
  /** the guide has tips for an application, and six weeks later the candidate is asked once whether they applied */
  applicationTips: boolean
}

const oneToOne = { hosts: { min: 1, max: 1 }, candidates: { min: 1, max: 1, quorum: 1 } } as const
const halfYear = 26
const normalCaps = { host: 6, candidate: 5 } as const
const plain = { practice: false, applicationTips: false } as const

const ownNotes = <Name extends string>(...names: Name[]) =>
  names.map((name) => ({
    name,
    owner: 'candidate' as const,
    audience: 'self' as const,
    required: false,
    answer: 'words' as const,
  }))
const applied = {
  name: 'applied',
  owner: 'candidate',
  audience: 'self',
  required: false,
  answer: 'yes_no',
} as const
const levels = <Name extends string>(...names: Name[]) =>
  names.map((name) => ({
    name,
    owner: 'host' as const,
    audience: 'recruiter_and_person' as const,
    required: false,
    answer: 'level' as const,
  }))
const ofHost = { owner: 'host', required: false, answer: 'words' } as const

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
    outcome: [
      ...ownNotes('learned'),
      { name: 'advocate', owner: 'host', audience: 'both', required: false, answer: 'yes_no' },
      { ...ofHost, name: 'advocate_for', audience: 'both' },
      { name: 'advocate_until', owner: 'host', audience: 'both', required: false, answer: 'date' },
      applied,
    ],
    mayLeadTo: ['advocacy', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    practice: true,
    applicationTips: true,
  },
  informational: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 30,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [{ name: 'wants', by: 'candidate' }],
    outcome: [...ownNotes('insights', 'people', 'leads'), applied],
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
    practice: false,
    applicationTips: true,
  },
  networking: {
    ...oneToOne,
    ...plain,
    startedBy: ['candidate', 'host'],
    minutes: 30,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [{ name: 'agenda', by: 'both' }],
    outcome: [
      { name: 'give_one', owner: 'both', audience: 'both', required: false, answer: 'words' },
      { name: 'ask_one', owner: 'both', audience: 'both', required: false, answer: 'words' },
    ],
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
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
    outcome: [
      ...(['fits_work', 'fits_people', 'go_on'] as const).map((name) => ({
        name,
        owner: 'both' as const,
        audience: 'common_yes' as const,
        required: true,
        answer: 'yes_no' as const,
      })),
      { ...ofHost, name: 'role_families', audience: 'common_yes' },
    ],
    mayLeadTo: ['candidacy', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: { host: 7, candidate: 6 },
    practice: true,
    applicationTips: false,
  },
  candidacy: {
    ...oneToOne,
    ...plain,
    startedBy: ['company'],
    minutes: 30,
    judging: 'per_step',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'conversion', by: 'candidate' }],
    outcome: [
      { ...ofHost, name: 'decision', audience: 'recruiter', required: true },
      { ...ofHost, name: 'reason', audience: 'recruiter', required: true },
    ],
    mayLeadTo: ['pipeline'],
    coolDownWeeks: 0,
    messageCaps: normalCaps,
  },
  seeker_led: {
    ...plain,
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
    outcome: [
      { ...ofHost, name: 'advice', audience: 'both' },
      { ...ofHost, name: 'technical', audience: 'both', onlyAsked: true },
      { ...ofHost, name: 'communication', audience: 'both', onlyAsked: true },
      { ...ofHost, name: 'problem_solving', audience: 'both', onlyAsked: true },
    ],
    mayLeadTo: ['introduction', 'referral'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
  },
  company: {
    ...plain,
    hosts: { min: 1, max: 4 },
    candidates: { min: 1, max: 6, quorum: 1 },
    startedBy: ['company'],
    minutes: 45,
    judging: 'later_steps',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'program', by: 'company' }],
    outcome: [
      { ...ofHost, name: 'employment_history', audience: 'host_side', fromStep: 2 },
      { ...ofHost, name: 'core_competencies', audience: 'host_side', fromStep: 2 },
      { ...ofHost, name: 'skills', audience: 'host_side', fromStep: 2 },
      { name: 'still_interested', owner: 'candidate', audience: 'both', required: false, answer: 'yes_no' },
    ],
    mayLeadTo: ['company', 'candidacy'],
    coolDownWeeks: 0,
    messageCaps: normalCaps,
  },
  consultation: {
    ...oneToOne,
    startedBy: ['candidate', 'host'],
    minutes: 40,
    judging: 'none',
    saysNotAnInterview: true,
    settledBefore: [],
    outcome: [{ name: 'who_else', owner: 'host', audience: 'both', required: true, answer: 'people' }, applied],
    mayLeadTo: ['introduction'],
    coolDownWeeks: halfYear,
    messageCaps: { host: 7, candidate: 6 },
    practice: true,
    applicationTips: true,
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
      { name: 'task_cards', by: 'company' },
    ],
    outcome: levels(
      'teamwork',
      'confidence',
      'communication',
      'leadership',
      'composure',
      'decision_making',
      'problem_solving',
    ),
    mayLeadTo: ['preliminary', 'candidacy'],
    coolDownWeeks: 0,
    messageCaps: { host: 8, candidate: 6 },
    practice: true,
    applicationTips: false,
  },
  referral: {
    ...oneToOne,
    ...plain,
    startedBy: ['host', 'candidate'],
    minutes: 30,
    judging: 'fit',
    saysNotAnInterview: false,
    settledBefore: [{ name: 'consent', by: 'candidate' }],
    outcome: (['interests', 'skills', 'character'] as const).map((name) => ({
      ...ofHost,
      name,
      audience: 'recruiter_and_person' as const,
    })),
    mayLeadTo: ['hired'],
    coolDownWeeks: halfYear,
    messageCaps: normalCaps,
  },
} as const satisfies Record<Kind, KindPolicy>

/** The policy of a kind, read as the record it is. */
export const policyOf = (kind: Kind): KindPolicy => kindTable[kind]

/** Kinds of talk after which somebody may be put forward (KINDS: only kind 10 writes to the pipeline). */
export const kindsToReferral: readonly Kind[] = kindNames.filter((kind) =>
  policyOf(kind).mayLeadTo.includes('referral'),
)

/** Kinds of talk after which the host may name others. */
export const kindsToIntroduction: readonly Kind[] = kindNames.filter((kind) =>
  policyOf(kind).mayLeadTo.includes('introduction'),
)

/** Kinds a host's standing offer can be for; `company` means that recruiters and role owners give them. */
export const offeredKinds: readonly Kind[] = kindNames.filter((kind) => {
  const { startedBy, candidates, hosts } = policyOf(kind)
  const isPair = candidates.max === 1 && hosts.max === 1
  return isPair && kind !== 'referral' && kind !== 'candidacy' && startedBy.includes('candidate')
})

/** Kinds for which a candidate can ask by themselves; for a referral they ask the host they met. */
export const askedKinds: readonly Kind[] = kindNames.filter(
  (kind) => policyOf(kind).startedBy.includes('candidate') && kind !== 'referral',
)
