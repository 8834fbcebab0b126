/** What a candidate reads of a referral, longer than most: the mails, and the section of the own page where the same things are done. */

import { hasReturned, type Referral, stages } from '../domain/referral.js'
import type { Card, CardAction, CardElement } from './card.js'
import { fitLines } from './fit-check.js'
import type { Form } from './form.js'
import { stepActions } from './proposal.js'
import type { Reader } from './reader.js'
import { type ReferralFacts, returnDay, stageText } from './referral.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const section = 'referral'

/** P-5: the words about them, who wrote them, and what a yes means. */
function wordElements(say: Say, { referral, referrer }: ReferralFacts): CardElement[] {
  const waits = referral.changeAsked
  return [
    { type: 'heading', text: say('referral.ask.title', { referrer: referrer.name }) },
    { type: 'text', text: say('referral.ask.text', { referrer: referrer.name }) },
    { type: 'quote', text: referral.why },
    { type: 'text', text: say('referral.ask.how'), muted: true },
    { type: 'quote', text: referral.how },
    ...fitElements(say, referral),
    { type: 'text', text: say('referral.ask.means') },
    ...(waits === ''
      ? []
      : [
          {
            type: 'text' as const,
            text: say('referral.changeWaits', { referrer: referrer.name, words: waits }),
            muted: true as const,
          },
        ]),
  ]
}

const fitElements = (say: Say, referral: Referral): CardElement[] => {
  const facts = fitLines(say, referral)
  return facts.length === 0 ? [] : [{ type: 'facts', facts }]
}

/** The ways to answer; whoever is served in a chat opens the two forms by buttons, a page shows them. */
function answers(reader: Reader, referral: Referral, withForms: boolean): CardAction[] {
  const { say } = reader
  const value = { referralId: referral.id }
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, value, section, tone)
  return [
    act(say('referral.consent.button'), 'referral.consent', 'primary'),
    ...(withForms
      ? [
          act(say('referral.askChange.button'), 'referral.ask-change.open'),
          act(say('referral.notNow.button'), 'referral.not-now.open'),
        ]
      : []),
    act(say('referral.decline.button'), 'referral.decline'),
  ]
}

/** The question. In a mail one link leads to the page; in a chat the answers are buttons. */
export function askCard(reader: Reader, facts: ReferralFacts, nudge: boolean): Card {
  const { say } = reader
  const referrer = facts.referrer.name
  const actions = reader.pageUrl
    ? [
        reader.act(
          say('referral.ask.button'),
          'referral.consent',
          { referralId: facts.referral.id },
          section,
          'primary',
        ),
      ]
    : answers(reader, facts.referral, true)
  return {
    preview: nudge ? say('referral.nudge.preview', { referrer }) : say('referral.ask.preview', { referrer }),
    elements: [...wordElements(say, facts), { type: 'actions', actions }],
  }
}

export function askChangeForm(say: Say, { referral, referrer }: ReferralFacts): Form {
  return {
    interaction: 'referral.ask-change',
    value: { referralId: referral.id },
    title: say('referral.askChange.title'),
    submit: say('referral.askChange.submit'),
    fields: [
      {
        type: 'text',
        name: 'words',
        label: say('referral.askChange.words', { referrer: referrer.name }),
        hint: say('referral.askChange.words.hint', { referrer: referrer.name }),
        value: referral.changeAsked,
        maxLength: 1000,
        multiline: true,
      },
    ],
  }
}

export function notNowForm(say: Say, referral: Referral): Form {
  const asked = referral.status === 'consent_pending'
  return {
    interaction: 'referral.not-now',
    value: { referralId: referral.id },
    title: say('referral.notNow.title'),
    submit: asked ? say('referral.notNow.submit') : say('referral.notNow.pause'),
    fields: [
      { type: 'date', name: 'until', label: say('referral.notNow.until') },
      // Before a yes there is nothing that could be matched.
      ...(asked
        ? []
        : [
            {
              type: 'consent' as const,
              name: 'meanwhile',
              label: say('still.meanwhile'),
              text: say('still.meanwhile.text'),
              value: referral.meanwhile,
              optional: true as const,
            },
          ]),
    ],
  }
}

/** The question on the page. */
export function questionCard(reader: Reader, facts: ReferralFacts, now: Date): Card {
  const { say } = reader
  const { referral } = facts
  const later: CardElement[] =
    referral.returnsAt && referral.returnsAt > now
      ? [{ type: 'text', text: say('referral.askedLater', { day: returnDay(reader, referral.returnsAt) }) }]
      : []
  return {
    preview: say('referral.ask.title', { referrer: facts.referrer.name }),
    elements: [...wordElements(say, facts), ...later, { type: 'actions', actions: answers(reader, referral, false) }],
  }
}

/** P-28: where it stands, what comes next, who decides, by when they hear. */
export function standingCard(
  reader: Reader,
  facts: ReferralFacts,
  hearsBy: Date | undefined,
  now: Date,
  decides?: string,
): Card {
  const { say, zone, locale } = reader
  const { referral, referrer } = facts
  const title = say('referral.section.title', { referrer: referrer.name })
  return {
    preview: title,
    elements: [
      { type: 'heading', text: title },
      ...(referral.why === '' ? [] : [{ type: 'quote' as const, text: referral.why }]),
      {
        type: 'facts',
        facts: [
          ...fitLines(say, referral),
          ...(referral.conversion?.agreedAt
            ? [{ label: say('apply.section'), value: referral.conversion.opening }]
            : []),
          { label: say('referral.section.stage'), value: stageText(say, referral.status) },
          { label: say('referral.section.since'), value: dayText(referral.since, zone, locale) },
          { label: say('referral.section.next'), value: say(`referral.next.${referral.status}`) },
        ],
      },
      ...(decides ? [{ type: 'text' as const, text: say('referral.told.who', { name: decides }) }] : []),
      ...(hasReturned(referral, now)
        ? [{ type: 'text' as const, text: say('still.means') }]
        : referral.status === 'not_now' && referral.returnsAt
          ? [{ type: 'text' as const, text: say('referral.rests', { day: returnDay(reader, referral.returnsAt) }) }]
          : []),
      ...(hearsBy
        ? [{ type: 'text' as const, text: say('referral.section.word', { day: dayText(hearsBy, zone, locale) }) }]
        : []),
      ...(stages[referral.status].final
        ? []
        : [
            {
              type: 'actions' as const,
              actions: [
                ...(hasReturned(referral, now)
                  ? [
                      reader.act(
                        say('still.yes'),
                        'referral.still-yes',
                        { referralId: referral.id },
                        section,
                        'primary',
                      ),
                    ]
                  : []),
                withdrawButton(say, referral),
              ],
            },
          ]),
    ],
  }
}

/** P-20: the candidate hears first, kindly, without reasons. `decides`: who decides about what comes next (P-28). */
export function changedCandidateCard(
  reader: Reader,
  { referral }: ReferralFacts,
  decides: string | undefined,
  cause?: string,
): Card {
  const { say } = reader
  const text = toldText(reader, referral, cause)
  return {
    preview: say('referral.told.preview'),
    elements: [
      { type: 'heading', text: say('referral.told.title') },
      { type: 'text', text },
      ...(decides === undefined ? [] : [{ type: 'text' as const, text: say('referral.told.who', { name: decides }) }]),
      ...ways(reader, referral, cause === 'unrouted'),
    ],
  }
}

/** What the candidate reads of a step; `cause`: why it came to be where nobody took it. */
export function toldText(reader: Reader, { status, returnsAt }: Referral, cause?: string): string {
  const { say } = reader
  const day = returnDay(reader, returnsAt)
  if (cause === 'undecided') return say('told.undecided', { day })
  if (cause === 'unrouted') return say('route.told.unrouted')
  if (cause === 'unanswered') return say('told.unanswered')
  if (status === 'declined' || status === 'hired' || status === 'withdrawn' || status === 'expired')
    return say(`referral.told.${status}`)
  if (status === 'not_now') return say('referral.told.not_now', { day })
  return say('referral.told.stage', { stage: stageText(say, status), next: say(`referral.next.${status}`) })
}

/** On the own page everything is seen and done; whoever is served in a chat takes it back where they read it. */
function ways(reader: Reader, referral: Referral, rest = false): CardElement[] {
  const { say, pageUrl } = reader
  const value = { referralId: referral.id }
  if (pageUrl)
    return [
      {
        type: 'actions',
        actions: [reader.act(say('referral.told.button'), 'referral.consent', value, section, 'primary')],
      },
    ]
  if (stages[referral.status].final) return []
  const later = rest ? [reader.act(say('referral.notNow.button'), 'referral.not-now.open', value, section)] : []
  return [{ type: 'actions', actions: [...later, ...stepActions(reader, referral), withdrawButton(say, referral)] }]
}

function withdrawButton(say: Say, referral: Referral): CardAction {
  return {
    type: 'button',
    label: say('referral.withdraw.button'),
    interaction: 'referral.withdraw',
    value: { referralId: referral.id },
    tone: 'danger',
    confirm: {
      title: say('referral.withdraw.title'),
      text: say('referral.withdraw.text'),
      yes: say('referral.withdraw.yes'),
      no: say('referral.withdraw.no'),
    },
  }
}

/** P-20: "no decision yet", all of one person's referrals in one message. */
export function noDecisionCard(reader: Reader, all: readonly ReferralFacts[]): Card {
  const words = reader.say
  return {
    preview: words('referral.noDecision.preview'),
    elements: [
      { type: 'heading', text: words('referral.noDecision.title') },
      { type: 'text', text: words('referral.noDecision.text') },
      {
        type: 'list',
        items: all.map(({ referral, referrer }) =>
          words('referral.noDecision.item', {
            referrer: referrer.name,
            stage: stageText(words, referral.status),
            next: words(`referral.next.${referral.status}`),
          }),
        ),
      },
      ...all.slice(0, 1).flatMap(({ referral }) => (reader.pageUrl ? ways(reader, referral) : [])),
    ],
  }
}
