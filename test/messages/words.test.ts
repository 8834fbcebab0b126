import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { notices } from '../../src/messages/notice.js'

const folder = 'src/messages/en'
const files = await Promise.all(
  readdirSync(folder).map(async (file): Promise<[string, Record<string, string>]> => {
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
