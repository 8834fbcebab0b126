/**
 * What a run of the product looked like from outside, as plain data: nothing here knows how the product works. Moments are
 * milliseconds on the clock that decides what is due.
 */
export type Entry = Act | Acceptance | OptOut

/** Somebody did something and heard of it; `key` names the effect that it must have. */
export interface Act {
  op: 'act'
  t: number
  key: string
  /** told that it worked; told that it did not; told nothing, so that either may be */
  outcome: 'acknowledged' | 'refused' | 'unanswered'
}

/** A provider took a message: its reader has it. */
export interface Acceptance {
  op: 'accept'
  t: number
  /** what makes it one intent */
  key: string
  conversation: string
  /** of its words */
  text: string
  /** the answer went out, or was hidden from the product */
  outcome: 'answered' | 'hidden'
}

/** A reader wants no more of it from now on: nothing periodic, nothing but answers, nothing at all. */
export interface OptOut {
  op: 'opt_out'
  t: number
  /** the conversation */
  key: string
  outcome: 'paused' | 'left' | 'erased'
}

/** When somebody does not want to be disturbed, in their own zone; they read all conversations named. */
export interface Reader {
  conversations: readonly string[]
  zone: string
  /** minutes of the day between which one may write */
  fromMinute: number
  toMinute: number
  /** 1 is Monday */
  weekdays: readonly number[]
}

/** One message as the database has it in the end. */
export interface MessageRow {
  key: string
  conversation: string
  class: 'reply' | 'timed' | 'waits'
  status: 'queued' | 'retry' | 'sending' | 'sent' | 'unknown' | 'dead' | 'cancelled'
  /** how often it is listed that the other side may have it */
  unknowns: number
  /** which of two came first */
  sequence: number
  dueAt: number
}

/** What stands in the database in the end. */
export interface FinalRows {
  /** a key for each effect that stands */
  effects: readonly string[]
  messages: readonly MessageRow[]
}

export interface History {
  entries: readonly Entry[]
  readers: readonly Reader[]
  rows: FinalRows
  /** when the run was over */
  endedAt: number
}
