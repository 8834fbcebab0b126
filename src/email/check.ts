import { codeIn } from '../faults.js'
import { type Finding, good, wrong } from '../messages/checks.js'
import { toMailFault } from './faults.js'
import { connectTo } from './messenger.js'

/** Connects, logs in and leaves; nothing is sent. */
export async function checkMail(smtpUrl: string, silenceMs: number): Promise<Finding[]> {
  const transporter = connectTo(smtpUrl, silenceMs)
  try {
    await transporter.verify()
    return [good('mail', 'checks.mail.good')]
  } catch (error) {
    if (toMailFault(error, false).code === 'mail_login') return [wrong('mail', 'checks.mail.login')]
    return [wrong('mail', 'checks.mail.unreachable', { code: codeIn(error) })]
  } finally {
    transporter.close()
  }
}
