import type { Workspace } from '../domain/people.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { learnJob } from './meet-person.js'
import { tellAdmins } from './set-up-posts.js'
import { type Context, note } from './unit-of-work.js'

export interface PlatformEvent {
  platform: Workspace['platform']
  workspace: string
}

/** Platforms read no answer. */
const nothingToSay = (say: Say): Reply => ({ type: 'card', card: wordCard(say('home.preview')), place: 'new' })

async function workspaceOf(context: Context, event: PlatformEvent): Promise<Workspace | undefined> {
  const all = await context.tx.workspaces()
  return all.find((each) => each.platform === event.platform && each.externalId === event.workspace)
}

/** The first that is heard of a tenant may be that the app was let into one of its teams. */
async function newWorkspace({ tx, random }: Context, event: PlatformEvent): Promise<Workspace> {
  const { platform, workspace: externalId } = event
  const fresh: Workspace = {
    id: random.id(),
    organizationId: tx.organizationId,
    platform,
    externalId,
    status: 'active',
  }
  await tx.saveWorkspace(fresh)
  return fresh
}

async function identityOf(context: Context, event: PlatformEvent & { user: string }) {
  const workspace = await workspaceOf(context, event)
  const [identity] = workspace
    ? await context.tx.identities.find({ workspaceId: workspace.id, userId: event.user })
    : []
  return identity
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
  const identity = await identityOf(context, input)
  if (identity) await tx.addJobs([learnJob(identity, now, `changed-${now.getTime()}`)], context.interactionId)
  return nothingToSay(say)
}

/** Somebody let the app in; they were met by it, and are not written to (P-6). */
export async function personAdded(_context: Context, _input: object, say: Say): Promise<Reply> {
  return nothingToSay(say)
}

/** Somebody took the app out for themselves: they are not written to there until they speak again (TM-3). */
export async function personRemoved(
  context: Context,
  input: PlatformEvent & { user: string },
  say: Say,
): Promise<Reply> {
  const identity = await identityOf(context, input)
  if (identity?.status === 'active') await context.tx.identities.save({ ...identity, status: 'blocked' })
  return nothingToSay(say)
}

/** The app was let into a team, or the team's channels changed: we ask which there are. */
export async function teamChanged(
  context: Context,
  input: PlatformEvent & { team: string; teamName?: string | undefined; serviceUrl: string },
  say: Say,
): Promise<Reply> {
  const { tx, now, interactionId } = context
  const { team, serviceUrl, teamName } = input
  const workspace = (await workspaceOf(context, input)) ?? (await newWorkspace(context, input))
  const payload = { workspaceId: workspace.id, team, serviceUrl, ...(teamName === undefined ? {} : { teamName }) }
  const key = `team:${team}:channels-${interactionId ?? now.getTime()}`
  await tx.addJobs([{ name: 'channels.learn', key, payload, at: now }], interactionId)
  return nothingToSay(say)
}

/** The app was taken out of a team: nothing is posted in its channels any more. */
export async function teamRemoved(context: Context, input: PlatformEvent & { team: string }, say: Say): Promise<Reply> {
  const { tx } = context
  const workspace = await workspaceOf(context, input)
  const channels = workspace ? await tx.channels.find({ workspaceId: workspace.id, teamId: input.team }) : []
  for (const channel of channels) await tx.channels.save({ ...channel, status: 'gone' })
  return nothingToSay(say)
}

/** The platform delivers too little of what happens (SL-6): the admins hear of it, once an hour. */
export async function eventsLimited(context: Context, input: PlatformEvent, say: Say): Promise<Reply> {
  const workspace = await workspaceOf(context, input)
  if (workspace) await tellAdmins(context, 'events', `workspace:${workspace.id}:events-${hourOf(context.now)}`)
  return nothingToSay(say)
}

const hourOf = (at: Date): string => at.toISOString().slice(0, 13)

/** The app was removed: nothing is sent there any more (SL-11). */
export async function uninstalled(context: Context, input: PlatformEvent, say: Say): Promise<Reply> {
  const workspace = await workspaceOf(context, input)
  if (workspace) {
    await context.tx.saveWorkspace({ ...workspace, status: 'uninstalled' })
    await note(context, 'workspace', workspace.id, 'uninstalled')
  }
  return nothingToSay(say)
}
