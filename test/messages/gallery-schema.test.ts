import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { renderCard, renderOneCard } from '../../src/teams/card.js'
import { renderForm } from '../../src/teams/form.js'
import { castOf } from './gallery/cast.js'
import { askedFor, saidBy } from './gallery/draw.js'
import { entries } from './gallery/entries.js'

/** Where Microsoft's schema of Adaptive Cards 1.5 lies; it is not ours to keep here, so that this is a ring of `.ci/run` alone. */
const schemaFile = process.env.CARD_SCHEMA

function judge(file: string) {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json'))
  // the schema names itself the way that draft 4 did
  const { id: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
  const isValid = ajv.compile(schema)
  return (card: object): string[] =>
    isValid(card)
      ? []
      : (isValid.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

it.skipIf(schemaFile === undefined)('every message and form for Teams is what the schema of version 1.5 says', () => {
  const problemsOf = judge(schemaFile ?? '')
  expect(problemsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock' }] })).not.toEqual([])
  const cast = castOf()
  const cards = entries
    .filter(({ surfaces }) => surfaces.includes('teams'))
    .flatMap((entry) => {
      const said = saidBy(entry, 'teams', cast)
      if ('text' in said) return []
      const drawn =
        'form' in said
          ? [
              renderForm(said.form, askedFor),
              renderForm(said.form, askedFor, { [said.form.fields[0]?.name ?? '']: 'Wrong.' }),
            ]
          : [...renderCard(said.card).map((each) => each.attachments[0].content), renderOneCard(said.card, 'dialog')]
      return drawn.map((card) => [entry.name, card] as const)
    })
  expect(cards.length).toBeGreaterThan(400)
  expect(cards.flatMap(([name, card]) => problemsOf(card).map((problem) => [name, problem]))).toEqual([])
})
