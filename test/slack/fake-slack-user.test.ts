import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startSlackServer } from '../../src/demo/slack-server.js'
import {
  actions,
  botToken,
  button,
  input,
  modal,
  option,
  plain,
  type Received,
  refusal,
  section,
  signingSecret,
  useFakeSlack,
  word,
} from './fake-under-test.js'

const fake = useFakeSlack()

/** Mia says a command and the product opens this modal. */
async function openModal(...blocks: object[]) {
  fake.answer = async (said) => {
    if (said.trigger_id)
      await fake.client.views.open({ trigger_id: String(said.trigger_id), view: modal(...blocks) as never })
    return {}
  }
  const mia = fake.slack.as('UMIA')
  await mia.command('offer')
  fake.answer = () => ({})
  return mia
}

describe('commands', () => {
  it('come as a signed form, and the answer is seen by this person alone', async () => {
    fake.answer = () => ({ json: { text: 'Hi', blocks: [section('Only you')], response_type: 'ephemeral' } })
    const mia = fake.slack.as('UMIA')
    await mia.command('offer data & more')
    const { headers, raw } = fake.received[0] as Received
    const stamp = String(headers['x-slack-request-timestamp'])
    const signature = createHmac('sha256', signingSecret).update(`v0:${stamp}:${raw}`).digest('hex')
    expect(headers['x-slack-signature']).toBe(`v0=${signature}`)
    expect(Math.abs(Number(stamp) - Date.now() / 1000)).toBeLessThan(30)
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(fake.last()).toMatchObject({
      command: '/coffeechat',
      text: 'offer data & more',
      team_id: 'T1',
      user_id: 'UMIA',
      channel_id: 'DUMIA',
      is_enterprise_install: 'false',
    })
    expect(mia.answers().map((message) => message.words)).toEqual(['Only you'])
    expect(fake.slack.as('UOTHER').messages()).toEqual([])
  })

  it('that go wrong are told by Slack itself', async () => {
    const mia = fake.slack.as('UMIA')
    fake.answer = () => ({ status: 500 })
    expect((await mia.command('help')).status).toBe(500)
    fake.answer = () => 'cut'
    await expect(mia.command('help')).rejects.toThrow()
    fake.answer = () => ({ json: { text: 'Hi', blocks: [{ type: 'marquee' }] } })
    await mia.command('help')
    expect(mia.notices()).toEqual(['dispatch_failed', 'dispatch_failed', 'dispatch_failed'])
    expect(mia.messages()).toEqual([])
  })

  it('that are not answered in time have timed out, and a late answer shows nothing', async () => {
    const hasty = await startSlackServer({ signingSecret, botToken, patienceMs: 20 })
    hasty.deliverTo(fake.productUrl)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    fake.answer = async () => {
      await held
      return { json: { text: 'Too late' } }
    }
    const mia = hasty.as('UMIA')
    expect((await mia.command('help')).status).toBe(0)
    release()
    expect([mia.notices(), mia.messages()]).toEqual([['operation_timeout'], []])
    await hasty.close()
  }, 2000)

  it('come again byte by byte, numbered', async () => {
    const mia = fake.slack.as('UMIA')
    await mia.command('help')
    await mia.redeliver(2)
    expect(fake.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2'])
    expect(new Set(fake.received.map(({ raw }) => raw)).size).toBe(1)
  })
})

describe('modals', () => {
  it('open by a trigger that works once and for three seconds', async () => {
    const mia = fake.slack.as('UMIA')
    await mia.command('offer')
    const trigger = String(fake.last().trigger_id)
    const view = modal(section('Hello')) as never
    expect(await word(fake.client.views.open({ trigger_id: 'none', view }))).toBe('invalid_trigger_id')
    fake.moment = new Date(fake.moment.getTime() + 3000)
    await fake.client.views.open({ trigger_id: trigger, view })
    expect(mia.modal()).toMatchObject({ title: 'Offer a chat', words: 'Hello' })
    expect(await word(fake.client.views.open({ trigger_id: trigger, view }))).toBe('exchanged_trigger_id')
    await mia.command('offer')
    fake.moment = new Date(fake.moment.getTime() + 3001)
    expect(await word(fake.client.views.open({ trigger_id: String(fake.last().trigger_id), view }))).toBe(
      'expired_trigger_id',
    )
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
    await fake.slack.as('UMIA').command('offer')
    const view = { ...modal(input('topics', { type: 'plain_text_input' })), ...change }
    const { error, reasons } = await refusal(
      fake.client.views.open({ trigger_id: String(fake.last().trigger_id), view: view as never }),
    )
    expect(error).toBe('invalid_arguments')
    expect(reasons).toContain(`[ERROR] ${reason}`)
    expect(fake.slack.as('UMIA').modal()).toBeUndefined()
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
    expect(fake.last()).toMatchObject({
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
    expect((fake.last().view as { state: unknown }).state).toEqual({
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
    const before = fake.received.length
    await expect(mia.submit({ topics: 'data', kind: 'a', windows: ['2-840'], ...wrong })).rejects.toThrow(reason)
    expect(fake.received).toHaveLength(before)
  })

  it('keep what was typed when the answer is errors, and close when it is empty', async () => {
    const mia = await openModal(input('topics', { type: 'plain_text_input' }))
    fake.answer = () => ({ json: { response_action: 'errors', errors: { topics: 'Too broad' } } })
    await mia.submit({ topics: 'everything' })
    expect(mia.modal()?.errors).toEqual({ topics: 'Too broad' })
    fake.answer = () => ({})
    await mia.submit()
    expect(fake.last()).toMatchObject({
      view: { state: { values: { topics: { 'a-topics': { value: 'everything' } } } } },
    })
    expect(mia.modal()).toBeUndefined()
  })

  it('become another one, are stacked three high, and are cleared', async () => {
    const mia = await openModal(section('One'))
    fake.answer = () => ({ json: { response_action: 'update', view: modal(section('Two')) } })
    await mia.submit()
    fake.answer = () => ({ json: { response_action: 'push', view: modal(section('Three')) } })
    await mia.submit()
    await mia.submit()
    expect(fake.slack.state.modals.get('UMIA')?.length).toBe(3)
    await mia.submit()
    expect(fake.slack.state.refusals.map((refusal) => refusal.error)).toEqual(['push_limit_reached'])
    await mia.cancel()
    expect(mia.modal()?.words).toBe('Three')
    fake.answer = () => ({ json: { response_action: 'clear' } })
    await mia.submit()
    expect(mia.modal()).toBeUndefined()
  })

  it('stay as they are when the answer is one that Slack cannot show', async () => {
    const mia = await openModal(input('topics', { type: 'plain_text_input' }))
    fake.answer = () => ({ json: { response_action: 'errors', errors: { nothing: 'Too broad' } } })
    await mia.submit({ topics: 'data' })
    fake.answer = () => ({ json: { response_action: 'update', view: { type: 'modal' } } })
    await mia.submit()
    fake.answer = () => ({ status: 500 })
    await mia.submit()
    expect(mia.notices()).toEqual(['dispatch_failed', 'dispatch_failed', 'dispatch_failed'])
    expect(mia.modal()?.fields).toEqual(['Label of topics'])
  })

  it('change under the hand of who typed: the same input keeps its words, a stale hash is refused', async () => {
    const topics = input('topics', { type: 'plain_text_input' })
    const mia = await openModal(topics, actions(button('More', 'form.more#0')))
    mia.type({ topics: 'data' })
    fake.answer = async ({ view }) => {
      const { id, hash, state } = view as { id: string; hash: string; state: unknown }
      expect(state).toEqual({ values: { topics: { 'a-topics': { type: 'plain_text_input', value: 'data' } } } })
      const next = modal(topics, input('seats', { type: 'plain_text_input' }, { optional: true })) as never
      await fake.client.views.update({ view_id: id, hash, view: next })
      expect(await word(fake.client.views.update({ view_id: id, hash, view: next }))).toBe('hash_conflict')
      return {}
    }
    await mia.click('More', 'modal')
    expect(fake.last()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      actions: [{ action_id: 'form.more#0' }],
    })
    fake.answer = () => ({})
    await mia.submit()
    expect(fake.last()).toMatchObject({
      view: { state: { values: { topics: { 'a-topics': { value: 'data' } }, seats: { 'a-seats': { value: null } } } } },
    })
    const gone = fake.client.views.update({ view_id: 'V1', view: modal(section('x')) as never })
    expect(await word(gone)).toBe('not_found')
  })
})

describe('clicks', () => {
  it('tell the button, the message and an address for the answer, which replaces the message', async () => {
    await fake.client.chat.postMessage({
      channel: 'DUMIA',
      text: 'Coming?',
      blocks: [actions(button('Yes', 'yes#0', { value: '{"chat":"1"}' }), button('No', 'no#0'))] as never,
    })
    const mia = fake.slack.as('UMIA')
    fake.answer = async ({ response_url }) => {
      const body = JSON.stringify({ text: 'Done', blocks: [section('See you')], replace_original: true })
      expect((await fetch(String(response_url), { method: 'POST', body })).status).toBe(200)
      return {}
    }
    await mia.click('Yes')
    expect(fake.last()).toMatchObject({
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
    await fake.client.chat.postMessage({
      channel: 'DUMIA',
      text: 'Coming?',
      blocks: [actions(button('Yes', 'yes#0'))] as never,
    })
    const mia = fake.slack.as('UMIA')
    const answers: string[] = []
    const respond = async (address: unknown): Promise<void> => {
      const said = await fetch(String(address), { method: 'POST', body: JSON.stringify({ text: 'Again' }) })
      answers.push(`${said.status} ${await said.text()}`)
    }
    fake.answer = async ({ response_url }) => {
      for (let at = 0; at < 6; at++) await respond(response_url)
      return {}
    }
    await mia.click('yes#0')
    expect(answers).toEqual([...Array(5).fill('200 ok'), '404 used_url'])
    fake.answer = async ({ response_url }) => {
      await respond(response_url)
      fake.moment = new Date(fake.moment.getTime() + 30 * 60_000 + 1)
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
    const mia = fake.slack.as('UMIA')
    await mia.openHome()
    expect(fake.last()).toMatchObject({ event: { type: 'app_home_opened', user: 'UMIA', tab: 'home' } })
    const view = { type: 'home', blocks: [section('Welcome'), actions(button('Offer', 'offer#0'))] } as never
    const { view: shown } = await fake.client.views.publish({ user_id: 'UMIA', view })
    await fake.client.views.publish({ user_id: 'UMIA', view, hash: shown?.hash })
    expect(await word(fake.client.views.publish({ user_id: 'UMIA', view, hash: shown?.hash }))).toBe('hash_conflict')
    expect(await word(fake.client.views.publish({ user_id: 'UMIA', view: modal(section('x')) as never }))).toBe(
      'invalid_arguments',
    )
    expect(mia.home()).toMatchObject({ words: 'Welcome\nOffer', buttons: ['Offer'] })
    fake.answer = async ({ trigger_id }) => {
      await fake.client.views.open({ trigger_id: String(trigger_id), view: modal(section('Hello')) as never })
      return {}
    }
    await mia.click('Offer', 'home')
    expect(fake.last()).toMatchObject({ view: { type: 'home' }, container: { type: 'view' } })
    expect(mia.modal()?.words).toBe('Hello')
  })
})

describe('events and crafted requests', () => {
  it('verifies the address, repeats an event with its number, sends any bytes', async () => {
    fake.answer = ({ challenge }) => ({ json: { challenge } })
    expect(await fake.slack.verifyUrl()).toBe(true)
    fake.answer = () => ({ status: 500 })
    const { request } = await fake.slack.tell({ type: 'user_change', user: { id: 'UMIA' } })
    await fake.slack.redeliver(request, 2)
    const ids = fake.received.slice(1).map(({ said }) => said.event_id)
    expect(new Set(ids).size).toBe(1)
    expect(fake.received.at(-1)?.headers).toMatchObject({
      'x-slack-retry-num': '2',
      'x-slack-retry-reason': 'http_timeout',
    })
    await fake.slack.sendRaw({ type: 'application/json', body: '{"x":1}' }, { 'x-slack-signature': 'v1=0' })
    expect(fake.received.at(-1)).toMatchObject({ raw: '{"x":1}', headers: { 'x-slack-signature': 'v1=0' } })
  })
})
