import { Fault } from '../faults.js'
import { callOut } from '../interactions/call-out.js'
import type { Card } from '../messages/card.js'
import type { Form } from '../messages/form.js'
import { errorsCard } from '../messages/notice.js'
import { readUrl } from '../messages/safe-url.js'
import type { Incoming } from '../ports.js'
import { readPress } from './button.js'
import { renderCard, renderCardAsView } from './card.js'
import { toSlackFault } from './faults.js'
import { moreInteraction, readForm, renderForm } from './form.js'
import { clickKey } from './keys.js'
import { apologize, type DoorParts, handOver, report, saidBy } from './parts.js'
import type { SaidClick } from './payloads.js'

/**
 * Takes a click; hands it over, acknowledges it once it is committed, then answers where the button stood: in the message,
 * in the modal, or over the Home tab. An answer that does not arrive goes by direct message (SL-15). Never throws.
 */
export async function answerClick(parts: DoorParts, said: SaidClick, acknowledge: () => Promise<void>): Promise<void> {
  const incoming = incomingOf(said)
  if (!incoming) return acknowledge()
  const { reply, failed } = await handOver(parts, incoming)
  await acknowledge()
  const { view } = said
  parts.homeTab.acted(said, { name: incoming.name, reply }, view?.type === 'home' ? view.hash : undefined)
  if (reply.type === 'form') return showForm(parts, said, reply.form)
  const card = reply.type === 'errors' ? errorsCard(reply.errors) : reply.card
  // a modal with what somebody typed is not written over with an apology
  if (failed || incoming.name === moreInteraction) return tell(parts, said, card)
  await showCard(parts, said, card, reply.type === 'card' && reply.place === 'replace')
}

/** Undefined for a link. A button that is none of ours any more keeps its name, and the table says so. */
function incomingOf(said: SaidClick): Incoming | undefined {
  const { action_id: actionId, value } = said.action
  const press = readPress(actionId, value)
  if (press === 'link') return undefined
  const key = clickKey(said)
  if (!press) return saidBy(said, { key, name: actionId })
  const form = press.interaction === moreInteraction && said.view ? readForm(said.view) : undefined
  if (!form) return saidBy(said, { key, name: press.interaction, value: press.value })
  return saidBy(said, {
    key,
    name: moreInteraction,
    value: { ...form.value, of: form.interaction },
    values: form.values,
  })
}

async function showForm(parts: DoorParts, said: SaidClick, form: Form): Promise<void> {
  const view = renderForm(form)
  const { view: under } = said
  try {
    // the hash refuses the change where the modal has moved on meanwhile
    if (under?.type === 'modal') await parts.client.views.update({ view_id: under.id, hash: under.hash, view })
    else await parts.client.views.open({ trigger_id: said.triggerId, view })
  } catch (error) {
    await tell(parts, said, apologize(parts, toSlackFault(error), form.interaction).card)
  }
}

/** Where the button stood. */
function showCard(parts: DoorParts, said: SaidClick, card: Card, replace: boolean): Promise<void> {
  const { view, responseUrl, triggerId } = said
  if (!view && responseUrl !== undefined)
    return arrive(parts, said, card, () => respond(parts, responseUrl, card, replace))
  const shown = renderCardAsView(card)
  return arrive(parts, said, card, () =>
    view?.type === 'modal'
      ? parts.client.views.update({ view_id: view.id, view: shown })
      : parts.client.views.open({ trigger_id: triggerId, view: shown }),
  )
}

/** Beside what is shown, which stays as it is. */
function tell(parts: DoorParts, said: SaidClick, card: Card): Promise<void> {
  const { responseUrl } = said
  if (responseUrl === undefined) return directMessage(parts, said, card)
  return arrive(parts, said, card, () => respond(parts, responseUrl, card, false))
}

async function arrive(parts: DoorParts, said: SaidClick, card: Card, show: () => Promise<unknown>): Promise<void> {
  try {
    await show()
  } catch (error) {
    report(parts, 'slack.answer_failed', toSlackFault(error))
    await directMessage(parts, said, card)
  }
}

/** Where Slack takes answers to clicks: at one host of its own, or wherever its Web API was said to be. */
function isSlackUrl(text: string, apiUrl: string | undefined): boolean {
  const [url, api] = [readUrl(text), readUrl(apiUrl ?? '')]
  if (url?.username !== '' || url.password !== '') return false
  // not by its origin: a blob has that of another address
  const isAt = (protocol: string, host: string): boolean => url.protocol === protocol && url.host === host
  return isAt('https:', 'hooks.slack.com') || (api !== undefined && isAt(api.protocol, api.host))
}

/** Works five times within half an hour of the click. */
async function respond(parts: DoorParts, responseUrl: string, card: Card, replace: boolean): Promise<void> {
  if (!isSlackUrl(responseUrl, parts.apiUrl)) throw new Fault('slack_response_url', { retry: false, detail: 'address' })
  const response = await callOut(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...renderCard(card), replace_original: replace, response_type: 'ephemeral' }),
  })
  if (!response.ok) throw new Fault('slack_response_url', { retry: false, detail: String(response.status) })
}

async function directMessage(parts: DoorParts, said: SaidClick, card: Card): Promise<void> {
  try {
    await parts.messenger.send(said.workspace, { user: said.user }, { key: clickKey(said), card })
  } catch (error) {
    report(parts, 'slack.answer_lost', error)
  }
}
