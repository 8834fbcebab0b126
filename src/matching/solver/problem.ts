/** Offers with seats, candidates, and what each allowed pair is worth: maximise the sum, nobody is forced. */
export interface AssignmentProblem {
  /** number of candidates; candidate ids are 0 … candidates-1 */
  candidates: number
  /** seats per offer, ≥ 0 */
  capacity: Int32Array
  /** edges of offer i stand at rowStart[i] … rowStart[i+1]-1; length offers + 1 */
  rowStart: Int32Array
  /** candidate of each edge, ascending within an offer, no repeats */
  candidate: Int32Array
  /** benefit of each edge, integer ≥ 1 */
  weight: Int32Array | Float64Array
}

export interface Assignment {
  /** offer of each candidate, or -1 */
  offerOf: Int32Array
  /** sum of the weights of the chosen edges */
  value: number
  /** price of each offer, ≥ 0, a multiple of 2^-24: the certificate */
  price: Float64Array
  /** edges looked at, over the number of edges */
  edgeScansPerEdge: number
}

/** Bits of a whole number ≥ 0, exact also next to powers of two. */
export const bitsOf = (whole: number): number => (whole === 0 ? 0 : whole.toString(2).length)

/**
 * What the largest weight and the rows may need together: sums of weights along all rows stay exact in a double. Rows are
 * offers or candidates, whichever are more.
 */
export const bitLimit = 51

/** Throws RangeError on a malformed problem or one that needs too many bits. */
export function mustBeProblem(problem: AssignmentProblem): void {
  mustBeWellFormed(problem)
  mustFit(problem)
}

function mustBeWellFormed({ candidates, capacity, rowStart, candidate, weight }: AssignmentProblem): void {
  if (!Number.isInteger(candidates) || candidates < 0 || candidates > 2 ** 31 - 1) {
    throw new RangeError(`candidates must be a whole number from 0 to 2^31 - 1, not ${candidates}`)
  }
  if (rowStart.length !== capacity.length + 1) {
    throw new RangeError(`rowStart must have one entry more than capacity: ${rowStart.length}, ${capacity.length}`)
  }
  if (rowStart[0] !== 0) throw new RangeError(`rowStart must begin with 0, not ${rowStart[0]}`)
  if (candidate.length !== weight.length) {
    throw new RangeError(`candidate and weight must be of one length, not ${candidate.length} and ${weight.length}`)
  }
  if (rowStart.at(-1) !== candidate.length) {
    throw new RangeError(`rowStart must end with the number of edges ${candidate.length}, not ${rowStart.at(-1)}`)
  }
  for (let offer = 0; offer < capacity.length; offer++) {
    if (!(capacity[offer]! >= 0)) throw new RangeError(`offer ${offer} has ${capacity[offer]} seats; 0 is the least`)
    if (rowStart[offer + 1]! < rowStart[offer]!) throw new RangeError(`rowStart falls after offer ${offer}`)
  }
  for (let offer = 0; offer < capacity.length; offer++) mustBeRow(candidates, rowStart, candidate, offer)
}

function mustBeRow(candidates: number, rowStart: Int32Array, candidate: Int32Array, offer: number): void {
  let before = -1
  for (let edge = rowStart[offer]!; edge < rowStart[offer + 1]!; edge++) {
    const id = candidate[edge]!
    if (!(id >= 0 && id < candidates)) {
      throw new RangeError(`offer ${offer} names candidate ${id}; there are ${candidates}, counted from 0`)
    }
    if (id === before) throw new RangeError(`offer ${offer} names candidate ${id} twice`)
    if (id < before) throw new RangeError(`offer ${offer} names candidate ${id} after ${before}; they must ascend`)
    before = id
  }
}

function mustFit({ candidates, capacity, weight }: AssignmentProblem): void {
  let heaviest = 0
  for (let edge = 0; edge < weight.length; edge++) {
    const value = weight[edge]!
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`edge ${edge} has weight ${value}; weights are whole numbers of at least 1`)
    }
    if (value > heaviest) heaviest = value
  }
  mustFitBits(heaviest, Math.max(candidates, capacity.length))
}

/** Throws RangeError if weights up to the heaviest need more bits with so many rows than sums in doubles have. */
export function mustFitBits(heaviest: number, rows: number): void {
  const needed = bitsOf(heaviest) + bitsOf(rows)
  if (needed > bitLimit) {
    throw new RangeError(
      `too many bits: a weight of ${heaviest} and ${rows} rows need ${needed}, and ${bitLimit} are the most`,
    )
  }
}
