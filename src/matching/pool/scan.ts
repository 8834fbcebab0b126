import type { CandidateFacts } from '../facts.js'
import { seniorityOf, weights } from '../score.js'
import { grown } from './growing.js'
import { bitsIn, boundOf, isSeveral, loosePoints, type PoolQuery, sharing, subjectPoints } from './query.js'
import type { SubjectBook } from './subject-book.js'

/** Called with the number of each person who may fit, and a bound of the points of the pair. */
export type Seen = (number: number, bound: number) => void

/** The people by what the score reads of them. Numbers are added in rising order. */
export interface PoolReader {
  add(number: number, candidate: CandidateFacts): void
  /**
   * Calls `seen` for everybody with a reason of substance whose bound is at least `floor()`, which only rises; the points
   * of the pair are never above the bound. Those no longer in the pool are seen as well.
   */
  read(query: PoolQuery, floor: () => number, seen: Seen): void
}

/** Interests, skills, departments, roles, asked-for hosts: five stretches of numbers for each person, one after another. */
const fields = 5

function numberIn(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size
  numbers.set(text, number)
  return number
}

/** Reads every person, one after another. */
export class PoolScan implements PoolReader {
  readonly #book: SubjectBook
  readonly #hosts = new Map<string, number>()
  readonly #seniorities = new Map<string, number>()
  #count = 0
  #start = new Int32Array(1)
  #entries = new Int32Array(0)
  #seniority = new Int32Array(0)
  #stance = new Uint8Array(0)
  // What the offer wants, by the number of a subject; wiped after each query.
  #topics = new Int32Array(0)
  #departments = new Uint8Array(0)
  #roles = new Uint8Array(0)

  constructor(book: SubjectBook) {
    this.#book = book
  }

  add(number: number, candidate: CandidateFacts): void {
    const { interests, skills, departments, roles, askedForHosts } = candidate
    const lists = [interests, skills, departments, roles].map(this.#book.numbersOf)
    lists.push(askedForHosts.map((host) => numberIn(this.#hosts, host)))
    this.#start = grown(this.#start, (number + 1) * fields + 1)
    lists.forEach((list, field) => {
      const from = this.#start[number * fields + field]!
      this.#entries = grown(this.#entries, from + list.length)
      this.#entries.set(list, from)
      this.#start[number * fields + field + 1] = from + list.length
    })
    this.#seniority = grown(this.#seniority, number + 1)
    this.#stance = grown(this.#stance, number + 1)
    this.#seniority[number] = numberIn(this.#seniorities, seniorityOf(candidate.seniority))
    this.#stance[number] = weights.stance[candidate.stance]
    this.#count = number + 1
  }

  read(query: PoolQuery, floor: () => number, seen: Seen): void {
    this.#want(query, true)
    const host = this.#hosts.get(query.hostId) ?? -1
    const senior = query.seniority === '' ? -1 : (this.#seniorities.get(query.seniority) ?? -1)
    for (let number = 0; number < this.#count; number++) {
      const bound = this.#boundFor(number, query, host, senior)
      if (bound > 0 && bound >= floor()) seen(number, bound)
    }
    this.#want(query, false)
  }

  #want(query: PoolQuery, isWanted: boolean): void {
    this.#topics = grown(this.#topics, this.#book.size)
    this.#departments = grown(this.#departments, this.#book.size)
    this.#roles = grown(this.#roles, this.#book.size)
    for (const [number, mask] of query.topics) this.#topics[number] = isWanted ? mask : 0
    for (const number of query.departments) this.#departments[number] = isWanted ? sharing.department : 0
    for (const number of query.roles) this.#roles[number] = isWanted ? sharing.role : 0
  }

  #boundFor(number: number, query: PoolQuery, host: number, senior: number): number {
    const interests = this.#anyOf(number, 0, this.#topics)
    const skills = this.#anyOf(number, 1, this.#topics)
    let subjects = 0
    if ((interests | skills) !== 0) {
      subjects = query.isLoose ? this.#looseFor(number, interests, skills) : subjectPoints(interests, skills)
    }
    let shared = this.#anyOf(number, 2, this.#departments) | this.#anyOf(number, 3, this.#roles)
    if (this.#isAsked(number, host)) shared |= sharing.asked
    if (this.#seniority[number] === senior) shared |= sharing.seniority
    return boundOf(subjects, shared, this.#stance[number]! + query.mostForKind)
  }

  #anyOf(number: number, field: number, wanted: Int32Array | Uint8Array): number {
    const start = this.#start
    const entries = this.#entries
    const at = number * fields + field
    const end = start[at + 1]!
    let mask = 0
    for (let entry = start[at]!; entry < end; entry++) mask |= wanted[entries[entry]!]!
    return mask
  }

  #looseFor(number: number, interests: number, skills: number): number {
    return loosePoints(
      { mask: interests, claims: this.#claimsOf(number, 0) },
      { mask: skills, claims: this.#claimsOf(number, 1) },
    )
  }

  /** Subjects that stand for several topics claim one each, all others one for each of their topics. */
  #claimsOf(number: number, field: number): number {
    const at = number * fields + field
    let several = 0
    let single = 0
    for (let entry = this.#start[at]!; entry < this.#start[at + 1]!; entry++) {
      const mask = this.#topics[this.#entries[entry]!]!
      if (isSeveral(mask)) several++
      else single |= mask
    }
    return several + bitsIn(single)
  }

  #isAsked(number: number, host: number): boolean {
    const at = number * fields + 4
    const end = this.#start[at + 1]!
    for (let entry = this.#start[at]!; entry < end; entry++) if (this.#entries[entry] === host) return true
    return false
  }
}
