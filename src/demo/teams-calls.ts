import { isObject } from './shapes.js'
import { objectToMessage, post, rewrite, wordsFrom } from './teams-messages.js'
import { textOf } from './teams-parts.js'
import {
  channelOf,
  isReachable,
  membersOf,
  openPersonalChat,
  personalChat,
  teamOf,
  threadIn,
  userBy,
} from './teams-places.js'
import { botId, type CardPart, type TeamsState, type TeamsUser } from './teams-state.js'

/** The Bot Connector's calls, as far as the product may make them. */

export interface Said {
  status: number
  body: object
  /** the error's word */
  error?: string
  reasons?: string[]
}

/** One call of the connector, read. */
export interface CallParts {
  state: TeamsState
  /** the ids in the path */
  ids: string[]
  /** the content, or {} */
  given: CardPart
}

/** A refusal as the connector words it. */
export function no(status: number, code: string, reasons: string[] = [], more: object = {}): Said {
  const message = reasons.join('; ') || code
  return { status, body: { error: { code, message, ...more }, ...more }, error: code, reasons }
}

const notInRoster = (): Said =>
  no(403, 'BotNotInConversationRoster', ['The bot is not part of the conversation roster.'])

/** Why the bot cannot write there; undefined where it can. */
function barred(state: TeamsState, conversation: string): Said | undefined {
  const chat = state.conversations.get(conversation)
  if (chat?.type === 'groupChat') return undefined
  if (chat) return barredFrom(state, state.users.get(chat.members[0] ?? ''))
  const team = teamOf(state, conversation)
  if (team && team.hasApp !== true) return notInRoster()
  const isThere =
    conversation === channelOf(conversation) || state.messages.some((it) => it.conversation === conversation)
  return team && isThere ? undefined : no(404, 'ConversationNotFound')
}

function barredFrom(state: TeamsState, user: TeamsUser | undefined): Said | undefined {
  if (!user || !isReachable(state, user)) return notInRoster()
  const reasons = ['User blocked the conversation with the bot.']
  return user.blocked ? no(403, 'ConversationBlockedByUser', reasons, { subCode: 'MessageWritesBlocked' }) : undefined
}

/** Which conversation the rates count a new one for. */
export function conversationToBe(state: TeamsState, given: CardPart): string {
  const [first] = Array.isArray(given.members) ? given.members.filter(isObject) : []
  return channelIn(given) || personalChat(userBy(state, textOf(first?.id))?.id ?? textOf(first?.id))
}

function channelIn({ channelData }: CardPart): string {
  const channel = isObject(channelData) ? channelData.channel : undefined
  return isObject(channel) ? textOf(channel.id) : ''
}

/** Opens a personal chat, or begins a thread in a channel. */
export function createConversation({ state, given }: CallParts): Said {
  const channel = channelIn(given)
  const { isGroup, activity } = given
  if (channel === '') return createPersonal(state, given)
  if (isGroup !== true) return no(400, 'BadSyntax', ['isGroup must be true for a channel'])
  if (!isObject(activity)) return no(400, 'BadSyntax', ['a thread begins with an activity'])
  const refusal = barred(state, channel)
  if (refusal) return refusal
  const written = write(state, { conversation: channel, activity })
  if (written.error !== undefined) return written
  const { id } = written.body as { id: string }
  return { status: 201, body: { id: threadIn(channel, id), activityId: id } }
}

function createPersonal(state: TeamsState, given: CardPart): Said {
  const { members, bot, tenantId, isGroup } = given
  const [member, ...others] = Array.isArray(members) ? members.filter(isObject) : []
  const problems = [
    ...(member && others.length === 0 ? [] : ['a personal chat has one member']),
    ...(isGroup === true ? ['isGroup must be false for a personal chat'] : []),
    ...(isObject(bot) && bot.id === botId(state.appId) ? [] : ['bot must be this bot']),
    ...(tenantOf(given) === state.tenantId && (tenantId ?? state.tenantId) === state.tenantId
      ? []
      : ['another tenant']),
  ]
  if (!member || problems.length > 0) return no(400, 'BadSyntax', problems)
  const user = userBy(state, textOf(member.id))
  const refusal = barredFrom(state, user)
  if (refusal || !user) return refusal ?? notInRoster()
  return { status: 201, body: { id: openPersonalChat(state, user.id).id } }
}

function tenantOf({ channelData, tenantId }: CardPart): unknown {
  const tenant = isObject(channelData) ? channelData.tenant : undefined
  return isObject(tenant) ? tenant.id : tenantId
}

/** Posts an activity into a conversation. */
export function send({ state, ids, given }: CallParts): Said {
  const [conversation = '', refTo] = ids
  return barred(state, conversation) ?? write(state, { conversation, activity: given, refTo })
}

interface Writing {
  conversation: string
  activity: CardPart
  refTo?: string
}

function write(state: TeamsState, { conversation, activity, refTo }: Writing): Said {
  const id = state.nextId('1')
  if (activity.type === 'typing') {
    state.typing.push({ t: state.clock().toISOString(), conversation })
    return { status: 201, body: { id } }
  }
  const refusal = objection(activity)
  if (refusal) return refusal
  const isChannel = !state.conversations.has(conversation) && conversation === channelOf(conversation)
  const place = isChannel ? threadIn(conversation, id) : conversation
  post(state, { id, conversation: place, ...wordsFrom(activity), key: keyOf(activity), refTo })
  return { status: 201, body: { id } }
}

function objection(activity: CardPart): Said | undefined {
  if (activity.type !== 'message') return no(400, 'BadSyntax', [`unknown type of activity ${String(activity.type)}`])
  const found = objectToMessage(activity)
  return found && no(found.error === 'MessageSizeTooBig' ? 413 : 400, found.error, found.reasons)
}

/** What makes a message one intent: for the history. */
export function keyOf({ channelData }: CardPart): string | undefined {
  const key = isObject(channelData) ? channelData.key : undefined
  return typeof key === 'string' ? key : undefined
}

/** Changes a message of the bot in place. */
export function update({ state, ids, given }: CallParts): Said {
  const [conversation = '', id = ''] = ids
  const refusal = barred(state, conversation)
  if (refusal) return refusal
  const message = state.messages.find((each) => each.id === id && each.by === undefined)
  const isHere = message && [message.conversation, channelOf(message.conversation)].includes(conversation)
  if (!isHere) return no(404, 'ActivityNotFoundInConversation')
  const refused = objection(given)
  if (refused) return refused
  rewrite(state, message, wordsFrom(given))
  return { status: 200, body: { id } }
}

/** Tells who somebody in a conversation is. */
export function member({ state, ids }: CallParts): Said {
  const [conversation = '', id = ''] = ids
  const user = userBy(state, id)
  if (!membersOf(state, conversation)) return no(404, 'ConversationNotFound')
  const refusal = barred(state, conversation)
  if (refusal && refusal.error !== 'ConversationBlockedByUser') return refusal
  if (!user || !membersOf(state, conversation)?.includes(user.id)) return no(404, 'MemberNotFoundInConversation')
  const { name, email, aadObjectId } = user
  const [givenName, ...surnames] = name.split(' ')
  const surname = surnames.join(' ')
  const { tenantId } = state
  const known = { id: user.id, name, givenName, surname, email, userPrincipalName: email, aadObjectId, tenantId }
  return { status: 200, body: { ...known, userRole: 'user' } }
}

/** Tells the channels of a team. */
export function channels({ state, ids }: CallParts): Said {
  const team = state.teams.get(ids[0] ?? '')
  if (!team) return no(404, 'NotFound')
  if (team.hasApp !== true) return notInRoster()
  const conversations = team.channels.map(({ id, name }) => ({ id, ...(name !== null && { name }) }))
  return { status: 200, body: { conversations } }
}
