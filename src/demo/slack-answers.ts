import { mostKept } from './kept.js'
import { isObject } from './shapes.js'
import { objectToMessage, objectToView } from './slack-blocks.js'
import type { Answered } from './slack-delivery.js'
import { inputsOf } from './slack-filling.js'
import { saidIn, showAnswer } from './slack-responses.js'
import type { SlackState, SlackView } from './slack-state.js'
import { keepModals, pushView, replaceView } from './slack-views.js'

/** What Slack does with the product's HTTP answer. */

/** Keeps what Slack itself tells the person when the answer was not a 200 within three seconds; returns whether it was. */
export function isTaken(state: SlackState, user: string, on: string, status: number): boolean {
  if (status === 200) return true
  const error = status === 0 ? 'operation_timeout' : 'dispatch_failed'
  state.notices.push({ t: state.clock().toISOString(), user, on, error })
  state.keep('notices', '', state.notices.slice(-mostKept))
  return false
}

const failed = 502

/** The body of a command's answer is a message where it was typed, for this person alone unless it says `in_channel`. */
export function takeCommandAnswer(state: SlackState, user: string, channel: string, { status, body }: Answered): void {
  if (!isTaken(state, user, 'command', status) || body === '') return
  const said = saidIn(body)
  const objection = objectToMessage(said)
  if (!objection) {
    showAnswer(state, user, said, channel)
    return
  }
  state.refuse('command answer', objection.error, objection.messages)
  isTaken(state, user, 'command', failed)
}

/** An empty answer closes the modal; else it says what becomes of it. What Slack cannot show leaves the modal as it is. */
export function takeSubmissionAnswer(
  state: SlackState,
  user: string,
  view: SlackView,
  { status, body }: Answered,
): void {
  if (!isTaken(state, user, 'view_submission', status)) return
  showErrors(state, user, view, {})
  const said = body === '' ? {} : saidIn(body)
  const problems = problemsWith(said, view)
  if (problems.length > 0) {
    state.refuse('view_submission answer', 'invalid_response_action', problems)
    isTaken(state, user, 'view_submission', failed)
    return
  }
  const next = isObject(said.view) ? said.view : {}
  if (said.response_action === 'errors') showErrors(state, user, view, said.errors as Record<string, string>)
  else if (said.response_action === 'update') replaceView(state, user, view, next)
  else if (said.response_action === 'clear') state.modals.delete(user)
  else if (said.response_action === 'push') {
    if (!pushView(state, user, next)) state.refuse('view_submission answer', 'push_limit_reached', [])
  } else closeView(state, user, view)
}

function showErrors(state: SlackState, user: string, view: SlackView, errors: Record<string, string>): void {
  view.errors = errors
  keepModals(state, user)
}

function problemsWith(said: Record<string, unknown>, view: SlackView): string[] {
  const { response_action: action, errors } = said
  if (action === 'update' || action === 'push') return objectToView(said.view, 'modal')?.messages ?? []
  if (action === 'errors') {
    if (!isObject(errors) || Object.keys(errors).length === 0) return ['no errors']
    const inputs = inputsOf(view).map((input) => input.blockId)
    return Object.keys(errors)
      .filter((id) => !inputs.includes(id))
      .map((id) => `no input block ${id}`)
  }
  return action === undefined || action === 'clear' ? [] : [`unknown response_action ${String(action)}`]
}

export function closeView(state: SlackState, user: string, view: SlackView): void {
  const left = (state.modals.get(user) ?? []).filter((each) => each.id !== view.id)
  if (left.length > 0) state.modals.set(user, left)
  else state.modals.delete(user)
}
