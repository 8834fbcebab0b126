import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Chosen, choosePairs } from './choose-pairs.js'
import type { RoundSides, WeighedPairs } from './round-problem.js'

/**
 * Everything a round's choice depends on, as one text and its SHA-256: who could meet whom, by ids, and for how many points.
 * No words of a person are in it, so that it may outlive them. The same round gives the same bytes.
 */
export function recordRound(sides: RoundSides, pairs: WeighedPairs): { inputs: string; inputsHash: string } {
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
  return { inputs: gzipSync(plain).toString('base64'), inputsHash: hashOf(plain) }
}

const hashOf = (plain: string): string => createHash('sha256').update(plain).digest('hex')

/** Holds a recorded round again. Returns the pairs as a text, byte by byte that of the first time, and the inputs' hash. */
export function replayRound(inputs: string): { pairs: string; inputsHash: string; value: number } {
  const plain = gunzipSync(Buffer.from(inputs, 'base64')).toString('utf8')
  const read = JSON.parse(plain) as RoundSides & Record<'rowStart' | 'candidate' | 'benefit', number[]>
  const pairs = {
    rowStart: Int32Array.from(read.rowStart),
    candidate: Int32Array.from(read.candidate),
    benefit: Int32Array.from(read.benefit),
  }
  const chosen = choosePairs(read, pairs)
  return { pairs: pairsText(read, chosen), inputsHash: hashOf(plain), value: chosen.value }
}

/** One line a pair, "offer candidate", in the order of the candidates. */
export const pairsText = ({ offers, candidates }: RoundSides, { offerOf }: Pick<Chosen, 'offerOf'>): string =>
  candidates
    .flatMap(({ id }, person) => (offerOf[person] === -1 ? [] : [`${offers[offerOf[person]!]!.id} ${id}\n`]))
    .join('')
