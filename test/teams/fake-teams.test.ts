import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startTeamsServer } from '../../src/demo/teams-server.js'
import {
  activitiesOf,
  askToken,
  type Called,
  callAt,
  cardOf,
  channel,
  chat,
  mia,
  personal,
  registration,
  team,
  useFakeTeams,
  withCard,
  words,
} from './fake-teams-under-test.js'

const fake = useFakeTeams()

const create = (content: object) => fake.call('POST', 'v3/conversations', content)
const say = (text: string, conversation = chat, more = {}) =>
  fake.call('POST', activitiesOf(conversation), { type: 'message', text, ...more })
const wordOf = ({ status, said }: Called) => [status, (said.error as { code?: string } | undefined)?.code]

/** The bot has a chat with Mia. */
const openChat = () => create(personal)

const thread = (text = 'Who has met somebody?') =>
  create({ isGroup: true, channelData: { channel: { id: channel } }, activity: { type: 'message', text } })

describe('messages', () => {
  it('arrive in the chat that is the same for ever, and are changed in place', async () => {
    expect([(await openChat()).said, (await openChat()).said]).toEqual([{ id: chat }, { id: chat }])
    const sent = await say('1\\. Hello \\*Mia\\*', chat, { channelData: { key: 'job-1' } })
    expect([sent.status, sent.said]).toEqual([201, { id: expect.stringMatching(/^\d+$/) }])
    const id = String(sent.said.id)
    const reply = await fake.call('POST', `${activitiesOf(chat)}/${id}`, withCard(cardOf([words('In a card')])))
    const changed = await fake.call('PUT', `${activitiesOf(chat)}/${id}`, { type: 'message', text: 'Bye' })
    expect([reply.status, changed.status, changed.said]).toEqual([201, 200, { id }])
    const [first, second] = fake.teams.as(mia).messages()
    expect([first?.text, first?.words, first?.edits]).toEqual(['Bye', 'Bye', 1])
    expect(first?.message.edits).toMatchObject([{ text: '1\\. Hello \\*Mia\\*' }])
    expect([second?.text, second?.words, second?.message.refTo]).toEqual(['Coming?', 'In a card', id])
    expect(fake.teams.state.calls.map(({ method, key, outcome }) => [method, key, outcome])).toEqual([
      ['token', undefined, 'ok'],
      ['createConversation', undefined, 'ok'],
      ['createConversation', undefined, 'ok'],
      ['send', 'job-1', 'ok'],
      ['send', undefined, 'ok'],
      ['update', undefined, 'ok'],
    ])
  })

  it('begin a thread in a channel, and go on in it', async () => {
    await fake.teams.installInTeam(team, mia)
    const { status, said } = await thread()
    const root = String(said.activityId)
    expect([status, said.id]).toEqual([201, `${channel};messageid=${root}`])
    expect((await say('Nobody?', String(said.id))).status).toBe(201)
    expect((await fake.call('PUT', `${activitiesOf(channel)}/${root}`, { type: 'message', text: 'Who?' })).status).toBe(
      200,
    )
    expect(
      fake.teams
        .as(mia)
        .channel(channel)
        .map((message) => message.words),
    ).toEqual(['Who?', 'Nobody?'])
    expect(fake.teams.as(mia).messages()).toEqual([])
    expect(wordOf(await say('x', `${channel};messageid=7`))).toEqual([404, 'ConversationNotFound'])
    expect((await say('A new one', channel)).status).toBe(201)
  })

  it('are refused where the bot is not, or is not wanted', async () => {
    const roster = [403, 'BotNotInConversationRoster']
    const to = (id: string) => create({ ...personal, members: [{ id }] })
    expect(wordOf(await to('29:ben'))).toEqual(roster)
    expect(wordOf(await to('29:nobody'))).toEqual(roster)
    expect(wordOf(await thread())).toEqual(roster)
    const blocked = await to('29:cut')
    expect([blocked.status, blocked.said]).toMatchObject([
      403,
      {
        subCode: 'MessageWritesBlocked',
        error: { code: 'ConversationBlockedByUser', subCode: 'MessageWritesBlocked' },
      },
    ])
    await fake.teams.installInTeam(team, mia)
    expect((await to('29:ben')).status).toBe(201)
    await fake.teams.removeFromTeam(team, mia)
    expect(wordOf(await say('x', 'a:1-29:ben'))).toEqual(roster)
    await openChat()
    await fake.teams.as(mia).uninstall()
    expect(wordOf(await say('x'))).toEqual(roster)
    expect(wordOf(await say('x', 'a:1-29:nobody'))).toEqual([404, 'ConversationNotFound'])
    expect(fake.teams.state.messages).toEqual([])
  })

  it('that are not there, or are somebody’s own, cannot be changed', async () => {
    await fake.teams.as(mia).command('help')
    const own = fake.teams.as(mia).channel(chat)[0]?.message.id
    for (const id of [own, '7'])
      expect(wordOf(await fake.call('PUT', `${activitiesOf(chat)}/${id}`, { type: 'message', text: 'x' }))).toEqual([
        404,
        'ActivityNotFoundInConversation',
      ])
  })

  it.each<[string, object, string]>([
    ['of another tenant', { tenantId: 'tenant-2' }, 'another tenant'],
    ['of another bot', { bot: { id: '28:app-2' } }, 'bot must be this bot'],
    ['with two people', { members: [{ id: mia }, { id: '29:ben' }] }, 'a personal chat has one member'],
    ['with nobody', { members: [] }, 'a personal chat has one member'],
    ['that is a group', { isGroup: true }, 'isGroup must be false for a personal chat'],
  ])('a chat %s is not made', async (_what, more, reason) => {
    expect(wordOf(await create({ ...personal, ...more }))).toEqual([400, 'BadSyntax'])
    expect(fake.teams.state.refusals).toMatchObject([
      { method: 'createConversation', error: 'BadSyntax', reasons: [reason] },
    ])
  })

  it('may hold 28 KB of JSON, counted in bytes', async () => {
    await openChat()
    const room = 28 * 1024 - JSON.stringify({ type: 'message', text: '' }).length
    expect((await say('ü'.repeat(room / 2))).status).toBe(201)
    expect(wordOf(await say(`${'ü'.repeat(room / 2)}x`))).toEqual([413, 'MessageSizeTooBig'])
  })

  it('show that the bot writes without being one', async () => {
    await openChat()
    expect((await fake.call('POST', activitiesOf(chat), { type: 'typing' })).status).toBe(201)
    expect(fake.teams.state.typing).toEqual([{ t: '2026-05-04T08:00:00.000Z', conversation: chat }])
    expect(fake.teams.state.messages).toEqual([])
    expect(wordOf(await fake.call('POST', activitiesOf(chat), { type: 'trace' }))).toEqual([400, 'BadSyntax'])
  })
})

describe('people and channels', () => {
  const memberOf = (conversation: string, id: string) =>
    fake.call('GET', `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(id)}`)

  it('are told as Teams tells them', async () => {
    await openChat()
    const { said } = await memberOf(chat, mia)
    expect(said).toEqual({
      id: mia,
      name: 'Mia Okafor Lind',
      givenName: 'Mia',
      surname: 'Okafor Lind',
      email: 'mia@corp.example',
      userPrincipalName: 'mia@corp.example',
      aadObjectId: 'aad-mia',
      tenantId: 'tenant-1',
      userRole: 'user',
    })
    expect((await memberOf(chat, 'aad-mia')).said).toEqual(said)
    expect(wordOf(await memberOf(chat, '29:ben'))).toEqual([404, 'MemberNotFoundInConversation'])
    expect(wordOf(await memberOf(team, mia))).toEqual([403, 'BotNotInConversationRoster'])
    await fake.teams.installInTeam(team, mia)
    expect((await memberOf(channel, '29:ben')).said).toMatchObject({ name: 'Ben', surname: '' })
    expect(wordOf(await memberOf('19:other', mia))).toEqual([404, 'ConversationNotFound'])
  })

  it('General has no name', async () => {
    const list = (id: string) => fake.call('GET', `v3/teams/${encodeURIComponent(id)}/conversations`)
    expect(wordOf(await list(team))).toEqual([403, 'BotNotInConversationRoster'])
    expect(wordOf(await list('19:other'))).toEqual([404, 'NotFound'])
    await fake.teams.installInTeam(team, mia)
    expect((await list(team)).said).toEqual({ conversations: [{ id: team }, { id: channel, name: 'people-we-met' }] })
  })
})

describe('the product’s token', () => {
  it('is given for the right secret, and lives an hour', async () => {
    const { said } = await askToken(fake.teams)
    expect(said).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
    const token = String(said.access_token)
    const calls = (given?: string) =>
      callAt(fake.teams.serviceUrl(), 'POST', 'v3/conversations', personal, given).then(({ status }) => status)
    expect(await Promise.all([calls(token), calls(), calls('x.y.z'), calls(`${token}x`)])).toEqual([201, 401, 401, 401])
    fake.moment = new Date(fake.moment.getTime() + 3600_000)
    expect(await calls(token)).toBe(401)
  })

  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'app-2' }, 401, 'invalid_client'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ scope: 'https://graph.microsoft.com/.default' }, 400, 'invalid_scope'],
  ])('is not given for %o', async (more, status, error) => {
    expect(await askToken(fake.teams, more)).toMatchObject({ status, said: { error } })
  })

  it('is not asked for where nobody has one', async () => {
    const open = await startTeamsServer({ ...registration, anonymous: true })
    open.addUser({ id: mia, name: 'Mia', hasApp: true })
    expect((await callAt(open.serviceUrl(), 'POST', 'v3/conversations', personal)).status).toBe(201)
    await open.close()
  })
})

describe('the service’s address', () => {
  it('moves, and the old one is gone', async () => {
    const old = fake.teams.serviceUrl()
    const token = String((await askToken(fake.teams)).said.access_token)
    fake.teams.moveServiceUrl()
    expect(fake.teams.serviceUrl()).not.toBe(old)
    const at = (url: string) => callAt(url, 'POST', 'v3/conversations', personal, token)
    expect([(await at(old)).status, (await at(fake.teams.serviceUrl())).status]).toEqual([404, 201])
    await fake.teams.as(mia).command('help')
    expect(fake.last().serviceUrl).toBe(fake.teams.serviceUrl())
  })
})

describe('the history', () => {
  it('holds every call in a file before it is answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fake-teams-'))
    const logFile = join(folder, 'calls.jsonl')
    const logged = await startTeamsServer({ ...registration, anonymous: true, logFile })
    logged.addUser({ id: mia, name: 'Mia', hasApp: true })
    let seen = ''
    logged.onCall('send', (moment) => {
      if (moment === 'after') seen = readFileSync(logFile, 'utf8').trim().split('\n').at(-1) ?? ''
    })
    await callAt(logged.serviceUrl(), 'POST', 'v3/conversations', personal)
    const activity = { type: 'message', text: 'x', channelData: { key: 'k' } }
    await callAt(logged.serviceUrl(), 'POST', activitiesOf(chat), activity)
    expect(JSON.parse(seen)).toMatchObject({ method: 'send', key: 'k', outcome: 'ok' })
    await logged.close()
    rmSync(folder, { recursive: true })
  })
})
