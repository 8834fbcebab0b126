import { z } from 'zod'
import type { BulkMove } from '../domain/bulk-move.js'
import { type Stage, stageNames } from '../domain/referral.js'
import { tableSpec } from './table.js'

const stage = z.enum(stageNames as [Stage, ...Stage[]])

export const bulkMoveTable = tableSpec<BulkMove>()({
  model: 'bulkMove',
  plain: ['id', 'version', 'recruiterId', 'status', 'createdAt', 'updatedAt'],
  body: z.object({
    from: stage,
    to: stage,
    note: z.string(),
    returnsAt: z.string().nullable(),
    people: z.array(z.object({ referralId: z.string(), moves: z.number() })),
  }),
})
