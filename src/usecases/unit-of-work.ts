/** What use cases ask of the store, as one port; longer than most, since it is all there is. */

import type { BulkMove } from '../domain/bulk-move.js'
import type { Candidate, ConsentGrant, Link } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import type { ChatRequest } from '../domain/chat-request.js'
import type { Claim } from '../domain/claim.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import type { CreditShare } from '../domain/credit.js'
import type { Actor, Decision, JobRequest, Recipient } from '../domain/decision.js'
import type { Introduction } from '../domain/introduction.js'
import type { JobName, MessageName } from '../domain/job-names.js'
import type { Match } from '../domain/match.js'
import type { Opening } from '../domain/opening.js'
import type { Schedule, Settings } from '../domain/organization.js'
import type { Block, Channel, Employee, Identity, Workspace } from '../domain/people.js'
import type { Referee } from '../domain/referee.js'
import type { Referral, Stage } from '../domain/referral.js'
import type { Lapsing, Worded } from '../domain/retention.js'
import type { Route } from '../domain/route.js'
import type { Guest, Program, Session } from '../domain/session.js'
import type { Random } from '../ports.js'
import type { PoolView } from './pool-view.js'

/** Equal to, one of, before or from (a moment, or an id), or a list that has it; on columns that are not sealed. */
export type Where<Entity> = {
  [Column in keyof Entity]?:
    | Entity[Column]
    | readonly Entity[Column][]
    | { before: Date }
    | { from: Date }
    | { before: Entity[Column] & string }
    | { has: Entity[Column] extends readonly (infer Item)[] ? Item : never }
}

export interface Table<Entity extends { id: string; version: number }> {
  get(id: string): Promise<Entity | undefined>
  /** several by id, in no order; missing ones are left out */
  getMany(ids: readonly string[]): Promise<Entity[]>
  /** throws on a column that is sealed */
  find(where: Where<Entity>, options?: { limit?: number; newestFirst?: true }): Promise<Entity[]>
  count(where: Where<Entity>): Promise<number>
  /** false when a row with the same unique value stands already; nothing is then written */
  insert(entity: Entity): Promise<boolean>
  /** the same for many at once; returns those that were written */
  insertMany(entities: readonly Entity[]): Promise<Entity[]>
  /** compare-and-set on `version`; throws the fault `conflict` when somebody was faster; returns what now stands */
  save(entity: Entity): Promise<Entity>
}

export interface Round {
  id: string
  version: number
  at: Date
  pairs: number
  leftOut: number
  /** pairs that were no longer true when they were to be written */
  dropped: number
  weightsVersion: number
  ageingWeight: number
  /** points of all pairs, waiting included; `bound`: the proven most that any pairs could have had */
  value: number
  bound: number
  /** of the certificate, in points */
  gap: number
  /** allowed pairs that were weighed */
  weighed: number
  /** SHA-256 of the record's inputs */
  inputsHash: string
}

/** What a round weighed, compressed: enough to hold it again (`matching/record.ts`). */
export interface RoundRecord {
  id: string
  version: number
  at: Date
  inputs: string
  /** SHA-256 of the pairs it chose */
  pairsHash: string
}

/** Up to where somebody has read the pool: rows of transactions that were not over then may still come. */
export interface PoolMark {
  transaction: string
  at: Date
}

export interface PoolChanges {
  /** candidates of whom something changed, consents and zones included; a few may not have */
  ids: string[]
  /** of those, who were changed by the very transaction that asks, which may still come to nothing */
  ownIds: string[]
  mark: PoolMark
}

export type PastMatch = Pick<
  Match,
  | ('id' | 'offerId' | 'hostId' | 'candidateId' | 'kind' | 'status' | 'createdAt')
  | ('askedFirst' | 'hostAskedAt' | 'candidateAskedAt')
>

/** What a round leaves with everybody who was in it. */
export interface Standing {
  id: string
  profit: number
  /** null for whoever was not left out */
  cause: string | null
  helps: string | null
}

export interface HistoryLine {
  subject: string
  subjectId: string
  action: string
  actor: Actor
  at: Date
  note: string
}

export interface JobRecord {
  name: JobName
  key: string
  to: Recipient | undefined
  status: string
  sentAt: Date | undefined
  /** where the platform keeps the message */
  sentTo: string | undefined
}

/** A job in the hands of one runner; `holder` and `attempts` fence it against a runner that lost its lease. */
export interface ClaimedJob {
  organizationId: string
  id: string
  name: JobName
  key: string
  payload: Record<string, string>
  to: Recipient | undefined
  runAt: Date
  /** when it was first due; retries do not move it */
  dueAt: Date
  attempts: number
  unknowns: number
  /** how often in a row whoever held it died, or never came to an end */
  crashes: number
  /** an admin let it go: it does not leave, and whoever waits for its answer is told so */
  isLetGo: boolean
  holder: string
  interactionId: string | undefined
}

/** How often a process may die of a job, or let its lease lapse, before the job is given up (FT-12). */
export const maxCrashes = 3

export interface JobMark {
  /** `held`: waits for an admin to release it or let it go */
  status?: 'queued' | 'retry' | 'sending' | 'sent' | 'done' | 'unknown' | 'dead' | 'cancelled' | 'held'
  runAt?: Date
  dueAt?: Date
  attempts?: number
  unknowns?: number
  /** 0 unless told, with every status but `queued`: whoever marks it has outlived it */
  crashes?: number
  startedAt?: Date | null
  sentAt?: Date
  sentTo?: string
  error?: string | null
  /** a rendered mail that nobody can send yet */
  kept?: string
}

/** So many at once, then one each interval: in any span of time at most `atOnce` and one more for each interval in it. */
export interface PaceSlot {
  bucket: string
  intervalMs: number
  atOnce: number
}

/** Whose yes to being put forward holds at that moment, and who is not among the hidden candidates. */
export interface Waiting {
  stages: readonly Stage[]
  hidden: readonly string[]
  at: Date
  skip: number
  limit: number
}

/** A job that ended without having arrived, as far as we know. */
export interface Letter {
  id: string
  name: JobName
  to: Recipient | undefined
  /** given up; of unknown outcome; held back after a long stop */
  status: 'dead' | 'unknown' | 'held'
  error: string | null
  at: Date
}

/** A job that is not over: it waits, is in hand, or somebody is to look at it. */
export const standingStatuses = ['queued', 'retry', 'sending', 'dead', 'unknown', 'held'] as const

/** What stands with a job that an admin let go. */
export const letGoWord = 'let_go'

/** What an admin sees of the queue. */
export interface Letters {
  /** newest first */
  letters(limit: number): Promise<Letter[]>
  countLetters(): Promise<number>
  /** due again at `now` as if never tried; returns how many */
  sendLetters(which: { id: string } | { key: string } | { status: 'dead' | 'held' }, now: Date): Promise<number>
  /** sent no more; what was held ends by the runner, as if given up. False where it does not stand there any longer */
  dropLetter(which: { id: string } | { key: string }, now: Date): Promise<boolean>
}

/** One transaction of one organization. Nothing of another organization can be read or written through it. */
export interface Tx extends Letters {
  organizationId: string
  employees: Table<Employee>
  identities: Table<Identity>
  channels: Table<Channel>
  candidates: Table<Candidate>
  consents: Table<ConsentGrant>
  links: Table<Link>
  offers: Table<ChatOffer>
  matches: Table<Match>
  chats: Table<CoffeeChat>
  referrals: Table<Referral>
  bulkMoves: Table<BulkMove>
  openings: Table<Opening>
  routes: Table<Route>
  referees: Table<Referee>
  claims: Table<Claim>
  credits: Table<CreditShare>
  introductions: Table<Introduction>
  requests: Table<ChatRequest>
  programs: Table<Program>
  sessions: Table<Session>
  guests: Table<Guest>
  blocks: Table<Block>
  rounds: Table<Round>
  roundRecords: Table<RoundRecord>
  schedules: Table<Schedule>
  /** who this user of a workspace is, and when they spoke last with another account of theirs */
  speaker(
    workspaceId: string,
    userId: string,
  ): Promise<{ identity: Identity; employee: Employee; spokeElsewhereAt: Date | null } | undefined>
  removeBlock(id: string): Promise<void>
  workspaces(): Promise<Workspace[]>
  saveWorkspace(workspace: Workspace): Promise<void>
  settings(): Promise<Settings>
  saveSettings(settings: Settings): Promise<void>
  /** a job whose key is already there is left as it is */
  addJobs(jobs: readonly JobRequest[], interactionId: string | undefined): Promise<void>
  /** jobs not yet begun, by key; returns how many were stopped */
  cancelJobs(keys: readonly string[]): Promise<number>
  /** every job not yet begun that would write to this person; returns how many were stopped */
  cancelJobsTo(to: Recipient): Promise<number>
  /** what has not left yet is written to the other: they are the same person */
  redirectJobs(from: Recipient, to: Recipient): Promise<void>
  findJob(key: string): Promise<JobRecord | undefined>
  jobsTo(to: Recipient): Promise<JobRecord[]>
  addHistory(line: HistoryLine, interactionId: string | undefined): Promise<void>
  historyOf(subject: string, subjectId: string): Promise<HistoryLine[]>
  historySince(from: Date): Promise<HistoryLine[]>
  /** changes a claimed job; false when the lease was lost meanwhile, and nothing is then changed */
  markJob(job: ClaimedJob, mark: JobMark): Promise<boolean>
  /** takes a slot of each bucket, or of none; undefined when all were free, else the moment at which they will be */
  pace(slots: readonly PaceSlot[], now: Date): Promise<Date | undefined>
  /** until when this bucket is held back (Retry-After) */
  heldUntil(bucket: string): Promise<Date | undefined>
  /** the stored answer of a repeat, or undefined when the key is new and now taken */
  receive(key: string, name: string, interactionId: string, now: Date): Promise<{ reply: string } | undefined>
  keepReply(key: string, reply: string): Promise<void>
  /** the answer to the interaction of that key; undefined where it was erased, or none was kept */
  keptReply(key: string): Promise<string | undefined>
  /** of an answer that has left as a message nothing is kept but that it was given */
  forgetReply(key: string): Promise<void>
  /** blanks notes, payloads, kept mails and stored replies that concern these subjects (erasure) */
  eraseTraces(subjects: readonly { subject: string; subjectId: string }[], to: readonly Recipient[]): Promise<void>
  /** keyed hash of a normalised address */
  emailIndex(email: string): string
  isSuppressed(emailIndex: string): Promise<boolean>
  /** which of these are */
  suppressedOf(emailIndexes: readonly string[]): Promise<ReadonlySet<string>>
  suppress(emailIndex: string, now: Date): Promise<void>
  unsuppress(emailIndex: string): Promise<void>
  /** who of the pool may have changed since that mark; without one, everybody active */
  poolChanges(since: PoolMark | undefined, now: Date): Promise<PoolChanges>
  /** rounds waited by everybody active, and what the last round left them */
  poolStandings(): Promise<{ id: string; age: number; profit: number }[]>
  /**
   * One more round of age for these, and what it left them; the price of each of these offers. Returns who was now left out
   * `quietAfter` rounds in a row, whose count begins anew.
   */
  closeRound(
    standings: readonly Standing[],
    prices: readonly { id: string; price: number }[],
    quietAfter: number,
  ): Promise<string[]>
  /** matches made since that moment, of one host or of all; nothing sealed is opened */
  pastMatches(from: Date, hostId?: string): Promise<PastMatch[]>
  /** how many referrals stand in each of these stages, and since when the longest, without those of the hidden candidates */
  stageCounts(
    stages: readonly Stage[],
    hidden: readonly string[],
  ): Promise<{ stage: Stage; count: number; since: Date }[]>
  /** how many referrals in these stages each colleague has who explores (P-2) */
  internalReferrals(stages: readonly Stage[]): Promise<{ candidateId: string; count: number }[]>
  /** ids of the referrals that wait longest */
  longestWaiting(of: Waiting): Promise<string[]>
  /** candidates with a referral in a stage since before its moment who got none of these messages after it */
  unheard(stages: readonly { stage: Stage; before: Date }[], words: readonly MessageName[]): Promise<string[]>
  /** until the commit, no other round is written */
  lockRounds(): Promise<void>
  /** how much there is whose time was over before that moment */
  countLapsed(what: Lapsing, before: Date): Promise<number>
  /** deletes up to `limit` of it; returns how many */
  dropLapsed(what: Exclude<Lapsing, Worded>, before: Date, limit: number): Promise<number>
  /** marks up to `limit` rows whose words are to be blanked, so that nobody does it again; returns their ids */
  takeLapsed(what: Worded, before: Date, limit: number, now: Date): Promise<string[]>
  /** until the commit, nobody else hands out this host's seats and times */
  lockHost(employeeId: string): Promise<void>
}

/** Who does something, as far as the organization knows them. */
export type Who =
  | { type: 'employee'; employee: Employee; identity: Identity }
  | { type: 'candidate'; candidate: Candidate }
  | { type: 'referee'; referee: Referee }
  | { type: 'anyone' }
  | { type: 'system' }

/** What a use case works with; it never sends anything and never knows the door. */
export interface Context {
  tx: Tx
  now: Date
  random: Random
  who: Who
  settings: Settings
  interactionId: string | undefined
  /** the address under which pages are reached, without a trailing slash */
  baseUrl: string
  /** whether anybody set up a way to send mail */
  adminEmails: readonly string[]
  /** the pool as this process saw it last */
  pool: PoolView
}

export function actorOf(who: Who): Actor {
  if (who.type === 'employee') return { type: 'employee', id: who.employee.id }
  if (who.type === 'candidate') return { type: 'candidate', id: who.candidate.id }
  if (who.type === 'referee') return { type: 'referee', id: who.referee.id }
  return { type: 'system' }
}

/** Writes a decision: the changed state, its line in the history and its jobs. Returns what now stands. */
export async function commit<Entity extends { id: string; version: number }>(
  context: Context,
  table: Table<Entity>,
  subject: string,
  decision: Extract<Decision<Entity, string>, { ok: true }>,
): Promise<Entity> {
  const saved = await table.save(decision.state)
  await note(context, subject, saved.id, decision.action, decision.note)
  await context.tx.addJobs(decision.jobs, context.interactionId)
  return saved
}

/** A line in the history, by whoever acts, now. */
export async function note(
  context: Context,
  subject: string,
  subjectId: string,
  action: string,
  words = '',
): Promise<void> {
  await context.tx.addHistory(
    { subject, subjectId, action, actor: actorOf(context.who), at: context.now, note: words },
    context.interactionId,
  )
}

/** What stands behind `Tx`: opens transactions, and hands out jobs across organizations. */
export interface Store {
  /** made at the first start; the one organization of this deployment */
  organizationId: string
  /** commits what `work` did, or nothing when it throws; a `conflict` or a lost serialization is tried again up to five times */
  transaction<Result>(organizationId: string, work: (tx: Tx) => Promise<Result>): Promise<Result>
  workspace(platform: 'slack' | 'teams', externalId: string): Promise<Workspace | undefined>
  queue: JobQueue
  trail: Trail
  /** the database answers and all migrations are applied */
  isReady(): Promise<boolean>
  /** how far the database's clock is ahead of this machine's, in ms */
  clockSkewMs(): Promise<number>
  /** people who left and are not erased yet, and all whose last sign of life was before that moment and who should be */
  erasures(before: Date): Promise<{ waiting: number; overdue: number }>
  close(): Promise<void>
}

export interface JobQueue {
  /**
   * takes up to `limit` due jobs for `holder` under a lease counted by the database's clock; one that a process may have died of
   * alone, and only where `isIdle`: nothing else is in hand
   */
  claim(holder: string, limit: number, now: Date, isIdle: boolean): Promise<ClaimedJob[]>
  /** what `holder` claimed and did not begin is as if it had not been claimed */
  giveBack(holder: string): Promise<void>
  /** of a message that left, where nothing else is to be written with it; false when the lease is lost */
  markSent(job: ClaimedJob, mark: { sentAt: Date; sentTo?: string }): Promise<boolean>
  /** the holder is still at it: the lease begins anew; false when it was lost */
  holdOn(job: ClaimedJob): Promise<boolean>
  /**
   * gives back what lapsed leases held: before the platform call as a retry, given up where that happened too often (`crashed`);
   * after it as an unknown outcome
   */
  recover(now: Date): Promise<{ retried: number; crashed: ClaimedJob[]; unknown: ClaimedJob[] }>
  /** nothing in this bucket before that moment (Retry-After) */
  holdBack(bucket: string, until: Date): Promise<void>
  /** nothing is held back in this bucket any more */
  letGo(bucket: string): Promise<void>
  /** the earliest moment at which a job is due; undefined when none waits */
  nextRunAt(): Promise<Date | undefined>
  /** the same of jobs and schedules */
  nextMoment(): Promise<Date | undefined>
  hasDueSchedule(now: Date): Promise<boolean>
  /** jobs that are not over by status; how long the oldest due job has waited, and by how much the most overdue schedule is late */
  depth(now: Date): Promise<{ byStatus: Record<string, number>; oldestSeconds: number; overdueSeconds: number }>
  /** rows to look at: unknown, dead, held, and mails kept because no mail server is set */
  list(statuses: readonly string[]): Promise<
    {
      key: string
      name: string
      status: string
      unknowns: number
      error: string | null
      kept: string | null
      at: Date
    }[]
  >
}

/** A message that left, or a work that ran; `at` is when. */
export interface EndedJob {
  id: string
  name: string
  key: string
  status: string
  at: Date
  interactionId: string | null
}

/** What one interaction, or one job of the clock, caused. */
export interface Way {
  /** null where the clock did it */
  interaction: { id: string; name: string; at: Date } | null
  changes: { subject: string; action: string; actor: string; at: Date }[]
  jobs: (EndedJob & { runAt: Date; sentAt: Date | null; attempts: number; to: string | null })[]
}

/** How things came to be, from the records that are kept anyway: inbox, history, jobs. Nothing sealed is opened. */
export interface Trail {
  /** jobs that ended after the first moment and not after the second, oldest first */
  ended(after: Date, until: Date): Promise<EndedJob[]>
  /** the interaction taken last at or after that moment */
  latest(from: Date): Promise<string | undefined>
  /** by the id of an interaction or of a job of the clock, or by the key of a job that came of it */
  way(of: { id: string } | { key: string }): Promise<Way | undefined>
}
