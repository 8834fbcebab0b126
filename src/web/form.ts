import { html } from 'hono/html'
import type { Field, Form } from '../messages/form.js'
import { speak } from '../messages/text.js'
import { fieldId, renderField } from './fields.js'
import { type Html, hiddenInputs, lines } from './markup.js'
import type { Posting } from './seal.js'

/** Takes a form, the id of its section, and what was wrong (a sentence a field name); returns the form, usable without JavaScript. */
export function renderForm(form: Form, id: string, posting: Posting, errors: Record<string, string> = {}): Html {
  const say = speak(posting.lang)
  const draw = (field: Field) => renderField(field, id, say, errors[field.name])
  // the browser's own checks speak another tone and hide our sentences, so that the server checks alone
  return html`<form method="post" action="${posting.action}" novalidate>
${hiddenInputs(posting.hide({ name: form.interaction, value: form.value, form: { ...form, lang: posting.lang } }))}
${form.intro?.map((text) => html`<p>${lines(text)}</p>\n`)}
${form.fields.map(draw)}
${form.more && moreFields(form.more, draw, errors)}
<div class="actions"><button class="primary">${form.submit}</button></div>
</form>\n`
}

function moreFields(
  more: NonNullable<Form['more']>,
  draw: (field: Field) => Html,
  errors: Record<string, string>,
): Html {
  const isOpen = more.open || more.fields.some((field) => errors[field.name] !== undefined)
  return html`<details${isOpen && html` open`}><summary>${more.label}</summary>
${more.fields.map(draw)}</details>\n`
}

/** Takes what was wrong; returns the list of it that stands on top, each with the way to its field. */
export function renderErrors(
  errors: Record<string, string>,
  form: Form | undefined,
  id: string,
  { lang }: Posting,
): Html {
  const fields = form ? [...form.fields, ...(form.more?.fields ?? [])] : []
  const items = Object.entries(errors).map(([name, sentence]) => {
    const field = fields.find((candidate) => candidate.name === name)
    return field ? html`<li><a href="#${fieldId(field, id)}">${sentence}</a></li>` : html`<li>${sentence}</li>`
  })
  return html`<div class="problem" role="alert" tabindex="-1" autofocus><h2>${speak(lang)('page.errors.title')}</h2><ul>${items}</ul></div>\n`
}
