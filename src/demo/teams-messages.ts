import { isObject } from './shapes.js'
import { cardType, mostBytes, problemsOf, sizeOf } from './teams-card-rules.js'
import { textOf } from './teams-parts.js'
import type { CardPart, TeamsMessage, TeamsState, TeamsWords } from './teams-state.js'

/** Why Teams would not take it: its word, and a sentence for each reason. */
export interface Objection {
  error: 'BadSyntax' | 'MessageSizeTooBig'
  reasons: string[]
}

/** Adds a message. */
export function post(state: TeamsState, message: Omit<TeamsMessage, 'at' | 'edits'>): TeamsMessage {
  const kept = { ...message, at: state.clock().toISOString(), edits: [] }
  state.messages.push(kept)
  state.keep('messages', kept.id, kept)
  return kept
}

/** Changes a message in place and keeps what it said. */
export function rewrite(state: TeamsState, message: TeamsMessage, { text, summary, card, plain }: TeamsWords): void {
  message.edits.push({ text: message.text, summary: message.summary, card: message.card, plain: message.plain })
  Object.assign(message, { text, summary, card, plain })
  state.keep('messages', message.id, message)
}

/** What a message activity says. */
export function wordsFrom(activity: CardPart): TeamsWords {
  const [attached] = attachmentsOf(activity)
  const card = isObject(attached) && isObject(attached.content) ? attached.content : undefined
  return {
    text: textOf(activity.text),
    summary: textOf(activity.summary),
    card,
    plain: activity.textFormat === 'plain',
  }
}

const attachmentsOf = ({ attachments }: CardPart): unknown[] => (Array.isArray(attachments) ? attachments : [])

/** Takes a message activity; returns why Teams would refuse it. A card without text needs a `summary`: it is all that a notification shows. */
export function objectToMessage(activity: CardPart): Objection | undefined {
  if (sizeOf(activity) > mostBytes) return { error: 'MessageSizeTooBig', reasons: [] }
  const attachments = attachmentsOf(activity)
  const { text, summary } = wordsFrom(activity)
  const hasText = text.trim() !== ''
  const reasons = [
    ...(hasText || attachments.length > 0 ? [] : ['neither text nor card']),
    ...(!hasText && attachments.length > 0 && summary.trim() === '' ? ['a card without summary'] : []),
    ...(attachments.length > 1 ? ['more than one attachment'] : []),
    ...attachments.flatMap(attachmentProblems),
  ]
  return reasons.length > 0 ? { error: 'BadSyntax', reasons } : undefined
}

/** Takes a card with its content type. */
export function attachmentProblems(attached: unknown): string[] {
  if (!isObject(attached)) return ['an attachment that is none']
  const { contentType, content } = attached
  return [
    ...(contentType === cardType ? [] : [`contentType must be ${cardType}, not ${String(contentType)}`]),
    ...problemsOf(content),
  ]
}
