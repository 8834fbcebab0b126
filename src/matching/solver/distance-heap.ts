/** A binary heap of numbered nodes by distance, nearest first. A node may be in it more than once; the caller skips stale ones. */
export class DistanceHeap {
  #distance = new Float64Array(64)
  #node = new Int32Array(64)
  #size = 0

  push(node: number, distance: number): void {
    if (this.#size === this.#node.length) this.#grow()
    let place = this.#size++
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#distance[above]! <= distance) break
      this.#copy(above, place)
      place = above
    }
    this.#distance[place] = distance
    this.#node[place] = node
  }

  /** The smallest distance inside, Infinity if empty. */
  smallest(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#distance[0]!
  }

  /** Takes the nearest node out. Only if not empty. */
  pop(): number {
    const nearest = this.#node[0]!
    const last = --this.#size
    const distance = this.#distance[last]!
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= last) break
      if (below + 1 < last && this.#distance[below + 1]! < this.#distance[below]!) below++
      if (this.#distance[below]! >= distance) break
      this.#copy(below, place)
      place = below
    }
    this.#distance[place] = distance
    this.#node[place] = this.#node[last]!
    return nearest
  }

  clear(): void {
    this.#size = 0
  }

  #copy(from: number, to: number): void {
    this.#distance[to] = this.#distance[from]!
    this.#node[to] = this.#node[from]!
  }

  #grow(): void {
    const distance = new Float64Array(2 * this.#size)
    distance.set(this.#distance)
    this.#distance = distance
    const node = new Int32Array(2 * this.#size)
    node.set(this.#node)
    this.#node = node
  }
}
