import dns from 'node:dns'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Mailbox, type ReadMail, startMailbox } from '../../src/demo/mailbox.js'

let mailbox: Mailbox
const folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
const logFile = join(folder, 'mails.jsonl')

beforeEach(async () => {
  mailbox = await startMailbox({ logFile, now: () => new Date('2026-05-04T08:00:00Z') })
})
afterEach(async () => {
  await mailbox.close()
  rmSync(logFile, { force: true })
})

const send = (more: SendMailOptions = {}) =>
  createTransport(mailbox.url).sendMail({
    from: { name: 'Coffeechat', address: 'coffee@example.org' },
    to: { name: 'Lena', address: 'lena@home.example' },
    replyTo: { name: 'People team', address: 'people@example.org' },
    subject: 'Would you meet Mia? ☕',
    text: 'Yes or no?',
    html: '<p>Yes or no?</p><a class="b" href="https://c.example/c/1?a=1&amp;b=2"><b>Yes</b> &amp; when</a>',
    messageId: '<job-1@example.org>',
    headers: { 'List-Unsubscribe': '<https://c.example/leave>' },
    ...more,
  })
const code = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'taken',
    (error: { responseCode?: number; code?: string }) => error.responseCode ?? error.code,
  )

describe('the mailbox', () => {
  it('keeps a mail as its reader sees it', async () => {
    await send({ icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } })
    await send({ to: 'otto@home.example' })
    expect(mailbox.mails()).toHaveLength(2)
    const [mail, ...others] = mailbox.mails('lena@home.example')
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      from: '"Coffeechat" <coffee@example.org>',
      to: 'lena@home.example',
      replyTo: '"People team" <people@example.org>',
      subject: 'Would you meet Mia? ☕',
      links: [{ text: 'Yes & when', href: 'https://c.example/c/1?a=1&b=2' }],
      messageId: '<job-1@example.org>',
      at: new Date('2026-05-04T08:00:00Z'),
    })
    expect(mail?.text.trim()).toBe('Yes or no?')
    expect(mail?.headers.get('list-unsubscribe')).toBe('<https://c.example/leave>')
    expect(mail?.ics).toContain('BEGIN:VCALENDAR')
    expect(mailbox.mails('otto@home.example')[0]?.ics).toBeUndefined()
  })

  it('refuses for now, for good, or hangs up, on order, and then takes mails again', async () => {
    mailbox.misbehave('later', 2)
    mailbox.misbehave('reject')
    mailbox.misbehave('refuse')
    expect([await code(send()), await code(send()), await code(send())]).toEqual([451, 451, 550])
    expect(await code(send())).not.toBe('taken')
    expect(mailbox.mails()).toEqual([])
    expect(await code(send())).toBe('taken')
    expect(mailbox.calls.map(({ method, key, outcome }) => [method, key, outcome])).toEqual([
      ['smtp', '<job-1@example.org>', 'later'],
      ['smtp', '<job-1@example.org>', 'later'],
      ['smtp', '<job-1@example.org>', 'reject'],
      ['smtp', '<job-1@example.org>', 'refuse'],
      ['smtp', '<job-1@example.org>', 'ok'],
    ])
  })

  it('takes a mail and hides the answer, of this connection only', async () => {
    const other = connect(Number(new URL(mailbox.url).port), '127.0.0.1')
    const [greeting] = await once(other, 'data')
    expect(String(greeting)).toMatch(/^220 /)
    mailbox.misbehave('lose_answer')
    expect(await code(send())).not.toBe('taken')
    expect(mailbox.mails()).toHaveLength(1)
    expect(mailbox.calls.map((call) => call.outcome)).toEqual(['ok'])
    other.write('NOOP\r\n')
    const [answer] = await once(other, 'data')
    expect(String(answer)).toMatch(/^250 /)
    other.destroy()
  })

  it('asks no name server who is on the line', async () => {
    const asked = vi.spyOn(dns, 'reverse')
    expect(await code(send())).toBe('taken')
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })

  it('knows who does not live there', async () => {
    mailbox.bounce('Lena@home.example')
    expect(await code(send())).toBe(550)
    expect(await code(send({ to: 'otto@home.example' }))).toBe('taken')
    expect(mailbox.calls.map((call) => call.outcome)).toEqual(['bounce', 'ok'])
  })

  it('tells of a mail before it answers, with the history already written', async () => {
    const told: [string, string, string][] = []
    const off = mailbox.onMail((messageId, mail: ReadMail) => {
      told.push([messageId, mail.subject, readFileSync(logFile, 'utf8')])
    })
    await send()
    expect(told).toHaveLength(1)
    expect(told[0]?.slice(0, 2)).toEqual(['<job-1@example.org>', 'Would you meet Mia? ☕'])
    expect(JSON.parse(told[0]?.[2] ?? '')).toMatchObject({ key: '<job-1@example.org>', outcome: 'ok' })
    off()
    await send()
    expect(told).toHaveLength(1)
  })
})
