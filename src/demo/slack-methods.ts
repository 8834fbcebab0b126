import { isObject } from './shapes.js'
import { objectToMessage } from './slack-blocks.js'
import type { Tier } from './slack-limits.js'
import { post, rewrite } from './slack-messages.js'
import { bot, directChannel, type SlackBlock, type SlackState, type SlackUser } from './slack-state.js'

export type Given = Record<string, unknown>

/** What a method says; `messages` become `response_metadata.messages`. */
export type Said = { ok: boolean; error?: string; messages?: string[] } & Record<string, unknown>

export interface Method {
  scopes: string[]
  /** undefined: hundreds a minute, or a limit of its own */
  tier: Tier | undefined
  run(call: { state: SlackState; given: Given; scopes: readonly string[] }): Said
}

type Call = Parameters<Method['run']>[0]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const blocksOf = (given: Given): SlackBlock[] => (Array.isArray(given.blocks) ? given.blocks : [])
const no = (error: string): Said => ({ ok: false, error })

/** The key that travels in a message's metadata. */
export function keyOf(given: Given): string | undefined {
  const payload = isObject(given.metadata) ? given.metadata.event_payload : undefined
  return isObject(payload) && typeof payload.key === 'string' ? payload.key : undefined
}

/** Takes a channel's id, or a person's for their direct message; returns the channel, or why the bot cannot write there. */
function channelFor(state: SlackState, id: string): { channel: string } | { error: string } {
  const person = state.users.get(id) ?? (id.startsWith('D') ? state.users.get(id.slice(1)) : undefined)
  if (person) return person.deleted ? { error: 'account_inactive' } : { channel: directChannel(person.id) }
  const channel = state.channels.get(id)
  if (!channel || (channel.isPrivate && !channel.hasBot)) return { error: 'channel_not_found' }
  if (channel.isArchived) return { error: 'is_archived' }
  return channel.hasBot ? { channel: id } : { error: 'not_in_channel' }
}

function postMessage({ state, given }: Call): Said {
  const place = channelFor(state, text(given.channel))
  if ('error' in place) return no(place.error)
  const objection = objectToMessage(given)
  if (objection) return { ok: false, ...objection }
  const { ts, blocks } = post(state, {
    channel: place.channel,
    text: text(given.text),
    blocks: blocksOf(given),
    key: keyOf(given),
  })
  const message = { type: 'message', user: bot.user, bot_id: bot.bot, app_id: bot.app, ts, text: given.text, blocks }
  return { ok: true, channel: place.channel, ts, message }
}

function updateMessage({ state, given }: Call): Said {
  const place = channelFor(state, text(given.channel))
  if ('error' in place) return no(place.error)
  const message = state.messages.find(
    (each) => each.channel === place.channel && each.ts === given.ts && each.onlyFor === undefined,
  )
  if (!message) return no('message_not_found')
  if (message.by !== undefined) return no('cant_update_message')
  const objection = objectToMessage(given)
  if (objection) return { ok: false, ...objection }
  rewrite(state, message, text(given.text), blocksOf(given))
  return { ok: true, channel: message.channel, ts: message.ts, text: message.text }
}

function postEphemeral({ state, given }: Call): Said {
  const place = channelFor(state, text(given.channel))
  if ('error' in place) return no(place.error)
  const user = text(given.user)
  if (!state.users.has(user)) return no('user_not_in_channel')
  const objection = objectToMessage(given)
  if (objection) return { ok: false, ...objection }
  const said = { text: text(given.text), blocks: blocksOf(given), key: keyOf(given) }
  return { ok: true, message_ts: post(state, { channel: place.channel, onlyFor: user, ...said }).ts }
}

function openConversation({ state, given }: Call): Said {
  const id = text(given.users)
  if (id === '') return no('users_list_not_supplied')
  const person = state.users.get(id)
  if (!person) return no('user_not_found')
  if (person.is_bot) return no('cannot_dm_bot')
  return person.deleted ? no('user_disabled') : { ok: true, channel: { id: directChannel(id) } }
}

/** A person as Slack tells of them: the address only under `users:read.email`, the language only when asked for. */
export function tellUser(state: SlackState, user: SlackUser, scopes: readonly string[], withLocale: boolean): object {
  const { id, name, email, tz, locale = 'en-GB', image = '' } = user
  const profile = {
    real_name: name,
    display_name: name,
    status_text: user.status_text ?? '',
    status_emoji: user.status_emoji ?? '',
    status_expiration: user.status_expiration ?? 0,
    ...(image && { image_72: image, image_192: image }),
    ...(scopes.includes('users:read.email') && { email }),
  }
  return {
    id,
    team_id: state.team,
    name: name.toLowerCase().replaceAll(' ', '.'),
    real_name: name,
    deleted: user.deleted ?? false,
    tz,
    is_admin: user.is_admin ?? false,
    is_owner: false,
    is_bot: user.is_bot ?? false,
    profile,
    ...(withLocale && { locale }),
  }
}

function infoOf({ state, given, scopes }: Call, user: SlackUser | undefined): Said {
  if (!user) return no('user_not_found')
  return { ok: true, user: tellUser(state, user, scopes, String(given.include_locale) === 'true') }
}

/** The methods that speak and that look people up, each with the scopes it needs and its rate. */
export const methods: Record<string, Method> = {
  'auth.test': {
    scopes: [],
    tier: undefined,
    run: ({ state }) => ({ ok: true, team_id: state.team, user_id: bot.user, bot_id: bot.bot }),
  },
  'chat.postMessage': { scopes: ['chat:write'], tier: undefined, run: postMessage },
  'chat.update': { scopes: ['chat:write'], tier: 50, run: updateMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], tier: 100, run: postEphemeral },
  'conversations.open': { scopes: ['im:write'], tier: 50, run: openConversation },
  'users.info': {
    scopes: ['users:read'],
    tier: 100,
    run: (call) => infoOf(call, call.state.users.get(text(call.given.user))),
  },
  'users.lookupByEmail': {
    scopes: ['users:read.email'],
    tier: 50,
    run(call) {
      const email = text(call.given.email).toLowerCase()
      const known = [...call.state.users.values()].find((each) => each.email?.toLowerCase() === email)
      return !known || known.deleted ? no('users_not_found') : infoOf(call, known)
    },
  },
}
