import { isTooLate } from '../domain/digest.js'
import { digestCard, quietWeeksCard } from '../messages/digest.js'
import type { Reader } from '../messages/reader.js'
import { adminKnownCard, eventsLimitedCard, inviteCard, launchCard, testLineCard } from '../messages/setup.js'
import { prepareDigest as decideOnDigest, digestPosted } from '../usecases/post-digest.js'
import { readDigest } from '../usecases/read-digest.js'
import { askForInvitation } from '../usecases/set-up-posts.js'
import { type ClaimedJob, type Context, note } from '../usecases/unit-of-work.js'
import type { MessageDefinition, MessageTable, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** Written only into a channel that is set up now. */
const isCurrent = (context: Context, job: ClaimedJob): boolean =>
  context.settings.digests.some(({ channel }) => channel === need(job, 'channel'))

const post: MessageDefinition = {
  async prepare(context, job) {
    const [channel, dueAt] = [need(job, 'channel'), new Date(need(job, 'dueAt'))]
    if (!isCurrent(context, job)) return undefined
    if (isTooLate(dueAt, context.now)) {
      await note(context, 'digest', channel, 'skipped', dueAt.toISOString())
      return undefined
    }
    const facts = await readDigest(context, channel, dueAt)
    return { card: ({ say }) => digestCard(say, facts) }
  },
  async sent(context, job) {
    await digestPosted(context, need(job, 'channel'), new Date(need(job, 'dueAt')), job.key)
  },
  undeliverable: askForInvitation,
}

/** The same messages; `told` hears of each digest how many seconds after its time it left. */
export function tellingLag(messages: MessageTable, told: (seconds: number) => void): MessageTable {
  const { sent } = messages['digest.post']
  const tellingPost: MessageDefinition = {
    ...messages['digest.post'],
    async sent(context, job) {
      await sent?.(context, job)
      told((context.now.getTime() - new Date(need(job, 'dueAt')).getTime()) / 1000)
    },
  }
  return { ...messages, 'digest.post': tellingPost }
}

/** What the set-up writes into the channel: the test line (P-17), or the launch post (P-26). */
const setUpLine: MessageDefinition = {
  async prepare(context, job) {
    if (!isCurrent(context, job)) return undefined
    const { name } = context.settings
    const isLaunch = job.payload.post === 'launch'
    return { card: ({ say }: Reader) => (isLaunch ? launchCard(say, name) : testLineCard(say)) }
  },
  undeliverable: askForInvitation,
}

export const digestMessages = {
  'digest.post': post,
  'digest.quiet': {
    async prepare(context: Context) {
      return context.settings.quietWeeks > 0 ? { card: quietWeeksCard } : undefined
    },
  },
  'setup.test-line': setUpLine,
  'setup.admin-known': {
    async prepare(context: Context, job: ClaimedJob) {
      if (job.payload.problem === 'invite') return { card: inviteCard }
      if (job.payload.problem === 'events') return { card: eventsLimitedCard }
      return context.settings.isSetUp ? undefined : { card: adminKnownCard }
    },
  },
} satisfies Record<string, MessageDefinition>

/** A due time has come, or had come while nothing ran (TI-2). */
export const prepareDigest: WorkDefinition = async (context, job) => {
  await decideOnDigest(context, new Date(need(job, 'dueAt')))
  return undefined
}
