import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandWords, parseCommand } from '../../src/interactions/command-text.js'

describe('what somebody types after the command', () => {
  it.each([
    ['', 'home', ''],
    ['   ', 'home', ''],
    ['offer', 'offer', ''],
    ['  OFFER  ', 'offer', ''],
    ['offer backend careers, 2 a month', 'offer', 'backend careers, 2 a month'],
    ['/coffeechat offer data', 'offer', 'data'],
    ['coffeechat help', 'help', ''],
    ['/offer', 'offer', ''],
    ['?', 'help', ''],
    ['hello', 'help', ''],
    ['help!', 'help', ''],
    ['offer: data', 'offer', 'data'],
    ['offer\u200b data', 'offer', 'data'],
    ['\ufeffoffer', 'offer', ''],
    ['pause until 1 March', 'pause', 'until 1 March'],
    ['set-up', 'setup', ''],
  ])('%j is %s', (text, command, rest) => expect(parseCommand(text)).toEqual({ command, rest }))

  it.each([
    ['ofer', 'offer'],
    ['ofers', 'offers'],
    ['pipline', 'pipeline'],
    ['refferals', 'referrals'],
    ['setings', 'settings'],
    ['hepl', 'help'],
    ['introduse', 'introduce'],
  ])('%s: did you mean %s?', (typed, meant) => {
    const parsed = parseCommand(typed)
    expect('unknown' in parsed && parsed.nearest).toBe(meant)
  })

  it('is too far from any command to guess', () => {
    expect(parseCommand('piple')).toEqual({ unknown: 'piple' })
  })

  it.each(['constructor', '__proto__', 'toString', 'x', '<@U1|x>', '&lt;', '“offer”', 'שלום', '😀'])(
    '%s is unknown, and said back at most in part',
    (text) => {
      const parsed = parseCommand(text)
      if ('unknown' in parsed) expect(parsed.unknown.length).toBeLessThanOrEqual(60)
      else expect.fail('no such command')
    },
  )
})

/** What fingers do: two letters swapped, one left out, one doubled. */
function typos(word: string): string[] {
  const at = Array.from({ length: word.length }, (_, index) => index)
  const swapped = at.slice(1).map((i) => word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1))
  const left = at.map((i) => word.slice(0, i) + word.slice(i + 1))
  const doubled = at.map((i) => word.slice(0, i + 1) + word.slice(i))
  return [...new Set([...swapped, ...left, ...doubled])].filter((typo) => !commandWords.some((word) => word === typo))
}

describe('UX-1: typos', () => {
  const table = commandWords
    .filter((word) => word.length > 3)
    .flatMap((word) => typos(word).map((typo) => [typo, word]))

  it('are more than two hundred', () => expect(table.length).toBeGreaterThan(200))

  it('name the meant command first in 95 of 100 cases', () => {
    const right = table.filter(([typo = '', word]) => {
      const parsed = parseCommand(typo)
      return 'unknown' in parsed ? parsed.nearest === word : parsed.command === word
    })
    expect(right.length / table.length).toBeGreaterThanOrEqual(0.95)
  })
})

describe('IN-1: whatever comes', () => {
  it('is read without an exception, and quickly', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('\0', '\u202eoffer', '“offer”', '<@U1|x>', '&lt;!channel&gt;', '\u200b\u200b', '/'.repeat(5000)),
      fc.constant('ö'.repeat(40_000)),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseCommand(text)
        expect('unknown' in parsed || typeof parsed.rest === 'string').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
