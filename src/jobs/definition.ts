import type { MessageName, WorkName } from '../domain/job-names.js'
import type { Card } from '../messages/card.js'
import type { Reader } from '../messages/reader.js'
import type { CalendarInvite } from '../ports.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'

/** A message with the facts as they are now, ready to be rendered for whoever reads it. */
export interface Prepared {
  card(reader: Reader): Card
  /** goes along with a mail */
  invite?: CalendarInvite
  replyTo?: { name: string; address: string }
  /** not now after all: clocks stand still (P-16), or the last open window lies elsewhere */
  deferTo?: Date
  /** a mail even to someone with a chat account (calendar entries) */
  byMail?: true
  /** not to the recipient but into this conversation of theirs with others */
  inConversation?: string
}

/** What a message job does when its time has come. */
export interface MessageDefinition {
  /** re-reads the facts; undefined when the message is no longer true and is dropped */
  prepare(context: Context, job: ClaimedJob): Promise<Prepared | undefined>
  /** in the transaction that marks it sent: the clock of a question starts here (P-16) */
  sent?(context: Context, job: ClaimedJob): Promise<void>
  /** in the transaction that gives it up for good: what waits for an answer must not wait for ever */
  undeliverable?(context: Context, job: ClaimedJob): Promise<void>
}

/** Work without a message; committed together with its mark. Returns a date to be tried again then. */
export type WorkDefinition = (context: Context, job: ClaimedJob) => Promise<Date | undefined>

export type MessageTable = Record<MessageName, MessageDefinition>
/** What asks a platform, or takes long, has a way of its own. */
export type AskingWork = 'people.learn' | 'channels.learn' | 'round.run' | 'round.preview' | 'setup.check'
export type WorkTable = Record<Exclude<WorkName, AskingWork>, WorkDefinition>
