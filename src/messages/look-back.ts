import type { Quarter } from '../domain/quarter.js'
import type { ReferrerWord } from '../domain/referral.js'
import type { ButtonAction, Card } from './card.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** What a host's talks of a quarter led to, as far as they may know of it. */
export interface LookBack {
  quarter: Quarter
  talks: number
  sessions: number
  /** talks after which they were thanked */
  thanks: number
  /** colleagues they named to people they had met */
  named: number
  /** people they put forward, by the word they read of them (P-20) */
  forward: Partial<Record<ReferrerWord, number>>
}

const words: readonly ReferrerWord[] = ['waiting', 'with_role_owner', 'in_conversation', 'decided', 'not_now']

function forwardText(say: Say, forward: LookBack['forward']): string[] {
  const stands = words.flatMap((word) => {
    const count = forward[word]
    return count ? [{ word, count }] : []
  })
  if (stands.length === 0) return []
  const list = stands.map(({ word, count }) => say('lookBack.word', { count, word: say(`refer.word.${word}`) }))
  const count = stands.reduce((sum, each) => sum + each.count, 0)
  return [say('lookBack.forward', { count, words: list.join(', ') })]
}

export const lookBackButton = (say: Say, looksBack: boolean): ButtonAction => ({
  type: 'button',
  label: say(looksBack ? 'lookBack.stop' : 'lookBack.start'),
  interaction: 'look-back.set',
  value: { on: looksBack ? 'no' : 'yes' },
})

/** Each quarter, to that host alone. */
export function lookBackCard({ say, locale, zone }: Reader, facts: LookBack): Card {
  const { talks, sessions, thanks, named, forward, quarter } = facts
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone })
  // noon of the first day, and of the last: the same month in whatever zone it is read
  const first = month.format(new Date(quarter.from.getTime() + 36 * 3_600_000))
  const last = month.format(new Date(quarter.until.getTime() - 36 * 3_600_000))
  return {
    preview: say('lookBack.preview'),
    elements: [
      { type: 'heading', text: say('lookBack.preview') },
      { type: 'text', text: say('lookBack.when', { first, last }) },
      {
        type: 'list',
        items: [
          ...(talks > 0 ? [say('lookBack.talks', { count: talks })] : []),
          ...(sessions > 0 ? [say('lookBack.sessions', { count: sessions })] : []),
          ...(thanks > 0 ? [say('lookBack.thanks', { count: thanks })] : []),
          ...(named > 0 ? [say('lookBack.named', { count: named })] : []),
          ...forwardText(say, forward),
        ],
      },
      { type: 'text', text: say('lookBack.thankYou') },
      { type: 'actions', actions: [lookBackButton(say, true)] },
      { type: 'text', text: say('lookBack.only'), muted: true },
    ],
  }
}
