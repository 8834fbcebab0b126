import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type CallLimits, callOut } from '../../src/interactions/call-out.js'

const small: CallLimits = { connectMs: 5_000, totalMs: 15_000, bytes: 1000 }
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listening(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const serving = async (answer: RequestListener) => `http://127.0.0.1:${await listening(createServer(answer))}/`

/** What the call threw, by its code or its name. */
const thrown = async (call: Promise<Response>) =>
  call.then(
    () => 'nothing',
    (error) => error.code ?? error.name,
  )

describe('a call to somebody else’s server (FT-7)', () => {
  it('says what it was told to say, and reads the answer with its headers', async () => {
    const url = await serving(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      response.writeHead(429, { 'retry-after': '17' })
      response.end(`${request.method} ${request.headers.authorization} ${request.headers['content-type']} ${body}`)
    })
    const answer = await callOut(url, {
      method: 'POST',
      headers: { authorization: 'Bearer b' },
      body: new URLSearchParams({ name: 'Zoë' }),
    })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '17'])
    expect(await answer.text()).toBe('POST Bearer b application/x-www-form-urlencoded;charset=UTF-8 name=Zo%C3%AB')
  })

  it.each([204, 304])('takes an answer of status %i, which has no body', async (status) => {
    const url = await serving((_request, response) => void response.writeHead(status).end())
    expect((await callOut(url)).status).toBe(status)
  })

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i): it is an answer like any', async (status) => {
    const asked: unknown[] = []
    const url = await serving((request, response) => {
      asked.push(request.url)
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
    expect((await callOut(url, { method: 'POST', body: 'x' })).status).toBe(status)
    expect(asked).toEqual(['/'])
  })

  it('reads an answer as large as allowed, and gives up on a larger one, said or unsaid', async () => {
    const of = async (size: number, headers = {}) =>
      callOut(
        await serving((_request, response) => void response.writeHead(200, headers).end(Buffer.alloc(size))),
        {},
        small,
      )
    expect((await (await of(1000)).arrayBuffer()).byteLength).toBe(1000)
    expect(await thrown(of(1001, { 'content-length': '1001' }))).toBe('ANSWER_TOO_LARGE')
    expect(await thrown(of(1001, { 'transfer-encoding': 'chunked' }))).toBe('ANSWER_TOO_LARGE')
  })

  it('does not wait for the end of an endless answer', async () => {
    const closed: Promise<unknown>[] = []
    const url = await serving((request, response) => {
      closed.push(once(request.socket, 'close'))
      const more = (): void => void response.write(Buffer.alloc(100), () => response.destroyed || setImmediate(more))
      more()
    })
    expect(await thrown(callOut(url, {}, small))).toBe('ANSWER_TOO_LARGE')
    await closed[0]
  })

  it('gives up when it takes too long: without any answer, and in the middle of one', async () => {
    const short = { ...small, totalMs: 50 }
    const silent = await serving(() => undefined)
    const halfway = await serving((_request, response) => void response.write('half of'))
    expect(await thrown(callOut(silent, {}, short))).toBe(DOMException.TIMEOUT_ERR)
    expect(await thrown(callOut(halfway, {}, short))).toBe(DOMException.TIMEOUT_ERR)
  })

  it('gives up when whoever asked gives up', async () => {
    const silent = await serving(() => undefined)
    const early = AbortSignal.abort(new Error('no longer wanted'))
    await expect(callOut(silent, { signal: early })).rejects.toThrow('no longer wanted')
    const late = new AbortController()
    const call = callOut(silent, { signal: late.signal })
    late.abort(new Error('no longer wanted'))
    await expect(call).rejects.toThrow('no longer wanted')
  })

  it('gives up on a connection that never stands, and knows that nothing was sent', async () => {
    const port = await listening(net.createServer(() => undefined))
    const call = callOut(`https://127.0.0.1:${port}/`, {}, { ...small, connectMs: 50 })
    expect(await thrown(call)).toBe('CONNECT_TIMEOUT')
  })

  it('tells a connection that is refused, and one that ends too soon', async () => {
    const port = await listening(net.createServer((socket) => socket.destroy()))
    expect(await thrown(callOut(`http://127.0.0.1:${port}/`))).toBe('ECONNRESET')
    const cut = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half')
      setImmediate(() => response.destroy())
    })
    expect(await thrown(callOut(cut))).toBe('ECONNRESET')
    expect(await thrown(callOut('http://127.0.0.1:1/'))).toBe('ECONNREFUSED')
  })

  it.each(['', 'hooks', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'data:,x', 'http://user:pass@127.0.0.1/'])(
    'calls no other kind of address: %s',
    async (address) => {
      await expect(callOut(address)).rejects.toThrow()
    },
  )
})
