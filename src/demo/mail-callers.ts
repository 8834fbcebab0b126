import type { Socket } from 'node:net'
import { type MailMisbehaviour, refusalAt } from './mail-misbehaviour.js'
import { trickle } from './odd-answer.js'

/** What smtp-server does with a caller; its types leave it out. */
interface Caller {
  connectionReady(): void
  send(code: number, text: string): void
  handler_DATA(command: unknown, done: () => void): void
  handler_STARTTLS(command: unknown, done: () => void): void
}

interface Greeter {
  connect(socket: Socket, options: object): void
  connections: Set<Caller>
}

/** Who is on the line, and what they meet. */
export interface Callers {
  /** of the session with this port of the other side */
  of(port: number | undefined): MailMisbehaviour | undefined
  /** instead of an answer to the whole mail; false where there is to be one */
  endOddly(port: number | undefined): boolean
}

/**
 * Takes the server before it listens, and what gives each caller what they are to meet. smtp-server waits 100 ms for callers
 * who talk too soon: the product does not, each of its mails is a call, and so each is greeted at once.
 */
export function watchCallers(server: object, next: () => MailMisbehaviour | undefined): Callers {
  const callers = new Map<number | undefined, { socket: Socket; how: MailMisbehaviour | undefined }>()
  const greeter = server as Greeter
  const connect = greeter.connect.bind(greeter)
  greeter.connect = (socket, options) => {
    const how = next()
    const port = socket.remotePort
    callers.set(port, { socket, how })
    socket.on('close', () => callers.delete(port))
    connect(socket, options)
    const caller = [...greeter.connections].at(-1)
    if (!caller) return
    misbehave(caller, socket, how)
    const greet = caller.connectionReady.bind(caller)
    caller.connectionReady = () => undefined
    if (how !== 'silent') greet()
  }
  return {
    of: (port) => callers.get(port)?.how,
    endOddly(port) {
      const { socket, how } = callers.get(port) ?? {}
      if (how === 'lose_answer' || how === 'refuse' || how === 'cut_in_data') socket?.destroy()
      else if (how === 'trickle' && socket) trickle('250 OK: message queued\r\n', (byte) => socket.write(byte), socket)
      else return how === 'hang'
      return true
    },
  }
}

function misbehave(caller: Caller, socket: Socket, how: MailMisbehaviour | undefined): void {
  const refusal = refusalAt('data', how)
  if (refusal)
    caller.handler_DATA = (_command, done) => {
      caller.send(refusal.responseCode ?? 451, refusal.message)
      done()
    }
  if (how === 'broken_tls') caller.handler_STARTTLS = () => void socket.write('220 go on\r\nwhat do you want\r\n')
}
