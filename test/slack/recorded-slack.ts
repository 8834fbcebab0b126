import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SlackCall {
  method: string
  args: Record<string, unknown>
  authorization: string
}

export interface RecordedSlack {
  /** as `apiUrl` wants it */
  url: string
  calls: SlackCall[]
  /** calls of one method */
  of(method: string): Record<string, unknown>[]
  /** how Slack answers a method from now on: its JSON, or a status with a body and headers, or 'cut' to hang up */
  answer(method: string, how: object | 'cut' | { status: number; body: string; headers?: Record<string, string> }): void
  close(): Promise<void>
}

const usual: Record<string, object> = {
  'conversations.open': { ok: true, channel: { id: 'D1' } },
  'chat.postMessage': { ok: true, channel: 'D1', ts: '1700000000.000100' },
}

/** A server that takes every Web API call, keeps it, and answers `ok`, or as it is told; `/response` takes answers to clicks. */
export async function recordSlack(): Promise<RecordedSlack> {
  const calls: SlackCall[] = []
  const answers = new Map<string, unknown>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const method = (request.url ?? '').replace(/^\/(api\/)?/, '')
      calls.push({
        method,
        args: argsOf(Buffer.concat(chunks).toString()),
        authorization: request.headers.authorization ?? '',
      })
      const how = answers.get(method) ?? usual[method] ?? { ok: true }
      if (how === 'cut') return void request.socket.destroy()
      const {
        status = 200,
        body,
        headers = {},
      } = how as { status?: number; body?: string; headers?: Record<string, string> }
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(body ?? JSON.stringify(how))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`
  return {
    url,
    calls,
    of: (method) => calls.filter((call) => call.method === method).map((call) => call.args),
    answer: (method, how) => void answers.set(method, how),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

function argsOf(body: string): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body)
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  )
}
