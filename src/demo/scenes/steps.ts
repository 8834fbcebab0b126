import type { Sight } from '../view.js'
import { recruiter } from './cast.js'
import { at, type Now, type SceneFacts, type SceneStep } from './engine.js'
import { sceneWords } from './words.js'

/** What scenes are made of: the steps that several kinds share, and the ways of pointing at a control. */

const { hints, titles } = sceneWords

export type Fills = Record<string, string>

const hourMs = 3_600_000
export const after = (date: Date | null | undefined, minutes: number): string =>
  new Date((date?.getTime() ?? 0) + minutes * 60_000).toISOString()

const asSlack = (user: string): Sight => ({ window: 'slack', as: user })
export const pageButton = (interaction: string): string => `form:has([name=_name][value="${interaction}"]) button`
const button = (interaction: string): string => `.slack .conversation [data-action^="${interaction}"]`

/** In a colleague's Slack: a button of a message, and the form that it opens, one after the other. */
export function inSlack(
  facts: SceneFacts,
  {
    user = facts.cast.host,
    press,
    label,
    form,
    fills,
    hint,
  }: {
    user?: string
    press: string
    label?: string
    form?: string
    fills?: Fills
    hint: string
  },
): Now {
  const open = facts.open[user] ?? null
  if (form !== undefined && open === form)
    return at(asSlack(user), hints.form, { control: '.slack .modal [data-submit]', ...(fills ? { fills } : {}) })
  if (open !== null) return at(asSlack(user), hints.close, { control: '.slack .modal footer button' })
  return at(asSlack(user), hint, { control: button(press), ...(label === undefined ? {} : { label }) })
}

/** Types a command for somebody, below their Slack; what lies open there is closed first. */
export function typing(facts: SceneFacts, user: string, text: string, hint: string): Now {
  if ((facts.open[user] ?? null) !== null)
    return at(asSlack(user), hints.close, { control: '.slack .modal footer button' })
  return at(asSlack(user), hint, { control: '.slack [data-send]', type: text })
}

/** In the recruiter's Slack: the pipeline, the person's line, then the button. */
export function inPipeline(facts: SceneFacts, press: string, form: string, fills: Fills, hint: string): Now {
  const buttons = facts.buttons[recruiter] ?? []
  const has = (name: string): boolean => buttons.some((each) => each.startsWith(name))
  const name = facts.guests[0]?.name ?? ''
  if (facts.open[recruiter] !== null || has(press)) return inSlack(facts, { user: recruiter, press, form, fills, hint })
  if (has('referral.show'))
    return inSlack(facts, { user: recruiter, press: 'referral.show', label: name, hint: hints.openLine(name) })
  return typing(facts, recruiter, '/coffeechat pipeline', hints.pipeline)
}

/** On the page of somebody outside. */
export function onPage(facts: SceneFacts, interaction: string, hint: string, fills?: Fills, guest = 0): Now {
  const { address = '', page = null } = facts.guests[guest] ?? {}
  const looks: Sight = { window: 'mail', mailbox: address, ...(page === null ? {} : { page }) }
  return at(looks, hint, { control: pageButton(interaction), ...(fills ? { fills } : {}) })
}

/** In their newest mail, and on the page behind its first link. */
export function inMail(facts: SceneFacts, interaction: string, hint: string, fills?: Fills, guest = 0): Now {
  const { address = '', mail = null } = facts.guests[guest] ?? {}
  const looks: Sight = { window: 'mail', mailbox: address, ...(mail === null ? {} : { mail }) }
  return at(looks, hint, {
    control: `[data-newest] a, ${pageButton(interaction)}`,
    ...(fills ? { fills } : {}),
  })
}

export const moving = (to: string, hint: string): Now => at(null, hint, { control: '[data-tour-move]', moveTo: to })

export const wasMet = ({ chat }: SceneFacts): boolean => ['held', 'closed'].includes(chat?.status ?? '')
export const hostMet = (facts: SceneFacts): boolean => wasMet(facts) || facts.chat?.met.host === 'yes'
export const guestMet = (facts: SceneFacts): boolean => wasMet(facts) || facts.chat?.met.candidate === 'yes'
export const wrote = ({ chat }: SceneFacts, ...names: string[]): boolean =>
  names.every((name) => chat?.outcome.includes(name))

/** The host reads of somebody without a name, and says yes. */
export const meets = (fills?: Fills): SceneStep => ({
  ...titles.meets,
  isDone: ({ match }) => match !== null && match.status !== 'proposed',
  now: (facts) =>
    inSlack(facts, { press: 'match.meet', form: 'match.accept', hint: hints.meets, ...(fills ? { fills } : {}) }),
})

/** The person outside says what the kind wants settled, and books one of the times. */
export const books = (fills: Fills): SceneStep => ({
  ...titles.books,
  isDone: ({ chat }) => chat !== null,
  now: (facts) => inMail(facts, 'match.accept', hints.books, { time: '', ...fills }),
})

/** The clock is moved to the end of the talk. */
export const talks: SceneStep = {
  ...titles.talks,
  isDone: (facts) =>
    hostMet(facts) || (facts.chat?.endsAt != null && facts.now.getTime() >= facts.chat.endsAt.getTime() + hourMs / 4),
  now: ({ chat }) => moving(after(chat?.endsAt, 20), hints.talks),
}

/** Both say that they met. */
export const met: SceneStep = {
  ...titles.met,
  isDone: wasMet,
  now: (facts) =>
    facts.chat?.met.host === 'yes'
      ? { ...onPage(facts, 'chat.met', hints.guestMet), label: 'Yes, we met' }
      : inSlack(facts, { press: 'chat.met', hint: hints.hostMet }),
}

/** Five working days later nothing more is asked. */
export const closes = (words: { title: string; sentence: string } = titles.closes): SceneStep => ({
  ...words,
  isDone: ({ chat }) => chat?.status === 'closed',
  now: ({ chat }) => moving(after(chat?.endsAt, 7 * 24 * 60 + 120), hints.closes),
})

/** Something that the host writes down after the talk. */
export const hostWrites = (
  words: { title: string; sentence: string },
  fills: Fills,
  isDone: (facts: SceneFacts) => boolean,
): SceneStep => ({
  ...words,
  isDone,
  now: (facts) => inSlack(facts, { press: 'chat.notes.open', form: 'chat.notes', fills, hint: hints.hostWrites }),
})

/** Something that the person outside writes down on their page. */
export const guestWrites = (
  words: { title: string; sentence: string },
  fills: Fills,
  isDone: (facts: SceneFacts) => boolean,
): SceneStep => ({
  ...words,
  isDone,
  now: (facts) => onPage(facts, 'chat.notes', hints.guestWrites, fills),
})
