import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import { faultOf, onTeams } from '../contracts/messenger-platforms.js'

/** What Teams alone says no with, and what of it is for ever (TM-4, TM-5, TM-6). */
let platform: Awaited<ReturnType<typeof onTeams>>
beforeEach(async () => {
  platform = await onTeams()
})
afterEach(() => platform.close())

const hello: Card = { preview: 'Hello', elements: [{ type: 'text', text: 'Hello' }] }
const send = (card = hello, to = platform.person('a:1-29:ada')) =>
  platform.messenger.send('tenant-1', to, { key: 'match:m1:host-dm:v1', card })
const sends = () => platform.calls('say')

/** Ada has a chat with the bot, in which nothing was said. */
async function open(): Promise<void> {
  await send()
  platform.teams.state.messages.length = 0
  platform.teams.state.calls.length = 0
}
beforeEach(async () => {
  await platform.messenger.send('tenant-1', platform.person(), { key: 'first', card: hello })
  await open()
})

describe('a no that may pass (TM-5)', () => {
  it.each([412, 429, 502, 504])(
    '%i without a time to wait is tried again by the job, and was not sent',
    async (status) => {
      platform.misbehave('say', { type: 'status', status })
      expect(await faultOf(send())).toMatchObject({
        code: 'teams_busy',
        retry: true,
        retryAfterMs: undefined,
        unknownOutcome: false,
      })
      expect([sends(), platform.read()]).toEqual([1, []])
    },
  )

  it.each([
    [412, '7', 7000],
    [429, '0', 1000],
    [429, '120', 120_000],
    [429, '9999999999', 86_400_000],
    [503, '7', undefined],
    [429, '-5', undefined],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('%i with Retry-After %s waits %s ms', async (status, after, waitMs) => {
    platform.misbehave('say', { type: 'status', status, headers: { 'retry-after': after } })
    expect(await faultOf(send())).toMatchObject({ retry: true, retryAfterMs: waitMs, unknownOutcome: status === 503 })
    expect(sends()).toBe(1)
  })

  it('401 is asked again: the token may have ended on the way', async () => {
    platform.misbehave('say', { type: 'status', status: 401 })
    expect(await faultOf(send())).toMatchObject({ code: 'teams_401', retry: true, unknownOutcome: false })
  })

  it('a token that is not given is asked for again with the next message', async () => {
    const fresh = await onTeams()
    fresh.teams.misbehave('token', { type: 'status', status: 500 })
    const first = fresh.messenger.send('tenant-1', fresh.person(), { key: 'k', card: hello })
    expect(await faultOf(first)).toMatchObject({ code: 'teams_sign_in', retry: true, unknownOutcome: false })
    await fresh.messenger.send('tenant-1', fresh.person(), { key: 'k', card: hello })
    expect(fresh.read().map(({ text }) => text)).toEqual(['Hello'])
    await fresh.close()
  })
})

describe('a no for ever (TM-4)', () => {
  const body = (said: object) => ({
    type: 'status' as const,
    status: 403,
    body: JSON.stringify(said),
    headers: { 'content-type': 'application/json' },
  })
  it.each([
    ['a word of its own', { subCode: 'MessageWritesBlocked' }],
    ['a word in its error', { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked', message: 'x' } }],
    ['a code', { error: { code: 'BotNotInConversationRoster', message: 'x' } }],
    ['a sentence', { error: { code: 'Forbidden', message: 'The bot is not part of the conversation roster.' } }],
  ])('that somebody blocked us is heard in %s, with one call', async (_what, said) => {
    platform.misbehave('say', body(said))
    expect(await faultOf(send())).toMatchObject({ code: 'teams_blocked', retry: false, unknownOutcome: false })
    expect(sends()).toBe(1)
  })

  it.each([
    ['blocked us', { blocked: true }],
    ['took the app out', { hasApp: false }],
  ])('somebody who %s is not written to, nor opened a chat with', async (_what, change) => {
    platform.teams.addUser({ id: '29:ada', name: 'Ada Lovelace', ...change })
    platform.teams.state.teams.clear()
    expect(await faultOf(send())).toMatchObject({ code: 'teams_blocked', retry: false, unknownOutcome: false })
    expect(await faultOf(send(hello, platform.person()))).toMatchObject({ code: 'teams_blocked', retry: false })
    expect([platform.calls('open'), sends(), platform.read()]).toEqual([1, 1, []])
  })

  it('a team that took the app out is not posted to', async () => {
    platform.teams.state.teams.clear()
    platform.teams.addTeam({
      id: '19:t',
      name: 'T',
      channels: [{ id: '19:met@thread.tacv2', name: 'x' }],
      members: ['29:ada'],
    })
    expect(await faultOf(send(hello, platform.channel as never))).toMatchObject({ code: 'teams_blocked', retry: false })
    expect(platform.calls('post')).toBe(1)
  })

  it.each([
    [400, {}],
    [403, { error: { code: 'Forbidden', message: 'no' } }],
    [404, { error: { code: 'ConversationNotFound' } }],
    [413, { error: { code: 'MessageSizeTooBig' } }],
  ])('%i is not said to be a block, and not tried again', async (status, said) => {
    platform.misbehave('say', { ...body(said), status })
    expect(await faultOf(send())).toMatchObject({ code: `teams_${status}`, retry: false, unknownOutcome: false })
    expect(sends()).toBe(1)
  })

  it.each([undefined, null, '', 'https://evil.example/', 'http://smba.trafficmanager.net/', 'nowhere'])(
    'an address such as %s is never called',
    async (serviceUrl) => {
      const to = { user: '29:ada', conversation: 'a:1', ...(serviceUrl !== undefined && { serviceUrl }) }
      const fault = await faultOf(send(hello, to as never))
      expect(fault).toMatchObject({ code: 'teams_no_address', retry: false, unknownOutcome: false })
      expect(platform.teams.state.calls).toEqual([])
    },
  )
})

describe('a card that one message would not hold (TM-6)', () => {
  const lines = Array.from({ length: 60 }, (_, line) => `${line} ${'ü'.repeat(700)}`)
  const long: Card = { preview: 'Long', elements: [{ type: 'list', items: lines }] }

  it('comes as several, in order, none too large, and is changed by the first', async () => {
    const sent = await send(long)
    const pages = platform.teams.as('29:ada').messages()
    expect(pages.map(({ words }) => words.split('\n').at(-1))).toEqual([
      'Part 1 of 4',
      'Part 2 of 4',
      'Part 3 of 4',
      'Part 4 of 4',
    ])
    expect(pages.flatMap(({ words }) => words.match(/^• \d+/gm))).toEqual(lines.map((_, line) => `• ${line}`))
    expect(platform.teams.state.refusals).toEqual([])
    expect(sent.message).toBe(pages[0]?.message.id)
  })

  it('of which the second page was refused is not said to be unsent: the first page is there', async () => {
    let count = 0
    platform.teams.onCall('send', (moment) => {
      if (moment === 'after' && ++count === 1) platform.misbehave('say', { type: 'rate_limit', seconds: 1 })
    })
    expect(await faultOf(send(long))).toMatchObject({ retry: true, unknownOutcome: true })
    expect([platform.read().length, sends()]).toEqual([1, 2])
  })
})
