import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Misbehaviour, Misbehaviours } from './misbehaviour.js'
import { giveAnswer } from './odd-answer.js'
import type { Rates } from './slack-limits.js'
import { type Given, keyOf, methods, type Said } from './slack-methods.js'
import { useResponseUrl } from './slack-responses.js'
import type { SlackState } from './slack-state.js'
import { viewMethods } from './slack-views.js'

export interface WebApi {
  state: SlackState
  misbehaviours: Misbehaviours
  scopes: readonly string[]
  botToken: string
  /** undefined: no rate is kept */
  rates: Rates | undefined
}

interface Outcome {
  status: number
  body: string
  headers: Record<string, string>
  /** for the history */
  word: string
}

const known = { ...methods, ...viewMethods }

const json = (said: object, word: string, status = 200, headers: Record<string, string> = {}): Outcome => ({
  status,
  body: JSON.stringify(said),
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  word,
})

/** Answers one call of the Web API, or of a response address, and writes it into the history before the answer goes out. */
export async function answerCall(api: WebApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, misbehaviours } = api
  const path = new URL(request.url ?? '/', 'http://slack').pathname
  const responseId = /^\/response\/(.+)$/.exec(path)?.[1]
  const method = responseId === undefined ? path.replace(/^\/api\//, '') : 'response_url'
  const body = await bodyOf(request)
  const given = argumentsOf(request.headers['content-type'] ?? '', body)
  const key = keyOf(given)
  const how = misbehaviours.next(method)
  const perform = (): Outcome => {
    if (responseId !== undefined) return useResponseUrl(state, responseId, body)
    return callMethod(api, method, given, request.headers.authorization)
  }
  const wait = how ? 0 : limited(api, method, given)
  const order: Misbehaviour | undefined = wait > 0 ? { type: 'rate_limit', seconds: wait } : how
  const instead = order && insteadOf(order)
  if (order?.type === 'refuse' || (instead && !instead.done)) {
    state.record(method, key, instead?.word ?? 'refused')
    if (instead) return giveAnswer(response, instead, undefined)
    request.socket.destroy()
    return
  }
  await misbehaviours.tell(method, 'before', key)
  const outcome = perform()
  state.record(method, key, outcome.word)
  await misbehaviours.tell(method, 'after', key)
  state.events.emit('call')
  if (order?.type === 'hang') await order.until
  giveAnswer(response, instead ?? outcome, order)
}

/** The answer that a misbehaviour gives, and whether the call was done all the same. */
function insteadOf(how: Misbehaviour): (Outcome & { done: boolean }) | undefined {
  switch (how.type) {
    case 'status':
      return {
        status: how.status,
        body: how.body ?? '',
        headers: { 'content-type': 'text/html', ...how.headers },
        word: `status ${how.status}`,
        done: how.done === true,
      }
    case 'error':
      return { ...json({ ok: false, error: how.error }, how.error), done: false }
    case 'rate_limit': {
      const header: Record<string, string> = how.seconds === undefined ? {} : { 'retry-after': String(how.seconds) }
      return { ...json({ ok: false, error: 'ratelimited' }, 'ratelimited', 429, header), done: false }
    }
    default:
      return undefined
  }
}

function limited({ rates }: WebApi, method: string, given: Given): number {
  return rates?.take(method, Object.hasOwn(known, method) ? known[method]?.tier : undefined, given.channel) ?? 0
}

function callMethod(api: WebApi, method: string, given: Given, authorization: string | undefined): Outcome {
  const { state, scopes } = api
  const said = refuseCaller(api, method, authorization) ?? known[method]?.run({ state, given, scopes })
  if (!said) return json({ ok: false, error: 'unknown_method', req_method: method }, 'unknown_method')
  const { messages = [], ...rest } = said
  if (!said.ok) state.refuse(method, String(said.error), messages)
  const details = messages.length > 0 ? { response_metadata: { messages } } : {}
  return json({ ...rest, ...details }, said.ok ? 'ok' : String(said.error), 200, {
    'x-oauth-scopes': scopes.join(','),
    'x-accepted-oauth-scopes': (known[method]?.scopes ?? []).join(','),
  })
}

/** The token is taken from its header only: in a form it would stand in somebody's log (REQUIREMENTS SL-8). */
function refuseCaller(api: WebApi, method: string, authorization: string | undefined): Said | undefined {
  if (!Object.hasOwn(known, method)) return undefined
  if (authorization === undefined) return { ok: false, error: 'not_authed' }
  if (authorization !== `Bearer ${api.botToken}`) return { ok: false, error: 'invalid_auth' }
  if (api.state.tokenEnd) return { ok: false, error: api.state.tokenEnd }
  const missing = known[method]?.scopes.find((scope) => !api.scopes.includes(scope))
  return missing === undefined
    ? undefined
    : { ok: false, error: 'missing_scope', needed: missing, provided: api.scopes.join(',') }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Arguments whose values are JSON when they come in a form. */
const nested = ['blocks', 'view', 'metadata']

/** Slack's client sends forms; JSON as a whole is taken, too. What cannot be read is not there, or stays the text it is. */
function argumentsOf(contentType: string, body: string): Given {
  if (contentType.startsWith('application/json')) return (readJson(body) ?? {}) as Given
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      nested.includes(name) ? (readJson(value) ?? value) : value,
    ]),
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
