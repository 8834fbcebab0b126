import { DistanceHeap } from './distance-heap.js'
import type { Seating, Side } from './seating.js'

/**
 * Shortest augmenting paths on prices, from either side. Kept throughout: price + profit ≥ weight on every edge, equal on
 * chosen ones. An optimum has, besides, no candidate left out with a profit and no free seat at a price; `repair` rights one
 * such node: it finds the cheapest way to a place for it, or to somebody who gives up theirs, and goes it. Whole prices and
 * weights keep every distance whole. Over 200 lines, because the search, its ends and the way back share the same labels.
 */
export class PathSearch {
  readonly #seating: Seating
  readonly #heap = new DistanceHeap()
  /** the side searched from, whose nodes look for partners, and the other one */
  #near: Side
  #far: Side
  #nearDistance = new Float64Array(0)
  #farDistance = new Float64Array(0)
  #isSettled = new Uint8Array(0)
  /** the near node through which the path reaches a far one, and the partner a near one gives up */
  #via = new Int32Array(0)
  #entered = new Int32Array(0)
  #visited: number[] = []
  #reached: number[] = []
  #settled: number[] = []
  /** reached at exactly the distance the search stands at: no heap needed */
  #level: number[] = []
  #at = 0
  /** the cheapest end so far: a far node with a free seat, or a near one that gives up */
  #best = 0
  #endFar = -1
  #endNear = -1
  /** what any end costs beyond its distance, but reaching #target does not */
  #surcharge = 0
  #target = -1

  constructor(seating: Seating) {
    this.#seating = seating
    this.#near = seating.candidates
    this.#far = seating.offers
    this.#makeRoom()
  }

  /** Rights every node until none is left (true) or `scans` more edges were looked at (false). */
  repairAll(scans: number): boolean {
    const { candidates, offers } = this.#seating
    const limit = this.#seating.scans + scans
    for (const side of [candidates, offers]) {
      for (let node = 0; node < side.count; node++) {
        while (side.dual[node]! > 0 && side.taken[node]! < side.seats[node]!) {
          if (this.#seating.scans >= limit) return false
          this.repair(side, node)
        }
      }
    }
    return true
  }

  /** Rights a node with a free seat and a dual above 0. Returns by how much the value rose. */
  repair(side: Side, source: number): number {
    this.#searchFrom(side, source)
    this.#reprice()
    const gain = this.#shift(source)
    this.#forget()
    return gain
  }

  /** What is lost at least if a taken seat of this offer is given up, others moving up as it pays. */
  costOfFreeing(offer: number): number {
    this.#searchFrom(this.#seating.offers, offer)
    const cost = this.#best
    this.#forget()
    return cost
  }

  /** What is lost if this offer takes one more: somebody moves on to `target`, or ends elsewhere at a surcharge. */
  costOfPushing(offer: number, target: number, surcharge: number): number {
    const { candidates, offers } = this.#seating
    this.#begin(candidates, Number.POSITIVE_INFINITY)
    this.#surcharge = surcharge
    this.#target = target
    if (offers.taken[offer]! < offers.seats[offer]!) this.#best = surcharge
    this.#farDistance[offer] = 0
    this.#reached.push(offer)
    this.#level.push(offer)
    this.#search()
    const cost = this.#best
    this.#forget()
    this.#surcharge = 0
    this.#target = -1
    return cost
  }

  #searchFrom(side: Side, source: number): void {
    this.#begin(side, side.dual[source]!)
    this.#endNear = source
    this.#visit(source, -1)
    this.#reach(source)
    this.#search()
  }

  #begin(side: Side, best: number): void {
    const { candidates, offers } = this.#seating
    this.#near = side
    this.#far = side === candidates ? offers : candidates
    if (this.#isSettled.length < Math.max(candidates.count, offers.count)) this.#makeRoom()
    this.#best = best
    this.#at = 0
    this.#endFar = -1
    this.#endNear = -1
  }

  #makeRoom(): void {
    const { candidates, offers } = this.#seating
    const nodes = Math.max(candidates.dual.length, offers.dual.length)
    this.#nearDistance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
    this.#farDistance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
    this.#isSettled = new Uint8Array(nodes)
    this.#via = new Int32Array(nodes)
    this.#entered = new Int32Array(nodes)
  }

  #search(): void {
    while (this.#at < this.#best) {
      if (this.#level.length > 0) {
        this.#settle(this.#level.pop()!)
        continue
      }
      const distance = this.#heap.smallest()
      if (distance >= this.#best) return
      const far = this.#heap.pop()
      if (this.#isSettled[far] === 1) continue
      this.#at = distance
      this.#settle(far)
    }
  }

  #visit(near: number, entered: number): void {
    this.#nearDistance[near] = this.#at
    this.#entered[near] = entered
    this.#visited.push(near)
  }

  /** A far node is reached for good: whoever it holds gives up, or looks for another partner. */
  #settle(far: number): void {
    const { first, next } = this.#far
    this.#isSettled[far] = 1
    this.#settled.push(far)
    const before = this.#visited.length
    for (let near = first[far]!; near !== -1; near = next[near]!) {
      if (this.#nearDistance[near] !== Number.POSITIVE_INFINITY) continue
      this.#visit(near, far)
      const out = this.#at + this.#near.dual[near]! + this.#surcharge
      if (out >= this.#best) continue
      this.#best = out
      this.#endFar = -1
      this.#endNear = near
    }
    for (let entry = before, { length } = this.#visited; entry < length; entry++) this.#reach(this.#visited[entry]!)
  }

  /** Looks at all partners of a near node at the distance the search stands at. */
  #reach(near: number): void {
    const { start, end, partner, weight, dual } = this.#near
    const { dual: price, taken, seats } = this.#far
    const known = this.#farDistance
    const base = this.#at + dual[near]!
    const last = end[near]!
    for (let edge = start[near]!; edge < last; edge++) {
      const far = partner[edge]!
      const through = base + price[far]! - weight[edge]!
      if (through >= this.#best || through >= known[far]!) continue
      if (known[far] === Number.POSITIVE_INFINITY) this.#reached.push(far)
      known[far] = through
      this.#via[far] = near
      if (through === this.#at) this.#level.push(far)
      else this.#heap.push(far, through)
      const isFree = taken[far]! < seats[far]!
      if (far !== this.#target && !isFree) continue
      const cost = far === this.#target ? through : through + this.#surcharge
      if (cost >= this.#best) continue
      this.#best = cost
      this.#endFar = far
    }
    this.#seating.scans += last - start[near]!
  }

  #reprice(): void {
    for (const far of this.#settled) this.#far.dual[far]! += this.#best - this.#farDistance[far]!
    for (const near of this.#visited) this.#near.dual[near]! -= this.#best - this.#nearDistance[near]!
  }

  /** Moves everybody on the path one partner on, from its end back to the source. Returns by how much the value rose. */
  #shift(source: number): number {
    let gain = 0
    let far = this.#endFar
    if (far === -1) {
      if (this.#endNear === source) return 0
      far = this.#entered[this.#endNear]!
      gain -= this.#part(this.#endNear, far)
    }
    for (;;) {
      const near = this.#via[far]!
      const before = this.#entered[near]!
      if (before !== -1) gain -= this.#part(near, before)
      gain += this.#pair(near, far)
      if (near === source) return gain
      far = before
    }
  }

  /** Returns what the pair is worth: chosen edges are tight. */
  #pair(near: number, far: number): number {
    if (this.#near === this.#seating.candidates) this.#seating.seat(far, near)
    else this.#seating.seat(near, far)
    return this.#near.dual[near]! + this.#far.dual[far]!
  }

  #part(near: number, far: number): number {
    this.#seating.unseat(this.#near === this.#seating.candidates ? near : far)
    return this.#near.dual[near]! + this.#far.dual[far]!
  }

  #forget(): void {
    for (const far of this.#reached) {
      this.#farDistance[far] = Number.POSITIVE_INFINITY
      this.#isSettled[far] = 0
    }
    for (const near of this.#visited) this.#nearDistance[near] = Number.POSITIVE_INFINITY
    this.#reached.length = 0
    this.#visited.length = 0
    this.#settled.length = 0
    this.#level.length = 0
    this.#heap.clear()
  }
}
