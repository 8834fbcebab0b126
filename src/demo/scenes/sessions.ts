import type { Scene, SceneFacts, SceneStep } from './engine.js'
import { after, inSlack, moving, onPage } from './steps.js'
import { sceneWords } from './words.js'

/** The kinds with several people at once: 7 and 9. Two of three guests have said yes when the scene begins. */

const { hints, titles } = sceneWords

/** The guest who still has to answer, and whom the host writes about. */
const last = 0

const guest = ({ session }: SceneFacts) => session?.guests[last]

const answers: SceneStep = {
  ...titles.seat,
  isDone: (facts) => guest(facts)?.status === 'seated',
  now: (facts) => onPage(facts, 'group.accept', hints.seat, { seen: 'yes' }, last),
}

const isPast = (facts: SceneFacts, from: 'startsAt' | 'endsAt', minutes: number): boolean =>
  facts.session !== null &&
  (facts.session.status !== 'open' || facts.now.toISOString() >= after(facts.session[from], minutes))

const ends: SceneStep = {
  ...titles.sessionEnds,
  isDone: (facts) => isPast(facts, 'endsAt', 12) || facts.session?.status === 'closed',
  now: ({ session }) => moving(after(session?.endsAt, 15), hints.sessionEnds),
}

const wasThere: SceneStep = {
  ...titles.wasThere,
  isDone: (facts) => typeof guest(facts)?.met === 'string' || facts.session?.status === 'closed',
  now: (facts) => ({ ...onPage(facts, 'group.met', hints.wasThere, undefined, last), label: 'Yes, I was there' }),
}

const closesIt: SceneStep = {
  ...titles.sessionCloses,
  isDone: ({ session }) => session?.status === 'closed',
  now: (facts) => inSlack(facts, { press: 'group.close', hint: hints.sessionCloses }),
}

export const company: Scene = {
  steps: [
    answers,
    ends,
    wasThere,
    {
      ...titles.stillInterested,
      isDone: (facts) => guest(facts)?.noted.includes('still_interested') === true,
      now: (facts) => onPage(facts, 'group.notes', hints.stillInterested, { still_interested: 'yes' }, last),
    },
    closesIt,
  ],
  canTry: ({ session, now }) => session !== null && session.status !== 'closed' && now >= session.endsAt,
}

export const group: Scene = {
  steps: [
    answers,
    {
      ...titles.begins,
      isDone: (facts) => isPast(facts, 'startsAt', 0),
      now: ({ session }) => moving(after(session?.startsAt, 1), hints.begins),
    },
    {
      ...titles.tasks,
      isDone: ({ session }) => session !== null && session.released >= session.tasks,
      now: (facts) => inSlack(facts, { press: 'group.release', hint: hints.tasks }),
    },
    ends,
    wasThere,
    {
      ...titles.observes,
      isDone: (facts) => guest(facts)?.noted.includes('teamwork') === true,
      now: (facts) =>
        inSlack(facts, {
          press: 'group.note.open',
          label: facts.guests[last]?.name ?? '',
          form: 'group.note',
          fills: { teamwork: 'clear', communication: 'good' },
          hint: hints.observes(facts.guests[last]?.name ?? ''),
        }),
    },
    closesIt,
  ],
  canTry: () => true,
}
