import type { Candidate } from '../domain/candidate.js'
import type { ButtonAction, Card, CardElement } from './card.js'
import { fitFacts } from './fit-card.js'
import type { Field, Form } from './form.js'
import { waitText } from './join.js'
import { leaveButton } from './pool.js'
import { profileFields, profileMore } from './profile.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const mustNotKnowField = (say: Say, value: string[]): Field => ({
  type: 'people',
  name: 'mustNotKnow',
  label: say('explore.mustNotKnow'),
  hint: say('explore.mustNotKnow.hint'),
  value,
  optional: true,
})

/** Into the pool as an internal candidate. `asksShield`: their manager is unknown (P-2). `entry`: what they wrote before. */
export function exploreForm(say: Say, entry: Candidate | undefined, asksShield: boolean): Form {
  return {
    interaction: 'explore.join',
    value: {},
    title: say('explore.form.title'),
    submit: say('explore.form.submit'),
    intro: [say('explore.intro.what'), say('explore.intro.shield'), say('explore.intro.first')],
    fields: [
      ...profileFields(say, entry).filter((field) => field.name === 'interests'),
      ...(asksShield ? [mustNotKnowField(say, [])] : []),
      { type: 'consent', name: 'consent', label: say('join.consent'), text: say('join.consent.text') },
    ],
    more: {
      label: say('explore.form.more'),
      open: true,
      // Their zone is that of their account.
      fields: profileMore(say, entry).filter((field) => field.name !== 'zone' && field.name !== 'language'),
    },
  }
}

/** Changes who must not know. `value`: platform ids. */
export function shieldForm(say: Say, value: string[]): Form {
  return {
    interaction: 'explore.shield',
    value: {},
    title: say('explore.shield.title'),
    submit: say('explore.shield.submit'),
    fields: [mustNotKnowField(say, value)],
  }
}

/** Where somebody's own place in the pool stands; `next`: when the next round is. */
export function placeText(reader: Reader, entry: Candidate, next: Date | undefined): string {
  const words = standing(reader, entry)
  return entry.status === 'active' ? `${words} ${waitText(reader, next)}` : words
}

function standing(reader: Reader, entry: Candidate): string {
  const { say, zone, locale } = reader
  if (entry.status === 'hidden')
    return entry.pausedUntil
      ? say('explore.hiddenUntil', { day: dayText(entry.pausedUntil, zone, locale) })
      : say('explore.hidden')
  return entry.status === 'asleep' ? say('explore.asleep') : say('explore.active')
}

/** One's own place in the pool: where it stands, who never sees it, what can be done. */
export function exploringCard(
  reader: Reader,
  entry: Candidate,
  facts: { asksShield: boolean; next: Date | undefined; joined: boolean },
): Card {
  const { say } = reader
  const title = facts.joined ? say('explore.joined.title') : say('explore.own.title')
  const button = (label: string, interaction: string): ButtonAction => ({
    type: 'button',
    label,
    interaction,
    value: {},
  })
  const named: CardElement[] = facts.asksShield
    ? [{ type: 'text', text: say('explore.named', { count: entry.mustNotKnow.length }) }]
    : []
  return {
    preview: say('explore.preview'),
    elements: [
      { type: 'heading', text: title },
      { type: 'text', text: standing(reader, entry) },
      ...(entry.status === 'active' ? [{ type: 'text' as const, text: waitText(reader, facts.next) }] : []),
      { type: 'text', text: say('explore.shielded') },
      ...named,
      { type: 'facts', facts: [{ label: say('explore.fact.interests'), value: entry.interests.join(', ') }] },
      ...(entry.recruitersMayFind
        ? [{ type: 'text' as const, text: say('explore.card.text'), muted: true as const }, fitFacts(say, entry)]
        : []),
      {
        type: 'actions',
        actions: [
          button(say('explore.button.change'), 'pool.edit'),
          ...(entry.status === 'active' ? [button(say('request.title'), 'ask')] : []),
          ...(facts.asksShield ? [button(say('explore.button.shield'), 'explore.shield.open')] : []),
          ...(entry.status === 'active' ? [button(say('skip.next'), 'pool.skip')] : []),
          entry.status === 'active'
            ? button(say('explore.button.hide'), 'pool.hide')
            : button(say('explore.button.show'), 'pool.show'),
          leaveButton(say),
        ],
      },
    ],
  }
}
