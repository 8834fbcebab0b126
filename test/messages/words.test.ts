import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { commandRows } from '../../src/interactions/home-rows.js'
import { de } from '../../src/messages/de/de.js'
import { en } from '../../src/messages/en/en.js'
import { es } from '../../src/messages/es/es.js'
import { fr } from '../../src/messages/fr/fr.js'
import { notices } from '../../src/messages/notice.js'
import type { TextKey } from '../../src/messages/text.js'

const folder = 'src/messages/en'
// en.ts gathers them
const names = readdirSync(folder).filter((file) => file !== 'en.ts')
const files = await Promise.all(
  names.map(async (file): Promise<[string, Record<string, string>]> => {
    const words: Record<string, Record<string, string>> = await import(join('../..', folder, file))
    return [file, Object.assign({}, ...Object.values(words))]
  }),
)
const all = files.flatMap(([, words]) => Object.entries(words))

describe('the words users read', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(14)
    expect(all.length).toBeGreaterThan(500)
  })

  it('are whole ICU sentences, each in one place only', () => {
    for (const [key, text] of all)
      expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }), key).not.toThrow()
    const keys = all.map(([key]) => key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('say every expected no in a sentence', () => {
    const known = new Map(all)
    for (const key of Object.values(notices)) expect(known.get(key), key).toMatch(/[.!?]$/)
  })

  it('P-2: no preview and no subject says explore, referral or job', () => {
    const previews = all.filter(([key]) => key.toLowerCase().includes('preview') || key.endsWith('.subject'))
    expect(previews.length).toBeGreaterThan(30)
    const said = (text: string): string => text.replaceAll(/\{\w+\}/g, '')
    expect(previews.filter(([, text]) => /explor|referr|\bjobs?\b|candidate|\bopening/i.test(said(text)))).toEqual([])
  })

  it('use no word that shames: nobody is benched, rejected or scored', () => {
    expect(all.filter(([, text]) => /\b(benched|rejected|loser|score|ranking)\b/i.test(text))).toEqual([])
  })
})

/** The names that a sentence is given, and the choices it makes by them, in the order of the alphabet. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value]
    const arms = Object.entries(element.options)
    const named = element.type === TYPE.select ? arms.map(([arm]) => `${element.value}=${arm}`) : [element.value]
    return [...named, ...arms.flatMap(([, arm]) => argumentsOf(arm.value))]
  })
  return [...new Set(found)].sort()
}

describe.each(Object.entries({ de, fr, es }))('the words in %s', (lang, words) => {
  it('are all of them, each with what the English sentence is given', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort())
    const read = (text: string, locale: string) =>
      argumentsOf(parse(text, { ignoreTag: true, locale: new Intl.Locale(locale) }))
    for (const [key, text] of Object.entries(words))
      expect(read(text, lang), key).toEqual(read(en[key as TextKey], 'en'))
  })

  it('name the same commands and links', () => {
    const commands = Object.keys(commandRows).join('|')
    const pattern = new RegExp(`\`[^\`]+\`|/coffeechat(?: (?:${commands}))?|https?:\\S+`, 'g')
    const typed = (text: string): string[] => (text.match(pattern) ?? []).sort()
    for (const [key, text] of Object.entries(words)) expect(typed(text), key).toEqual(typed(en[key as TextKey]))
  })

  it('are translated: few sentences of more than three words stand as they do in English', () => {
    const same = Object.entries(words).filter(
      ([key, text]) => text === en[key as TextKey] && /(?:\w+\W+){3}/.test(text),
    )
    expect(same.map(([key]) => key).length).toBeLessThan(10)
  })
})
