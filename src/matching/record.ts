import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Chosen, choosePairs } from './choose-pairs.js'
import type { RoundSides, WeighedPairs } from './round-problem.js'

/** `inputs`: base64 of gzip; hashes: SHA-256 of the inputs' text and of the pairs' text. */
export interface Recorded {
  inputs: string
  inputsHash: string
  pairsHash: string
}

/**
 * Everything a round's choice depends on, as one text and its SHA-256: who could meet whom, by ids, and for how many points.
 * No words of a person are in it, so that it may outlive them. The same round gives the same bytes.
 */
export function recordRound(sides: RoundSides, pairs: WeighedPairs, chosen: Pick<Chosen, 'offerOf'>): Recorded {
  const { ageingWeight, seed } = sides
  const plain = JSON.stringify({
    ageingWeight,
    seed,
    offers: sides.offers.map(({ id, hostId, openUnits, hostUnits }) => ({ id, hostId, openUnits, hostUnits })),
    candidates: sides.candidates.map(({ id, age, isConnected }) => ({ id, age, isConnected })),
    rowStart: Array.from(pairs.rowStart),
    candidate: Array.from(pairs.candidate),
    benefit: Array.from(pairs.benefit),
  })
  return {
    inputs: gzipSync(plain).toString('base64'),
    inputsHash: hashOf(plain),
    pairsHash: hashOf(pairsText(sides, chosen)),
  }
}

const hashOf = (plain: string): string => createHash('sha256').update(plain).digest('hex')

/** Holds a recorded round again. Returns the pairs as a text, byte by byte that of the first time, and the inputs' hash. */
export function replayRound(inputs: string): { pairs: string; inputsHash: string; pairsHash: string } {
  const plain = gunzipSync(Buffer.from(inputs, 'base64')).toString('utf8')
  const read = JSON.parse(plain) as RoundSides & Record<'rowStart' | 'candidate' | 'benefit', number[]>
  const pairs = {
    rowStart: Int32Array.from(read.rowStart),
    candidate: Int32Array.from(read.candidate),
    benefit: Int32Array.from(read.benefit),
  }
  const text = pairsText(read, choosePairs(read, pairs))
  return { pairs: text, inputsHash: hashOf(plain), pairsHash: hashOf(text) }
}

/** One line a pair, "offer candidate", in the order of the candidates. */
export const pairsText = ({ offers, candidates }: RoundSides, { offerOf }: Pick<Chosen, 'offerOf'>): string =>
  candidates
    .flatMap(({ id }, person) => (offerOf[person] === -1 ? [] : [`${offers[offerOf[person]!]!.id} ${id}\n`]))
    .join('')
