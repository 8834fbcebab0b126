import { otherSide } from '../domain/coffee-chat.js'
import type { Side } from '../domain/match.js'
import type { Card, CardAction, CardElement } from './card.js'
import { type ChatFacts, cancelButton, metActions, nameOf, whenText } from './chat.js'
import type { Reader } from './reader.js'

/** A talk, and on which side of it the reader is. */
export interface Talk {
  facts: ChatFacts
  side: Side
}

/** One talk in two lines: with whom and when, and what its reader can do with it now. */
export function talkElements(reader: Reader, { facts, side }: Talk, now: Date): CardElement[] {
  const { say } = reader
  const { chat } = facts
  const when = chat.status === 'scheduled' ? whenText(reader, facts, side) : say('chat.list.scheduling')
  const over = chat.endsAt !== null && chat.endsAt < now
  return [
    { type: 'facts', facts: [{ label: nameOf(say, facts, otherSide(side)), value: when }] },
    { type: 'actions', actions: over ? metActions(reader, chat.id) : aheadActions(reader, { facts, side }, now) },
  ]
}

function aheadActions(reader: Reader, { facts: { chat }, side }: Talk, now: Date): CardAction[] {
  const { say } = reader
  const value = { chatId: chat.id }
  const running = chat.startsAt !== null && chat.endsAt !== null && chat.startsAt <= now && now <= chat.endsAt
  return [
    ...(running ? [reader.act(say('chat.here.button'), 'chat.here', value, 'chat')] : []),
    ...(chat.status === 'agenda' && chat.turn === side
      ? [
          reader.act(say('agenda.accept'), 'agenda.accept', value, 'chat', 'primary'),
          reader.act(say('agenda.amend'), 'agenda.amend.open', value, 'chat'),
        ]
      : []),
    ...(chat.status === 'scheduling' && chat.turn === side
      ? [reader.act(say('chat.pickTime.button'), 'chat.pick-time', value, 'chat', 'primary')]
      : []),
    ...(chat.status === 'scheduled' ? [reader.act(say('chat.button.move'), 'chat.move', value, 'chat')] : []),
    cancelButton(reader, chat.id),
  ]
}

/** One's own talks: each with its time and what can be done with it now; `after` and `held`: those one hosted. */
export function chatListCard(
  reader: Reader,
  { talks, after, held }: { talks: readonly Talk[]; after: readonly ChatFacts[]; held: number },
  now: Date,
): Card {
  const { say } = reader
  const elements: CardElement[] = [{ type: 'heading', text: say('chat.list.preview') }]
  if (talks.length === 0) elements.push({ type: 'text', text: say('chat.list.none') })
  for (const talk of talks) elements.push(...talkElements(reader, talk, now))
  for (const facts of after) {
    const label = facts.candidate.firstName
    elements.push(
      { type: 'facts', facts: [{ label, value: say('chat.list.over') }] },
      {
        type: 'actions',
        actions: [reader.act(say('chat.list.after'), 'chat.after', { chatId: facts.chat.id }, 'chat')],
      },
    )
  }
  elements.push({ type: 'text', text: say('chat.list.held', { count: held }), muted: true })
  return { preview: say('chat.list.preview'), elements }
}
