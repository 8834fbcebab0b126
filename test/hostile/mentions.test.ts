import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { renderMail } from '../../src/email/card.js'
import type { Card, CardElement } from '../../src/messages/card.js'
import type { Field, Form } from '../../src/messages/form.js'
import { renderCardAsHome, renderCardAsView, renderCard as slackCard } from '../../src/slack/card.js'
import { renderForm as slackForm } from '../../src/slack/form.js'
import { renderCard as teamsCard } from '../../src/teams/card.js'
import { renderForm as teamsForm } from '../../src/teams/form.js'
import { cardPage, formPage } from '../../src/web/pages/answers.js'
import { createSeal, type Posting } from '../../src/web/seal.js'
import { readAdaptiveCard } from '../teams/adaptive-reader.js'

/** SE-5: what would call, link or style something, were it taken for more than letters. */
const payloads = [
  // Slack
  '<!channel>',
  '<!here>',
  '<!here|x>',
  '<!everyone>',
  '<!everyone|everyone>',
  '<!group>',
  '<!subteam^S123>',
  '<!subteam^S123|@all>',
  '<@U1>',
  '<@U1|ada>',
  '<@W1>',
  '<@B1>',
  '<#C1>',
  '<#C1|general>',
  '<!date^1392734382^{date}|today>',
  '<!date^1^{date}^https://evil.example|today>',
  '<https://evil.example>',
  '<https://evil.example|https://example.org>',
  '<mailto:a@evil.example|Ada>',
  '<tel:+1|call>',
  '<slack://user?team=T1&id=U1|x>',
  '<javascript:alert(1)|x>',
  '&lt;!channel&gt;',
  '&amp;lt;!channel&amp;gt;',
  '&#60;!channel&#62;',
  '<<!channel>>',
  '<\u200b!channel>',
  '>>> quoted',
  '*bold* _under_ ~gone~ `code`',
  '```code```',
  ':rotating_light: :channel:',
  // whatever the platform
  '@everyone',
  '@channel',
  '@here',
  'https://evil.example/?a=1&b=2',
  // Teams
  '<at>Mia</at>',
  '<at id="0">Mia</at>',
  '&lt;at&gt;Mia&lt;/at&gt;',
  '< at>Mia</ at>',
  '<at>everyone</at>',
  '**bold**',
  '__bold__',
  '~~gone~~',
  '[click](https://evil.example)',
  '[click](javascript:alert(1))',
  '![picture](https://evil.example/p.png)',
  '[click][1]\\[1]',
  '# head',
  '1. one',
  '- one',
  '\\*escaped\\*',
  '{{DATE(2026-05-04T08:00:00Z,SHORT)}}',
  '{{TIME(2026-05-04T08:00:00Z)}}',
  '$' + '{$root.secret}',
  // HTML
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '" autofocus onfocus="alert(1)" x="',
  '</textarea></title></style><script>alert(1)</script>',
  '<a href="https://evil.example">click</a>',
  '<!-- ',
  '<b>bold</b><br><iframe src="//evil.example">',
]
const calm = 'Mia Okafor'

const elementsOf = (text: string): CardElement[] => [
  { type: 'heading', text },
  { type: 'heading', text: `${text} ${'long '.repeat(40)}` },
  { type: 'text', text },
  { type: 'text', text, muted: true },
  { type: 'quote', text },
  { type: 'facts', facts: [{ label: text, value: text }] },
  { type: 'list', items: [text, text] },
  { type: 'image', url: 'https://chat.example.org/p.png', alt: text },
  {
    type: 'actions',
    actions: [
      { type: 'link', label: text, url: 'https://chat.example.org/' },
      {
        type: 'button',
        label: text,
        interaction: 'offers',
        value: { words: text },
        confirm: { title: text, text, yes: text, no: text },
      },
    ],
  },
]
const cardOf = (...texts: string[]): Card => ({ preview: texts[0] ?? '', elements: texts.flatMap(elementsOf) })

const options = (label: string) => [
  { value: 'a', label },
  { value: 'b', label },
]
const fieldsOf = (text: string, at: number): Field[] => [
  { type: 'text', name: `a${at}`, label: text, hint: text, value: text, placeholder: text },
  { type: 'text', name: `b${at}`, label: text, value: text, multiline: true },
  { type: 'select', name: `c${at}`, label: text, options: options(text) },
  { type: 'choices', name: `d${at}`, label: text, groups: [{ label: text, options: options(text) }], value: [] },
  { type: 'ticks', name: `e${at}`, label: text, options: options(text), value: [] },
  { type: 'radio', name: `f${at}`, label: text, options: options(text) },
  { type: 'consent', name: `g${at}`, label: text, text },
]
const formOf = (...texts: string[]): Form => ({
  interaction: 'offer.save',
  value: {},
  title: texts[0] ?? '',
  submit: texts[0] ?? '',
  intro: texts,
  fields: texts.flatMap(fieldsOf),
})

const seal = createSeal('secret', { id: () => 'id', token: () => 'key', fraction: () => 0 })
const posting: Posting = {
  action: '/c/',
  back: { url: '/c/', label: 'Back' },
  lang: 'en',
  hide: (offered) => seal.hide('link', offered),
}

interface Node {
  [name: string]: unknown
}

/** Every object in what a platform gets, however deep. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value as Node]), ...Object.values(value).flatMap(nodesIn)]
}

/** Takes what Slack gets; returns its texts that Slack would read as markup made by somebody else than us. */
function aliveInSlack(rendered: object): unknown[] {
  const isLetters = (text: unknown): boolean => !/[<>]|&(?!amp;|lt;|gt;)/.test(String(text).replaceAll(/^> /gm, ''))
  const nodes = nodesIn(rendered)
  return [
    ...nodes.filter(({ type, verbatim, text }) => type === 'mrkdwn' && (verbatim !== true || !isLetters(text))),
    ...nodes.filter(({ type, emoji }) => type === 'plain_text' && emoji !== false),
    ...nodes.filter((node) => 'link_names' in node || 'parse' in node || node.type === 'rich_text'),
    ...('text' in rendered && !isLetters(rendered.text) ? [rendered.text] : []),
  ]
}

/** The elements of a page with the names of their attributes, and where they lead. */
function shapeOf(html: string): string[] {
  const { document } = new JSDOM(html).window
  return [...document.querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      ['href', 'src', 'action', 'style', 'type'].includes(name) ? `${name}=${value}` : name,
    )
    return [element.tagName, ...attributes].join(' ')
  })
}

const html = (page: { toString(): string }): string => page.toString()
const mail = (card: Card) => renderMail(card, { lines: ['Example Ltd'], links: [] })

describe(`words stay words: ${payloads.length} of them, on every surface`, () => {
  it('there are at least sixty, each another', () => {
    expect(new Set(payloads).size).toBe(payloads.length)
    expect(payloads.length).toBeGreaterThanOrEqual(60)
  })

  it('the judges see what comes to life', () => {
    expect(aliveInSlack({ text: '<!here>' })).toHaveLength(1)
    expect(aliveInSlack({ blocks: [{ type: 'mrkdwn', text: '<@U1>', verbatim: true }] })).toHaveLength(1)
    expect(shapeOf('<p><b onclick="x">a</b></p>')).toContain('B onclick')
    const block = { type: 'TextBlock', text: '[click](https://evil.example)' }
    expect(readAdaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [block] }).markup).not.toEqual([])
  })

  it('in Slack: message, modal, Home, form', () => {
    const alive = payloads.flatMap((text) => {
      const card = cardOf(text)
      const all = [slackCard(card), renderCardAsView(card), renderCardAsHome(card), slackForm(formOf(text))]
      return all.flatMap(aliveInSlack).map((node) => [text, node])
    })
    expect(alive).toEqual([])
  })

  it('in Teams: message and dialog, as Microsoft’s own renderer shows them', () => {
    const from = { name: 'offer.open', value: {}, values: {} }
    const messages = teamsCard(cardOf(...payloads))
    const cards = [
      ...messages.map(({ attachments: [{ content }] }) => content),
      teamsForm(formOf(...payloads.filter((text) => !/^<[!#@]/.test(text))), from),
    ]
    const own = /^<img [^>]*src="https:\/\/chat\.example\.org\/p\.png"/
    expect(cards.flatMap((each) => readAdaptiveCard(each).markup).filter((tag) => !own.test(tag))).toEqual([])
    expect(messages.filter((activity) => 'entities' in activity)).toEqual([])
  })

  // all at once, since a browser takes its time; where that fails, one at a time says which
  it.each([
    ['a page with a card', (...texts: string[]) => html(cardPage(cardOf(...texts), posting))],
    ['a page with a form', (...texts: string[]) => html(formPage(formOf(...texts), posting))],
    ['a mail', (...texts: string[]) => mail(cardOf(...texts)).html],
  ])('in HTML: %s', (_name, draw) => {
    const shape = shapeOf(draw(...payloads.map(() => calm)))
    expect(shape.length).toBeGreaterThan(15 * payloads.length)
    expect(shapeOf(draw(...payloads))).toEqual(shape)
  })

  it('and a mail says them in its subject and its text as they were written', () => {
    for (const text of payloads) {
      const { subject, text: said } = mail(cardOf(text))
      expect([subject, said.includes(text)]).toEqual([text.replace(/\s+/g, ' ').trim(), true])
    }
  })
})
