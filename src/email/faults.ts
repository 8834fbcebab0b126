import { Fault } from '../faults.js'

/** What nodemailer hangs on an error it throws. */
interface SmtpError extends Error {
  code?: string
  command?: string
  /** what the server said, if it said something */
  response?: string
  responseCode?: number
}

/** Answers about our own login: no fault of the mail, so it waits until the settings are right. */
const loginResponses = [530, 534, 535, 538]

/** The commands whose 5xx answer is about this mail, not about the connection. */
const mailCommands = ['MAIL FROM', 'RCPT TO', 'DATA']

/** Answers to RCPT TO that say there is no such mailbox (RFC 5321, 7504), unless they add that it is a matter of rules (5.7). */
const noMailbox = [550, 551, 553, 556]
const ofRules = /^\d{3}[ -]5\.7\./

/** Refused before anything was sent; a second try would be refused likewise. */
const unsendable = ['EENVELOPE', 'EMESSAGE']

/**
 * Takes what sending threw, and whether the server had begun to read the message's data.
 * Returns the Fault: `mail_rejected` where there is no such mailbox, and only then; `mail_refused` for another 5xx about the mail;
 * both are final. A 4xx, and an answer nobody can read, can be retried. A connection that ended after the data began, and such
 * an answer there, leave the outcome unknown (DL-6). Its detail names codes only, never an address.
 */
export function toMailFault(error: unknown, dataBegan: boolean): Fault {
  if (error instanceof Fault) return error
  const smtp: SmtpError = error instanceof Error ? error : new Error('unknown')
  const detail = [smtp.command, smtp.responseCode ?? smtp.code].filter((part) => part !== undefined).join(' ')
  if (smtp.responseCode !== undefined) return answered(smtp, smtp.responseCode, { detail, cause: error })
  if (smtp.response)
    return new Fault('mail_unreadable', { retry: true, unknownOutcome: dataBegan, detail, cause: error })
  if (unsendable.includes(smtp.code ?? '')) return new Fault('mail_refused', { retry: false, detail, cause: error })
  if (smtp.code === 'EAUTH' || smtp.code === 'ENOAUTH') {
    return new Fault('mail_login', { retry: true, detail, cause: error })
  }
  return new Fault('mail_unreachable', { retry: true, unknownOutcome: dataBegan, detail, cause: error })
}

function answered(smtp: SmtpError, responseCode: number, rest: { detail: string; cause: unknown }): Fault {
  // nobody is taken now, whatever the mail
  if (smtp.command === 'CONN') return new Fault('mail_unreachable', { retry: true, ...rest })
  if (smtp.code === 'EAUTH' || loginResponses.includes(responseCode)) {
    return new Fault('mail_login', { retry: true, ...rest })
  }
  if (responseCode >= 500 && responseCode < 600 && mailCommands.includes(smtp.command ?? '')) {
    const isGone = smtp.command === 'RCPT TO' && noMailbox.includes(responseCode) && !ofRules.test(smtp.response ?? '')
    return new Fault(isGone ? 'mail_rejected' : 'mail_refused', { retry: false, ...rest })
  }
  return new Fault('mail_deferred', { retry: true, ...rest })
}
