import type { Side } from './seating.js'

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** The same array if it is long enough, else a longer copy: doubling makes many small steps cheap. */
function grown<T extends Int32Array | Float64Array>(array: T, length: number, filler = 0): T {
  if (array.length >= length) return array
  const longer = new (array.constructor as new (length: number) => Numbers)(2 * length).fill(filler)
  longer.set(array)
  return longer as unknown as T
}

/** Adds a node with its edges to one side, and the edges to the other side. Returns its number. */
export function addNode(side: Side, other: Side, seats: number, partners: Int32Array, weights: Float64Array): number {
  const node = side.count++
  growNodes(side, other)
  side.seats[node] = seats
  side.start[node] = side.used
  side.end[node] = side.used
  growEdges(side, partners.length)
  side.roomEnd[node] = side.used
  partners.forEach((partner, at) => {
    appendEdge(side, node, partner, weights[at]!)
    appendEdge(other, partner, node, weights[at]!)
  })
  return node
}

function growNodes(side: Side, other: Side): void {
  const { count } = side
  side.start = grown(side.start, count)
  side.end = grown(side.end, count)
  side.roomEnd = grown(side.roomEnd, count)
  side.dual = grown(side.dual, count)
  side.seats = grown(side.seats, count)
  side.taken = grown(side.taken, count)
  side.first = grown(side.first, count, -1)
  other.next = grown(other.next, count, -1)
  other.previous = grown(other.previous, count, -1)
}

/** Makes room for so many edges after all others. */
function growEdges(side: Side, edges: number): void {
  side.used += edges
  side.partner = grown(side.partner, side.used)
  side.weight = grown(side.weight, side.used)
}

/** A row without room moves to the end, with twice the room. */
function appendEdge(side: Side, node: number, partner: number, weight: number): void {
  if (side.end[node] === side.roomEnd[node]) {
    const [start, end] = [side.start[node]!, side.end[node]!]
    side.start[node] = side.used
    side.end[node] = side.used + end - start
    growEdges(side, 2 * (end - start) + 1)
    side.roomEnd[node] = side.used
    side.partner.copyWithin(side.start[node]!, start, end)
    side.weight.copyWithin(side.start[node]!, start, end)
  }
  side.partner[side.end[node]!] = partner
  side.weight[side.end[node]!] = weight
  side.end[node]!++
}
