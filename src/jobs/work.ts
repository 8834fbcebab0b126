import { lookForAllSessions } from '../usecases/ask-guests.js'
import { dropBulkMoves } from '../usecases/bulk-move.js'
import { careForRoutes, countNewFits } from '../usecases/count-fits.js'
import { forgetSome } from '../usecases/forget.js'
import { askForLookBacks } from '../usecases/look-back.js'
import { lookForCandidate, lookForOffer } from '../usecases/look-for-matches.js'
import { proposeOverflows } from '../usecases/overflow.js'
import { bringBack, morningLists, remindNoDecision } from '../usecases/periodic-words.js'
import { careForIntroductions } from '../usecases/propose-introduced.js'
import { careForUndecided } from '../usecases/undecided.js'
import type { WorkDefinition } from './definition.js'
import { runCare } from './pool-messages.js'

/** Somebody or something new in the pool is looked at at once. */
export const lookAtPool: WorkDefinition = async (context, job) => {
  const { offerId, candidateId } = job.payload
  if (offerId !== undefined) await lookForOffer(context, offerId)
  if (candidateId !== undefined) await lookForCandidate(context, candidateId)
  return undefined
}

/** Every morning: what grew old is asked about, people hear that there is no decision yet, recruiters get their list. */
export const careWork: WorkDefinition = async (context, job) => {
  await runCare(context, job)
  await careForIntroductions(context)
  await lookForAllSessions(context)
  await proposeOverflows(context)
  await bringBack(context)
  await careForUndecided(context)
  await dropBulkMoves(context)
  await remindNoDecision(context)
  await careForRoutes(context)
  await askForLookBacks(context)
  await morningLists(context, await countNewFits(context))
  await context.tx.addJobs(
    [{ name: 'retention.run', key: `${job.key}:retention`, payload: {}, at: context.now }],
    undefined,
  )
  return undefined
}

/** What is kept no longer goes, in pieces: the work is taken up again until nothing is left. */
export const retentionWork: WorkDefinition = async (context) => ((await forgetSome(context)) ? context.now : undefined)
