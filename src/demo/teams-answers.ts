import { isObject } from './shapes.js'
import { cardType, problemsOf } from './teams-card-rules.js'
import type { Answered } from './teams-delivery.js'
import { attachmentProblems, rewrite } from './teams-messages.js'
import { textOf } from './teams-parts.js'
import type { CardPart, TeamsMessage, TeamsState } from './teams-state.js'

/** What Teams does with the product's HTTP answer. */

/** Keeps what Teams itself tells the person when there was no good answer within fifteen seconds; returns whether there was. */
export function isTaken(state: TeamsState, user: string, on: string, status: number): boolean {
  if (status >= 200 && status < 300) return true
  state.note('notices', { user, on, error: status === 0 ? 'timeout' : 'failed' })
  return false
}

const failed = 502

/** What is no answer in Teams' shape: a red note, and the person is told. */
function refuse(state: TeamsState, user: string, on: string, reasons: string[]): void {
  state.refuse(`${on} answer`, 'BadSyntax', reasons)
  isTaken(state, user, on, failed)
}

function saidIn(body: string): CardPart | undefined {
  try {
    const said: unknown = JSON.parse(body)
    return isObject(said) ? said : undefined
  } catch {
    return undefined
  }
}

const cardAction = 'adaptiveCard/action'
const sentenceType = 'application/vnd.microsoft.activity.message'
const errorType = 'application/vnd.microsoft.error'

/** A button's answer is a card in the place of the old one, a sentence that passes by, or an error. */
export function takeCardAnswer(
  state: TeamsState,
  user: string,
  message: TeamsMessage,
  { status, body }: Answered,
): void {
  if (!isTaken(state, user, cardAction, status)) return
  const { statusCode, type, value } = saidIn(body) ?? {}
  if (type === errorType && Number(statusCode) >= 400) {
    isTaken(state, user, cardAction, failed)
    return
  }
  const reasons = [
    ...(statusCode === 200 ? [] : [`statusCode ${String(statusCode)}`]),
    ...(type === cardType || type === sentenceType ? [] : [`unknown type ${String(type)}`]),
    ...(type === cardType ? problemsOf(value) : []),
  ]
  if (reasons.length > 0) refuse(state, user, cardAction, reasons)
  else if (type === cardType) rewrite(state, message, { ...message, card: value as CardPart })
  else state.note('toasts', { user, words: textOf(value) })
}

/** The answer opens a dialog, in the place of an open one, says no more than a sentence, or closes it. What Teams cannot show changes nothing. */
export function takeDialogAnswer(
  state: TeamsState,
  { user, conversation, on }: { user: string; conversation: string; on: 'task/fetch' | 'task/submit' },
  { status, body }: Answered,
): void {
  if (!isTaken(state, user, on, status)) return
  const said = body === '' ? {} : saidIn(body)
  if (!said) {
    refuse(state, user, on, ['no JSON'])
    return
  }
  const { task } = said
  if (!isObject(task)) {
    state.dialogs.delete(user)
    return
  }
  const value = isObject(task.value) ? task.value : {}
  const problems = problemsWith(task)
  if (problems.length > 0) {
    refuse(state, user, on, problems)
    return
  }
  const isCard = task.type === 'continue'
  state.dialogs.set(user, {
    id: state.nextId('dialog-'),
    title: textOf(value.title),
    text: isCard ? '' : textOf(task.value),
    card: isCard && isObject(value.card) ? (value.card.content as CardPart) : undefined,
    conversation,
    typed: {},
  })
}

function problemsWith({ type, value }: CardPart): string[] {
  if (type === 'message') return textOf(value) === '' ? ['no words'] : []
  if (type !== 'continue') return [`unknown type of task ${String(type)}`]
  if (!isObject(value)) return ['no value']
  return [
    ...(textOf(value.title).trim() === '' ? ['no title'] : []),
    ...['height', 'width'].filter((name) => !isSize(value[name])).map((name) => `${name} ${String(value[name])}`),
    ...attachmentProblems(value.card),
  ]
}

const isSize = (size: unknown): boolean =>
  size === undefined || (typeof size === 'number' && size > 0) || ['small', 'medium', 'large'].includes(String(size))
