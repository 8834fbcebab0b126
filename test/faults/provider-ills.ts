import type { MailMisbehaviour } from '../../src/demo/mail-misbehaviour.js'
import type { Misbehaviour } from '../../src/demo/misbehaviour.js'

/** What a provider does instead of answering (FT-7). What breaks before the connection stands has contracts of its own. */
export interface Ill<How> {
  name: string
  how: How
  /** it took the message, and the product cannot know */
  isHidden?: true
  /** in real time: the product waits for its own limit */
  isSlow?: true
  /** for good: the message is given up at once, and listed as such */
  isFinal?: true
}

const status = (code: number, body: string, more: object = {}): Misbehaviour => ({
  type: 'status',
  status: code,
  body,
  ...more,
})
const done = { done: true as const }
const limited = (seconds?: number | string): Misbehaviour => ({
  type: 'rate_limit',
  ...(seconds !== undefined && { seconds }),
})
const hidden = { isHidden: true as const }
const slow = { isSlow: true as const }

/** Of a platform that speaks HTTP; `inside` is an address that must never be called. */
export const httpIlls = (inside: string, never: Promise<unknown>): readonly Ill<Misbehaviour>[] => [
  { name: '429 with a time', how: limited(30) },
  { name: '429 without one', how: limited() },
  { name: '429 and no time at all', how: limited(0) },
  { name: '429 for years', how: limited(99_999_999) },
  { name: '429 until a date', how: limited('Mon, 04 May 2099 08:00:00 GMT') },
  { name: '429 for less than nothing', how: limited(-5) },
  { name: '500', how: status(500, 'no') },
  { name: '500, and it was done', how: status(500, 'no', done), ...hidden },
  { name: '503', how: status(503, '') },
  { name: '200 and a page of HTML', how: status(200, '<html><body>Welcome</body></html>', done), ...hidden },
  { name: '200 and half of its JSON', how: status(200, '{"ok":', done), ...hidden },
  { name: '200 and half of its bytes', how: { type: 'cut_body' }, ...hidden },
  // whoever looks at what it says reads a yes
  { name: '200 and a picture by its type', how: { type: 'wrong_type' } },
  { name: '200 and ten megabytes', how: status(200, 'x'.repeat(10_000_000), done), ...hidden },
  { name: 'no HTTP at all', how: { type: 'no_http' }, ...hidden },
  { name: 'a way to inside', how: status(302, '', { headers: { location: inside } }) },
  { name: 'cut before it took it', how: { type: 'refuse' } },
  { name: 'cut after it took it', how: { type: 'lose_answer' }, ...hidden },
  { name: 'one byte a second', how: { type: 'trickle' }, ...hidden, ...slow },
  { name: 'taken, and no answer for ever', how: { type: 'hang', until: never }, ...hidden, ...slow },
]

/** Slack alone says no with a 200. */
export const slackIlls: readonly Ill<Misbehaviour>[] = [
  { name: '200 and a no', how: { type: 'error', error: 'fatal_error' } },
]

/** A mail server says no by number, at each of its steps. */
export const mailIlls: readonly Ill<MailMisbehaviour>[] = [
  { name: '421 when called', how: { at: 'greeting', code: 421 } },
  { name: '554 when called', how: { at: 'greeting', code: 554 } },
  ...[450, 451, 452].flatMap((code): Ill<MailMisbehaviour>[] => [
    { name: `${code} to the recipient`, how: { at: 'rcpt', code } },
    { name: `${code} to DATA`, how: { at: 'data', code } },
    { name: `${code} to the mail`, how: { at: 'end', code } },
  ]),
  { name: '550 to the recipient', how: { at: 'rcpt', code: 550 }, isFinal: true },
  { name: '552 to the recipient', how: { at: 'rcpt', code: 552 }, isFinal: true },
  { name: '552 to the mail', how: { at: 'end', code: 552 }, isFinal: true },
  { name: 'TLS that is none', how: 'broken_tls' },
  { name: 'a certificate nobody vouches for', how: 'bad_certificate' },
  { name: 'cut in the middle of it', how: 'cut_in_data' },
  { name: 'cut before it took it', how: 'refuse' },
  { name: 'cut after it took it', how: 'lose_answer', ...hidden },
  { name: 'silent when called', how: 'silent', ...slow },
  { name: 'one byte a second', how: 'trickle', ...hidden, ...slow },
  { name: 'taken, and no answer for ever', how: 'hang', ...hidden, ...slow },
]
