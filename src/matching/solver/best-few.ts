import type { Seating, Side } from './seating.js'

/** Measured at 100k offers with 20 edges each: of 3, 4, 6 and 8, four looked at the fewest edges in all. */
const kept = 4

/**
 * The best edges of each node of one side, by weight less the partner's dual. While partners' duals only rise, what is not
 * remembered stays below the `bound` of the last full look, so most looks read four edges instead of all.
 */
export class BestFew {
  /** of the last look: the edge of the best value (-1 if none), its value, and what every other edge stays below */
  edge = -1
  value = 0
  others = 0
  readonly #seating: Seating
  readonly #near: Side
  readonly #far: Side
  readonly #edges: Int32Array
  readonly #bound: Float64Array
  readonly #value = new Float64Array(kept)
  /** whether partners already held are passed over */
  readonly #seeksMore: boolean

  constructor(seating: Seating, near: Side) {
    const { candidates, offers } = seating
    this.#seating = seating
    this.#near = near
    this.#far = near === candidates ? offers : candidates
    this.#seeksMore = near === offers
    this.#edges = new Int32Array(kept * near.count).fill(-1)
    this.#bound = new Float64Array(near.count)
  }

  /** Forgets everything: duals may have fallen. */
  forget(): void {
    this.#bound.fill(Number.POSITIVE_INFINITY)
  }

  /** A partner let go of is worth at most this from now on. */
  raise(node: number, value: number): void {
    if (value > this.#bound[node]!) this.#bound[node] = value
  }

  /** Finds the best partner not yet held, reading all edges only if the remembered ones may miss it. */
  look(node: number): void {
    if (this.#bound[node] !== Number.POSITIVE_INFINITY) {
      this.#lookAtKept(node)
      if (this.edge !== -1 && this.value >= this.#bound[node]!) {
        this.others = Math.max(this.others, this.#bound[node]!)
        return
      }
      if (this.#bound[node]! <= 0 && this.value <= 0) return
    }
    this.#lookAtAll(node)
  }

  #lookAtKept(node: number): void {
    const { partner, weight } = this.#near
    const { dual, first } = this.#far
    this.edge = -1
    this.value = 0
    this.others = 0
    for (let at = kept * node; at < kept * node + kept; at++) {
      const edge = this.#edges[at]!
      if (edge === -1) break
      this.#seating.scans++
      if (this.#seeksMore && first[partner[edge]!] === node) continue
      const value = weight[edge]! - dual[partner[edge]!]!
      if (value > this.value) {
        this.others = this.value
        this.value = value
        this.edge = edge
      } else if (value > this.others) this.others = value
    }
  }

  #lookAtAll(node: number): void {
    const { start, end, partner, weight } = this.#near
    const { dual, first } = this.#far
    const values = this.#value
    const seeksMore = this.#seeksMore
    const offset = kept * node
    const last = end[node]!
    let count = 0
    let bound = 0
    for (let edge = start[node]!; edge < last; edge++) {
      const value = weight[edge]! - dual[partner[edge]!]!
      if (value <= bound || (seeksMore && first[partner[edge]!] === node)) continue
      let place = count < kept ? count++ : kept
      if (place === kept) {
        bound = Math.min(value, values[kept - 1]!)
        if (value <= values[kept - 1]!) continue
        place = kept - 1
      }
      while (place > 0 && values[place - 1]! < value) {
        values[place] = values[place - 1]!
        this.#edges[offset + place] = this.#edges[offset + place - 1]!
        place--
      }
      values[place] = value
      this.#edges[offset + place] = edge
    }
    for (let place = count; place < kept; place++) this.#edges[offset + place] = -1
    this.#bound[node] = bound
    this.edge = count > 0 ? this.#edges[offset]! : -1
    this.value = count > 0 ? values[0]! : 0
    this.others = count > 1 ? values[1]! : 0
    this.#seating.scans += last - start[node]!
  }
}
