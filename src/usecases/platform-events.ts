import type { Workspace } from '../domain/people.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { learnJob } from './meet-person.js'
import { type Context, note } from './unit-of-work.js'

export interface PlatformEvent {
  platform: Workspace['platform']
  workspace: string
}

const nothingToSay = (say: Say): Reply => ({ type: 'card', card: wordCard(say('home.preview')), place: 'new' })

async function workspaceOf(context: Context, event: PlatformEvent): Promise<Workspace | undefined> {
  const all = await context.tx.workspaces()
  return all.find((each) => each.platform === event.platform && each.externalId === event.workspace)
}

/**
 * The platform says that somebody changed: we ask it who they are now (zone, away, gone; P-16, P-22). Of people who never
 * had to do with us nothing is kept.
 */
export async function personChanged(
  context: Context,
  input: PlatformEvent & { user: string },
  say: Say,
): Promise<Reply> {
  const { tx, now } = context
  const workspace = await workspaceOf(context, input)
  const [identity] = workspace ? await tx.identities.find({ workspaceId: workspace.id, userId: input.user }) : []
  if (identity) await tx.addJobs([learnJob(identity, now, `changed-${now.getTime()}`)], context.interactionId)
  return nothingToSay(say)
}

/** The app was removed: nothing is sent there any more (SL-11). */
export async function uninstalled(context: Context, input: PlatformEvent, say: Say): Promise<Reply> {
  const workspace = await workspaceOf(context, input)
  if (workspace) {
    await context.tx.saveWorkspace({ ...workspace, status: 'uninstalled' })
    await note(context, 'workspace', workspace.id, 'uninstalled')
  }
  return nothingToSay(say)
}
