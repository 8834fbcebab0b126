import { alreadyKnownCard } from '../messages/credit.js'
import { knownBefore } from '../usecases/claims.js'
import { loadReferral } from '../usecases/load-referral.js'
import type { MessageDefinition } from './definition.js'
import { need } from './match-messages.js'

export const creditMessages = {
  /** true as long as the first claim is somebody else's, and the person is still there to be named */
  'claim.already-known': {
    async prepare(context, job) {
      const facts = await loadReferral(context, need(job, 'referralId'))
      if (!facts || facts.candidate.status === 'erased') return undefined
      if (!(await knownBefore(context, facts.referrer.id)).has(facts.referral.id)) return undefined
      return { card: ({ say }) => alreadyKnownCard(say, facts.candidate.firstName) }
    },
  },
} satisfies Record<string, MessageDefinition>
