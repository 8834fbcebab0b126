import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import type { Form } from '../../src/messages/form.js'
import { type Say, speak, type Surface as Where } from '../../src/messages/text.js'
import { renderCardAsView } from '../../src/slack/card.js'
import { renderForm } from '../../src/slack/form.js'
import { castOf } from './gallery/cast.js'
import { saidBy } from './gallery/draw.js'
import { entries } from './gallery/entries.js'
import { cardProblems, formProblems, modalProblems } from './gallery-rules.js'
import { pseudo } from './pseudo.js'

const cast = castOf()

interface Said {
  name: string
  card?: Card
  form?: Form
  text?: string
}

const saidIn = (spoken: (where: Where) => Say): Said[] =>
  entries.flatMap((entry) =>
    entry.surfaces.map((surface) => ({ name: `${entry.name} in ${surface}`, ...saidBy(entry, surface, cast, spoken) })),
  )

const languages: [string, (where: Where) => Say][] = [
  ...['de', 'fr', 'es'].map((lang): [string, (where: Where) => Say] => [lang, (where) => speak(lang, where)]),
  ['a third longer than English', pseudo],
]

describe.each(languages)('in %s', (_name, spoken) => {
  it('nothing is cut to fit', () => {
    const problems = saidIn(spoken).flatMap(({ name, card, form }) =>
      [
        ...(card ? [...cardProblems(card), ...modalProblems(renderCardAsView(card))] : []),
        ...(form ? [...formProblems(form), ...modalProblems(renderForm(form))] : []),
      ].map((problem) => `${name}: ${problem}`),
    )
    expect(problems).toEqual([])
  })
})

/** Everything a reader sees of a card, a form or a text; ids, values and addresses are not read. */
function words(node: unknown, name = ''): string[] {
  if (typeof node === 'string') return unread.has(name) ? [] : [node]
  if (Array.isArray(node)) return node.flatMap((each) => words(each, name))
  if (typeof node !== 'object' || node === null) return []
  const isRead = name === 'facts' || ('type' in node && node.type === 'text')
  return Object.entries(node).flatMap(([key, value]) => (key === 'value' && !isRead ? [] : words(value, key)))
}

const unread = new Set(['type', 'interaction', 'tone', 'name', 'url', 'as', 'lang'])

const zones = /\b(?:Africa|America|Asia|Australia|Etc|Europe|Pacific)\/[\w/]+(?: [A-Z]\w+)*/g

describe('no word stands outside the messages', () => {
  it('all but names, and what people wrote, is in accents', () => {
    // what people wrote stands in the files that make them
    const folder = 'test/messages/gallery'
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
    const own = [...files.map((file) => `${folder}/${file}`), 'test/builders.ts']
      .map((file) => readFileSync(file, 'utf8'))
      .join()
    const named = /Deutsch|français|español|commands|users:|messageTeamMembers|identity/g
    const left = saidIn(pseudo).flatMap(({ name, ...said }) =>
      words(said).flatMap((text) =>
        (
          text
            .replace(zones, '')
            .replace(named, '')
            .match(/[A-Za-z]{3,}/g) ?? []
        )
          .filter((word) => !own.includes(word))
          .map((word) => `${word} (${name})`),
      ),
    )
    expect(left).toEqual([])
  })
})
