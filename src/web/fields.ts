import { html } from 'hono/html'
import type { Field, Option } from '../messages/form.js'
import type { Say } from '../messages/text.js'
import { type Html, lines } from './markup.js'
import { commaMark, severalMark } from './post.js'
import { windowsTable } from './windows-table.js'

type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>

/** The id of what a message about this field leads to: the input, or the first of several boxes. */
export function fieldId(field: Field, section: string): string {
  return `${section}-${field.name}`
}

/** Takes a field, its section's id, how the reader is spoken to and what was wrong with it; returns label, hint, error and input. */
export function renderField(field: Field, section: string, say: Say, error: string | undefined): Html {
  const id = fieldId(field, section)
  switch (field.type) {
    case 'text':
      return labelled(field, id, say, error, textInput(field, id, error))
    case 'number':
      return labelled(
        field,
        id,
        say,
        error,
        html`<input type="number" inputmode="numeric" min="${field.min}" max="${field.max}" value="${field.value ?? ''}" ${common(field, id, error)}>`,
      )
    case 'date':
      return labelled(
        field,
        id,
        say,
        error,
        html`<input type="date" value="${field.value ?? ''}" ${common(field, id, error)}>`,
      )
    case 'select':
      return labelled(field, id, say, error, select(field, id, say, error))
    case 'people':
      return labelled(
        field,
        id,
        say,
        error,
        html`<input type="text" value="${field.value.join(', ')}" ${common(field, id, error, commaMark)}>`,
      )
    case 'channel':
      return labelled(
        field,
        id,
        say,
        error,
        html`<input type="text" value="${field.value ?? ''}" ${common(field, id, error)}>`,
      )
    case 'choices':
      return fieldset(field, id, say, error, choices(field, id))
    case 'ticks':
      return fieldset(
        field,
        id,
        say,
        error,
        boxes('checkbox', field.name + severalMark, field.options, field.value, id),
      )
    case 'radio':
      return fieldset(
        field,
        id,
        say,
        error,
        boxes('radio', field.name, field.options, field.value === undefined ? [] : [field.value], id),
      )
    case 'windows':
      return fieldset(field, id, say, error, windowsTable(field, id, say))
    case 'consent':
      return fieldset(
        field,
        id,
        say,
        error,
        boxes('checkbox', field.name, [{ value: 'yes', label: field.text }], field.value ? ['yes'] : [], id),
      )
  }
}

function labelled(field: Field, id: string, say: Say, error: string | undefined, input: Html): Html {
  return html`<div class="field${error && ' wrong'}"><label for="${id}">${name(field, say)}</label>${remarks(field, id, say, error)}${input}</div>\n`
}

function fieldset(field: Field, id: string, say: Say, error: string | undefined, inputs: Html): Html {
  return html`<fieldset class="field${error && ' wrong'}"${describedBy(field, id, error)}><legend>${name(field, say)}</legend>${remarks(field, id, say, error)}${inputs}</fieldset>\n`
}

function name(field: Field, say: Say): Html {
  return html`${field.label}${field.optional && html` <span class="muted">(${say('page.optional')})</span>`}`
}

function remarks(field: Field, id: string, say: Say, error: string | undefined): Html {
  const hint = field.type === 'people' ? [field.hint, say('page.people.hint')].filter(Boolean).join(' ') : field.hint
  return html`${hint && html`<p class="hint" id="${id}-hint">${lines(hint)}</p>`}${error && html`<p class="error" id="${id}-error">${say('page.errors.prefix')} ${error}</p>`}`
}

function describedBy(field: Field, id: string, error: string | undefined): Html | undefined {
  const ids = [...(field.hint || field.type === 'people' ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])]
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`
}

/** What every single input has: its id, its name, whether it must be filled in, and what is said about it. */
function common(field: Field, id: string, error: string | undefined, mark = ''): Html {
  return html`id="${id}" name="${field.name}${mark}"${!field.optional && html` aria-required="true"`}${error && html` aria-invalid="true"`}${describedBy(field, id, error)}`
}

function textInput(field: FieldOf<'text'>, id: string, error: string | undefined): Html {
  const limits = html`${common(field, id, error)}${field.maxLength && html` maxlength="${field.maxLength}"`}${field.placeholder && html` placeholder="${field.placeholder}"`}`
  // a line feed right after the opening tag is dropped by browsers, so that one is put there
  if (field.multiline) return html`<textarea rows="4" ${limits}>\n${field.value ?? ''}</textarea>`
  const purpose = field.as === 'email' || field.as === 'tel' ? field.as : undefined
  return html`<input type="${field.as ?? 'text'}" value="${field.value ?? ''}"${purpose && html` autocomplete="${purpose}"`} ${limits}>`
}

function select(field: FieldOf<'select'>, id: string, say: Say, error: string | undefined): Html {
  const none = field.optional || field.value === undefined
  const options = field.options.map(
    (option) =>
      html`<option value="${option.value}"${option.value === field.value && html` selected`}>${option.label}</option>`,
  )
  return html`<select ${common(field, id, error)}>${none && html`<option value="">${say('page.choose')}</option>`}${options}</select>`
}

function choices(field: FieldOf<'choices'>, id: string): Html {
  let before = 0
  return html`${field.groups.map((group, index) => {
    const start = before
    before += group.options.length
    const inputs = boxes('checkbox', field.name + severalMark, group.options, field.value, id, start)
    return group.label === ''
      ? inputs
      : html`<div role="group" aria-labelledby="${id}-group-${index}"><p class="group" id="${id}-group-${index}">${group.label}</p>${inputs}</div>`
  })}`
}

/** Boxes or radio buttons; the very first carries the field's id, so that a message can lead there. */
function boxes(
  type: 'checkbox' | 'radio',
  name: string,
  options: Option[],
  chosen: string[],
  id: string,
  start = 0,
): Html {
  return html`<div class="boxes">${options.map((option, index) => {
    const own = start + index === 0 ? id : `${id}-${start + index}`
    const checked = chosen.includes(option.value) && html` checked`
    return html`<label><input type="${type}" id="${own}" name="${name}" value="${option.value}"${checked}> <span>${lines(option.label)}</span></label>`
  })}</div>`
}
