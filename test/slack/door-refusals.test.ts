import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSlackDoor } from '../../src/slack/app.js'
import { card, type Door, nowSeconds, openDoor, secret, signature, signed } from './door-under-test.js'
import { click, command, event, modal, submission } from './payloads.js'

let door: Door
beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.close())

describe('a request that Slack did not sign for us now (SL-1)', () => {
  const [body, headers] = signed(command('offer'))
  const at = (stamp: number | string) => ({
    ...headers,
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature(body, stamp),
  })
  const flipped = body.replace('offer', 'offes')
  const { 'x-slack-signature': _, ...unsigned } = headers
  const { 'x-slack-request-timestamp': __, ...undated } = headers

  it.each([
    [
      'signed with another secret',
      body,
      { ...headers, 'x-slack-signature': signature(body, nowSeconds, 'another') },
      401,
    ],
    ['with one changed byte', flipped, headers, 401],
    ['without a signature', body, unsigned, 401],
    ['without a time', body, undated, 401],
    [
      'signed twice',
      body,
      { ...headers, 'x-slack-signature': [signature(body, nowSeconds), signature(body, nowSeconds)] },
      401,
    ],
    [
      'with two times',
      body,
      { ...headers, 'x-slack-request-timestamp': [String(nowSeconds), String(nowSeconds)] },
      401,
    ],
    ['301 seconds old', body, at(nowSeconds - 301), 401],
    ['from 301 seconds ahead', body, at(nowSeconds + 301), 401],
    ['from a year ahead', body, at(nowSeconds + 31_536_000), 401],
    ['whose time is no number', body, at('now'), 401],
    [
      'with a signature of another version',
      body,
      { ...headers, 'x-slack-signature': `v1${signature(body, nowSeconds).slice(2)}` },
      401,
    ],
    ['written anew after it was signed', body.replaceAll('+', '%20').replace('%2F', '/'), headers, 401],
    ['of another content type', body, { ...headers, 'content-type': 'text/plain' }, 400],
    ['without a content type', body, { ...headers, 'content-type': '' }, 400],
  ])('%s is refused', async (_name, sent, sentHeaders, status) => {
    const answer = await door.post(sent, sentHeaders)
    expect(answer.status).toBe(status)
    expect(door.handled).toEqual([])
  })

  it.each([-300, 300])('is taken at %i seconds', async (skew) => {
    expect((await door.post(body, at(nowSeconds + skew))).status).toBe(200)
    expect(door.handled).toHaveLength(1)
  })

  it('is refused over 256 KB, however well it is signed', async () => {
    const [largest, ofLargest] = signed(command('x'.repeat(256 * 1024)))
    expect((await door.post(largest, ofLargest)).status).toBe(413)
    const [huge, ofHuge] = signed(command('x'.repeat(1024 * 1024 + 1)))
    expect((await door.post(huge, ofHuge)).status).toBe(413)
    expect(door.handled).toEqual([])
  })

  it('is not read when it is a check of the certificate, whatever is smuggled in', async () => {
    const answer = await door.send({
      ...command('offer'),
      ssl_check: '1',
      payload: JSON.stringify(click('a#0', {}).payload),
    })
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(door.handled).toEqual([])
  })

  it('cannot be let in by an empty secret', () => {
    expect(() =>
      createSlackDoor({
        signingSecret: '',
        botToken: 'xoxb-1',
        appToken: undefined,
        apiUrl: undefined,
        handle: async () => card('x'),
        log: { info() {}, warn() {}, error() {} },
        random: { id: () => '', token: () => '', fraction: () => 0 },
        apology: () => card('x').card,
      }),
    ).toThrow('secret is empty')
  })

  it('leaves one line in the log that says nothing of it', async () => {
    await door.post(body, { ...headers, 'x-slack-signature': signature(body, nowSeconds, 'another') })
    expect(door.logged).toEqual([{ event: 'slack.refused', status: 401, code: 'signature' }])
  })

  it('has a secret that differs from the wrong one', () => {
    expect(signature(body, nowSeconds, secret)).not.toBe(signature(body, nowSeconds, 'another'))
  })
})

describe('what Slack says that we do not know', () => {
  it.each([
    ['an event nobody asked for', event({ type: 'reaction_added', user: 'U1', item: 'no object' })],
    ['a message', event({ type: 'message', channel: 'D1', user: 'U1', text: 'hi' })],
    ['a shortcut', { payload: { type: 'shortcut', callback_id: 'x', user: { id: 'U1' }, team: { id: 'T1' } } }],
    ['a closed view', { payload: { type: 'view_closed', view: {}, user: { id: 'U1' } } }],
    ['something new', { json: { type: 'tomorrow' } }],
    ['nothing at all', { json: {} }],
  ])('%s is answered and logged', async (_name, body) => {
    expect((await door.send(body)).status).toBe(200)
    expect(door.handled).toEqual([])
    expect(door.logged).toEqual([{ event: 'slack.unknown', reference: 'ref-1' }])
  })

  it.each([
    ['a command of nobody', { command: '/coffeechat', trigger_id: 't' }],
    ['a command with a huge name', command('', { command: 'x'.repeat(256) })],
    ['a click without action', { payload: { ...click('a#0', {}).payload, actions: [] } }],
    ['a click of nobody', { payload: { ...click('a#0', {}).payload, user: 'U1' } }],
    ['a click of no workspace', { payload: { ...click('a#0', {}).payload, team: null, user: { id: 'U1' } } }],
    ['a form without view', { payload: { type: 'view_submission', user: { id: 'U1' }, team: { id: 'T1' } } }],
    ['a form whose state is a list', submission(modal({ state: { values: [1] } }))],
    ['an event that is text', { json: { ...event({ type: 'x' }).json, event: 'app_uninstalled' } }],
    ['an event without content', { json: { ...event({ type: 'x' }).json, event: undefined } }],
    ['an event without id', { json: { ...event({ type: 'app_uninstalled' }).json, event_id: undefined } }],
    ['a type that is no text', { json: { type: 7 } }],
  ])('%s is refused and logged, never a 500', async (_name, body) => {
    expect((await door.send(body)).status).toBe(400)
    expect(door.handled).toEqual([])
    expect(door.logged).toEqual([{ event: 'slack.malformed', reference: 'ref-1' }])
  })

  /** What every object has without being told. */
  const everyObjects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__']
  const ids = [...everyObjects, '', ' ', 'T 1', 'T1\u0000', 'T'.repeat(65)]
  it.each(ids)('%j is nobody’s id and no workspace’s: refused wherever it stands, never a 500', async (id) => {
    const shown = event({ type: 'app_home_opened', user: 'U1' }).json
    const authorization = { enterprise_id: null, team_id: 'T1', is_enterprise_install: false }
    const said = [
      command('help', { team_id: id }),
      command('help', { user_id: id }),
      command('help', { enterprise_id: id, is_enterprise_install: 'true' }),
      click('home#0', {}, { team: { id } }),
      click('home#0', {}, { team: { id: 'T1', enterprise_id: id } }),
      click('home#0', {}, { enterprise: { id }, is_enterprise_install: true }),
      click('home#0', {}, { team: null, user: { id: 'U1', team_id: id } }),
      click('home#0', {}, { user: { id } }),
      submission(modal({ app_installed_team_id: id })),
      { json: { ...shown, authorizations: [{ ...authorization, team_id: id }] } },
      { json: { ...shown, authorizations: [{ ...authorization, enterprise_id: id, is_enterprise_install: true }] } },
      { json: { ...shown, authorizations: [], team_id: id } },
      event({ type: 'user_change', user: { id } }),
    ]
    const statuses = await Promise.all(said.map(async (body) => (await door.send(body)).status))
    expect(statuses).toEqual(said.map(() => 400))
    expect(door.handled).toEqual([])
  })

  it.each<[string, Parameters<Door['send']>[0]]>([
    ['a form with other urls than a list', submission(modal(), { response_urls: null })],
    ['a form whose channel is nothing', submission(modal(), { channel: null, container: 7 })],
    ['a click whose channel is nothing', click('home#0', {}, { channel: null, message: null, container: null })],
    ['an event of nobody’s channel', event({ type: 'app_home_opened', user: 'U1', channel: null, item: null })],
    [
      'a command that is an event, too',
      command('help', { authorizations: '2', type: 'event_callback', actions: '3', view: '4' }),
    ],
  ])('%s is taken: what we do not ask for nobody reads', async (_name, body) => {
    expect((await door.send(body)).status).toBe(200)
    expect(door.handled).toHaveLength(1)
  })

  it.each(['', 'null', '[]', '7', '{', '{"type":'])('the JSON %j is refused', async (json) => {
    const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': String(nowSeconds) }
    expect((await door.post(json, { ...headers, 'x-slack-signature': signature(json, nowSeconds) })).status).toBe(400)
    const form = new URLSearchParams({ payload: json }).toString()
    const [, ofForm] = signed({ payload: {} }, { 'x-slack-signature': signature(form, nowSeconds) })
    expect((await door.post(form, ofForm)).status).toBe(400)
    expect(door.handled).toEqual([])
  })

  it('a form of an older version reaches the table under its name, which says so', async () => {
    await door.send(submission(modal({ private_metadata: '', callback_id: 'old.form' })))
    expect(door.handled).toMatchObject([{ name: 'old.form', value: {}, values: {} }])
  })

  it('the challenge of a new address is answered', async () => {
    expect((await door.send({ json: { type: 'url_verification', challenge: 'abc', token: 'x' } })).json).toEqual({
      challenge: 'abc',
    })
  })
})
