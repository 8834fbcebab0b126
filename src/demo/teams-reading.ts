import { inputsOf } from './teams-inputs.js'
import { isAction, type PlacedPart, partsOf, textOf, unescaped, wordsOf } from './teams-parts.js'
import { channelOf, personalChat } from './teams-places.js'
import type { CardPart, TeamsClient, TeamsDialog, TeamsMessage, TeamsNotice, TeamsState } from './teams-state.js'

/** A message as a person reads it. */
export interface ReadMessage {
  /** what a notification shows */
  text: string
  /** its text and all words of its card, a line each */
  words: string
  /** titles of the buttons that can be pressed now */
  buttons: string[]
  /** how often it was changed */
  edits: number
  /** the colleague who wrote it; the bot where nobody did */
  by?: string
  message: TeamsMessage
}

/** A dialog as a person reads it. */
export interface ReadDialog {
  title: string
  words: string
  /** labels of its inputs */
  fields: string[]
  /** sentences beside inputs, by field: the words of the elements whose id is `<field>.error` */
  errors: Record<string, string>
  buttons: string[]
  dialog: TeamsDialog
}

/** What a person sees: plain data, easy to compare in words. */
export interface TeamsEyes {
  /** what the bot wrote in the personal chat, oldest first */
  messages(): ReadMessage[]
  /** the same */
  dm(): ReadMessage[]
  /** the newest of them */
  last(): ReadMessage
  modal(): ReadDialog | undefined
  /** everything in a channel or a chat, the bot's and people's */
  channel(id: string): ReadMessage[]
  /** what Teams itself told this person of the product */
  notices(): TeamsNotice['error'][]
  /** sentences that answered a button and passed by */
  toasts(): string[]
  /** addresses that buttons led to */
  opened(): string[]
}

export function eyesOf(state: TeamsState, user: string): TeamsEyes {
  const client = clientOf(state, user)
  const channel = (id: string): ReadMessage[] =>
    state.messages
      .filter(({ conversation }) => conversation === id || channelOf(conversation) === id)
      .map((message) => readMessage(message, client))
  const messages = (): ReadMessage[] => channel(personalChat(user)).filter(({ by }) => by === undefined)
  const own = <Entry extends { user: string }>(entries: Entry[]): Entry[] => entries.filter((it) => it.user === user)
  return {
    messages,
    dm: messages,
    last() {
      const last = messages().at(-1)
      if (!last) throw new Error(`${user} has no message`)
      return last
    },
    modal() {
      const dialog = state.dialogs.get(user)
      return dialog && readDialog(dialog, client)
    },
    channel,
    notices: () => own(state.notices).map(({ error }) => error),
    toasts: () => own(state.toasts).map(({ words }) => words),
    opened: () => own(state.opened).map(({ words }) => words),
  }
}

/** A person's client; a new one has nothing unfolded. */
export function clientOf(state: TeamsState, user: string): TeamsClient {
  const client = state.clients.get(user) ?? { unfolded: new WeakSet(), visible: new WeakMap() }
  state.clients.set(user, client)
  return client
}

function readMessage(message: TeamsMessage, client: TeamsClient): ReadMessage {
  const { text, summary, card, plain, by, edits } = message
  const words = plain ? text : unescaped(text)
  return {
    text: summary || words,
    words: [words, card ? wordsOf(card) : ''].filter(Boolean).join('\n'),
    buttons: card ? titlesOf(card, client) : [],
    edits: edits.length,
    ...(by !== undefined && { by }),
    message,
  }
}

function readDialog(dialog: TeamsDialog, client: TeamsClient): ReadDialog {
  const { title, text, card } = dialog
  return {
    title,
    words: [text, card ? wordsOf(card) : ''].filter(Boolean).join('\n'),
    fields: card ? inputsOf(card, (placed) => isShown(placed, client)).map(({ label }) => label) : [],
    errors: card ? errorsOf(card) : {},
    buttons: card ? titlesOf(card, client) : [],
    dialog,
  }
}

function errorsOf(card: CardPart): Record<string, string> {
  const marked = partsOf(card).filter(({ part }) => textOf(part.id).endsWith('.error'))
  return Object.fromEntries(
    marked.map(({ part, type }) => [
      textOf(part.id).slice(0, -'.error'.length),
      wordsOf({ body: [{ ...part, type }] }),
    ]),
  )
}

const titlesOf = (card: CardPart, client: TeamsClient): string[] =>
  buttonsOf(card, client)
    .map(({ part }) => textOf(part.title))
    .filter(Boolean)

/** The actions a person can press now: none in what is hidden, or not unfolded. */
export function buttonsOf(card: CardPart, client: TeamsClient): PlacedPart[] {
  return partsOf(card, (placed) => isShown(placed, client)).filter(isAction)
}

/** Whether a person sees it: not what is hidden, nor what is not unfolded. */
export function isShown({ part, slot, outer }: PlacedPart, { unfolded, visible }: TeamsClient): boolean {
  return slot === 'card' ? unfolded.has(outer) : isVisible(part, visible)
}

const isVisible = (part: CardPart, visible: TeamsClient['visible']): boolean =>
  visible.get(part) ?? part.isVisible !== false

/** Unfolds the card of an action, or folds it again. */
export function unfold(action: CardPart, { unfolded }: TeamsClient): void {
  if (unfolded.has(action)) unfolded.delete(action)
  else unfolded.add(action)
}

/** Shows or hides the element of that id, or turns it round. */
export function show(card: CardPart, id: string, isToBeShown: boolean | undefined, { visible }: TeamsClient): void {
  for (const { part } of partsOf(card)) if (part.id === id) visible.set(part, isToBeShown ?? !isVisible(part, visible))
}
