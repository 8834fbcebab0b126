import { lookForCandidate, lookForOffer } from '../usecases/look-for-matches.js'
import { holdRound } from '../usecases/run-round.js'
import type { WorkDefinition } from './definition.js'

/** Somebody or something new in the pool is looked at at once. */
export const lookAtPool: WorkDefinition = async (context, job) => {
  const { offerId, candidateId } = job.payload
  if (offerId !== undefined) await lookForOffer(context, offerId)
  if (candidateId !== undefined) await lookForCandidate(context, candidateId)
  return undefined
}

export const runRoundWork: WorkDefinition = async (context) => {
  await holdRound(context)
  return undefined
}
