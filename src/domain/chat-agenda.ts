import { type ChatAction, type ChatRefusal, type CoffeeChat, chatJob, otherSide } from './coffee-chat.js'
import { type Decision, refuse } from './decision.js'
import { type Kind, policyOf } from './kinds.js'
import type { Side } from './match.js'

export const leastPoints = 2
export const mostPoints = 4

/** Whether both sides accept points before a talk of this kind is booked. */
export const needsAgenda = (kind: Kind): boolean => policyOf(kind).settledBefore.some(({ name }) => name === 'agenda')

/** Whoever books accepts the points of the other with it; one's own wait for the other. */
export const isAgendaAccepted = ({ agenda }: CoffeeChat, side: Side): boolean =>
  agenda !== null && (agenda.isAccepted || agenda.by !== side)

/** Kind 3: the points as this side wants them; the other accepts or amends them. Nothing is booked before both accepted. */
export function proposeAgenda(
  chat: CoffeeChat,
  { side, points, time }: Extract<ChatAction, { type: 'propose_agenda' }>,
  now: Date,
): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'agenda' && chat.status !== 'scheduling') return refuse('already_over')
  if (chat.agenda?.by === side) return refuse('not_awaited')
  if (points.length < leastPoints || points.length > mostPoints) return refuse('agenda_points')
  const state: CoffeeChat = {
    ...chat,
    status: 'agenda',
    agenda: { points, by: side, time: time ?? chat.agenda?.time ?? null, isAccepted: false },
    // each proposal has a clock of its own
    sequence: chat.sequence + 1,
    turn: otherSide(side),
    updatedAt: now,
  }
  const job = chatJob(state, 'agenda', otherSide(side), now)
  return { ok: true, state, action: `agenda_proposed_${side}`, jobs: [job] }
}

/** Both want these points: a time can be booked now, and the caller does so where the chosen one is still free. */
export function acceptAgenda(chat: CoffeeChat, side: Side, now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'agenda' || !chat.agenda) return refuse('already_over')
  if (chat.agenda.by === side) return refuse('not_awaited')
  const agenda = { ...chat.agenda, isAccepted: true }
  const state: CoffeeChat = { ...chat, status: 'scheduling', agenda, turn: null, updatedAt: now }
  return { ok: true, state, action: `agenda_accepted_${side}`, jobs: [] }
}
