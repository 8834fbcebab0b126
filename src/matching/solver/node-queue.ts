/** A ring of numbered nodes, first in, first out; each node at most once. */
export class NodeQueue {
  readonly #ring: Int32Array
  #head = 0
  #size = 0

  constructor(nodes: number) {
    this.#ring = new Int32Array(nodes)
  }

  put(node: number): void {
    const place = this.#head + this.#size++
    this.#ring[place < this.#ring.length ? place : place - this.#ring.length] = node
  }

  /** Only if not empty. */
  take(): number {
    const node = this.#ring[this.#head++]!
    if (this.#head === this.#ring.length) this.#head = 0
    this.#size--
    return node
  }

  isEmpty(): boolean {
    return this.#size === 0
  }

  clear(): void {
    this.#head = 0
    this.#size = 0
  }
}
