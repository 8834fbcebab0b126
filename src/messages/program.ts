import type { Medium } from '../domain/chat-offer.js'
import { policyOf } from '../domain/kinds.js'
import type { Employee } from '../domain/people.js'
import type { Program, Session } from '../domain/session.js'
import type { Card, CardElement } from './card.js'
import type { Field, Form } from './form.js'
import type { Reader } from './reader.js'
import { named, type SessionFacts, sessionFactsElement, stepKey } from './session.js'
import { linesField, mediumField, seatsField, whenFields, whereField } from './session-forms.js'
import type { Say } from './text.js'
import { timeText } from './times.js'

/** How a step may take place: a look around any way, a screening by video or phone, an interview in a formal place or by video. */
export const stepMedia: Readonly<Record<1 | 2 | 3, readonly Medium[]>> = {
  1: ['video', 'phone', 'place'],
  2: ['video', 'phone'],
  3: ['place', 'video'],
}

const steps = [1, 2, 3] as const

/** Kind 7: three steps, each with its people, medium, place and questions. */
export function programForm(say: Say): Form {
  return {
    interaction: 'program.save',
    value: {},
    title: say('program.form.title'),
    submit: say('program.form.submit'),
    intro: [say('program.form.intro')],
    fields: [
      { type: 'text', name: 'title', label: say('session.form.name'), maxLength: 100 },
      {
        type: 'text',
        name: 'topics',
        label: say('session.form.topics'),
        hint: say('session.form.topics.hint'),
        maxLength: 500,
      },
      ...steps.flatMap((step) => stepFields(say, step)),
    ],
  }
}

function stepFields(say: Say, step: 1 | 2 | 3): Field[] {
  const hint = step === 3 ? say('program.form.questions.step3') : say('program.form.questions.hint')
  return [
    {
      type: 'people',
      name: `people${step}`,
      label: say('program.form.people', { step }),
      hint: say('program.form.people.hint'),
      value: [],
    },
    mediumField(say, `medium${step}`, say('program.form.medium', { step }), stepMedia[step], stepMedia[step][0]),
    whereField(say, `where${step}`, say('program.form.where', { step })),
    linesField(`questions${step}`, say('program.form.questions', { step }), hint, step !== 3),
  ]
}

/** All programs, the newest first. */
export function programListCard(reader: Reader, programs: readonly Program[]): Card {
  const { say } = reader
  const rows = programs.flatMap((program): CardElement[] => [
    {
      type: 'text',
      text: program.status === 'open' ? program.title : say('program.list.closed', { title: program.title }),
    },
    {
      type: 'actions',
      actions: [reader.act(say('program.list.open'), 'program.show', { programId: program.id }, 'group')],
    },
  ])
  return {
    preview: say('program.list.preview'),
    elements: [
      { type: 'heading', text: say('program.list.preview') },
      ...(rows.length === 0 ? [{ type: 'text' as const, text: say('program.list.none') }] : rows),
      {
        type: 'actions',
        actions: [
          { type: 'button', label: say('program.list.new'), interaction: 'program.open', value: {} },
          { type: 'button', label: say('session.results.preview'), interaction: 'group.results', value: {} },
        ],
      },
    ],
  }
}

export interface ProgramFacts {
  program: Program
  people: ReadonlyMap<string, Employee>
  sessions: readonly Session[]
}

/** One program: its steps, their sessions, and what can be planned. */
export function programCard(reader: Reader, { program, people, sessions }: ProgramFacts): Card {
  const { say } = reader
  const isOpen = program.status === 'open'
  const rows = program.steps.flatMap((step, at): CardElement[] => {
    const number = at + 1
    const names = step.hostIds.map((id) => people.get(id)?.name ?? '').filter((name) => name !== '')
    const own = sessions.filter((session) => session.step === number && session.status !== 'cancelled')
    const plan = reader.act(
      say('program.plan', { step: number }),
      'program.plan.open',
      { programId: program.id, step: String(number) },
      'group',
    )
    const value = say('program.step.value', {
      people: names.join(', '),
      how: say(`session.fact.how.${step.medium}`),
    })
    return [
      { type: 'facts', facts: [{ label: say(stepKey(number)), value }] },
      ...named(
        say('program.step.sessions', { count: own.length }),
        own.map(({ startsAt }) => timeText(startsAt, reader.zone, reader.locale)),
      ),
      ...(isOpen ? [{ type: 'actions' as const, actions: [plan] }] : []),
    ]
  })
  const close = reader.act(say('program.close'), 'program.close', { programId: program.id }, 'group')
  return {
    preview: say('program.list.preview'),
    elements: [
      { type: 'heading', text: program.title },
      ...rows,
      ...(isOpen ? [{ type: 'actions' as const, actions: [close] }] : []),
    ],
  }
}

/** A session of one step: the rest stands in the program. */
export function planForm(say: Say, program: Program, step: number, zone: string): Form {
  const { minutes, candidates } = policyOf('company')
  const intro = step === 1 ? 'program.plan.intro.1' : 'program.plan.intro.2'
  return {
    interaction: 'program.plan',
    value: { programId: program.id, step: String(step), zone },
    title: say('program.plan.title'),
    submit: say('program.plan.submit'),
    intro: [say(stepKey(step)), say(intro, { minutes })],
    fields: [...whenFields(say, undefined, zone), seatsField(say, candidates.min, candidates.max)],
  }
}

/** Planned: how many are asked, and who must first change to applying. */
export function plannedCard(
  reader: Reader,
  facts: SessionFacts,
  outcome: { asked: number; mustApply: readonly string[]; others: number },
): Card {
  const { say } = reader
  return {
    preview: say('session.saved.preview'),
    elements: [
      { type: 'heading', text: facts.session.title },
      sessionFactsElement(reader, facts, true),
      { type: 'text', text: say('program.planned.asked', { count: outcome.asked }) },
      ...named(say('program.planned.mustApply'), outcome.mustApply),
      ...(outcome.others === 0
        ? []
        : [{ type: 'text' as const, text: say('program.planned.notNow'), muted: true as const }]),
      {
        type: 'actions',
        actions: [reader.act(say('session.show'), 'group.show', { sessionId: facts.session.id }, 'group')],
      },
    ],
  }
}
