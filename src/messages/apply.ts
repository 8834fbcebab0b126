import { invitableStages } from '../domain/conversion.js'
import type { Employee } from '../domain/people.js'
import { hasStepTalk, isBlind, type Referral } from '../domain/referral.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { ReferralFacts } from './referral.js'
import type { Say } from './text.js'

/** Kind 5: the invitation to apply for an opening, and its answers. */

const section = 'apply'
const openingOf = ({ referral }: ReferralFacts): string => referral.conversion?.opening ?? ''
const nameOf = (say: Say, recruiter: Employee | undefined): string => recruiter?.name || say('apply.someone')

/** What a recruiter reads of it among the facts of a referral. */
export function conversionLine(say: Say, { conversion }: Referral): { label: string; value: string }[] {
  if (conversion === null) return []
  const { agreedAt, opening } = conversion
  return [{ label: agreedAt ? say('pipeline.referral.applies') : say('pipeline.referral.invited'), value: opening }]
}

/** What a recruiter can do about it where the referral stands. */
export function applyActions(reader: Reader, referral: Referral): CardAction[] {
  const act = (label: string, interaction: string) =>
    reader.act(label, interaction, { referralId: referral.id }, 'referral')
  const { say } = reader
  return [
    ...(invitableStages.includes(referral.status) && referral.conversion === null && !isBlind(referral)
      ? [act(say('pipeline.invite.button'), 'referral.invite.open')]
      : []),
    ...(hasStepTalk(referral) ? [act(say('pipeline.talk.button'), 'referral.plan-talk')] : []),
  ]
}

/** A recruiter names the opening; one that the referral was brought to names itself (`title`). */
export function inviteForm(say: Say, referralId: string, title?: string): Form {
  return {
    interaction: 'referral.invite',
    value: { referralId },
    title: say('pipeline.invite.title'),
    submit: say('pipeline.invite.submit'),
    intro: [
      say('pipeline.invite.intro'),
      ...(title === undefined ? [] : [say('pipeline.invite.for', { opening: title })]),
    ],
    fields:
      title !== undefined
        ? []
        : [
            {
              type: 'text',
              name: 'opening',
              label: say('pipeline.invite.opening'),
              hint: say('pipeline.invite.opening.hint'),
              maxLength: 120,
            },
          ],
  }
}

/** Who asks, for what, that nothing changes without a yes, what comes next, who decides. */
function inviteElements(say: Say, facts: ReferralFacts, recruiter: Employee | undefined): CardElement[] {
  const name = nameOf(say, recruiter)
  return [
    { type: 'heading', text: say('apply.title') },
    { type: 'text', text: say('apply.text', { recruiter: name }) },
    { type: 'quote', text: openingOf(facts) },
    { type: 'text', text: say('apply.nothing') },
    { type: 'text', text: say('apply.next') },
    { type: 'text', text: say('apply.who', { recruiter: name }) },
  ]
}

const noButton = (reader: Reader, { referral }: ReferralFacts): CardAction =>
  reader.act(reader.say('apply.no'), 'referral.keep-exploring', { referralId: referral.id }, section)

/** The question as a message: in a mail one link leads to the page, in a chat a button opens the form. */
export function inviteCard(
  reader: Reader,
  facts: ReferralFacts,
  recruiter: Employee | undefined,
  nudge: boolean,
): Card {
  const { say } = reader
  const open = reader.act(
    say('apply.open'),
    'referral.apply.open',
    { referralId: facts.referral.id },
    section,
    'primary',
  )
  return {
    preview: nudge ? say('apply.nudge.preview') : say('apply.preview'),
    elements: [
      ...inviteElements(say, facts, recruiter),
      { type: 'actions', actions: reader.pageUrl ? [open] : [open, noButton(reader, facts)] },
    ],
  }
}

/** The same on the own page, above the form with the yes. */
export function inviteSectionCard(reader: Reader, facts: ReferralFacts, recruiter: Employee | undefined): Card {
  const { say } = reader
  return {
    preview: say('apply.preview'),
    elements: [...inviteElements(say, facts, recruiter), { type: 'actions', actions: [noButton(reader, facts)] }],
  }
}

/** The yes, with its consent. */
export function applyForm(say: Say, facts: ReferralFacts): Form {
  return {
    interaction: 'referral.apply',
    value: { referralId: facts.referral.id },
    title: say('apply.form.title'),
    submit: say('apply.form.submit'),
    intro: [say('apply.nothing')],
    fields: [
      {
        type: 'consent',
        name: 'consent',
        label: say('apply.form.consent'),
        text: say('apply.form.consent.text'),
        // A box that a surface insists on would be refused in its own words; ours say what it is for.
        optional: true,
      },
    ],
  }
}

export type InviteAnswer = 'yes' | 'no' | 'lapsed'

/** The one who asked hears the answer. */
export function invitedAnswerCard(
  reader: Reader,
  { candidate }: ReferralFacts,
  answer: InviteAnswer,
  opening: string,
): Card {
  const { say } = reader
  const name = candidate.firstName
  const text =
    answer === 'yes' ? say('pipeline.answered.yes', { name, opening }) : say(`pipeline.answered.${answer}`, { name })
  const card = wordCard(text, [{ type: 'button', label: say('pipeline.back'), interaction: 'pipeline', value: {} }])
  return { ...card, preview: say('pipeline.answered.preview') }
}

/** After a talk of a step was planned: its times are chosen next. */
export const talkPlannedCard = (say: Say, name: string, matchId: string): Card =>
  wordCard(say('pipeline.talk.planned', { name }), [
    {
      type: 'button',
      label: say('pipeline.talk.times'),
      interaction: 'match.meet',
      value: { matchId },
      tone: 'primary',
    },
  ])

/** An advocate is asked once for each opening on their path. The opening itself stays unnamed: it may be hidden. */
export function vouchCard(
  reader: Reader,
  { candidateId, chatId, name, path }: { candidateId: string; chatId: string; name: string; path: string },
): Card {
  const { say } = reader
  return {
    preview: say('advocacy.preview'),
    elements: [
      { type: 'text', text: say('advocacy.text', { path, name }) },
      {
        type: 'actions',
        actions: [
          reader.act(say('advocacy.yes'), 'refer.open', { candidateId }, 'referral', 'primary'),
          reader.act(say('advocacy.notNow'), 'advocacy.not-now', { chatId }, 'referral'),
        ],
      },
    ],
  }
}
