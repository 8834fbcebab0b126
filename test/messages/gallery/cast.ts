import type { Candidate } from '../../../src/domain/candidate.js'
import type { ChatOffer } from '../../../src/domain/chat-offer.js'
import type { CoffeeChat } from '../../../src/domain/coffee-chat.js'
import type { Match } from '../../../src/domain/match.js'
import type { Employee } from '../../../src/domain/people.js'
import type { Referral } from '../../../src/domain/referral.js'
import type { ChatFacts } from '../../../src/messages/chat.js'
import type { PairFacts } from '../../../src/messages/match.js'
import type { ReferralFacts } from '../../../src/messages/referral.js'
import { aChat, aMatch, aReferral } from '../../builders.js'
import { candidateOf, hostOf, internalOf, offerOf, type Words } from './people.js'

export const times = [
  new Date('2026-05-12T12:00:00Z'),
  new Date('2026-05-12T14:30:00Z'),
  new Date('2026-05-14T05:00:00Z'),
  new Date('2026-05-19T12:00:00Z'),
  new Date('2026-05-19T14:30:00Z'),
  new Date('2026-05-21T05:00:00Z'),
]
const [firstTime] = times as [Date]
export const soon = new Date('2026-05-08T15:00:00Z')
export const nextRound = new Date('2026-05-11T07:00:00Z')

/** Everybody and everything that the messages are about, all texts of people made by `w`. */
export interface Cast {
  w: Words
  organization: string
  host: Employee
  candidate: Candidate
  internal: Candidate
  offer: ChatOffer
  pair(match?: Partial<Match>, offer?: Partial<ChatOffer>): PairFacts
  chat(chat?: Partial<CoffeeChat>, host?: Partial<Employee>): ChatFacts
  referral(referral?: Partial<Referral>): ReferralFacts
}

/** A cast whose people wrote what `w` makes of it. */
export function castOf(w: Words = (text) => text): Cast {
  const [host, candidate, internal, offer] = [hostOf(w), candidateOf(w), internalOf(w), offerOf(w)]
  const organization = w('Harbourlight')
  const zones = { hostZone: 'Europe/Berlin', candidateZone: 'Europe/London' }
  const iso = times.map((time) => time.toISOString())
  return {
    w,
    organization,
    host,
    candidate,
    internal,
    offer,
    pair: (match = {}, changes = {}) => ({
      match: aMatch({
        reasonsForHost: [
          { code: 'sharedTopics', words: [w('data engineering')] },
          { code: 'wantedDepartment', words: [w('Data platform')] },
        ],
        reasonsForCandidate: [
          { code: 'sharedTopics', words: [w('data engineering')] },
          { code: 'askedForHost', words: [] },
        ],
        ...match,
        times: match.times ?? iso,
      }),
      offer: { ...offer, ...changes },
      host,
      candidate: match.askedFirst === 'candidate' ? internal : candidate,
      organization,
      ...zones,
    }),
    chat: (chat = {}, changes = {}) => ({
      chat: aChat({
        status: 'scheduled',
        startsAt: firstTime,
        endsAt: new Date(firstTime.getTime() + 30 * 60_000),
        wants: w('How a data team decides what to build next'),
        where: w('https://video.example.org/mira'),
        ...chat,
      }),
      host: { ...host, ...changes },
      candidate,
      ...zones,
    }),
    referral: (referral = {}) => ({
      referral: aReferral({
        why: w('Asks the right questions, and explains what she learned to others.'),
        how: w('We met for a coffee chat'),
        ...referral,
      }),
      candidate,
      referrer: host,
    }),
  }
}
