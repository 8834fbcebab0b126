import fc from 'fast-check'

/** With HOSTILE=1 as many as the issue asks for; else as many as a quick run has time for, and always the same. */
export const isLong = process.env.HOSTILE === '1'
export const count = (quick: number, long: number): number => (isLong ? long : quick)
/** HOSTILE_SEED repeats a long run. */
export const seed = isLong ? Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31) : 8
export const timeout = isLong ? 3_600_000 : 60_000

export const sample = <Value>(of: fc.Arbitrary<Value>, quick: number, long: number): Value[] =>
  fc.sample(of, { numRuns: count(quick, long), seed })

/** What readers stumble over. */
const nasty = [
  '\u0000',
  '\u0007',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udfff',
  '\ufffe',
  'ß',
  'İ',
  'ﬁ',
  'שלום',
  'مرحبا',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  '“x”',
  '‘x’',
  '"',
  "'",
  '`',
  '\\',
  '&lt;',
  '&amp;',
  '<@U1|x>',
  '<!channel>',
  '<at>x</at>',
  '%00',
  '%zz',
  '$' + '{x}',
  '{{x}}',
  '{0}',
  '{',
  '}',
  '[',
  ']',
  '[,]',
  '[]',
  '=1+1',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-0',
  '1e309',
  '99999999999999999999',
  '٣',
  "'; DROP TABLE employee; --",
  '../../etc/passwd',
  'javascript:alert(1)',
  'https://müller.example',
  'a@b.example',
] as const

/** What they are made for. */
const known = [
  'offer',
  'pause',
  'until',
  'for',
  'in',
  'years',
  '2',
  '20000',
  '29 February',
  '31',
  'March',
  '2026-05-04',
  'tomorrow',
  'next',
  'ago',
  'at',
  '25:00',
  'Tue',
  'to',
  '-',
  'Thursday',
  'afternoons',
  'weekdays',
  '2 a month',
  'up to',
  'group',
  ',',
  ';',
  ' ',
  ':',
  '.',
  '/',
  '/coffeechat',
  'Mia',
  'mia@home.example',
  'e-mail',
  'We met',
] as const

const piece = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** Half of words, half of what breaks them. */
export const anyWords: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', ' ', ',', '\n'), fc.array(piece, { maxLength: 14 }))
  .map(([between, pieces]) => pieces.join(between))

/** Forty thousand letters and more, of one kind and of two that alternate. */
export const longWords: readonly string[] = [...nasty, ...known].flatMap((unit) => [
  unit.repeat(Math.ceil(40_000 / unit.length)),
  `${unit} `.repeat(Math.ceil(40_000 / (unit.length + 1))),
])
