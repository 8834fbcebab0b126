import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import type { Card } from '../../src/messages/card.js'
import type { ChatMessenger } from '../../src/ports.js'
import { createSlackMessenger } from '../../src/slack/messenger.js'
import { type RecordedSlack, recordSlack } from './recorded-slack.js'

const workspace = 'T1'
const botToken = 'xoxb-1'
const card: Card = { preview: 'Hello', elements: [{ type: 'text', text: 'Hello' }] }
const delivery = { key: 'match:m1:host-dm:v1', card }
const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'Hello', emoji: false } }]

let slack: RecordedSlack
let messenger: ChatMessenger
beforeEach(async () => {
  slack = await recordSlack()
  messenger = createSlackMessenger({ apiUrl: slack.url, botToken })
})
afterEach(() => slack.close())

const faultOf = async (call: Promise<unknown>): Promise<Fault> => {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw new Error(`no fault but ${String(thrown)}`)
  return thrown
}
const sendFault = () => faultOf(messenger.send(workspace, { channel: 'C1' }, delivery))

describe('writing', () => {
  it('to a person goes through a conversation that is opened where none is known', async () => {
    expect(await messenger.send(workspace, { user: 'U1' }, delivery)).toEqual({
      conversation: 'D1',
      message: '1700000000.000100',
    })
    await messenger.send(workspace, { user: 'U1', conversation: 'D1' }, delivery)
    expect(slack.of('conversations.open')).toEqual([{ users: 'U1' }])
    expect(slack.of('chat.postMessage')).toHaveLength(2)
  })

  it('carries the job’s key, and lets Slack make nothing of the words', async () => {
    await messenger.send(workspace, { channel: 'C1' }, delivery)
    expect(slack.of('chat.postMessage')).toEqual([
      {
        channel: 'C1',
        text: 'Hello',
        blocks,
        metadata: { event_type: 'coffeechat_message', event_payload: { key: 'match:m1:host-dm:v1' } },
        unfurl_links: 'false',
        unfurl_media: 'false',
        parse: 'none',
        link_names: 'false',
      },
    ])
  })

  it('shows its token in the header only', async () => {
    await messenger.send(workspace, { channel: 'C1' }, delivery)
    expect(slack.calls[0]?.authorization).toBe('Bearer xoxb-1')
    expect(JSON.stringify(slack.calls.map(({ method, args }) => [method, args]))).not.toContain('xoxb')
  })

  it('replaces a card where it stands', async () => {
    await messenger.update(workspace, { user: 'U1' }, { conversation: 'D1', message: '1.2' }, card)
    expect(slack.of('chat.update')).toEqual([
      { channel: 'D1', ts: '1.2', text: 'Hello', blocks, parse: 'none', link_names: 'false' },
    ])
  })
})

describe('asking who somebody is', () => {
  const ada = {
    id: 'U1',
    name: 'ada',
    real_name: 'Ada Lovelace',
    tz: 'Europe/London',
    locale: 'en-GB',
    is_owner: true,
    profile: { email: 'ada@example.org', image_192: 'https://example.org/ada.png', status_emoji: '', status_text: '' },
  }

  it('gives what the platform says', async () => {
    slack.answer('users.info', { ok: true, user: ada })
    expect(await messenger.person(workspace, { user: 'U1' })).toEqual({
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      zone: 'Europe/London',
      locale: 'en-GB',
      isAdmin: true,
      isDeleted: false,
      isAway: false,
      photoUrl: 'https://example.org/ada.png',
    })
    expect(slack.of('users.info')).toEqual([{ user: 'U1', include_locale: 'true' }])
  })

  it.each([
    [':palm_tree:', 'Vacationing', true],
    [':face_with_thermometer:', 'Out sick', true],
    [':calendar:', 'In a meeting', false],
    [':house:', 'On parental leave until May', true],
    ['', 'OOO', true],
    [':coffee:', 'still here', false],
    ['', '', false],
  ])('reads the status %s %s as away: %s (P-16)', async (status_emoji, status_text, isAway) => {
    slack.answer('users.info', { ok: true, user: { ...ada, profile: { ...ada.profile, status_emoji, status_text } } })
    expect((await messenger.person(workspace, { user: 'U1' })).isAway).toBe(isAway)
  })

  it('gives what there is of somebody who has left', async () => {
    slack.answer('users.info', { ok: true, user: { id: 'U1', name: 'ada', deleted: true } })
    expect(await messenger.person(workspace, { user: 'U1' })).toEqual({
      name: 'ada',
      email: undefined,
      zone: undefined,
      locale: undefined,
      isAdmin: false,
      isDeleted: true,
      isAway: false,
      photoUrl: undefined,
    })
  })
})

describe('a profile that says nonsense', () => {
  it.each(['+25:00', 'Etc/GMT+99', 'Mars/Olympus', '2026-05-04T00:00[Europe/Berlin]'])('%s is no zone', async (tz) => {
    slack.answer('users.info', { ok: true, user: { id: 'U1', name: 'ada', tz, locale: 'en_US!' } })
    expect(await messenger.person(workspace, { user: 'U1' })).toMatchObject({ zone: undefined, locale: undefined })
  })

  it('a name that cannot be seen is none: the next one is taken', async () => {
    const profile = { real_name: '\u200b\u202e', display_name: '\u3164' }
    slack.answer('users.info', { ok: true, user: { id: 'U1', name: 'ada', real_name: ' ', profile } })
    expect((await messenger.person(workspace, { user: 'U1' })).name).toBe('ada')
    slack.answer('users.info', { ok: true, user: { id: 'U1', profile } })
    expect((await messenger.person(workspace, { user: 'U1' })).name).toBe('')
  })
})

describe('a failure (DL-5, DL-6)', () => {
  const refused = (error: string) => slack.answer('chat.postMessage', { ok: false, error })

  it.each([
    'channel_not_found',
    'user_not_found',
    'account_inactive',
    'is_archived',
    'not_in_channel',
    'msg_too_long',
    'invalid_blocks',
    'token_revoked',
    'invalid_auth',
    'missing_scope',
    'org_login_required',
    'cannot_dm_bot',
    'restricted_action',
    'token_expired',
  ])('%s is for ever', async (error) => {
    refused(error)
    expect(await sendFault()).toMatchObject({ code: `slack_${error}`, retry: false, unknownOutcome: false })
  })

  it.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'never_heard_of'])(
    '%s may pass',
    async (error) => {
      refused(error)
      expect(await sendFault()).toMatchObject({ code: `slack_${error}`, retry: true, unknownOutcome: false })
    },
  )

  it.each([
    ['7', 7000],
    ['0', 1000],
    ['-5', 30_000],
    ['120', 120_000],
    ['9999999999', 86_400_000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 30_000],
  ])('429 with Retry-After %s waits %i ms', async (after, waitMs) => {
    slack.answer('chat.postMessage', { status: 429, body: '', headers: { 'retry-after': after } })
    expect(await sendFault()).toMatchObject({
      code: 'slack_rate_limited',
      retry: true,
      retryAfterMs: waitMs,
      unknownOutcome: false,
    })
  })

  it('429 that names no time waits half a minute', async () => {
    slack.answer('chat.postMessage', { status: 429, body: '' })
    expect(await sendFault()).toMatchObject({ code: 'slack_rate_limited', retryAfterMs: 30_000 })
    refused('ratelimited')
    expect(await sendFault()).toMatchObject({ code: 'slack_rate_limited', retryAfterMs: 30_000 })
  })

  it.each([
    ['a 500', { status: 500, body: 'oops' }],
    ['a 503', { status: 503, body: '' }],
    ['a page of HTML', { status: 200, body: '<html>Ada</html>', headers: { 'content-type': 'text/html' } }],
    ['half an answer', { status: 200, body: '{"ok":true,"ts":' }],
    ['an answer without the message', { ok: true }],
    ['a hung-up call', 'cut' as const],
  ])('%s leaves open whether it was sent', async (_name, how) => {
    slack.answer('chat.postMessage', how)
    expect(await sendFault()).toMatchObject({ retry: true, unknownOutcome: true })
    expect(slack.of('chat.postMessage')).toHaveLength(1)
  })

  it('is never tried again here: one call a send', async () => {
    slack.answer('chat.postMessage', { status: 500, body: '' })
    await sendFault()
    slack.answer('chat.postMessage', 'cut')
    await sendFault()
    expect(slack.of('chat.postMessage')).toHaveLength(2)
  })

  it('of a 404 in between was not sent', async () => {
    slack.answer('chat.postMessage', { status: 404, body: '' })
    expect(await sendFault()).toMatchObject({ code: 'slack_broken', retry: true, unknownOutcome: false })
  })

  it('before anything was sent leaves nothing open', async () => {
    const nobody = createServer()
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve))
    const { port } = nobody.address() as AddressInfo
    await new Promise((resolve) => nobody.close(resolve))
    messenger = createSlackMessenger({ apiUrl: `http://127.0.0.1:${port}/api/`, botToken })
    expect(await sendFault()).toMatchObject({ code: 'slack_unreachable', retry: true, unknownOutcome: false })
  })

  it('of silence ends after the time-out', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    messenger = createSlackMessenger({ apiUrl: `http://127.0.0.1:${port}/api/`, botToken, timeoutMs: 50 })
    expect(await sendFault()).toMatchObject({ code: 'slack_unreachable', retry: true, unknownOutcome: true })
    silent.close()
  })

  it('of a look-up or a change is never of unknown outcome: doing it twice is doing it once', async () => {
    slack.answer('conversations.open', 'cut')
    slack.answer('users.info', { status: 500, body: '' })
    slack.answer('chat.update', 'cut')
    const faults = [
      await faultOf(messenger.send(workspace, { user: 'U1' }, delivery)),
      await faultOf(messenger.person(workspace, { user: 'U1' })),
      await faultOf(messenger.update(workspace, { user: 'U1' }, { conversation: 'D1', message: '1.2' }, card)),
    ]
    for (const fault of faults) expect(fault).toMatchObject({ retry: true, unknownOutcome: false })
    expect(slack.of('chat.postMessage')).toEqual([])
  })

  it('says nothing of what was sent', async () => {
    slack.answer('chat.postMessage', { status: 200, body: '<html>Ada</html>' })
    expect((await sendFault()).message).toBe('slack_broken: unreadable')
  })
})
