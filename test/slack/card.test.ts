import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, CardAction, CardElement } from '../../src/messages/card.js'
import { readPress } from '../../src/slack/button.js'
import { renderCard, renderCardAsHome, renderCardAsView } from '../../src/slack/card.js'
import { anyText, hostileTexts, longTexts } from './hostile-text.js'
import { deep, problemsOf } from './slack-rules.js'

const cardOf = (...elements: CardElement[]): Card => ({ preview: 'A preview', elements })
const blocksOf = (...elements: CardElement[]) => renderCard(cardOf(...elements)).blocks
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })
const button = (label: string, more: Partial<CardAction & { type: 'button' }> = {}): CardAction => ({
  type: 'button',
  label,
  interaction: 'offer.edit',
  value: { offerId: 'o1' },
  ...more,
})

describe('each element', () => {
  it('a heading is a header', () => {
    expect(blocksOf({ type: 'heading', text: 'Your offer' })).toEqual([{ type: 'header', text: plain('Your offer') }])
  })

  it('a heading that is too long for a header stands bold', () => {
    const long = 'x'.repeat(151)
    expect(blocksOf({ type: 'heading', text: long })).toEqual([{ type: 'section', text: mrkdwn(`*${long}*`) }])
  })

  it('a text is plain', () => {
    expect(blocksOf({ type: 'text', text: 'You *may* ask <anything>' })).toEqual([
      { type: 'section', text: plain('You *may* ask <anything>') },
    ])
  })

  it('a muted text is small', () => {
    expect(blocksOf({ type: 'text', text: 'Only you see this', muted: true })).toEqual([
      { type: 'context', elements: [plain('Only you see this')] },
    ])
  })

  it('a quote is marked on every line, with nothing in it at work', () => {
    expect(blocksOf({ type: 'quote', text: 'I built <b>it</b>\n& <!channel>' })).toEqual([
      { type: 'section', text: mrkdwn('> I built &lt;b&gt;it&lt;/b&gt;\n> &amp; &lt;!channel&gt;') },
    ])
  })

  it('facts are two columns, the label bold, the value as it stands', () => {
    expect(blocksOf({ type: 'facts', facts: [{ label: 'With <you>', value: '*Ada*' }] })).toEqual([
      { type: 'section', fields: [mrkdwn('*With &lt;you&gt;*'), plain('*Ada*')] },
    ])
  })

  it('facts go five to a section', () => {
    const facts = Array.from({ length: 6 }, (_, index) => ({ label: `L${index}`, value: `${index}` }))
    expect(blocksOf({ type: 'facts', facts }).map((block) => deep(block, 'text').length)).toEqual([10, 2])
  })

  it('a list has bullets', () => {
    expect(blocksOf({ type: 'list', items: ['One', 'Two'] })).toEqual([
      { type: 'section', text: plain('• One\n• Two') },
    ])
  })

  it('an image carries its words; without an address that Slack can fetch only they stand', () => {
    expect(blocksOf({ type: 'image', url: 'https://example.org/a.png', alt: 'Ada' })).toEqual([
      { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'Ada' },
    ])
    expect(blocksOf({ type: 'image', url: 'data:x', alt: 'Ada' })).toEqual([
      { type: 'context', elements: [plain('Ada')] },
    ])
  })

  it('a divider is one', () => {
    expect(blocksOf({ type: 'divider' })).toEqual([{ type: 'divider' }])
  })

  it('a button carries its interaction, its value and its question', () => {
    const confirm = { title: 'Cancel?', text: 'They are told.', yes: 'Cancel it', no: 'Keep it' }
    expect(blocksOf({ type: 'actions', actions: [button('Cancel', { tone: 'danger', confirm })] })).toEqual([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'offer.edit#0',
            text: plain('Cancel'),
            value: '{"offerId":"o1"}',
            style: 'danger',
            confirm: {
              title: plain('Cancel?'),
              text: plain('They are told.'),
              confirm: plain('Cancel it'),
              deny: plain('Keep it'),
              style: 'danger',
            },
          },
        ],
      },
    ])
  })

  it('a link opens its page', () => {
    expect(
      blocksOf({ type: 'actions', actions: [{ type: 'link', label: 'Open', url: 'https://example.org' }] }),
    ).toEqual([
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'link#0', text: plain('Open'), url: 'https://example.org' }],
      },
    ])
  })

  it('a link that Slack would refuse is written out', () => {
    expect(
      blocksOf({ type: 'actions', actions: [{ type: 'link', label: 'Write', url: 'mailto:a@example.org' }] }),
    ).toEqual([{ type: 'context', elements: [plain('Write: mailto:a@example.org')] }])
  })

  it('buttons of one interaction differ across the whole message, 25 to a row', () => {
    const blocks = blocksOf(
      { type: 'actions', actions: Array.from({ length: 26 }, () => button('Edit')) },
      { type: 'actions', actions: [button('Edit')] },
    )
    expect(blocks.map((block) => deep(block, 'action_id').length)).toEqual([25, 1, 1])
    expect(deep(blocks, 'action_id').at(-1)).toBe('offer.edit#26')
  })

  it('words that are missing leave no empty block', () => {
    const empty = ['', ' \n'].flatMap((text): CardElement[] => [
      { type: 'heading', text },
      { type: 'text', text },
      { type: 'text', text, muted: true },
      { type: 'quote', text },
      { type: 'facts', facts: [{ label: text, value: text }] },
      { type: 'list', items: [] },
      { type: 'actions', actions: [] },
    ])
    expect(blocksOf({ type: 'text', text: 'Something' }, ...empty)).toEqual([
      { type: 'section', text: plain('Something') },
    ])
    expect(blocksOf(...empty)).toEqual([{ type: 'section', text: plain('A preview') }])
    expect(blocksOf({ type: 'facts', facts: [{ label: 'Seats', value: '' }] })).toEqual([
      { type: 'section', fields: [mrkdwn('*Seats*'), plain('–')] },
    ])
  })
})

describe('the fallback text (SL-13, P-2)', () => {
  it('is the preview alone, escaped', () => {
    const card = { preview: 'Tea & <!here>', elements: [{ type: 'text' as const, text: 'They explore jobs' }] }
    expect(renderCard(card).text).toBe('Tea &amp; &lt;!here&gt;')
  })

  it('is never empty', () => {
    expect(renderCard({ preview: ' ', elements: [{ type: 'text', text: 'Hello' }] }).text).toBe('Hello')
    expect(renderCard({ preview: '', elements: [] }).text).toBe('…')
  })
})

describe('a card on other surfaces', () => {
  it('answers a form as a modal with a way to close it', () => {
    expect(renderCardAsView(cardOf({ type: 'text', text: 'Saved' }))).toEqual({
      type: 'modal',
      title: plain('Coffeechat'),
      close: plain('Close'),
      blocks: [{ type: 'section', text: plain('Saved') }],
    })
  })

  it('is the Home tab, which holds a hundred blocks', () => {
    const elements = Array.from({ length: 101 }, (): CardElement => ({ type: 'divider' }))
    const home = renderCardAsHome(cardOf(...elements))
    expect(home.type).toBe('home')
    expect(home.blocks).toHaveLength(100)
    expect(home.blocks.at(-1)).toEqual({ type: 'context', elements: [plain('… 2 more')] })
  })
})

describe('what does not fit', () => {
  it('of a text goes on in the next section, broken between words', () => {
    const words = 'coffee '.repeat(500).trim()
    const blocks = blocksOf({ type: 'text', text: words })
    const shown = deep(blocks, 'text').filter((text) => typeof text === 'string')
    expect(blocks).toHaveLength(2)
    expect(shown.join(' ')).toBe(words)
  })

  it('of a very long text is counted, and the buttons below it stay', () => {
    const blocks = blocksOf({ type: 'quote', text: 'a'.repeat(100_000) }, { type: 'actions', actions: [button('Yes')] })
    expect(blocks.at(-1)).toMatchObject({ type: 'actions' })
    expect(JSON.stringify(blocks.at(-2))).toMatch(/… \(\+\d{5}\)/)
    expect(problemsOf(blocks, 50)).toEqual([])
  })

  it('of many elements is counted in the last block', () => {
    const rows = Array.from({ length: 60 }, (_, index): CardElement => ({ type: 'text', text: `row ${index}` }))
    const blocks = blocksOf(...rows)
    expect(blocks).toHaveLength(50)
    expect(blocks.at(-1)).toEqual({ type: 'context', elements: [plain('… 11 more')] })
  })

  it('is cut between graphemes', () => {
    const family = '👩‍👩‍👧‍👦'
    const [block] = blocksOf({ type: 'actions', actions: [button(family.repeat(30))] })
    expect(deep(block, 'text')).toContain(`${family.repeat(10)}…`)
  })

  it('of a button’s value leaves a button whose press is answered as out of date', () => {
    const [block] = blocksOf({ type: 'actions', actions: [button('Edit', { value: { a: 'x'.repeat(2000) } })] })
    expect(deep(block, 'value')).toEqual([])
    expect(readPress('offer.edit#0', undefined)).toBeUndefined()
  })
})

describe('a press', () => {
  it('is read back as it was written', () => {
    expect(readPress('offer.edit#12', '{"offerId":"o1"}')).toEqual({
      interaction: 'offer.edit',
      value: { offerId: 'o1' },
    })
    expect(readPress('link#3', undefined)).toBe('link')
  })

  it.each([
    ['', '{}'],
    ['#0', '{}'],
    ['nothing', '{}'],
    ['a#0', '{"id":1}'],
    ['a#0', '[]'],
    ['a#0', 'null'],
    ['a#0', '{'],
  ])('of %j with %j is none of ours', (actionId, value) => {
    expect(readPress(actionId, value)).toBeUndefined()
  })

  it('survives whatever it carries', () => {
    fc.assert(
      fc.property(
        // no field of ours has that name, and a parsed object loses it
        fc
          .dictionary(fc.string(), fc.string({ unit: 'grapheme', maxLength: 20 }), { maxKeys: 5 })
          .filter((value) => !Object.hasOwn(value, '__proto__')),
        (value) => {
          const [block] = blocksOf({ type: 'actions', actions: [button('Go', { value })] })
          expect(readPress('offer.edit#0', deep(block, 'value')[0] as string)).toEqual({
            interaction: 'offer.edit',
            value: { ...value },
          })
        },
      ),
    )
  })
})

const element = (text: fc.Arbitrary<string>): fc.Arbitrary<CardElement> =>
  fc.oneof(
    fc.record({ type: fc.constant('heading' as const), text }),
    fc.record({ type: fc.constant('text' as const), text }),
    fc.record({ type: fc.constant('text' as const), text, muted: fc.constant(true as const) }),
    fc.record({ type: fc.constant('quote' as const), text }),
    fc.record({
      type: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 12 }),
    }),
    fc.record({ type: fc.constant('list' as const), items: fc.array(text, { maxLength: 6 }) }),
    fc.record({ type: fc.constant('image' as const), url: fc.oneof(fc.webUrl(), text), alt: text }),
    fc.constant<CardElement>({ type: 'divider' }),
    fc.record({
      type: fc.constant('actions' as const),
      actions: fc.array(
        fc.oneof(
          fc.record({
            type: fc.constant('button' as const),
            label: text,
            interaction: fc.constant('x.y'),
            value: fc.dictionary(fc.string({ maxLength: 5 }), text, { maxKeys: 2 }),
            confirm: fc.record({ title: text, text, yes: text, no: text }),
          }),
          fc.record({ type: fc.constant('link' as const), label: text, url: fc.oneof(fc.webUrl(), text) }),
        ),
        { maxLength: 30 },
      ),
    }),
  )

describe('whatever a card holds', () => {
  it('stays within what Slack takes, on every surface (SL-14)', { timeout: 120_000 }, () => {
    const anyCard = fc.record({ preview: anyText, elements: fc.array(element(anyText), { maxLength: 6 }) })
    fc.assert(
      fc.property(anyCard, (card) => {
        const message = renderCard(card)
        expect(problemsOf(message.blocks, 50)).toEqual([])
        expect([...message.text].length).toBeLessThanOrEqual(4000)
        expect(message.text.trim()).not.toBe('')
        const sum = deep(message.blocks, 'text').reduce(
          (all: number, text) => all + (typeof text === 'string' ? [...text].length : 0),
          0,
        )
        expect(sum).toBeLessThanOrEqual(12_000)
        expect(problemsOf(renderCardAsView(card).blocks, 100)).toEqual([])
      }),
      { numRuns: 100, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  })

  it.each(longTexts.map((text) => [text.slice(0, 2), text]))(
    'stays within it with a hundred thousand of %j',
    (_start, text) => {
      const shapes: CardElement[] = [
        { type: 'heading', text },
        { type: 'text', text },
        { type: 'text', text, muted: true },
        { type: 'quote', text },
        { type: 'facts', facts: [{ label: text, value: text }] },
        { type: 'list', items: [text, text] },
        { type: 'actions', actions: [button(text)] },
      ]
      for (const shape of [...shapes.map((one) => [one]), shapes]) {
        expect(problemsOf(blocksOf(...shape), 50)).toEqual([])
      }
    },
  )

  it('calls nobody and links nowhere (SE-5)', () => {
    expect(hostileTexts).toHaveLength(60)
    for (const text of hostileTexts) {
      const { blocks, text: fallback } = renderCard({
        preview: text,
        elements: [
          { type: 'heading', text },
          { type: 'heading', text: text.repeat(20) },
          { type: 'text', text },
          { type: 'text', text, muted: true },
          { type: 'quote', text },
          { type: 'facts', facts: [{ label: text, value: text }] },
          { type: 'list', items: [text] },
          { type: 'actions', actions: [button(text, { confirm: { title: text, text, yes: text, no: text } })] },
        ],
      })
      expect(fallback).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      for (const node of marked(blocks)) expect(node.text.replace(/^> /gm, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      expect(problemsOf(blocks, 50)).toEqual([])
    }
  })
})

/** Every mrkdwn object, however deep: the only places where Slack reads markup. */
function marked(value: unknown): { text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [{ text: String(value.text) }] : []
  return [...own, ...Object.values(value).flatMap(marked)]
}
