import type { CoffeeChat } from '../src/domain/coffee-chat.js'
import type { Match } from '../src/domain/match.js'
import type { Referral } from '../src/domain/referral.js'

const start = new Date('2026-05-04T08:00:00Z')

export function aMatch(overrides: Partial<Match> = {}): Match {
  return {
    id: 'm1',
    version: 0,
    offerId: 'o1',
    hostId: 'h1',
    candidateId: 'c1',
    roundId: null,
    kind: 'informational',
    status: 'proposed',
    askedFirst: 'host',
    hostAskedAt: null,
    candidateAskedAt: null,
    endedAt: null,
    createdAt: start,
    updatedAt: start,
    reasonsForHost: [],
    reasonsForCandidate: [],
    times: [],
    wants: '',
    passReason: null,
    ...overrides,
  }
}

export function aChat(overrides: Partial<CoffeeChat> = {}): CoffeeChat {
  return {
    id: 'k1',
    version: 0,
    matchId: 'm1',
    hostId: 'h1',
    candidateId: 'c1',
    kind: 'informational',
    status: 'scheduling',
    startsAt: null,
    endsAt: null,
    sequence: 0,
    heldAt: null,
    createdAt: start,
    updatedAt: start,
    medium: 'video',
    where: 'https://video.example.org/room',
    caller: null,
    phone: '',
    wants: 'How a data team works',
    turn: null,
    times: [],
    stillGood: { host: false, candidate: false },
    met: { host: null, candidate: null },
    askedAgain: false,
    outcome: {},
    thanks: '',
    cancelledBy: null,
    ...overrides,
  }
}

export function aReferral(overrides: Partial<Referral> = {}): Referral {
  return {
    id: 'r1',
    version: 0,
    candidateId: 'c1',
    referrerId: 'h1',
    chatId: 'k1',
    status: 'consent_pending',
    since: start,
    returnsAt: null,
    createdAt: start,
    updatedAt: start,
    why: 'Asks the right questions',
    how: 'We met for a coffee chat',
    conflict: 'none',
    reason: '',
    changeAsked: '',
    undo: null,
    moves: 0,
    ...overrides,
  }
}
