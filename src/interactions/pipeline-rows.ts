import { z } from 'zod'
import { type Stage, stageNames } from '../domain/referral.js'
import { bulkMove, cancelBulkMove, openBulkMove, previewBulkMove, undoBulkMove } from '../usecases/bulk-move.js'
import { showPipeline } from '../usecases/pipeline.js'
import { id, many, optionalDate, text } from './fields.js'
import { look, opens, type Row, row } from './row.js'

/** One of the stages. */
export const stage = z.enum(stageNames as [Stage, ...Stage[]], 'form.error.required')
const bulkId = z.object({ bulkId: id })
const bulk = z.object({
  stage,
  // more than may move are refused with a sentence of their own
  people: many.refine((ids) => ids.length <= 100 && ids.every((each) => each.length <= 64), 'form.error.too_long'),
  to: stage,
  note: text(1000),
  returnsAt: optionalDate,
})

/** The recruiters' board, and several people at once. */
export const pipelineRows = {
  pipeline: look(
    'recruiter',
    z.object({ stage: stage.optional(), skip: z.coerce.number().int().min(0).max(100_000).optional() }),
    showPipeline,
  ),
  'pipeline.bulk.open': opens('recruiter', z.object({ stage }), openBulkMove),
  'pipeline.bulk': row('recruiter', bulk, previewBulkMove),
  'pipeline.bulk.go': row('recruiter', bulkId, bulkMove),
  'pipeline.bulk.cancel': row('recruiter', bulkId, cancelBulkMove),
  'pipeline.bulk.undo': row('recruiter', bulkId, undoBulkMove),
} satisfies Record<string, Row>
