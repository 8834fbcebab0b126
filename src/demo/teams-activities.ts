import type { TeamsRequest } from './teams-delivery.js'
import { placeOf } from './teams-places.js'
import { botId, botName, type CardPart, type TeamsState, type TeamsUser } from './teams-state.js'

/** Activities shaped as Teams shapes them (learn.microsoft.com, bot activities and conversation events). */

export const activityRequest = (activity: CardPart): TeamsRequest => ({ body: JSON.stringify(activity) })

interface ActivityParts {
  serviceUrl: string
  user: TeamsUser
  /** the chat, the thread, or the team itself */
  conversation: string
}

/** What every activity of a person carries. */
function commonOf(state: TeamsState, { serviceUrl, user, conversation }: ActivityParts): CardPart {
  const { id, name, aadObjectId, tz, locale = 'en-US' } = user
  const now = state.clock()
  const country = new Intl.Locale(locale).region ?? 'US'
  return {
    timestamp: now.toISOString(),
    localTimestamp: localTime(now, tz),
    localTimezone: tz,
    locale,
    channelId: 'msteams',
    serviceUrl,
    from: { id, name, aadObjectId },
    recipient: { id: botId(state.appId), name: botName },
    ...placeOf(state, conversation),
    entities: [{ type: 'clientInfo', locale, country, platform: 'Web', timezone: tz }],
  }
}

/** With the offset of the zone, as clients send it. */
function localTime(now: Date, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3) || '+00:00'
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))
  const local = now.getTime() + (offset.startsWith('-') ? -1 : 1) * minutes * 60_000
  return new Date(local).toISOString().replace('Z', offset)
}

/** Words typed to the bot; in a channel or a group they name it first. */
export function messageActivity(state: TeamsState, parts: ActivityParts & { id: string; text: string }): CardPart {
  const common = commonOf(state, parts)
  const mention = `<at>${botName}</at>`
  const isMentioned = state.conversations.get(parts.conversation)?.type !== 'personal'
  const mentioned = { type: 'mention', mentioned: { id: botId(state.appId), name: botName }, text: mention }
  return {
    type: 'message',
    id: parts.id,
    ...common,
    textFormat: 'plain',
    text: isMentioned ? `${mention} ${parts.text}` : parts.text,
    entities: [...(common.entities as object[]), ...(isMentioned ? [mentioned] : [])],
  }
}

/** What a plain button of a card sends. */
export function valueActivity(
  state: TeamsState,
  parts: ActivityParts & { value: unknown; replyToId: string },
): CardPart {
  const { value, replyToId } = parts
  return { type: 'message', id: state.nextId('1'), ...commonOf(state, parts), value, replyToId }
}

/** What wants an answer: a button of a card, a dialog. */
export function invokeActivity(
  state: TeamsState,
  parts: ActivityParts & { name: string; value: unknown; replyToId?: string },
): CardPart {
  const { name, value, replyToId } = parts
  return { type: 'invoke', name, id: state.nextId('f:'), ...commonOf(state, parts), value, replyToId }
}

/** The app was added or removed, as two kinds of activity tell it. */
export function installationActivity(state: TeamsState, parts: ActivityParts & { action: 'add' | 'remove' }): CardPart {
  const { action } = parts
  return { type: 'installationUpdate', action, id: state.nextId('f:'), ...commonOf(state, parts) }
}

export function rosterActivity(state: TeamsState, parts: ActivityParts & { action: 'add' | 'remove' }): CardPart {
  const common = commonOf(state, parts)
  const data = common.channelData as CardPart
  const isAdd = parts.action === 'add'
  const eventType = isAdd ? 'teamMemberAdded' : 'teamMemberRemoved'
  return {
    type: 'conversationUpdate',
    id: state.nextId('f:'),
    ...common,
    [isAdd ? 'membersAdded' : 'membersRemoved']: [{ id: botId(state.appId) }],
    channelData: data.team ? { ...data, eventType } : data,
  }
}
