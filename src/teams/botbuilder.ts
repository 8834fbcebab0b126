import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { callOut } from '../interactions/call-out.js'
import { type BearerToken, ConnectorRefusal, type TeamsConnector } from './connector.js'

type Client = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>['create']>
>

/** Takes where Teams wants to be called, and what gives the bearer token; returns the calls, made by `botbuilder`. */
export function createConnector(serviceUrl: string, token: BearerToken): TeamsConnector {
  let connected: Promise<Client['conversations']> | undefined
  const call = async <Result>(work: (conversations: Client['conversations']) => Promise<Result>): Promise<Result> => {
    connected ??= connect(serviceUrl, token)
    return work(await connected).catch(asRefusal)
  }
  return {
    createConversation: (parameters) => call((conversations) => conversations.createConversation(parameters as never)),
    send: (conversation, activity) =>
      call((conversations) => conversations.sendToConversation(conversation, activity as never)),
    update: (conversation, message, activity) =>
      call(async (conversations) => {
        await conversations.updateActivity(conversation, message, activity as never)
      }),
    member: (conversation, user) => call((conversations) => conversations.getConversationMember(conversation, user)),
  }
}

/** What of the SDK's client its types keep to themselves. */
interface Inside {
  client: {
    pipeline: { removePolicy(named: { name: string }): void }
    _httpClient: { sendRequest(request: SdkRequest): Promise<object> }
  }
}

interface SdkRequest {
  url: string
  method: string
  body?: string | null
  headers: SdkHeaders
}

interface SdkHeaders {
  constructor: unknown
  delete(name: string): void
  toJSON(): Record<string, string>
}

/**
 * The SDK's client with our tokens: its own come from one fixed place, where no test can stand in. One call whose answer was
 * cut off made two posts (FACTS), so that only our jobs retry. The SDK is large, and loaded when it is needed.
 */
async function connect(serviceUrl: string, token: BearerToken): Promise<Client['conversations']> {
  const { ConfigurationBotFrameworkAuthentication } = await import('botbuilder')
  const signRequest = async (request: { headers: { set(name: string, value: string): void } }) => {
    const bearer = await token()
    if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`)
    return request
  }
  const credentials = { isAuthenticationDisabled: async () => false, createCredentials: async () => ({ signRequest }) }
  const identity = { claims: [], isAuthenticated: true, getClaimValue: () => null }
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials as never)
  const client = await authentication.createConnectorFactory(identity as never).create(serviceUrl, 'ours')
  const inside = (client as unknown as Inside).client
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) inside.pipeline.removePolicy({ name })
  inside._httpClient = { sendRequest }
  return client.conversations
}

/** In place of the SDK's own HTTP, which knows no limits. */
async function sendRequest(request: SdkRequest): Promise<object> {
  const { url, method, body, headers } = request
  // what it offers to unpack, nobody does here
  headers.delete('accept-encoding')
  const answer = await callOut(url, { method, headers: headers.toJSON(), body: body ?? null })
  const Headers = headers.constructor as new (raw: object) => SdkHeaders
  return {
    request,
    status: answer.status,
    headers: new Headers(Object.fromEntries(answer.headers)),
    bodyAsText: await answer.text(),
  }
}

/** The SDK's error for an answer that is no yes; a yes that cannot be read is no refusal. */
function asRefusal(error: unknown): never {
  const { statusCode, response } = (error ?? {}) as {
    statusCode?: number
    response?: { bodyAsText?: string | null; headers: { get(name: string): string | undefined } }
  }
  if (typeof statusCode !== 'number' || statusCode < 300) throw error
  throw new ConnectorRefusal(statusCode, response?.bodyAsText ?? '', response?.headers.get('retry-after'))
}
