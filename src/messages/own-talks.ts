import type { CoffeeChat } from '../domain/coffee-chat.js'
import { kindsToIntroduction } from '../domain/kinds.js'
import type { Employee } from '../domain/people.js'
import type { Card, CardElement } from './card.js'
import { bookedCard, type ChatFacts, cancelButton, metCard } from './chat.js'
import { sentenceCard } from './pool.js'
import type { Reader } from './reader.js'
import { showElements } from './show.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const dayMs = 86_400_000

/** A talk with a date, with what can be done now: before it, from start to end (P-18), after it (P-19). */
export function ownChatCard(reader: Reader, facts: ChatFacts, now: Date): Card {
  const { say } = reader
  const { chat } = facts
  const value = { chatId: chat.id }
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, value, 'chat', tone)
  if (chat.startsAt === null || chat.endsAt === null) return timelessCard(reader, facts)
  if (chat.endsAt <= now) {
    const answered = chat.met.candidate !== null && chat.met.candidate !== 'not_yet'
    return answered
      ? sentenceCard(say('own.chat.title', { host: facts.host.name }), [say('own.chat.answered')])
      : metCard(reader, facts, 'candidate', chat.askedAgain)
  }
  const booked = bookedCard(reader, facts, 'candidate')
  const soon = chat.startsAt.getTime() - now.getTime() < 2 * dayMs && !chat.stillGood.candidate
  const actions =
    chat.startsAt <= now
      ? [act(say('chat.here.button'), 'chat.here', 'primary'), act(say('chat.nobody.anotherHost'), 'chat.another-host')]
      : soon
        ? [act(say('chat.dayBefore.yes'), 'chat.still-good', 'primary')]
        : []
  return {
    ...booked,
    elements: [
      ...(chat.kind === 'consultation' && chat.startsAt <= now
        ? showElements(say, chat.kind, chat.startsAt, chat.endsAt, now)
        : []),
      ...booked.elements,
      ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : []),
    ],
  }
}

/** A talk whose time is still being found. */
function timelessCard(reader: Reader, { chat, host }: ChatFacts): Card {
  const { say } = reader
  const value = { chatId: chat.id }
  const actions = [
    reader.act(say('chat.cancelled.anotherHost'), 'chat.another-host', value, 'chat'),
    cancelButton(reader, chat.id),
  ]
  const card = sentenceCard(say('own.chat.title', { host: host.name }), [
    chat.status === 'agenda'
      ? say('agenda.waiting', { name: host.name })
      : chat.turn === 'host'
        ? say('own.chat.waiting')
        : chat.turn === null
          ? say('own.chat.finding')
          : say('own.chat.choose'),
  ])
  return { ...card, elements: [...card.elements, { type: 'actions', actions }] }
}

export interface Meeting {
  chat: CoffeeChat
  host: Employee
  /** may ask "would you put me forward?" (P-25) */
  mayAsk: boolean
  /** whoever named the host to them */
  introducedBy?: string
}

function metText(say: Say, day: string, connector: string | undefined): string {
  const met = say('own.people.met', { day })
  return connector ? `${met}, ${say('onward.people.introduced', { connector })}` : met
}

/** Whom they met, who introduced them, and what can be done about each. */
export function peopleCard(
  reader: Reader,
  meetings: readonly Meeting[],
  broughtBy: string | undefined,
  fileUrl?: string,
): Card {
  const { say } = reader
  const elements: CardElement[] = [{ type: 'heading', text: say('own.people.title') }]
  if (broughtBy !== undefined) elements.push({ type: 'text', text: say('own.people.brought', { person: broughtBy }) })
  if (meetings.length === 0) elements.push({ type: 'text', text: say('own.people.none') })
  for (const { chat, host, mayAsk, introducedBy } of meetings) {
    const value = { chatId: chat.id }
    const day = chat.heldAt ? dayText(chat.heldAt, reader.zone, reader.locale) : ''
    const act = (label: string, interaction: string) => reader.act(label, interaction, value, 'people')
    elements.push(
      { type: 'facts', facts: [{ label: host.name, value: metText(say, day, introducedBy) }] },
      {
        type: 'actions',
        actions: [
          ...(mayAsk ? [act(say('chat.putForward.button'), 'refer.put-me-forward')] : []),
          ...(chat.thanks === '' ? [act(say('own.people.thank'), 'chat.thank.open')] : []),
          act(say('own.people.notes'), 'chat.notes.open'),
          ...(kindsToIntroduction.includes(chat.kind) ? [act(say('onward.outside.button'), 'introduce.outside')] : []),
          act(say('own.people.block'), 'block.pair'),
        ],
      },
    )
  }
  if (meetings.length > 0 && fileUrl !== undefined)
    elements.push({ type: 'actions', actions: [{ type: 'link', label: say('request.contacts'), url: fileUrl }] })
  return { preview: say('own.people.title'), elements }
}
