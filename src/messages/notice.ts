import type { Card, CardElement } from './card.js'
import type { Form } from './form.js'
import type { Say } from './text.js'

/** Every expected "no", and every short word of what happened; one sentence each, checked by the compiler. */
export const notices = {
  stale_button: 'notice.stale_button',
  already_done: 'notice.already_done',
  admins_only: 'notice.admins_only',
  recruiters_only: 'notice.recruiters_only',
  openers_only: 'notice.openers_only',
  opening_ended: 'notice.opening_ended',
  opening_is_open: 'notice.opening_is_open',
  opening_not_open: 'notice.opening_not_open',
  seats_taken: 'notice.seats_taken',
  same_owner: 'notice.same_owner',
  not_for_you: 'notice.not_for_you',
  letter_gone: 'notice.letter_gone',
  not_there: 'notice.not_there',
  agenda_points: 'agenda.first',
  who_else_first: 'whoElse.first',
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
  proposal_not_accepted: 'notice.proposal_not_accepted',
  terms_open: 'notice.terms_open',
  points_too_many: 'notice.points_too_many',
  point_not_there: 'notice.point_not_there',
  point_long: 'notice.point_long',
  question_open: 'notice.question_open',
  referees_not_now: 'referee.error.referees_not_now',
  conversion_needed: 'notice.conversion_needed',
  step_skipped: 'notice.step_skipped',
  talk_open: 'notice.talk_open',
  names_first: 'notice.names_first',
  no_way_in: 'notice.no_way_in',
  asked_else: 'notice.asked_else',
  already_invited: 'notice.already_invited',
  candidate_busy: 'notice.candidate_busy',
  session_consent: 'notice.session_consent',
  session_not_yours: 'notice.session_not_yours',
  session_not_over: 'notice.session_not_over',
  session_closed: 'notice.session_closed',
  session_was_not_there: 'notice.session_was_not_there',
  session_not_kept: 'notice.session_not_kept',
  session_nothing_judged: 'notice.session_nothing_judged',
  session_task_early: 'notice.session_task_early',
  session_no_more_tasks: 'notice.session_no_more_tasks',
  session_no_tasks: 'notice.session_no_tasks',
} as const

export type Notice = keyof typeof notices

/** A card of one sentence. */
export function noticeCard(say: Say, notice: Notice): Card {
  const text = say(notices[notice])
  return { preview: text, elements: [{ type: 'text', text }] }
}

/** A form that cannot be shown where it was asked for: a card with one button that opens it, by asking again. */
export function formOpenerCard(
  say: Say,
  form: Form,
  again: { interaction: string; value: Record<string, string> },
): Card {
  return {
    preview: form.title,
    elements: [
      { type: 'text', text: say('notice.form.text') },
      { type: 'actions', actions: [{ type: 'button', label: form.title, tone: 'primary', ...again }] },
    ],
  }
}

/** Sentences that belong to fields, where there is no form to show them in. */
export function errorsCard(errors: Record<string, string>): Card {
  const sentences = [...new Set(Object.values(errors))]
  return { preview: sentences[0] ?? '…', elements: sentences.map((text) => ({ type: 'text', text })) }
}

/** Into a conversation of several people: nothing of the answer, only where it went (TM-9). */
export function elsewhereCard(say: Say, isWritten: boolean): Card {
  const text = say(isWritten ? 'notice.elsewhere' : 'notice.elsewhere.install')
  return { preview: text, elements: [{ type: 'text', text }] }
}

/** A chat message as a mail, to somebody whom the platform lets us write to no more: buttons cannot be pressed there. */
export function mailInsteadCard(say: Say, card: Card): Card {
  const elements = card.elements.flatMap((element): CardElement[] => {
    if (element.type !== 'actions') return [element]
    const links = element.actions.filter(({ type }) => type === 'link')
    return links.length === 0 ? [] : [{ ...element, actions: links }]
  })
  return { ...card, elements: [...elements, { type: 'text', text: say('notice.mail.text'), muted: true }] }
}

/** An apology for a surprise; the reference finds the log line. */
export function apologyCard(say: Say, reference: string): Card {
  const text = say('notice.apology', { reference })
  return { preview: text, elements: [{ type: 'text', text }] }
}

/** Somebody typed more commands than are answered; says when to go on. */
export function tooManyCard(say: Say, seconds: number): Card {
  const text = say('notice.too_many', { seconds })
  return { preview: text, elements: [{ type: 'text', text }] }
}
