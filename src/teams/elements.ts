import type { CardAction, CardElement } from '../messages/card.js'
import { cut, tidy } from '../messages/cut-text.js'
import { type AdaptiveAction, isWebUrl, type Place, renderAction } from './button.js'
import { limits } from './limits.js'
import { escapeMarkdown, type RichText, richLines, run } from './text.js'

type ElementOf<Type extends CardElement['type']> = Extract<CardElement, { type: Type }>

export type AdaptiveElement = (
  | RichText
  | { type: 'TextBlock'; text: string; size: 'Large'; weight: 'Bolder'; wrap: true; style: 'heading' }
  | { type: 'Container'; style: 'emphasis'; items: RichText[] }
  | { type: 'ActionSet'; actions: AdaptiveAction[] }
  | { type: 'Image'; url: string; altText: string; size: 'Medium' }
) & { separator?: true }

/** Takes the elements of one card and where it stands; returns its blocks in order; an element without words gives none. */
export function renderElements(elements: readonly CardElement[], place: Place): AdaptiveElement[] {
  const blocks: AdaptiveElement[] = []
  let isDivided = false
  for (const item of elements) {
    if (item.type === 'divider') isDivided = true
    const [first, ...more] = element(item, place)
    if (!first) continue
    blocks.push(isDivided ? { ...first, separator: true } : first, ...more)
    isDivided = false
  }
  return blocks
}

function element(item: CardElement, place: Place): AdaptiveElement[] {
  switch (item.type) {
    case 'heading':
      return heading(item.text)
    case 'text':
      return richLines(item.text, item.muted ? { isSubtle: true } : {})
    case 'quote':
      return quote(item.text)
    case 'facts':
      return facts(item)
    case 'list':
      return item.items.flatMap((text) => richLines(`• ${tidy(text)}`))
    case 'actions':
      return actions(item.actions, place)
    case 'image':
      return image(item)
    case 'divider':
      return []
    default:
      return unknown(item)
  }
}

/** A new element of the card does not compile before it is drawn here. */
function unknown(item: never): never {
  throw new Error(`no such element: ${JSON.stringify(item)}`)
}

function heading(text: string): AdaptiveElement[] {
  if (tidy(text) === '') return []
  const line = escapeMarkdown(text, limits.text)
  return [{ type: 'TextBlock', text: line, size: 'Large', weight: 'Bolder', wrap: true, style: 'heading' }]
}

function quote(text: string): AdaptiveElement[] {
  return richLines(text).map((line) => ({ type: 'Container', style: 'emphasis', items: [line] }))
}

/** A line each, the label bold: two columns are cut off on a phone. */
function facts({ facts }: ElementOf<'facts'>): AdaptiveElement[] {
  return facts.flatMap(({ label, value }): AdaptiveElement[] => {
    const [first, ...more] = richLines(value === '' ? '–' : value)
    if (!first || tidy(label + value) === '') return []
    const name = run(`${cut(tidy(label), limits.label)}: `, { weight: 'Bolder' })
    return [{ ...first, inlines: [name, ...first.inlines], spacing: 'Small' }, ...more]
  })
}

function actions(all: readonly CardAction[], place: Place): AdaptiveElement[] {
  const works = (action: CardAction): boolean => action.type === 'button' || isWebUrl(action.url)
  const buttons = all.filter(works).map((action) => renderAction(action, place))
  const rows = Array.from({ length: Math.ceil(buttons.length / limits.actions) }, (_, row) => ({
    type: 'ActionSet' as const,
    actions: buttons.slice(row * limits.actions, (row + 1) * limits.actions),
  }))
  const words = all.flatMap((action) =>
    action.type === 'link' && !works(action) ? [`${action.label}: ${action.url}`] : [],
  )
  return [...rows, ...richLines(words.join('\n'), { isSubtle: true })]
}

function image({ url, alt }: ElementOf<'image'>): AdaptiveElement[] {
  if (!isWebUrl(url)) return richLines(alt, { isSubtle: true })
  return [{ type: 'Image', url, altText: cut(tidy(alt), limits.label) || '–', size: 'Medium' }]
}
