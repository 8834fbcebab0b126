import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import { renderCard, renderOneCard } from '../../src/teams/card.js'
import { renderForm } from '../../src/teams/form.js'
import { hostileTexts } from '../slack/hostile-text.js'
import { readAdaptiveCard } from '../teams/adaptive-reader.js'
import { castOf } from './gallery/cast.js'
import { askedFor, saidBy } from './gallery/draw.js'
import { entries } from './gallery/entries.js'
import { actionsOf } from './gallery-rules.js'

/** 28 KB: the lowest limit that any page of Teams' documentation names. */
const mostBytes = 28 * 1024
const inTeams = entries.filter(({ surfaces }) => surfaces.includes('teams'))

interface Drawn {
  name: string
  card: object
  said: ReturnType<typeof saidBy>
}

/** Every entry as a message, as what a dialog shows, and every form. */
function drawnWith(cast = castOf()): Drawn[] {
  return inTeams.flatMap((entry) => {
    const said = saidBy(entry, 'teams', cast)
    if ('text' in said) return []
    const cards =
      'form' in said
        ? [renderForm(said.form, askedFor), renderForm(said.form, askedFor, wrongEverywhere(said.form.fields))]
        : [
            ...renderCard(said.card).map((message) => message.attachments[0].content),
            renderOneCard(said.card, 'dialog'),
          ]
    return cards.map((card) => ({ name: entry.name, card, said }))
  })
}

const wrongEverywhere = (fields: readonly { name: string }[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name }) => [name, `Wrong: ${name}`]))

const drawn = drawnWith()
const read = new Map(drawn.map(({ card }) => [card, readAdaptiveCard(card)]))

describe('in Teams, by Microsoft’s own renderer', () => {
  it('the judge sees what is wrong', () => {
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: 'a', size: 'Enormous' },
        { type: 'Nonsense' },
        { type: 'Input.Text', label: 'x' },
        { type: 'TextBlock', text: '**bold** [a](https://evil.example) <at>Mia</at>' },
      ],
    }
    const { problems, markup } = readAdaptiveCard(wrong)
    expect(problems.length).toBeGreaterThanOrEqual(2)
    expect(markup).toHaveLength(3)
  })

  it('finds nothing to complain about in any message or form', () => {
    expect(drawn.length).toBeGreaterThan(400)
    expect(drawn.flatMap(({ name, card }) => read.get(card)?.problems.map((problem) => [name, problem]))).toEqual([])
  })

  it('shows every word of it, and every button', () => {
    const missing = drawn.flatMap(({ name, card, said }) => {
      const { words = '', buttons = [] } = read.get(card) ?? {}
      const flat = words.replaceAll(/\s+/g, ' ')
      if (!('card' in said)) return []
      const lost = wordsOf(said.card).filter((text) => !flat.includes(text.replaceAll(/\s+/g, ' ')))
      const gone = actionsOf(said.card).filter(({ label }) => !buttons.includes(label))
      return [...lost, ...gone.map(({ label }) => label)].map((each) => [name, each])
    })
    expect(missing).toEqual([])
  })

  it('is one message each, within the lowest limit, with a preview that makes sense alone', () => {
    const sizes = drawn.map(({ name, card }) => [name, Buffer.byteLength(JSON.stringify(card))] as const)
    expect(sizes.filter(([, size]) => size > mostBytes)).toEqual([])
    const previews = drawn.map(({ name, card }) => [name, 'fallbackText' in card ? card.fallbackText : ''] as const)
    expect(
      previews.filter(([, text]) => typeof text !== 'string' || text.trim() === '' || text.includes('\n')),
    ).toEqual([])
    const pages = inTeams.flatMap((entry) => {
      const said = saidBy(entry, 'teams', castOf())
      return 'card' in said && renderCard(said.card).length > 1 ? [entry.name] : []
    })
    expect(pages).toEqual([])
  })

  it('P-2: nothing but the preview shows in a notification, and it never says explore, referral or job', () => {
    const sent = inTeams.filter((entry) => entry.sent)
    const lines = sent.flatMap((entry) => {
      const said = saidBy(entry, 'teams', castOf())
      if (!('card' in said)) return []
      return renderCard(said.card).flatMap(({ summary, attachments: [{ content }] }) =>
        [summary, content.fallbackText].map((line) => [entry.name, line, said.card.preview] as const),
      )
    })
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter(([, line, preview]) => line !== preview)).toEqual([])
    const telling = /explor|referr|recruit|\bjobs?\b|candidate|\bopening|\bhir(e|ing)\b/i
    expect(lines.filter(([, line]) => telling.test(line))).toEqual([])
  })

  it('leaves nothing that people write alive (SE-5)', () => {
    const texts = [
      ...hostileTexts,
      '**bold**',
      '[click](https://evil.example)',
      '<at>Mia</at>',
      '_under_ `code`',
      '# head',
      '1. one',
    ]
    const alive = [0, 17, 34].flatMap((start) => {
      let at = start
      const cast = castOf(() => texts[at++ % texts.length] ?? '')
      return inTeams.flatMap((entry) => {
        const said = saidBy(entry, 'teams', cast)
        if ('text' in said) return []
        const card = 'form' in said ? renderForm(said.form, askedFor) : renderOneCard(said.card, 'message')
        return readAdaptiveCard(card).markup.map((markup) => [entry.name, markup])
      })
    })
    expect(alive.filter(([, markup]) => !/^<img [^>]*src="https:\/\/chat\.example\.org/.test(String(markup)))).toEqual(
      [],
    )
  }, 120_000)
})

const wordsOf = (card: Card): string[] =>
  card.elements.flatMap((element) => {
    if (element.type === 'heading') return [element.text]
    if (element.type === 'text' || element.type === 'quote') return element.text.split('\n')
    if (element.type === 'list') return element.items.flatMap((item) => item.split('\n'))
    return element.type === 'facts' ? element.facts.flatMap(({ label, value }) => [label, ...value.split('\n')]) : []
  })

describe('however much a message holds (TM-6)', () => {
  const element: fc.Arbitrary<Card['elements'][number]> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: fc.string({ unit: 'binary', maxLength: 20_000 }) }),
    fc.record({ type: fc.constant('quote' as const), text: fc.string({ unit: 'grapheme', maxLength: 5000 }) }),
    fc.record({ type: fc.constant('heading' as const), text: fc.string({ maxLength: 500 }) }),
    fc.record({
      type: fc.constant('list' as const),
      items: fc.array(fc.string({ maxLength: 200 }), { maxLength: 100 }),
    }),
  )

  it('each part fits, and nothing is left out', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
        for (const message of renderCard({ preview: 'A long one', elements }))
          expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(mostBytes)
      }),
      { numRuns: 60 },
    )
  })

  it('a digest of a thousand openings comes in parts that say so', () => {
    const items = Array.from({ length: 1000 }, (_, index) => `Opening ${index}: somebody who builds what we need next`)
    const parts = renderCard({ preview: 'This week', elements: [{ type: 'list', items }] })
    expect(parts.length).toBeGreaterThan(3)
    const words = parts.map((part) => readAdaptiveCard(part.attachments[0].content).words).join('\n')
    for (const item of items) expect(words).toContain(item)
    expect(words).toContain(`Part 1 of ${parts.length}`)
    for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(mostBytes)
  })
})

it('lends the renderer a browser’s names for as long as it reads: the next file of this worker finds Node’s own', () => {
  expect(readAdaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [] }).problems).toEqual([])
  expect('window' in globalThis).toBe(false)
  expect(new EventTarget().dispatchEvent(new Event('here'))).toBe(true)
})
