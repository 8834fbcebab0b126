import { isPersonal, type MessageActivity, wordsOf } from './activities.js'
import { readPress } from './button.js'
import { activityKey } from './keys.js'
import { type DoorParts, handOver, report, saidBy } from './parts.js'

/**
 * Takes a message, or a button pressed in a client that knows no invoke; returns once what it causes is committed. The answer
 * leaves by the outbox, to the person alone: where others read along, they are told only where it went (TM-9). Never throws.
 */
export async function hearMessage(parts: DoorParts, tenant: string, activity: MessageActivity): Promise<void> {
  const { value } = activity
  const isPressed = value !== undefined && value !== null
  const press = isPressed ? readPress(value) : undefined
  const said = isPressed
    ? { name: press?.interaction ?? 'stale', value: press?.value ?? {} }
    : { name: 'command', value: { text: wordsOf(activity) } }
  const key = activityKey(tenant, activity, value)
  const saidIn = isPersonal(activity) ? {} : { saidIn: activity.conversation.id }
  const { reply, failed } = await handOver(
    parts,
    saidBy(tenant, activity, { key, ...said, asMessage: 'all', ...saidIn }),
  )
  // what no row of the table answers, and what failed, was not committed with an answer
  if (failed || (isPressed && !press)) await tell(parts, tenant, activity, key, reply)
}

async function tell(
  parts: DoorParts,
  tenant: string,
  activity: MessageActivity,
  key: string,
  reply: Awaited<ReturnType<typeof handOver>>['reply'],
): Promise<void> {
  if (reply.type !== 'card') return
  const { serviceUrl, from, conversation } = activity
  const to = { user: from.id, conversation: isPersonal(activity) ? conversation.id : null, serviceUrl }
  try {
    await parts.messenger.send(tenant, to, { key, card: reply.card })
  } catch (error) {
    report(parts, 'teams.answer_lost', error)
  }
}
