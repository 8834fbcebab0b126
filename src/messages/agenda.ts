import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import type { Side } from '../domain/match.js'
import type { Card } from './card.js'
import { type ChatFacts, cancelButton, nameOf } from './chat.js'
import type { Form } from './form.js'
import type { Reader } from './reader.js'
import { agendaElements } from './settled.js'
import type { Say } from './text.js'
import { timeText } from './times.js'

/** Kind 3: the other's points, to accept or to change; nothing is booked before. */
export function agendaCard(reader: Reader, facts: ChatFacts, side: Side, nudge: boolean): Card {
  const { say, zone, locale } = reader
  const { agenda, id } = facts.chat
  const other = otherSide(side)
  const otherZone = other === 'host' ? facts.hostZone : facts.candidateZone
  const value = { chatId: id }
  return {
    preview: nudge ? say('agenda.nudge') : say('agenda.preview'),
    elements: [
      { type: 'heading', text: say('agenda.title') },
      { type: 'text', text: say('agenda.text', { name: nameOf(say, facts, other) }) },
      ...agendaElements(say, agenda?.points ?? []),
      ...(agenda?.time
        ? [
            { type: 'text' as const, text: say('agenda.time'), muted: true as const },
            { type: 'text' as const, text: timeText(new Date(agenda.time), zone, locale, otherZone) },
          ]
        : []),
      {
        type: 'actions',
        actions: [
          reader.act(say('agenda.accept'), 'agenda.accept', value, 'chat', 'primary'),
          reader.act(say('agenda.amend'), 'agenda.amend.open', value, 'chat'),
          cancelButton(reader, id),
        ],
      },
    ],
  }
}

export function agendaForm(say: Say, chat: CoffeeChat): Form {
  return {
    interaction: 'agenda.amend',
    value: { chatId: chat.id },
    title: say('agenda.amend.title'),
    submit: say('agenda.amend.submit'),
    fields: [
      {
        type: 'text',
        name: 'agenda',
        label: say('settle.agenda'),
        hint: say('settle.agenda.hint'),
        value: chat.agenda?.points.join('\n') ?? '',
        maxLength: 1000,
        multiline: true,
      },
    ],
  }
}
