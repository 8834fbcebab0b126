import type { Candidate } from '../domain/candidate.js'
import type { Card, CardElement } from './card.js'
import type { Say } from './text.js'

/** P-7: chosen skills and aspirations, and what a talk showed both sides; never a name, the headline, or an employer. */
export function fitFacts(
  say: Say,
  candidate: Pick<Candidate, 'skills' | 'roles' | 'departments' | 'roleFamilies'>,
): CardElement {
  const facts = [
    { label: say('fit.skills'), value: candidate.skills.join(', ') },
    { label: say('fit.roles'), value: candidate.roles.join(', ') },
    { label: say('fit.departments'), value: candidate.departments.join(', ') },
    { label: say('own.privacy.roleFamilies'), value: candidate.roleFamilies.join(', ') },
  ].filter(({ value }) => value !== '')
  return facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('fit.empty'), muted: true }
}

/** What a recruiter may read of the pool; `count` and `findable` leave out whoever is shielded from them (P-2). */
export interface PoolView {
  count: number
  findable: number
  hidden: number
  shown: readonly Candidate[]
}

const few = 3

/** `pool`: numbers and cards. Numbers of people below three read "a few". */
export function poolCard(say: Say, view: PoolView): Card {
  const { count, findable, hidden, shown } = view
  const isFew = count > 0 && count < few
  const texts = [
    isFew ? say('fit.pool.few') : say('fit.pool.count', { count }),
    ...(isFew || count === 0 ? [] : [say('fit.pool.findable', { count: findable })]),
    ...(hidden > 0 ? [say('fit.pool.hidden', { count: hidden })] : []),
    ...(findable > shown.length ? [say('fit.pool.first', { count: shown.length })] : []),
  ]
  return {
    preview: say('fit.pool.preview'),
    elements: [
      { type: 'heading', text: say('fit.pool.title') },
      ...texts.map((text) => ({ type: 'text' as const, text })),
      ...shown.flatMap((candidate) => [{ type: 'divider' as const }, fitFacts(say, candidate)]),
      { type: 'divider' },
      { type: 'text', text: say('fit.pool.note'), muted: true },
      {
        type: 'actions',
        actions: [{ type: 'button', label: say('fit.pool.add'), interaction: 'pool.add.open', value: {} }],
      },
    ],
  }
}
