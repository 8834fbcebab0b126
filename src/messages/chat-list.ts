import type { Card, CardElement } from './card.js'
import { type ChatFacts, metActions, whenText } from './chat.js'
import type { Reader } from './reader.js'

/** A host's talks: each with its time and what can be done with it now. */
export function chatListCard(
  reader: Reader,
  { talks, after, held }: { talks: readonly ChatFacts[]; after: readonly ChatFacts[]; held: number },
  now: Date,
): Card {
  const { say } = reader
  const elements: CardElement[] = [{ type: 'heading', text: say('chat.list.preview') }]
  if (talks.length === 0) elements.push({ type: 'text', text: say('chat.list.none') })
  for (const facts of talks) {
    const { chat, candidate } = facts
    const value = { chatId: chat.id }
    const when = chat.status === 'scheduled' ? whenText(reader, facts, 'host') : say('chat.list.scheduling')
    elements.push({ type: 'facts', facts: [{ label: candidate.firstName, value: when }] })
    const running = chat.startsAt !== null && chat.endsAt !== null && chat.startsAt <= now && now <= chat.endsAt
    const over = chat.endsAt !== null && chat.endsAt < now
    if (over) elements.push({ type: 'actions', actions: metActions(reader, chat.id) })
    else {
      elements.push({
        type: 'actions',
        actions: [
          ...(running ? [reader.act(say('chat.here.button'), 'chat.here', value, 'chat')] : []),
          ...(chat.status === 'agenda' && chat.turn === 'host'
            ? [
                reader.act(say('agenda.accept'), 'agenda.accept', value, 'chat', 'primary'),
                reader.act(say('agenda.amend'), 'agenda.amend.open', value, 'chat'),
              ]
            : []),
          ...(chat.status === 'scheduling' && chat.turn === 'host'
            ? [reader.act(say('chat.pickTime.button'), 'chat.pick-time', value, 'chat', 'primary')]
            : []),
          ...(chat.status === 'scheduled' ? [reader.act(say('chat.button.move'), 'chat.move', value, 'chat')] : []),
          reader.act(say('chat.button.cancel'), 'chat.cancel', value, 'chat', 'danger'),
        ],
      })
    }
  }
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
