import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Journal, openJournal } from '../../src/demo/journal.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import {
  actions,
  botToken,
  button,
  input,
  modal,
  section,
  signingSecret,
  useFakeSlack,
  word,
} from './fake-under-test.js'

const folder = mkdtempSync(join(tmpdir(), 'changes-'))
const file = join(folder, 'kept.jsonl')
const opened: Journal[] = []

function open(): Journal {
  const journal = openJournal(file)
  opened.push(journal)
  return journal
}

const fake = useFakeSlack(() => {
  rmSync(file, { force: true })
  return { journal: open() }
})

afterEach(() => {
  for (const journal of opened.splice(0)) journal.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** All that a page could show. */
function shown({ state }: SlackServer): string {
  const { users, channels, messages, modals, homes, refusals, notices, tokenEnd = null } = state
  const maps = [users, channels, modals, homes].map((map) => [...map])
  return JSON.stringify([...maps, messages, refusals, notices, tokenEnd], null, 1)
}

/** Somebody says a command, presses a button or sends a modal, and the product does this before it answers. */
const meanwhile = (said: (address: Record<string, string>) => unknown, act: () => unknown) => async () => {
  fake.answer = async (told) => {
    await said(told as Record<string, string>)
    return {}
  }
  await act()
}

const mia = () => fake.slack.as('UMIA')
const form = modal(input('topics', { type: 'plain_text_input' }))
const home = { type: 'home', blocks: [section('x')] }
const openForm = meanwhile(
  ({ trigger_id = '' }) => fake.client.views.open({ trigger_id, view: form as never }),
  () => mia().command('offer'),
)

/** The product answers a click on the first message at the address it was given. */
const pressed = (said: object) =>
  meanwhile(
    ({ response_url = '' }) => fetch(response_url, { method: 'POST', body: JSON.stringify(said) }),
    () => mia().click('Yes', mia().dm()[0]),
  )

const answered = (answer: object, act: () => unknown) => async () => {
  fake.answer = () => answer
  await act()
}

const submitted = (json?: object) => answered({ json }, () => mia().submit())

describe('a change', () => {
  it.each<[string, () => unknown]>([
    ['a message', () => fake.client.chat.postMessage({ channel: 'C1', text: 'x' })],
    ['a message changed', pressed({ text: 'x', replace_original: true })],
    ['a message removed', pressed({ delete_original: true })],
    ['a private answer', answered({ json: { text: 'x' } }, () => mia().command('help'))],
    ['words of a colleague', () => mia().write('C1', 'Hello')],
    ['a modal', openForm],
    ['what is typed', () => mia().type({ topics: 'more' })],
    ['what is typed and sent', answered({ status: 500 }, () => mia().submit({ topics: 'more' }))],
    ['sentences beside fields', submitted({ response_action: 'errors', errors: { topics: 'Too broad' } })],
    ['another modal over it', submitted({ response_action: 'push', view: form })],
    ['another modal in its place', submitted({ response_action: 'update', view: form })],
    ['a modal sent', submitted()],
    ['all modals cleared', submitted({ response_action: 'clear' })],
    ['a modal closed', () => mia().cancel()],
    ['a home', () => fake.client.views.publish({ user_id: 'UMIA', view: home as never })],
    ['a refusal', () => word(fake.client.chat.postMessage({ channel: 'C9', text: 'x' }))],
    ['a notice', answered({ status: 500 }, () => mia().command('help'))],
    ['somebody’s name', () => fake.slack.changeUser('UMIA', { name: 'Mia' })],
    ['somebody more', () => fake.slack.addUser({ id: 'UNEW', name: 'New' })],
    ['a channel', () => fake.slack.addChannel('C5', 'new')],
    ['the end of the token', () => fake.slack.uninstall()],
  ])('is told when it is done, and written down: %s', async (_what, act) => {
    const blocks = [actions(button('Yes', 'yes#0'))] as never
    await fake.client.chat.postMessage({ channel: 'DUMIA', text: 'Coming?', blocks })
    await openForm()
    mia().type({ topics: 'data' })
    fake.answer = () => ({})
    const before = shown(fake.slack)
    let told = ''
    fake.slack.state.events.on('change', () => {
      told = shown(fake.slack)
    })
    await act()
    expect(shown(fake.slack)).not.toBe(before)
    expect(told).toBe(shown(fake.slack))
    const again = await startSlackServer({ signingSecret, botToken, journal: open() })
    await again.close()
    expect(shown(again)).toBe(shown(fake.slack))
  })

  it('of errors that go with the next attempt is told, too', async () => {
    await openForm()
    await answered({ json: { response_action: 'errors', errors: { topics: 'No' } } }, () =>
      mia().submit({ topics: 'x' }),
    )()
    let told = ''
    fake.slack.state.events.on('change', () => {
      told = shown(fake.slack)
    })
    await submitted({ response_action: 'mumble' })()
    expect(mia().modal()?.errors).toEqual({})
    expect(told).toBe(shown(fake.slack))
  })

  it('is all or none: one wrong field keeps the others from being filled in', async () => {
    await openForm()
    const before = shown(fake.slack)
    expect(() => mia().type({ topics: 'data', colour: 'red' })).toThrow('no such field: colour')
    expect(shown(fake.slack)).toBe(before)
  })

  it('is not told where there is none', async () => {
    let count = 0
    fake.slack.state.events.on('change', () => count++)
    await fake.client.auth.test()
    await mia().command('help')
    mia().messages()
    expect(count).toBe(0)
  })
})
