import { z } from 'zod'
import { type Referral, stageNames } from '../domain/referral.js'
import { tableSpec } from './table.js'

export const referralTable = tableSpec<Referral>()({
  model: 'referral',
  plain: [
    'id',
    'version',
    'candidateId',
    'referrerId',
    'chatId',
    'status',
    'since',
    'returnsAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    why: z.string(),
    how: z.string(),
    conflict: z.enum(['none', 'family', 'former_report', 'business']),
    reason: z.string(),
    changeAsked: z.string(),
    undo: z
      .object({
        stage: z.enum(stageNames as [Referral['status'], ...Referral['status'][]]),
        since: z.string(),
        returnsAt: z.string().nullable(),
        until: z.string(),
      })
      .nullable(),
    moves: z.number(),
  }),
})
