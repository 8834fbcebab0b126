import { z } from 'zod'
import { Fault } from '../faults.js'
import { visible } from '../messages/clean-text.js'
import type { ChatMessenger, ChatPlace, PlatformPerson, SentMessage } from '../ports.js'
import { createConnector } from './botbuilder.js'
import { type CardActivity, renderCard } from './card.js'
import { type BearerToken, type ConversationParameters, readChannels, type TeamsConnector } from './connector.js'
import { toTeamsFault } from './faults.js'
import type { Issuer, Registration } from './registrations.js'
import { isConnectorUrl } from './sign-in.js'

export interface TeamsMessengerOptions {
  /** empty: no token is sent, to this machine only */
  registrations: readonly Registration[]
  issuer: Issuer
  isLoopback: boolean
}

/**
 * What Teams takes of one conversation is seven a second, eight in two, sixty in thirty and 1,800 an hour (TM-5): six at
 * once and one every 2.01 s stay below all four at any moment. Of a tenant: under 25 a second.
 */
const pace = { conversation: { atOnce: 6, intervalMs: 2010 }, workspace: { atOnce: 5, intervalMs: 50 } }

/** Takes our registrations; returns Teams' outward side. Never tries twice; throws `Fault` only, as `toTeamsFault` says. */
export function createTeamsMessenger(options: TeamsMessengerOptions): ChatMessenger {
  const connectors = new Map<string, TeamsConnector>()

  function registrationOf(tenant: string): Registration | undefined {
    const registration = options.registrations.find(({ tenantId }) => tenantId === tenant)
    if (!registration && options.registrations.length > 0) throw new Fault('teams_no_registration', { retry: false })
    return registration
  }

  function addressOf(tenant: string, serviceUrl: string | null | undefined): { url: string; token: BearerToken } {
    const registration = registrationOf(tenant)
    if (!serviceUrl || !isConnectorUrl(serviceUrl, options.isLoopback)) {
      throw new Fault('teams_no_address', { retry: false })
    }
    return { url: serviceUrl, token: async () => registration && options.issuer.token(registration) }
  }

  function connectorOf(tenant: string, serviceUrl: string | null | undefined): TeamsConnector {
    const { url, token } = addressOf(tenant, serviceUrl)
    const known = connectors.get(`${tenant} ${url}`) ?? createConnector(url, token)
    connectors.set(`${tenant} ${url}`, known)
    return known
  }

  function parametersFor(tenant: string): Pick<ConversationParameters, 'bot' | 'tenantId' | 'channelData'> {
    const bot = { id: `28:${registrationOf(tenant)?.appId ?? 'coffeechat'}` }
    return { bot, tenantId: tenant, channelData: { tenant: { id: tenant } } }
  }

  /** Teams gives the same conversation however often it is asked for. */
  async function open(connector: TeamsConnector, tenant: string, user: string): Promise<string> {
    const asked = { ...parametersFor(tenant), isGroup: false, members: [{ id: user }] }
    return idIn(await connector.createConversation(asked).catch(asRepeatable), false)
  }

  /** In a channel each message begins a thread of its own. */
  async function begin(
    connector: TeamsConnector,
    tenant: string,
    channel: string,
    activity: object,
  ): Promise<SentMessage> {
    const channelData = { channel: { id: channel }, tenant: { id: tenant } }
    const made = await connector.createConversation({ ...parametersFor(tenant), isGroup: true, channelData, activity })
    return { conversation: idIn(made, true), message: made.activityId ?? '' }
  }

  async function conversationFor(
    connector: TeamsConnector,
    tenant: string,
    to: ChatPlace,
  ): Promise<string | undefined> {
    if ('channel' in to) return undefined
    return to.conversation ?? ('user' in to ? open(connector, tenant, to.user) : undefined)
  }

  return {
    pace,
    async send(tenant, to, { key, card }) {
      const connector = connectorOf(tenant, to.serviceUrl)
      const [first, ...more] = renderCard(card).map((activity) => tagged(activity, key))
      try {
        const known = await conversationFor(connector, tenant, to)
        const sent =
          known === undefined && 'channel' in to
            ? await begin(connector, tenant, to.channel, first ?? {})
            : { conversation: known ?? '', message: idIn(await connector.send(known ?? '', first ?? {}), true) }
        for (const page of more) await connector.send(sent.conversation, page).catch(asHalfSent)
        return sent
      } catch (error) {
        throw toTeamsFault(error)
      }
    },

    async update(tenant, to, sent, card) {
      const [first] = renderCard(card)
      await connectorOf(tenant, to.serviceUrl)
        .update(sent.conversation, sent.message, first ?? {})
        .catch(asRepeatable)
    },

    async person(tenant, to) {
      const connector = connectorOf(tenant, to.serviceUrl)
      const conversation = (await conversationFor(connector, tenant, to)) ?? ''
      return describe(await connector.member(conversation, to.user).catch(asRepeatable))
    },

    async channels(tenant, { id, serviceUrl }) {
      const { url, token } = addressOf(tenant, serviceUrl)
      return readChannels(url, id, token).catch(asRepeatable)
    },
  }
}

/** The job's key travels along, for whoever looks how a message came to be; Teams shows it to nobody. */
const tagged = (activity: CardActivity, key: string): object => ({ ...activity, channelData: { key } })

function asRepeatable(error: unknown): never {
  throw toTeamsFault(error, true)
}

/** The first page is there: whatever becomes of the others, the same again would show it twice. */
function asHalfSent(error: unknown): never {
  const { code } = toTeamsFault(error)
  throw new Fault(code, { retry: true, unknownOutcome: true, detail: 'after the first page' })
}

/** The id in a yes; a yes that cannot be read leaves open what was done. */
function idIn(said: { id: string }, unknownOutcome: boolean): string {
  const read = z.object({ id: z.string().min(1) }).safeParse(said)
  if (!read.success) throw new Fault('teams_broken', { retry: true, unknownOutcome, detail: 'no id' })
  return read.data.id
}

const member = z.object({
  id: z.string(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
})

/** What Teams tells of a member: neither zone nor language, which come with what they write, nor who is an admin. */
function describe(told: object): PlatformPerson {
  const read = member.safeParse(told)
  if (!read.success) throw new Fault('teams_broken', { retry: true, detail: 'no member' })
  const { name, email, userPrincipalName } = read.data
  return {
    name: visible(name ?? ''),
    email: email || userPrincipalName || undefined,
    zone: undefined,
    locale: undefined,
    isAdmin: false,
    isDeleted: false,
    isAway: false,
    photoUrl: undefined,
  }
}
