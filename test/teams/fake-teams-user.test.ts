import { describe, expect, it } from 'vitest'
import { startTeamsServer } from '../../src/demo/teams-server.js'
import {
  activitiesOf,
  cardOf,
  channel,
  chat,
  execute,
  field,
  mia,
  personal,
  registration,
  submit,
  team,
  useFakeTeams,
  withCard,
  words,
} from './fake-teams-under-test.js'

const fake = useFakeTeams()

/** Mia gets this card in her chat. */
async function withMessage(...actions: object[]) {
  await fake.call('POST', 'v3/conversations', personal)
  const body = [words('Coming?'), field('Text', 'note', { value: 'as it was' })]
  await fake.call('POST', activitiesOf(chat), withCard(cardOf(body, { actions })))
  return fake.teams.as(mia)
}

const shown = (value: unknown, type = 'application/vnd.microsoft.card.adaptive', statusCode = 200) => ({
  json: { statusCode, type, value },
})

describe('a command', () => {
  it('comes as Teams sends a message, from the personal chat', async () => {
    fake.answer = () => ({ status: 202 })
    const answered = await fake.teams.as(mia).command('offer data & more')
    expect([answered.status, answered.body]).toEqual([202, ''])
    expect(fake.received[0]?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(fake.last()).toEqual({
      type: 'message',
      id: expect.stringMatching(/^\d+$/),
      timestamp: '2026-05-04T08:00:00.000Z',
      localTimestamp: '2026-05-04T10:00:00.000+02:00',
      localTimezone: 'Europe/Berlin',
      locale: 'de-DE',
      channelId: 'msteams',
      serviceUrl: fake.teams.serviceUrl(),
      from: { id: mia, name: 'Mia Okafor Lind', aadObjectId: 'aad-mia' },
      recipient: { id: '28:app-1', name: 'Coffeechat' },
      conversation: { id: chat, conversationType: 'personal', tenantId: 'tenant-1' },
      textFormat: 'plain',
      text: 'offer data & more',
      entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web', timezone: 'Europe/Berlin' }],
      channelData: { tenant: { id: 'tenant-1' } },
    })
    expect([fake.teams.as(mia).messages(), fake.teams.as(mia).channel(chat)[0]?.by]).toEqual([[], mia])
  })

  it('names the bot in a channel, where it begins a thread, and in a group chat', async () => {
    const ben = fake.teams.as('29:ben')
    await fake.teams.installInTeam(team, mia)
    await ben.command('help', channel)
    const { id } = fake.last()
    expect(fake.last()).toMatchObject({
      text: '<at>Coffeechat</at> help',
      locale: 'en-US',
      conversation: { id: `${channel};messageid=${id}`, conversationType: 'channel', isGroup: true },
      channelData: { tenant: { id: 'tenant-1' }, team: { id: team }, channel: { id: channel } },
      entities: [
        { type: 'clientInfo' },
        {
          type: 'mention',
          mentioned: { id: '28:app-1', name: 'Coffeechat' },
          text: '<at>Coffeechat</at>',
        },
      ],
    })
    await ben.command('more', `${channel};messageid=${id}`)
    ben.write(channel, 'Hello *all*')
    fake.teams.addGroupChat('19:group@thread.v2', ['29:ben'])
    await ben.command('help', '19:group@thread.v2')
    expect(fake.last()).toMatchObject({ conversation: { id: '19:group@thread.v2', conversationType: 'groupChat' } })
    expect(fake.last().channelData).toEqual({ tenant: { id: 'tenant-1' } })
    expect(
      fake.teams
        .as(mia)
        .channel(channel)
        .map(({ words, by }) => [words, by]),
    ).toEqual([
      ['Coffeechat help', '29:ben'],
      ['Coffeechat more', '29:ben'],
      ['Hello *all*', '29:ben'],
    ])
    expect(fake.received).toHaveLength(5)
  })

  it('is not sent from where Teams’ client would not', async () => {
    const ben = fake.teams.as('29:ben')
    await expect(ben.command('help')).rejects.toThrow('29:ben does not have the app')
    await expect(ben.command('help', channel)).rejects.toThrow(`the app is not in ${channel}`)
    await expect(ben.command('help', '19:other')).rejects.toThrow('there is no channel 19:other')
    await expect(fake.teams.as('29:cut').command('help', channel)).rejects.toThrow('29:cut is not in')
    await expect(fake.teams.as('29:who').command('help')).rejects.toThrow('nobody is called 29:who')
    await expect(fake.teams.as(mia).command(' ')).rejects.toThrow('there is nothing to send')
    expect(fake.received).toEqual([])
  })

  it('that goes wrong is told by Teams itself', async () => {
    const person = fake.teams.as(mia)
    fake.answer = () => ({ status: 500 })
    await person.command('help')
    fake.answer = () => 'cut'
    await expect(person.command('help')).rejects.toThrow()
    expect(person.notices()).toEqual(['failed', 'failed'])
  })

  it('that is not answered in time is told so', async () => {
    const hasty = await startTeamsServer({ ...registration, patienceMs: 1 })
    hasty.addUser({ id: mia, name: 'Mia', hasApp: true })
    await fake.teams.as(mia).command('help')
    hasty.deliverTo(`http://${fake.received[0]?.headers.host}`)
    fake.answer = () => new Promise(() => {})
    expect((await hasty.as(mia).command('help')).status).toBe(0)
    expect(hasty.state.notices).toMatchObject([{ user: mia, on: 'message', error: 'timeout' }])
    await hasty.close()
  })

  it('comes again byte by byte, and any odd activity in its place', async () => {
    const person = fake.teams.as(mia)
    await expect(person.redeliver()).rejects.toThrow('nothing was sent before')
    await person.command('help')
    expect(await person.redeliver(2)).toHaveLength(2)
    expect(new Set(fake.received.map(({ raw }) => raw)).size).toBe(1)
    await person.sendActivity({ type: 'messageReaction', text: undefined, reactionsAdded: [{ type: 'like' }] })
    expect(fake.last()).toMatchObject({
      type: 'messageReaction',
      from: { id: mia },
      reactionsAdded: [{ type: 'like' }],
    })
    expect(fake.last()).not.toHaveProperty('text')
  })
})

describe('the app', () => {
  it('comes to a person and goes', async () => {
    const ben = fake.teams.as('29:ben')
    await ben.install()
    expect(fake.received.map(({ said }) => said)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: '28:app-1' }], conversation: { id: 'a:1-29:ben' } },
      { type: 'installationUpdate', action: 'add', conversation: { conversationType: 'personal' } },
    ])
    await ben.uninstall()
    expect(fake.last()).toMatchObject({ type: 'installationUpdate', action: 'remove', from: { id: '29:ben' } })
    expect(fake.teams.state.users.get('29:ben')?.hasApp).toBe(false)
  })

  it('comes to a team and goes', async () => {
    await fake.teams.installInTeam(team, mia)
    await fake.teams.removeFromTeam(team, mia)
    const channelData = { tenant: { id: 'tenant-1' }, team: { id: team, name: 'Everybody' } }
    const conversation = { id: team, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' }
    expect(fake.received.map(({ said }) => said)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: '28:app-1' }], channelData, conversation },
      { type: 'installationUpdate', action: 'add', channelData, conversation },
      { type: 'conversationUpdate', membersRemoved: [{ id: '28:app-1' }], channelData },
      { type: 'installationUpdate', action: 'remove', channelData, from: { id: mia } },
    ])
    await expect(fake.teams.installInTeam('19:other', mia)).rejects.toThrow('there is no team 19:other')
  })
})

describe('a button', () => {
  it('that executes sends its verb, its data and the inputs, and the answer takes the place of the card', async () => {
    const person = await withMessage(execute('Join', 'join', { chat: '1' }))
    fake.answer = () => shown(cardOf([words('Good')]))
    await person.click('Join')
    expect(fake.last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: person.last().message.id,
      conversation: { id: chat },
      value: {
        action: { type: 'Action.Execute', id: 'id-join', verb: 'join', data: { chat: '1', note: 'as it was' } },
        trigger: 'manual',
      },
    })
    expect([person.last().words, person.last().edits, person.last().text]).toEqual(['Good', 1, 'Coming?'])
  })

  it('that executes may say a sentence that passes by', async () => {
    const person = await withMessage(execute('Join', 'join'))
    fake.answer = () => shown('Too late', 'application/vnd.microsoft.activity.message')
    await person.click('id-join', { channel: chat, id: person.last().message.id }, { filling: { note: 'mine' } })
    expect(fake.last().value).toMatchObject({ action: { data: { note: 'mine' } } })
    expect([person.toasts(), person.last().edits, person.notices()]).toEqual([['Too late'], 0, []])
  })

  it.each<[string, object, string[] | undefined]>([
    ['an error', shown({ code: '404' }, 'application/vnd.microsoft.error', 404), undefined],
    ['a status', { status: 500 }, undefined],
    ['nothing', {}, ['statusCode undefined', 'unknown type undefined']],
    ['another type', shown('x', 'text/html'), ['unknown type text/html']],
    ['a bad card', shown(cardOf([words('')])), ['no text at /body/0']],
  ])('answered with %s leaves the card as it was, and the person is told', async (_what, answer, reasons) => {
    const person = await withMessage(execute('Join', 'join'))
    fake.answer = () => answer
    await person.click('Join')
    expect([person.last().edits, person.notices()]).toEqual([0, ['failed']])
    expect(fake.teams.state.refusals.map((refusal) => refusal.reasons)).toEqual(reasons ? [reasons] : [])
  })

  it('of an old client sends what it falls back to: a message without text', async () => {
    const person = await withMessage(execute('Join', 'join'), submit('Plain', { a: 1 }))
    await person.click('Join', undefined, { oldClient: true })
    expect(fake.last()).toMatchObject({ type: 'message', value: { verb: 'join', note: 'as it was' } })
    await person.click('Plain', person.last())
    expect(fake.last()).toMatchObject({ value: { a: 1 }, replyToId: person.last().message.id })
    expect(fake.last()).not.toHaveProperty('text')
  })

  it('that opens an address, a card or what was hidden sends nothing', async () => {
    const inner = { type: 'AdaptiveCard', body: [field('Text', 'why')], actions: [submit('Send')] }
    const more = { type: 'ActionSet', id: 'more', isVisible: false, actions: [submit('Rare')] }
    const body = [field('Text', 'note'), more]
    const person = await withMessage()
    const actions = [
      { type: 'Action.OpenUrl', title: 'Site', url: 'https://example.org' },
      { type: 'Action.ShowCard', title: 'Say why', card: inner },
      { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
    ]
    await fake.call('POST', activitiesOf(chat), withCard(cardOf(body, { actions })))
    await expect(person.click('Send')).rejects.toThrow('no button "Send"; there are: Site, Say why, More')
    for (const title of ['Site', 'Say why', 'More']) await person.click(title)
    expect([fake.received, person.opened()]).toEqual([[], ['https://example.org']])
    expect(person.last().buttons).toEqual(['Rare', 'Site', 'Say why', 'Send', 'More'])
    await person.click('Send', undefined, { filling: { why: 'because', note: 'x' } })
    expect(fake.last().value).toEqual({ why: 'because', note: 'x' })
    await person.click('Rare')
    expect(fake.last().value).toEqual({ note: '' })
    await person.click('More')
    expect(person.last().buttons).not.toContain('Rare')
  })

  it('is not pressed where it is another’s, or switched off', async () => {
    const person = await withMessage(submit('Off', {}, { isEnabled: false }))
    const where = { channel: chat, id: person.last().message.id }
    await expect(fake.teams.as('29:ben').click('Off', where)).rejects.toThrow('that message is gone')
    await expect(person.click('Off')).rejects.toThrow('"Off" cannot be pressed')
    await expect(fake.teams.as('29:ben').click('Off')).rejects.toThrow('29:ben has no message')
  })
})
