import type { Candidate } from '../domain/candidate.js'
import { helpCodes, toldCauses } from '../domain/match.js'
import type { Card } from './card.js'
import type { Reader } from './reader.js'
import { dayText } from './times.js'

/** True of the last round, and naming nobody: why they were left out, what would help, when we look again (P-8). */
export function leftOutLines(
  { say, zone, locale }: Pick<Reader, 'say' | 'zone' | 'locale'>,
  { leftOutCause, leftOutHelps }: Pick<Candidate, 'leftOutCause' | 'leftOutHelps'>,
  next: Date | undefined,
): string[] {
  const cause = toldCauses.find((each) => each === leftOutCause)
  return [
    ...(cause ? [say(`care.left.${cause}`)] : []),
    say(`care.left.${helpOf(leftOutHelps)}`),
    ...(next ? [say('care.left.next', { day: dayText(next, zone, locale) })] : []),
  ]
}

const helpOf = (helps: string | null) => helpCodes.find((each) => each === helps) ?? 'none'

/** A kind word to somebody left out. */
export function leftOutCard(reader: Reader, entry: Candidate, next: Date | undefined): Card {
  const { say } = reader
  return {
    preview: say('care.left.preview'),
    elements: [
      ...[say('care.left.text'), ...leftOutLines(reader, entry, next)].map((text) => ({ type: 'text' as const, text })),
      ...(helpOf(entry.leftOutHelps) === 'none'
        ? []
        : [
            {
              type: 'actions' as const,
              actions: [reader.act(say('care.left.button'), 'pool.edit', {}, 'profile', 'primary')],
            },
          ]),
    ],
  }
}
