import { elsewhereCard } from '../messages/notice.js'
import type { Reply } from '../messages/reply.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition } from './definition.js'
import { need } from './match-messages.js'

/** Where several people read along, they are told where the answer went, once it is known. */
async function sayElsewhere(context: Context, job: ClaimedJob, how: 'written' | 'install'): Promise<void> {
  const { saidIn } = job.payload
  if (saidIn === undefined || !job.to) return
  const payload = { saidIn, how }
  const at = context.now
  await context.tx.addJobs(
    [{ name: 'reply.elsewhere', key: `${job.key}:elsewhere`, payload, at, to: job.to }],
    undefined,
  )
}

/** The answer to something that was typed where no answer can be shown at once. */
const say: MessageDefinition = {
  async prepare(context, job) {
    const kept = await context.tx.keptReply(need(job, 'of'))
    const reply = kept === undefined ? undefined : (JSON.parse(kept) as Reply)
    return reply?.type === 'card' ? { card: () => reply.card } : undefined
  },
  async sent(context, job) {
    await context.tx.forgetReply(need(job, 'of'))
    await sayElsewhere(context, job, 'written')
  },
  async undeliverable(context, job) {
    await context.tx.forgetReply(need(job, 'of'))
    await sayElsewhere(context, job, 'install')
  },
}

export const replyMessages = {
  'reply.say': say,
  'reply.elsewhere': {
    async prepare(_context: Context, job: ClaimedJob) {
      const isWritten = need(job, 'how') === 'written'
      return { card: (reader) => elsewhereCard(reader.say, isWritten), inConversation: need(job, 'saidIn') }
    },
  },
} satisfies Record<string, MessageDefinition>
