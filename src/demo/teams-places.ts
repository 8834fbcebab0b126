import type { CardPart, TeamsConversation, TeamsState, TeamsTeam, TeamsUser } from './teams-state.js'

/** Where people and the bot meet, and who can be written to there. */

/** The personal chat of the bot and somebody; the same name for ever. */
export const personalChat = (user: string): string => `a:1-${user}`

/** The channel of a thread; a chat is its own. */
export const channelOf = (conversation: string): string => conversation.split(';messageid=')[0] ?? conversation

/** The conversation that a message in a channel begins. */
export const threadIn = (channel: string, root: string): string => `${channel};messageid=${root}`

/** The team whose channel, or one of its threads, it is. */
export function teamOf(state: TeamsState, conversation: string): TeamsTeam | undefined {
  const channel = channelOf(conversation)
  return [...state.teams.values()].find(
    ({ id, channels }) => id === channel || channels.some((it) => it.id === channel),
  )
}

/** By `29:…` or by the id of the directory. */
export function userBy(state: TeamsState, id: string): TeamsUser | undefined {
  return state.users.get(id) ?? [...state.users.values()].find(({ aadObjectId }) => aadObjectId === id)
}

/** Whether the bot may write to somebody: they have the app, or share a team that has it. */
export function isReachable(state: TeamsState, { id, hasApp }: TeamsUser): boolean {
  return hasApp === true || [...state.teams.values()].some((team) => team.hasApp === true && team.members.includes(id))
}

/** Makes the personal chat where there is none yet. */
export function openPersonalChat(state: TeamsState, user: string): TeamsConversation {
  const id = personalChat(user)
  const open = state.conversations.get(id) ?? { id, type: 'personal' as const, members: [user] }
  if (!state.conversations.has(id)) state.conversations.set(id, open)
  return open
}

/** The people in a conversation; undefined where there is no such conversation. */
export function membersOf(state: TeamsState, conversation: string): string[] | undefined {
  return state.conversations.get(conversation)?.members ?? teamOf(state, conversation)?.members
}

/** How an activity names the conversation it comes from. */
export function placeOf(state: TeamsState, conversation: string): { conversation: CardPart; channelData: CardPart } {
  const { tenantId } = state
  const tenant = { id: tenantId }
  const type = state.conversations.get(conversation)?.type
  if (type === 'personal')
    return { conversation: { id: conversation, conversationType: type, tenantId }, channelData: { tenant } }
  if (type === 'groupChat')
    return {
      conversation: { id: conversation, conversationType: type, isGroup: true, tenantId },
      channelData: { tenant },
    }
  const team = teamOf(state, conversation)
  if (!team) throw new Error(`there is no conversation ${conversation}`)
  return {
    conversation: { id: conversation, conversationType: 'channel', isGroup: true, tenantId },
    channelData: { tenant, team: { id: team.id, name: team.name }, channel: { id: channelOf(conversation) } },
  }
}
