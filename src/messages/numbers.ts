import type { Asked, Group, LeftOut, Part, Week } from '../domain/numbers.js'
import { addLocalDays, localParts } from '../domain/zoned-time.js'
import type { Card, CardElement } from './card.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const bars = '▁▂▃▄▅▆▇█'

/** One bar a week, the oldest first, measured by the highest; a dot where nobody stands or nobody is shown. */
export function barRow(groups: readonly (Group | undefined)[]): string {
  const counts = groups.map((each) => (typeof each === 'number' ? each : 0))
  const most = Math.max(...counts)
  return counts.map((count) => (count === 0 ? '·' : bars[Math.ceil((count / most) * bars.length) - 1])).join('')
}

const answeredText = (say: Say, asked: number, answered: Part): string => {
  if (typeof answered === 'number') return say('numbers.asked', { asked, answered })
  return say(`numbers.asked.${answered}`, { asked })
}

function askedText(say: Say, { asked, answered }: Asked): string {
  if (asked === 'few') return say('numbers.few')
  return asked === 0 ? say('numbers.nobody') : answeredText(say, asked, answered)
}

const groupText = (say: Say, count: Group): string =>
  count === 'few' ? say('numbers.few') : count === 0 ? say('numbers.nobody') : String(count)

function leftOutText(say: Say, leftOut: LeftOut | undefined): string {
  if (!leftOut) return say('numbers.noRound')
  const { count, causes, others } = leftOut
  const why = [
    ...causes.map((one) => say(`round.cause.${one.cause}`, { count: one.count })),
    ...(others > 0 && causes.length > 0 ? [say('numbers.others', { count: others })] : []),
  ]
  const people = groupText(say, count)
  return why.length === 0 ? people : say('numbers.leftOut.why', { count: people, why: why.join('; ') })
}

/** The Monday of that week. */
const mondayOf = (at: Date, zone: string): Date => addLocalDays(at, 1 - localParts(at, zone).weekday, zone)

function weekElements({ say, zone, locale }: Reader, week: Week, at: number): CardElement[] {
  const day = dayText(mondayOf(week.at, zone), zone, locale)
  return [
    { type: 'text', text: at === 0 ? say('numbers.week.now', { day }) : say('numbers.week', { day }) },
    {
      type: 'facts',
      facts: [
        { label: say('numbers.hosts'), value: askedText(say, week.hosts) },
        { label: say('numbers.candidates'), value: askedText(say, week.candidates) },
        { label: say('numbers.met'), value: groupText(say, week.met) },
        { label: say('numbers.leftOut'), value: leftOutText(say, week.leftOut) },
      ],
    },
  ]
}

/** Weeks, the newest first: a small chart that is text, then the same in words. */
export function numbersCard(reader: Reader, weeks: readonly Week[]): Card {
  const { say } = reader
  const row = (label: string, of: (week: Week) => Group | undefined) => ({
    label,
    value: barRow(weeks.toReversed().map(of)),
  })
  const chart: CardElement[] =
    weeks.length < 2
      ? []
      : [
          {
            type: 'facts',
            facts: [
              row(say('numbers.chart.hosts'), ({ hosts }) => hosts.asked),
              row(say('numbers.chart.candidates'), ({ candidates }) => candidates.asked),
              row(say('numbers.met'), ({ met }) => met),
              row(say('numbers.leftOut'), ({ leftOut }) => leftOut?.count),
            ],
          },
          { type: 'text', text: say('numbers.chart'), muted: true },
        ]
  return {
    preview: say('numbers.preview'),
    elements: [
      { type: 'heading', text: say('numbers.title') },
      ...(weeks.length === 0 ? [{ type: 'text' as const, text: say('numbers.none') }] : chart),
      ...weeks.flatMap((week, at) => weekElements(reader, week, at)),
      { type: 'text', text: say('numbers.note'), muted: true },
    ],
  }
}
