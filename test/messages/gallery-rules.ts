import type { Card, CardAction } from '../../src/messages/card.js'
import type { Field, Form, Option } from '../../src/messages/form.js'
import { deep, problemsOf } from '../slack/slack-rules.js'

/** What Slack takes, typed by hand from FACTS: our own words must fit without being cut, and a modal must be whole. */

const count = (text: string): number => [...text].length
const over = (what: string, text: string, most: number): string[] =>
  text.trim() === '' || count(text) > most ? [`${what} of ${count(text)} characters: ${text.slice(0, 40)}`] : []

export const actionsOf = (card: Card | undefined): CardAction[] =>
  (card?.elements ?? []).flatMap((element) => (element.type === 'actions' ? element.actions : []))

/** Takes a card; returns which of its words Slack would cut. */
export function cardProblems(card: Card): string[] {
  const facts = card.elements.flatMap((element) => (element.type === 'facts' ? element.facts : []))
  const texts = card.elements.flatMap((element) =>
    element.type === 'text' || element.type === 'quote' ? [element.text] : [],
  )
  return [
    ...over('preview', card.preview, 3000),
    ...card.elements.flatMap((element) => (element.type === 'heading' ? over('heading', element.text, 150) : [])),
    ...texts.flatMap((text) => over('text', text, 3000)),
    ...facts.flatMap((fact) => [...over('label', fact.label, 1998), ...over('value', fact.value, 2000)]),
    ...actionsOf(card).flatMap(actionProblems),
  ]
}

function actionProblems(action: CardAction): string[] {
  if (action.type === 'link') return [...over('link', action.label, 75), ...over('url', action.url, 3000)]
  const { confirm } = action
  return [
    ...over('button', action.label, 75),
    ...over('interaction', action.interaction, 250),
    ...over('value', JSON.stringify(action.value), 2000),
    ...(confirm
      ? [
          ...over('question', confirm.title, 100),
          ...over('what it means', confirm.text, 300),
          ...over('yes', confirm.yes, 30),
          ...over('no', confirm.no, 30),
        ]
      : []),
  ]
}

/** Takes a form; returns which of its words Slack would cut, and which fields hold too much. */
export function formProblems(form: Form): string[] {
  const fields = [...form.fields, ...(form.more?.fields ?? [])]
  const names = fields.map(({ name }) => name)
  return [
    ...over('title', form.title, 24),
    ...over('submit', form.submit, 24),
    ...(form.more ? over('more', form.more.label, 75) : []),
    ...(form.intro ?? []).flatMap((text) => over('intro', text, 3000)),
    ...(new Set(names).size < names.length ? ['a field twice'] : []),
    ...fields.flatMap(fieldProblems),
  ]
}

function fieldProblems(field: Field): string[] {
  const options = optionsOf(field)
  const most = field.type === 'ticks' || field.type === 'radio' ? 10 : 100
  return [
    ...over('name', field.name, 240),
    ...over('label', field.label, 2000),
    ...(field.hint === undefined ? [] : over('hint', field.hint, 2000)),
    ...(field.type === 'text' && field.placeholder !== undefined ? over('placeholder', field.placeholder, 150) : []),
    ...(field.type === 'text' && (field.maxLength ?? 0) > 3000 ? ['a text longer than an input'] : []),
    ...options.flatMap(({ label, value }) => [...over('option', label, 75), ...over('option value', value, 150)]),
    ...(options.length > most ? [`${options.length} options`] : []),
    ...(new Set(options.map(({ value }) => value)).size < options.length ? ['an option twice'] : []),
  ]
}

function optionsOf(field: Field): Option[] {
  if (field.type === 'choices') return field.groups.flatMap((group) => group.options)
  if (field.type === 'windows') return field.days.flatMap((day) => day.parts)
  return field.type === 'select' || field.type === 'ticks' || field.type === 'radio' ? field.options : []
}

/** Takes a rendered modal; returns what Slack would refuse it for. */
export function modalProblems(modal: object): string[] {
  const { blocks, title, submit, close, private_metadata, callback_id } = modal as Record<string, unknown>
  const lines = [title, submit, close].flatMap((line) => (line === undefined ? [] : deep(line, 'text')))
  const hasInput = deep(blocks, 'type').includes('input')
  return [
    ...problemsOf(blocks, 100),
    ...lines.flatMap((line) => over('line', String(line), 24)),
    ...(title === undefined || close === undefined ? ['no title or close'] : []),
    ...(hasInput && submit === undefined ? ['inputs, but no submit'] : []),
    ...(count(String(private_metadata ?? '')) > 3000 ? ['long private_metadata'] : []),
    ...(count(String(callback_id ?? '')) > 255 ? ['long callback_id'] : []),
    ...(JSON.stringify(modal).length > 250_000 ? ['over 250 kB'] : []),
  ]
}
