import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { type Call, createCallLog } from './call-log.js'
import type { Journal } from './journal.js'
import { watchCallers } from './mail-callers.js'
import { createMailMisbehaviours, isTaken, type MailMisbehaviour, nameOf, refusalAt } from './mail-misbehaviour.js'

/** A mail as its reader sees it. */
export interface ReadMail {
  from: string
  /** the recipient on the envelope */
  to: string
  replyTo: string | undefined
  subject: string
  text: string
  html: string
  /** the links of the HTML part, in order */
  links: { text: string; href: string }[]
  messageId: string
  /** by lower-case name */
  headers: Map<string, string>
  /** the calendar part, if there is one */
  ics: string | undefined
  /** when it came */
  at: Date
}

type Told = (messageId: string, mail: ReadMail) => unknown

export interface Mailbox {
  /** for SMTP_URL */
  url: string
  /** all mails, or those to one address, oldest first */
  mails(address?: string): ReadMail[]
  /** the next `times` mails are treated so */
  misbehave(how: MailMisbehaviour, times?: number): void
  /** how much of what was ordered nobody has met yet */
  unmet(): number
  /** from now on nobody lives at this address */
  bounce(address: string): void
  /** told of each mail when the whole of it has come and is kept, before the answer; returns what takes it off again */
  onMail(told: Told): () => void
  /** each attempt: `smtp`, the Message-ID and what came of it */
  calls: Call[]
  close(): Promise<void>
}

export interface MailboxOptions {
  port?: number
  /** every attempt is appended there as a line of JSON */
  logFile?: string
  /** when a mail came; real time unless told */
  now?: () => Date
  /** what it tells is there from the start, and each mail is written to it before the answer */
  journal?: Journal
}

/** An SMTP server on the loopback that keeps what it is given. Its parts are development dependencies, loaded here only. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const { SMTPServer } = await import('smtp-server')
  const log = createCallLog(options.logFile)
  const now = options.now ?? (() => new Date())
  const { journal } = options
  const kept = (journal?.read<WrittenMail>('mails') ?? []).map(([, mail]) => readWritten(mail))
  const misbehaviours = createMailMisbehaviours()
  const watchers = new Set<Told>()

  /** Takes one mail from a caller who meets `how`. */
  async function take(stream: Readable, to: string, how: MailMisbehaviour | undefined): Promise<void> {
    const mail = await readMail(stream, to, now())
    const isKept = how === undefined || isTaken(how)
    if (isKept) {
      journal?.keep('mails', String(kept.length), written(mail))
      kept.push(mail)
    }
    log.record('smtp', mail.messageId, isKept ? 'ok' : nameOf(how))
    if (isKept) for (const told of watchers) await told(mail.messageId, mail)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // Where no name server answers, it would wait for the loopback's name.
    disableReverseLookup: true,
    logger: false,
    onConnect(session, done) {
      const how = callers.of(session.remotePort)
      // its own list takes the place of the one above
      if (how === 'broken_tls' || how === 'bad_certificate') Object.assign(session, { disabledCommands: ['AUTH'] })
      done(refusalAt('greeting', how))
    },
    onRcptTo({ address }, session, done) {
      const bounced = misbehaviours.refusalOf(address)
      if (bounced) log.record('smtp', undefined, 'bounce')
      done(bounced ?? refusalAt('rcpt', callers.of(session.remotePort)))
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((each) => each.address).join(', ')
      const how = callers.of(session.remotePort)
      if (how === 'cut_in_data') return void stream.once('data', () => callers.endOddly(session.remotePort))
      take(stream, to, how).then(() => {
        if (!callers.endOddly(session.remotePort)) done(refusalAt('end', how))
      }, done)
    },
  })
  const callers = watchCallers(server, misbehaviours.next)
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: (address) => kept.filter((mail) => address === undefined || mail.to === address),
    misbehave: misbehaviours.order,
    unmet: misbehaviours.unmet,
    bounce: misbehaviours.bounce,
    onMail(told) {
      watchers.add(told)
      return () => void watchers.delete(told)
    },
    calls: log.calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** As JSON can hold it. */
type WrittenMail = Omit<ReadMail, 'headers' | 'at'> & { headers: [string, string][]; at: string }

const written = (mail: ReadMail): WrittenMail => ({
  ...mail,
  headers: [...mail.headers],
  at: mail.at.toISOString(),
})

/** What JSON leaves out is undefined again. */
const readWritten = ({ replyTo, ics, ...mail }: WrittenMail): ReadMail => ({
  ...mail,
  replyTo,
  ics,
  headers: new Map(mail.headers),
  at: new Date(mail.at),
})

async function readMail(stream: Readable, to: string, at: Date): Promise<ReadMail> {
  const { simpleParser } = await import('mailparser')
  // the product sends both parts; neither is made from the other
  const asSent = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }
  const parsed = await simpleParser(stream, asSent)
  const html = parsed.html || ''
  const calendar = parsed.attachments.find((each) => /calendar|ics/.test(each.contentType))
  return {
    from: parsed.from?.text ?? '',
    to,
    replyTo: parsed.replyTo?.text,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html,
    links: linksIn(html),
    messageId: parsed.messageId ?? '',
    headers: new Map(parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    ics: calendar?.content.toString('utf8'),
    at,
  }
}

function linksIn(html: string): ReadMail['links'] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', text = '']) => ({
    href: unescaped(href),
    text: unescaped(text.replaceAll(/<[^>]*>/g, '')).trim(),
  }))
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
