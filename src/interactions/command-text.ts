import { distance } from 'fastest-levenshtein'

export const commandWords = [
  'help',
  'offer',
  'offers',
  'pause',
  'explore',
  'introduce',
  'chats',
  'refer',
  'referrals',
  'opening',
  'openings',
  'pool',
  'pipeline',
  'digest',
  'round',
  'settings',
  'setup',
  'setup-check',
  'privacy',
  'why',
  'home',
] as const

export type CommandWord = (typeof commandWords)[number]

const aliases: Readonly<Record<string, CommandWord>> = {
  '?': 'help',
  hi: 'help',
  hello: 'help',
  hey: 'help',
  'set-up': 'setup',
}

/** Two words that are one command. */
const pairs: Readonly<Record<string, CommandWord>> = { 'setup check': 'setup-check', 'set-up check': 'setup-check' }

export type ParsedCommand = { command: CommandWord; rest: string } | { unknown: string; nearest?: CommandWord }

/** Longer words are never commands and are not compared. */
const longestWord = 20

/**
 * Reads what somebody typed after `/coffeechat`, or to the bot. Empty text is home; a word off by at most two letters names
 * the nearest command (UX-1). Never throws; looks at the first 3,000 characters only.
 */
export function parseCommand(text: string): ParsedCommand {
  const clean = text
    .slice(0, 3000)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control and zero-width characters are what is taken out
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ' ')
    .trim()
    .replace(/^\/?coffeechat\b/i, '')
    .replace(/^\//, '')
    .trim()
  if (clean === '') return { command: 'home', rest: '' }
  const [first = '', ...others] = clean.split(/\s+/)
  const word = first.toLowerCase().replace(/[.,!:;]+$/, '') || first
  const rest = others.join(' ')
  const pair = `${word} ${rest.toLowerCase()}`
  if (Object.hasOwn(pairs, pair)) return { command: pairs[pair] ?? 'home', rest: '' }
  const known =
    commandWords.find((command) => command === word) ?? (Object.hasOwn(aliases, word) ? aliases[word] : undefined)
  if (known) return { command: known, rest }
  const nearest = nearestTo(word)
  return nearest ? { unknown: first.slice(0, 60), nearest } : { unknown: first.slice(0, 60) }
}

function nearestTo(word: string): CommandWord | undefined {
  if (word.length > longestWord || word.length < 2) return undefined
  const ranked = commandWords
    .map((command) => ({ command, far: distance(word, command) }))
    .filter(({ command, far }) => far <= Math.min(2, Math.floor(command.length / 2)))
    .sort((a, b) => a.far - b.far)
  return ranked[0]?.command
}
