import type { Card } from './card.js'
import type { Say } from './text.js'

/** Every expected "no", and every short word of what happened; one sentence each, checked by the compiler. */
export const notices = {
  stale_button: 'notice.stale_button',
  already_done: 'notice.already_done',
  admins_only: 'notice.admins_only',
  recruiters_only: 'notice.recruiters_only',
  not_for_you: 'notice.not_for_you',
  not_there: 'notice.not_there',
  not_offered_yet: 'notice.not_offered_yet',
  already_answered: 'notice.already_answered',
  already_passed: 'notice.already_passed',
  not_your_turn: 'notice.not_your_turn',
  no_time_chosen: 'notice.no_time_chosen',
  no_seat_left: 'notice.no_seat_left',
  undo_too_late: 'notice.undo_too_late',
  not_scheduled: 'notice.not_scheduled',
  not_awaited: 'notice.not_awaited',
  time_not_offered: 'notice.time_not_offered',
  too_early: 'notice.too_early',
  already_over: 'notice.already_over',
  nothing_to_say: 'notice.nothing_to_say',
  already_referred: 'notice.already_referred',
  already_ended: 'notice.already_ended',
  note_needed: 'notice.note_needed',
  no_such_move: 'notice.no_such_move',
  date_needed: 'notice.date_needed',
  date_past: 'notice.date_past',
  terms_need_proposal: 'notice.terms_need_proposal',
} as const

export type Notice = keyof typeof notices

/** A card of one sentence. */
export function noticeCard(say: Say, notice: Notice): Card {
  const text = say(notices[notice])
  return { preview: text, elements: [{ type: 'text', text }] }
}

/** An apology for a surprise; the reference finds the log line. */
export function apologyCard(say: Say, reference: string): Card {
  const text = say('notice.apology', { reference })
  return { preview: text, elements: [{ type: 'text', text }] }
}
