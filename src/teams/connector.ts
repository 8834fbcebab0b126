import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { z } from 'zod'

/**
 * All that we ask of Microsoft's SDK, and the only file that knows which one it is: calls of the Bot Connector at one
 * address, each made once. To swap the SDK, write this file anew; nothing else names it. Each call throws `ConnectorRefusal`
 * where Teams answered, and whatever the network threw where it did not.
 */
export interface TeamsConnector {
  createConversation(parameters: ConversationParameters): Promise<{ id: string; activityId: string | undefined }>
  send(conversation: string, activity: object): Promise<{ id: string }>
  update(conversation: string, message: string, activity: object): Promise<void>
  member(conversation: string, user: string): Promise<object>
  channels(team: string): Promise<{ id: string; name: string | null }[]>
}

export interface ConversationParameters {
  isGroup: boolean
  bot: { id: string }
  members?: { id: string }[]
  tenantId: string
  channelData: object
  /** the first message, where the conversation is a thread in a channel */
  activity?: object
}

/** Teams answered, and not with a yes. */
export class ConnectorRefusal extends Error {
  readonly status: number
  /** Teams' own words for it, from the body */
  readonly codes: readonly string[]
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, codes: readonly string[], retryAfterSeconds: number | undefined) {
    super(String(status))
    this.name = 'ConnectorRefusal'
    this.status = status
    this.codes = codes
    this.retryAfterSeconds = retryAfterSeconds
  }
}

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
type Client = Awaited<ReturnType<Factory['create']>>
/** What of the SDK's client its types keep to themselves. */
interface Policies {
  client: {
    pipeline: {
      removePolicy(named: { name: string }): void
      addPolicy(policy: {
        name: string
        sendRequest(request: { timeout: number }, next: (request: object) => unknown): unknown
      }): void
    }
  }
}

const timeoutMs = 15_000

/** Takes where Teams wants to be called, and what gives the bearer token (undefined: none is sent). */
export function createConnector(serviceUrl: string, token: () => Promise<string | undefined>): TeamsConnector {
  let connected: Promise<Client> | undefined
  const call = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
    connected ??= connect(serviceUrl, token)
    try {
      return await work(await connected)
    } catch (error) {
      throw refusalIn(error) ?? error
    }
  }
  return {
    createConversation: (parameters) =>
      call(async ({ conversations }) => {
        const { id, activityId } = await conversations.createConversation(parameters as never)
        return { id, activityId }
      }),
    send: (conversation, activity) =>
      call(({ conversations }) => conversations.sendToConversation(conversation, activity as never)),
    update: (conversation, message, activity) =>
      call(async ({ conversations }) => {
        await conversations.updateActivity(conversation, message, activity as never)
      }),
    member: (conversation, user) =>
      call(({ conversations }) => conversations.getConversationMember(conversation, user)),
    channels: (team) => readChannels(serviceUrl, team, token),
  }
}

/**
 * The SDK's client, with our tokens: its own come from one fixed place, where no test can stand in. One call whose answer was
 * cut off made two posts (FACTS), so that only our jobs retry. Loaded when it is needed: it is large.
 */
async function connect(serviceUrl: string, token: () => Promise<string | undefined>): Promise<Client> {
  const { ConfigurationBotFrameworkAuthentication } = await import('botbuilder')
  const credentials = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        const bearer = await token()
        if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`)
        return request
      },
    }),
  }
  const identity = { claims: [], isAuthenticated: true, getClaimValue: () => null }
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials as never)
  const client = await authentication.createConnectorFactory(identity as never).create(serviceUrl, 'ours')
  const { pipeline } = (client as unknown as Policies).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'timeout',
    sendRequest(request, next) {
      request.timeout = timeoutMs
      return next(request)
    },
  })
  return client
}

/** The SDK keeps this call in a package of its own. */
async function readChannels(serviceUrl: string, team: string, token: () => Promise<string | undefined>) {
  const bearer = await token()
  const response = await fetch(new URL(`v3/teams/${encodeURIComponent(team)}/conversations`, serviceUrl), {
    headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const body: unknown = await response.json().catch(() => ({}))
  if (!response.ok)
    throw new ConnectorRefusal(response.status, codesIn(body), secondsIn(response.headers.get('retry-after')))
  return channelList.parse(body).conversations.map(({ id, name }) => ({ id, name: name ?? null }))
}

const channelList = z.object({ conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })) })

/** The SDK's error for an answer that is no yes. */
const restError = z.object({
  statusCode: z.number(),
  code: z.unknown(),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: z.object({ get: z.custom<(name: string) => unknown>() }) })
    .optional(),
})

function refusalIn(error: unknown): ConnectorRefusal | undefined {
  const read = restError.safeParse(error)
  // a yes that cannot be read is no refusal
  if (!read.success || read.data.statusCode < 300) return undefined
  const { statusCode, response } = read.data
  return new ConnectorRefusal(
    statusCode,
    codesIn(parsed(response?.bodyAsText)),
    secondsIn(response?.headers.get('retry-after')),
  )
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

const word = z.string().max(100).optional().catch(undefined)
const refused = z.object({
  subCode: word,
  error: z.object({ code: word, subCode: word, message: z.string().optional().catch(undefined) }).optional(),
})

/** Code and sub-code, wherever Teams puts them; its one sentence that says more than its code counts as one. */
function codesIn(body: unknown): string[] {
  const read = refused.safeParse(body)
  if (!read.success) return []
  const { subCode, error } = read.data
  const said = /not part of the conversation roster/i.test(error?.message ?? '')
    ? 'BotNotInConversationRoster'
    : undefined
  return [subCode, error?.code, error?.subCode, said].filter((each) => each !== undefined)
}

function secondsIn(header: unknown): number | undefined {
  const seconds = typeof header === 'string' && header.trim() !== '' ? Number(header) : Number.NaN
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
