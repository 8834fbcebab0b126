import fc from 'fast-check'

/** Words that would call, link or style something, were they taken as markup (SE-5). */
const mentions = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!here|here>',
  '<!subteam^S123>',
  '<!subteam^S123|@all>',
  '<@U123>',
  '<@U123|ada>',
  '<@W123>',
  '<#C123>',
  '<#C123|general>',
  '<!date^1392734382^{date}|today>',
  '<!date^1^{date}^https://evil.example|today>',
  'https://evil.example',
  '<https://evil.example>',
  '<https://evil.example|https://example.org>',
  '<mailto:a@evil.example|Ada>',
  '<tel:+1|call>',
  '<javascript:alert(1)|x>',
  '@channel',
]
const wrappings: ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}*\n> ${text}`,
  (text) => `&lt;${text}<${text}&`,
]

/** Sixty of them. */
export const hostileTexts = mentions.flatMap((text) => wrappings.map((wrap) => wrap(text)))

const longUnits = ['x', '&', '<', ' ', '\n', '👩‍👩‍👧‍👦', 'ש', 'e\u0301', '\u0301', 'word ']

/** Words of any script, emoji of several code points, marks without end, halves of pairs, right-to-left, nothing, very long. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u0000',
    '\ud800',
    '\u202Eesrever',
    'שלום עולם',
    'مرحبا بالعالم',
    '👩‍👩‍👧‍👦',
    '🇪🇺',
    'a\r\nb',
  ),
  fc
    .tuple(fc.constantFrom(...longUnits), fc.integer({ min: 1, max: 8000 }))
    .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length))),
)

/** A hundred thousand of them. */
export const longTexts = longUnits.map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)))
