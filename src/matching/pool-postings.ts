import type { CandidateFacts } from './facts.js'
import { grown } from './growing.js'
import { columns, kindsOfPeople, stride, writeNeeds, writePassing } from './pool-gate.js'
import { boundOf, isSeveral, loosePoints, type PoolQuery, seniorityOf, sharing, subjectPoints } from './pool-query.js'
import type { PoolReader, Seen } from './pool-scan.js'
import {
  addTo,
  blockPeople,
  blockWords,
  emptyPosting,
  type Posting,
  type Union,
  unionOf,
  writeBlock,
} from './posting.js'
import { weights } from './score.js'
import type { SubjectBook } from './subject-book.js'

/** The gate is set anew, as the floor rises, after so many words. */
const wordsAtOnce = 16

/** Postings by what the people of each have in common. */
interface Postings<Key> {
  add(key: Key, number: number): void
  of(keys: readonly Key[]): Posting[]
}

function createPostings<Key>(): Postings<Key> {
  const byKey = new Map<Key, Posting>()
  return {
    add(key, number) {
      const posting = byKey.get(key) ?? emptyPosting()
      if (posting.count === 0) byKey.set(key, posting)
      addTo(posting, number)
    },
    of: (keys) => keys.map((key) => byKey.get(key)).filter((posting) => posting !== undefined),
  }
}

/** Reads bits of postings, a block of people after the other, and only those people who may have enough points. */
export function createPoolPostings(book: SubjectBook): PoolReader {
  const interests = createPostings<number>()
  const skills = createPostings<number>()
  const departments = createPostings<number>()
  const roles = createPostings<number>()
  const asked = createPostings<string>()
  const seniority = createPostings<string>()
  const active = emptyPosting()
  let stance = new Uint8Array(0)
  let count = 0
  let bits = new Int32Array(0)
  const need = new Int32Array(kindsOfPeople)
  const passing = new Int32Array(wordsAtOnce)

  /** In the order of the columns. */
  function unionsFor(query: PoolQuery): Union[] {
    const unions = [
      departments.of(query.departments),
      roles.of(query.roles),
      asked.of([query.hostId]),
      query.seniority === '' ? [] : seniority.of([query.seniority]),
      [active],
    ]
    for (const { subjects } of query.groups) unions.push(interests.of(subjects), skills.of(subjects))
    return unions.map(unionOf)
  }

  /** The points of topics and skills of one person of the block, by the bits. */
  function subjectsFor(word: number, bit: number, { groups, isLoose }: PoolQuery): number {
    let ofInterests = 0
    let ofSkills = 0
    let claims = 0
    let claimsOfSkills = 0
    for (let group = 0, at = columns.groups * stride + word; group < groups.length; group++, at += 2 * stride) {
      if ((bits[at]! & bit) !== 0) {
        ofInterests |= groups[group]!.mask
        claims++
      }
      if ((bits[at + stride]! & bit) !== 0) {
        ofSkills |= groups[group]!.mask
        claimsOfSkills++
      }
    }
    if (!isLoose) return subjectPoints(ofInterests, ofSkills)
    return loosePoints({ mask: ofInterests, claims }, { mask: ofSkills, claims: claimsOfSkills })
  }

  const has = (word: number, bit: number, column: number, shared: number): number =>
    (bits[column * stride + word]! & bit) === 0 ? 0 : shared

  /** The bound of one person of the block, by the bits. */
  function boundFor(word: number, bit: number, query: PoolQuery, number: number): number {
    const shared =
      has(word, bit, columns.department, sharing.department) |
      has(word, bit, columns.role, sharing.role) |
      has(word, bit, columns.asked, sharing.asked) |
      has(word, bit, columns.seniority, sharing.seniority)
    return boundOf(subjectsFor(word, bit, query), shared, stance[number]!)
  }

  function readBlock(first: number, query: PoolQuery, floor: () => number, seen: Seen): void {
    const groups = query.groups.length
    const several = query.groups.filter(({ mask }) => isSeveral(mask)).length
    const block = { bits, groups, several, need }
    const words = Math.min(blockWords, Math.ceil((count - first) / 32))
    let written = Number.NaN
    for (let from = 0; from < words; from += wordsAtOnce) {
      if (floor() !== written) {
        written = floor()
        writeNeeds(need, written, groups + several)
      }
      writePassing(block, from, wordsAtOnce, passing)
      for (let word = from; word < from + wordsAtOnce; word++) {
        for (let left = passing[word - from]!; left !== 0; left &= left - 1) {
          const place = 31 - Math.clz32(left & -left)
          const number = first + 32 * word + place
          const bound = boundFor(word, 1 << place, query, number)
          if (bound > 0 && bound >= floor()) seen(number, bound)
        }
      }
    }
  }

  return {
    add(number, candidate: CandidateFacts) {
      for (const subject of book.numbersOf(candidate.interests)) interests.add(subject, number)
      for (const subject of book.numbersOf(candidate.skills)) skills.add(subject, number)
      for (const subject of book.numbersOf(candidate.departments)) departments.add(subject, number)
      for (const subject of book.numbersOf(candidate.roles)) roles.add(subject, number)
      for (const host of candidate.askedForHosts) asked.add(host, number)
      seniority.add(seniorityOf(candidate.seniority), number)
      stance = grown(stance, number + 1)
      stance[number] = weights.stance[candidate.stance]
      if (candidate.stance === 'active') addTo(active, number)
      count = number + 1
    },
    read(query, floor, seen) {
      const unions = unionsFor(query)
      bits = grown(bits, unions.length * stride)
      for (let block = 0; block * blockPeople < count; block++) {
        for (const [column, union] of unions.entries()) writeBlock(union, block, bits, column * stride)
        readBlock(block * blockPeople, query, floor, seen)
      }
    },
  }
}
