/**
 * Every message the product writes, with its class (DESIGN section 4): `reply` answers what somebody just did, `timed`
 * is about a moment close by, `waits` keeps the reader's quiet hours.
 */
export const messageClass = {
  'setup.admin-known': 'reply',
  'people.silent-pause': 'waits',
  'join.confirm': 'reply',
  'join.page-link': 'reply',
  'join.welcome': 'reply',
  'join.introduced': 'waits',
  'join.imported': 'waits',
  'pool.still-exploring': 'waits',
  'pool.asleep': 'waits',
  'pool.left-out': 'waits',
  'pool.consent-renewal': 'waits',
  'match.ask-host': 'waits',
  'match.ask-candidate': 'waits',
  'match.nudge-host': 'waits',
  'match.nudge-candidate': 'waits',
  'match.ended-host': 'waits',
  'match.ended-candidate': 'waits',
  'match.card-update': 'reply',
  'chat.pick-time-host': 'waits',
  'chat.pick-time-nudge': 'waits',
  'chat.booked-host': 'waits',
  'chat.booked-candidate': 'waits',
  'chat.invite-host': 'reply',
  'chat.moved-host': 'waits',
  'chat.moved-candidate': 'waits',
  'chat.moved-soon-host': 'timed',
  'chat.moved-soon-candidate': 'timed',
  'chat.cancelled-host': 'waits',
  'chat.cancelled-candidate': 'waits',
  'chat.cancelled-soon-host': 'timed',
  'chat.cancelled-soon-candidate': 'timed',
  'chat.cancel-invite-host': 'reply',
  'chat.day-before-host': 'waits',
  'chat.day-before-candidate': 'waits',
  'chat.hour-before-host': 'timed',
  'chat.hour-before-candidate': 'timed',
  'chat.waiting-host': 'timed',
  'chat.waiting-candidate': 'timed',
  'chat.nobody-host': 'timed',
  'chat.nobody-candidate': 'timed',
  'chat.met-host': 'waits',
  'chat.met-candidate': 'waits',
  'chat.met-again-host': 'waits',
  'chat.met-again-candidate': 'waits',
  'chat.thanked': 'waits',
  'referral.ask-candidate': 'waits',
  'referral.nudge-candidate': 'waits',
  'referral.changed-candidate': 'waits',
  'referral.changed-referrer': 'waits',
  'referral.change-asked': 'waits',
  'referral.no-decision': 'waits',
  'referral.returns': 'waits',
  'referral.put-forward': 'waits',
  'recruiter.morning': 'waits',
  'recruiter.look-at-host': 'waits',
  'digest.post': 'timed',
  'digest.quiet': 'waits',
  'setup.test-line': 'reply',
} as const

export type MessageClass = 'reply' | 'timed' | 'waits'
export type MessageName = keyof typeof messageClass

/** Work without a message: done when it is committed. */
export const workNames = [
  'people.learn',
  'pool.look',
  'pool.expire-pending',
  'round.run',
  'match.expire',
  'chat.expire-times',
  'chat.conclude',
  'referral.expire',
  'care.run',
  'digest.prepare',
] as const
export type WorkName = (typeof workNames)[number]

export type JobName = MessageName | WorkName
