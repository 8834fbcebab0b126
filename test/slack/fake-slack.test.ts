import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { startSlackServer } from '../../src/demo/slack-server.js'
import {
  actions,
  botToken,
  button,
  clientOf,
  plain,
  refusal,
  section,
  signingSecret,
  useFakeSlack,
  word,
} from './fake-under-test.js'

const fake = useFakeSlack()

const post = (...blocks: object[]) =>
  fake.client.chat.postMessage({ channel: 'C1', text: 'Hello', blocks: blocks as never, unfurl_links: false })

describe('messages', () => {
  it('arrive in a direct conversation and in a channel, in order, with the key they carry', async () => {
    const opened = await fake.client.conversations.open({ users: 'UMIA' })
    const metadata = { event_type: 'coffeechat_message', event_payload: { key: 'job-1' } }
    const text = '[Hello] &lt;Mia&gt;'
    const sent = await fake.client.chat.postMessage({ channel: opened.channel?.id ?? '', text, blocks: [], metadata })
    await post(section('In the channel'), actions(button('Join', 'join#0')))
    const mia = fake.slack.as('UMIA')
    expect(mia.dm().map(({ text, words, isPrivate }) => ({ text, words, isPrivate }))).toEqual([
      { text: '[Hello] <Mia>', words: '[Hello] <Mia>', isPrivate: false },
    ])
    expect(mia.channel('C1').map(({ words, buttons }) => ({ words, buttons }))).toEqual([
      { words: 'In the channel\nJoin', buttons: ['Join'] },
    ])
    expect(sent.ts).toMatch(/^1777881600\.\d{6}$/)
    expect(fake.slack.state.calls.map(({ method, key, outcome }) => [method, key, outcome])).toEqual([
      ['conversations.open', undefined, 'ok'],
      ['chat.postMessage', 'job-1', 'ok'],
      ['chat.postMessage', undefined, 'ok'],
    ])
  })

  it('are changed in place and remember what they said', async () => {
    const { ts = '' } = await post(section('Before'))
    await fake.client.chat.update({ channel: 'C1', ts, text: 'Hello again', blocks: [section('After')] as never })
    const [message] = fake.slack.as('UMIA').channel('C1')
    expect([message?.text, message?.words, message?.edits]).toEqual(['Hello again', 'After', 1])
    expect(message?.message.edits.map((edit) => edit.text)).toEqual(['Hello'])
    expect(await word(fake.client.chat.update({ channel: 'C1', ts: '1.1', text: 'x' }))).toBe('message_not_found')
  })

  it('are refused where the bot cannot write', async () => {
    fake.slack.addChannel('C3', 'secret', false, { isPrivate: true })
    fake.slack.addChannel('C4', 'old', true, { isArchived: true })
    const to = (channel: string) => word(fake.client.chat.postMessage({ channel, text: 'Hello' }))
    expect(await to('C2')).toBe('not_in_channel')
    expect(await to('C3')).toBe('channel_not_found')
    expect(await to('C4')).toBe('is_archived')
    expect(await to('C9')).toBe('channel_not_found')
    expect(await to('DUGONE')).toBe('account_inactive')
    expect(await word(fake.client.conversations.open({ users: 'UBOT' }))).toBe('cannot_dm_bot')
    expect(await word(fake.client.conversations.open({ users: 'UGONE' }))).toBe('user_disabled')
    expect(await word(fake.client.conversations.open({ users: 'UNOBODY' }))).toBe('user_not_found')
  })

  it.each([
    ['51 blocks', Array.from({ length: 51 }, () => section('x')), 'no more than 50 items allowed', '/blocks'],
    ['3001 letters', [section('x'.repeat(3001))], 'must be less than 3001 characters', '/blocks/0/text/text'],
    ['no letters', [section('')], 'must be more than 0 characters', '/blocks/0/text/text'],
    [
      'markup in a button',
      [actions(button('', 'a', { text: { type: 'mrkdwn', text: '*x*' } }))],
      'must be one of: plain_text',
      '/blocks/0/elements/0/text/type',
    ],
    [
      'a long button',
      [actions(button('x'.repeat(76), 'a'))],
      'must be less than 76 characters',
      '/blocks/0/elements/0/text/text',
    ],
    [
      'a heavy button',
      [actions(button('x', 'a', { value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters',
      '/blocks/0/elements/0/value',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, at) => button('x', `a${at}`)))],
      'no more than 25 items allowed',
      '/blocks/0/elements',
    ],
    [
      'an address that is none',
      [actions(button('x', 'a', { url: 'nowhere' }))],
      'must be a valid URL',
      '/blocks/0/elements/0/url',
    ],
    ['an unknown block', [{ type: 'marquee' }], 'unsupported type: marquee', '/blocks/0/type'],
    ['an unknown property', [{ ...section('x'), color: 'red' }], 'invalid additional property: color', '/blocks/0'],
    [
      'an action_id twice',
      [actions(button('x', 'a')), actions(button('y', 'a'))],
      '`action_id` "a" already exists',
      '/blocks',
    ],
    [
      'a block_id twice',
      [
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ],
      '`block_id` "b" already exists',
      '/blocks',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
      'no more than 10 items allowed',
      '/blocks/0/fields',
    ],
    [
      'a picture without words',
      [{ type: 'image', image_url: 'https://example.org/a.png' }],
      'missing required field: alt_text',
      '/blocks/0',
    ],
  ])('with %s are refused, with the reason and the place', async (_what, blocks, reason, place) => {
    const { error, reasons } = await refusal(post(...blocks))
    expect(error).toBe('invalid_blocks')
    expect(reasons).toContain(`[ERROR] ${reason} [json-pointer:${place}]`)
    expect(fake.slack.state.messages).toEqual([])
    expect(fake.slack.state.refusals).toMatchObject([{ method: 'chat.postMessage', error: 'invalid_blocks' }])
  })

  it('count Unicode code points, not halves of them', async () => {
    await post(section('😀'.repeat(3000)))
    expect(fake.slack.state.messages).toHaveLength(1)
  })

  it('may hold about 13,200 characters over all blocks, and must say something', async () => {
    const full = [1, 2, 3, 4].map(() => section('x'.repeat(3000)))
    await post(...full, section('x'.repeat(1200)))
    expect(await word(post(...full, section('x'.repeat(1201))))).toBe('msg_blocks_too_long')
    expect(await word(fake.client.chat.postMessage({ channel: 'C1', text: '' }))).toBe('no_text')
    expect(
      await word(fake.client.chat.postMessage({ channel: 'C1', text: ' ', blocks: [section('x')] as never })),
    ).toBe('no_text')
    expect(await word(fake.client.chat.postMessage({ channel: 'C1', text: 'x'.repeat(40_001) }))).toBe('msg_too_long')
    const metadata = { event_type: '', event_payload: {} }
    expect(await word(fake.client.chat.postMessage({ channel: 'C1', text: 'x', metadata }))).toBe(
      'invalid_metadata_format',
    )
  })
})

describe('the token', () => {
  it('must come, be right, be alive and hold the scope', async () => {
    expect((await fake.client.auth.test()).team_id).toBe('T1')
    expect(await word(clientOf(fake.slack.apiUrl, 'xoxb-other').auth.test())).toBe('invalid_auth')
    expect(await (await fetch(`${fake.slack.apiUrl}auth.test`, { method: 'POST' })).json()).toEqual({
      ok: false,
      error: 'not_authed',
    })
    expect(await word(fake.client.apiCall('chat.shout'))).toBe('unknown_method')

    const poor = await startSlackServer({ signingSecret, botToken, scopes: ['chat:write', 'users:read'] })
    poor.addUser({ id: 'UMIA', name: 'Mia', email: 'mia@corp.example' })
    const its = clientOf(poor.apiUrl)
    expect(await word(its.conversations.open({ users: 'UMIA' }))).toBe('missing_scope')
    expect((await its.users.info({ user: 'UMIA' })).user?.profile?.email).toBeUndefined()
    await poor.close()

    await fake.slack.uninstall()
    expect(fake.last()).toMatchObject({ type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } })
    expect(await word(fake.client.auth.test())).toBe('account_inactive')
  })

  it('is refused once it was revoked', async () => {
    await fake.slack.revokeTokens()
    expect(fake.last()).toMatchObject({ event: { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } } })
    expect(await word(fake.client.auth.test())).toBe('token_revoked')
  })
})

describe('people', () => {
  it('are told as Slack tells them, and by their address', async () => {
    const { user } = await fake.client.users.info({ user: 'UMIA', include_locale: true })
    expect(user).toMatchObject({
      id: 'UMIA',
      tz: 'Europe/Berlin',
      locale: 'de-DE',
      deleted: false,
      is_admin: false,
      profile: { real_name: 'Mia Okafor', email: 'mia@corp.example', status_text: '' },
    })
    expect((await fake.client.users.info({ user: 'UMIA' })).user?.locale).toBeUndefined()
    expect((await fake.client.users.lookupByEmail({ email: 'MIA@corp.example' })).user?.id).toBe('UMIA')
    expect(await word(fake.client.users.lookupByEmail({ email: 'who@corp.example' }))).toBe('users_not_found')
    expect(await word(fake.client.users.info({ user: 'UNOBODY' }))).toBe('user_not_found')
  })

  it('change, and the product is told', async () => {
    await fake.slack.changeUser('UMIA', { status_emoji: ':palm_tree:', status_text: 'Away', deleted: true })
    const event = { type: 'user_change', user: { id: 'UMIA', deleted: true, profile: { status_text: 'Away' } } }
    expect(fake.last()).toMatchObject({ event, authorizations: [{ team_id: 'T1', is_bot: true }] })
    expect(fake.last().event_id).toMatch(/^Ev/)
  })
})

describe('on order', () => {
  const say = (key: string) =>
    fake.client.chat.postMessage({ channel: 'C1', text: key, metadata: { event_type: 'm', event_payload: { key } } })
  const texts = () => fake.slack.state.messages.map((message) => message.text)

  it('loses an answer, refuses a call, answers with errors: and then behaves again', async () => {
    fake.slack.misbehave('chat.postMessage', { type: 'lose_answer' })
    fake.slack.misbehave('chat.postMessage', { type: 'refuse' })
    fake.slack.misbehave('chat.postMessage', { type: 'status', status: 503 })
    fake.slack.misbehave('chat.postMessage', { type: 'error', error: 'fatal_error' })
    fake.slack.misbehave('chat.postMessage', { type: 'rate_limit', seconds: 17 })
    fake.slack.misbehave('chat.postMessage', { type: 'status', status: 200, body: '<html>', done: true })
    await expect(say('lost')).rejects.toBeInstanceOf(webApi.WebAPIRequestError)
    await expect(say('refused')).rejects.toBeInstanceOf(webApi.WebAPIRequestError)
    await expect(say('broken')).rejects.toMatchObject({ statusCode: 503 })
    expect(await word(say('no'))).toBe('fatal_error')
    await expect(say('much')).rejects.toMatchObject({ retryAfter: 17 })
    expect(await word(say('page'))).toBe('<html>')
    await say('well')
    expect(texts()).toEqual(['lost', 'page', 'well'])
    expect(fake.slack.state.calls.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['lost', 'ok'],
      ['refused', 'refused'],
      ['broken', 'status 503'],
      ['no', 'fatal_error'],
      ['much', 'ratelimited'],
      ['page', 'ok'],
      ['well', 'ok'],
    ])
  })

  it('hangs until it is let go, having done what it was asked', async () => {
    let release = (): void => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    fake.slack.misbehave('chat.postMessage', { type: 'hang', until })
    const done = new Promise((resolve) => fake.slack.state.events.once('call', resolve))
    let isAnswered = false
    const said = say('slow').then(() => {
      isAnswered = true
    })
    await done
    await say('meanwhile')
    expect([texts(), isAnswered]).toEqual([['slow', 'meanwhile'], false])
    release()
    await said
    expect(isAnswered).toBe(true)
  })

  it('tells before and after a call is done', async () => {
    const told: unknown[] = []
    const off = fake.slack.onCall('chat.postMessage', (moment, key) => told.push([moment, key, texts().length]))
    await say('one')
    off()
    await say('two')
    expect(told).toEqual([
      ['before', 'one', 0],
      ['after', 'one', 1],
    ])
  })

  it('keeps Slack’s rates: a message a second in a channel after a short burst, calls a minute by tier', async () => {
    fake.slack.limitRates(true)
    for (const key of ['1', '2', '3']) await say(key)
    await expect(say('4')).rejects.toMatchObject({ retryAfter: 1 })
    await fake.client.chat.postMessage({ channel: 'DUMIA', text: 'another conversation' })
    fake.moment = new Date(fake.moment.getTime() + 1000)
    await say('5')
    await expect(say('6')).rejects.toMatchObject({ retryAfter: 1 })
    for (let at = 0; at < 50; at++) await fake.client.conversations.open({ users: 'UMIA' })
    await expect(fake.client.conversations.open({ users: 'UMIA' })).rejects.toMatchObject({ retryAfter: 2 })
  })

  it('writes every call into a file before it is answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fake-slack-'))
    const logFile = join(folder, 'calls.jsonl')
    const logged = await startSlackServer({ signingSecret, botToken, logFile })
    logged.addChannel('C1', 'people-we-met')
    const its = clientOf(logged.apiUrl)
    let seen = ''
    logged.onCall('chat.postMessage', (moment) => {
      if (moment === 'after') seen = readFileSync(logFile, 'utf8')
    })
    await its.chat.postMessage({ channel: 'C1', text: 'x', metadata: { event_type: 'm', event_payload: { key: 'k' } } })
    expect(JSON.parse(seen)).toMatchObject({ method: 'chat.postMessage', key: 'k', outcome: 'ok' })
    await logged.close()
    rmSync(folder, { recursive: true })
  })
})
