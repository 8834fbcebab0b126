import type { Refusal } from './kept.js'
import type { CardPart, TeamsGlimpse, TeamsNotice } from './teams-state.js'

/** Teams as one person sees it: plain data, as all of the view. */
export interface TeamsWindow {
  user: string
  name: string
  /** the channels of the teams that this person is in; each name with its team's */
  channels: { id: string; name: string; team: string; messages: TeamsShown[] }[]
  /** the personal chat with the bot, oldest first */
  messages: TeamsShown[]
  dialog: ShownDialog | null
  /** what Teams itself told this person last, of the product that did not answer */
  notice: TeamsNotice['error'] | null
  /** the sentence that answered a button last and passes by */
  toast: TeamsGlimpse | null
  /** what Teams would not take from the product, newest last */
  refusals: Refusal[]
}

export interface TeamsShown {
  id: string
  at: string
  /** the line of a notification; the whole of a message without a card */
  text: string
  /** every action has an id: the product's own, else its place in the card, by which it can be pressed */
  card: CardPart | null
  /** how often the product changed it */
  edits: number
  /** the colleague who wrote it; null for the bot */
  by: string | null
  /** written by whom one looks through */
  isOwn: boolean
  /** an answer within a channel's thread */
  isReply: boolean
  /** the product's own name of it, to ask how it came to be */
  key: string | null
}

export interface ShownDialog {
  /** another one after each answer of the product */
  id: string
  title: string
  /** the whole of a dialog without a card */
  text: string
  /** with what was typed so far in its inputs */
  card: CardPart | null
}
