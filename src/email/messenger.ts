import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import { Fault } from '../faults.js'
import { cleanLine } from '../messages/clean-text.js'
import { speak } from '../messages/text.js'
import type { Clock, Mail, MailMessenger } from '../ports.js'
import { renderMail } from './card.js'
import { toMailFault } from './faults.js'
import { renderInvite } from './invite.js'

interface Address {
  name: string
  address: string
}

export interface MailMessengerOptions {
  /** `smtp://` or `smtps://`, user and password in it; query options as nodemailer reads them */
  smtpUrl: string
  from: Address
  /** a mailbox people read (P-17); a mail's own `replyTo` goes before it */
  replyTo: Address
  /** who writes: stands under every mail (PR-12) */
  footerLines: string[]
  /** dates the mail and its invitation */
  clock: Clock
  /** all of one sending, in milliseconds; 15 s unless told (FT-7) */
  totalTimeoutMs?: number
}

const organizerOf = ({ name, address }: Address): { name: string; email: string } => ({ name, email: address })

const connectTimeoutMs = 5_000
const totalTimeoutMs = 15_000

/** What one `To` may be: a comma, a blank or a bracket in it could name a second reader (SE-3); a domain has letters of any script. */
const oneAddress = /^[^\s,;:<>"()@\\]+@[\p{L}\p{M}\p{N}.-]+$/u

/**
 * Takes the settings of SMTP; returns mail's outward side. One connection and one recipient a mail; never tries twice.
 * Throws `Fault` only, as `toMailFault` says.
 */
export function createMailMessenger(options: MailMessengerOptions): MailMessenger {
  return {
    async send(mail) {
      if (!oneAddress.test(mail.to.address)) throw new Fault('mail_rejected', { retry: false, detail: 'address' })
      const data = { began: false }
      try {
        await transport(options, data).sendMail({ ...message(options, mail), signal: limit(options) })
      } catch (error) {
        throw toMailFault(error, data.began)
      }
    },
  }
}

function limit(options: MailMessengerOptions): AbortSignal {
  return AbortSignal.timeout(options.totalTimeoutMs ?? totalTimeoutMs)
}

/** Takes the server's address and how long it may be silent; connects when it is used. */
export const connectTo = (smtpUrl: string, silenceMs: number) =>
  nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    dnsTimeout: connectTimeoutMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/** A transport of one mail, so that it can tell whether the server had begun to read that mail's data. */
function transport(options: MailMessengerOptions, data: { began: boolean }) {
  const transporter = connectTo(options.smtpUrl, options.totalTimeoutMs ?? totalTimeoutMs)
  transporter.use('stream', (mail, done) => {
    mail.message.processFunc((input) => Readable.from(noting(input, data)))
    done()
  })
  return transporter
}

/** nodemailer reads the message only once the server has answered DATA: the first read is the moment it began. */
async function* noting(input: AsyncIterable<unknown>, data: { began: boolean }): AsyncGenerator<unknown> {
  data.began = true
  yield* input
}

function message(options: MailMessengerOptions, mail: Mail) {
  const links = mail.unsubscribeUrl
    ? [{ label: speak(mail.card.lang)('page.unsubscribe'), url: mail.unsubscribeUrl }]
    : []
  return {
    ...renderMail(mail.card, { lines: options.footerLines, links }),
    from: cleanAddress(options.from),
    to: cleanAddress(mail.to),
    replyTo: cleanAddress(mail.replyTo ?? options.replyTo),
    envelope: { from: options.from.address, to: [mail.to.address] },
    messageId: cleanLine(mail.messageId),
    date: options.clock.now(),
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
    ...(mail.invite && {
      icalEvent: {
        method: mail.invite.method,
        filename: 'invite.ics',
        content: renderInvite({ ...mail.invite, organizer: organizerOf(options.from) }, options.clock.now()),
      },
    }),
    xMailer: false as const,
  }
}

function cleanAddress({ name, address }: Address): Address {
  return { name: cleanLine(name), address }
}

/** One-click leave (RFC 8058). */
function unsubscribeHeaders(url: string | undefined): Record<string, string> {
  if (url === undefined) return {}
  return { 'List-Unsubscribe': `<${cleanLine(url)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
