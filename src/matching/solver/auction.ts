import { BestFew } from './best-few.js'
import { NodeQueue } from './node-queue.js'
import type { Seating } from './seating.js'

const fall = 2 ** -3

/**
 * An auction in steps that fall by eighths: candidates bid for offers, then offers with a free seat lower their price to 0 or
 * win somebody. After each step every price is right to within the step. The pairs themselves are proven afterwards, by the
 * path search from these prices. Powers of two as steps keep every price exact.
 */
export class Auction {
  readonly #seating: Seating
  readonly #offersOf: BestFew
  readonly #candidatesOf: BestFew
  readonly #queue: NodeQueue
  /** of each seated candidate: what was bid for the seat, and the weight of the pair */
  readonly #bid: Float64Array
  readonly #worth: Float64Array
  #limit = 0

  constructor(seating: Seating) {
    const { offers, candidates } = seating
    this.#seating = seating
    this.#offersOf = new BestFew(seating, candidates)
    this.#candidatesOf = new BestFew(seating, offers)
    this.#queue = new NodeQueue(Math.max(offers.count, candidates.count))
    this.#bid = new Float64Array(candidates.count)
    this.#worth = new Float64Array(candidates.count)
  }

  /** Goes on from the prices and pairs there are, down to the last step or until `scans` more edges were looked at. */
  run(firstStep: number, lastStep: number, scans: number): void {
    this.#limit = this.#seating.scans + scans
    this.#weighPairs()
    for (let step = firstStep; ; step = Math.max(lastStep, step * fall)) {
      if (!this.#candidatesBid(step) || !this.#offersBid(step) || step <= lastStep) return
    }
  }

  #weighPairs(): void {
    const { start, end, partner, weight, first, count } = this.#seating.candidates
    for (let candidate = 0; candidate < count; candidate++) {
      if (first[candidate] === -1) continue
      for (let edge = start[candidate]!; edge < end[candidate]!; edge++) {
        if (partner[edge] === first[candidate]) this.#worth[candidate] = weight[edge]!
      }
    }
    this.#seating.scans += partner.length
  }

  /** Returns false if the budget is used up. */
  #candidatesBid(step: number): boolean {
    const { partner, weight } = this.#seating.candidates
    const few = this.#offersOf
    few.forget()
    this.#unseatTheDissatisfied(step)
    while (!this.#queue.isEmpty()) {
      if (this.#seating.scans > this.#limit) return false
      const candidate = this.#queue.take()
      few.look(candidate)
      if (few.edge === -1 || few.value <= step) continue
      this.#worth[candidate] = weight[few.edge]!
      const outbid = this.#takeBid(partner[few.edge]!, candidate, few.value - few.others + step)
      if (outbid !== -1) this.#queue.put(outbid)
    }
    return true
  }

  /** Whoever could do better by more than a step bids anew, and so does whoever has no offer. */
  #unseatTheDissatisfied(step: number): void {
    const { candidates, offers } = this.#seating
    this.#queue.clear()
    for (let candidate = 0; candidate < candidates.count; candidate++) {
      const offer = candidates.first[candidate]!
      if (offer !== -1) {
        this.#bid[candidate] = offers.dual[offer]!
        this.#offersOf.look(candidate)
        if (this.#worth[candidate]! - offers.dual[offer]! >= this.#offersOf.value - step) continue
        this.#seating.unseat(candidate)
      }
      this.#queue.put(candidate)
    }
  }

  /** Seats the bidder; a full offer costs what its lowest bidder bid. Returns who has to bid again, or -1. */
  #takeBid(offer: number, candidate: number, raise: number): number {
    const { seats, taken, dual } = this.#seating.offers
    this.#bid[candidate] = dual[offer]! + raise
    if (seats[offer] === 0) {
      dual[offer]! += raise
      return candidate
    }
    let outbid = -1
    if (taken[offer]! >= seats[offer]!) {
      outbid = this.#lowestBidder(offer)
      this.#seating.unseat(outbid)
    }
    this.#seating.seat(offer, candidate)
    if (taken[offer] === seats[offer]) {
      dual[offer] = Math.max(dual[offer]!, this.#bid[this.#lowestBidder(offer)]!)
    }
    return outbid
  }

  #lowestBidder(offer: number): number {
    const { first, next, taken } = this.#seating.offers
    let lowest = first[offer]!
    for (let candidate = lowest; candidate !== -1; candidate = next[candidate]!) {
      if (this.#bid[candidate]! < this.#bid[lowest]!) lowest = candidate
    }
    this.#seating.scans += taken[offer]! - 1
    return lowest
  }

  /** Returns false if the budget is used up. */
  #offersBid(step: number): boolean {
    const { candidates, offers } = this.#seating
    this.#candidatesOf.forget()
    this.#queue.clear()
    for (let candidate = 0; candidate < candidates.count; candidate++) {
      const offer = candidates.first[candidate]!
      candidates.dual[candidate] = offer === -1 ? 0 : this.#worth[candidate]! - offers.dual[offer]!
    }
    for (let offer = 0; offer < offers.count; offer++) if (this.#mayLower(offer)) this.#queue.put(offer)
    while (!this.#queue.isEmpty()) {
      const offer = this.#queue.take()
      while (this.#mayLower(offer)) {
        if (this.#seating.scans > this.#limit) return false
        this.#lowerOrWin(offer, step)
      }
    }
    return true
  }

  #mayLower(offer: number): boolean {
    const { taken, seats, dual } = this.#seating.offers
    return taken[offer]! < seats[offer]! && dual[offer]! > 0
  }

  #lowerOrWin(offer: number, step: number): void {
    const { candidates, offers } = this.#seating
    const few = this.#candidatesOf
    few.look(offer)
    if (few.edge === -1 || few.value <= step) {
      this.#lower(offer, 0)
      return
    }
    const candidate = offers.partner[few.edge]!
    const worth = offers.weight[few.edge]!
    this.#lower(offer, Math.min(offers.dual[offer]!, Math.max(0, few.others - step)))
    candidates.dual[candidate] = worth - offers.dual[offer]!
    const left = candidates.first[candidate]!
    if (left !== -1) {
      const wasFull = offers.taken[left] === offers.seats[left]
      this.#seating.unseat(candidate)
      few.raise(left, this.#worth[candidate]! - candidates.dual[candidate]!)
      if (wasFull && offers.dual[left]! > 0) this.#queue.put(left)
    }
    this.#worth[candidate] = worth
    this.#seating.seat(offer, candidate)
  }

  #lower(offer: number, price: number): void {
    const { candidates, offers } = this.#seating
    offers.dual[offer] = price
    for (let candidate = offers.first[offer]!; candidate !== -1; candidate = offers.next[candidate]!) {
      candidates.dual[candidate] = this.#worth[candidate]! - price
    }
    this.#seating.scans += offers.taken[offer]!
  }
}
