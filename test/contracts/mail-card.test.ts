import { describe, expect, it } from 'vitest'
import { cardHasButtons, renderMail } from '../../src/email/card.js'
import type { Card } from '../../src/messages/card.js'

const footer = { lines: ['Example Ltd'], links: [{ label: 'Pause or leave', url: 'https://x.org/leave' }] }
const bad = `"><script>alert(1)</script>' &amp;`

describe('a card as a mail', () => {
  it('says the same in text and in HTML', () => {
    const card: Card = {
      preview: 'Ben would\tlike to\nmeet you\u0007',
      elements: [
        { type: 'heading', text: 'Meet Ben' },
        { type: 'text', text: 'Two lines\nof words' },
        { type: 'quote', text: 'I like tea' },
        { type: 'facts', facts: [{ label: 'Length', value: '30 minutes' }] },
        { type: 'list', items: ['Not an interview'] },
        { type: 'image', url: 'https://elsewhere.example/ben.png', alt: 'Ben' },
        { type: 'divider' },
        {
          type: 'actions',
          actions: [{ type: 'link', label: 'Choose a time', url: 'https://x.org/c/1?a=1&b=2', tone: 'primary' }],
        },
      ],
    }
    const { subject, text, html } = renderMail(card, footer)
    expect(subject).toBe('Ben would like to meet you')
    for (const words of [
      'Meet Ben',
      'I like tea',
      'Length',
      '30 minutes',
      'Not an interview',
      'Choose a time',
      'Example Ltd',
      'Pause or leave',
    ]) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    expect(text).toContain('https://x.org/c/1?a=1&b=2')
    expect(html).toContain('href="https://x.org/c/1?a=1&amp;b=2"')
    expect(html).toContain('Two lines<br>of words')
    expect(html).not.toMatch(/<img|<script|<link|elsewhere|url\(|@import/)
  })

  it('keeps words of people as words (SE-5)', () => {
    const elements: Card['elements'] = [
      { type: 'heading', text: bad },
      { type: 'text', text: bad, muted: true },
      { type: 'quote', text: bad },
      { type: 'facts', facts: [{ label: bad, value: bad }] },
      { type: 'list', items: [bad] },
      { type: 'image', url: bad, alt: bad },
      { type: 'actions', actions: [{ type: 'link', label: bad, url: 'javascript:alert(1)' }] },
    ]
    const { html } = renderMail(
      { preview: bad, elements },
      { lines: [bad], links: [{ label: bad, url: `https://x.org/${bad}` }] },
    )
    expect(html).not.toMatch(/<script|javascript:/)
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(12)
  })

  it('tells a card that asks for a press, which a mail cannot offer', () => {
    const link: Card = {
      preview: '',
      elements: [{ type: 'actions', actions: [{ type: 'link', label: 'l', url: 'https://x.org' }] }],
    }
    const button: Card = {
      preview: '',
      elements: [{ type: 'actions', actions: [{ type: 'button', label: 'Press', interaction: 'i', value: {} }] }],
    }
    expect([cardHasButtons(link), cardHasButtons(button)]).toEqual([false, true])
    expect(renderMail(button, footer).html).not.toContain('Press')
  })
})
