import type { Card } from './card.js'
import type { Reader } from './reader.js'
import { dayText } from './times.js'

/** `round preview`: numbers only; nobody is named (P-2). */
export function roundCard(
  reader: Reader,
  numbers: { pairs: number; leftOut: number },
  last: { at: Date; pairs: number } | undefined,
): Card {
  const { say } = reader
  const lastText = last
    ? say('round.last.value', { day: dayText(last.at, reader.zone, reader.locale), pairs: last.pairs })
    : say('round.none')
  return {
    preview: say('round.preview'),
    elements: [
      { type: 'heading', text: say('round.title') },
      {
        type: 'facts',
        facts: [
          { label: say('round.pairs'), value: String(numbers.pairs) },
          { label: say('round.leftOut'), value: String(numbers.leftOut) },
          { label: say('round.last'), value: lastText },
        ],
      },
      {
        type: 'actions',
        actions: [
          {
            type: 'button',
            label: say('round.button.now'),
            interaction: 'round.now',
            value: {},
            confirm: {
              title: say('round.confirm.title'),
              text: say('round.confirm.text'),
              yes: say('round.confirm.yes'),
              no: say('round.confirm.no'),
            },
          },
        ],
      },
      { type: 'text', text: say('round.nothingSent'), muted: true },
    ],
  }
}
