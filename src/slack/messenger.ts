import { isZone } from '../domain/zoned-time.js'
import { Fault } from '../faults.js'
import { visible } from '../messages/clean-text.js'
import { isLocale } from '../messages/times.js'
import type { ChatMessenger, ChatPlace, PlatformPerson } from '../ports.js'
import { renderCard } from './card.js'
import { callTimeoutMs, createClients, type SlackClient } from './client.js'
import { toSlackFault } from './faults.js'

export interface SlackMessengerOptions {
  /** another address for Slack's Web API */
  apiUrl: string | undefined
  botToken: string
  /** of one call; 15 s unless told */
  timeoutMs?: number
}

/** Nothing in our words is looked up, linked or unfolded by Slack (SE-5). */
const asWritten = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const

/**
 * Takes where Slack's Web API is; returns Slack's outward side. Never tries twice; throws `Fault` only, as `toSlackFault`
 * says. What only looks up or replaces is never of unknown outcome.
 */
export function createSlackMessenger(options: SlackMessengerOptions): ChatMessenger {
  const { apiUrl, botToken, timeoutMs = callTimeoutMs } = options
  const client = createClients({ apiUrl, timeoutMs })(botToken)

  async function channelOf(to: ChatPlace): Promise<string> {
    if ('channel' in to) return to.channel
    if (to.conversation) return to.conversation
    const opened = await client.conversations.open({ users: 'user' in to ? to.user : '' }).catch(asFault)
    if (!opened.channel?.id) throw new Fault('slack_broken', { retry: true, detail: 'no channel' })
    return opened.channel.id
  }

  return {
    async send(_workspace, to, { key, card }) {
      const channel = await channelOf(to)
      const metadata = { event_type: 'coffeechat_message', event_payload: { key } }
      try {
        const sent = await client.chat.postMessage({ channel, ...renderCard(card), metadata, ...asWritten })
        if (!sent.ts) throw new Fault('slack_broken', { retry: true, unknownOutcome: true, detail: 'no ts' })
        return { conversation: sent.channel ?? channel, message: sent.ts }
      } catch (error) {
        throw toSlackFault(error)
      }
    },

    async update(_workspace, _to, sent, card) {
      const { parse, link_names } = asWritten
      const place = { channel: sent.conversation, ts: sent.message }
      await client.chat.update({ ...place, ...renderCard(card), parse, link_names }).catch(asFault)
    },

    async person(_workspace, { user }) {
      const answer = await client.users.info({ user, include_locale: true }).catch(asFault)
      if (!answer.user) throw new Fault('slack_broken', { retry: true, detail: 'no user' })
      return describe(answer.user)
    },
  }
}

function asFault(error: unknown): never {
  throw toSlackFault(error, true)
}

type SlackUser = NonNullable<Awaited<ReturnType<SlackClient['users']['info']>>['user']>

function describe(user: SlackUser): PlatformPerson {
  const { profile } = user
  return {
    name: visible(
      [profile?.real_name, user.real_name, profile?.display_name, user.name].find(
        (name) => visible(name ?? '') !== '',
      ) ?? '',
    ),
    email: profile?.email || undefined,
    zone: user.tz && isZone(user.tz) ? user.tz : undefined,
    locale: user.locale && isLocale(user.locale) ? user.locale : undefined,
    isAdmin: Boolean(user.is_admin || user.is_owner),
    isDeleted: Boolean(user.deleted),
    isAway: isAway(profile?.status_emoji ?? '', profile?.status_text ?? ''),
    photoUrl: profile?.image_192 || profile?.image_72 || undefined,
  }
}

/** Slack's own presets for days away, and the words people write instead. */
const awayEmoji = [':palm_tree:', ':face_with_thermometer:', ':desert_island:', ':beach_with_umbrella:']
const awayWords =
  /\b(vacation(ing)?|holidays?|sick|ill|on leave|(parental|maternity|paternity) leave|out of office|ooo|pto)\b/i

const isAway = (emoji: string, text: string): boolean => awayEmoji.includes(emoji) || awayWords.test(text)
