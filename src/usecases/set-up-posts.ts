import { type DigestPlace, spokenIn } from '../domain/organization.js'
import type { Reply } from '../messages/reply.js'
import { launchCard, launchPreviewCard, practiceCard } from '../messages/setup.js'
import { type Say, speak } from '../messages/text.js'
import { adminIds } from './admins.js'
import { wordReply } from './pair.js'
import type { ClaimedJob, Context } from './unit-of-work.js'
import { untriedKey } from './untried-key.js'

/** What is posted is in the organization's language, whoever looks at it beforehand. */
export const sayInChannels = ({ who, settings }: Context): Say =>
  speak(spokenIn(settings), who.type === 'employee' ? who.identity.platform : undefined)

/** One line into a channel that is new, so that it is known at once whether one can post there (P-17). */
export const testLine = (context: Context, place: DigestPlace): Promise<void> =>
  addLine(context, place, 'test', `setup:test:${place.channel}:${context.random.id()}`)

async function addLine(
  context: Context,
  { workspaceId, channel }: DigestPlace,
  post: 'test' | 'launch',
  key: string,
): Promise<void> {
  await context.tx.addJobs(
    [
      {
        name: 'setup.test-line',
        key,
        payload: { channel, post },
        at: context.now,
        to: `channel:${workspaceId}:${channel}`,
      },
    ],
    context.interactionId,
  )
}

/** *Try again*, after the bot was let into the channel. */
export async function testChannel(context: Context, _input: object, say: Say): Promise<Reply> {
  const { digests } = context.settings
  if (digests.length === 0) return wordReply(say('digest.channel.none'))
  for (const place of digests) await testLine(context, place)
  return wordReply(say('setup.invite.again'))
}

/** A post could not be delivered: the admins are told what to do, once a post (P-17). */
export const askForInvitation = (context: Context, job: ClaimedJob): Promise<void> =>
  tellAdmins(context, 'invite', `${job.key}:invite`)

/** Everybody who may set the program up hears once a `key` of something only they can mend. */
export async function tellAdmins(context: Context, problem: 'invite' | 'events', key: string): Promise<void> {
  await context.tx.addJobs(
    (await adminIds(context)).map((id) => ({
      name: 'setup.admin-known',
      key: `${key}-${id}`,
      payload: { employeeId: id, problem },
      at: context.now,
      to: `employee:${id}`,
    })),
    context.interactionId,
  )
}

export async function previewLaunch(context: Context, _input: object, say: Say): Promise<Reply> {
  return {
    type: 'card',
    card: launchPreviewCard(say, launchCard(sayInChannels(context), context.settings.name)),
    place: 'new',
  }
}

/** The launch post, once a channel; given up for good, it may be asked for again. */
export async function postLaunch(context: Context, _input: object, say: Say): Promise<Reply> {
  const { digests } = context.settings
  if (digests.length === 0) return wordReply(say('digest.channel.none'))
  let isPosted = false
  for (const place of digests) isPosted = (await launch(context, place)) || isPosted
  return wordReply(say(isPosted ? 'setup.launch.posted' : 'setup.launch.already'))
}

async function launch(context: Context, place: DigestPlace): Promise<boolean> {
  const key = await untriedKey(context, (attempt) => `setup:launch:${place.channel}:${attempt}`)
  if (key !== undefined) await addLine(context, place, 'launch', key)
  return key !== undefined
}

/** P-26: stored and counted nowhere. */
export async function practiceChat(context: Context, _input: object, say: Say): Promise<Reply> {
  const host = context.who.type === 'employee' ? context.who.employee.name : ''
  return { type: 'card', card: practiceCard(say, host), place: 'new' }
}
