import type { IncomingMessage } from 'node:http'
import { isObject } from './shapes.js'
import {
  type CallParts,
  channels,
  conversationToBe,
  createConversation,
  keyOf,
  member,
  type Said,
  send,
  update,
} from './teams-calls.js'
import { channelOf } from './teams-places.js'
import type { CardPart, TeamsState } from './teams-state.js'

/** What the product calls. */
export type TeamsMethod = 'createConversation' | 'send' | 'update' | 'member' | 'channels' | 'token'

interface Route {
  method: Exclude<TeamsMethod, 'token'>
  verb: string
  /** below the service's address; what it captures are ids */
  path: RegExp
  run(parts: CallParts): Said
}

const routes: Route[] = [
  { method: 'createConversation', verb: 'POST', path: /^v3\/conversations$/, run: createConversation },
  { method: 'send', verb: 'POST', path: /^v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, run: send },
  { method: 'update', verb: 'PUT', path: /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, run: update },
  { method: 'member', verb: 'GET', path: /^v3\/conversations\/([^/]+)\/members\/([^/]+)$/, run: member },
  { method: 'channels', verb: 'GET', path: /^v3\/teams\/([^/]+)\/conversations$/, run: channels },
]

interface Read {
  /** what makes it one intent */
  key: string | undefined
  authorization: string | undefined
  /** the conversation whose rate it counts for; undefined where it writes nothing */
  writesTo(state: TeamsState): string | undefined
}

/** One call, read. */
export type Given =
  | (Read & { method: 'token'; form: URLSearchParams })
  | (Read & { method: Route['method']; ids: string[]; content: CardPart; run: Route['run'] })

const nowhere = (): undefined => undefined

/** Reads a request; undefined where there is nothing to call. */
export async function readCall(request: IncomingMessage, servicePath: string): Promise<Given | undefined> {
  const { method: verb, headers, url = '/' } = request
  const body = await bodyOf(request)
  const { authorization } = headers
  const path = url.split('?')[0] ?? '/'
  if (verb === 'POST' && path === '/oauth2/token')
    return { method: 'token', form: new URLSearchParams(body), key: undefined, authorization, writesTo: nowhere }
  if (!path.startsWith(servicePath)) return undefined
  for (const route of routes) {
    const found = route.verb === verb && route.path.exec(path.slice(servicePath.length))
    if (!found) continue
    const ids = found.slice(1).filter(Boolean).map(decoded)
    return { ...route, ids, authorization, ...contentOf(route.method, ids, body) }
  }
  return undefined
}

function contentOf(
  method: Route['method'],
  ids: string[],
  body: string,
): Pick<Read, 'key' | 'writesTo'> & { content: CardPart } {
  const content = objectIn(body)
  const activity = method === 'createConversation' ? content.activity : content
  const key = isObject(activity) ? keyOf(activity) : undefined
  if (method === 'createConversation') return { content, key, writesTo: (state) => conversationToBe(state, content) }
  return { content, key, writesTo: method === 'send' ? () => channelOf(ids[0] ?? '') : nowhere }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** What cannot be read is nothing. */
function objectIn(text: string): CardPart {
  try {
    const read: unknown = JSON.parse(text)
    return isObject(read) ? read : {}
  } catch {
    return {}
  }
}

/** What is encoded wrongly stays as it is, and is found nowhere. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
