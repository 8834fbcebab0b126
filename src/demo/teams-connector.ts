import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Misbehaviour, Misbehaviours } from './misbehaviour.js'
import { giveAnswer } from './odd-answer.js'
import { no, type Said } from './teams-calls.js'
import type { TeamsRates } from './teams-limits.js'
import { type Given, readCall } from './teams-routes.js'
import type { TeamsState } from './teams-state.js'
import { issueToken, isTokenGood, type SigningKeys, tokenSeconds } from './teams-tokens.js'

/** What a call is answered with. */
export interface Connector {
  state: TeamsState
  misbehaviours: Misbehaviours
  keys: SigningKeys
  appPassword: string
  /** no token is asked for */
  anonymous: boolean
  /** undefined: no rate is kept */
  rates: TeamsRates | undefined
  /** of this server, without a slash at its end */
  address: string
  /** the path of the service as it is now, with a slash at both ends */
  servicePath: string
}

interface Outcome {
  status: number
  body: object | string
  headers?: Record<string, string>
}

/** Answers one request; a call is written into the history before its answer goes out. */
export async function answerCall(
  connector: Connector,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, misbehaviours, servicePath } = connector
  const metadata = await metadataAt(connector, request.url)
  if (metadata) return answer(response, { status: 200, body: metadata })
  const given = await readCall(request, servicePath)
  if (!given) return answer(response, no(404, 'NotFound'))
  const { method, key } = given
  const order = misbehaviours.next(method) ?? overRate(connector, given)
  const instead = order && insteadOf(order)
  if (order?.type === 'refuse' || (instead && !instead.done)) {
    state.record(method, key, instead?.word ?? 'refused')
    if (instead) return answer(response, instead)
    request.socket.destroy()
    return
  }
  await misbehaviours.tell(method, 'before', key)
  const said = perform(connector, given)
  if (said.error !== undefined) state.refuse(method, said.error, said.reasons ?? [])
  state.record(method, key, said.error ?? 'ok')
  await misbehaviours.tell(method, 'after', key)
  state.events.emit('call')
  if (order?.type === 'hang') await order.until
  answer(response, instead ?? said, order)
}

function answer(response: ServerResponse, { status, headers, body }: Outcome, how?: Misbehaviour): void {
  const isText = typeof body === 'string'
  const type = isText ? 'text/html' : 'application/json; charset=utf-8'
  const text = isText ? body : JSON.stringify(body)
  giveAnswer(response, { status, headers: { 'content-type': type, ...headers }, body: text }, how)
}

/** What a product learns the keys from; nobody counts these calls. */
async function metadataAt({ keys, address }: Connector, path: string | undefined): Promise<object | undefined> {
  if (path === '/keys') return { keys: await keys.listed() }
  if (path !== metadataPath) return undefined
  return {
    issuer: 'https://api.botframework.com',
    jwks_uri: `${address}/keys`,
    token_endpoint: `${address}/oauth2/token`,
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** Where a product learns the keys and the token address. */
export const metadataPath = '/.well-known/openidconfiguration'

function overRate({ rates, state }: Connector, { method, writesTo }: Given): Misbehaviour | undefined {
  if (!rates || method === 'token' || rates.take(writesTo(state))) return undefined
  state.count429++
  return { type: 'rate_limit', seconds: 1 }
}

/** The answer that a misbehaviour gives, and whether the call was done all the same. */
function insteadOf(how: Misbehaviour): (Outcome & { word: string; done: boolean }) | undefined {
  switch (how.type) {
    case 'status': {
      const { status, body = '', headers = {}, done = false } = how
      return { status, body, headers, word: `status ${status}`, done }
    }
    case 'error':
      return { ...no(400, how.error), word: how.error, done: false }
    case 'rate_limit': {
      const headers: Record<string, string> = how.seconds === undefined ? {} : { 'retry-after': String(how.seconds) }
      return { ...no(429, 'TooManyRequests'), headers, word: 'TooManyRequests', done: false }
    }
    default:
      return undefined
  }
}

function perform(connector: Connector, given: Given): Said {
  const { state, appPassword, anonymous } = connector
  if (given.method === 'token') return tokenFor(connector, given.form)
  const token = /^Bearer (.+)$/.exec(given.authorization ?? '')?.[1] ?? ''
  if (!anonymous && !isTokenGood(appPassword, token, state.now())) return no(401, 'Unauthorized')
  return given.run({ state, ids: given.ids, given: given.content })
}

function tokenFor({ state, appPassword }: Connector, form: URLSearchParams): Said {
  const refused = (status: number, error: string): Said => ({ status, body: { error }, error })
  if (form.get('grant_type') !== 'client_credentials') return refused(400, 'unsupported_grant_type')
  if (form.get('client_id') !== state.appId || form.get('client_secret') !== appPassword)
    return refused(401, 'invalid_client')
  if (form.get('scope') !== 'https://api.botframework.com/.default') return refused(400, 'invalid_scope')
  const access_token = issueToken(appPassword, state.now())
  return { status: 200, body: { token_type: 'Bearer', expires_in: tokenSeconds, access_token } }
}
