import { EventEmitter } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'

/** A mail as its reader sees it. */
export interface ReadMail {
  from: string
  to: string
  replyTo: string | undefined
  subject: string
  text: string
  html: string
  links: { text: string; href: string }[]
  messageId: string
  headers: Map<string, string>
  /** the calendar part, if there is one */
  ics: string | undefined
}

export type MailMisbehaviour = 'lose_answer' | 'later' | 'reject'

export interface Mailbox {
  /** for SMTP_URL */
  url: string
  /** all mails, or those to one address, oldest first */
  mails(address?: string): ReadMail[]
  /** the next `times` mails are treated so */
  misbehave(how: MailMisbehaviour, times?: number): void
  /** 'mail' with each ReadMail */
  events: EventEmitter
  /** told when the whole of a mail has come, before the answer */
  onMail(told: (messageId: string) => void): void
  calls: { t: string; messageId: string; outcome: string }[]
  close(): Promise<void>
}

/** An SMTP server on the loopback that keeps what it is given. `logFile`: a line of JSON for each mail. */
export async function startMailbox(options: { port?: number; logFile?: string } = {}): Promise<Mailbox> {
  const { SMTPServer } = await import('smtp-server')
  const { simpleParser } = await import('mailparser')
  const { appendFileSync } = await import('node:fs')
  const kept: ReadMail[] = []
  const calls: Mailbox['calls'] = []
  const queue: MailMisbehaviour[] = []
  const watchers: ((messageId: string) => void)[] = []
  const events = new EventEmitter()
  const sockets = new Set<Socket>()

  const record = (messageId: string, outcome: string): void => {
    const line = { t: new Date().toISOString(), messageId, outcome }
    calls.push(line)
    if (options.logFile) appendFileSync(options.logFile, `${JSON.stringify(line)}\n`)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream).then((parsed) => {
        const how = queue.shift()
        const messageId = parsed.messageId ?? ''
        const fail = (code: number, text: string): void => done(Object.assign(new Error(text), { responseCode: code }))
        if (how === 'later') {
          record(messageId, 'later')
          return fail(451, 'try again later')
        }
        if (how === 'reject') {
          record(messageId, 'rejected')
          return fail(550, 'no such person')
        }
        const html = parsed.html || ''
        const to = session.envelope.rcptTo.map((each) => each.address).join(', ')
        const calendar = parsed.attachments.find((each) => /calendar|ics/.test(each.contentType))
        const mail: ReadMail = {
          from: parsed.from?.text ?? '',
          to,
          replyTo: parsed.replyTo?.text,
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          html,
          links: [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', text = '']) => ({
            href: href.replaceAll('&amp;', '&'),
            text: text.replaceAll(/<[^>]*>/g, '').trim(),
          })),
          messageId,
          headers: new Map(parsed.headerLines.map((line) => [line.key, line.line.slice(line.key.length + 1).trim()])),
          ics: calendar?.content.toString('utf8'),
        }
        kept.push(mail)
        record(messageId, 'ok')
        events.emit('mail', mail)
        for (const told of watchers) told(messageId)
        if (how === 'lose_answer') {
          for (const socket of sockets) socket.destroy()
          return
        }
        done()
      }, done)
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: (address) => kept.filter((mail) => address === undefined || mail.to === address),
    misbehave: (how, times = 1) => void queue.push(...Array<MailMisbehaviour>(times).fill(how)),
    events,
    onMail: (told) => void watchers.push(told),
    calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
