import type { Card } from '../messages/card.js'
import { errorsCard } from '../messages/notice.js'
import type { Reply } from '../messages/reply.js'
import { type RenderedCard, renderCard } from './card.js'
import { toSlackFault } from './faults.js'
import { renderForm } from './form.js'
import { commandKey } from './keys.js'
import { apologize, type DoorParts, handOver, saidBy } from './parts.js'
import type { SaidCommand } from './payloads.js'

type CommandAnswer = RenderedCard & { response_type: 'ephemeral' }

const privately = (card: Card): CommandAnswer => ({ response_type: 'ephemeral', ...renderCard(card) })

/** Takes a command; returns what it was and its answer, which only the person reads; no answer when a form has opened instead. */
export async function answerCommand(
  parts: DoorParts,
  said: SaidCommand,
): Promise<{ name: string; reply: Reply; answer: CommandAnswer | undefined }> {
  const incoming = saidBy(said, { key: commandKey(said), name: 'command', value: { text: said.text } })
  const { reply } = await handOver(parts, incoming)
  return { name: incoming.name, reply, answer: await answerOf(parts, said, reply) }
}

async function answerOf(parts: DoorParts, said: SaidCommand, reply: Reply): Promise<CommandAnswer | undefined> {
  if (reply.type === 'card') return privately(reply.card)
  if (reply.type === 'errors') return privately(errorsCard(reply.errors))
  try {
    // the trigger lives for three seconds, so that this is the one platform call before the answer (SL-2)
    await parts.clientBeforeAnswer.views.open({ trigger_id: said.triggerId, view: renderForm(reply.form) })
    return undefined
  } catch (error) {
    return privately(apologize(parts, toSlackFault(error), reply.form.interaction).card)
  }
}
