import type { Candidate, ConsentGrant } from '../../../src/domain/candidate.js'
import { asleepCard, renewalCard, stillCard } from '../../../src/messages/care.js'
import { exploreForm, exploringCard, shieldForm } from '../../../src/messages/explore.js'
import { leftOutCard } from '../../../src/messages/left-out.js'
import {
  barredForm,
  blockedCard,
  hideForm,
  placeCard,
  type Standing,
  sentenceCard,
} from '../../../src/messages/pool.js'
import { privacyCard } from '../../../src/messages/privacy.js'
import { profileForm } from '../../../src/messages/profile.js'
import { type Cast, nextRound } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

const leftOut = [
  ['others_waited_longer', 'none'],
  ['seats_taken', 'add_interests'],
  ['language', 'add_languages'],
  ['windows', 'add_windows'],
  ['substance', 'add_interests'],
  ['nobody_yet', 'none'],
] as const

const runsOut = new Date('2026-06-03T00:00:00Z')
const until = new Date('2026-07-01T00:00:00Z')

const grant = (purpose: ConsentGrant['purpose']): ConsentGrant => ({
  id: `g-${purpose}`,
  version: 0,
  candidateId: 'c1',
  purpose,
  wording: '1',
  basis: 'consent',
  grantedAt: new Date('2026-03-02T09:30:00Z'),
  expiresAt: new Date('2027-03-02T09:30:00Z'),
  withdrawnAt: null,
})
export const consents = [grant('coffee_chat'), grant('talent_pool'), grant('referral')]

const standing = (cast: Cast, entry: Partial<Candidate> = {}, more: Partial<Standing> = {}): Standing => ({
  entry: { ...cast.candidate, ...entry },
  next: nextRound,
  asked: false,
  talking: false,
  renew: false,
  renewForward: false,
  erasedOn: until,
  ...more,
})

/** Where somebody may stand, as the first section of their page says it. */
const places: Record<string, (cast: Cast) => Standing> = {
  waits: (cast) => standing(cast),
  asked: (cast) => standing(cast, {}, { asked: true }),
  talking: (cast) => standing(cast, {}, { talking: true }),
  renew: (cast) => standing(cast, {}, { renew: true }),
  check: (cast) => standing(cast, { unansweredChecks: 1, bouncing: true }, { next: undefined }),
  asleep: (cast) => standing(cast, { status: 'asleep' }),
  asleepForward: (cast) => standing(cast, { status: 'asleep' }, { renewForward: true }),
  hidden: (cast) => standing(cast, { status: 'hidden' }),
  hiddenUntil: (cast) => standing(cast, { status: 'hidden', pausedUntil: until }),
  left: (cast) => standing(cast, { status: 'left' }),
}

const exploring = { asksShield: true, next: nextRound, joined: true }
const page = ['page'] as const

export const poolEntries: readonly Entry[] = [
  ...Object.entries(places).map(([name, place]) =>
    shown(`pool.placeCard.${name}`, 'candidate', (cast, reader) => placeCard(reader, place(cast)), page),
  ),
  asked('pool.hideForm', 'candidate', (_cast, reader) => hideForm(reader.say), page),
  asked('pool.barredForm', 'candidate', (cast, reader) => barredForm(reader.say, cast.candidate), page),
  shown(
    'pool.blockedCard',
    'candidate',
    (cast, reader) =>
      blockedCard(reader, [
        { blockId: 'b1', name: cast.host.name },
        { blockId: 'b2', name: undefined },
      ]),
    page,
  ),
  shown(
    'pool.sentenceCard.hiring',
    'candidate',
    (cast, reader) =>
      sentenceCard(reader.say('own.hiring.title'), [
        cast.w('Two talks with the team, one with its lead.\nYou hear within a week.'),
      ]),
    page,
  ),
  asked('profile.profileForm', 'candidate', (cast, reader) => profileForm(reader.say, cast.candidate)),
  shown(
    'privacy.privacyCard',
    'candidate',
    (cast, reader) =>
      privacyCard(reader, {
        ...{ entry: cast.candidate, consents, chats: 1, matches: 2, asked: [cast.host.name] },
        onTheWay: {
          ...{ referrals: 2, ways: 1, referees: [cast.w('Nora Lang')] },
          proposals: [{ role: cast.w('Data editor'), startsOn: '2027-09-01' }],
          questions: [cast.w('Who would I work with?')],
        },
      }),
    page,
  ),
  shown(
    'privacy.privacyCard.left',
    'candidate',
    (cast, reader) =>
      privacyCard(reader, {
        entry: { ...cast.candidate, status: 'left' },
        consents: [],
        chats: 0,
        matches: 0,
        asked: [],
      }),
    page,
  ),

  asked('explore.exploreForm', 'internal', (_cast, reader) => exploreForm(reader.say, undefined, true)),
  asked('explore.exploreForm.again', 'internal', (cast, reader) => exploreForm(reader.say, cast.internal, false)),
  asked('explore.shieldForm', 'internal', (_cast, reader) => shieldForm(reader.say, ['U0JONAS'])),
  shown('explore.exploringCard', 'internal', (cast, reader) => exploringCard(reader, cast.internal, exploring)),
  ...(['hidden', 'asleep'] as const).map((status) =>
    shown(`explore.exploringCard.${status}`, 'internal', (cast, reader) =>
      exploringCard(
        reader,
        { ...cast.internal, status, pausedUntil: status === 'hidden' ? until : null, recruitersMayFind: false },
        { asksShield: false, next: undefined, joined: false },
      ),
    ),
  ),

  told('care.stillCard', 'candidate', (cast, reader) => stillCard(reader, cast.candidate, true)),
  told('care.stillCard.never', 'candidate', (cast, reader) => stillCard(reader, cast.candidate, false)),
  ...(['silent', 'consent'] as const).map((why) =>
    told(`care.asleepCard.${why}`, 'candidate', (_cast, reader) => asleepCard(reader, why)),
  ),
  ...leftOut.map(([leftOutCause, leftOutHelps]) =>
    told(`left-out.leftOutCard.${leftOutCause}.${leftOutHelps}`, 'candidate', (cast, reader) =>
      leftOutCard(reader, { ...cast.candidate, leftOutCause, leftOutHelps }, nextRound),
    ),
  ),
  told('care.renewalCard', 'candidate', (_cast, reader) =>
    renewalCard(reader, { runsOut, recruiters: true, forward: 'no' }),
  ),
  ...(['also', 'only'] as const).map((forward) =>
    told(`care.renewalCard.${forward}`, 'candidate', (_cast, reader) =>
      renewalCard(reader, { runsOut, recruiters: true, forward }),
    ),
  ),
]
