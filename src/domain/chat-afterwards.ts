import { type ChatCalendar, type ChatRefusal, type CoffeeChat, chatJob, sides } from './coffee-chat.js'
import { type Decision, type JobRequest, refuse } from './decision.js'
import { policyOf } from './kinds.js'
import type { Side } from './match.js'
import { hasRequired, isCommonYes } from './notes.js'
import { addWorkingDays, lastOpenBefore } from './quiet-hours.js'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** What a talk that took place still brings: its closing, a thank-you in time (kind 3), one question weeks later. */
export function afterwards(chat: CoffeeChat, now: Date, calendar: ChatCalendar): JobRequest[] {
  const ended = chat.endsAt ?? now
  const fiveDays = addWorkingDays(ended, 5, calendar.zone, calendar.closedDays)
  const jobs: JobRequest[] = [
    {
      name: 'chat.close',
      key: `chat:${chat.id}:close`,
      payload: { chatId: chat.id },
      at: fiveDays > now ? fiveDays : now,
    },
  ]
  if (chat.kind === 'networking') jobs.push(...thankNudges(chat, ended, now, calendar))
  if (policyOf(chat.kind).applicationTips)
    jobs.push(chatJob(chat, 'applied', 'candidate', new Date(ended.getTime() + 42 * dayMs)))
  return jobs
}

/** One that would fall into quiet time goes out in the last open window before it (DESIGN section 4). */
export function openBefore({ readers, closedDays }: ChatCalendar, side: Side, exact: Date): Date {
  const reader = readers?.[side]
  return reader ? lastOpenBefore(exact, reader.hours, reader.zone, closedDays) : exact
}

/** Within 24 hours, and in a window in which each side may be written to. */
function thankNudges(chat: CoffeeChat, ended: Date, now: Date, calendar: ChatCalendar): JobRequest[] {
  const exact = new Date(ended.getTime() + 22 * hourMs)
  return sides.flatMap((side) => {
    const at = openBefore(calendar, side, exact)
    return at > now ? [chatJob(chat, 'thank-nudge', side, at)] : []
  })
}

/**
 * Nothing more is asked of the two. A side can close it once all that its kind must have is there (kind 8: "who else?"); five
 * working days after the talk it closes by itself.
 */
export function close(chat: CoffeeChat, side: Side | 'system', now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'held') return refuse(chat.status === 'closed' ? 'already_over' : 'too_early')
  if (side !== 'system' && !sides.every((each) => hasRequired(chat.kind, each, chat.outcome)))
    return refuse('who_else_first')
  if (side !== 'system' && chat.kind === 'preliminary') return refuse('too_early')
  const state: CoffeeChat = { ...chat, status: 'closed', outcome: settledOutcome(chat), updatedAt: now }
  const results = chat.kind === 'preliminary' ? sides.map((each) => chatJob(state, 'result', each, now)) : []
  return { ok: true, state, action: 'closed', jobs: results }
}

/** Of kind 4 only the common word stays, whatever was answered; of kind 8 a missing answer means nobody. */
function settledOutcome(chat: CoffeeChat): CoffeeChat['outcome'] {
  if (chat.kind === 'preliminary') return isCommonYes(chat.kind, chat.outcome) ? { result: 'yes' } : {}
  if (chat.kind === 'consultation') return { who_else: 'nobody', ...chat.outcome }
  return chat.outcome
}
