import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { IntlMessageFormat } from 'intl-messageformat'
import { en } from '../../src/messages/en/en.js'
import type { Say, Surface } from '../../src/messages/text.js'

/** A made-up language of accented letters only, a third longer than English: what is not translated stays plain to see. */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const marked = [...'áƀçđéƒǧĥíĵķłɱñóƥɋřšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ']

/** What people type stays as it is. */
const typed = /(`[^`]*`|\/coffeechat(?: [a-z]+)?|https?:\S+)/

function inAccents(text: string): string {
  const pieces = text.split(typed).map((piece, at) => (at % 2 === 1 ? piece : [...piece].map(accented).join('')))
  const letters = text.replace(/\P{L}/gu, '').length
  return pieces.join('') + '·'.repeat(Math.floor(letters * longer))
}

const longer = 0.3
const accented = (letter: string): string => marked[plain.indexOf(letter)] ?? letter

function inside(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: inAccents(element.value) }
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
    const options = Object.entries(element.options).map(([name, arm]) => [name, { ...arm, value: inside(arm.value) }])
    return { ...element, options: Object.fromEntries(options) }
  })
}

/** Speaks it on a surface; dates and numbers are written as in Japanese, which has no letters of ours. */
export function pseudo(surface: Surface): Say {
  const say: (key: keyof typeof en, args?: object) => string = (key, args) => {
    const text = printAST(inside(parse(en[key], { ignoreTag: true })))
    return String(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format({ surface, ...args }))
  }
  return Object.assign(say as Say, { locale: 'ja' })
}
