import type { CoffeeChat } from '../domain/coffee-chat.js'
import type { Introduction } from '../domain/introduction.js'
import { kindsToIntroduction } from '../domain/kinds.js'
import type { Employee } from '../domain/people.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** Who else: the host names colleagues, the candidate is asked first. Previews never say what it is about (P-2). */

const section = 'introduced'

/** What a host can do for others after a talk that may lead on. */
export function onwardActions(reader: Reader, chat: CoffeeChat): CardAction[] {
  if (!kindsToIntroduction.includes(chat.kind)) return []
  const value = { chatId: chat.id }
  return [
    reader.act(reader.say('onward.others.button'), 'introduce.others.open', value, 'chat'),
    reader.act(reader.say('onward.outside.button'), 'introduce.outside', value, 'chat'),
  ]
}

/** Kind 8's own question: colleagues, or nobody. */
export function whoElseForm(say: Say, chatId: string, name: string): Form {
  const form = othersForm(say, chatId, name)
  const [people, ...others] = form.fields
  return {
    ...form,
    interaction: 'chat.who-else',
    fields: [
      ...(people ? [{ ...people, optional: true as const }] : []),
      {
        type: 'consent',
        name: 'nobody',
        label: say('whoElse.nobody'),
        text: say('whoElse.nobody.text'),
        optional: true,
      },
      ...others,
    ],
  }
}

export function othersForm(say: Say, chatId: string, name: string): Form {
  return {
    interaction: 'introduce.others',
    value: { chatId },
    title: say('onward.others.title'),
    submit: say('onward.others.submit'),
    intro: [say('onward.others.intro', { name })],
    fields: [
      { type: 'people', name: 'people', label: say('onward.others.people'), value: [] },
      {
        type: 'text',
        name: 'why',
        label: say('onward.others.why'),
        hint: say('onward.others.why.hint'),
        maxLength: 500,
        multiline: true,
        optional: true,
      },
    ],
  }
}

/** One colleague named, with everybody's names as they now are. */
export interface IntroductionFacts {
  introduction: Introduction
  connector: Employee
  person: Employee
}

export const nameOfPerson = (say: Say, { name, email }: Employee): string => name || email || say('onward.someone')

function personElements(say: Say, { person, introduction, connector }: IntroductionFacts): CardElement[] {
  const name = nameOfPerson(say, person)
  const team = person.department ?? person.title ?? ''
  return [
    { type: 'text', text: team === '' ? name : say('onward.ask.person', { name, team }) },
    ...(introduction.why === ''
      ? []
      : [
          {
            type: 'text' as const,
            text: say('onward.ask.why', { connector: nameOfPerson(say, connector) }),
            muted: true as const,
          },
          { type: 'quote' as const, text: introduction.why },
        ]),
  ]
}

/** The two answers; where several people are asked about in one message, each button says whom it means. */
function answers(reader: Reader, { introduction, person }: IntroductionFacts, isOne: boolean): CardElement {
  const { say } = reader
  const value = { introductionId: introduction.id }
  const name = nameOfPerson(say, person).slice(0, 60)
  const [want, pass] = isOne
    ? [say('onward.ask.want'), say('onward.ask.pass')]
    : [say('onward.ask.wantNamed', { name }), say('onward.ask.passNamed', { name })]
  return {
    type: 'actions',
    actions: [
      reader.act(want, 'introduction.want', value, section, 'primary'),
      reader.act(pass, 'introduction.pass', value, section),
    ],
  }
}

function head(say: Say, all: readonly IntroductionFacts[]): CardElement[] {
  const [first] = all
  const connector = first ? nameOfPerson(say, first.connector) : ''
  return [
    { type: 'heading', text: say('onward.ask.title', { connector }) },
    { type: 'text', text: say('onward.ask.text', { connector }) },
  ]
}

/** One question for all names of a talk; a mail has one link to the page, a chat the answers for each. */
export function askIntroductionCard(reader: Reader, all: readonly IntroductionFacts[], nudge: boolean): Card {
  const { say } = reader
  const open = reader.act(say('onward.ask.open'), 'introduction.want', {}, section, 'primary')
  const elements = all.flatMap((each) => [
    ...personElements(say, each),
    ...(reader.pageUrl ? [] : [answers(reader, each, all.length === 1)]),
  ])
  return {
    preview: nudge ? say('onward.ask.nudge.preview') : say('onward.ask.preview'),
    elements: [
      ...head(say, all),
      ...elements,
      ...(reader.pageUrl ? [{ type: 'actions' as const, actions: [open] }] : []),
    ],
  }
}

/** How it stands with somebody whom the candidate would like to meet. */
export interface Standing {
  facts: IntroductionFacts
  stands: 'waiting' | 'asked' | 'ended'
}

/** Of the own page: those asked about with a button each, and how it stands with the others. */
export function introducedSectionCard(
  reader: Reader,
  pending: readonly IntroductionFacts[],
  others: readonly Standing[],
): Card {
  const { say } = reader
  return {
    preview: say('onward.ask.preview'),
    elements: [
      ...(pending.length > 0 ? head(say, pending) : []),
      ...pending.flatMap((each) => [...personElements(say, each), answers(reader, each, true)]),
      ...others.map(
        ({ facts, stands }): CardElement => ({
          type: 'text',
          text: say(`onward.ask.${stands}`, { name: nameOfPerson(say, facts.person) }),
        }),
      ),
    ],
  }
}

/** Somebody outside is not taken for a job seeker: a note to forward, and nothing is kept unless they click. */
export function outsideNoteCard(
  say: Say,
  note: { connector: string; organization: string; link: string; chatId: string; mayWrite: boolean },
): Card {
  const { connector, organization, link, chatId } = note
  const words =
    organization === ''
      ? say('onward.outside.words.plain', { connector, link })
      : say('onward.outside.words', { connector, organization, link })
  const write: CardAction = {
    type: 'button',
    label: say('onward.outside.write'),
    interaction: 'introduce.write-for-me',
    value: { from: chatId },
  }
  return {
    preview: say('onward.outside.preview'),
    elements: [
      { type: 'heading', text: say('onward.outside.title') },
      { type: 'text', text: say('onward.outside.text') },
      { type: 'quote', text: words },
      ...(note.mayWrite ? [{ type: 'actions' as const, actions: [write] }] : []),
    ],
  }
}
