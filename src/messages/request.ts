import type { ChatRequest } from '../domain/chat-request.js'
import { askedKinds, type Kind } from '../domain/kinds.js'
import type { ButtonAction, Card, CardElement } from './card.js'
import type { Field, Form } from './form.js'
import type { Reader } from './reader.js'
import { settledFormFields } from './settled.js'
import type { Say } from './text.js'

/** Ends a request; asked for first. */
export function stopButton(say: Say): ButtonAction {
  return {
    type: 'button',
    label: say('request.stop'),
    interaction: 'ask.stop',
    value: {},
    tone: 'danger',
    confirm: {
      title: say('request.stop.title'),
      text: say('request.stop.text'),
      yes: say('request.stop.yes'),
      no: say('request.stop.no'),
    },
  }
}

/** The kinds a candidate can ask for; while a request stands, where it stands. */
export function askKindsCard(reader: Reader, request: ChatRequest | undefined): Card {
  const { say } = reader
  const title: CardElement = { type: 'heading', text: say('request.title') }
  const preview = say('request.title')
  if (request) return { preview, elements: [title, ...standsElements(say, request)] }
  return {
    preview,
    elements: [
      title,
      { type: 'text', text: say('request.text') },
      {
        type: 'facts',
        facts: askedKinds.map((kind) => ({ label: say(`kind.${kind}.name`), value: say(`kind.${kind}.about`) })),
      },
      {
        type: 'actions',
        actions: askedKinds.map((kind) =>
          reader.act(say('request.button', { kind: say(`kind.${kind}.name`) }), 'ask.open', { kind }, 'ask'),
        ),
      },
    ],
  }
}

function standsElements(say: Say, request: ChatRequest): CardElement[] {
  const { kind, wishes, at, ended } = request
  const stop: CardElement = { type: 'actions', actions: [stopButton(say)] }
  if (kind !== 'seeker_led')
    return [{ type: 'text', text: say('request.stands', { kind: say(`kind.${kind}.name`) }) }, stop]
  const items = wishes.map((wish, place) => {
    if (place < at)
      return ended[place] === 'met' ? say('request.stands.met', { wish }) : say('request.stands.no', { wish })
    return place === at
      ? say('request.stands.led', { wish, at: at + 1, count: wishes.length })
      : say('request.stands.wait', { wish })
  })
  return [{ type: 'list', items }, stop]
}

/** What this kind wants to know of whoever asks for it, and nothing else. */
export function requestForm(say: Say, kind: Kind, wish = ''): Form {
  return {
    interaction: 'ask.save',
    value: { kind },
    title: say('request.form.title'),
    submit: say('request.form.submit'),
    intro: [say(`kind.${kind}.about`)],
    fields: kind === 'seeker_led' ? leadFields(say, wish) : settledFormFields(say, kind, 'candidate', {}),
  }
}

function leadFields(say: Say, wish: string): Field[] {
  return [
    {
      type: 'text',
      name: 'wishes',
      label: say('request.wishes'),
      hint: say('request.wishes.hint'),
      value: wish,
      maxLength: 1000,
      multiline: true,
    },
    { type: 'text', name: 'goals', label: say('settle.goals'), maxLength: 1000, multiline: true },
    {
      type: 'text',
      name: 'handed',
      label: say('request.handed'),
      hint: say('request.handed.hint'),
      maxLength: 1000,
      multiline: true,
      optional: true,
    },
    {
      type: 'ticks',
      name: 'hear',
      label: say('request.hear'),
      options: (['technical', 'communication', 'problem_solving'] as const).map((value) => ({
        value,
        label: say(`request.hear.${value}`),
      })),
      value: [],
      optional: true,
    },
  ]
}

/** Nobody could give a talk of this kind for long. */
const letGoCard = (say: Say, kind: Kind): Card => ({
  preview: say('request.moved.preview'),
  elements: [{ type: 'text', text: say('request.letGo', { kind: say(`kind.${kind}.name`) }) }],
})

/** Kind 6: the list has moved on, or is at its end. Of the other kinds: it was let go. */
export function standsCard(reader: Reader, request: ChatRequest): Card {
  const { say } = reader
  const { kind, wishes, at, ended, status } = request
  if (kind !== 'seeker_led') return letGoCard(say, kind)
  const wish = wishes[at - 1] ?? ''
  const args = { wish, next: wishes[at] ?? '', at: at + 1, count: wishes.length }
  const text =
    status === 'done'
      ? say('request.done', { count: ended.filter((end) => end === 'met').length })
      : ended[at - 1] === 'met'
        ? say('request.moved.nextMet', args)
        : say('request.moved.next', args)
  const stop = reader.act(say('request.stop'), 'ask.stop', {}, 'ask')
  return {
    preview: say('request.moved.preview'),
    elements: [{ type: 'text', text }, ...(status === 'open' ? [{ type: 'actions' as const, actions: [stop] }] : [])],
  }
}
