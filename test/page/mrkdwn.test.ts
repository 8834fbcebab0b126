import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline, Paragraph } from '../../src/demo/page/block-kit/inline.js'
import { parseMarkdown } from '../../src/demo/page/block-kit/markdown.js'
import { parseMrkdwn } from '../../src/demo/page/block-kit/mrkdwn.js'

/** Nodes as a line one can type by hand: `[bold …]`, `[link url …]`; a paragraph a line, its lines joined by ` / `. */
function shown(paragraphs: Paragraph[]): string {
  return paragraphs.map(shownParagraph).join('\n')
}

function shownParagraph(of: Paragraph): string {
  if (of.type === 'code') return `[pre ${of.text}]`
  if (of.type === 'heading') return `[heading ${of.children.map(shownPiece).join('')}]`
  const lines = of.lines.map((line) => line.map(shownPiece).join('')).join(' / ')
  return of.type === 'quote' ? `[quote ${lines}]` : lines
}

function shownPiece(of: Inline): string {
  switch (of.type) {
    case 'text':
      return of.text
    case 'code':
    case 'mention':
      return `[${of.type} ${of.text}]`
    case 'link':
      return `[link ${of.url} ${of.text}]`
    case 'user':
    case 'channel':
      return `[${of.type} ${of.id} ${of.label ?? '-'}]`
    default:
      return `[${of.type} ${of.children.map(shownPiece).join('')}]`
  }
}

describe('mrkdwn, as Slack reads it', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    // emphasis
    ['*bold* and _italic_ and ~gone~', '[bold bold] and [italic italic] and [strike gone]'],
    ['*two words*', '[bold two words]'],
    ['(*bold*), "_so_"!', '([bold bold]), "[italic so]"!'],
    ['*bold _and ~all~_*', '[bold bold [italic and [strike all]]]'],
    ['_*both*_', '[italic [bold both]]'],
    ['*a* *b*', '[bold a] [bold b]'],
    ['*ünïcode*', '[bold ünïcode]'],
    ['🎉*bold*🎉', '🎉[bold bold]🎉'],
    // what is no emphasis
    ['*not bold *', '*not bold *'],
    ['* not bold*', '* not bold*'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['a*b*c', 'a*b*c'],
    ['so_this_ one', 'so_this_ one'],
    ['_this_too', '_this_too'],
    ['**twice**', '**twice**'],
    ['***', '***'],
    ['*open', '*open'],
    ['_open *bold*', '_open [bold bold]'],
    ['*first\nsecond*', '*first / second*'],
    ['*bold with `code*`*', '[bold bold with [code code*]]'],
    // code
    ['`a *b* &lt;c&gt;`', '[code a *b* <c>]'],
    ['`` `', '`` `'],
    ['before ```x\n*y*``` after', 'before \n[pre x\n*y*]\n after'],
    ['```\na\n\nb\n```', '[pre a\n\nb]'],
    ['```open', '```open'],
    // lines, lists, quotes
    ['one\n\ntwo', 'one /  / two'],
    ['• first\n• *second*', '• first / • [bold second]'],
    ['> said\n> *so*\nI said', '[quote said / [bold so]]\nI said'],
    ['&gt; escaped, as Slack keeps it', '[quote escaped, as Slack keeps it]'],
    ['a > b', 'a > b'],
    // entities, once
    ['Fish &amp; Chips &lt;b&gt;', 'Fish & Chips <b>'],
    ['&amp;lt; &amp;amp; &nbsp; &#60;', '&lt; &amp; &nbsp; &#60;'],
    // references
    ['<https://a.example/x?y=1&amp;z=2|the *page*>', '[link https://a.example/x?y=1&z=2 the *page*]'],
    ['<https://a.example>', '[link https://a.example https://a.example]'],
    ['<mailto:a@b.example|a@b.example>', '[link mailto:a@b.example a@b.example]'],
    ['<mailto:a@b.example>', '[link mailto:a@b.example a@b.example]'],
    ['*<https://a.example|x>*', '[bold [link https://a.example x]]'],
    ['<https://a.example/*b*|x*y>*', '[link https://a.example/*b* x*y]*'],
    ['<@U123> and <@W9|mia>', '[user U123 -] and [user W9 mia]'],
    ['<#C1|general> <#C2>', '[channel C1 general] [channel C2 -]'],
    ['<!here> <!channel> <!everyone>', '[mention @here] [mention @channel] [mention @everyone]'],
    ['<!subteam^S1|@hosts> <!subteam^S2>', '[mention @hosts] [mention @S2]'],
    ['<!date^1392734382^{date} at {time}|Feb 18, 2014>', 'Feb 18, 2014'],
    ['<!date^1392734382^{date}^https://a.example/|18 Feb>', '[link https://a.example/ 18 Feb]'],
    // emoji: the common ones, and the rest as words
    [':tada: :+1: :coffee:', '🎉 👍 ☕'],
    [':no_such_one: 10:30:45 :constructor:', ':no_such_one: 10:30:45 :constructor:'],
    ['`:tada:`', '[code :tada:]'],
    // bare addresses, unless the text is verbatim
    ['see https://a.example/b_c_d.', 'see [link https://a.example/b_c_d https://a.example/b_c_d].'],
    ['&lt;https://a.example&gt;', '<[link https://a.example https://a.example]>'],
    ['xhttps://a.example', 'xhttps://a.example'],
    // hostile
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['&lt;script&gt;', '<script>'],
    ['<javascript:alert(1)|press me>', '<javascript:alert(1)|press me>'],
    ['<data:text/html,x>', '<data:text/html,x>'],
    ['<https://|x> <https:a b|x>', '<https://|x> <https:a b|x>'],
    ['<> <|> <@> <#> <!> <!nobody>', '<> <|> <@> <#> <!> <!nobody>'],
    ['<@U1', '<@U1'],
    ['<<@U1>>', '<[user U1 -]>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['*_~`', '*_~`'],
    ['*_unbalanced*_', '[bold _unbalanced]_'],
  ])('%j', (text, expected) => {
    expect(shown(parseMrkdwn(text))).toBe(expected)
  })

  it('leaves bare addresses words in a verbatim text, and no others', () => {
    const text = 'https://a.example <https://b.example|b> *c*'
    expect(shown(parseMrkdwn(text, true))).toBe('https://a.example [link https://b.example b] [bold c]')
  })

  it('reads 12,000 hostile characters at once', () => {
    for (const part of ['*a ', '_', '<', '`', '```', '*_~ ', '<@', '> ', '*a_b~', 'https://', ':a', '**a', '&amp;']) {
      const text = part.repeat(12_000 / part.length)
      const before = performance.now()
      parseMrkdwn(text)
      parseMarkdown(text)
      expect(performance.now() - before, part).toBeLessThan(1_000)
    }
  })
})

describe('the markdown block', () => {
  it.each([
    ['**bold** *italic* _too_ ~~gone~~ `code`', '[bold bold] [italic italic] [italic too] [strike gone] [code code]'],
    ['# Title of *it*\nwords', '[heading Title of [italic it]]\nwords'],
    ['#hashtag', '#hashtag'],
    ['- one\n* two\n1. three', '• one / • two / 1. three'],
    ['> said\nnot said', '[quote said]\nnot said'],
    [
      '[the page](https://a.example/x_y_z) <https://b.example>',
      '[link https://a.example/x_y_z the page] [link https://b.example https://b.example]',
    ],
    ['[no](javascript:alert(1)) <script>', '[no](javascript:alert(1)) <script>'],
    ['**bold *and italic* too**', '[bold bold [italic and italic] too]'],
    ['```\n**x**\n```', '[pre **x**]'],
  ])('%j', (text, expected) => {
    expect(shown(parseMarkdown(text))).toBe(expected)
  })
})

/** Words as letters of their own, and whatever may stand around and between them. */
const word = fc.stringMatching(/^[a-zé]{1,8}$/)
const noise = fc.constantFrom(
  ...['*', '_', '~', '`', '```', ' ', '\n', '> ', '• ', '<', '>', '&lt;', '&gt;', '&amp;', '|', '🎉', '(', '**', '# '],
)
const text = fc.array(fc.oneof(word, noise), { maxLength: 60 })
const wordsIn = (line: string): string[] => line.match(/[a-zé]+/g) ?? []

/** What stands in the nodes, a space between any two that touch. */
function lettersOf(paragraphs: Paragraph[]): string {
  const piece = (of: Inline): string =>
    'children' in of ? of.children.map(piece).join('') : 'text' in of ? of.text : ''
  return paragraphs
    .map((of) => {
      if (of.type === 'code') return of.text
      return of.type === 'heading'
        ? of.children.map(piece).join('')
        : of.lines.map((line) => line.map(piece).join('')).join('\n')
    })
    .join('\n')
}

describe('any text', () => {
  const parsers = { mrkdwn: parseMrkdwn, markdown: parseMarkdown }
  it.each(Object.entries(parsers))('keeps its words, in order, as %s', (_, parse) => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('')
        const unescaped = whole.replace(/&(lt|gt|amp);/g, ' ')
        // marks between letters of one word may join them or not; so the letters are compared, and the words of the parts
        expect(wordsIn(lettersOf(parse(whole))).join('')).toBe(wordsIn(unescaped).join(''))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(Object.entries(parsers))('that is anything at all does not throw, as %s', (_, parse) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (whole) => {
        expect(() => parse(whole)).not.toThrow()
      }),
      { numRuns: 2_000 },
    )
  })

  it('that was escaped calls nobody and leads nowhere', () => {
    const hostile = fc.array(
      fc.oneof(word, noise, fc.constantFrom('<@U1>', '<!here>', '<#C1>', '<https://a.example|b>')),
    )
    fc.assert(
      fc.property(hostile, (parts) => {
        const escaped = parts.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        expect(JSON.stringify(parseMrkdwn(escaped, true))).not.toMatch(/"type":"(?:user|channel|mention|link)"/)
      }),
      { numRuns: 2_000 },
    )
  })
})
