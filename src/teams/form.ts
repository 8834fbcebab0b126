import { z } from 'zod'
import type { Field, Form, FormValues } from '../messages/form.js'
import { speak } from '../messages/text.js'
import { type AdaptiveAction, pressable } from './button.js'
import { type AdaptiveCard, adaptiveCard } from './card.js'
import { renderField } from './fields.js'
import { limits } from './limits.js'
import { plainLine, richLines } from './text.js'

/** What was asked when this form came: asked again, it gives the form again, since a dialog forgets it when it is sent. */
export interface AskedFor {
  name: string
  value: Record<string, string>
  values: FormValues
  /** which opening of the form it is */
  opened?: string | undefined
}

/** Takes a form, what it was asked for by, and sentences beside fields; returns the card that a dialog shows. */
export function renderForm(form: Form, from: AskedFor, errors: Record<string, string> = {}): AdaptiveCard {
  const { more } = form
  const say = speak(form.lang, 'teams')
  const shown = [...form.fields, ...(more?.fields ?? [])].map(({ name }) => name)
  const elsewhere = Object.entries(errors).filter(([name]) => !shown.includes(name))
  const field = (each: Field): object[] => renderField(each, say, errors[each.name])
  const isOpen =
    more?.open === true || more?.fields.some((each) => errors[each.name] !== undefined || isFilled(each)) === true
  const body = [
    ...elsewhere.flatMap(([, sentence]) => richLines(sentence, { color: 'Attention', weight: 'Bolder' })),
    ...(form.intro ?? []).flatMap((text) => richLines(text)),
    ...form.fields.flatMap(field),
    ...(more && more.fields.length > 0
      ? [...(isOpen ? [] : [unfold(more.label)]), folded(more.fields.flatMap(field), isOpen)]
      : []),
  ]
  const submit: AdaptiveAction = {
    type: 'Action.Submit',
    title: plainLine(form.submit, limits.buttonText),
    style: 'positive',
    data: { [formKey]: { interaction: form.interaction, value: form.value, from } },
  }
  return adaptiveCard(plainLine(form.title, limits.title), body, [submit])
}

const moreId = 'coffeechat.more'

const unfold = (label: string): object => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.ToggleVisibility', title: plainLine(label, limits.buttonText), targetElements: [moreId] }],
})

/** What is folded is sent all the same. */
const folded = (items: object[], isVisible: boolean): object => ({ type: 'Container', id: moreId, isVisible, items })

const isFilled = (field: Field): boolean =>
  'value' in field &&
  (Array.isArray(field.value)
    ? field.value.length > 0
    : field.value !== undefined && field.value !== '' && field.value !== false)

/** No input has such an id. */
const formKey = 'coffeechat.form'

const carried = z.record(z.string(), z.string().max(5000))
const submitted = z.object({
  [formKey]: z.object({
    interaction: pressable,
    value: carried,
    from: z.object({
      name: pressable,
      value: carried,
      values: z.record(z.string(), z.union([z.string().max(5000), z.array(z.string().max(500)).max(200)])),
      opened: z.string().max(100).optional(),
    }),
  }),
})

export interface FilledForm {
  interaction: string
  value: Record<string, string>
  values: FormValues
  from: AskedFor
  /** fields that hold something else than addresses: Teams has no input for them, and so could not check itself */
  notAddresses: string[]
}

/** Takes a submitted dialog's data; returns what it is for, what it carried and what was filled in; undefined if it is none of ours. */
export function readForm(data: unknown): FilledForm | undefined {
  const read = submitted.safeParse(data)
  if (!read.success || typeof data !== 'object' || data === null) return undefined
  const { interaction, value, from } = read.data[formKey]
  return { interaction, value, from, ...readInputs(data) }
}

/** An input that was left empty is absent. */
function readInputs(data: object): Pick<FilledForm, 'values' | 'notAddresses'> {
  const values = new Map<string, string | string[]>()
  const notAddresses: string[] = []
  for (const [id, input] of Object.entries(data)) {
    const [, name, mark] = /^([A-Za-z][\w-]*)(\[\]\d*|\[,\])?$/.exec(id) ?? []
    const text = typeof input === 'string' ? input.slice(0, 5000) : typeof input === 'number' ? String(input) : ''
    if (name === undefined || text.trim() === '') continue
    if (mark === undefined) {
      values.set(name, text)
      continue
    }
    const list = text.split(mark === '[,]' ? /[\s,;]+/ : ',').filter((each) => each !== '')
    if (mark === '[,]' && !list.every(isAddress)) notAddresses.push(name)
    values.set(name, [...[values.get(name) ?? []].flat(), ...list])
  }
  return { values: Object.fromEntries(values), notAddresses }
}

const isAddress = (text: string): boolean => z.email().safeParse(text).success
