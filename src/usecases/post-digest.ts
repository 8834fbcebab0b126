import type { JobRequest } from '../domain/decision.js'
import { isQuiet, isTooLate } from '../domain/digest.js'
import type { DigestPlace } from '../domain/organization.js'
import { latestRun, weekOf } from '../domain/schedule.js'
import { digestCard, digestPreviewCard } from '../messages/digest.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { adminIds } from './admins.js'
import { wordReply } from './pair.js'
import { readDigest } from './read-digest.js'
import { sayInChannels } from './set-up-posts.js'
import { type Context, note } from './unit-of-work.js'
import { untriedKey } from './untried-key.js'

const quietWeeksUntilWord = 3

/** The post of that week in every channel that is set up. False: all were asked for already. */
async function requestPosts(context: Context, dueAt: Date): Promise<boolean> {
  let isAny = false
  for (const place of context.settings.digests) isAny = (await requestPost(context, place, dueAt)) || isAny
  return isAny
}

/**
 * Asks for the post of the week of `dueAt`: once per week and channel, whatever is clicked. A post that was given up for good
 * (the bot was not in the channel) may be asked for again. False: it was asked for already.
 */
async function requestPost(context: Context, { workspaceId, channel }: DigestPlace, dueAt: Date): Promise<boolean> {
  const { tx, settings, now } = context
  const base = `digest:${channel}:${weekOf(dueAt, settings.zone)}`
  const key = await untriedKey(context, (attempt) => (attempt === 1 ? base : `${base}:${attempt}`))
  if (key === undefined) return false
  const payload = { channel, dueAt: dueAt.toISOString() }
  const post: JobRequest = { name: 'digest.post', key, payload, at: now, to: `channel:${workspaceId}:${channel}` }
  await tx.addJobs([post], context.interactionId)
  return true
}

/** TI-2: of the runs missed the latest counts; more than twelve hours late it is skipped, and that is noted. */
export async function prepareDigest(context: Context, firstDue: Date): Promise<void> {
  const { tx, now, settings } = context
  const schedule = await tx.schedules.get('digest')
  const dueAt = schedule ? latestRun({ ...schedule, nextAt: firstDue }, now) : firstDue
  if (!isTooLate(dueAt, now)) await requestPosts(context, dueAt)
  else
    for (const { channel } of settings.digests) await note(context, 'digest', channel, 'skipped', dueAt.toISOString())
}

/** `digest`, `digest preview`, `digest now`. */
export function digestCommand(context: Context, input: { words?: string | undefined }, say: Say): Promise<Reply> {
  return /^now\b/i.test(input.words?.trim() ?? '') ? digestNow(context, {}, say) : previewDigest(context, {}, say)
}

/** Privately: what it would say now. */
export async function previewDigest(context: Context, _input: object, say: Say): Promise<Reply> {
  const { settings, now } = context
  const [first] = settings.digests
  if (!first) return wordReply(say('digest.channel.none'))
  const facts = await readDigest(context, first.channel, now)
  return { type: 'card', card: digestPreviewCard(say, digestCard(sayInChannels(context), facts)), place: 'new' }
}

export async function digestNow(context: Context, _input: object, say: Say): Promise<Reply> {
  if (context.settings.digests.length === 0) return wordReply(say('digest.channel.none'))
  const asked = await requestPosts(context, context.now)
  return wordReply(asked ? say('digest.posted') : say('digest.posted.already'))
}

/** After the post: up to when it counted; and after three quiet ones in a row a word to the admins, once. */
export async function digestPosted(context: Context, channel: string, dueAt: Date, key: string): Promise<void> {
  const { tx, now } = context
  await note(context, 'digest', channel, 'posted', dueAt.toISOString())
  const settings = await tx.settings()
  // one count for the organization, however many channels read the same
  if (channel !== settings.digests[0]?.channel) return
  const { events } = await readDigest(context, channel, dueAt)
  const quietWeeks = isQuiet(events) ? settings.quietWeeks + 1 : 0
  if (quietWeeks !== settings.quietWeeks) await tx.saveSettings({ ...settings, quietWeeks })
  if (quietWeeks !== quietWeeksUntilWord) return
  await tx.addJobs(
    (await adminIds(context)).map((id) => ({
      name: 'digest.quiet',
      key: `${key}:quiet-${id}`,
      payload: {},
      at: now,
      to: `employee:${id}`,
    })),
    context.interactionId,
  )
}
