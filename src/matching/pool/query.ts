import type { OfferFacts } from '../facts.js'
import { mostForKind, seniorityOf, weights } from '../score.js'
import { subjectsOf } from '../subjects.js'
import type { SubjectBook } from './subject-book.js'

/** Subjects of the pool that may stand for some of the offer's topics. A person has one topic at most by each group. */
export interface TopicGroup {
  /** a bit for each of the topics */
  mask: number
  subjects: number[]
}

/** An offer as the pool is searched for it. */
export interface PoolQuery {
  /** for each of the pool's subjects that is one of the offer's topics, a bit for each such topic */
  topics: ReadonlyMap<number, number>
  groups: readonly TopicGroup[]
  /** the pool's subjects that are the offer's department, its role */
  departments: readonly number[]
  roles: readonly number[]
  hostId: string
  /** empty if none is wanted */
  seniority: string
  /** the most that its kind can bring */
  mostForKind: number
  /** whether some subject stands for several topics: the bound of the benefit may then lie above it */
  isLoose: boolean
}

/** A bit for each topic, the sign bit included. */
const mostTopics = 32
/** Topics enough for all the points there are. */
const allTopics = (1 << (weights.topics.most + weights.skills.most)) - 1
/** More subjects that stand for several topics are not told apart. */
const mostSeveral = 16

/** Whether a mask has more than one bit. */
export const isSeveral = (mask: number): boolean => (mask & (mask - 1)) !== 0

/** By topic; a subject that stands for several is a group of its own, or in the group of each where there are many. */
function groupsOf(topics: ReadonlyMap<number, number>): TopicGroup[] {
  const several = [...topics].filter(([, mask]) => isSeveral(mask))
  const areApart = several.length <= mostSeveral
  const groups = areApart ? several.map(([subject, mask]): TopicGroup => ({ mask, subjects: [subject] })) : []
  const byTopic = new Map<number, TopicGroup>()
  for (const [subject, mask] of topics) {
    if (areApart && isSeveral(mask)) continue
    for (let left = mask; left !== 0; left &= left - 1) {
      const bit = left & -left
      const group = byTopic.get(bit) ?? { mask: bit, subjects: [] }
      group.subjects.push(subject)
      byTopic.set(bit, group)
    }
  }
  return [...groups, ...byTopic.values()]
}

/** Takes an offer and the book of the pool's subjects. */
export function poolQuery(offer: OfferFacts, book: SubjectBook): PoolQuery {
  const subjects = subjectsOf(offer.topics)
  const topics = new Map<number, number>()
  subjects.forEach((subject, at) => {
    // With more topics than bits, one shared topic stands for all: an upper bound still.
    const bit = subjects.length > mostTopics ? allTopics : 1 << at
    for (const number of book.sameAs(subject)) topics.set(number, (topics.get(number) ?? 0) | bit)
  })
  const same = (text: string | null | undefined) =>
    subjectsOf(text ? [text] : []).flatMap((subject) => book.sameAs(subject))
  return {
    topics,
    groups: groupsOf(topics),
    departments: same(offer.department),
    roles: same(offer.role),
    hostId: offer.hostId,
    seniority: seniorityOf(offer.seniority),
    mostForKind: mostForKind(offer.kind),
    isLoose: [...topics.values()].some(isSeveral),
  }
}

/** How many bits of a word of 32 are set. */
export function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The topics that are among a person's phrases, and how many of them the phrases can stand for at once, or more. */
export interface Shared {
  mask: number
  claims: number
}

/** The points of topics and skills where no subject stands for several topics. */
export function subjectPoints(interests: number, skills: number): number {
  const { topics, skills: rest } = weights
  return (
    topics.each * Math.min(bitsIn(interests), topics.most) +
    rest.each * Math.min(bitsIn(skills & ~interests), rest.most)
  )
}

/**
 * An upper bound of the points of topics and skills. (A topic that finds its phrase taken loses 12 and may come back as a
 * skill for 8; beyond the fourth topic it loses nothing: so the bound is that of as many topics as give points.)
 */
export function loosePoints(interests: Shared, skills: Shared): number {
  const among = bitsIn(interests.mask)
  const topics = Math.min(among, interests.claims, weights.topics.most)
  const returning = Math.min(bitsIn(interests.mask & skills.mask), among - topics)
  const rest = Math.min(bitsIn(skills.mask & ~interests.mask) + returning, skills.claims, weights.skills.most)
  return weights.topics.each * topics + weights.skills.each * rest
}

/** What else a pair may have in common, as bits. */
export const sharing = { department: 1, role: 2, asked: 4, seniority: 8 } as const

const pointsShared = Array.from({ length: 16 }, (_, bits) => {
  const { department, role, asked, seniority } = sharing
  const points = (bit: number, own: number) => ((bits & bit) === 0 ? 0 : own)
  const substance =
    points(department, weights.department) + points(role, weights.role) + points(asked, weights.asked.first)
  return { substance, seniority: points(seniority, weights.seniority) }
})

/** Takes the points of topics and skills, the bits of `sharing` and the points of the stance; 0 without a reason of substance. */
export function boundOf(subjects: number, shared: number, stance: number): number {
  const { substance, seniority } = pointsShared[shared]!
  return subjects + substance === 0 ? 0 : subjects + substance + seniority + stance
}
