import type { CandidateFacts } from '../facts.js'
import { hashOf } from '../round-problem.js'
import { type Barriers, createBarriers } from './barriers.js'
import { grown } from './growing.js'
import { PoolPostings } from './postings.js'
import { type PoolReader, PoolScan } from './scan.js'
import { createSubjectBook, type SubjectBook } from './subject-book.js'

/** The people of the pool under numbers, in the order in which they came. */
export interface PoolPeople {
  readonly size: number
  /** one above the highest number */
  readonly numbers: number
  readonly book: SubjectBook
  readonly barriers: Barriers
  readonly reader: PoolReader
  update(changed: readonly CandidateFacts[], gone: readonly string[]): void
  numberOf(id: string): number | undefined
  /** undefined for the number of somebody no longer in the pool */
  at(number: number): CandidateFacts | undefined
  /** the part of the luck that is the candidate's */
  idHash(number: number): number
  candidates(): Iterable<CandidateFacts>
}

/** Where fewer numbers than this are given, the dead among them do no harm. */
const fewNumbers = 1024

/** An empty pool. */
export function createPoolPeople(scanBelow: number): PoolPeople {
  let numberOf = new Map<string, number>()
  let people: (CandidateFacts | undefined)[] = []
  let hashes = new Int32Array(0)
  let book = createSubjectBook()
  let barriers = createBarriers()
  let isScanned = true
  let reader: PoolReader = new PoolScan(book)

  function add(candidate: CandidateFacts): void {
    const number = people.push(candidate) - 1
    numberOf.set(candidate.id, number)
    hashes = grown(hashes, number + 1)
    hashes[number] = hashOf(candidate.id)
    barriers.set(number, candidate)
    reader.add(number, candidate)
  }

  function remove(id: string): void {
    const number = numberOf.get(id)
    if (number === undefined) return
    numberOf.delete(id)
    people[number] = undefined
    barriers.clear(number)
  }

  function* candidates(): Iterable<CandidateFacts> {
    for (const candidate of people) if (candidate) yield candidate
  }

  /** Everything anew, in the form that suits so many people. */
  function rebuild(expected: number): void {
    const living = [...candidates()]
    numberOf = new Map()
    people = []
    book = createSubjectBook()
    barriers = createBarriers()
    isScanned = expected < scanBelow
    reader = isScanned ? new PoolScan(book) : new PoolPostings(book)
    living.forEach(add)
  }

  function change(candidate: CandidateFacts): void {
    const number = numberOf.get(candidate.id)
    const before = number === undefined ? undefined : people[number]
    if (before && isReadAlike(before, candidate)) {
      people[number!] = candidate
    } else {
      remove(candidate.id)
      add(candidate)
    }
  }

  return {
    get size() {
      return numberOf.size
    },
    get numbers() {
      return people.length
    },
    get book() {
      return book
    },
    get barriers() {
      return barriers
    },
    get reader() {
      return reader
    },
    update(changed, gone) {
      const most = numberOf.size + changed.length
      if (isScanned && most >= scanBelow) rebuild(most)
      changed.forEach(change)
      gone.forEach(remove)
      if (people.length > fewNumbers && people.length > 2 * numberOf.size) rebuild(numberOf.size)
    },
    numberOf: (id) => numberOf.get(id),
    at: (number) => people[number],
    idHash: (number) => hashes[number]!,
    candidates,
  }
}

const listsRead = ['interests', 'skills', 'departments', 'roles', 'languages', 'askedForHosts'] as const

/** Whether the arrays would hold the same of both. A round makes everybody who waits a round older, and nothing else. */
function isReadAlike(one: CandidateFacts, other: CandidateFacts): boolean {
  return (
    one.stance === other.stance &&
    one.seniority === other.seniority &&
    listsRead.every((list) => isSameList(one[list], other[list])) &&
    one.weekMinutes.length === other.weekMinutes.length &&
    one.weekMinutes.every(
      ({ from, to }, at) => from === other.weekMinutes[at]!.from && to === other.weekMinutes[at]!.to,
    )
  )
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at])
