import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { employerIn, withoutNames } from '../../src/domain/without-names.js'

/** Parts of names that tell nobody apart stay where they are. */
const particles = ['al', 'bin', 'da', 'de', 'del', 'den', 'der', 'di', 'el', 'la', 'le', 'of', 'van', 'von']
const people = (person: string, colleague = 'Mia Okafor') => [
  { name: person, instead: 'this person' },
  { name: colleague, instead: 'a colleague' },
]

describe('P-7: words about a person, without names', () => {
  it.each([
    ['Lena', 'Lena explains well.', 'This person explains well.'],
    ['Lena', 'I met LENA. lena listens.', 'I met this person. This person listens.'],
    [
      'Lena',
      "Lena’s questions, Lena's answers, Lenas ideas",
      "This person’s questions, this person's answers, this person ideas",
    ],
    ['Lena Sand', 'Lena Sand, or Sand, or Lena.', 'This person, or this person, or this person.'],
    ['Anna-Lena', 'Anna-Lena works, Anna too.', 'This person works, this person too.'],
    ['Zoë', 'Zoe and Zoë are one.', 'This person and this person are one.'],
    ['Łukasz', 'Łukasz teaches.', 'This person teaches.'],
    ['Jo', 'Jo has a job and joy.', 'This person has a job and joy.'],
    ['Tom', 'Tom helps customers.', 'This person helps customers.'],
    ['Ludwig van Dam', 'Dam drives a van.', 'This person drives a van.'],
    [
      'Lena',
      'Mia Okafor thinks: mia was glad. Okafor, too.',
      'A colleague thinks: a colleague was glad. A colleague, too.',
    ],
    ['李雷', '李雷 asks well', 'This person asks well'],
    ['', 'Nobody is named.', 'Nobody is named.'],
  ])('%s: %s', (name, text, without) => {
    expect(withoutNames(text, people(name))).toBe(without)
  })

  it.each([
    ['a longer form of the name', 'Lena', 'Lenachen explains well.', []],
    ['a name inside a run of letters', '李雷', '我认识李雷很久', []],
    ['an address', 'Lena', 'Write to somebody@home.example', []],
    ['a link', 'Lena', 'See https://people.example/x', []],
    ['an employer', 'Lena', 'We met at Corvid Labs.', ['Corvid Labs']],
    ['the headline', 'Lena', 'An analyst, who likes pipelines.', ['Analyst who likes pipelines']],
  ])('are not shown where they would still tell who it is: %s', (_what, name, text, never) => {
    expect(withoutNames(text, people(name), never)).toBeUndefined()
  })

  it('never hold a part of either name, whatever was written', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/)
    const between = fc.constantFrom(' ', ', ', '-', '’s ', '.\n', ' (', '/')
    fc.assert(
      fc.property(
        name,
        name,
        fc.array(fc.tuple(fc.string({ maxLength: 6 }), between, fc.nat(3)), { maxLength: 8 }),
        (person, colleague, parts) => {
          const said = (which: number) => [person, colleague.toUpperCase(), person.split(' ')[0] ?? '', ''][which] ?? ''
          const text = parts.map(([some, gap, which]) => `${some}${gap}${said(which)}${gap}`).join('')
          const without = withoutNames(text, people(person, colleague))
          if (without === undefined) return
          const own = ['this', 'person', 'a', 'colleague', ...particles]
          const left = (
            without
              .normalize('NFKD')
              .toLowerCase()
              .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
          ).filter((word) => !own.includes(word))
          const names = `${person} ${colleague}`.toLowerCase().split(' ')
          expect(left.filter((word) => names.includes(word))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('an employer in a headline', () => {
  it.each([
    ['Analyst at Corvid Labs', ['Corvid Labs']],
    ['Analystin bei Corvid', ['Corvid']],
    ['Analyst @Corvid', ['Corvid']],
    ['Analyst who likes pipelines', []],
    ['', []],
  ])('%s', (headline, employers) => {
    expect(employerIn(headline)).toEqual(employers)
  })
})
