import type { Candidate } from '../../../src/domain/candidate.js'
import type { ChatOffer } from '../../../src/domain/chat-offer.js'
import type { Employee, Identity } from '../../../src/domain/people.js'
import { blankCandidate } from '../../../src/usecases/blank-candidate.js'

/** What every text that a person wrote goes through, so that the same messages can be drawn with other words. */
export type Words = (text: string) => string

const at = (iso: string): Date => new Date(iso)
export const now = at('2026-05-04T08:00:00Z')
const joined = at('2026-03-02T09:30:00Z')
const photo = 'https://chat.example.org/photos/mira.png'

export function hostOf(w: Words): Employee {
  return {
    id: 'h1',
    version: 3,
    status: 'active',
    roles: ['recruiter', 'admin'],
    emailIndex: 'index',
    managerId: 'h2',
    pausedUntil: null,
    silences: 0,
    lastActedAt: now,
    createdAt: joined,
    updatedAt: now,
    name: w('Mira Voss'),
    email: w('mira@harbourlight.example'),
    department: w('Data platform'),
    title: w('Staff engineer'),
    zone: 'Europe/Berlin',
    zoneChosen: true,
    language: null,
    locale: 'en',
    photoUrl: photo,
    hours: { fromMinute: 540, toMinute: 1080, weekdays: [1, 2, 3, 4, 5] },
    pauseReason: null,
    passes: 0,
    noShows: ['2026-04-21'],
    managerUnknown: false,
    writesTo: null,
    asksNoMore: false,
    looksBack: true,
  }
}

export function accountOf(isAway: boolean): Identity {
  return {
    id: isAway ? 'i2' : 'i1',
    version: 0,
    employeeId: 'h1',
    workspaceId: 'w1',
    platform: 'slack',
    userId: isAway ? 'U0MIRA2' : 'U0MIRA',
    status: 'active',
    isAdmin: !isAway,
    isAway,
    lastSpokeAt: now,
    learnedAt: now,
    conversation: isAway ? null : 'D0MIRA',
    serviceUrl: null,
  }
}

export function candidateOf(w: Words): Candidate {
  return {
    ...blankCandidate('c1', joined),
    status: 'active',
    source: 'join',
    age: 2,
    joinedAt: joined,
    firstName: w('Ilyas'),
    email: w('ilyas@mail.example'),
    headline: w('Physics teacher who builds small data tools'),
    interests: [w('data engineering'), w('teaching at work')],
    skills: [w('SQL'), w('explaining')],
    bring: w('Ten years of making hard things clear.\nA school timetable that plans itself.'),
    roles: [w('data engineer')],
    departments: [w('Data platform')],
    seniority: 'junior',
    languages: [w('English'), w('French')],
    zone: 'Europe/London',
    windows: [
      { weekday: 2, fromMinute: 1080, toMinute: 1320 },
      { weekday: 4, fromMinute: 480, toMinute: 720 },
    ],
    recruitersMayFind: true,
    knownFrom: w('We taught at the same school for three years.'),
    askedForHosts: ['h1'],
    barredEmployers: [w('Northgate School')],
  }
}

/** An employee who explores (P-2). */
export function internalOf(w: Words): Candidate {
  return {
    ...candidateOf(w),
    id: 'c2',
    source: 'internal',
    employeeId: 'h3',
    firstName: w('Oona'),
    email: null,
    knownFrom: '',
    mustNotKnow: ['h2'],
  }
}

export function offerOf(w: Words): ChatOffer {
  return {
    id: 'o1',
    version: 0,
    hostId: 'h1',
    kind: 'informational',
    status: 'open',
    pausedUntil: null,
    price: 0,
    createdAt: joined,
    updatedAt: now,
    topics: [w('data engineering'), w('changing careers')],
    windows: [
      { weekday: 2, fromMinute: 840, toMinute: 1080 },
      { weekday: 4, fromMinute: 420, toMinute: 480 },
    ],
    zone: 'Europe/Berlin',
    medium: 'video',
    where: w('https://video.example.org/mira'),
    department: w('Data platform'),
    seniority: 'senior',
    languages: [w('English'), w('German')],
    seatsAtOnce: 1,
    seatsPerMonth: 2,
    words: w('I came from nursing myself.\nAsk me how the first year was.'),
    showPhoto: true,
    mayBeNamed: true,
    formerEmployers: [w('Eastfield Clinic')],
  }
}
