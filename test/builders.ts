import type { ChatRequest } from '../src/domain/chat-request.js'
import type { CoffeeChat } from '../src/domain/coffee-chat.js'
import type { Introduction } from '../src/domain/introduction.js'
import type { Match } from '../src/domain/match.js'
import type { Opening } from '../src/domain/opening.js'
import type { Referral } from '../src/domain/referral.js'
import type { Route } from '../src/domain/route.js'
import type { Guest, Session } from '../src/domain/session.js'
import type { Proposal } from '../src/domain/terms.js'

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
    settled: {},
    hear: [],
    referralId: null,
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
    settled: {},
    agenda: null,
    hear: [],
    thanksFromHost: '',
    tips: '',
    referralId: null,
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
    openingId: null,
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
    fit: { interests: '', skills: '', character: '' },
    conversion: null,
    undo: null,
    moves: 0,
    flags: [],
    isFlagged: false,
    meanwhile: false,
    proposal: null,
    questions: [],
    ...overrides,
  }
}

export function anOpening(overrides: Partial<Opening> = {}): Opening {
  return {
    id: 'op1',
    version: 0,
    ownerId: 'h1',
    deputyId: null,
    status: 'open',
    visibility: 'hidden',
    seats: 1,
    hired: 0,
    circle: [],
    openedAt: start,
    endedAt: null,
    createdAt: start,
    updatedAt: start,
    title: 'Data engineer',
    department: 'Data platform',
    skills: ['data engineering'],
    languages: [],
    place: 'Berlin',
    seniority: '',
    path: '',
    work: 'Pipelines, and people who ask for them',
    words: 'We build what others count with.',
    barred: { employees: [], addresses: [] },
    silences: 0,
    asks: 1,
    ...overrides,
  }
}

export function aRequest(overrides: Partial<ChatRequest> = {}): ChatRequest {
  return {
    id: 'q1',
    version: 0,
    candidateId: 'c1',
    kind: 'seeker_led',
    status: 'open',
    createdAt: start,
    updatedAt: start,
    settled: {},
    wishes: ['data'],
    at: 0,
    matchId: null,
    ended: [],
    hear: [],
    ...overrides,
  }
}

/** A group session on Thursday 14 May 2026, 14:00 to 15:00 in Berlin. */
export function aSession(overrides: Partial<Session> = {}): Session {
  return {
    id: 's1',
    version: 0,
    kind: 'group',
    status: 'open',
    ownerId: 'h1',
    programId: null,
    step: null,
    startsAt: new Date('2026-05-14T12:00:00Z'),
    endsAt: new Date('2026-05-14T13:00:00Z'),
    sequence: 0,
    createdAt: start,
    updatedAt: start,
    hostIds: ['h1'],
    title: 'A day in a data team',
    topics: ['data engineering'],
    medium: 'video',
    where: 'https://video.example.org/group',
    seats: 5,
    quorum: 3,
    briefing: 'We look at one real question together.',
    questionsAlone: ['What did you last find out?'],
    questionsTeam: ['What would you measure?'],
    tasks: ['Sort the cards', 'Choose one'],
    tasksReleased: 0,
    isOverflow: false,
    ...overrides,
  }
}

export function anIntroduction(overrides: Partial<Introduction> = {}): Introduction {
  return {
    id: 'i1',
    version: 0,
    candidateId: 'c1',
    connectorId: 'h1',
    toEmployeeId: 'h2',
    fromChatId: 'k1',
    matchId: null,
    status: 'pending',
    createdAt: start,
    updatedAt: start,
    why: '',
    ...overrides,
  }
}

export function aGuest(overrides: Partial<Guest> = {}): Guest {
  return {
    id: 'g1',
    version: 0,
    sessionId: 's1',
    candidateId: 'c1',
    status: 'asked',
    waitsSince: null,
    createdAt: start,
    updatedAt: start,
    mayBeSeen: false,
    employer: '',
    sameEmployerIsFine: false,
    answers: '',
    met: null,
    outcome: {},
    ...overrides,
  }
}

/** Accepted, with one point of the terms on which both agree. */
export function aProposal(changes: Partial<Proposal> = {}): Proposal {
  const at = '2026-05-04T08:00:00.000Z'
  const by = { byId: 'h1', at, words: 'Four days a week', agrees: false }
  return {
    role: 'Data engineer',
    startsOn: '2026-09-01',
    words: 'We would like to work with you.',
    proposedAt: at,
    byId: 'h1',
    sentAt: at,
    answer: 'accepted',
    answeredAt: at,
    reason: null,
    outside: false,
    points: [
      {
        id: 'p1',
        topic: 'hours',
        said: [
          { side: 'employer', ...by },
          { side: 'candidate', ...by, byId: 'c1', words: '', agrees: true },
        ],
      },
    ],
    ...changes,
  }
}

export function aRoute(overrides: Partial<Route> = {}): Route {
  return {
    id: 'w1',
    version: 0,
    openingId: 'op1',
    candidateId: 'c1',
    hostId: 'h1',
    recruiterId: 'h8',
    referralId: null,
    status: 'asking_host',
    since: start,
    createdAt: start,
    updatedAt: start,
    steps: 0,
    hostSays: null,
    decider: 'owner',
    reason: '',
    ...overrides,
  }
}
