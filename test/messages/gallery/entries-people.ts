import { quarterFrom } from '../../../src/domain/quarter.js'
import { employeePrivacyCard } from '../../../src/messages/employee-privacy.js'
import { helpCard, lookAtHostCard, nobodyLeftCard, silentCard, unknownCard } from '../../../src/messages/home.js'
import { introducedCard, introduceForm, introducePreviewCard, shareTextCard } from '../../../src/messages/introduce.js'
import { lookBackCard } from '../../../src/messages/look-back.js'
import { askHostCard } from '../../../src/messages/match.js'
import {
  apologyCard,
  elsewhereCard,
  errorsCard,
  formOpenerCard,
  mailInsteadCard,
  type Notice,
  noticeCard,
  notices,
  tooManyCard,
} from '../../../src/messages/notice.js'
import { neverForm, settingsCard, settingsForm } from '../../../src/messages/settings.js'
import { consents } from './entries-pool.js'
import { asked, type Entry, shown, told } from './entry.js'
import { accountOf, now } from './people.js'

const hours = { fromMinute: 555, toMinute: 1080, weekdays: [1, 2, 3, 4] }
const until = new Date('2026-06-01T00:00:00Z')
const pace = { seatsAtOnce: 1, seatsPerMonth: 3, taken: 2 }
const lookBack = {
  quarter: quarterFrom('2026-04-01', 'Europe/Berlin'),
  talks: 4,
  sessions: 1,
  thanks: 3,
  named: 2,
  forward: { with_role_owner: 1, in_conversation: 2 },
}
const joinLink = 'https://coffeechat.example.org/join?by=mira-link'

export const peopleEntries: readonly Entry[] = [
  shown('home.helpCard', 'employee', (_cast, reader) => helpCard(reader.say, true)),
  shown('home.unknownCard', 'employee', (_cast, reader) =>
    unknownCard(reader.say, { word: 'offers', interaction: 'offers' }, false),
  ),
  shown('home.unknownCard.far', 'employee', (_cast, reader) => unknownCard(reader.say, undefined, false)),
  ...(['silences', 'no_shows'] as const).flatMap((why): Entry[] => [
    told(`home.silentCard.host-${why}`, 'host', (_cast, reader) => silentCard(reader, 'host', why)),
    told(`home.silentCard.candidate-${why}`, 'candidate', (_cast, reader) => silentCard(reader, 'candidate', why)),
  ]),
  told('home.nobodyLeftCard.recruiter', 'admin', (_cast, reader) => nobodyLeftCard(reader, 'recruiter'), [
    'slack',
    'mail',
  ]),
  told('home.nobodyLeftCard.admin', 'admin', (_cast, reader) => nobodyLeftCard(reader, 'admin'), ['slack', 'mail']),
  told('home.lookAtHostCard', 'recruiter', (cast, reader) => lookAtHostCard(reader, cast.host.name)),

  shown('introduce.shareTextCard', 'employee', (cast, reader) =>
    shareTextCard(reader.say, joinLink, cast.organization),
  ),
  shown('introduce.shareTextCard.plain', 'employee', (_cast, reader) => shareTextCard(reader.say, joinLink, '')),
  asked('introduce.introduceForm', 'employee', (_cast, reader) => introduceForm(reader.say)),
  shown('introduce.introducePreviewCard', 'employee', (cast, reader) =>
    introducePreviewCard(reader.say, { ...cast.candidate, source: 'introduce' }, cast.host.name, cast.organization),
  ),
  shown('introduce.introducedCard', 'employee', (_cast, reader) => introducedCard(reader.say)),

  shown('settings.settingsCard', 'employee', (cast, reader) =>
    settingsCard(reader, { employee: cast.host, hours, never: 2, now, hasBoth: false, pace }),
  ),
  shown('settings.settingsCard.rests', 'employee', (cast, reader) =>
    settingsCard(reader, {
      employee: { ...cast.host, pausedUntil: until },
      hours,
      never: 0,
      now,
      hasBoth: true,
      pace: undefined,
    }),
  ),
  told('look-back.lookBackCard', 'host', (_cast, reader) => lookBackCard(reader, lookBack)),
  told('look-back.lookBackCard.talks', 'host', (_cast, reader) =>
    lookBackCard(reader, { ...lookBack, talks: 1, sessions: 0, thanks: 0, named: 0, forward: {} }),
  ),
  asked('settings.settingsForm', 'employee', (_cast, reader) => settingsForm(reader, { hours, language: null })),
  asked('settings.settingsForm.both', 'employee', (_cast, reader) =>
    settingsForm(reader, { hours, language: 'fr', writesTo: 'last' }),
  ),
  asked('settings.neverForm', 'employee', (cast, reader) =>
    neverForm(
      reader,
      [
        { candidateId: 'c1', name: cast.candidate.firstName, at: now },
        { candidateId: 'c2', name: cast.internal.firstName, at: now },
      ],
      ['U0JONAS'],
      ['c2'],
    ),
  ),
  asked('settings.neverForm.nobody', 'employee', (_cast, reader) => neverForm(reader, [], [], [])),
  shown('employee-privacy.employeePrivacyCard', 'employee', (cast, reader) =>
    employeePrivacyCard(reader, {
      employee: cast.host,
      manager: cast.w('Jonas Hale'),
      accounts: [accountOf(false), accountOf(true)],
      offers: 1,
      chats: 3,
      questions: 4,
      introductions: 2,
      referrals: 1,
      openings: { owns: [cast.w('Head of maps')], deputises: [], circle: [cast.w('Data editor')] },
      claims: 2,
      shares: { count: 1, points: 51 },
      never: [cast.candidate.firstName],
      mustNotKnow: [],
      entry: undefined,
    }),
  ),
  shown('employee-privacy.employeePrivacyCard.explores', 'internal', (cast, reader) =>
    employeePrivacyCard(reader, {
      employee: { ...cast.host, department: null, hours: null, managerId: null, managerUnknown: true },
      manager: undefined,
      accounts: [accountOf(false), { ...accountOf(false), id: 'i3', platform: 'teams', userId: '29:mira' }],
      offers: 0,
      chats: 0,
      questions: 0,
      introductions: 0,
      referrals: 0,
      openings: { owns: [], deputises: [cast.w('Head of maps')], circle: [] },
      claims: 0,
      shares: { count: 0, points: 0 },
      never: [],
      mustNotKnow: [cast.w('Jonas Hale'), ''],
      entry: { entry: cast.internal, consents, chats: 1, matches: 2, asked: [cast.host.name] },
    }),
  ),

  ...(Object.keys(notices) as Notice[]).map((notice) =>
    shown(`notice.noticeCard.${notice}`, 'employee', (_cast, reader) => noticeCard(reader.say, notice)),
  ),
  shown(
    'notice.formOpenerCard',
    'employee',
    (_cast, reader) =>
      formOpenerCard(reader.say, settingsForm(reader, { hours, language: null }), {
        interaction: 'settings.edit',
        value: {},
      }),
    ['teams'],
  ),
  shown('notice.errorsCard', 'employee', (_cast, reader) =>
    errorsCard({ from: reader.say('form.error.required'), to: reader.say('settings.form.order') }),
  ),
  told('notice.elsewhereCard', 'channel', (_cast, reader) => elsewhereCard(reader.say, true), ['teams']),
  told('notice.elsewhereCard.install', 'channel', (_cast, reader) => elsewhereCard(reader.say, false), ['teams']),
  told(
    'notice.mailInsteadCard',
    'host',
    (cast, reader) => mailInsteadCard(reader.say, askHostCard(reader, cast.pair(), undefined, false, pace)),
    ['mail'],
  ),
  shown('notice.apologyCard', 'employee', (_cast, reader) => apologyCard(reader.say, 'ref-1')),
  shown('notice.tooManyCard', 'employee', (_cast, reader) => tooManyCard(reader.say, 2)),
]
