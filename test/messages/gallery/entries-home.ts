import type { Stage } from '../../../src/domain/referral.js'
import { type HomeFacts, homeCard } from '../../../src/messages/home-card.js'
import { anOpening } from '../../builders.js'
import { type Cast, nextRound, times } from './cast.js'
import { type Entry, shown, type To } from './entry.js'
import { now } from './people.js'

const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const until = new Date('2026-06-01T00:00:00Z')
const hours = { fromMinute: 540, toMinute: 1080, weekdays: [1, 2, 3, 4, 5] }
const unset = { status: 'scheduling', startsAt: null, endsAt: null } as const
const iso = times.slice(0, 3).map((time) => time.toISOString())

const settings = (cast: Cast): HomeFacts['settings'] => ({
  ...{ employee: cast.host, hours, never: 0, now, hasBoth: false, pace: undefined },
})

/** Somebody of the company who has not begun anything. */
const empty = (cast: Cast): HomeFacts => ({
  now,
  asked: [],
  offers: { shown: [], count: 0 },
  talks: { shown: [], count: 0 },
  referrals: { shown: [], count: 0, known: new Set() },
  exploring: undefined,
  settings: settings(cast),
  recruiter: undefined,
  owner: undefined,
  admin: undefined,
  mayOpen: false,
})

/** A host with more of everything than is listed. */
const host = (cast: Cast): HomeFacts => ({
  ...empty(cast),
  asked: [
    { pair: cast.pair({ id: 'm1' }), side: 'host' },
    { pair: cast.pair({ id: 'm2', kind: 'networking' }), side: 'host' },
  ],
  offers: {
    shown: [
      cast.offer,
      { ...cast.offer, id: 'o2', kind: 'career', status: 'paused' },
      { ...cast.offer, id: 'o3', kind: 'networking', pausedUntil: until },
    ],
    count: 4,
  },
  talks: {
    shown: [
      { facts: cast.chat({ id: 'k1' }), side: 'host' },
      { facts: cast.chat({ id: 'k2', ...unset, turn: 'host', times: iso }), side: 'host' },
      { facts: cast.chat({ id: 'k3', startsAt: daysAgo(1), endsAt: daysAgo(1) }), side: 'host' },
    ],
    count: 5,
  },
  referrals: {
    shown: [
      cast.referral({ id: 'r1', status: 'consent_pending', changeAsked: cast.w('Less of my school.') }),
      cast.referral({ id: 'r2', status: 'routed', createdAt: daysAgo(12) }),
      cast.referral({ id: 'r3', status: 'available', createdAt: daysAgo(1) }),
    ],
    count: 6,
    known: new Set(['r3']),
  },
  settings: { ...settings(cast), never: 2, hasBoth: true, pace: { seatsAtOnce: 1, seatsPerMonth: 3, taken: 2 } },
})

const place = (cast: Cast, hidden = false): HomeFacts['exploring'] => ({
  entry: hidden ? { ...cast.internal, status: 'hidden', pausedUntil: until } : cast.internal,
  next: nextRound,
})

const explorer = (cast: Cast): HomeFacts => ({
  ...empty(cast),
  asked: [{ pair: cast.pair({ askedFirst: 'candidate' }), side: 'candidate' }],
  talks: {
    shown: [
      { facts: cast.chat({ id: 'k1' }), side: 'candidate' },
      { facts: cast.chat({ id: 'k2', ...unset, turn: 'candidate', times: iso }), side: 'candidate' },
    ],
    count: 2,
  },
  exploring: place(cast),
})

/** As many stages as there can be people in. */
const stages: readonly Stage[] = [
  ...(['consent_pending', 'available', 'routed', 'introduced', 'screening', 'interviewing'] as const),
  ...(['references', 'proposal', 'terms', 'not_now', 'hired'] as const),
]
const recruiter: HomeFacts['recruiter'] = {
  byStage: stages.map((stage, at) => ({ stage, count: at + 1, since: daysAgo(at) })),
}

const owner = (cast: Cast): HomeFacts['owner'] => ({
  openings: {
    shown: [
      anOpening({ id: 'p1', title: cast.w('Lead data engineer') }),
      anOpening({ id: 'p2', title: cast.w('Analyst'), status: 'draft' }),
      anOpening({ id: 'p3', title: cast.w('Platform engineer') }),
    ],
    count: 4,
  },
  ways: [
    {
      routeId: 'w1',
      title: cast.w('Lead data engineer'),
      since: daysAgo(2),
      stands: 'with_owner',
      name: undefined,
    },
    {
      routeId: 'w2',
      title: cast.w('Platform engineer'),
      since: daysAgo(9),
      stands: 'interviewing',
      name: cast.candidate.firstName,
    },
  ],
})

const rests = (cast: Cast): HomeFacts['settings'] => ({
  ...settings(cast),
  employee: { ...cast.host, pausedUntil: until, language: 'de' },
})

/** Each role, before anything happened and when a lot has; and one person in all of them, who still reads one message. */
const roles: Record<string, readonly [To, (cast: Cast) => HomeFacts]> = {
  'host-empty': ['employee', empty],
  'host-full': ['host', host],
  'explorer-empty': ['internal', (cast) => ({ ...empty(cast), exploring: place(cast, true), settings: rests(cast) })],
  'explorer-full': ['internal', explorer],
  'recruiter-empty': ['recruiter', (cast) => ({ ...empty(cast), recruiter: { byStage: [] }, mayOpen: true })],
  'recruiter-full': ['recruiter', (cast) => ({ ...host(cast), recruiter, mayOpen: true })],
  'owner-empty': [
    'employee',
    (cast) => ({ ...empty(cast), owner: { openings: { shown: [], count: 0 }, ways: [] }, mayOpen: true }),
  ],
  'owner-full': ['employee', (cast) => ({ ...empty(cast), owner: owner(cast), mayOpen: true })],
  'admin-empty': [
    'admin',
    (cast) => ({ ...empty(cast), recruiter: { byStage: [] }, admin: { isSetUp: false, letters: 0 }, mayOpen: true }),
  ],
  'admin-full': [
    'admin',
    (cast) => ({ ...host(cast), recruiter, admin: { isSetUp: true, letters: 3 }, mayOpen: true }),
  ],
  everything: [
    'admin',
    (cast) => ({
      ...host(cast),
      exploring: place(cast),
      recruiter,
      owner: owner(cast),
      admin: { isSetUp: false, letters: 1 },
      mayOpen: true,
    }),
  ],
}

export const homeEntries: readonly Entry[] = Object.entries(roles).map(([name, [to, facts]]) =>
  shown(`home-card.homeCard.${name}`, to, (cast, reader) => homeCard(reader, facts(cast)), ['slack', 'home']),
)
