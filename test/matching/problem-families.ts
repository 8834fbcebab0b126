import type { Rows } from './problems.js'

export type Pick = (below: number) => number

/** How often the rings of the solver run: `MATCHING=1` makes them ten times as long. */
export const times = process.env.MATCHING === '1' ? 10 : 1

/** A small generator of whole numbers with a seed (mulberry32), so that a failing case can be named. */
export function numbers(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export interface Family {
  capacity(pick: Pick, candidates: number): number
  /** 0: no edge */
  weight(pick: Pick, offer: number, candidate: number): number
}

export const families: Record<string, Family> = {
  'any weights, seats 0 to 3': { capacity: (pick) => pick(4), weight: (pick) => pick(100) },
  'many ties': { capacity: (pick) => 1 + pick(2), weight: (pick) => pick(3) },
  'all equal': { capacity: () => 1, weight: () => 7 },
  'weights of 1': { capacity: (pick) => 1 + pick(2), weight: (pick) => pick(2) },
  'chains, each offer between two people': {
    capacity: () => 1,
    weight: (pick, offer, candidate) => (candidate === offer || candidate === offer + 1 ? 10 + pick(2) : 0),
  },
  products: { capacity: (pick) => pick(3), weight: (_pick, offer, candidate) => (offer + 1) * (candidate + 1) },
  'a hub everybody wants': {
    capacity: (pick) => 1 + pick(2),
    weight: (pick, offer) => (offer === 0 ? 50 + pick(10) : pick(4) === 0 ? 1 + pick(9) : 0),
  },
  'price war: two offers, near weights': {
    capacity: () => 1,
    weight: (pick, offer) => (offer < 2 ? 1000 + pick(2) : 0),
  },
  sparse: { capacity: (pick) => pick(3), weight: (pick) => (pick(3) === 0 ? 1 + pick(20) : 0) },
  'two people at most for all offers': {
    capacity: (pick) => pick(3),
    weight: (pick, _offer, candidate) => (candidate < 2 ? 1 + pick(9) : 0),
  },
  'seats for everybody': { capacity: (_pick, candidates) => candidates, weight: (pick) => pick(30) },
  'the heaviest weights that fit 15 rows': { capacity: (pick) => pick(3), weight: (pick) => 2 ** 47 - 1 - pick(1000) },
}

export interface Sides {
  candidates: number
  capacity: number[]
  rows: Rows
}

export function sidesOf(family: Family, pick: Pick, candidates: number, offers: number): Sides {
  const capacity = Array.from({ length: offers }, () => family.capacity(pick, candidates))
  const rows: Rows = capacity.map((_seats, offer) =>
    Array.from({ length: candidates }, (_none, candidate): [number, number] => [
      candidate,
      family.weight(pick, offer, candidate),
    ]).filter(([, weight]) => weight > 0),
  )
  return { candidates, capacity, rows }
}
