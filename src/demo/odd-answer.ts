import type { ServerResponse } from 'node:http'
import type { Misbehaviour } from './misbehaviour.js'

interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Gives an answer as it is, or as one that the misbehaviour spoils on its way. */
export function giveAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
  how: Misbehaviour | undefined,
): void {
  const { socket } = response.req
  switch (how?.type) {
    case 'lose_answer':
      socket.destroy()
      return
    case 'no_http':
      socket.end('what do you want\r\n')
      return
    case 'cut_body':
      response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
      response.write(body.slice(0, body.length / 2), () => socket.destroy())
      return
    case 'wrong_type':
      response.writeHead(status, { ...headers, 'content-type': 'image/png' }).end(body)
      return
    case 'trickle': {
      response.writeHead(status, { ...headers, 'content-length': String(body.length) })
      trickle(body, (byte) => response.write(byte), socket)
      return
    }
    default:
      response.writeHead(status, headers).end(body)
  }
}

/** One character a second, until the other side has had enough. */
export function trickle(
  text: string,
  write: (byte: string) => void,
  socket: { once(event: 'close', told: () => void): void },
): void {
  let at = 0
  const timer = setInterval(() => {
    write(text.charAt(at++))
    if (at >= text.length) clearInterval(timer)
  }, 1000)
  socket.once('close', () => clearInterval(timer))
}
