import type { Refusal } from './kept.js'
import type { InputState, SlackBlock } from './slack-state.js'
import type { TeamsWindow } from './teams-view.js'

/** What the workbench shows its page: plain data, made anew after each change; times are ISO 8601 in UTC. */
export interface View {
  /** the moved clock, and the zone in which the page tells it */
  now: string
  zone: string
  /** a move of the clock under way, and how many messages and works it brought so far */
  move: { from: string; to: string; at: string; count: number } | null
  /** the words after `/coffeechat`, or to the bot */
  commands: readonly string[]
  /** whose eyes one can look through, on each platform */
  people: Record<Platform, Eyes[]>
  mailboxes: MailboxOfSomebody[]
  slack: SlackWindow
  teams: TeamsWindow
  /** of the mailbox that is looked at, newest first */
  mails: ShownMail[]
  /** what happened while the clock moved, newest first */
  happened: Happening[]
  tour: ShownTour
}

export type Platform = 'slack' | 'teams'

export interface Eyes {
  /** user id on the platform */
  id: string
  name: string
  /** under which heading the switch lists them */
  group: 'hosts' | 'recruiters' | 'role owners' | 'admins' | 'colleagues'
  title: string
  /** when something last came for them */
  newest: string | null
}

export interface MailboxOfSomebody {
  address: string
  name: string
  group: 'candidates' | 'colleagues'
  newest: string | null
}

/** Slack as one person sees it. */
export interface SlackWindow {
  user: string
  name: string
  channels: { id: string; name: string; messages: ShownMessage[] }[]
  /** the conversation with the bot, oldest first, with the answers that only this person sees */
  messages: ShownMessage[]
  home: { hash: string; blocks: SlackBlock[] } | null
  modal: ShownModal | null
  /** what Slack itself told this person last, of the product that did not answer */
  notice: string | null
  /** what Slack would not take from the product, newest last */
  refusals: Refusal[]
}

export interface ShownMessage {
  id: string
  channel: string
  ts: string
  at: string
  /** the line of a notification; the whole of a message without blocks */
  text: string
  blocks: SlackBlock[]
  /** "Only visible to you" */
  isPrivate: boolean
  /** how often the product changed it */
  edits: number
  /** the colleague who wrote it; null for the bot */
  by: string | null
  /** the product's own name of it, to ask how it came to be */
  key: string | null
}

export interface ShownModal {
  id: string
  /** another one after each change by the product */
  hash: string
  title: string
  submit: string | null
  close: string
  blocks: SlackBlock[]
  /** sentences beside inputs, by block id */
  errors: Record<string, string>
  /** what was filled in so far, by block id */
  typed: Record<string, { action_id: string; state: InputState }>
}

export interface ShownMail {
  /** its Message-ID */
  id: string
  at: string
  from: string
  subject: string
  text: string
  html: string
  /** the calendar entry it carries, in iCalendar's own words */
  ics: string | null
}

/** Where something is to be seen. */
export type Place =
  | { window: 'slack'; user: string; message: string }
  | { window: 'teams'; user: string; message: string }
  /** the channel in which the digest is posted */
  | { window: 'channel'; platform: Platform; message: string }
  | { window: 'mail'; address: string; mail: string }

export interface Happening {
  id: string
  at: string
  /** what came or ran: a message's own line, or what the product calls the work */
  what: string
  /** to whom; null for works */
  to: string | null
  place: Place | null
}

/** On which platforms the tour's people are: all on one, or the host in Teams and the recruiter and the channel in Slack. */
export type Stage = Platform | 'both'

export type Sight =
  | { window: Platform; as: string }
  /** `mail`: the one to open; `page`: their page of the product, by its path */
  | { window: 'mail'; mailbox: string; mail?: string; page?: string }
  | { window: 'channel'; platform: Platform }

export interface ShownTour {
  stage: Stage
  /** from 0; as many as there are steps at the end */
  step: number
  steps: { title: string; sentence: string; isDone: boolean }[]
  /** what to do now */
  hint: string
  /** whose eyes it needs, and where */
  looks: Sight | null
  /** the control to press, as a CSS selector in the page or in the page of a candidate */
  control: string | null
  /** moves the clock there */
  moveTo: string | null
  /** what to type for this step */
  type: string | null
  /** of several controls like it, the one with these words */
  label?: string
  /** what can be filled in for one, by the name of the field */
  fills?: Record<string, string>
  /** null in the tour */
  scene: ShownScene | null
}

/** What a scene shows beside its steps. */
export interface ShownScene {
  kind: string
  name: string
  /** what the kind is for */
  about: string
  forbids: string
  /** what *Try it* does, or when one can */
  attempt: string
  canTry: boolean
  /** what the product answered to the last try */
  refused: string | null
  isPrepared: boolean
}

/** How something came to be, from the product's own records. */
export interface Way {
  /** what somebody did; null where the clock did it */
  interaction: { name: string; useCase: string; at: string; id: string } | null
  changes: { subject: string; action: string; actor: string; at: string }[]
  jobs: {
    name: string
    key: string
    status: string
    /** due */
    runAt: string
    sentAt: string | null
    attempts: number
    to: string | null
    place: Place | null
  }[]
}
