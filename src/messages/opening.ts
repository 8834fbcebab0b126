import type { Ending, Opening } from '../domain/opening.js'
import { endings } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import type { Stage } from '../domain/referral.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { seniorities } from './offer.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** What whoever manages an opening reads of it; people on their way are numbers only. */
export interface OpeningView {
  opening: Opening
  owner: Employee | undefined
  deputy: Employee | undefined
  /** names of the circle, as far as they are known */
  circle: string[]
  stages: { stage: Stage; count: number }[]
  /** whether the reader is a recruiter */
  recruits: boolean
  /** why it was closed; the note is for recruiters only */
  closed: { reason: Ending | 'unanswered'; note: string } | undefined
}

const section = 'opening'
const idsOf = ({ id }: Opening): Record<string, string> => ({ openingId: id })

type Fact = { label: string; value: string }
const fact = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value }])

const seniorityText = (say: Say, word: string): string => {
  const known = seniorities.find((each) => each === word)
  return known ? say(`seniority.${known}`) : word
}

function visibilityText(say: Say, { opening, circle }: OpeningView): string {
  return opening.visibility === 'circle'
    ? say('opening.visibility.circle', { names: circle.join(', ') })
    : say(`opening.visibility.${opening.visibility}`)
}

/** What everybody reads who may see it. */
const commonFacts = (say: Say, opening: Opening): Fact[] => [
  ...fact(say('opening.form.department'), opening.department),
  ...fact(say('opening.form.place'), opening.place),
]

function managedFacts(say: Say, view: OpeningView): Fact[] {
  const { opening, owner, deputy, closed } = view
  const { employees, addresses } = opening.barred
  const isBarring = employees.length + addresses.length > 0
  return [
    ...fact(say('opening.fact.state'), say(`opening.status.${opening.status}`)),
    ...(closed ? fact(say('opening.fact.closed'), say(`opening.end.${closed.reason}`)) : []),
    ...fact(say('opening.fact.note'), closed?.note ?? ''),
    ...fact(say('opening.fact.owner'), owner?.name ?? ''),
    ...fact(say('opening.fact.deputy'), deputy?.name ?? ''),
    ...fact(say('opening.fact.seen'), visibilityText(say, view)),
    ...commonFacts(say, opening),
    ...fact(say('opening.form.skills'), opening.skills.join(', ')),
    ...fact(say('opening.form.languages'), opening.languages.join(', ')),
    ...fact(say('opening.form.seniority'), seniorityText(say, opening.seniority)),
    ...fact(say('opening.form.path'), opening.path),
    ...fact(say('opening.fact.seats'), say('opening.fact.seats.value', { hired: opening.hired, seats: opening.seats })),
    ...(isBarring
      ? fact(
          say('opening.fact.barred'),
          say('opening.fact.barred.value', { people: employees.length, addresses: addresses.length }),
        )
      : []),
  ]
}

const quoted = (text: string, before: CardElement[] = []): CardElement[] =>
  text === '' ? [] : [...before, { type: 'quote', text }]

function stageElements(say: Say, { opening, stages }: OpeningView): CardElement[] {
  if (opening.status === 'draft') return []
  if (stages.length === 0) return [{ type: 'text', text: say('opening.stages.none'), muted: true }]
  const facts = stages.map(({ stage, count }) => ({ label: say(`pipeline.stage.${stage}`), value: String(count) }))
  return [
    { type: 'text', text: say('opening.stages.title') },
    { type: 'facts', facts },
  ]
}

/** Recruiters look for people; owner and deputy read who is on their way to openings of theirs. */
function managedActions({ say, act }: Reader, { opening, recruits }: OpeningView): CardAction[] {
  const value = idsOf(opening)
  const isDraft = opening.status === 'draft'
  const stands = isDraft || opening.status === 'open'
  return [
    ...(isDraft ? [act(say('opening.start'), 'opening.start', value, section, 'primary')] : []),
    ...(opening.status === 'open' && recruits
      ? [act(say('fit.preview'), 'opening.fits', value, section, 'primary')]
      : []),
    ...(isDraft || recruits ? [] : [act(say('opening.people'), 'route.list', {}, section, 'primary')]),
    ...(stands
      ? [
          act(say('opening.edit'), 'opening.edit', value, section),
          act(say('opening.close'), 'opening.close.open', value, section, 'danger'),
        ]
      : []),
    act(say('opening.list'), 'openings', {}, section),
  ]
}

/** For its owner, their deputy and recruiters; `said`: what has just happened. */
export function openingCard(reader: Reader, view: OpeningView, said: string | undefined): Card {
  const { say } = reader
  const { opening } = view
  return {
    preview: say('opening.preview'),
    elements: [
      ...(said === undefined ? [] : [{ type: 'text' as const, text: said }]),
      { type: 'heading', text: opening.title },
      { type: 'facts', facts: managedFacts(say, view) },
      ...quoted(opening.work),
      ...quoted(opening.words, [{ type: 'text', text: say('opening.words.title'), muted: true }]),
      ...stageElements(say, view),
      { type: 'actions', actions: managedActions(reader, view) },
    ],
  }
}

/** For colleagues who may see it besides. */
export function openingForOthersCard({ say, act }: Reader, opening: Opening): Card {
  const facts = commonFacts(say, opening)
  const know = act(say('opening.others.know'), 'refer.open', {}, section, 'primary')
  const isOpen = opening.status === 'open'
  return {
    preview: say('opening.preview'),
    elements: [
      { type: 'heading', text: opening.title },
      ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
      ...quoted(opening.work),
      { type: 'text', text: isOpen ? say('opening.others.text') : say('opening.others.ended') },
      ...(isOpen ? [{ type: 'actions' as const, actions: [know] }] : []),
    ],
  }
}

/** Ten at a time, the newest first; `olderThan`: where the next ten begin. */
export function openingListCard(
  { say, act }: Reader,
  openings: readonly Opening[],
  olderThan: string | undefined,
  mayOpen: boolean,
): Card {
  const rows = openings.flatMap((opening): CardElement[] => [
    {
      type: 'text',
      text: say('opening.list.item', { title: opening.title, state: say(`opening.status.${opening.status}`) }),
    },
    { type: 'actions', actions: [act(say('opening.list.show'), 'opening.show', idsOf(opening), section)] },
  ])
  const last: CardAction[] = [
    ...(olderThan === undefined ? [] : [act(say('opening.list.older'), 'openings', { before: olderThan }, section)]),
    ...(mayOpen ? [act(say('opening.list.new'), 'opening.new', {}, section)] : []),
  ]
  return {
    preview: say('opening.list.preview'),
    elements: [
      { type: 'heading', text: say('opening.list.title') },
      ...(rows.length === 0 ? [{ type: 'text' as const, text: say('opening.list.none') }] : rows),
      ...(last.length > 0 ? [{ type: 'actions' as const, actions: last }] : []),
    ],
  }
}

export function closeOpeningForm(say: Say, opening: Opening): Form {
  return {
    interaction: 'opening.close',
    value: idsOf(opening),
    title: say('opening.close.title'),
    submit: say('opening.close'),
    intro: [opening.title, say('opening.close.intro')],
    fields: [
      {
        type: 'radio',
        name: 'reason',
        label: say('opening.close.reason'),
        options: endings.map((value) => ({ value, label: say(`opening.end.${value}`) })),
      },
      {
        type: 'text',
        name: 'note',
        label: say('opening.close.note'),
        hint: say('opening.close.note.hint'),
        maxLength: 500,
        multiline: true,
        optional: true,
      },
    ],
  }
}
