import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { CardAction, CardElement } from '../messages/card.js'
import { codePoints, cut, split, tidy } from '../messages/cut-text.js'
import { isWebUrl, renderAction } from './button.js'
import { limits } from './limits.js'
import { escapedCost, mrk, plain } from './mrkdwn.js'

type ElementOf<Type extends CardElement['type']> = Extract<CardElement, { type: Type }>

/** Takes the elements of one card; returns the blocks of each, in order; an element without words gives none. */
export function renderElements(elements: readonly CardElement[]): KnownBlock[][] {
  const nextIndex = counter()
  return elements.map((item) => element(item, nextIndex))
}

function counter(): () => number {
  let count = 0
  return () => count++
}

function element(item: CardElement, nextIndex: () => number): KnownBlock[] {
  switch (item.type) {
    case 'heading':
      return heading(item.text)
    case 'text':
      return item.muted ? muted(item.text) : paragraphs(item.text)
    case 'quote':
      return quote(item.text)
    case 'facts':
      return facts(item)
    case 'list':
      return paragraphs(item.items.map((text) => `• ${tidy(text)}`).join('\n'))
    case 'actions':
      return actions(item.actions, nextIndex)
    case 'image':
      return image(item)
    case 'divider':
      return [{ type: 'divider' }]
    default:
      return unknown(item)
  }
}

/** A new element of the card does not compile before it is drawn here. */
function unknown(item: never): never {
  throw new Error(`no such element: ${JSON.stringify(item)}`)
}

/** A header takes 150 characters of one line; a longer heading stands bold. */
function heading(text: string): KnownBlock[] {
  const line = tidy(text).replace(/\s+/g, ' ')
  if (line === '') return []
  if (codePoints(line) <= limits.header) return [{ type: 'header', text: plain(line, limits.header) }]
  return split(line, limits.sectionText - 2, escapedCost).map((part) => ({ type: 'section', text: mrk`*${part}*` }))
}

/** Takes any text; returns it as sections of plain text, continued in the next where one is full. */
export function paragraphs(text: string): KnownBlock[] {
  return split(tidy(text), limits.sectionText).map((part) => ({
    type: 'section',
    text: plain(part, limits.sectionText),
  }))
}

function muted(text: string): KnownBlock[] {
  return split(tidy(text), limits.sectionText).map((part) => ({
    type: 'context',
    elements: [plain(part, limits.sectionText)],
  }))
}

/** Each further line brings its own "> ". */
const quoteCost = (text: string): number => escapedCost(text) + 2 * (text.split('\n').length - 1)

function quote(text: string): KnownBlock[] {
  return split(tidy(text), limits.sectionText - 2, quoteCost).map((part) => ({
    type: 'section',
    text: mrk`${part.split('\n').map((line) => mrk`> ${line}`)}`,
  }))
}

/** Two columns: the label bold, the value as it stands. */
function facts({ facts }: ElementOf<'facts'>): KnownBlock[] {
  const rows = facts.filter(({ label, value }) => tidy(label + value) !== '')
  const perSection = limits.sectionFields / 2
  return chunks(rows, perSection).map((some) => ({
    type: 'section',
    fields: some.flatMap(({ label, value }) => [boldLine(label), plain(value, limits.fieldText)]),
  }))
}

function boldLine(label: string) {
  const line = cut(tidy(label).replace(/\s+/g, ' '), limits.fieldText - 2, escapedCost)
  return line === '' ? mrk`–` : mrk`*${line}*`
}

/** Addresses that Slack would refuse are shown as words, for people to copy. */
function actions(all: readonly CardAction[], nextIndex: () => number): KnownBlock[] {
  const works = (action: CardAction) => action.type === 'button' || isWebUrl(action.url)
  const buttons = all.filter(works).map((action) => renderAction(action, nextIndex()))
  const blocks = chunks(buttons, limits.actionsElements).map(
    (some): ActionsBlock => ({ type: 'actions', elements: some }),
  )
  const words = all.flatMap((action) =>
    action.type === 'link' && !works(action) ? [`${action.label}: ${action.url}`] : [],
  )
  return [...blocks, ...muted(words.join('\n'))]
}

function image({ url, alt }: ElementOf<'image'>): KnownBlock[] {
  if (!isWebUrl(url)) return muted(alt)
  return [{ type: 'image', image_url: url, alt_text: cut(tidy(alt), limits.imageAlt) || '–' }]
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
