import fc from 'fast-check'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderInvite, type SentInvite } from '../../src/email/invite.js'
import { createMailMessenger } from '../../src/email/messenger.js'
import type { Mail, MailMessenger } from '../../src/ports.js'
import { type ScriptedSmtp, startSmtp } from '../contracts/smtp-server.js'
import { anyWords, sample, seed, timeout } from './inputs.js'

const invite: SentInvite = {
  uid: 'chat-1@chat.example.org',
  sequence: 0,
  method: 'REQUEST',
  startsAt: new Date('2026-11-10T09:00:00Z'),
  endsAt: new Date('2026-11-10T09:30:00Z'),
  summary: 'Coffee chat',
  description: 'To move or cancel use this link.',
  location: 'Room 1',
  url: 'https://chat.example.org/c/',
  organizer: { name: 'Coffeechat', email: 'bot@example.org' },
  attendee: { name: 'Mia', email: 'mia@example.org' },
}
const mail: Mail = {
  to: { name: 'Mia', address: 'mia@example.org' },
  replyTo: { name: 'Ben', address: 'ben@example.org' },
  messageId: '<job-1@chat.example.org>',
  card: { preview: 'A host said yes', elements: [{ type: 'text', text: 'Ben would like to meet you.' }] },
  invite,
  unsubscribeUrl: 'https://chat.example.org/c/x/leave',
}

/** What a calendar's grammar gives a meaning to. */
const meaning = fc.constantFrom(
  ';',
  ':',
  ',',
  '\\',
  '\\n',
  '\\N',
  '\\;',
  '"',
  '^',
  '^n',
  "^'",
  '^^',
  '=',
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  'ATTENDEE:mailto:eve@evil.example',
  ';CN=Eve',
  'DESCRIPTION:',
  ' ',
  'ö',
  '😀',
  'שלום',
  '\u202e',
  '\u200b',
)
/** One line without controls, blanks at its ends or half letters: nothing of it may be changed. */
const line = fc
  .array(fc.oneof(meaning, meaning, fc.string({ unit: 'grapheme', maxLength: 40 })), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''))
  .filter((text) => /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+$/u.test(text) && text === text.replace(/\s+/g, ' ').trim())
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'))

const eventOf = (ics: string): ICAL.Component => {
  const [event, ...more] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents()
  if (!event || more.length > 0) throw new Error('not one event')
  return event
}

describe(`SE-4: an invitation, read by somebody else’s parser (seed ${seed})`, () => {
  const invitations = sample(fc.record({ summary: line, description: lines, location: line, name: line }), 500, 10_000)

  it(
    'says exactly the words that it was given',
    () => {
      for (const { summary, description, location, name } of invitations) {
        const attendee = { name, email: 'mia@example.org' }
        const organizer = { name, email: 'bot@example.org' }
        const event = eventOf(
          renderInvite(
            { ...invite, summary, description, location, attendee, organizer },
            new Date('2026-11-02T10:00:00Z'),
          ),
        )
        const said = ['summary', 'description', 'location'].map((property) => event.getFirstPropertyValue(property))
        expect(said).toEqual([summary, description, location])
        // a parameter has no letter for these two
        const shown = name.replaceAll('"', "'").replaceAll('\\', '/')
        const names = ['attendee', 'organizer'].map((property) => event.getFirstProperty(property)?.getParameter('cn'))
        expect(names).toEqual([shown, shown])
        expect(String(event.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:mia@example.org')
      }
    },
    timeout,
  )
})

/** SE-3: what would end a header, or begin another. */
const breaks = [
  '\r\nBcc: eve@evil.example',
  '\nBcc: eve@evil.example',
  '\rBcc: eve@evil.example',
  '\r\n\r\n<script>alert(1)</script>',
  '\r\n Bcc: eve@evil.example',
  '\u0085Bcc: eve@evil.example',
  '\u2028Bcc: eve@evil.example',
  '\u2029Bcc: eve@evil.example',
  '\u000b\u000cBcc: eve@evil.example',
  '\u0000Bcc: eve@evil.example',
  '%0d%0aBcc: eve@evil.example',
  '=?utf-8?Q?=0D=0ABcc:_eve@evil.example?=',
  '嘊嘍Bcc: eve@evil.example',
  '\r\n.\r\nMAIL FROM:<eve@evil.example>',
  '>, <eve@evil.example>',
  '" <eve@evil.example>, "',
  ', eve@evil.example',
  '; eve@evil.example',
  '(comment) <eve@evil.example>',
  'group: eve@evil.example;',
  '=?utf-8?B?PGV2ZUBldmlsLmV4YW1wbGU+?=',
  '\ud800\udfff',
  `${'long '.repeat(400)}\r\nBcc: eve@evil.example`,
]

const headers = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
]

describe('SE-3: the head of a mail', () => {
  let smtp: ScriptedSmtp
  let messenger: MailMessenger
  beforeAll(async () => {
    smtp = await startSmtp()
    messenger = createMailMessenger({
      smtpUrl: smtp.url,
      from: { name: 'Coffeechat', address: 'bot@example.org' },
      replyTo: { name: 'People', address: 'people@example.org' },
      footerLines: ['Example Ltd'],
      clock: { now: () => new Date('2026-11-02T10:00:00Z') },
    })
  })
  afterAll(() => smtp.close())

  it.each(breaks)('holds its own lines only, and one reader, whatever is said: %j', async (said) => {
    const before = smtp.messages.length
    smtp.said.length = 0
    await messenger.send({
      to: { name: `Mia${said}`, address: mail.to.address },
      replyTo: { name: `Ben${said}`, address: 'ben@example.org' },
      messageId: `<job-1${said}@chat.example.org>`,
      card: { preview: `Yes${said}`, elements: [{ type: 'text', text: said }] },
      invite: {
        ...invite,
        uid: `chat${said}`,
        summary: said,
        location: said,
        attendee: { name: said, email: 'mia@example.org' },
      },
      unsubscribeUrl: `https://chat.example.org/c/${said}/leave`,
    })
    expect(smtp.messages).toHaveLength(before + 1)
    const raw = smtp.messages.at(-1) ?? ''
    expect(smtp.said.filter((each) => /^(MAIL|RCPT)/.test(each))).toEqual([
      expect.stringMatching(/^MAIL FROM:<bot@example\.org>/),
      'RCPT TO:<mia@example.org>',
    ])
    const read = await simpleParser(raw)
    const readers = (all: typeof read.to) =>
      [all].flat().flatMap((each) => each?.value.map(({ address }) => address) ?? [])
    expect([readers(read.to), readers(read.replyTo), readers(read.cc), readers(read.bcc)]).toEqual([
      ['mia@example.org'],
      ['ben@example.org'],
      [],
      [],
    ])
    const names = raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
    expect(names.map((each) => each.split(':')[0]?.toLowerCase()).sort()).toEqual(headers)
  })

  it.each(breaks)('is not written to an address that ends in %j', async (said) => {
    smtp.said.length = 0
    const sent = messenger.send({ ...mail, to: { name: 'Mia', address: `mia@example.org${said}` } })
    await expect(sent).rejects.toMatchObject({ code: 'mail_rejected', retry: false })
    expect(smtp.said).toEqual([])
  })

  it(
    'and no words stop a mail',
    async () => {
      for (const said of sample(anyWords, 30, 1000)) {
        const card = { preview: said, elements: [{ type: 'text' as const, text: said }] }
        await messenger.send({ ...mail, to: { ...mail.to, name: said }, card })
      }
    },
    timeout,
  )
})
