import type { Card, CardAction } from './card.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { timeText } from './times.js'

/** One message that did not arrive, as far as we know; whom it is about stays unsaid. */
export interface ShownLetter {
  id: string
  /** the job's name: what comes before its dot says what it is about */
  name: string
  to: 'colleague' | 'outside' | 'channel' | 'nobody'
  status: 'dead' | 'unknown' | 'held'
  at: Date
}

function again(say: Say, { id, status }: ShownLetter): CardAction {
  return {
    type: 'button',
    label: say('letters.again'),
    interaction: 'setup.letter.again',
    value: { letterId: id },
    ...(status === 'unknown' && {
      confirm: {
        title: say('letters.again.title'),
        text: say('letters.again.text'),
        yes: say('letters.again'),
        no: say('letters.again.no'),
      },
    }),
  }
}

const letGo = (say: Say, { id }: ShownLetter): CardAction => ({
  type: 'button',
  label: say('letters.drop'),
  interaction: 'setup.letter.drop',
  value: { letterId: id },
})

/** `setup messages`: the newest of `count` messages that did not arrive, each with what can be done. */
export function lettersCard({ say, zone, locale }: Reader, letters: readonly ShownLetter[], count: number): Card {
  if (count === 0) return { preview: say('letters.none'), elements: [{ type: 'text', text: say('letters.none') }] }
  const sentence = ({ name, to, status, at }: ShownLetter): string =>
    say('letters.line', {
      area: name.slice(0, name.indexOf('.')),
      to,
      status,
      time: timeText(at, zone, locale),
    })
  const all: CardAction = {
    type: 'button',
    label: say('letters.all'),
    interaction: 'setup.letters.again',
    value: {},
  }
  return {
    preview: say('letters.title', { count }),
    elements: [
      { type: 'heading', text: say('letters.title', { count }) },
      { type: 'text', text: say('letters.intro'), muted: true },
      ...letters.flatMap((letter) => [
        { type: 'text' as const, text: sentence(letter) },
        { type: 'actions' as const, actions: [again(say, letter), letGo(say, letter)] },
      ]),
      ...(count > letters.length
        ? [
            {
              type: 'text' as const,
              text: say('letters.more', { count: count - letters.length }),
              muted: true as const,
            },
          ]
        : []),
      ...(letters.some(({ status }) => status !== 'unknown') && count > 1
        ? [{ type: 'divider' as const }, { type: 'actions' as const, actions: [all] }]
        : []),
    ],
  }
}
