import { describe, expect, it } from 'vitest'
import {
  date,
  email,
  linesUpTo,
  many,
  number,
  optionalDate,
  optionalText,
  optionalZone,
  someWords,
  text,
  words,
} from '../../src/interactions/fields.js'
import { readPastedLines } from '../../src/interactions/pasted-lines.js'

/** Each a text of which nothing can be seen. */
const invisible = {
  spaces: ' \t\n\u00a0\u2003\u3000',
  'zero width': '\u200b\u200c\u200d\u2060\ufeff',
  'marks of direction': '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c',
  'a soft hyphen': '\u00ad',
  fillers: '\u115f\u1160\u3164\uffa0\u17b4\u17b5',
  'variation selectors and tags': '\ufe00\ufe0f\u{e0001}\u{e0041}\u{e01ef}',
  'a Mongolian vowel separator': '\u180e',
  'blank Braille': '\u2800',
  controls: '\u0000\u0007\u009f',
}
const said = { firstName: 'Mia', email: 'mia@home.example', how: 'We studied together' }

describe('a text of which nothing can be seen counts as left empty', () => {
  it.each(Object.entries(invisible))('%s', (_name, unseen) => {
    const required = { success: false, error: { issues: [{ message: 'form.error.required' }] } }
    expect(text(60).safeParse(unseen)).toMatchObject(required)
    expect(someWords.safeParse(`${unseen},${unseen}`)).toMatchObject(required)
    expect(email.safeParse(unseen).success).toBe(false)
    expect(optionalText(60).parse(unseen)).toBeUndefined()
    expect(optionalZone.parse(unseen)).toBeUndefined()
    expect([words.parse([unseen, `${unseen},x`]), many.parse([unseen]), linesUpTo(99).parse(`a\n${unseen}`)]).toEqual([
      ['x'],
      [],
      ['a'],
    ])
    const { people, problems } = readPastedLines(`${unseen.replace(/\s/g, '')}, ${said.email}, ${said.how}`)
    expect([people, problems]).toEqual([
      [],
      [{ line: 1, column: 'import.column.firstName', reason: 'form.error.required' }],
    ])
  })

  it('while what joins letters and signs stays in them', () => {
    for (const name of ['👩‍👩‍👧‍👦', 'نام\u200cها', 'क्\u200dष', '❤️', '\u202bעברית\u202c'])
      expect(text(60).parse(name)).toBe(name)
  })
})

describe('a day', () => {
  it.each([
    ['2026-05-04', undefined],
    ['1957-12-31', undefined],
    ['2199-12-31', undefined],
    ['0000-01-01', 'form.error.date_far'],
    ['0999-01-01', 'form.error.date_far'],
    ['2200-01-01', 'form.error.date_far'],
    ['9999-12-31', 'form.error.date_far'],
    ['20000-01-01', 'form.error.date'],
    ['+020000-01-01', 'form.error.date'],
    ['-000001-01-01', 'form.error.date'],
    ['2026-02-30', 'form.error.date'],
    ['2026-13-01', 'form.error.date'],
    ['2026-5-4', 'form.error.date'],
    ['2026-05-04T00:00:00Z', 'form.error.date'],
    ['today', 'form.error.date'],
  ])('%s: %s', (day, problem) => {
    expect(date.safeParse(day).error?.issues[0]?.message).toBe(problem)
    expect(optionalDate.safeParse(day).success).toBe(problem === undefined)
  })
})

describe('a zone', () => {
  it.each(['Europe/Berlin', 'Etc/GMT-14', 'UTC', 'America/Argentina/ComodRivadavia', 'EST5EDT'])('%s is one', (zone) =>
    expect(optionalZone.parse(zone)).toBe(zone),
  )

  it.each([
    '+25:00',
    '+02:00',
    '-0800',
    '+00',
    'UTC+2',
    'GMT+1',
    'Etc/GMT+99',
    'Z',
    'Mars/Olympus',
    '2026-05-04T00:00[Europe/Berlin]',
    '2026-05-04T00:00Z',
    '__proto__',
    'constructor',
    'Europe/Berlin\u0000',
    '../Europe/Berlin',
    'Europe/Berlin[u-ca=iso8601]',
  ])('%s is none', (zone) => {
    expect(optionalZone.safeParse(zone).error?.issues[0]?.message).toBe('form.error.zone')
  })
})

describe('a number', () => {
  it.each(['', ' ', 'NaN', 'Infinity', '-1', '6', '1e1', '2.5', '1,5', '0x', '٣', '3 people', '1'.repeat(400)])(
    '%j is none from 1 to 5',
    (said) => expect(number(1, 5).safeParse(said).error?.issues[0]?.message).toBe('form.error.number'),
  )
})
