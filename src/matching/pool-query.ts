import type { OfferFacts } from './facts.js'
import { weights } from './score.js'
import type { SubjectBook } from './subject-book.js'
import { type Subject, subjectsOf } from './subjects.js'

/** An offer as the pool is searched for it. */
export interface PoolQuery {
  /** for each of the pool's subjects that is one of the offer's topics, a bit for each such topic */
  topics: ReadonlyMap<number, number>
  /** the pool's subjects that are the offer's department, its role */
  departments: readonly number[]
  roles: readonly number[]
  hostId: string
  /** empty if none is wanted */
  seniority: string
  /** whether some subject stands for several topics: the bound of the benefit may then lie above it */
  isLoose: boolean
}

/** A bit for each topic, the sign bit included. */
const mostTopics = 32
/** Topics enough for all the points there are. */
const allTopics = (1 << (weights.topics.most + weights.skills.most)) - 1

/** What seniority is compared by (score.ts). */
export const seniorityOf = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase()

/** Takes an offer and the book of the pool's subjects. */
export function poolQuery(offer: OfferFacts, book: SubjectBook): PoolQuery {
  const subjects = subjectsOf(offer.topics)
  const isLong = subjects.length > mostTopics
  const topics = new Map<number, number>()
  let isLoose = isLong
  subjects.forEach((subject, at) => {
    // With more topics than bits, one shared topic stands for all: an upper bound still.
    const bit = isLong ? allTopics : 1 << at
    for (const number of book.sameAs(subject)) {
      const before = topics.get(number) ?? 0
      isLoose ||= before !== 0
      topics.set(number, before | bit)
    }
  })
  const same = (text: string | null | undefined) =>
    subjectsOf(text ? [text] : []).flatMap((subject: Subject) => book.sameAs(subject))
  return {
    topics,
    departments: same(offer.department),
    roles: same(offer.role),
    hostId: offer.hostId,
    seniority: seniorityOf(offer.seniority),
    isLoose,
  }
}

/** How many bits of a word of 32 are set. */
function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * The points of topics and skills, given the topics that are somewhere among a person's interests and among their skills:
 * exact where no subject stands for several topics, else an upper bound. (A topic that finds its phrase taken loses 12 and
 * may come back as a skill for 8; beyond the fourth topic it loses nothing.)
 */
export function subjectPoints(interests: number, skills: number, isLoose: boolean): number {
  const topics = bitsIn(interests)
  const { each, most } = weights.topics
  const returning = isLoose && topics > most ? topics - most : 0
  const rest = bitsIn(skills & ~interests) + returning
  return each * Math.min(topics, most) + weights.skills.each * Math.min(rest, weights.skills.most)
}

/** What else a pair may have in common, as bits. */
export const sharing = { department: 1, role: 2, asked: 4, seniority: 8 } as const

const pointsShared = Array.from({ length: 16 }, (_, bits) => {
  const { department, role, asked, seniority } = sharing
  const points = (bit: number, own: number) => ((bits & bit) === 0 ? 0 : own)
  const substance = points(department, weights.department) + points(role, weights.role) + points(asked, weights.asked)
  return { substance, seniority: points(seniority, weights.seniority) }
})

/** Takes `subjectPoints`, the bits of `sharing` and the points of the stance; 0 without a reason of substance. */
export function boundOf(subjects: number, shared: number, stance: number): number {
  const { substance, seniority } = pointsShared[shared]!
  return subjects + substance === 0 ? 0 : subjects + substance + seniority + stance
}
