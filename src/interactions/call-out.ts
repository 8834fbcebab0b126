import http from 'node:http'
import https from 'node:https'

/** What a call may take (FT-7). */
export interface CallLimits {
  /** until the connection stands, TLS included */
  connectMs: number
  /** all of it, to the last byte of the answer */
  totalMs: number
  /** of the answer's body */
  bytes: number
}

export const callLimits: CallLimits = { connectMs: 5_000, totalMs: 15_000, bytes: 1024 * 1024 }

/** The codes of what `callOut` throws by itself. */
const neverConnected = 'CONNECT_TIMEOUT'
const tooLarge = 'ANSWER_TOO_LARGE'

/** The connection never stood, TLS included: nothing was sent, and what is behind it cannot have happened. */
class NotConnected extends Error {
  constructor(cause: unknown) {
    super('not connected', { cause })
    this.name = 'NotConnected'
    if (cause instanceof Error && 'code' in cause) Object.assign(this, { code: cause.code })
  }
}

/** Whether this is sure of what `callOut` threw, however it was wrapped since. */
export function neverLeft(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof NotConnected) return true
  return false
}

/**
 * The product's one way out by HTTP, called as `fetch` is: to the address given and no other, since a redirect is an answer like
 * any; within limits, which `fetch` knows none of; its answer read whole. Throws what the network threw, the signal's reason,
 * or an error with one of the codes above; `neverLeft` says of it whether anything was sent.
 */
export async function callOut(
  address: string | URL,
  init: RequestInit = {},
  limits: CallLimits = callLimits,
): Promise<Response> {
  const request = new Request(address, init)
  const { method, url, headers } = request
  const body = Buffer.from(await request.arrayBuffer())
  const { request: begin } = url.startsWith('https:') ? https : http
  const call = begin(url, { method, headers: Object.fromEntries(headers) })
  let reason: unknown
  let isConnected = false
  const stop = (why: unknown): void => {
    reason ??= why
    call.destroy(coded('stopped', 'STOPPED'))
  }
  const giveUp = (): void => stop(init.signal?.reason)
  const late = setTimeout(() => stop(new DOMException('no answer in time', 'TimeoutError')), limits.totalMs)
  init.signal?.addEventListener('abort', giveUp)
  try {
    return await new Promise<Response>((resolve, reject) => {
      call.on('error', reject)
      call.on('socket', () =>
        limitConnecting(call, limits.connectMs, (stands) => {
          isConnected = stands
          if (!stands) stop(coded('not connected', neverConnected))
        }),
      )
      call.on('response', (incoming) => readAnswer(incoming, limits.bytes).then(resolve, reject))
      call.end(body)
      if (init.signal?.aborted) giveUp()
    })
  } catch (error) {
    const thrown = reason ?? error
    throw isConnected || init.signal?.aborted ? thrown : new NotConnected(thrown)
  } finally {
    clearTimeout(late)
    init.signal?.removeEventListener('abort', giveUp)
  }
}

/** Tells whether the connection stands, as soon as it does or is too late; of one that broke before, nothing. */
function limitConnecting({ socket }: http.ClientRequest, connectMs: number, told: (stands: boolean) => void): void {
  if (!socket?.connecting) {
    // one that was used before, unless it has failed already
    if (socket && !socket.destroyed) told(true)
    return
  }
  const timer = setTimeout(told, connectMs, false)
  socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
    clearTimeout(timer)
    told(true)
  })
  socket.once('close', () => clearTimeout(timer))
}

async function readAnswer(incoming: http.IncomingMessage, most: number): Promise<Response> {
  const chunks: Buffer[] = []
  let room = most
  for await (const chunk of incoming) {
    room -= chunk.length
    // leaving the loop ends the connection
    if (room < 0) throw coded('the answer is too large', tooLarge)
    chunks.push(chunk)
  }
  const status = incoming.statusCode ?? 0
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  // an answer of these kinds has no body, and may be given none
  const isEmpty = [204, 205, 304].includes(status)
  return new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers })
}

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code })
