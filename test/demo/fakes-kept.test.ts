import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Journal, openJournal } from '../../src/demo/journal.js'
import { type Mailbox, startMailbox } from '../../src/demo/mailbox.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import {
  actions,
  botToken,
  button,
  clientOf,
  input,
  modal,
  section,
  signingSecret,
  useFakeSlack,
  word,
} from '../slack/fake-under-test.js'

const folder = mkdtempSync(join(tmpdir(), 'kept-'))
const toClose: { close(): unknown }[] = []
let number = 0
let file: string

/** As a new process opens it: the one before was killed, so it closed nothing. */
function openAgain(): Journal {
  const journal = openJournal(file)
  toClose.push(journal)
  return journal
}

function openNew(): Journal {
  file = join(folder, `${++number}.jsonl`)
  return openAgain()
}

const fake = useFakeSlack(() => ({ journal: openNew() }))

async function slackAfterKill(): Promise<SlackServer> {
  const slack = await startSlackServer({
    signingSecret,
    botToken,
    team: 'T1',
    now: () => fake.moment,
    journal: openAgain(),
  })
  toClose.push(slack)
  slack.deliverTo(fake.productUrl)
  return slack
}

async function mailboxAfterKill(): Promise<Mailbox> {
  const mailbox = await startMailbox({ journal: openAgain() })
  toClose.push(mailbox)
  return mailbox
}

afterEach(async () => {
  for (const each of toClose.splice(0).reverse()) await each.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const say = (channel: string, text: string, ...blocks: object[]) =>
  fake.client.chat.postMessage({ channel, text, blocks: blocks as never })

/** The product answers the next command, click or submission with this, by the address it was given. */
function respond(said: object): void {
  fake.answer = async ({ response_url }) => {
    await fetch(String(response_url), { method: 'POST', body: JSON.stringify(said) })
    return {}
  }
}

/** A command opens this modal, a submission is refused with a sentence, and the next opens a second one over it. */
async function openModals(): Promise<void> {
  const mia = fake.slack.as('UMIA')
  fake.answer = async ({ trigger_id }) => {
    const view = modal(input('topics', { type: 'plain_text_input' })) as never
    await fake.client.views.open({ trigger_id: String(trigger_id), view })
    return {}
  }
  await mia.command('offer')
  fake.answer = () => ({ json: { response_action: 'errors', errors: { topics: 'Too broad' } } })
  await mia.submit({ topics: 'everything' })
  mia.type({ topics: 'data' })
}

const seenBy = (slack: SlackServer, user: string) => {
  const person = slack.as(user)
  return {
    messages: person.messages(),
    channel: person.channel('C1'),
    modal: person.modal(),
    home: person.home(),
    notices: person.notices(),
  }
}

describe('a Slack with a journal', () => {
  it('shows after a kill what it showed before: messages, changes, private answers, modals, homes, people', async () => {
    const mia = fake.slack.as('UMIA')
    const { ts = '' } = await say('C1', 'Before')
    await fake.client.chat.update({ channel: 'C1', ts, text: 'After', blocks: [section('Changed')] as never })
    mia.write('C1', 'Who was it? <3')
    await say('DUMIA', 'Coming?', actions(button('Yes', 'yes#0')))
    respond({ text: 'Done', blocks: [section('See you')], replace_original: true })
    await mia.click('Yes')
    fake.answer = () => ({ json: { text: 'Only you' } })
    await mia.command('help')
    fake.answer = () => ({ status: 500 })
    await mia.command('help')
    expect(await word(say('C1', 'x', { type: 'marquee' }))).toBe('invalid_blocks')
    fake.answer = () => ({})
    const home = { type: 'home', blocks: [section('Welcome')] } as never
    await fake.client.views.publish({ user_id: 'UMIA', view: home })
    await fake.slack.changeUser('UMIA', { name: 'Mia Okafor-Lind' })
    fake.slack.addChannel('C4', 'old', true, { isArchived: true })
    await openModals()

    const again = await slackAfterKill()
    for (const user of ['UMIA', 'UOTHER']) expect(seenBy(again, user)).toEqual(seenBy(fake.slack, user))
    const her = again.as('UMIA')
    expect(her.channel('C1').map(({ words, edits, message }) => [words, edits, message.by])).toEqual([
      ['Changed', 1, undefined],
      ['Who was it? <3', 0, 'UMIA'],
    ])
    expect(her.channel('C1')[0]?.message.edits.map(({ text }) => text)).toEqual(['Before'])
    expect(her.messages().map(({ words, isPrivate }) => [words, isPrivate])).toEqual([
      ['See you', false],
      ['Only you', true],
    ])
    expect(her.modal()).toMatchObject({ errors: { topics: 'Too broad' }, title: 'Offer a chat' })
    expect(her.home()?.words).toBe('Welcome')
    expect(her.notices()).toEqual(['dispatch_failed'])
    const { users, channels, refusals } = fake.slack.state
    expect(again.state).toMatchObject({ users, channels, refusals })
    expect(again.state.users.get('UMIA')?.name).toBe('Mia Okafor-Lind')
    expect(again.state.refusals.map(({ error }) => error)).toEqual(['invalid_blocks'])
  })

  it('goes on where it was: what was typed is sent, what was said is changed, hands work', async () => {
    const { ts = '' } = await say('DUMIA', 'Coming?', actions(button('Yes', 'yes#0')))
    await openModals()
    const again = await slackAfterKill()
    const client = clientOf(again.apiUrl)
    const mia = again.as('UMIA')
    const typed = { topics: { 'a-topics': { type: 'plain_text_input', value: 'data' } } }
    fake.answer = () => ({ json: { response_action: 'push', view: modal(section('Sure?')) } })
    await mia.submit()
    expect(fake.last()).toMatchObject({ type: 'view_submission', view: { state: { values: typed } } })
    fake.answer = () => ({})
    await mia.cancel()
    await mia.submit()
    respond({ text: 'Good', replace_original: true })
    await mia.click('Yes', { channel: 'DUMIA', ts })
    await client.chat.update({ channel: 'DUMIA', ts, text: 'See you' })
    const third = await slackAfterKill()
    expect(third.as('UMIA').modal()).toBeUndefined()
    expect(
      third
        .as('UMIA')
        .messages()
        .map(({ text, edits }) => [text, edits]),
    ).toEqual([['See you', 2]])
  })

  it('keeps the stack of modals as each answer left it', async () => {
    await openModals()
    fake.answer = () => ({ json: { response_action: 'push', view: modal(section('Sure?')) } })
    await fake.slack.as('UMIA').submit()
    const again = await slackAfterKill()
    expect(again.as('UMIA').modal()?.words).toBe('Sure?')
    expect(again.state.modals.get('UMIA')?.map(({ errors }) => errors)).toEqual([{}, {}])
    await again.as('UMIA').cancel()
    const third = await slackAfterKill()
    expect(third.as('UMIA').modal()?.fields).toEqual(['Label of topics'])
    fake.answer = () => ({ json: { response_action: 'clear' } })
    await third.as('UMIA').submit()
    expect((await slackAfterKill()).state.modals.size).toBe(0)
  })

  it('has forgotten what was deleted, even where it was changed too late', async () => {
    await say('DUMIA', 'Coming?', actions(button('Yes', 'yes#0')))
    await say('DUMIA', 'Another')
    const mia = fake.slack.as('UMIA')
    const before = mia.dm()[0]
    respond({ delete_original: true })
    await mia.click('Yes', before)
    respond({ text: 'Too late', replace_original: true })
    await mia.click('Yes', before)
    respond({ delete_original: true })
    await mia.click('Yes', before)
    expect(mia.dm().map(({ text }) => text)).toEqual(['Another'])
    expect(seenBy(await slackAfterKill(), 'UMIA')).toEqual(seenBy(fake.slack, 'UMIA'))
  })

  it.each([
    ['account_inactive', () => fake.slack.uninstall()],
    ['token_revoked', () => fake.slack.revokeTokens()],
  ])('refuses the token still: %s', async (error, end) => {
    await end()
    const again = await slackAfterKill()
    expect(await word(clientOf(again.apiUrl).auth.test())).toBe(error)
  })

  it('never gives a name twice, and messages rise while the clock stands still', async () => {
    const given: string[] = []
    const stamps: string[] = []
    const take = ({ state }: SlackServer): void => {
      for (let at = 0; at < 1100; at++) {
        given.push(state.nextId(''))
        stamps.push(state.nextTs())
      }
    }
    take(fake.slack)
    for (let at = 0; at < 3; at++) take(await slackAfterKill())
    expect(new Set(given).size).toBe(4400)
    expect(stamps.every((each) => /^1777881600\.\d{6}$/.test(each))).toBe(true)
    expect(stamps.every((each, at) => at === 0 || Number(each) > Number(stamps[at - 1]))).toBe(true)
  })

  it('keeps the newest fifty of refusals and notices', async () => {
    for (let at = 0; at < 51; at++) fake.slack.state.refuse('chat.postMessage', `no ${at}`, [])
    fake.answer = () => ({ status: 500 })
    for (let at = 0; at < 51; at++) await fake.slack.as('UMIA').command('help')
    const { state } = await slackAfterKill()
    expect([state.refusals.length, state.notices.length]).toEqual([50, 50])
    expect(state.refusals.at(-1)?.error).toBe('no 50')
  })

  it('has written before it answers', async () => {
    const written: boolean[] = []
    fake.slack.onCall('chat.postMessage', () => {
      written.push(readFileSync(file, 'utf8').includes('Now or never'))
    })
    await say('C1', 'Now or never')
    expect(written).toEqual([false, true])
  })
})

describe('a mailbox with a journal', () => {
  const send = (mailbox: Mailbox, more = {}) =>
    createTransport(mailbox.url).sendMail({
      from: 'Coffeechat <coffee@example.org>',
      to: 'lena@home.example',
      subject: 'Would you meet Mia? ☕',
      text: 'Yes or no?',
      html: '<a href="https://c.example/c/1?a=1&amp;b=2">Yes</a>',
      messageId: '<job-1@example.org>',
      headers: { 'List-Unsubscribe': '<https://c.example/leave>' },
      ...more,
    })

  it('shows after a kill what came before, also two of one name, and takes more', async () => {
    const at = new Date('2026-05-04T08:00:00Z')
    const mailbox = await startMailbox({ now: () => at, journal: openNew() })
    toClose.push(mailbox)
    const written: boolean[] = []
    mailbox.onMail(() => void written.push(readFileSync(file, 'utf8').includes('Would you meet Mia')))
    await send(mailbox, { icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } })
    await send(mailbox, { replyTo: 'people@example.org' })
    mailbox.misbehave('later')
    await expect(send(mailbox)).rejects.toThrow()
    expect(written).toEqual([true, true])

    const again = await mailboxAfterKill()
    expect(again.mails()).toStrictEqual(mailbox.mails())
    expect(again.mails('lena@home.example').map(({ replyTo, at }) => [replyTo, at])).toEqual([
      [undefined, at],
      ['people@example.org', at],
    ])
    expect(again.mails()[0]?.headers.get('list-unsubscribe')).toBe('<https://c.example/leave>')
    expect(again.mails()[0]?.ics).toContain('BEGIN:VCALENDAR')
    await send(again, { to: 'otto@home.example' })
    expect((await mailboxAfterKill()).mails().map(({ to }) => to)).toEqual([
      'lena@home.example',
      'lena@home.example',
      'otto@home.example',
    ])
  })
})
