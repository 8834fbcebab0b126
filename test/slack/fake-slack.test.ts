import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'

/** The fake is judged by Slack's own client and by a tiny product that keeps what it was sent and answers as it is told. */

const signingSecret = 'a secret that only the tests know'
const botToken = 'xoxb-test'

interface Received {
  headers: IncomingHttpHeaders
  raw: string
  /** the form's fields, or the JSON of `payload`, or the JSON of an event */
  said: Record<string, unknown>
}

let slack: SlackServer
let product: Server
let received: Received[]
let answer: (said: Record<string, unknown>) => { status?: number; json?: unknown } | Promise<{ json?: unknown }> | 'cut'
let moment: Date
let client: webApi.WebClient

const clientOptions = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error' }
const clientOf = (token: string) =>
  new webApi.WebClient(token, { ...clientOptions, slackApiUrl: slack.apiUrl, logger: quiet as never })

function readSaid(type: string, raw: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(raw)
  const form = Object.fromEntries(new URLSearchParams(raw))
  return form.payload === undefined ? form : JSON.parse(form.payload)
}

beforeEach(async () => {
  moment = new Date('2026-05-04T08:00:00Z')
  slack = await startSlackServer({ signingSecret, botToken, team: 'T1', now: () => moment })
  received = []
  answer = () => ({})
  product = createServer(async (request, response) => {
    let raw = ''
    for await (const part of request) raw += part
    const said = readSaid(request.headers['content-type'] ?? '', raw)
    received.push({ headers: request.headers, raw, said })
    const how = await answer(said)
    if (how === 'cut') return void request.socket.destroy()
    const { status = 200, json } = how as { status?: number; json?: unknown }
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(json === undefined ? '' : JSON.stringify(json))
  })
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve))
  slack.deliverTo(`http://127.0.0.1:${(product.address() as AddressInfo).port}`)
  slack.addUser({ id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'de-DE' })
  slack.addUser({ id: 'UGONE', name: 'Gone', deleted: true })
  slack.addChannel('C1', 'people-we-met')
  slack.addChannel('C2', 'elsewhere', false)
  client = clientOf(botToken)
})

afterEach(async () => {
  product.closeAllConnections()
  await new Promise((resolve) => product.close(resolve))
  await slack.close()
})

const last = (): Record<string, unknown> => received.at(-1)?.said ?? {}
const plain = (text: string) => ({ type: 'plain_text', text })
const section = (text: string) => ({ type: 'section', text: plain(text) })
const button = (label: string, actionId: string, more = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(label),
  value: '{}',
  ...more,
})
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const input = (id: string, element: object, more = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(`Label of ${id}`),
  element: { action_id: `a-${id}`, ...element },
  ...more,
})
const modal = (...blocks: object[]) => ({
  type: 'modal',
  callback_id: 'offer.save',
  private_metadata: '{"offer":"1"}',
  title: plain('Offer a chat'),
  submit: plain('Save'),
  blocks,
})
const option = (value: string, label: string) => ({ text: plain(label), value })

/** What Slack said no with: its word, and its reasons. */
async function refusal(call: Promise<unknown>): Promise<{ error: string; reasons: string[] }> {
  const thrown: unknown = await call.then(
    () => new Error('it was taken'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof webApi.WebAPIPlatformError)) throw thrown
  return { error: thrown.data.error, reasons: thrown.data.response_metadata?.messages ?? [] }
}
const word = async (call: Promise<unknown>) => (await refusal(call)).error
const post = (...blocks: object[]) =>
  client.chat.postMessage({ channel: 'C1', text: 'Hello', blocks: blocks as never, unfurl_links: false })

/** The user says a command and the product opens this modal. */
async function openModal(...blocks: object[]) {
  answer = async (said) => {
    if (said.trigger_id)
      await client.views.open({ trigger_id: String(said.trigger_id), view: modal(...blocks) as never })
    return {}
  }
  const mia = slack.as('UMIA')
  await mia.command('offer')
  answer = () => ({})
  return mia
}

describe('messages', () => {
  it('arrive in a direct conversation and in a channel, in order, with the key they carry', async () => {
    const opened = await client.conversations.open({ users: 'UMIA' })
    const metadata = { event_type: 'coffeechat_message', event_payload: { key: 'job-1' } }
    const text = '[Hello] &lt;Mia&gt;'
    const sent = await client.chat.postMessage({ channel: opened.channel?.id ?? '', text, blocks: [], metadata })
    await post(section('In the channel'), actions(button('Join', 'join#0')))
    const mia = slack.as('UMIA')
    expect(mia.dm().map(({ text, words, isPrivate }) => ({ text, words, isPrivate }))).toEqual([
      { text: '[Hello] <Mia>', words: '[Hello] <Mia>', isPrivate: false },
    ])
    expect(mia.channel('C1').map(({ words, buttons }) => ({ words, buttons }))).toEqual([
      { words: 'In the channel\nJoin', buttons: ['Join'] },
    ])
    expect(sent.ts).toMatch(/^1777881600\.\d{6}$/)
    expect(slack.state.calls.map(({ method, key, outcome }) => [method, key, outcome])).toEqual([
      ['conversations.open', undefined, 'ok'],
      ['chat.postMessage', 'job-1', 'ok'],
      ['chat.postMessage', undefined, 'ok'],
    ])
  })

  it('are changed in place and remember what they said', async () => {
    const { ts = '' } = await post(section('Before'))
    await client.chat.update({ channel: 'C1', ts, text: 'Hello again', blocks: [section('After')] as never })
    const [message] = slack.as('UMIA').channel('C1')
    expect([message?.text, message?.words, message?.edits]).toEqual(['Hello again', 'After', 1])
    expect(message?.message.edits.map((edit) => edit.text)).toEqual(['Hello'])
    expect(await word(client.chat.update({ channel: 'C1', ts: '1.1', text: 'x' }))).toBe('message_not_found')
  })

  it('are refused where the bot cannot write', async () => {
    slack.addChannel('C3', 'secret', false, { isPrivate: true })
    slack.addChannel('C4', 'old', true, { isArchived: true })
    const to = (channel: string) => word(client.chat.postMessage({ channel, text: 'Hello' }))
    expect(await to('C2')).toBe('not_in_channel')
    expect(await to('C3')).toBe('channel_not_found')
    expect(await to('C4')).toBe('is_archived')
    expect(await to('C9')).toBe('channel_not_found')
    expect(await to('DUGONE')).toBe('account_inactive')
    expect(await word(client.conversations.open({ users: 'UBOT' }))).toBe('cannot_dm_bot')
    expect(await word(client.conversations.open({ users: 'UGONE' }))).toBe('user_disabled')
    expect(await word(client.conversations.open({ users: 'UNOBODY' }))).toBe('user_not_found')
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
    expect(slack.state.messages).toEqual([])
    expect(slack.state.refusals).toMatchObject([{ method: 'chat.postMessage', error: 'invalid_blocks' }])
  })

  it('count Unicode code points, not halves of them', async () => {
    await post(section('😀'.repeat(3000)))
    expect(slack.state.messages).toHaveLength(1)
  })

  it('may hold about 13,200 characters over all blocks, and must say something', async () => {
    const full = [1, 2, 3, 4].map(() => section('x'.repeat(3000)))
    await post(...full, section('x'.repeat(1200)))
    expect(await word(post(...full, section('x'.repeat(1201))))).toBe('msg_blocks_too_long')
    expect(await word(client.chat.postMessage({ channel: 'C1', text: '' }))).toBe('no_text')
    expect(await word(client.chat.postMessage({ channel: 'C1', text: ' ', blocks: [section('x')] as never }))).toBe(
      'no_text',
    )
    expect(await word(client.chat.postMessage({ channel: 'C1', text: 'x'.repeat(40_001) }))).toBe('msg_too_long')
    const metadata = { event_type: '', event_payload: {} }
    expect(await word(client.chat.postMessage({ channel: 'C1', text: 'x', metadata }))).toBe('invalid_metadata_format')
  })
})

describe('the token', () => {
  it('must come, be right, be alive and hold the scope', async () => {
    expect((await client.auth.test()).team_id).toBe('T1')
    expect(await word(clientOf('xoxb-other').auth.test())).toBe('invalid_auth')
    expect(await (await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' })).json()).toEqual({
      ok: false,
      error: 'not_authed',
    })
    expect(await word(client.apiCall('chat.shout'))).toBe('unknown_method')

    const poor = await startSlackServer({ signingSecret, botToken, scopes: ['chat:write', 'users:read'] })
    poor.addUser({ id: 'UMIA', name: 'Mia', email: 'mia@corp.example' })
    const its = new webApi.WebClient(botToken, { ...clientOptions, slackApiUrl: poor.apiUrl, logger: quiet as never })
    expect(await word(its.conversations.open({ users: 'UMIA' }))).toBe('missing_scope')
    expect((await its.users.info({ user: 'UMIA' })).user?.profile?.email).toBeUndefined()
    await poor.close()

    await slack.uninstall()
    expect(last()).toMatchObject({ type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } })
    expect(await word(client.auth.test())).toBe('account_inactive')
  })

  it('is refused once it was revoked', async () => {
    await slack.revokeTokens()
    expect(last()).toMatchObject({ event: { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } } })
    expect(await word(client.auth.test())).toBe('token_revoked')
  })
})

describe('people', () => {
  it('are told as Slack tells them, and by their address', async () => {
    const { user } = await client.users.info({ user: 'UMIA', include_locale: true })
    expect(user).toMatchObject({
      id: 'UMIA',
      tz: 'Europe/Berlin',
      locale: 'de-DE',
      deleted: false,
      is_admin: false,
      profile: { real_name: 'Mia Okafor', email: 'mia@corp.example', status_text: '' },
    })
    expect((await client.users.info({ user: 'UMIA' })).user?.locale).toBeUndefined()
    expect((await client.users.lookupByEmail({ email: 'MIA@corp.example' })).user?.id).toBe('UMIA')
    expect(await word(client.users.lookupByEmail({ email: 'who@corp.example' }))).toBe('users_not_found')
    expect(await word(client.users.info({ user: 'UNOBODY' }))).toBe('user_not_found')
  })

  it('change, and the product is told', async () => {
    await slack.changeUser('UMIA', { status_emoji: ':palm_tree:', status_text: 'Away', deleted: true })
    const event = { type: 'user_change', user: { id: 'UMIA', deleted: true, profile: { status_text: 'Away' } } }
    expect(last()).toMatchObject({ event, authorizations: [{ team_id: 'T1', is_bot: true }] })
    expect(last().event_id).toMatch(/^Ev/)
  })
})

describe('commands', () => {
  it('come as a signed form, and the answer is seen by this person alone', async () => {
    answer = () => ({ json: { text: 'Hi', blocks: [section('Only you')], response_type: 'ephemeral' } })
    const mia = slack.as('UMIA')
    await mia.command('offer data & more')
    const { headers, raw } = received[0] as Received
    const stamp = String(headers['x-slack-request-timestamp'])
    const signature = createHmac('sha256', signingSecret).update(`v0:${stamp}:${raw}`).digest('hex')
    expect(headers['x-slack-signature']).toBe(`v0=${signature}`)
    expect(Math.abs(Number(stamp) - Date.now() / 1000)).toBeLessThan(30)
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(last()).toMatchObject({
      command: '/coffeechat',
      text: 'offer data & more',
      team_id: 'T1',
      user_id: 'UMIA',
      channel_id: 'DUMIA',
      is_enterprise_install: 'false',
    })
    expect(mia.answers().map((message) => message.words)).toEqual(['Only you'])
    expect(slack.as('UOTHER').messages()).toEqual([])
  })

  it('that go wrong are told by Slack itself', async () => {
    const mia = slack.as('UMIA')
    answer = () => ({ status: 500 })
    expect((await mia.command('help')).status).toBe(500)
    answer = () => 'cut'
    await expect(mia.command('help')).rejects.toThrow()
    answer = () => ({ json: { text: 'Hi', blocks: [{ type: 'marquee' }] } })
    await mia.command('help')
    expect(mia.notices()).toEqual(['dispatch_failed', 'dispatch_failed', 'dispatch_failed'])
    expect(mia.messages()).toEqual([])
  })

  it('that are not answered within three seconds have timed out', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answer = async () => {
      await held
      return {}
    }
    const mia = slack.as('UMIA')
    expect((await mia.command('help')).status).toBe(0)
    expect(mia.notices()).toEqual(['operation_timeout'])
    release()
  })

  it('come again byte by byte, numbered', async () => {
    const mia = slack.as('UMIA')
    await mia.command('help')
    await mia.redeliver(2)
    expect(received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2'])
    expect(new Set(received.map(({ raw }) => raw)).size).toBe(1)
  })
})

describe('modals', () => {
  it('open by a trigger that works once and for three seconds', async () => {
    const mia = slack.as('UMIA')
    await mia.command('offer')
    const trigger = String(last().trigger_id)
    const view = modal(section('Hello')) as never
    expect(await word(client.views.open({ trigger_id: 'none', view }))).toBe('invalid_trigger_id')
    moment = new Date(moment.getTime() + 3000)
    await client.views.open({ trigger_id: trigger, view })
    expect(mia.modal()).toMatchObject({ title: 'Offer a chat', words: 'Hello' })
    expect(await word(client.views.open({ trigger_id: trigger, view }))).toBe('exchanged_trigger_id')
    await mia.command('offer')
    moment = new Date(moment.getTime() + 3001)
    expect(await word(client.views.open({ trigger_id: String(last().trigger_id), view }))).toBe('expired_trigger_id')
  })

  it.each([
    [
      'a long title',
      { title: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a long submit',
      { submit: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    ['inputs and no submit', { submit: undefined }, 'missing required field: submit [json-pointer:/view]'],
    [
      'much to carry',
      { private_metadata: 'x'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      '101 blocks',
      { blocks: Array.from({ length: 101 }, () => section('x')) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'an option nobody offers',
      {
        blocks: [
          input('x', { type: 'static_select', options: [option('1', 'One')], initial_option: option('2', 'Two') }),
        ],
      },
      'initial option is not among the options [json-pointer:/view/blocks/0/element]',
    ],
    [
      '11 boxes',
      {
        blocks: [
          input('x', { type: 'checkboxes', options: Array.from({ length: 11 }, (_, at) => option(`${at}`, 'x')) }),
        ],
      },
      'no more than 10 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
    [
      'a long option',
      { blocks: [input('x', { type: 'radio_buttons', options: [option('1', 'x'.repeat(76))] })] },
      'must be less than 76 characters [json-pointer:/view/blocks/0/element/options/0/text/text]',
    ],
    [
      'neither options nor groups',
      { blocks: [input('x', { type: 'multi_static_select' })] },
      'must provide either options or option_groups [json-pointer:/view/blocks/0/element]',
    ],
    [
      'too much filled in',
      { blocks: [input('x', { type: 'plain_text_input', max_length: 2, initial_value: 'abc' })] },
      'must be less than max_length [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'a number out of range',
      { blocks: [input('x', { type: 'number_input', is_decimal_allowed: false, max_value: '3', initial_value: '4' })] },
      'must lie between min_value and max_value [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'a button as input',
      { blocks: [input('x', button('x', 'x'))] },
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
  ])('with %s are refused', async (_what, change, reason) => {
    await slack.as('UMIA').command('offer')
    const view = { ...modal(input('topics', { type: 'plain_text_input' })), ...change }
    const { error, reasons } = await refusal(
      client.views.open({ trigger_id: String(last().trigger_id), view: view as never }),
    )
    expect(error).toBe('invalid_arguments')
    expect(reasons).toContain(`[ERROR] ${reason}`)
    expect(slack.as('UMIA').modal()).toBeUndefined()
  })

  const form = [
    input('topics', { type: 'plain_text_input', max_length: 10 }),
    input('seats', {
      type: 'number_input',
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '5',
      initial_value: '2',
    }),
    input('until', { type: 'datepicker', initial_date: '2026-06-01' }, { optional: true }),
    input('kind', { type: 'static_select', options: [option('a', 'Informal'), option('b', 'Formal')] }),
    input('windows', {
      type: 'multi_static_select',
      option_groups: [
        { label: plain('Tuesday'), options: [option('2-840', 'Tue 14–16')] },
        { label: plain('Thursday'), options: [option('4-840', 'Thu 14–16')] },
      ],
    }),
    input('name', { type: 'checkboxes', options: [option('yes', 'Show my name')] }, { optional: true }),
    input('how', {
      type: 'radio_buttons',
      options: [option('v', 'Video'), option('p', 'Phone')],
      initial_option: option('v', 'Video'),
    }),
    input('mail', { type: 'email_text_input' }, { optional: true }),
    input('link', { type: 'url_text_input' }, { optional: true }),
    input('people', { type: 'multi_users_select' }, { optional: true }),
    input('place', { type: 'conversations_select', filter: { include: ['public'] } }, { optional: true }),
    input('room', { type: 'channels_select' }, { optional: true }),
  ]

  it('come back with what was filled in, in the shape of each kind of input', async () => {
    const mia = await openModal(...form)
    await mia.submit({
      topics: 'data',
      'Label of kind': 'Formal',
      windows: ['Tue 14–16', '4-840'],
      name: true,
      mail: 'mia@corp.example',
      people: ['UMIA'],
      place: 'C1',
    })
    expect(last()).toMatchObject({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'UMIA', team_id: 'T1' },
      response_urls: [],
      view: {
        callback_id: 'offer.save',
        private_metadata: '{"offer":"1"}',
        type: 'modal',
        app_installed_team_id: 'T1',
      },
    })
    expect((last().view as { state: unknown }).state).toEqual({
      values: {
        topics: { 'a-topics': { type: 'plain_text_input', value: 'data' } },
        seats: { 'a-seats': { type: 'number_input', value: '2' } },
        until: { 'a-until': { type: 'datepicker', selected_date: '2026-06-01' } },
        kind: { 'a-kind': { type: 'static_select', selected_option: option('b', 'Formal') } },
        windows: {
          'a-windows': {
            type: 'multi_static_select',
            selected_options: [option('2-840', 'Tue 14–16'), option('4-840', 'Thu 14–16')],
          },
        },
        name: { 'a-name': { type: 'checkboxes', selected_options: [option('yes', 'Show my name')] } },
        how: { 'a-how': { type: 'radio_buttons', selected_option: option('v', 'Video') } },
        mail: { 'a-mail': { type: 'email_text_input', value: 'mia@corp.example' } },
        link: { 'a-link': { type: 'url_text_input', value: null } },
        people: { 'a-people': { type: 'multi_users_select', selected_users: ['UMIA'] } },
        place: { 'a-place': { type: 'conversations_select', selected_conversation: 'C1' } },
        room: { 'a-room': { type: 'channels_select', selected_channel: null } },
      },
    })
    expect(mia.modal()).toBeUndefined()
  })

  it.each([
    [{ topics: 'more than ten' }, 'longer than the field takes'],
    [{ topics: 'a\nb' }, 'more than one line'],
    [{ kind: 'Casual' }, 'is not offered; there are: Informal, Formal'],
    [{ kind: ['a', 'b'] }, 'takes one value'],
    [{ seats: '6' }, 'out of range'],
    [{ seats: 'many' }, 'is no number'],
    [{ until: '2026-02-30' }, 'is no date'],
    [{ mail: 'mia' }, 'is no e-mail address'],
    [{ link: 'example' }, 'is no address'],
    [{ people: ['UNOBODY'] }, 'is nobody here'],
    [{ place: 'C9' }, 'is no channel'],
    [{ colour: 'red' }, 'no such field: colour'],
    [{ topics: '' }, '"Label of topics" must be filled in'],
  ])('are not sent where Slack’s client would not: %j', async (wrong, reason) => {
    const mia = await openModal(...form)
    const before = received.length
    await expect(mia.submit({ topics: 'data', kind: 'a', windows: ['2-840'], ...wrong })).rejects.toThrow(reason)
    expect(received).toHaveLength(before)
  })

  it('keep what was typed when the answer is errors, and close when it is empty', async () => {
    const mia = await openModal(input('topics', { type: 'plain_text_input' }))
    answer = () => ({ json: { response_action: 'errors', errors: { topics: 'Too broad' } } })
    await mia.submit({ topics: 'everything' })
    expect(mia.modal()?.errors).toEqual({ topics: 'Too broad' })
    answer = () => ({})
    await mia.submit()
    expect(last()).toMatchObject({ view: { state: { values: { topics: { 'a-topics': { value: 'everything' } } } } } })
    expect(mia.modal()).toBeUndefined()
  })

  it('become another one, are stacked three high, and are cleared', async () => {
    const mia = await openModal(section('One'))
    answer = () => ({ json: { response_action: 'update', view: modal(section('Two')) } })
    await mia.submit()
    answer = () => ({ json: { response_action: 'push', view: modal(section('Three')) } })
    await mia.submit()
    await mia.submit()
    expect(slack.state.modals.get('UMIA')?.length).toBe(3)
    await mia.submit()
    expect(slack.state.refusals.map((refusal) => refusal.error)).toEqual(['push_limit_reached'])
    await mia.cancel()
    expect(mia.modal()?.words).toBe('Three')
    answer = () => ({ json: { response_action: 'clear' } })
    await mia.submit()
    expect(mia.modal()).toBeUndefined()
  })

  it('stay as they are when the answer is one that Slack cannot show', async () => {
    const mia = await openModal(input('topics', { type: 'plain_text_input' }))
    answer = () => ({ json: { response_action: 'errors', errors: { nothing: 'Too broad' } } })
    await mia.submit({ topics: 'data' })
    answer = () => ({ json: { response_action: 'update', view: { type: 'modal' } } })
    await mia.submit()
    answer = () => ({ status: 500 })
    await mia.submit()
    expect(mia.notices()).toEqual(['dispatch_failed', 'dispatch_failed', 'dispatch_failed'])
    expect(mia.modal()?.fields).toEqual(['Label of topics'])
  })

  it('change under the hand of who typed: the same input keeps its words, a stale hash is refused', async () => {
    const topics = input('topics', { type: 'plain_text_input' })
    const mia = await openModal(topics, actions(button('More', 'form.more#0')))
    mia.type({ topics: 'data' })
    answer = async ({ view }) => {
      const { id, hash, state } = view as { id: string; hash: string; state: unknown }
      expect(state).toEqual({ values: { topics: { 'a-topics': { type: 'plain_text_input', value: 'data' } } } })
      const next = modal(topics, input('seats', { type: 'plain_text_input' }, { optional: true })) as never
      await client.views.update({ view_id: id, hash, view: next })
      expect(await word(client.views.update({ view_id: id, hash, view: next }))).toBe('hash_conflict')
      return {}
    }
    await mia.click('More', 'modal')
    expect(last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      actions: [{ action_id: 'form.more#0' }],
    })
    answer = () => ({})
    await mia.submit()
    expect(last()).toMatchObject({
      view: { state: { values: { topics: { 'a-topics': { value: 'data' } }, seats: { 'a-seats': { value: null } } } } },
    })
    const gone = client.views.update({ view_id: 'V1', view: modal(section('x')) as never })
    expect(await word(gone)).toBe('not_found')
  })
})

describe('clicks', () => {
  it('tell the button, the message and an address for the answer, which replaces the message', async () => {
    await client.chat.postMessage({
      channel: 'DUMIA',
      text: 'Coming?',
      blocks: [actions(button('Yes', 'yes#0', { value: '{"chat":"1"}' }), button('No', 'no#0'))] as never,
    })
    const mia = slack.as('UMIA')
    answer = async ({ response_url }) => {
      const body = JSON.stringify({ text: 'Done', blocks: [section('See you')], replace_original: true })
      expect((await fetch(String(response_url), { method: 'POST', body })).status).toBe(200)
      return {}
    }
    await mia.click('Yes')
    expect(last()).toMatchObject({
      type: 'block_actions',
      user: { id: 'UMIA', team_id: 'T1' },
      team: { id: 'T1' },
      container: { type: 'message', channel_id: 'DUMIA', is_ephemeral: false },
      message: { text: 'Coming?' },
      actions: [{ type: 'button', action_id: 'yes#0', value: '{"chat":"1"}' }],
    })
    expect(mia.messages().map(({ words, edits }) => ({ words, edits }))).toEqual([{ words: 'See you', edits: 1 }])
    await expect(mia.click('Yes')).rejects.toThrow('no button "Yes"')
  })

  it('may be answered five times within half an hour', async () => {
    await client.chat.postMessage({
      channel: 'DUMIA',
      text: 'Coming?',
      blocks: [actions(button('Yes', 'yes#0'))] as never,
    })
    const mia = slack.as('UMIA')
    const answers: string[] = []
    const respond = async (address: unknown): Promise<void> => {
      const said = await fetch(String(address), { method: 'POST', body: JSON.stringify({ text: 'Again' }) })
      answers.push(`${said.status} ${await said.text()}`)
    }
    answer = async ({ response_url }) => {
      for (let at = 0; at < 6; at++) await respond(response_url)
      return {}
    }
    await mia.click('yes#0')
    expect(answers).toEqual([...Array(5).fill('200 ok'), '404 used_url'])
    answer = async ({ response_url }) => {
      await respond(response_url)
      moment = new Date(moment.getTime() + 30 * 60_000 + 1)
      await respond(response_url)
      return {}
    }
    await mia.click('Yes', mia.dm()[0])
    expect(answers.slice(6)).toEqual(['200 ok', '404 expired_url'])
    expect(mia.answers()).toHaveLength(6)
  })
})

describe('the home', () => {
  it('is asked for, published, pressed, and not written over by an older answer', async () => {
    const mia = slack.as('UMIA')
    await mia.openHome()
    expect(last()).toMatchObject({ event: { type: 'app_home_opened', user: 'UMIA', tab: 'home' } })
    const view = { type: 'home', blocks: [section('Welcome'), actions(button('Offer', 'offer#0'))] } as never
    const { view: shown } = await client.views.publish({ user_id: 'UMIA', view })
    await client.views.publish({ user_id: 'UMIA', view, hash: shown?.hash })
    expect(await word(client.views.publish({ user_id: 'UMIA', view, hash: shown?.hash }))).toBe('hash_conflict')
    expect(await word(client.views.publish({ user_id: 'UMIA', view: modal(section('x')) as never }))).toBe(
      'invalid_arguments',
    )
    expect(mia.home()).toMatchObject({ words: 'Welcome\nOffer', buttons: ['Offer'] })
    answer = async ({ trigger_id }) => {
      await client.views.open({ trigger_id: String(trigger_id), view: modal(section('Hello')) as never })
      return {}
    }
    await mia.click('Offer', 'home')
    expect(last()).toMatchObject({ view: { type: 'home' }, container: { type: 'view' } })
    expect(mia.modal()?.words).toBe('Hello')
  })
})

describe('events and crafted requests', () => {
  it('verifies the address, repeats an event with its number, sends any bytes', async () => {
    answer = ({ challenge }) => ({ json: { challenge } })
    expect(await slack.verifyUrl()).toBe(true)
    answer = () => ({ status: 500 })
    const { request } = await slack.tell({ type: 'user_change', user: { id: 'UMIA' } })
    await slack.redeliver(request, 2)
    const ids = received.slice(1).map(({ said }) => said.event_id)
    expect(new Set(ids).size).toBe(1)
    expect(received.at(-1)?.headers).toMatchObject({ 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' })
    await slack.sendRaw({ type: 'application/json', body: '{"x":1}' }, { 'x-slack-signature': 'v1=0' })
    expect(received.at(-1)).toMatchObject({ raw: '{"x":1}', headers: { 'x-slack-signature': 'v1=0' } })
  })
})

describe('on order', () => {
  const say = (key: string) =>
    client.chat.postMessage({ channel: 'C1', text: key, metadata: { event_type: 'm', event_payload: { key } } })
  const texts = () => slack.state.messages.map((message) => message.text)

  it('loses an answer, refuses a call, answers with errors: and then behaves again', async () => {
    slack.misbehave('chat.postMessage', { type: 'lose_answer' })
    slack.misbehave('chat.postMessage', { type: 'refuse' })
    slack.misbehave('chat.postMessage', { type: 'status', status: 503 })
    slack.misbehave('chat.postMessage', { type: 'error', error: 'fatal_error' })
    slack.misbehave('chat.postMessage', { type: 'rate_limit', seconds: 17 })
    slack.misbehave('chat.postMessage', { type: 'status', status: 200, body: '<html>', done: true })
    await expect(say('lost')).rejects.toBeInstanceOf(webApi.WebAPIRequestError)
    await expect(say('refused')).rejects.toBeInstanceOf(webApi.WebAPIRequestError)
    await expect(say('broken')).rejects.toMatchObject({ statusCode: 503 })
    expect(await word(say('no'))).toBe('fatal_error')
    await expect(say('much')).rejects.toMatchObject({ retryAfter: 17 })
    expect(await word(say('page'))).toBe('<html>')
    await say('well')
    expect(texts()).toEqual(['lost', 'page', 'well'])
    expect(slack.state.calls.map(({ key, outcome }) => [key, outcome])).toEqual([
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
    slack.misbehave('chat.postMessage', { type: 'hang', until })
    const done = new Promise((resolve) => slack.state.events.once('call', resolve))
    let isAnswered = false
    const said = say('slow').then(() => {
      isAnswered = true
    })
    await done
    expect([texts(), isAnswered]).toEqual([['slow'], false])
    release()
    await said
    expect(isAnswered).toBe(true)
  })

  it('tells before and after a call is done', async () => {
    const told: unknown[] = []
    const off = slack.onCall('chat.postMessage', (moment, key) => told.push([moment, key, texts().length]))
    await say('one')
    off()
    await say('two')
    expect(told).toEqual([
      ['before', 'one', 0],
      ['after', 'one', 1],
    ])
  })

  it('keeps Slack’s rates: a message a second in a channel after a short burst, calls a minute by tier', async () => {
    slack.limitRates(true)
    for (const key of ['1', '2', '3']) await say(key)
    await expect(say('4')).rejects.toMatchObject({ retryAfter: 1 })
    await client.chat.postMessage({ channel: 'DUMIA', text: 'another conversation' })
    moment = new Date(moment.getTime() + 1000)
    await say('5')
    await expect(say('6')).rejects.toMatchObject({ retryAfter: 1 })
    for (let at = 0; at < 50; at++) await client.conversations.open({ users: 'UMIA' })
    await expect(client.conversations.open({ users: 'UMIA' })).rejects.toMatchObject({ retryAfter: 2 })
  })

  it('writes every call into a file before it is answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fake-slack-'))
    const logFile = join(folder, 'calls.jsonl')
    const logged = await startSlackServer({ signingSecret, botToken, logFile })
    logged.addChannel('C1', 'people-we-met')
    const its = new webApi.WebClient(botToken, { ...clientOptions, slackApiUrl: logged.apiUrl })
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
