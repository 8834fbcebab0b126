import { describe, expect, it } from 'vitest'
import { startSlackServer } from '../../src/demo/slack-server.js'
import {
  actions,
  botToken,
  button,
  clientOf,
  modal,
  section,
  signingSecret,
  useFakeSlack,
  word,
} from './fake-under-test.js'

const fake = useFakeSlack()

const say = (channel: string, ...blocks: object[]) =>
  fake.client.chat.postMessage({ channel, text: 'Coming?', blocks: blocks as never })

describe('words of colleagues', () => {
  it('stand in the channel for everybody, as they were typed, and the product does not hear of them', async () => {
    fake.slack.as('UMIA').write('C1', 'a < b & <@UMIA> *x*')
    fake.slack.as('UMIA').write('C1', '😀'.repeat(40_000))
    const [message, long] = fake.slack.as('UOTHER').channel('C1')
    expect([message?.words, message?.isPrivate, message?.message.by]).toEqual(['a < b & <@UMIA> *x*', false, 'UMIA'])
    expect(message?.message.text).toBe('a &lt; b &amp; &lt;@UMIA&gt; *x*')
    expect(long?.text).toHaveLength(80_000)
    expect(fake.received).toEqual([])
    const update = fake.client.chat.update({ channel: 'C1', ts: message?.message.ts ?? '', text: 'x' })
    expect(await word(update)).toBe('cant_update_message')
  })

  it.each([
    ['C9', 'Hello', 'there is no channel C9'],
    ['DUOTHER', 'Hello', 'there is no channel DUOTHER'],
    ['C4', 'Hello', 'old is archived'],
    ['DUMIA', 'Hello', 'Sending messages to this app has been turned off.'],
    ['C1', ' \n', 'there is nothing to send'],
    ['C1', '😀'.repeat(40_001), 'a message takes at most 40000 characters'],
  ])('are not sent where Slack’s client would not: %s', (channel, text, reason) => {
    fake.slack.addChannel('C4', 'old', true, { isArchived: true })
    expect(() => fake.slack.as('UMIA').write(channel, text)).toThrow(reason)
    expect(fake.slack.state.messages).toEqual([])
  })
})

describe('a command typed in a channel', () => {
  it('says where, and its answers stand there for this person alone', async () => {
    const mia = fake.slack.as('UMIA')
    fake.answer = async ({ response_url }) => {
      await fetch(String(response_url), { method: 'POST', body: JSON.stringify({ text: 'First' }) })
      return { json: { text: 'Second' } }
    }
    await mia.command('help', 'C1')
    expect(fake.last()).toMatchObject({ channel_id: 'C1', channel_name: 'people-we-met', user_id: 'UMIA' })
    expect(mia.channel('C1').map(({ words, isPrivate }) => [words, isPrivate])).toEqual([
      ['First', true],
      ['Second', true],
    ])
    expect([mia.messages(), fake.slack.as('UOTHER').channel('C1')]).toEqual([[], []])
    await mia.command('help')
    expect(fake.last()).toMatchObject({ channel_id: 'DUMIA', channel_name: 'directmessage' })
    expect(mia.answers()).toHaveLength(2)
  })

  it('is not sent from where Slack’s client would not', async () => {
    await expect(fake.slack.as('UMIA').command('help', 'C9')).rejects.toThrow('there is no channel C9')
    expect(fake.received).toEqual([])
  })
})

describe('a message that is pressed by its name', () => {
  it('is found by channel and time, its button by label or else by action', async () => {
    const { ts = '' } = await say('C1', actions(button('Other', 'yes#0'), button('yes#0', 'first#0')))
    const { ts: second = '' } = await say('C1', actions(button('Yes', 'yes#0')))
    const mia = fake.slack.as('UMIA')
    fake.answer = async ({ response_url }) => {
      await fetch(String(response_url), { method: 'POST', body: JSON.stringify({ text: 'Good' }) })
      return {}
    }
    await mia.click('yes#0', { channel: 'C1', ts })
    expect(fake.last()).toMatchObject({
      container: { message_ts: ts, channel_id: 'C1' },
      actions: [{ action_id: 'first#0' }],
    })
    await mia.click('yes#0', { channel: 'C1', ts: second })
    expect(fake.last()).toMatchObject({ container: { message_ts: second }, actions: [{ action_id: 'yes#0' }] })
  })

  it('is gone where it was deleted, is another’s, or never was', async () => {
    const { ts = '' } = await say('DUMIA', actions(button('Yes', 'yes#0')))
    await fake.client.chat.postEphemeral({ channel: 'C1', user: 'UMIA', text: 'Only you' })
    const own = fake.slack.as('UMIA').channel('C1')[0]?.message.ts ?? ''
    const other = fake.slack.as('UOTHER')
    for (const where of [
      { channel: 'DUMIA', ts },
      { channel: 'C1', ts: own },
      { channel: 'C1', ts: '1.1' },
    ])
      await expect(other.click('Yes', where)).rejects.toThrow('that message is gone')
    expect(fake.received).toEqual([])
  })
})

describe('two clocks', () => {
  it('one for what messages, events, refusals and notices carry, one for the age of triggers and addresses', async () => {
    let clock = new Date('2027-01-01T00:00:00Z')
    const slack = await startSlackServer({ signingSecret, botToken, now: () => fake.moment, clock: () => clock })
    slack.deliverTo(fake.productUrl)
    const client = clientOf(slack.apiUrl)
    const mia = slack.as('UMIA')
    await mia.command('offer')
    const { trigger_id, response_url } = fake.last()
    clock = new Date('2027-02-01T00:00:00Z')
    await client.views.open({ trigger_id: String(trigger_id), view: modal(section('Hello')) as never })
    await fetch(String(response_url), { method: 'POST', body: JSON.stringify({ text: 'Hi' }) })
    expect(mia.last().message.ts).toMatch(/^1801440000\.\d{6}$/)
    await mia.openHome()
    expect(fake.last()).toMatchObject({ event_time: 1_801_440_000 })
    fake.moment = new Date(fake.moment.getTime() + 30 * 60_000 + 1)
    expect((await fetch(String(response_url), { method: 'POST', body: '{}' })).status).toBe(404)
    fake.answer = () => ({ status: 500 })
    await mia.command('offer')
    const { refusals, notices } = slack.state
    expect([...refusals, ...notices].map(({ t }) => t)).toEqual(Array(2).fill('2027-02-01T00:00:00.000Z'))
    await slack.close()
  })
})
