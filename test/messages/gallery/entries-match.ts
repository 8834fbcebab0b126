import type { MatchStatus } from '../../../src/domain/match.js'
import {
  answerForm,
  askCandidateCard,
  askHostCard,
  endedCandidateCard,
  endedHostCard,
  hostCardNow,
  hostElements,
  lapsedCard,
  meetForm,
  notNowForm,
  otherTimesForm,
  passForm,
  pickForm,
} from '../../../src/messages/match.js'
import { paceForm } from '../../../src/messages/pace.js'
import { soon, times } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

const ends: readonly MatchStatus[] = ['candidate_declined', 'expired', 'withdrawn']
const states: readonly MatchStatus[] = ['proposed', 'half_agreed', 'agreed', 'host_passed', ...ends]
const pace = { seatsAtOnce: 1, seatsPerMonth: 3, taken: 2 }
const phone = { medium: 'phone', where: '' } as const

export const matchEntries: readonly Entry[] = [
  told('match.askHostCard', 'host', (cast, reader) => askHostCard(reader, cast.pair(), soon, false, pace)),
  told('match.askHostCard.nudge', 'host', (cast, reader) => askHostCard(reader, cast.pair(), soon, true, pace)),
  told('match.askHostCard.away', 'host', (cast, reader) =>
    askHostCard(reader, cast.pair(), undefined, true, undefined),
  ),
  told('match.askHostCard.second', 'host', (cast, reader) =>
    askHostCard(
      reader,
      cast.pair({ askedFirst: 'candidate', status: 'half_agreed', wants: cast.w('How the team works with ours') }),
      soon,
      false,
      pace,
    ),
  ),
  ...states.map((status) =>
    told(`match.hostCardNow.${status}`, 'host', (cast, reader) => hostCardNow(reader, cast.pair({ status }))),
  ),
  ...ends.map((status) =>
    told(`match.endedHostCard.${status}`, 'host', (cast, reader) => endedHostCard(reader, cast.pair({ status }))),
  ),
  asked('match.meetForm', 'host', (cast, reader) => meetForm(reader, cast.pair(), times)),
  asked('match.pickForm', 'host', (_cast, reader) => pickForm(reader, 'match.accept', { matchId: 'm1' }, times)),
  asked('match.pickForm.moved', 'candidate', (_cast, reader) =>
    pickForm(reader, 'chat.picked', { chatId: 'k1' }, times.slice(0, 3)),
  ),
  asked('match.passForm', 'host', (_cast, reader) => passForm(reader.say, 'm1')),
  asked('pace.paceForm', 'host', (_cast, reader) => paceForm(reader.say, pace)),
  asked('match.notNowForm', 'host', (_cast, reader) => notNowForm(reader.say, 'm1')),

  told('match.askCandidateCard', 'candidate', (cast, reader) =>
    askCandidateCard(reader, cast.pair({ status: 'half_agreed' }), soon, false),
  ),
  told('match.askCandidateCard.nudge', 'candidate', (cast, reader) =>
    askCandidateCard(reader, cast.pair({ status: 'half_agreed' }, phone), soon, true),
  ),
  told('match.askCandidateCard.internal', 'internal', (cast, reader) =>
    askCandidateCard(reader, cast.pair({ askedFirst: 'candidate' }), soon, false),
  ),
  shown(
    'match.hostElements',
    'candidate',
    (cast, reader) => ({
      preview: reader.say('match.askCandidate.title', { host: cast.host.name }),
      elements: hostElements(reader.say, cast.pair({ status: 'half_agreed' })),
    }),
    ['page'],
  ),
  asked('match.answerForm', 'candidate', (cast, reader) =>
    answerForm(reader, cast.pair({ status: 'half_agreed' }), times, true),
  ),
  asked('match.answerForm.phone', 'candidate', (cast, reader) =>
    answerForm(
      reader,
      cast.pair({ status: 'half_agreed' }, { ...phone, where: cast.w('+49 30 5550123') }),
      times,
      false,
    ),
  ),
  asked('match.answerForm.internal', 'internal', (cast, reader) =>
    answerForm(reader, cast.pair({ askedFirst: 'candidate' }, phone), times, false),
  ),
  asked('match.otherTimesForm', 'candidate', (cast, reader) => otherTimesForm(reader.say, cast.pair({}, phone))),
  shown('match.lapsedCard', 'candidate', (_cast, reader) => lapsedCard(reader)),
  told('match.endedCandidateCard', 'candidate', (cast, reader) => endedCandidateCard(reader, cast.pair())),
]
