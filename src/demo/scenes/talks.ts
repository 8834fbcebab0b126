import { at, type Now, type Scene, type SceneFacts } from './engine.js'
import {
  books,
  closes,
  guestMet,
  guestWrites,
  hostMet,
  hostWrites,
  inSlack,
  meets,
  met,
  onPage,
  talks,
  typing,
  wasMet,
  wrote,
} from './steps.js'
import { sceneWords } from './words.js'

/** The kinds in which nothing is judged: 1, 2, 3 and 8. */

const { hints, titles } = sceneWords

export const career: Scene = {
  steps: [
    meets(),
    books({ path: 'From analyst to data engineer', decision: 'Whether to spend a year on it' }),
    talks,
    met,
    guestWrites(titles.learned, { learned: 'One learns it by mending things' }, (facts) => wrote(facts, 'learned')),
    hostWrites(
      titles.advocate,
      { advocate: 'yes', advocate_for: 'data engineering in Berlin', advocate_until: '2026-12-31' },
      (facts) => wrote(facts, 'advocate'),
    ),
    closes(),
  ],
  canTry: (facts) => hostMet(facts) && !wrote(facts, 'advocate'),
}

export const informational: Scene = {
  steps: [
    meets(),
    books({ wants: 'How a day looks when the tide is wrong' }),
    talks,
    met,
    guestWrites(titles.leads, { insights: 'Patience is half of it', leads: 'A new team in Porto' }, (facts) =>
      wrote(facts, 'leads'),
    ),
    {
      ...titles.lead,
      isDone: ({ hasLeadAsked }) => hasLeadAsked,
      now: (facts) =>
        onPage(facts, 'lead.ask', hints.lead, { words: 'You spoke of a team in Porto. Would you put me forward?' }),
    },
    closes(),
  ],
  canTry: (facts) => guestMet(facts),
}

export const networking: Scene = {
  steps: [
    meets(),
    books({ agenda: 'How your festivals begin\nWhere teaching helps' }),
    {
      ...titles.agenda,
      isDone: ({ chat }) => chat !== null && chat.status !== 'agenda',
      now: (facts) => inSlack(facts, { press: 'agenda.accept', hint: hints.agenda }),
    },
    talks,
    met,
    hostWrites(titles.hostGives, { give_one: 'A friend in Lisbon', ask_one: 'A good book on queues' }, (facts) =>
      wrote(facts, 'give_one@host'),
    ),
    guestWrites(titles.guestGives, { give_one: 'My list of stages', ask_one: 'Whom else should I meet?' }, (facts) =>
      wrote(facts, 'give_one@candidate'),
    ),
    closes(),
  ],
  canTry: ({ match, chat }) => match?.status === 'half_agreed' && chat === null,
}

/** The host's list of talks, what came of this one, and its button. */
function closing(facts: SceneFacts): Now {
  const { host } = facts.cast
  const has = (name: string): boolean => facts.buttons[host]?.some((each) => each.startsWith(name)) === true
  const looks = { window: 'slack', as: host } as const
  if (has('chat.close')) return at(looks, hints.hostCloses, { control: '.slack [data-action^="chat.close"]' })
  if (has('chat.after')) return inSlack(facts, { press: 'chat.after', hint: hints.cameOfIt })
  return typing(facts, host, '/coffeechat chats', hints.ownChats)
}

export const consultation: Scene = {
  steps: [
    meets(),
    books({}),
    talks,
    met,
    {
      ...titles.whoElse,
      isDone: (facts) => wrote(facts, 'who_else'),
      now: (facts) =>
        inSlack(facts, {
          press: 'chat.who-else.open',
          form: 'chat.who-else',
          fills: { people: 'UFREYA', why: 'She built what you dream of' },
          hint: hints.whoElse,
        }),
    },
    {
      ...titles.wants,
      isDone: ({ introductions }) => introductions.length > 0 && !introductions.includes('pending'),
      now: (facts) => onPage(facts, 'introduction.want', hints.wants),
    },
    {
      ...titles.hostCloses,
      isDone: ({ chat }) => chat?.status === 'closed',
      now: closing,
    },
  ],
  canTry: (facts) => wasMet(facts) && facts.chat?.status === 'held' && !wrote(facts, 'who_else'),
}
