import { buttonsOf } from '../slack-reading.js'
import type { SlackPerson } from '../slack-user.js'
import type { World } from '../world.js'
import { casts, ownerIn, recruiter, type SceneKind } from './cast.js'
import { pageOf, readSceneFacts } from './facts.js'
import { openOutsider, type ShownPage, sentenceOf } from './outside.js'

/**
 * What each kind forbids, done through the real door: a press, a form or a page, with what the product never asked for put
 * into it. Returns the sentence with which the product refused.
 */
export async function tryForbidden(world: World, kind: SceneKind): Promise<string> {
  const sentence = (await tries[kind]({ world, kind })).replace(/\s+/g, ' ').trim()
  const begun = world.scenes.get(kind)
  if (begun) world.scenes.set(kind, { ...begun, refused: sentence })
  return sentence
}

interface Attempt {
  world: World
  kind: SceneKind
}

const hostOf = ({ world, kind }: Attempt): SlackPerson => world.slack.as(casts[kind].host)

/** The page of the scene's first person outside. */
async function onPage({ world, kind }: Attempt, press: string, filled: Record<string, string>): Promise<ShownPage> {
  const [guest] = (await readSceneFacts(world, kind)).guests
  const browser = openOutsider(world.product.url)
  await browser.open(pageOf(world.mailbox.mails(guest?.address)) ?? '')
  return browser.press(press, filled)
}

/** Puts a field into the form that lies open, which the product never asked. */
function smuggle(world: World, user: string, name: string, value: string): void {
  const element = { type: 'plain_text_input', action_id: `text:${name}`, initial_value: value }
  const label = { type: 'plain_text', text: name }
  world.slack.state.modals
    .get(user)
    ?.at(-1)
    ?.blocks.push({ type: 'input', block_id: name, optional: true, label, element })
}

/** Presses the newest button of that kind. */
async function press(person: SlackPerson, label: RegExp): Promise<void> {
  const message = person.messages().findLast(({ buttons }) => buttons.some((button) => label.test(button)))
  const button = message?.buttons.find((each) => label.test(each))
  if (!message || button === undefined) throw new Error('That cannot be tried yet.')
  await person.click(button, message)
}

/** Presses a button that somebody else was shown, from below one's own newest message, as a client of one's own making could. */
async function pressOfAnother(world: World, from: string, label: RegExp, user: string): Promise<string> {
  await closeAll(world, user)
  const found = world.slack
    .as(from)
    .messages()
    .flatMap(({ message }) => buttonsOf(message.blocks))
    .findLast((button) => label.test(button.label))
  const person = world.slack.as(user)
  const mine = person.last()
  if (!found) throw new Error('That cannot be tried yet.')
  mine.message.blocks.push({ type: 'actions', elements: [found.action] })
  try {
    await person.click(found.actionId, mine)
  } finally {
    mine.message.blocks.pop()
  }
  return answered(person)
}

/** What was answered in the form, over it, or below it; what lies open is closed. */
async function answered(person: SlackPerson): Promise<string> {
  const modal = person.modal()
  const errors = Object.values(modal?.errors ?? {})
  const words = errors.length > 0 ? errors.join(' ') : (modal?.words ?? person.last().words)
  if (modal) await person.cancel()
  return words
}

async function closeAll(world: World, user: string): Promise<void> {
  world.slack.state.modals.delete(user)
}

const says = (command: string, user?: string) => async (attempt: Attempt) => {
  const { world, kind } = attempt
  const who = user ?? casts[kind].host
  await closeAll(world, who)
  const person = world.slack.as(who)
  await person.command(command)
  return answered(person)
}

const tries: Record<SceneKind, (attempt: Attempt) => Promise<string>> = {
  async career(attempt) {
    const host = hostOf(attempt)
    await closeAll(attempt.world, casts.career.host)
    await press(host, /^Be their advocate\?$/)
    await host.submit({ advocate: 'yes' })
    return answered(host)
  },
  informational: async (attempt) => sentenceOf(await onPage(attempt, 'chat.notes', { insights: 'Nice', rating: '5' })),
  networking: async (attempt) => sentenceOf(await onPage(attempt, 'match.accept', { time: '', agenda: '' })),
  preliminary: says('offer preliminary, ferry timetabling, Tue and Thu afternoons', 'UJONAS'),
  async candidacy({ world, kind }) {
    await closeAll(world, recruiter)
    const { guests } = await readSceneFacts(world, kind)
    const person = world.slack.as(recruiter)
    await person.command('pipeline')
    await press(person, new RegExp(`^Open ${guests[0]?.name}$`))
    await press(person, /^Move$/)
    await person.submit({ to: 'references', note: 'Let us be quick.' })
    return answered(person)
  },
  async seeker_led(attempt) {
    const host = hostOf(attempt)
    await closeAll(attempt.world, casts.seeker_led.host)
    await press(host, /^One sentence of advice$/)
    smuggle(attempt.world, casts.seeker_led.host, 'communication', 'Poor')
    await host.submit({ advice: 'Show what you built.' })
    return answered(host)
  },
  async company(attempt) {
    const host = hostOf(attempt)
    await closeAll(attempt.world, casts.company.host)
    const { guests } = await readSceneFacts(attempt.world, attempt.kind)
    await press(host, new RegExp(`^(Was ${guests[1]?.name} there\\?|Note for ${guests[1]?.name})$`))
    smuggle(attempt.world, casts.company.host, 'skills', 'Weak at numbers')
    await host.submit({})
    return answered(host)
  },
  async consultation(attempt) {
    const host = hostOf(attempt)
    await closeAll(attempt.world, casts.consultation.host)
    await host.command('chats')
    await press(host, /^What came of it$/)
    if (host.modal()?.buttons.includes('Close this talk')) await host.click('Close this talk', 'modal')
    else await press(host, /^Close this talk$/)
    return answered(host)
  },
  async group({ world }) {
    const user = casts.group.host
    await closeAll(world, user)
    const host = world.slack.as(user)
    await host.command('offer group')
    widen(world, user)
    await host.submit({
      title: 'Nine in a boat',
      topics: casts.group.topic,
      day: new Date(world.clock.now().getTime() + 12 * 86_400_000).toISOString().slice(0, 10),
      seats: '9',
      where: 'https://meet.harbourlight.example/nine',
      briefing: 'Nine of you.',
      tasks: 'Row',
    })
    return answered(host)
  },
  referral: says('refer Tess', 'UJONAS'),
  async role_owner({ world, kind }) {
    const { guests } = await readSceneFacts(world, kind)
    return pressOfAnother(world, recruiter, new RegExp(`^Open ${guests[0]?.name}$`), casts.role_owner.host)
  },
  referrer: ({ world }) => pressOfAnother(world, ownerIn(casts.referrer), /^Look at it$/, casts.referrer.host),
}

/** Slack itself would not send more than the field takes: the one who tries has a client that would. */
function widen(world: World, user: string): void {
  for (const block of world.slack.state.modals.get(user)?.at(-1)?.blocks ?? []) {
    const { element } = block as { element?: { type?: string; max_value?: string } }
    if (block.block_id === 'seats' && element) element.max_value = '99'
  }
}
