import type { Ending, Opening } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { Card, CardAction } from './card.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import { returnDay } from './referral.js'

/** What comes by itself about an opening; previews and a candidate's words never say which one it is. */

const answers = ({ say, act }: Reader, { id, asks }: Opening, yes: string): CardAction[] => [
  act(yes, 'opening.still-open', { openingId: id, asks: String(asks) }, 'opening', 'primary'),
  act(say('opening.close'), 'opening.close.open', { openingId: id }, 'opening'),
]

/** P-21: every thirty days, and once more after a silence. */
export function stillOpenCard(reader: Reader, opening: Opening): Card {
  const { say } = reader
  const { title, silences } = opening
  const text = silences === 0 ? say('opening.still.text', { title }) : say('opening.still.again', { title })
  return {
    ...wordCard(text, answers(reader, opening, say('opening.still.yes'))),
    preview: say('opening.still.preview'),
  }
}

/** P-21: its owner was silent twice; to each recruiter. */
export function recruitersDecideCard(reader: Reader, opening: Opening, owner: Employee): Card {
  const { say } = reader
  const text = say('opening.decide.text', { owner: owner.name, title: opening.title })
  const card = wordCard(text, answers(reader, opening, say('opening.decide.keep')))
  return { ...card, preview: say('opening.decide.preview') }
}

/** Named by a recruiter, or taken over from somebody who left (P-22). */
export function yoursCard({ say, act }: Reader, { id, title }: Opening): Card {
  const show = act(say('opening.yours.show'), 'opening.show', { openingId: id }, 'opening', 'primary')
  return { ...wordCard(say('opening.yours.text', { title }), [show]), preview: say('opening.yours.preview') }
}

/** To its owner and deputy, where they did not end it themselves. `reason`: absent where it is filled. */
export function endedOwnerCard({ say }: Reader, { title }: Opening, reason: Ending | 'unanswered' | undefined): Card {
  const text = reason
    ? say('opening.ended.closed', { title, reason: say(`opening.end.${reason}`) })
    : say('opening.ended.filled', { title })
  return { ...wordCard(text), preview: say('opening.ended.preview') }
}

/** P-21: to whoever was in it: kindly, and what happens now. */
export function endedCandidateCard(reader: Reader, referral: Referral): Card {
  const { say, act, pageUrl } = reader
  const rests = referral.status === 'not_now'
  const day = returnDay(reader, referral.returnsAt)
  const value = { referralId: referral.id }
  const action = pageUrl
    ? act(say('referral.told.button'), 'referral.consent', value, 'referral', 'primary')
    : act(say('referral.withdraw.button'), 'referral.withdraw', value, 'referral')
  return {
    preview: say('referral.told.preview'),
    elements: [
      { type: 'heading', text: say('opening.endedCandidate.title') },
      { type: 'text', text: rests ? say('opening.endedCandidate.rests', { day }) : say('opening.endedCandidate.text') },
      { type: 'actions', actions: [action] },
    ],
  }
}

/** To somebody who had only been asked. */
export const endedAskedCard = ({ say }: Reader): Card => ({
  ...wordCard(say('opening.endedAsked.text')),
  preview: say('referral.told.preview'),
})

/** P-22: whoever is in an opening hears that somebody else decides. */
export const otherDecidesCard = ({ say }: Reader): Card => ({
  ...wordCard(say('opening.otherDecides.text')),
  preview: say('referral.told.preview'),
})
