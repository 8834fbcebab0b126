import { isAction, isInput, partsOf, textOf, unescaped } from './teams-parts.js'
import { channelOf, personalChat } from './teams-places.js'
import type { TeamsServer } from './teams-server.js'
import type { CardPart, TeamsDialog, TeamsMessage, TeamsState } from './teams-state.js'
import type { ShownDialog, TeamsShown, TeamsWindow } from './teams-view.js'
import { mostMessages, mostRefusals } from './view-of.js'

/** Teams through one person's eyes. */
export function teamsWindow({ state }: TeamsServer, user: string): TeamsWindow {
  const teams = [...state.teams.values()].filter(({ members }) => members.includes(user))
  const chat = personalChat(user)
  return {
    user,
    name: state.users.get(user)?.name ?? user,
    channels: teams.flatMap(({ name: team, channels }) =>
      channels.map(({ id, name }) => ({ id, name: name ?? 'General', team, messages: shownThreads(state, id, user) })),
    ),
    messages: newestOf(state, (conversation) => conversation === chat).map((each) => shownMessage(state, each, user)),
    dialog: shownDialog(state.dialogs.get(user)),
    notice: state.notices.findLast((notice) => notice.user === user)?.error ?? null,
    toast: state.toasts.findLast((toast) => toast.user === user) ?? null,
    refusals: state.refusals.slice(-mostRefusals),
  }
}

const newestOf = ({ messages }: TeamsState, isThere: (conversation: string) => boolean): TeamsMessage[] =>
  messages.filter(({ conversation }) => isThere(conversation)).slice(-mostMessages)

/** A channel thread by thread, each with its answers. */
function shownThreads(state: TeamsState, channel: string, user: string): TeamsShown[] {
  const messages = newestOf(state, (conversation) => channelOf(conversation) === channel)
  const threads = new Map<string, TeamsMessage[]>()
  for (const each of messages) threads.set(each.conversation, [...(threads.get(each.conversation) ?? []), each])
  return [...threads.values()].flat().map((each) => shownMessage(state, each, user))
}

function shownMessage(state: TeamsState, message: TeamsMessage, user: string): TeamsShown {
  const { id, at, conversation, text, summary, card, plain, edits, by, key } = message
  const isInThread = conversation !== channelOf(conversation)
  return {
    id,
    at,
    text: plain ? text : unescaped(text) || summary,
    card: card ? shownCard(card) : null,
    edits: edits.length,
    by: by === undefined ? null : (state.users.get(by)?.name ?? by),
    isOwn: by === user,
    isReply: isInThread && !conversation.endsWith(`=${id}`),
    key: key ?? null,
  }
}

function shownDialog(dialog: TeamsDialog | undefined): ShownDialog | null {
  if (!dialog) return null
  const { id, title, text, card, typed } = dialog
  return { id, title, text, card: card ? shownCard(card, typed) : null }
}

/** The product's card as it came, but for what the page needs to know of its actions and inputs. */
function shownCard(card: CardPart, typed: Record<string, string> = {}): CardPart {
  const copy = structuredClone(card)
  for (const placed of partsOf(copy)) {
    const { part, at } = placed
    const id = textOf(part.id)
    if (isAction(placed)) part.id = id || at
    else if (isInput(placed) && typed[id] !== undefined) part.value = typed[id]
  }
  return copy
}
