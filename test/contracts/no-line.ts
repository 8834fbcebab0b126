import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** An address over which no call can be made, and what ends whoever sits there. */
export interface NoLine {
  origin: string
  close(): void
}

async function listening(server: net.Server, scheme: string): Promise<NoLine> {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = (): void => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { origin: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

async function closedPort(): Promise<NoLine> {
  const line = await listening(net.createServer(), 'http')
  line.close()
  return line
}

/** Any server's certificate that nobody vouches for will do. */
async function unvouched(): Promise<NoLine> {
  const stranger = new SMTPServer({ secure: true, logger: false })
  stranger.on('error', () => undefined)
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const { port } = stranger.server.address() as AddressInfo
  return { origin: `https://127.0.0.1:${port}`, close: () => stranger.close(() => undefined) }
}

const answering = (answer: (socket: net.Socket) => void) => (): Promise<NoLine> =>
  listening(
    net.createServer((socket) => socket.once('data', () => answer(socket))),
    'https',
  )

/** Ways in which a connection never comes about, each of which leaves no doubt that nothing was sent (FT-7). */
export const noLines: readonly [string, () => Promise<NoLine>][] = [
  ['where nobody listens', closedPort],
  ['where no TLS is spoken', answering((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
  ['where the line is cut before TLS stands', answering((socket) => socket.destroy())],
  ['where nobody vouches for the certificate', unvouched],
]
