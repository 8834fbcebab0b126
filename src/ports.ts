import type { Card } from './messages/card.js'
import type { FormValues } from './messages/form.js'
import type { Reply } from './messages/reply.js'

/** The clock that decides what is due; tests and the workbench move it (DESIGN section 4). */
export interface Clock {
  now(): Date
}

/** Randomness as an argument. */
export interface Random {
  /** a new id, unguessable */
  id(): string
  /** 256 random bits, base64url */
  token(): string
  /** in [0, 1) */
  fraction(): number
}

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** The only fields that reach a log line; none of them can carry a person's words. */
export interface LogFields {
  reference?: string
  organizationId?: string
  interaction?: string
  interactionId?: string
  job?: string
  jobId?: string
  code?: string
  status?: number
  count?: number
  ms?: number
  port?: number
  platform?: string
  setting?: string
  /** the stack of a fault: places in code, without its message */
  stack?: string
}

/** Where a message goes, and under which key; the key travels with it where the platform lets us tag a message. */
export interface Delivery {
  /** the job's key: one message an intent */
  key: string
  card: Card
}

/** What a platform gave back, so that the message can be changed later. */
export interface SentMessage {
  conversation: string
  message: string
}

/**
 * Where in a workspace a message goes, by the platform's ids: to a person, to a channel, or into a conversation that stands
 * already. `serviceUrl`: where the platform wants to be called; Teams alone has it.
 */
export type ChatPlace = { serviceUrl?: string | null } & (
  | { user: string; conversation?: string | null }
  | { channel: string }
  | { conversation: string }
)

/** How much a platform takes at once, and then one each interval: of one conversation, and of a whole workspace. */
export interface PlatformPace {
  conversation: { atOnce: number; intervalMs: number }
  workspace: { atOnce: number; intervalMs: number }
}

/** A chat platform's outward side; a workspace is named by the platform's id. Throws `Fault` only. Never retries by itself. */
export interface ChatMessenger {
  /** beyond the one message a second that every conversation gets */
  pace?: PlatformPace
  send(workspace: string, to: ChatPlace, delivery: Delivery): Promise<SentMessage>
  /** replaces the card of a message sent before */
  update(workspace: string, to: ChatPlace, sent: SentMessage, card: Card): Promise<void>
  /** what the platform says of a person: display name, e-mail, zone, locale, admin, status */
  person(workspace: string, person: ChatPlace & { user: string }): Promise<PlatformPerson>
  /** the channels of a team, where the platform has no picker of channels; a name is null where it is the team's own channel */
  channels?(workspace: string, team: { id: string; serviceUrl: string }): Promise<{ id: string; name: string | null }[]>
}

export interface PlatformPerson {
  name: string
  email: string | undefined
  /** IANA zone */
  zone: string | undefined
  locale: string | undefined
  isAdmin: boolean
  isDeleted: boolean
  /** away for days: a status of vacation or sick (P-16) */
  isAway: boolean
  photoUrl: string | undefined
}

export interface CalendarInvite {
  uid: string
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  startsAt: Date
  endsAt: Date
  summary: string
  description: string
  location: string | undefined
  url: string | undefined
  attendee: { name: string; email: string }
}

export interface Mail {
  to: { name: string; address: string }
  replyTo: { name: string; address: string } | undefined
  /** constant for a job, so that a copy is recognised (DL-7) */
  messageId: string
  card: Card
  invite: CalendarInvite | undefined
  /** one-click leave (PR-12) */
  unsubscribeUrl: string | undefined
}

/** Mail's outward side. Throws `Fault` only. */
export interface MailMessenger {
  send(mail: Mail): Promise<void>
}

/** Who speaks, as the door has checked it. */
export type Speaker =
  | { type: 'platform'; platform: 'slack' | 'teams'; workspace: string; user: string; reach?: Reach }
  /** somebody behind a signed link */
  | { type: 'candidate'; organizationId: string; candidateId: string }
  /** somebody who was named to give a reference, behind a signed link */
  | { type: 'referee'; organizationId: string; refereeId: string }
  /** a page anyone may open */
  | { type: 'anyone' }

/** What a platform tells with every activity of a person, and never again when asked: how to reach them, and where they live. */
export interface Reach {
  serviceUrl: string
  /** the one-to-one conversation; undefined when they spoke elsewhere */
  conversation: string | undefined
  /** IANA zone */
  zone: string | undefined
  locale: string | undefined
  /** the platform told it; they said nothing themselves */
  isSilent?: true
}

/** One thing a person did, as a door hands it over: checked for who, not yet for what. */
export interface Incoming {
  door: 'slack' | 'teams' | 'web'
  speaker: Speaker
  /** what makes a second delivery the same one (SL-4); already hashed, at most 100 characters */
  key: string
  /** the interaction's name, from a command's words, a button or a form */
  name: string
  /** ids and words carried by the button, the form or the command */
  value: Record<string, string>
  /** what was filled in */
  values: FormValues
  /** the language that the reader's browser asks for */
  lang?: string
  /**
   * Which cards of the answer the door cannot show where it was asked for: all of them, or those that do not replace the card
   * that was pressed. They leave as a message to the person, kept and sent like any other; a form, as a card that opens it.
   */
  asMessage?: 'all' | 'new'
  /** the conversation of several people in which it was said; they are told there that the answer went elsewhere */
  saidIn?: string
}

/** The one table all doors lead to. Expected "no"s are replies; a throw is a surprise the door turns into an apology. */
export type HandleIncoming = (incoming: Incoming) => Promise<Reply>
