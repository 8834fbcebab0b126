import type { CandidateFacts } from '../facts.js'
import { seniorityOf, weights } from '../score.js'
import { columns, kindsOfPeople, stride, writeNeeds, writePassing } from './gate.js'
import { grown } from './growing.js'
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
import { boundOf, isSeveral, loosePoints, type PoolQuery, sharing, subjectPoints } from './query.js'
import type { PoolReader, Seen } from './scan.js'
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
export class PoolPostings implements PoolReader {
  readonly #book: SubjectBook
  readonly #interests = createPostings<number>()
  readonly #skills = createPostings<number>()
  readonly #departments = createPostings<number>()
  readonly #roles = createPostings<number>()
  readonly #asked = createPostings<string>()
  readonly #seniority = createPostings<string>()
  readonly #active = emptyPosting()
  #stance = new Uint8Array(0)
  #count = 0
  /** of the block that is read, column after column */
  #bits = new Int32Array(0)
  readonly #need = new Int32Array(kindsOfPeople)
  readonly #passing = new Int32Array(wordsAtOnce)

  constructor(book: SubjectBook) {
    this.#book = book
  }

  add(number: number, candidate: CandidateFacts): void {
    const { numbersOf } = this.#book
    for (const subject of numbersOf(candidate.interests)) this.#interests.add(subject, number)
    for (const subject of numbersOf(candidate.skills)) this.#skills.add(subject, number)
    for (const subject of numbersOf(candidate.departments)) this.#departments.add(subject, number)
    for (const subject of numbersOf(candidate.roles)) this.#roles.add(subject, number)
    for (const host of candidate.askedForHosts) this.#asked.add(host, number)
    this.#seniority.add(seniorityOf(candidate.seniority), number)
    this.#stance = grown(this.#stance, number + 1)
    this.#stance[number] = weights.stance[candidate.stance]
    if (candidate.stance === 'active') addTo(this.#active, number)
    this.#count = number + 1
  }

  read(query: PoolQuery, floor: () => number, seen: Seen): void {
    const unions = this.#unionsFor(query)
    this.#bits = grown(this.#bits, unions.length * stride)
    for (let block = 0; block * blockPeople < this.#count; block++) {
      for (let column = 0; column < unions.length; column++) {
        writeBlock(unions[column]!, block, this.#bits, column * stride)
      }
      this.#readBlock(block * blockPeople, query, floor, seen)
    }
  }

  /** In the order of the columns. */
  #unionsFor(query: PoolQuery): Union[] {
    const unions = [
      this.#departments.of(query.departments),
      this.#roles.of(query.roles),
      this.#asked.of([query.hostId]),
      query.seniority === '' ? [] : this.#seniority.of([query.seniority]),
      [this.#active],
    ]
    for (const { subjects } of query.groups) unions.push(this.#interests.of(subjects), this.#skills.of(subjects))
    return unions.map(unionOf)
  }

  #readBlock(first: number, query: PoolQuery, floor: () => number, seen: Seen): void {
    const groups = query.groups.length
    const several = query.groups.filter(({ mask }) => isSeveral(mask)).length
    const block = { bits: this.#bits, groups, several, need: this.#need }
    const words = Math.min(blockWords, Math.ceil((this.#count - first) / 32))
    const passing = this.#passing
    let written = Number.NaN
    for (let from = 0; from < words; from += wordsAtOnce) {
      if (floor() !== written) {
        written = floor()
        writeNeeds(block.need, written - query.mostForKind, groups + several)
      }
      writePassing(block, from, wordsAtOnce, passing)
      for (let word = from; word < from + wordsAtOnce; word++) {
        for (let left = passing[word - from]!; left !== 0; left &= left - 1) {
          const place = 31 - Math.clz32(left & -left)
          const number = first + 32 * word + place
          const bound = boundFor(block.bits, word, 1 << place, query, this.#stance[number]!)
          if (bound > 0 && bound >= floor()) seen(number, bound)
        }
      }
    }
  }
}

const has = (bits: Int32Array, word: number, bit: number, column: number, shared: number): number =>
  (bits[column * stride + word]! & bit) === 0 ? 0 : shared

/** The bound of one person of the block, by the bits. */
function boundFor(bits: Int32Array, word: number, bit: number, query: PoolQuery, stance: number): number {
  const shared =
    has(bits, word, bit, columns.department, sharing.department) |
    has(bits, word, bit, columns.role, sharing.role) |
    has(bits, word, bit, columns.asked, sharing.asked) |
    has(bits, word, bit, columns.seniority, sharing.seniority)
  return boundOf(subjectsFor(bits, word, bit, query), shared, stance + query.mostForKind)
}

/** The points of topics and skills of one person of the block, by the bits. */
function subjectsFor(bits: Int32Array, word: number, bit: number, { groups, isLoose }: PoolQuery): number {
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
