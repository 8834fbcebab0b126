/** A binary heap of offers by distance, smallest first, equal distances by number; distances may fall while inside. */
export class OfferHeap {
  /** of each offer; Infinity if not reached. Only `push` writes it. */
  readonly distance: Float64Array
  readonly #heap: Int32Array
  /** place of each offer in the heap, or -1 */
  readonly #place: Int32Array
  #size = 0

  constructor(offers: number) {
    this.distance = new Float64Array(offers).fill(Number.POSITIVE_INFINITY)
    this.#heap = new Int32Array(offers)
    this.#place = new Int32Array(offers).fill(-1)
  }

  /** Puts an offer in, or moves it forward if it is in already. The distance must be smaller than before. */
  push(offer: number, distance: number): void {
    this.distance[offer] = distance
    if (this.#place[offer] === -1) {
      this.#place[offer] = this.#size
      this.#heap[this.#size++] = offer
    }
    this.#rise(this.#place[offer]!)
  }

  /** The smallest distance inside, Infinity if empty. */
  smallest(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.distance[this.#heap[0]!]!
  }

  /** Takes the nearest offer out; its distance stays. Only if not empty. */
  pop(): number {
    const first = this.#heap[0]!
    const last = this.#heap[--this.#size]!
    this.#place[first] = -1
    if (first !== last) {
      this.#heap[0] = last
      this.#place[last] = 0
      this.#sink()
    }
    return first
  }

  /** Forgets the distances of these offers, and all that is inside must be among them. */
  clear(offers: Iterable<number>): void {
    for (const offer of offers) {
      this.distance[offer] = Number.POSITIVE_INFINITY
      this.#place[offer] = -1
    }
    this.#size = 0
  }

  #isBefore(one: number, other: number): boolean {
    const difference = this.distance[one]! - this.distance[other]!
    return difference < 0 || (difference === 0 && one < other)
  }

  #set(place: number, offer: number): void {
    this.#heap[place] = offer
    this.#place[offer] = place
  }

  #rise(from: number): void {
    const offer = this.#heap[from]!
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#isBefore(offer, this.#heap[above]!)) break
      this.#set(place, this.#heap[above]!)
      place = above
    }
    this.#set(place, offer)
  }

  #sink(): void {
    const offer = this.#heap[0]!
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= this.#size) break
      if (below + 1 < this.#size && this.#isBefore(this.#heap[below + 1]!, this.#heap[below]!)) below++
      if (!this.#isBefore(this.#heap[below]!, offer)) break
      this.#set(place, this.#heap[below]!)
      place = below
    }
    this.#set(place, offer)
  }
}
