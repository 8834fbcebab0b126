import { html } from 'hono/html'
import type { ButtonAction, Card } from '../../messages/card.js'
import type { Form } from '../../messages/form.js'
import { speak } from '../../messages/text.js'
import { renderCard } from '../card.js'
import { renderErrors, renderForm } from '../form.js'
import { renderFrame } from '../frame.js'
import { type Html, hiddenInputs, lines } from '../markup.js'
import type { Offered, Posting } from '../seal.js'

/** The section that a form which answers a press stands in. */
const sectionId = 'answer'

/** A card that answers what one just did. Its first line, or its preview, is the page's title. */
export function cardPage(card: Card, posting: Posting): string {
  const [first, ...others] = card.elements
  const isTitle = first?.type === 'heading' || (first?.type === 'text' && first.text === card.preview)
  const rest: Card = isTitle ? { ...card, elements: others } : card
  const body = rest.elements.length > 0 && html`<section>${renderCard(rest, posting)}</section>\n`
  return renderFrame(isTitle ? first.text : card.preview, html`${body}${back(posting)}`, posting.lang)
}

/** A form that a press opened. */
export function formPage(form: Form, posting: Posting): string {
  return formFrame(form, posting, {}, undefined)
}

/** What was sent could not be taken: the same form, filled as it was, what is wrong on top and beside each field. */
export function errorsPage(errors: Record<string, string>, form: Form | undefined, posting: Posting): string {
  const summary = renderErrors(errors, form, sectionId, posting)
  return form
    ? formFrame(form, posting, errors, summary)
    : renderFrame(speak(posting.lang)('page.errors.title'), html`${summary}${back(posting)}`, posting.lang)
}

/** Something failed on our side while a form was sent: an apology with its reference, and the form as it was filled. */
export function failedFormPage(form: Form, posting: Posting, reference: string): string {
  const say = speak(posting.lang)
  const apology = html`<div class="problem" role="alert"><h2>${say('page.failed.title')}</h2>
<p>${say('page.failed.kept')}</p><p>${say('page.failed.reference')}: <strong>${reference}</strong></p></div>\n`
  return formFrame(form, posting, {}, apology)
}

/** A form that was sent after too many others: as it was filled, to be sent again in a minute. */
export function tooManyFormPage(form: Form, posting: Posting): string {
  const say = speak(posting.lang)
  const notice = html`<div class="problem" role="alert"><h2>${say('page.tooMany.title')}</h2>
<p>${say('page.tooMany.kept')}</p></div>\n`
  return formFrame(form, posting, {}, notice)
}

/** The question before a step that is hard to undo: nothing happens before *yes* is pressed. */
export function confirmPage(confirm: NonNullable<ButtonAction['confirm']>, offered: Offered, posting: Posting): string {
  return renderFrame(
    confirm.title,
    html`<section><p>${lines(confirm.text)}</p>
<div class="actions"><form method="post" action="${posting.action}">${hiddenInputs(posting.hide(offered))}<button class="danger">${confirm.yes}</button></form>
<a class="button plain" href="${posting.back.url}">${confirm.no}</a></div></section>\n`,
    posting.lang,
  )
}

function formFrame(form: Form, posting: Posting, errors: Record<string, string>, top: Html | undefined): string {
  const body = html`${top}<section id="${sectionId}">${renderForm(form, sectionId, posting, errors)}</section>\n${back(posting)}`
  return renderFrame(form.title, body, posting.lang)
}

function back(posting: Posting): Html {
  return html`<p><a href="${posting.back.url}">${posting.back.label}</a></p>\n`
}
