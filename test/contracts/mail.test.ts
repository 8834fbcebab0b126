import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterEach, describe, expect, it } from 'vitest'
import { createMailMessenger, type MailMessengerOptions } from '../../src/email/messenger.js'
import type { Fault } from '../../src/faults.js'
import type { Mail } from '../../src/ports.js'
import { type Script, type ScriptedSmtp, startSmtp } from './smtp-server.js'

const mail: Mail = {
  to: { name: 'Mia', address: 'mia@example.org' },
  replyTo: undefined,
  messageId: '<job-1@chat.example.org>',
  card: { preview: 'A host said yes', elements: [{ type: 'text', text: 'Ben would like to meet you.' }] },
  invite: undefined,
  unsubscribeUrl: undefined,
}
const invite: NonNullable<Mail['invite']> = {
  uid: 'chat-1@chat.example.org',
  sequence: 0,
  method: 'REQUEST',
  startsAt: new Date('2026-11-10T09:00:00Z'),
  endsAt: new Date('2026-11-10T09:30:00Z'),
  summary: 'Coffee chat',
  description: 'To move or cancel use this link.',
  location: undefined,
  url: 'https://chat.example.org/c/',
  attendee: { name: 'Mia', email: 'mia@example.org' },
}

let smtp: ScriptedSmtp | undefined
afterEach(() => smtp?.close())

async function send(change: Partial<Mail> = {}, script: Script = {}, options: Partial<MailMessengerOptions> = {}) {
  smtp = await startSmtp(script)
  const messenger = createMailMessenger({
    smtpUrl: smtp.url,
    from: { name: 'Coffeechat', address: 'bot@example.org' },
    replyTo: { name: 'People', address: 'people@example.org' },
    footerLines: ['Example Ltd, 1 High Street, London'],
    clock: { now: () => new Date('2026-11-02T10:00:00Z') },
    ...options,
  })
  await messenger.send({ ...mail, ...change })
  return smtp
}

async function received(change: Partial<Mail> = {}): Promise<ParsedMail & { raw: string }> {
  const { messages } = await send(change)
  return Object.assign(await simpleParser(messages[0] ?? ''), { raw: messages[0] ?? '' })
}

describe('a mail', () => {
  it('says the card as text and as HTML, with who writes below', async () => {
    const got = await received()
    expect(got.subject).toBe('A host said yes')
    expect(got.text?.trim()).toBe('Ben would like to meet you.\n\n-- \nExample Ltd, 1 High Street, London')
    expect(got.html).toContain('Ben would like to meet you.')
    expect(got.html).toContain('Example Ltd, 1 High Street, London')
    expect(got.from?.value).toEqual([{ name: 'Coffeechat', address: 'bot@example.org' }])
    expect(got.replyTo?.value).toEqual([{ name: 'People', address: 'people@example.org' }])
    expect(got.date).toEqual(new Date('2026-11-02T10:00:00Z'))
  })

  it('has the same Message-ID each time it is sent (DL-7)', async () => {
    expect((await received()).messageId).toBe('<job-1@chat.example.org>')
    expect((await received()).messageId).toBe('<job-1@chat.example.org>')
  })

  it('is answered to the other person where the mail says so (P-17)', async () => {
    const got = await received({ replyTo: { name: 'Ben', address: 'ben@example.org' } })
    expect(got.replyTo?.value).toEqual([{ name: 'Ben', address: 'ben@example.org' }])
  })

  it('goes to exactly one recipient and breaks no header, whatever the names hold (SE-3)', async () => {
    const name = 'Mia, <eve@example.org>\r\nBcc: eve@example.org\u0000'
    const preview = 'Hello\r\nX-Evil: 1\u2028there'
    const got = await received({ to: { name, address: 'mia@example.org' }, card: { preview, elements: [] } })
    expect(smtp?.said.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<mia@example.org>'])
    expect([got.to].flat()[0]?.value.map((one) => one.address)).toEqual(['mia@example.org'])
    expect(got.subject).toBe('Hello X-Evil: 1 there')
    expect([...got.headers.keys()].sort()).toEqual(
      [
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'reply-to',
        'subject',
        'to',
      ].sort(),
    )
  })

  it.each(['a@x.org, b@x.org', 'a@x.org\r\nRCPT TO:<b@x.org>', 'a b@x.org', '<a@x.org>', 'a', 'a@b@c'])(
    'is not sent to an address that is not one: %j',
    async (address) => {
      await expect(send({ to: { name: 'Mia', address } })).rejects.toMatchObject({
        code: 'mail_rejected',
        retry: false,
      })
      expect(smtp?.said).toEqual([])
    },
  )

  it('can be left by one click (PR-12)', async () => {
    const url = `https://chat.example.org/c/org-1.${'M'.repeat(43)}/leave`
    const got = await received({ unsubscribeUrl: url })
    const headers = got.raw.slice(0, got.raw.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
    expect(headers).toContain(`\r\nList-Unsubscribe: <${url}>\r\n`)
    expect(headers).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
    expect(got.text).toContain(`Pause or leave: ${url}`)
  })

  it.each(['REQUEST', 'CANCEL'] as const)('carries its invitation as a calendar part: %s', async (method) => {
    const got = await received({ invite: { ...invite, method } })
    expect(got.raw).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}`))
    const [file] = got.attachments.filter((part) => part.filename === 'invite.ics')
    const calendar = new ICAL.Component(ICAL.parse(file?.content.toString('utf8') ?? ''))
    expect(calendar.getFirstPropertyValue('method')).toBe(method)
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid')).toBe('chat-1@chat.example.org')
  })

  it('has no invitation when there is nothing to invite to', async () => {
    expect((await received()).raw).not.toContain('text/calendar')
  })
})

describe('what goes wrong', () => {
  const cases: [string, Script, Pick<Fault, 'code' | 'retry' | 'unknownOutcome'>][] = [
    ['the recipient is unknown', { RCPT: '550 5.1.1 no such user' }, fault('mail_rejected', false)],
    ['the recipient has moved', { RCPT: '551 see elsewhere' }, fault('mail_rejected', false)],
    ['the recipient is no name', { RCPT: '553-not\r\n553 here' }, fault('mail_rejected', false)],
    ['the recipient is greylisted', { RCPT: '450 4.2.0 later' }, fault('mail_deferred', true)],
    ['the recipient is over quota', { RCPT: '452 4.2.2 full' }, fault('mail_deferred', true)],
    ['the recipient is over quota for good', { RCPT: '552 5.2.2 full' }, fault('mail_refused', false)],
    ['we may not write there', { RCPT: '550 5.7.1 relaying denied' }, fault('mail_refused', false)],
    ['the recipient is answered for in no words of SMTP', { RCPT: 'no such user' }, fault('mail_unreadable', true)],
    ['the recipient is answered for with no code of SMTP', { RCPT: '999 what' }, fault('mail_deferred', true)],
    ['the sender is answered for in no words of SMTP', { MAIL: '<html>' }, fault('mail_unreadable', true)],
    ['the message is answered for in no words of SMTP', { end: '<html>' }, fault('mail_unreadable', true, true)],
    ['the sender is refused', { MAIL: '553 no' }, fault('mail_refused', false)],
    ['the message is refused', { end: '554 5.7.1 spam' }, fault('mail_refused', false)],
    ['the message is put off', { end: '451 later' }, fault('mail_deferred', true)],
    ['DATA is refused', { DATA: '554 no' }, fault('mail_refused', false)],
    ['the server is shutting down', { greeting: '421 bye' }, fault('mail_unreachable', true)],
    ['the server takes nobody now', { greeting: '554 no service' }, fault('mail_unreachable', true)],
    ['a login is missing', { MAIL: '530 5.7.0 login first' }, fault('mail_login', true)],
    ['the connection ends before DATA', { RCPT: 'cut' }, fault('mail_unreachable', true)],
    ['the connection ends at DATA', { DATA: 'cut' }, fault('mail_unreachable', true)],
    ['the connection ends after the message', { end: 'cut' }, fault('mail_unreachable', true, true)],
  ]

  it.each(cases)('is told: %s', async (_what, script, expected) => {
    const error = await send({}, script).then(
      () => undefined,
      (caught: unknown) => caught,
    )
    expect(error).toMatchObject({ name: 'Fault', ...expected })
    expect(String(error)).not.toContain('mia@example.org')
  })

  it('gives up in time before the message was asked for, and says that nothing was sent', async () => {
    const expected = fault('mail_unreachable', true)
    await expect(send({}, { RCPT: 'hang' }, { totalTimeoutMs: 150 })).rejects.toMatchObject(expected)
  })

  it('gives up in time after the message, and says that nobody knows', async () => {
    const expected = fault('mail_unreachable', true, true)
    await expect(send({}, { end: 'hang' }, { totalTimeoutMs: 150 })).rejects.toMatchObject(expected)
    expect(smtp?.messages).toHaveLength(1)
  })

  it('can be tried again when nobody listens', async () => {
    const { url, close } = await startSmtp()
    close()
    await expect(send({}, {}, { smtpUrl: url })).rejects.toMatchObject(fault('mail_unreachable', true))
  })

  it('can be tried again when the name is not found', async () => {
    const smtpUrl = 'smtp://no-such-host.invalid'
    await expect(send({}, {}, { smtpUrl })).rejects.toMatchObject(fault('mail_unreachable', true))
  })
})

function fault(code: string, retry: boolean, unknownOutcome = false): Pick<Fault, 'code' | 'retry' | 'unknownOutcome'> {
  return { code, retry, unknownOutcome }
}
