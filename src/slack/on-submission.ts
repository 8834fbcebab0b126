import type { ModalView } from '@slack/types'
import type { Reply } from '../messages/reply.js'
import { renderCardAsView } from './card.js'
import { readForm, renderForm } from './form.js'
import { submissionKey } from './keys.js'
import { type DoorParts, handOver, saidBy } from './parts.js'
import type { SaidSubmission } from './payloads.js'

export type SubmissionAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: ModalView }

/** Takes a submitted form; returns what it was, and what Slack is to do with the modal: show errors beside the fields, another form, or a card. */
export async function answerSubmission(
  parts: DoorParts,
  said: SaidSubmission,
): Promise<{ name: string; reply: Reply; answer: SubmissionAnswer }> {
  const form = readForm(said.view)
  const incoming = saidBy(said, {
    key: submissionKey(said),
    name: form?.interaction ?? said.view.callback_id,
    value: form?.value,
    values: form?.values,
  })
  const { reply } = await handOver(parts, incoming)
  return { name: incoming.name, reply, answer: answerOf(said, reply) }
}

function answerOf(said: SaidSubmission, reply: Reply): SubmissionAnswer {
  if (reply.type === 'errors') {
    const errors = besideFields(reply.errors, Object.keys(said.view.state?.values ?? {}))
    return { response_action: 'errors', errors }
  }
  const view = reply.type === 'form' ? renderForm(reply.form) : renderCardAsView(reply.card)
  return { response_action: 'update', view }
}

/** Slack refuses an error for a field that is not shown, as one behind *More*: its sentence goes to the last that is. */
function besideFields(errors: Record<string, string>, shown: string[]): Record<string, string> {
  const placed = new Map<string, string>()
  for (const [name, sentence] of Object.entries(errors)) {
    const field = shown.includes(name) ? name : (shown.at(-1) ?? name)
    const before = placed.get(field)
    placed.set(field, before === undefined ? sentence : `${before} ${sentence}`)
  }
  return Object.fromEntries(placed)
}
