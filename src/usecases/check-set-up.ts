import { checksCard, type Finding } from '../messages/checks.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply, wordReply } from './pair.js'
import { sayLater } from './say-later.js'
import type { ClaimedJob, Context } from './unit-of-work.js'

/** `setup-check`: whether settings, database, platforms and mail work; looked at apart, and told when it is known. */
export async function checkSetUp(context: Context, _input: object, say: Say): Promise<Reply> {
  const { tx, now, who, interactionId } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const payload = { by: who.employee.id }
  await tx.addJobs([{ name: 'setup.check', key: `setup.check:${interactionId}`, payload, at: now }], interactionId)
  return wordReply(say('checks.begun'))
}

/** Whoever asked reads what was found. */
export async function showChecks(context: Context, job: ClaimedJob, findings: readonly Finding[]): Promise<void> {
  await sayLater(context, job, (reader) => checksCard(reader, findings))
}
