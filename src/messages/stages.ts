import type { Card, CardAction } from './card.js'
import { wordCard } from './offer.js'
import { waitedDays } from './pipeline.js'
import type { Reader } from './reader.js'
import { type ReferralFacts, returnDay } from './referral.js'

/** What the clocks of the stages say (never silent). Previews never say what it is about (P-2). */

/** On the day "not now" named: whether it still stands. In a mail one link leads to the page; in a chat the answers are buttons. */
export function stillCard(reader: Reader, facts: ReferralFacts, nudge: boolean): Card {
  const { say, pageUrl } = reader
  const { referral, referrer } = facts
  const value = { referralId: referral.id }
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, value, 'referral', tone)
  const actions: CardAction[] = pageUrl
    ? [act(say('still.open'), 'referral.still-yes', 'primary')]
    : [
        act(say('still.yes'), 'referral.still-yes', 'primary'),
        act(say('still.later'), 'referral.not-now.open'),
        act(say('still.no'), 'referral.withdraw'),
      ]
  return {
    preview: nudge ? say('still.nudge.preview') : say('still.preview'),
    elements: [
      { type: 'heading', text: say('still.title') },
      {
        type: 'text',
        text: say('still.text', { day: returnDay(reader, referral.returnsAt), referrer: referrer.name }),
      },
      { type: 'text', text: say('still.means') },
      { type: 'actions', actions },
    ],
  }
}

/** To another recruiter: nobody decided for ten working days. */
export function undecidedCard(reader: Reader, { referral, candidate }: ReferralFacts, now: Date): Card {
  const { say } = reader
  const stage = say(`pipeline.stage.${referral.status}`)
  const open = { referralId: referral.id }
  return {
    preview: say('undecided.preview'),
    elements: [
      {
        type: 'text',
        text: say('undecided.text', { name: candidate.firstName, stage, days: waitedDays(referral.since, now) }),
      },
      { type: 'text', text: say('undecided.rests'), muted: true },
      {
        type: 'actions',
        actions: [reader.act(say('undecided.button'), 'referral.show', open, 'referral', 'primary')],
      },
    ],
  }
}

/** By mail to those in ADMIN_EMAILS, who read no names; `somebody`: whether anybody is a recruiter. */
export const undecidedAdminCard = ({ say }: Reader, somebody: boolean): Card => ({
  ...wordCard(say(somebody ? 'undecided.admin.text' : 'undecided.admin.none')),
  preview: say('undecided.admin.preview'),
})
