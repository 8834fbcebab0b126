import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

export interface SocketServer {
  url: string
  /** envelopes that were acknowledged, with what was said */
  acknowledged: { envelope_id: string; payload?: unknown }[]
  connections: number
  send(envelope: object): void
  close(): Promise<void>
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** The least of a WebSocket server (RFC 6455): short text frames, and a hello to whoever comes, as Slack says it. */
export async function startSocketServer(): Promise<SocketServer> {
  const sockets = new Set<Duplex>()
  const server = createServer()
  const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const made: SocketServer = {
    url: '',
    acknowledged: [],
    connections: 0,
    send: (envelope) => void [...sockets].at(-1)?.write(frame(JSON.stringify(envelope))),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    made.connections += 1
    sockets.add(socket)
    socket.on('data', (data: Buffer) => {
      const read = unframe(data)
      if (read === 'close') socket.end(Buffer.from([0x88, 0]))
      else if (read?.startsWith('{')) made.acknowledged.push(JSON.parse(read))
    })
    socket.on('error', () => undefined)
    socket.write(frame('{"type":"hello"}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  made.url = url()
  return made
}

function frame(text: string): Buffer {
  const body = Buffer.from(text)
  const head =
    body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

function unframe(data: Buffer): string | 'close' | undefined {
  const opcode = (data[0] ?? 0) & 15
  if (opcode === 8) return 'close'
  if (opcode !== 1) return undefined
  const short = (data[1] ?? 0) & 127
  const start = short === 126 ? 4 : 2
  const length = short === 126 ? data.readUInt16BE(2) : short
  const mask = data.subarray(start, start + 4)
  return Buffer.from(
    data.subarray(start + 4, start + 4 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  ).toString()
}
