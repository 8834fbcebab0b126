import dns from 'node:dns'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import { faultOf, type MessengerPlatform, onSlack, onTeams, type Step } from './messenger-platforms.js'
import { noLines } from './no-line.js'

/** What every messenger does, whichever platform it writes to (DL-5, DL-6): against a Slack and a Teams that keep state. */

const saying = (text: string): Card => ({ preview: text, elements: [{ type: 'text', text }] })
const delivery = { key: 'match:m1:host-dm:v1', card: saying('Hello') }
const notSent = { retry: true, unknownOutcome: false }
const unknown = { retry: true, unknownOutcome: true }

describe.each<[string, () => Promise<MessengerPlatform>]>([
  ['Slack', onSlack],
  ['Teams', onTeams],
])('%s’s messenger', (_name, start) => {
  let platform: MessengerPlatform
  beforeEach(async () => {
    platform = await start()
  })
  afterEach(() => platform.close())

  const send = (to = platform.person()) => platform.messenger.send(platform.workspace, to, delivery)
  /** somebody was written to before, so that a conversation is there */
  async function known() {
    const sent = await send()
    return { sent, person: platform.person(sent.conversation) }
  }
  const texts = () => platform.read().map(({ text }) => text)

  it('opens one conversation with a person, writes into it, and says where it is', async () => {
    const sent = await send()
    expect(texts()).toEqual(['Hello'])
    expect([platform.calls('open'), platform.calls('say')]).toEqual([1, 1])
    await platform.messenger.send(platform.workspace, platform.person(sent.conversation), delivery)
    expect(texts()).toEqual(['Hello', 'Hello'])
    expect([platform.calls('open'), platform.calls('say')]).toEqual([1, 2])
  })

  it('gives a conversation that was opened twice the same name', async () => {
    const [one, two] = [await send(), await send()]
    expect(two.conversation).toBe(one.conversation)
    expect(two.message).not.toBe(one.message)
  })

  it('lets the job’s key travel along, once a message', async () => {
    await send()
    expect(platform.lastKey()).toBe('match:m1:host-dm:v1')
  })

  it('posts into a channel, and nowhere else', async () => {
    await platform.messenger.send(platform.workspace, platform.channel, delivery)
    expect(platform.readChannel().map(({ text }) => text)).toEqual(['Hello'])
    expect(platform.calls('post')).toBe(1)
    expect(texts()).toEqual([])
  })

  it('writes into a conversation that stands already', async () => {
    const { sent } = await known()
    const { serviceUrl } = platform.channel
    const within = { conversation: sent.conversation, ...(serviceUrl != null && { serviceUrl }) }
    await platform.messenger.send(platform.workspace, within, delivery)
    expect(texts()).toEqual(['Hello', 'Hello'])
    expect(platform.calls('open')).toBe(1)
  })

  it('replaces what a message says, where it stands', async () => {
    const { sent, person } = await known()
    await platform.messenger.update(platform.workspace, person, sent, saying('It is booked'))
    expect(platform.read()).toMatchObject([{ text: 'It is booked', edits: 1 }])
  })

  it('replaces what a post in a channel says', async () => {
    const sent = await platform.messenger.send(platform.workspace, platform.channel, delivery)
    await platform.messenger.update(platform.workspace, platform.channel, sent, saying('It is booked'))
    expect(platform.readChannel()).toMatchObject([{ text: 'It is booked', edits: 1 }])
  })

  it('tells who somebody is', async () => {
    const { person } = await known()
    expect(await platform.messenger.person(platform.workspace, person)).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@corp.example',
      isAdmin: false,
      isDeleted: false,
    })
    expect(platform.calls('look')).toBe(1)
  })

  it('waits as long as it is told, and has not written', async () => {
    const { person } = await known()
    platform.misbehave('say', { type: 'rate_limit', seconds: 7 })
    expect(await faultOf(send(person))).toMatchObject({ ...notSent, retryAfterMs: 7000 })
    expect([texts(), platform.calls('say')]).toEqual([['Hello'], 2])
  })

  it.each<[string, 'say' | 'post']>([
    ['a message to a person', 'say'],
    ['a post in a channel', 'post'],
  ])('does not know what became of %s whose answer is lost, and never writes twice', async (_what, step) => {
    const { person } = await known()
    const before = platform.calls(step)
    platform.misbehave(step, { type: 'lose_answer' })
    const to = step === 'say' ? person : platform.channel
    const fault = await faultOf(platform.messenger.send(platform.workspace, to, { ...delivery, card: saying('Lost') }))
    expect(fault).toMatchObject(unknown)
    const shown = step === 'say' ? platform.read() : platform.readChannel()
    expect(shown.filter(({ text }) => text === 'Lost')).toHaveLength(1)
    expect(platform.calls(step) - before).toBe(1)
  })

  it.each([500, 503])('does not know what became of a message that is answered with %i', async (status) => {
    const { person } = await known()
    platform.misbehave('say', { type: 'status', status })
    expect(await faultOf(send(person))).toMatchObject(unknown)
    expect(platform.calls('say')).toBe(2)
  })

  it('does not know what became of a message whose line was cut', async () => {
    const { person } = await known()
    platform.misbehave('say', { type: 'refuse' })
    expect(await faultOf(send(person))).toMatchObject(unknown)
    expect([texts(), platform.calls('say')]).toEqual([['Hello'], 2])
  })

  it.each(['<html>Ada', '', '{"ok":', 'null', '{}'])(
    'does not know what became of a message that is answered with %j',
    async (body) => {
      const { person } = await known()
      const headers = { 'content-type': 'application/json' }
      platform.misbehave('say', { type: 'status', status: 200, body, headers, done: true })
      expect(await faultOf(send(person))).toMatchObject(unknown)
      expect([texts(), platform.calls('say')]).toEqual([['Hello', 'Hello'], 2])
    },
  )

  it.each(noLines)('knows that nothing was written %s', async (_what, open) => {
    await known()
    const line = await open()
    const { messenger, person } = platform.at(line.origin)
    const fault = await faultOf(messenger.send(platform.workspace, person, delivery))
    line.close()
    expect(fault).toMatchObject(notSent)
  })

  it('knows that nothing was written where the name is not found', async () => {
    await known()
    const { messenger, person } = platform.at('http://localhost:1')
    const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    const looked = vi
      .spyOn(dns, 'lookup')
      .mockImplementation(((...args: unknown[]) => (args.at(-1) as (error: Error) => void)(notFound)) as never)
    const fault = await faultOf(messenger.send(platform.workspace, person, delivery))
    expect(looked).toHaveBeenCalled()
    looked.mockRestore()
    expect(fault).toMatchObject(notSent)
    expect(fault.message).toContain('ENOTFOUND')
  })

  it('gives up on somebody who is not there', async () => {
    const fault = await faultOf(platform.messenger.send(platform.workspace, platform.stranger, delivery))
    expect(fault).toMatchObject({ retry: false, unknownOutcome: false })
    expect([platform.calls('open'), platform.calls('say')]).toEqual([1, 0])
  })

  const repeatable: [Step, Parameters<MessengerPlatform['misbehave']>[1]][] = (
    ['open', 'change', 'look'] as const
  ).flatMap((step) => [
    [step, { type: 'lose_answer' }],
    [step, { type: 'status', status: 500 }],
    [step, { type: 'status', status: 200, body: '<html>Ada', done: true }],
    [step, { type: 'status', status: 200, body: 'null', headers: { 'content-type': 'application/json' }, done: true }],
  ])
  it.each(repeatable)('does what can be done twice again: %s, %o', async (step, how) => {
    const { sent, person } = await known()
    platform.misbehave(step, how)
    const { messenger, workspace } = platform
    const call = {
      open: () => send(),
      change: () => messenger.update(workspace, person, sent, saying('It is booked')),
      look: () => messenger.person(workspace, person),
    }[step as 'open' | 'change' | 'look']
    const fault = await call().then(
      () => undefined,
      (error: unknown) => error,
    )
    // a change needs nothing of its answer
    if (step === 'change' && fault === undefined) expect(platform.read()[0]?.text).toBe('It is booked')
    else expect(fault).toMatchObject({ name: 'Fault', ...notSent })
    expect(texts()).toHaveLength(1)
  })

  it('says nothing of what was written in what it throws', async () => {
    const { person } = await known()
    const secret = { ...delivery, card: saying('Lovelace is looking around') }
    for (const how of [{ type: 'lose_answer' }, { type: 'status', status: 200, body: '<html>Lovelace' }] as const) {
      platform.misbehave('say', how)
      const fault = await faultOf(platform.messenger.send(platform.workspace, person, secret))
      expect(`${fault.message} ${fault.code}`).not.toContain('Lovelace')
    }
  })
})
