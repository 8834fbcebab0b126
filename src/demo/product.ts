/** What the workbench asks of the product it shows: the whole of it, told by shape, since the demo imports nothing of it. */

import type { ShownRounds, TradeOff } from './rounds-view.js'

export interface Clock {
  now(): Date
}

export interface Random {
  id(): string
  token(): string
  fraction(): number
}

/** What Teams tells of somebody with all they do. */
export interface Reach {
  serviceUrl: string
  /** their chat with the bot; undefined where they speak elsewhere */
  conversation: string | undefined
  zone: string
  locale: string
}

/** One thing somebody did, for the seed: a door's work without the door. */
export interface Said {
  door: 'slack' | 'teams' | 'web'
  speaker:
    | { type: 'platform'; platform: 'slack' | 'teams'; workspace: string; user: string; reach?: Reach }
    | { type: 'candidate'; organizationId: string; candidateId: string }
    | { type: 'anyone' }
  key: string
  name: string
  value: Record<string, string>
  values: Record<string, string | string[]>
}

/** How it was answered: `card`, `form`, or sentences beside fields. */
export interface Answer {
  type: string
  errors?: Record<string, string>
  form?: { fields: readonly { type: string; name?: string; value?: unknown; options?: readonly { value: string }[] }[] }
}

/** A job that ended: a message that left, or a work that ran. */
export interface EndedJob {
  id: string
  name: string
  key: string
  at: Date
  status: string
  /** what caused it */
  interactionId: string | null
}

export interface RecordedWay {
  interaction: { name: string; useCase: string; at: Date; id: string } | null
  changes: { subject: string; action: string; actor: string; at: Date }[]
  jobs: (EndedJob & { runAt: Date; sentAt: Date | null; attempts: number; to: string | null })[]
}

/** Statuses are the product's own words. */
export interface PairStory {
  hasOffer: boolean
  match: string | null
  chat: {
    status: string
    endsAt: Date | null
    met: { host: string | null; candidate: string | null }
    isThanked: boolean
  } | null
  referral: string | null
  /** whether the person was asked for their yes to it */
  isReferralAsked: boolean
  /** when the next digest is posted */
  digestAt: Date | null
}

/** How far a scene has come; statuses, stages and fields are the product's own words. */
export interface SceneStory {
  hasOffer: boolean
  hostKnown: boolean
  match: { kind: string; status: string } | null
  chat: {
    id: string
    kind: string
    status: string
    startsAt: Date | null
    endsAt: Date | null
    met: { host: string | null; candidate: string | null }
    /** names of what was written down */
    outcome: readonly string[]
    agendaBy: string | null
    isThanked: boolean
  } | null
  request: { kind: string; status: string } | null
  introductions: readonly string[]
  referral: {
    id: string
    stage: string
    isAsked: boolean
    isInvited: boolean
    applies: boolean
    proposal: string | null
  } | null
  /** the role owner's newest, if it is younger than the person outside is here */
  opening: { id: string; status: string } | null
  /** the person's way towards an opening */
  route: { status: string } | null
  hasLeadAsked: boolean
  session: {
    id: string
    isHost: boolean
    kind: string
    step: number | null
    status: string
    startsAt: Date
    endsAt: Date
    tasks: number
    released: number
    /** in the order in which they were asked for */
    guests: readonly { status: string | null; met: string | null; noted: readonly string[] }[]
  } | null
}

export interface Product {
  /** where it listens, on the loopback */
  url: string
  organizationId: string
  /** the words after `/coffeechat` */
  commands: readonly string[]
  handle(said: Said): Promise<Answer>
  /** what the shell can ask: words, and a file's bytes in base64 */
  shell(args: readonly string[], input: string): Promise<{ code: number; output: string }>
  /** whether a commit is on the disk when it is answered: not while the past is made, since a half-made company is made anew */
  keepAtOnce(isKept: boolean): Promise<void>
  /** runs what is due now, and what that makes due now; returns how many jobs were taken */
  settle(): Promise<number>
  /** the next moment at which anything is due */
  nextDue(): Promise<Date | undefined>
  /** nothing is claimed until `resume`, but by `settle` */
  rest(): Promise<void>
  resume(): void
  /** jobs that ended after the first moment and not after the second */
  ended(after: Date, until: Date): Promise<EndedJob[]>
  /** the interaction taken last at or after that moment; undefined where nothing was written */
  latestInteraction(from: Date): Promise<string | undefined>
  /** what an interaction, or a job of the clock, caused: by its id, or by the key of one of its messages */
  way(of: { id: string } | { key: string }): Promise<RecordedWay | undefined>
  /** how far an employee (by the ids of their accounts) and a person outside (by address) have come with each other */
  pairStory(userIds: readonly string[], email: string): Promise<PairStory>
  /** how far a scene has come: of a colleague (by the ids of their accounts), people outside, the first of them its own, and a role owner */
  sceneStory(
    userIds: readonly string[],
    emails: readonly string[],
    ownerUserIds?: readonly string[],
  ): Promise<SceneStory>
  /** the id of the person outside with that address, for the seed */
  candidateOf(email: string): Promise<string | undefined>
  /** what the next round would do now, and what the last ones did */
  rounds(): Promise<ShownRounds>
  /** what the weight of waiting costs and brings; simulated once for a pool, which takes a second or two */
  tradeOff(): Promise<TradeOff>
  stop(): Promise<void>
}

/** Settings as the environment has them, the clock and the chance it runs by. */
export type StartProduct = (settings: Record<string, string>, clock: Clock, random: Random) => Promise<Product>
