import type { Candidate } from '../domain/candidate.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import type { Card, CardElement } from './card.js'
import type { Reader } from './reader.js'
import { dayText } from './times.js'

/** P-25: "would you put me forward?"; only a yes is ever heard of. */
export function putForwardCard(reader: Reader, chat: CoffeeChat, candidate: Candidate, words = ''): Card {
  const { say, zone, locale } = reader
  const act = (label: string, interaction: string, value: Record<string, string>, tone?: 'primary') =>
    reader.act(label, interaction, value, 'referral', tone)
  const met: CardElement[] = chat.heldAt
    ? [{ type: 'text', text: say('refer.putForward.value', { day: dayText(chat.heldAt, zone, locale) }), muted: true }]
    : []
  return {
    preview: say('chat.putForward.preview'),
    elements: [
      { type: 'text', text: say('chat.putForward.text', { name: candidate.firstName }) },
      ...(words === '' ? [] : [{ type: 'quote' as const, text: words }]),
      ...met,
      {
        type: 'actions',
        actions: [
          act(say('chat.putForward.yes'), 'refer.open', { candidateId: candidate.id }, 'primary'),
          act(say('chat.putForward.notNow'), 'refer.put-not-now', { chatId: chat.id }),
        ],
      },
    ],
  }
}
