import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'

/** How the server answers; a missing line is answered as a good server would, `hang` not at all, `cut` by ending the connection. */
export type Script = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'end', string>>

export interface ScriptedSmtp {
  url: string
  /** what the client said, a line a command; a message is one entry */
  said: string[]
  messages: string[]
  close(): void
}

/** A mail server that speaks just enough SMTP to take one mail a connection, and fails as the script says. */
export async function startSmtp(script: Script = {}): Promise<ScriptedSmtp> {
  const said: string[] = []
  const messages: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    serve(socket, script, said, messages)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    said,
    messages,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function serve(socket: Socket, script: Script, said: string[], messages: string[]): void {
  let pending = ''
  let inData = false
  const answer = (line: string) => {
    if (line === 'cut') socket.destroy()
    else if (line !== 'hang') socket.write(`${line}\r\n`)
  }
  answer(script.greeting ?? '220 mail.test')
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n'
      const at = pending.indexOf(mark)
      if (at < 0) return
      const part = pending.slice(0, at)
      pending = pending.slice(at + mark.length)
      if (inData) {
        inData = false
        messages.push(Buffer.from(part, 'latin1').toString('utf8'))
        answer(script.end ?? '250 taken')
      } else {
        said.push(part)
        inData = command(part, script, answer)
      }
    }
  })
}

/** Answers one command; returns whether the message follows. */
function command(line: string, script: Script, answer: (line: string) => void): boolean {
  const verb = line.slice(0, 4).toUpperCase()
  if (verb === 'MAIL') answer(script.MAIL ?? '250 ok')
  else if (verb === 'RCPT') answer(script.RCPT ?? '250 ok')
  else if (verb === 'DATA') answer(script.DATA ?? '354 go on')
  else if (verb === 'QUIT') answer('221 bye')
  else answer('250 mail.test')
  return verb === 'DATA' && (script.DATA ?? '354').startsWith('354')
}
