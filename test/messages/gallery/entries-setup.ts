import type { Week } from '../../../src/domain/numbers.js'
import { checksCard, checksText, type Finding, good, warning, wrong } from '../../../src/messages/checks.js'
import { type DigestFacts, digestCard, digestPreviewCard, quietWeeksCard } from '../../../src/messages/digest.js'
import { lettersCard } from '../../../src/messages/letters.js'
import { numbersCard } from '../../../src/messages/numbers.js'
import { offerForm, offerListCard, offerSavedCard, wordCard } from '../../../src/messages/offer.js'
import { type RoundPreview, roundCard, roundDoneCard } from '../../../src/messages/round.js'
import {
  adminKnownCard,
  eventsLimitedCard,
  inviteCard,
  launchCard,
  launchPreviewCard,
  practiceCard,
  setUpForm,
  setUpSavedCard,
  testLineCard,
} from '../../../src/messages/setup.js'
import { type Why, whyCard } from '../../../src/messages/why.js'
import { type Cast, nextRound, soon } from './cast.js'
import { asked, type Entry, shown, told, written } from './entry.js'

const joinLink = 'https://coffeechat.example.org/join?by=mira-link'

const news = (cast: Cast): DigestFacts => ({
  events: { offers: ['o1', 'o2', 'o3'], chats: 4, referrals: 1, moves: 2, hires: 1 },
  named: [
    { host: cast.host.name, topics: cast.offer.topics },
    { host: cast.w('Jonas Hale'), topics: [cast.w('working in sales')] },
  ],
  openings: { titles: ['Data engineer', 'Team lead', 'Writer', 'Analyst', 'Designer'].map(cast.w), more: 2 },
  asks: [
    { topic: cast.w('data engineering'), people: 4 },
    { topic: cast.w('support'), people: 'few' },
  ],
})
const quiet: DigestFacts = {
  events: { offers: [], chats: 0, referrals: 0, moves: 0, hires: 0 },
  ...{ named: [], asks: [], openings: { titles: [], more: 0 } },
}

const thursdays = { weekday: 4, hour: 14, zone: 'Europe/Berlin', language: 'de', everyWeeks: 2 }

const previewed = (cast: Cast): RoundPreview => ({
  pairs: 5,
  leftOut: 4,
  value: 214,
  shareCost: 3,
  last: { at: soon, pairs: 4, value: 180 },
  shown: [
    {
      host: cast.host.name,
      kind: 'informational',
      topics: cast.candidate.interests,
      reasons: cast.pair().match.reasonsForHost,
      points: 44,
    },
  ],
  hidden: 1,
  causes: [
    { cause: 'seats_taken', count: 2 },
    { cause: 'others_waited_longer', count: 1 },
    { cause: 'windows', count: 1 },
  ],
  waiting: [{ topics: cast.candidate.interests, age: 4, host: cast.host.name, cost: 6, rounds: 3 }],
})

const nothingYet: RoundPreview = {
  ...{ pairs: 0, leftOut: 0, value: 0, shareCost: 0, last: undefined, hidden: 0 },
  ...{ shown: [], causes: [], waiting: [] },
}

const looked: readonly Finding[] = [
  good('settings', 'checks.settings.good'),
  good('database', 'checks.database.good', { where: 'server' }),
  warning('migrations', 'checks.migrations.pending', { count: 2 }),
  wrong('clock', 'checks.clock.off', { who: 'slack', seconds: 190 }),
  wrong('slack', 'checks.slack.scopes', { scopes: 'im:write, users:read.email' }),
  good('teams', 'checks.teams.unused'),
  wrong('mail', 'checks.mail.login'),
  warning('digest', 'checks.digest.none'),
]
const isGood = ({ status }: Finding): boolean => status === 'good'

const standings = (cast: Cast): Why => ({
  offers: [
    { offer: cast.offer, open: [{ reasons: cast.pair().match.reasonsForHost }], hasSeats: false, fitting: 0 },
    { offer: { topics: [cast.w('SQL')] }, open: [], hasSeats: true, fitting: 3 },
    { offer: { topics: [cast.w('Go')] }, open: [], hasSeats: true, fitting: 0 },
    { offer: { topics: [cast.w('Rust')] }, open: [], hasSeats: false, fitting: 2 },
  ],
  entry: undefined,
  next: nextRound,
})

/** Eight weeks: one quiet, one without a round, one in which few hosts gave talks. */
const weeks = ([12, 9, 14, 'few', 0, 7, 6, 5] as const).map(
  (asked, back): Week => ({
    at: new Date(Date.UTC(2026, 4, 6 - 7 * back)),
    hosts: { asked, answered: back === 0 ? 6 : back === 1 ? 'most' : back === 2 ? 'few' : 'all' },
    candidates: { asked: back === 4 ? 0 : 8 + back, answered: back === 4 ? 0 : 'most' },
    met: back === 3 ? 'few' : 6 + back,
    leftOut:
      back === 5
        ? undefined
        : back === 6
          ? { count: 'few', causes: [], others: 0 }
          : {
              count: 20 - back,
              causes: [
                { cause: 'others_waited_longer', count: 8 },
                { cause: 'windows', count: 5 },
              ],
              others: 7 - back,
            },
  }),
)

export const setupEntries: readonly Entry[] = [
  asked('offer.offerForm', 'host', (cast, reader) =>
    offerForm(reader.say, { ...cast.offer, id: undefined, topics: [], windows: [] }, false, [
      'career',
      'informational',
      'preliminary',
    ]),
  ),
  asked('offer.offerForm.more', 'host', (cast, reader) => offerForm(reader.say, cast.offer, true)),
  shown('offer.offerSavedCard.fit', 'host', (cast, reader) => offerSavedCard(reader, cast.offer, 3, joinLink, true)),
  shown('offer.offerSavedCard.nobody', 'host', (cast, reader) =>
    offerSavedCard(reader, { ...cast.offer, windows: [] }, 0, joinLink, false),
  ),
  shown('offer.offerListCard', 'host', (cast, reader) =>
    offerListCard(reader, [
      cast.offer,
      { ...cast.offer, id: 'o2', medium: 'phone', status: 'paused' },
      { ...cast.offer, id: 'o3', medium: 'place', where: cast.w('Café on the ground floor'), pausedUntil: nextRound },
    ]),
  ),
  shown('offer.offerListCard.none', 'host', (_cast, reader) => offerListCard(reader, [])),
  shown('offer.wordCard', 'candidate', (_cast, reader) => wordCard(reader.say('match.candidate.declined'))),

  told('digest.digestCard', 'channel', (cast, reader) => digestCard(reader.say, news(cast))),
  told('digest.digestCard.quiet', 'channel', (_cast, reader) => digestCard(reader.say, quiet)),
  shown('digest.digestPreviewCard', 'admin', (cast, reader) =>
    digestPreviewCard(reader.say, digestCard(reader.say, { ...news(cast), named: [] })),
  ),
  told('digest.quietWeeksCard', 'admin', (_cast, reader) => quietWeeksCard(reader)),
  shown('numbers.numbersCard', 'admin', (_cast, reader) => numbersCard(reader, weeks)),
  shown('numbers.numbersCard.none', 'admin', (_cast, reader) => numbersCard(reader, [])),
  shown('round.roundCard', 'admin', (cast, reader) => roundCard(reader, previewed(cast))),
  shown('round.roundCard.first', 'admin', (_cast, reader) => roundCard(reader, nothingYet)),
  told('round.roundDoneCard', 'admin', (_cast, { say }) => roundDoneCard(say, { pairs: 5, leftOut: 3, dropped: 1 })),
  told('round.roundDoneCard.superseded', 'admin', (_cast, { say }) => roundDoneCard(say, undefined)),
  shown('why.whyCard', 'host', (cast, reader) => whyCard(reader, standings(cast))),
  shown('why.whyCard.exploring', 'host', (cast, reader) =>
    whyCard(reader, {
      offers: [],
      entry: { ...cast.internal, leftOutCause: 'seats_taken', leftOutHelps: 'add_windows' },
      next: nextRound,
    }),
  ),

  asked('setup.setUpForm', 'admin', (_cast, reader) =>
    setUpForm(reader, {
      name: '',
      channel: undefined,
      channels: undefined,
      mayHaveNoChannel: false,
      unreachable: [],
      weekday: 1,
      hour: 9,
      zone: 'Europe/Berlin',
      language: 'en',
      everyWeeks: 1,
      recruiters: [],
      closedDays: [],
      howHiringWorks: '',
    }),
  ),
  asked('setup.setUpForm.again', 'admin', (cast, reader) =>
    setUpForm(reader, {
      name: cast.organization,
      channel: 'C0COFFEE',
      channels: undefined,
      mayHaveNoChannel: true,
      unreachable: [cast.w('Jonas Reuter'), cast.w('Aiko Sato')],
      ...thursdays,
      recruiters: ['U0MIRA', 'U0JONAS'],
      closedDays: ['2026-12-24', '2026-12-25'],
      howHiringWorks: cast.w('Two talks with the team.\nYou hear within a week.'),
    }),
  ),
  asked('setup.setUpForm.teams', 'admin', (cast, reader) =>
    setUpForm(reader, {
      name: cast.organization,
      channel: '19:people@thread.tacv2',
      channels: [
        { id: '19:people@thread.tacv2', name: cast.w('Harbourlight › People we met') },
        { id: '19:general@thread.tacv2', name: cast.w('Harbourlight') },
      ],
      mayHaveNoChannel: false,
      unreachable: [],
      ...thursdays,
      recruiters: ['mira@harbourlight.example'],
      closedDays: [],
      howHiringWorks: '',
    }),
  ),
  asked('setup.setUpForm.teams.none', 'admin', (cast, reader) =>
    setUpForm(reader, {
      name: cast.organization,
      channel: undefined,
      channels: [],
      mayHaveNoChannel: false,
      unreachable: [],
      ...thursdays,
      recruiters: [],
      closedDays: [],
      howHiringWorks: '',
    }),
  ),
  shown('setup.setUpSavedCard.none', 'admin', (_cast, reader) =>
    setUpSavedCard(reader, {
      digestAt: soon,
      roundAt: nextRound,
      recruiters: 0,
      managersUnknown: 0,
      tests: false,
      hasChannel: false,
    }),
  ),
  shown('setup.setUpSavedCard', 'admin', (_cast, reader) =>
    setUpSavedCard(reader, {
      digestAt: soon,
      roundAt: nextRound,
      recruiters: 2,
      managersUnknown: 3,
      tests: true,
      hasChannel: true,
    }),
  ),
  shown('setup.setUpSavedCard.known', 'admin', (_cast, reader) =>
    setUpSavedCard(reader, {
      digestAt: soon,
      roundAt: nextRound,
      recruiters: 0,
      managersUnknown: 0,
      tests: false,
      hasChannel: true,
    }),
  ),
  told('checks.checksCard', 'admin', (_cast, reader) => checksCard(reader, looked)),
  told('checks.checksCard.good', 'admin', (_cast, reader) => checksCard(reader, looked.filter(isGood))),
  written('checks.checksText', 'admin', (_cast, { say }) => checksText(say, looked)),
  told('setup.testLineCard', 'channel', (_cast, reader) => testLineCard(reader.say)),
  told('setup.inviteCard', 'admin', (_cast, reader) => inviteCard(reader)),
  told('setup.eventsLimitedCard', 'admin', (_cast, reader) => eventsLimitedCard(reader)),
  told('setup.adminKnownCard', 'admin', (_cast, reader) => adminKnownCard(reader)),
  told('setup.launchCard', 'channel', (cast, reader) => launchCard(reader.say, cast.organization)),
  told('setup.launchCard.plain', 'channel', (_cast, reader) => launchCard(reader.say, '')),
  shown('setup.launchPreviewCard', 'admin', (cast, reader) =>
    launchPreviewCard(reader.say, launchCard(reader.say, cast.organization)),
  ),
  shown('setup.practiceCard', 'admin', (cast, reader) => practiceCard(reader.say, cast.host.name)),
  shown('letters.lettersCard', 'admin', (_cast, reader) =>
    lettersCard(
      reader,
      [
        { id: 'j1', name: 'match.ask-host', to: 'colleague', status: 'unknown', at: soon },
        { id: 'j2', name: 'join.confirm', to: 'outside', status: 'dead', at: soon },
        { id: 'j3', name: 'digest.post', to: 'channel', status: 'held', at: soon },
        { id: 'j4', name: 'round.run', to: 'nobody', status: 'dead', at: soon },
      ],
      6,
    ),
  ),
  shown('letters.lettersCard.none', 'admin', (_cast, reader) => lettersCard(reader, [], 0)),
]
