import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apologySentence, card, type Door, openDoor } from './door-under-test.js'
import { click, command, event, modal, submission } from './payloads.js'

let door: Door
beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.close())

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const shown = (text: string) => [{ type: 'section', text: plain(text) }]
const form = {
  type: 'form' as const,
  form: {
    interaction: 'offer.save',
    value: { offerId: 'o1' },
    title: 'Offer a chat',
    submit: 'Save',
    fields: [{ type: 'text' as const, name: 'topics', label: 'Topics' }],
  },
}

describe('a command', () => {
  it('reaches the table with who said it and what', async () => {
    await door.send(command('offer backend'))
    expect(door.handled).toEqual([
      {
        door: 'slack',
        speaker: { type: 'platform', platform: 'slack', workspace: 'T1', user: 'U1' },
        key: expect.stringMatching(/^command:[0-9a-f]{64}$/),
        name: 'command',
        value: { text: 'offer backend' },
        values: {},
      },
    ])
  })

  it('is answered privately in the body of its own request', async () => {
    door.reply(card('Welcome'))
    const answer = await door.send(command(''))
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ response_type: 'ephemeral', text: 'Welcome', blocks: shown('Welcome') })
    expect(door.slack.calls).toEqual([])
  })

  it('opens a form before it is acknowledged', async () => {
    door.reply(form)
    const answer = await door.send(command('offer'))
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(door.slack.of('views.open')).toEqual([
      expect.objectContaining({
        trigger_id: 'trigger-1',
        view: expect.objectContaining({ callback_id: 'offer.save' }),
      }),
    ])
  })

  it('says so when the form could not open, with the reference of the log line', async () => {
    door.reply(form)
    door.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' })
    const answer = await door.send(command('offer'))
    expect(answer.json).toMatchObject({ response_type: 'ephemeral', text: apologySentence('ref-1') })
    expect(door.logged).toContainEqual(
      expect.objectContaining({ event: 'slack.failed', reference: 'ref-1', code: 'slack_expired_trigger_id' }),
    )
  })

  it('gets an apology whose reference stands in the log, without the words of the failure', async () => {
    door.reply(async () => {
      throw new Error('Ada Lovelace is secret')
    })
    const answer = await door.send(command('offer'))
    expect(answer).toMatchObject({ status: 200, json: { text: apologySentence('ref-1') } })
    expect(door.logged).toEqual([
      expect.objectContaining({ reference: 'ref-1', interaction: 'command', code: 'unexpected' }),
    ])
    expect(JSON.stringify(door.logged)).not.toContain('Lovelace')
  })

  it('is read with a charset in its content type', async () => {
    const answer = await door.send(command('chats'), {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    })
    expect(answer.status).toBe(200)
    expect(door.handled).toHaveLength(1)
  })

  it('shows sentences about its words as they are', async () => {
    door.reply({ type: 'errors', errors: { until: 'When is that?' } })
    expect((await door.send(command('pause'))).json).toMatchObject({ text: 'When is that?' })
  })

  it('of an organization with the app everywhere belongs to the organization (SL-10)', async () => {
    await door.send(command('', { is_enterprise_install: 'true', enterprise_id: 'E1' }))
    expect(door.handled[0]?.speaker).toMatchObject({ workspace: 'E1' })
  })
})

describe('a click', () => {
  const address = () => ({ response_url: `${door.slack.url}response` })

  it('reaches the table with the interaction and value of the button', async () => {
    await door.send(click('match.meet#3', { matchId: 'm1' }, address()))
    expect(door.handled).toMatchObject([{ name: 'match.meet', value: { matchId: 'm1' }, values: {} }])
  })

  it('is acknowledged empty and changes the card it was in', async () => {
    door.reply(card('You said yes', 'replace'))
    const answer = await door.send(click('match.meet#0', {}, address()))
    expect(answer).toMatchObject({ status: 200, body: '' })
    await expect
      .poll(() => door.slack.of('response'))
      .toEqual([
        { text: 'You said yes', blocks: shown('You said yes'), replace_original: true, response_type: 'ephemeral' },
      ])
  })

  it('adds an answer below the card when it is a new one', async () => {
    door.reply(card('Here they are', 'new'))
    await door.send(click('offers#0', {}, address()))
    await expect.poll(() => door.slack.of('response')).toMatchObject([{ replace_original: false }])
  })

  it('is answered by direct message when its address has expired (SL-15)', async () => {
    door.slack.answer('response', { status: 404, body: '' })
    await door.send(click('offers#0', {}, address()))
    await expect.poll(() => door.slack.of('chat.postMessage')).toMatchObject([{ channel: 'D1', text: 'Done' }])
  })

  it('gets its apology at the same place', async () => {
    door.reply(() => Promise.reject(new Error('no')))
    await door.send(click('offers#0', {}, address()))
    await expect
      .poll(() => door.slack.of('response'))
      .toMatchObject([{ text: apologySentence('ref-1'), replace_original: false }])
  })

  it('opens a form', async () => {
    door.reply(form)
    await door.send(click('offer.edit#0', {}, address()))
    await expect.poll(() => door.slack.of('views.open')).toMatchObject([{ trigger_id: 'trigger-2' }])
  })

  it('on a link is acknowledged and means nothing', async () => {
    expect(await door.send(click('link#0', {}, address()))).toMatchObject({ status: 200, body: '' })
    expect(door.handled).toEqual([])
  })

  it('on a button that is none of ours any more still reaches the table, which says so', async () => {
    await door.send(click('some_old_button', {}, address()))
    expect(door.handled).toMatchObject([{ name: 'some_old_button', value: {} }])
  })

  it('in the Home tab is answered over it', async () => {
    await door.send(click('chats#0', {}, { view: modal({ type: 'home', callback_id: '' }) }))
    await expect
      .poll(() => door.slack.of('views.open'))
      .toMatchObject([{ view: { type: 'modal', blocks: shown('Done') } }])
  })

  it('in the Home tab that changed something brings the tab up to date, in the view that was pressed', async () => {
    await door.send(click('pause.end#0', {}, { view: modal({ type: 'home', callback_id: '' }) }))
    expect(door.handled.map(({ name }) => name)).toContain('pause.end')
    await expect
      .poll(() => door.slack.of('views.publish'))
      .toMatchObject([{ user_id: 'U1', hash: 'h1', view: { type: 'home', blocks: shown('Done') } }])
  })

  it('in a modal turns the modal into its answer', async () => {
    await door.send(click('offer.undo#0', {}, { view: modal() }))
    await expect
      .poll(() => door.slack.of('views.update'))
      .toMatchObject([{ view_id: 'V1', view: { blocks: shown('Done') } }])
  })

  it('in a modal that fails leaves the modal and apologizes beside it', async () => {
    door.reply(() => Promise.reject(new Error('no')))
    await door.send(click('offer.undo#0', {}, { view: modal() }))
    await expect.poll(() => door.slack.of('chat.postMessage')).toMatchObject([{ text: apologySentence('ref-1') }])
    expect(door.slack.of('views.update')).toEqual([])
  })

  it('on More hands over what was typed, submits nothing, and changes the open form', async () => {
    door.reply(form)
    await door.send(click('form.more#0', {}, { view: modal() }))
    expect(door.handled).toMatchObject([
      { name: 'form.more', value: { offerId: 'o1', of: 'offer.save' }, values: { topics: 'backend' } },
    ])
    await expect
      .poll(() => door.slack.of('views.update'))
      .toMatchObject([{ view_id: 'V1', hash: 'h1', view: { callback_id: 'offer.save' } }])
  })
})

describe('a submitted form', () => {
  it('reaches the table with what it carried and what was typed', async () => {
    await door.send(submission())
    expect(door.handled).toMatchObject([
      { name: 'offer.save', value: { offerId: 'o1' }, values: { topics: 'backend' } },
    ])
  })

  it('becomes its answer', async () => {
    const answer = await door.send(submission())
    expect(answer.json).toMatchObject({ response_action: 'update', view: { type: 'modal', blocks: shown('Done') } })
  })

  it('stays open with each sentence beside its field', async () => {
    door.reply({ type: 'errors', errors: { topics: 'Name one topic', where: 'Where is it?' } })
    const values = {
      topics: { 'text:topics': { type: 'plain_text_input', value: null } },
      where: { 'text:where': { type: 'plain_text_input', value: null } },
    }
    expect((await door.send(submission(modal({ state: { values } })))).json).toEqual({
      response_action: 'errors',
      errors: { topics: 'Name one topic', where: 'Where is it?' },
    })
  })

  it('says so as well beside a field that is called as something every object has', async () => {
    door.reply({ type: 'errors', errors: { seats: 'At most five.' } })
    const values = { constructor: { 'text:constructor': { type: 'plain_text_input', value: 'x' } } }
    const { json } = await door.send(submission(modal({ state: { values } })))
    expect(json).toEqual({ response_action: 'errors', errors: { constructor: 'At most five.' } })
  })

  it('says what is wrong with a field that is not shown beside one that is, since Slack refuses it otherwise', async () => {
    door.reply({ type: 'errors', errors: { topics: 'Name one topic.', seats: 'At most five.' } })
    expect((await door.send(submission())).json).toEqual({
      response_action: 'errors',
      errors: { topics: 'Name one topic. At most five.' },
    })
  })

  it('leads to the next form', async () => {
    door.reply(form)
    expect((await door.send(submission())).json).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'offer.save' },
    })
  })

  it('gets an apology in the modal', async () => {
    door.reply(() => Promise.reject(new Error('no')))
    expect((await door.send(submission())).json).toMatchObject({
      response_action: 'update',
      view: { blocks: shown(apologySentence('ref-1')) },
    })
  })
})

describe('an event', () => {
  it('that the Home tab was opened shows home, never over a newer one', async () => {
    await door.send(event({ type: 'app_home_opened', user: 'U1', tab: 'home', view: { hash: 'h7' } }))
    expect(door.handled).toMatchObject([{ name: 'home', speaker: { workspace: 'T1', user: 'U1' } }])
    await expect
      .poll(() => door.slack.of('views.publish'))
      .toMatchObject([{ user_id: 'U1', hash: 'h7', view: { type: 'home', blocks: shown('Done') } }])
  })

  it('that the Home tab was opened is acknowledged before Slack has taken the view', async () => {
    door.slack.answer('views.publish', 'cut')
    const opened = event({ type: 'app_home_opened', user: 'U1', tab: 'home' })
    expect((await door.send(opened)).status).toBe(200)
    await expect.poll(() => door.logged).toMatchObject([{ event: 'slack.home_failed' }])
  })

  it('that the messages tab was opened means nothing', async () => {
    expect((await door.send(event({ type: 'app_home_opened', user: 'U1', tab: 'messages' }))).status).toBe(200)
    expect(door.handled).toEqual([])
  })

  it('that somebody changed is said by the platform, so that nobody is met by it', async () => {
    await door.send(
      event({ type: 'user_change', user: { id: 'U2', deleted: true, profile: { email: 'x@example.org' } } }),
    )
    expect(door.handled).toEqual([
      {
        door: 'slack',
        speaker: { type: 'anyone' },
        key: expect.stringMatching(/^event:[0-9a-f]{64}$/),
        name: 'platform.person-changed',
        value: { platform: 'slack', workspace: 'T1', user: 'U2', deleted: 'true' },
        values: {},
      },
    ])
  })

  it.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }])(
    '%j ends the workspace',
    async (what) => {
      await door.send(event(what))
      expect(door.handled).toMatchObject([
        { name: 'platform.uninstalled', value: { platform: 'slack', workspace: 'T1' } },
      ])
    },
  )

  it('that Slack holds back events is told once a minute of it', async () => {
    const told = { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1518467820, api_app_id: 'A1' }
    expect((await door.send({ json: told })).status).toBe(200)
    expect(door.handled).toEqual([
      {
        door: 'slack',
        speaker: { type: 'anyone' },
        key: 'limited:T1:1518467820',
        name: 'platform.events-limited',
        value: { platform: 'slack', workspace: 'T1' },
        values: {},
      },
    ])
    const wrong = { ...told, minute_rate_limited: 'soon' }
    expect((await door.send({ json: wrong })).status).toBe(400)
    expect(door.handled).toHaveLength(1)
  })

  it('that a person’s own token was revoked ends nothing', async () => {
    await door.send(event({ type: 'tokens_revoked', tokens: { oauth: ['U2'] } }))
    expect(door.handled).toEqual([])
  })

  it('is acknowledged only once what it caused is committed', async () => {
    let commit = () => {}
    let isAnswered = false
    const reached = new Promise<void>((resolve) => {
      door.reply(async () => {
        resolve()
        await new Promise<void>((done) => {
          commit = done
        })
        return card('Done')
      })
    })
    const sent = door.send(event({ type: 'app_uninstalled' })).finally(() => {
      isAnswered = true
    })
    await reached
    await door.send({ json: { type: 'url_verification', challenge: 'meanwhile' } })
    expect(isAnswered).toBe(false)
    commit()
    expect((await sent).status).toBe(200)
  })

  it('that failed is not acknowledged, so that Slack sends it again', async () => {
    door.reply(() => Promise.reject(new Error('no database')))
    expect((await door.send(event({ type: 'app_uninstalled' }))).status).toBe(500)
  })

  it('of another company in a shared channel belongs to the workspace that installed us (SL-10)', async () => {
    const authorizations = [{ team_id: 'T9', enterprise_id: null, is_enterprise_install: false }]
    await door.send(event({ type: 'app_uninstalled' }, { team_id: 'T1', authorizations }))
    expect(door.handled[0]?.value.workspace).toBe('T9')
  })
})
