import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { interactionTable } from '../../src/interactions/table.js'
import type { Card } from '../../src/messages/card.js'
import type { Form } from '../../src/messages/form.js'
import { renderCard, renderCardAsView } from '../../src/slack/card.js'
import { renderForm } from '../../src/slack/form.js'
import { problemsOf } from '../slack/slack-rules.js'
import { castOf } from './gallery/cast.js'
import { drawingsOf, ownPage, saidBy } from './gallery/draw.js'
import { entries } from './gallery/entries.js'
import type { Surface } from './gallery/entry.js'
import { actionsOf, cardProblems, formProblems, modalProblems } from './gallery-rules.js'

const cast = castOf()
const surfaces: readonly Surface[] = ['slack', 'teams', 'home', 'mail', 'page', 'text']
const drawings = entries.flatMap((entry) => entry.surfaces.map((surface) => ({ entry, surface, name: entry.name })))
const drawnOn = (surface: Surface) => drawings.filter((drawing) => drawing.surface === surface)

describe.each(surfaces)('the gallery of %s', (surface) => {
  it.each(drawnOn(surface))('$name', async ({ entry }) => {
    for (const { ending, text } of drawingsOf(entry, surface, cast))
      await expect(text).toMatchFileSnapshot(`gallery/${surface}/${entry.name}.${ending}`)
  })

  it('holds nothing else', () => {
    const files = drawnOn(surface).flatMap(({ entry }) =>
      drawingsOf(entry, surface, cast).map(({ ending }) => `${entry.name}.${ending}`),
    )
    const folder = `test/messages/gallery/${surface}`
    const there = existsSync(folder) ? readdirSync(folder) : []
    expect(there.filter((file) => !files.includes(file))).toEqual([])
  })
})

interface Said {
  name: string
  surface: Surface
  card?: Card
  form?: Form
}
const said = drawings.map(({ entry, surface, name }): Said => ({ name, surface, ...saidBy(entry, surface, cast) }))
const inSlack = said.filter(({ surface }) => surface === 'slack' || surface === 'home')

/** What a check finds, each with the name of its entry. */
function found(where: readonly Said[], check: (each: Said) => unknown[]): unknown[] {
  return where.flatMap((each) => check(each).map((problem) => [each.name, problem]))
}

describe('every entry', () => {
  it('has a name of its own', () => {
    const names = entries.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(150)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('leads to a row of the interaction table, by each of its buttons and when it is submitted', () => {
    const interactions = ({ card, form }: Said): string[] => [
      ...actionsOf(card).flatMap((action) => (action.type === 'button' ? [action.interaction] : [])),
      ...(form ? [form.interaction] : []),
    ]
    expect(said.flatMap(interactions).length).toBeGreaterThan(200)
    expect(
      found(said, (each) => interactions(each).filter((interaction) => !Object.hasOwn(interactionTable, interaction))),
    ).toEqual([])
  })

  it('has only links in a mail, each to a section of the own page', () => {
    const sections = [
      'confirm',
      'decline',
      'pool',
      'match',
      'chat',
      'group',
      'referral',
      'apply',
      'fit',
      'names',
      'references',
      'proposal',
      'terms',
      'question',
      'introduced',
      'ask',
      'applied',
      'profile',
      'privacy',
    ]
    const allowed = [ownPage, ...sections.map((section) => `${ownPage}#${section}`)]
    const mails = said.filter(({ surface }) => surface === 'mail')
    expect(mails.flatMap(({ card }) => actionsOf(card)).length).toBeGreaterThan(40)
    expect(
      found(mails, ({ card }) =>
        actionsOf(card).filter((action) => action.type !== 'link' || !allowed.includes(action.url)),
      ),
    ).toEqual([])
  })

  it('fits into Slack, as a message, as the answer to a form, and as a form', () => {
    expect(
      found(inSlack, ({ card, form }) => [
        ...(card ? [...problemsOf(renderCard(card).blocks, 50), ...modalProblems(renderCardAsView(card))] : []),
        ...(form ? modalProblems(renderForm(form)) : []),
        ...(form?.more ? modalProblems(renderForm({ ...form, more: { ...form.more, open: true } })) : []),
      ]),
    ).toEqual([])
  })

  it('is nowhere cut to fit: our own words are short enough', () => {
    expect(
      found(said, ({ card, form }) => [...(card ? cardProblems(card) : []), ...(form ? formProblems(form) : [])]),
    ).toEqual([])
    const drawn = ({ card, form }: Said) => JSON.stringify(card ? renderCard(card) : form && renderForm(form))
    expect(found(inSlack, (each) => drawn(each).match(/… \d+ more[^"]*/g) ?? [])).toEqual([])
  })
})
