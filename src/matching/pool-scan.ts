import type { CandidateFacts } from './facts.js'
import { grown } from './growing.js'
import {
  bitsIn,
  boundOf,
  isSeveral,
  loosePoints,
  type PoolQuery,
  seniorityOf,
  sharing,
  subjectPoints,
} from './pool-query.js'
import { weights } from './score.js'
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

/** Reads every person, one after another. */
export function createPoolScan(book: SubjectBook): PoolReader {
  const hosts = new Map<string, number>()
  const seniorities = new Map<string, number>()
  let count = 0
  let start = new Int32Array(1)
  let entries = new Int32Array(0)
  let seniority = new Int32Array(0)
  let stance = new Uint8Array(0)
  // What the offer wants, by the number of a subject; wiped after each query.
  let topics = new Int32Array(0)
  let departments = new Uint8Array(0)
  let roles = new Uint8Array(0)

  const numberIn = (numbers: Map<string, number>, text: string): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }

  function want(query: PoolQuery, isWanted: boolean): void {
    topics = grown(topics, book.size)
    departments = grown(departments, book.size)
    roles = grown(roles, book.size)
    for (const [number, mask] of query.topics) topics[number] = isWanted ? mask : 0
    for (const number of query.departments) departments[number] = isWanted ? sharing.department : 0
    for (const number of query.roles) roles[number] = isWanted ? sharing.role : 0
  }

  function anyOf(number: number, field: number, wanted: Int32Array | Uint8Array): number {
    const at = number * fields + field
    let mask = 0
    for (let entry = start[at]!; entry < start[at + 1]!; entry++) mask |= wanted[entries[entry]!]!
    return mask
  }

  /** Subjects that stand for several topics claim one each, all others one for each of their topics. */
  function claimsOf(number: number, field: number): number {
    const at = number * fields + field
    let several = 0
    let single = 0
    for (let entry = start[at]!; entry < start[at + 1]!; entry++) {
      const mask = topics[entries[entry]!]!
      if (isSeveral(mask)) several++
      else single |= mask
    }
    return several + bitsIn(single)
  }

  const looseFor = (number: number, interests: number, skills: number): number =>
    loosePoints({ mask: interests, claims: claimsOf(number, 0) }, { mask: skills, claims: claimsOf(number, 1) })

  function isAsked(number: number, host: number): boolean {
    const at = number * fields + 4
    for (let entry = start[at]!; entry < start[at + 1]!; entry++) if (entries[entry] === host) return true
    return false
  }

  function boundFor(number: number, query: PoolQuery, host: number, senior: number): number {
    const interests = anyOf(number, 0, topics)
    const skills = anyOf(number, 1, topics)
    let subjects = 0
    if ((interests | skills) !== 0) {
      subjects = query.isLoose ? looseFor(number, interests, skills) : subjectPoints(interests, skills)
    }
    let shared = anyOf(number, 2, departments) | anyOf(number, 3, roles)
    if (isAsked(number, host)) shared |= sharing.asked
    if (seniority[number] === senior) shared |= sharing.seniority
    return boundOf(subjects, shared, stance[number]!)
  }

  return {
    add(number, candidate) {
      const { interests, skills, departments, roles, askedForHosts } = candidate
      const lists = [interests, skills, departments, roles].map(book.numbersOf)
      lists.push(askedForHosts.map((host) => numberIn(hosts, host)))
      start = grown(start, (number + 1) * fields + 1)
      lists.forEach((list, field) => {
        const from = start[number * fields + field]!
        entries = grown(entries, from + list.length)
        entries.set(list, from)
        start[number * fields + field + 1] = from + list.length
      })
      seniority = grown(seniority, number + 1)
      stance = grown(stance, number + 1)
      seniority[number] = numberIn(seniorities, seniorityOf(candidate.seniority))
      stance[number] = weights.stance[candidate.stance]
      count = number + 1
    },
    read(query, floor, seen) {
      want(query, true)
      const host = hosts.get(query.hostId) ?? -1
      const senior = query.seniority === '' ? -1 : (seniorities.get(query.seniority) ?? -1)
      for (let number = 0; number < count; number++) {
        const bound = boundFor(number, query, host, senior)
        if (bound > 0 && bound >= floor()) seen(number, bound)
      }
      want(query, false)
    },
  }
}
