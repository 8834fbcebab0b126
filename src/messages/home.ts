import type { Card, CardAction } from './card.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

const press = (label: string, interaction: string, tone?: 'primary'): CardAction => ({
  type: 'button',
  label,
  interaction,
  value: {},
  ...(tone ? { tone } : {}),
})

const lines = [
  'home',
  'offer',
  'offers',
  'pause',
  'chats',
  'introduce',
  'explore',
  'refer',
  'referrals',
  'openings',
  'opening',
  'settings',
  'why',
  'privacy',
  'recruiter',
  'setup',
] as const

/** `help`: every command with one line, and a few things to press. `mayOpen`: only some open roles here. */
export function helpCard(say: Say, mayOpen: boolean): Card {
  const own = lines.filter((line) => mayOpen || line !== 'opening')
  return {
    preview: say('help.preview'),
    elements: [
      { type: 'heading', text: say('help.title') },
      { type: 'list', items: own.map((line) => say(`help.${line}`)) },
      {
        type: 'actions',
        actions: [
          press(say('home.button.offer'), 'offer.open', 'primary'),
          press(say('home.button.chats'), 'chats'),
          press(say('home.button.introduce'), 'introduce.open'),
          press(say('home.button.home'), 'home'),
        ],
      },
    ],
  }
}

/** Words nobody knows: the nearest command to press, and the help (UX-1). */
export function unknownCard(
  say: Say,
  nearest: { word: string; interaction: string } | undefined,
  mayOpen: boolean,
): Card {
  const help = helpCard(say, mayOpen)
  if (!nearest)
    return { preview: say('help.unknown'), elements: [{ type: 'text', text: say('help.unknown') }, ...help.elements] }
  return {
    preview: say('help.nearest', { word: nearest.word }),
    elements: [
      { type: 'text', text: `${say('help.unknown')} ${say('help.nearest', { word: nearest.word })}` },
      {
        type: 'actions',
        actions: [press(say('help.button.nearest', { word: nearest.word }), nearest.interaction, 'primary')],
      },
      ...help.elements,
    ],
  }
}

/** P-16: "we will stop asking for now", with one click back. */
export function silentCard(
  reader: Reader,
  side: 'host' | 'candidate',
  why: 'silences' | 'no_shows' = 'silences',
): Card {
  const { say } = reader
  const silent = side === 'host' ? say('people.silent.host') : say('people.silent.candidate')
  const absent = side === 'host' ? say('people.noShows.host') : say('people.noShows.candidate')
  const text = why === 'silences' ? silent : absent
  const back =
    side === 'host'
      ? reader.act(say('people.silent.back'), 'pause.end', {}, 'pool', 'primary')
      : reader.act(say('people.silent.back'), 'pool.show', {}, 'pool', 'primary')
  return { ...wordCard(text, [back]), preview: say('people.silent.preview') }
}

/** P-22: nobody is left who can do this; to ADMIN_EMAILS. */
export function nobodyLeftCard(reader: Reader, role: 'recruiter' | 'admin'): Card {
  const text = reader.say(role === 'recruiter' ? 'people.nobodyLeft.recruiter' : 'people.nobodyLeft.admin')
  return { ...wordCard(text), preview: reader.say('people.nobodyLeft.preview') }
}

/** P-10: a recruiter is asked to look; no count is given (P-6). */
export function lookAtHostCard(reader: Reader, host: string): Card {
  return { ...wordCard(reader.say('recruiter.look.text', { host })), preview: reader.say('recruiter.look.preview') }
}
