import { describe, expect, it } from 'vitest'
import { createTeamsRates } from '../../src/demo/teams-limits.js'
import { activitiesOf, channel, chat, mia, personal, team, useFakeTeams } from './fake-teams-under-test.js'

const fake = useFakeTeams()

const say = (text: string, conversation = chat) =>
  fake.call('POST', activitiesOf(conversation), { type: 'message', text, channelData: { key: text } })
const texts = () => fake.teams.state.messages.map((message) => message.text)
const pass = (ms: number) => {
  fake.moment = new Date(fake.moment.getTime() + ms)
}

/** How many of these calls were taken. */
async function taken(count: number, call: () => Promise<{ status: number }>): Promise<number> {
  let sum = 0
  for (let at = 0; at < count; at++) if ((await call()).status < 300) sum++
  return sum
}

describe('on order', () => {
  it('loses an answer, refuses a call, answers with errors: and then behaves again', async () => {
    await fake.call('POST', 'v3/conversations', personal)
    const { teams } = fake
    teams.misbehave('send', { type: 'lose_answer' })
    teams.misbehave('send', { type: 'refuse' })
    for (const status of [412, 500, 502, 504]) teams.misbehave('send', { type: 'status', status })
    teams.misbehave('send', { type: 'rate_limit', seconds: 17 })
    teams.misbehave('send', { type: 'error', error: 'BadArgument' })
    teams.misbehave('send', { type: 'status', status: 200, body: '<html>', done: true })
    await expect(say('lost')).rejects.toThrow()
    await expect(say('refused')).rejects.toThrow()
    for (const status of [412, 500, 502, 504]) expect((await say(`${status}`)).status).toBe(status)
    const limited = await say('much')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '17'])
    expect((await say('odd')).said).toEqual({ error: { code: 'BadArgument', message: 'BadArgument' } })
    expect((await say('page')).said).toEqual({ body: '<html>' })
    expect((await say('well')).status).toBe(201)
    expect(texts()).toEqual(['lost', 'page', 'well'])
    expect(teams.state.calls.slice(2).map(({ key, outcome }) => [key, outcome])).toEqual([
      ['lost', 'ok'],
      ['refused', 'refused'],
      ['412', 'status 412'],
      ['500', 'status 500'],
      ['502', 'status 502'],
      ['504', 'status 504'],
      ['much', 'TooManyRequests'],
      ['odd', 'BadArgument'],
      ['page', 'ok'],
      ['well', 'ok'],
    ])
    expect(teams.state.count429).toBe(0)
  })

  it('hangs until it is let go, having done what it was asked', async () => {
    await fake.call('POST', 'v3/conversations', personal)
    let release = (): void => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    fake.teams.misbehave('send', { type: 'hang', until })
    const done = new Promise((resolve) => fake.teams.state.events.once('call', resolve))
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
    await fake.call('POST', 'v3/conversations', personal)
    const told: unknown[] = []
    const off = fake.teams.onCall('send', (moment, key) => told.push([moment, key, texts().length]))
    await say('one')
    off()
    await say('two')
    expect(told).toEqual([
      ['before', 'one', 0],
      ['after', 'one', 1],
    ])
  })
})

describe('the rates', () => {
  /** Limits hold from here on; the chat is there and has not been written to. */
  async function limited(): Promise<void> {
    await fake.call('POST', 'v3/conversations', personal)
    await fake.teams.installInTeam(team, mia)
    fake.teams.limitRates(true)
  }

  it('let seven calls in a second and eight in two through, in one conversation', async () => {
    await limited()
    expect(await taken(8, () => say('x'))).toBe(7)
    const over = await say('x')
    expect([over.status, over.headers.get('retry-after'), over.said]).toMatchObject([
      429,
      '1',
      { error: { code: 'TooManyRequests' } },
    ])
    expect((await fake.call('POST', 'v3/conversations', personal)).status).toBe(429)
    expect((await say('x', channel)).status).toBe(201)
    pass(1000)
    expect(await taken(2, () => say('x'))).toBe(1)
    pass(999)
    expect(await taken(1, () => say('x'))).toBe(0)
    pass(1)
    expect(await taken(1, () => say('x'))).toBe(1)
    expect(fake.teams.state.count429).toBe(5)
  })

  it('count the threads of a channel together, and new ones, too', async () => {
    await limited()
    const thread = () =>
      fake.call('POST', 'v3/conversations', {
        isGroup: true,
        channelData: { channel: { id: channel } },
        activity: { type: 'message', text: 'x' },
      })
    const { said } = await thread()
    expect(await taken(6, () => say('x', String(said.id)))).toBe(6)
    expect((await thread()).status).toBe(429)
  })

  it.each([
    ['60 in half a minute', 60, 250, 30_000],
    ['1,800 in an hour', 1800, 500, 3_600_000],
  ])('let %s through', (_what, most, pace, span) => {
    let now = 0
    const rates = createTeamsRates(() => new Date(now))
    for (let at = 0; at < most; at++) {
      expect(rates.take('chat')).toBe(true)
      now += pace
    }
    expect([rates.take('chat'), rates.take('another')]).toEqual([false, true])
    now = span - 1
    expect(rates.take('chat')).toBe(false)
    now = span
    expect([rates.take('chat'), rates.take('chat')]).toEqual([true, false])
  })

  it('let 50 calls in a second through, of all kinds', async () => {
    await limited()
    const look = () => fake.call('GET', `v3/conversations/${encodeURIComponent(chat)}/members/aad-mia`)
    expect(await taken(51, look)).toBe(50)
    expect((await say('x')).status).toBe(429)
    pass(1000)
    expect((await say('x')).status).toBe(201)
  })
})
