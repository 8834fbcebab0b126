/** Leaks, longer than most: every reader says everything there is to say, with every id, and reads nothing that is not theirs. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InteractionName, interactionTable } from '../../src/interactions/table.js'
import { classes, type IdField } from './leak-classes.js'
import { idsIn, labelsOf, notThere, thereFor } from './leak-ids.js'
import { valuesFor } from './leak-said.js'
import { leaksIn, leaksTo, readers } from './leak-words.js'
import { leakWorld, type World } from './leak-world.js'
import { type Answer, type Leaks, leaksOf } from './leaks.js'

let world: World
let leaks: Leaks
beforeAll(async () => {
  world = await leakWorld()
  leaks = await leaksOf(world)
}, 120_000)
afterAll(async () => {
  expect(world.driven.problems).toEqual([])
  await world.driven.close()
})

const names = Object.keys(interactionTable) as InteractionName[]

/** Every way to fill these fields. */
function fillings(fields: readonly IdField[], ids: Record<IdField, string[]>): Record<string, string>[] {
  return fields.reduce<Record<string, string>[]>(
    (all, field) => all.flatMap((one) => [...ids[field], notThere].map((id) => ({ ...one, [field]: id }))),
    [{}],
  )
}

/** What came of it, for whoever reads it. */
function readIn(reader: (typeof readers)[number], { reply, told }: Answer): string[] {
  return [
    ...leaksIn(reader.name, JSON.stringify(reply)),
    ...told.flatMap(({ to, name, text }) => leaksTo(to, name, text).map((leak) => `${name} to ${to}: ${leak}`)),
  ]
}

/** Of an opening alone, every statement as it is; of what else there is, which kinds of statements. */
const measureOf = (fields: readonly IdField[], { statements }: Answer): string =>
  fields.join() === 'openingId'
    ? statements.join()
    : [...new Set(statements.map((each) => each.trim().split(/\s/)[0]?.toUpperCase()))].sort().join()

const without = (text: string, value: Record<string, string>): string =>
  Object.values(value).reduce((rest, id) => rest.replaceAll(id, '‹id›'), text)

describe('every reader × every interaction', () => {
  it('the classes are those of the table, and each looks or writes as it says', () => {
    const table = Object.entries(interactionTable).map(([name, { reads }]) => [name, reads ? 'looks' : 'writes'])
    expect(Object.entries(classes).map(([name, [how]]) => [name, how])).toEqual(table)
  })

  const reached = new Set<InteractionName>()
  const unlike: string[] = []
  const otherStatements: string[] = []

  it.each(readers)('$name reads nothing that is not theirs', { timeout: 120_000 }, async (reader) => {
    const ids = await idsIn(world)
    const labels = labelsOf(world)
    const found: string[] = []
    for (const name of names) {
      const [, ...fields] = classes[name]
      const isAllowed = reader.may.includes(interactionTable[name].may)
      const tried = [{}, ...(isAllowed ? fillings(fields, ids) : [])]
      const answers = new Map<string, { value: Record<string, string>; answer: Answer }>()
      for (const value of tried) {
        const isEmpty = Object.keys(value).length === 0 && fields.length > 0
        const answer = await leaks.says(reader, name, value, isEmpty ? {} : valuesFor(name))
        answers.set(Object.values(value).join(), { value, answer })
        if (isAllowed && answer.reply.type !== 'errors') reached.add(name)
        found.push(...readIn(reader, answer).map((leak) => `${name} ${JSON.stringify(value)}: ${leak}`))
      }
      const nowhere = answers.get(fields.map(() => notThere).join())
      if (!nowhere || fields.length === 0 || !isAllowed) continue
      for (const { value, answer } of answers.values()) {
        const known = Object.values(value).flatMap((id) => labels.get(id) ?? [])
        const isStranger = known.length > 0 && known.every((label) => thereFor[label]?.includes(reader.name) === false)
        // a list is cut where an id would stand, whether it is there or not
        if (fields.includes('before')) continue
        const same = Object.values(value).every((id) => id === notThere || labels.has(id))
        if (!isStranger || !same) continue
        const about = `${reader.name}: ${name} of ${known.join(', ')}`
        const [is, isNot] = [answer, nowhere.answer].map((each, index) =>
          without(JSON.stringify([each.reply, each.told]), index === 0 ? value : nowhere.value),
        )
        if (is !== isNot) unlike.push(`${about}: ${is?.slice(0, 300)} ≠ ${isNot?.slice(0, 300)}`)
        else if (measureOf(fields, answer) !== measureOf(fields, nowhere.answer))
          otherStatements.push(`${about}: ${answer.statements.length} ≠ ${nowhere.answer.statements.length}`)
      }
    }
    expect(found).toEqual([])
  })

  it('every interaction got as far as its use case', () => {
    expect(names.filter((name) => !reached.has(name))).toEqual([])
  })

  it('what is not theirs is what is not there, byte by byte', () => {
    expect(unlike).toEqual([])
  })

  it('and takes the same statements', () => {
    expect(otherStatements).toEqual([])
  })

  it('nothing went wrong on the way', () => {
    // what a platform alone says is nothing that a person can say
    const unknown = names.filter((name) => name.startsWith('platform.'))
    const expected = unknown.map((interaction) => JSON.stringify({ event: 'interaction.unknown', interaction }))
    expect([...new Set(leaks.problems)].sort()).toEqual(expected.sort())
  })
})
