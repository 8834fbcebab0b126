import { z } from 'zod'
import { explainOwn } from '../usecases/explain-own.js'
import { previewRound, roundNow } from '../usecases/run-round.js'
import { showNumbers } from '../usecases/show-numbers.js'
import { look, type Row, row } from './row.js'

const said = z.object({ words: z.string().optional() })

export const roundRows = {
  why: look('employee', z.object({}), explainOwn),
  round: row('admin', said, (context, input, say) =>
    input.words?.trim().toLowerCase() === 'now' ? roundNow(context, {}, say) : previewRound(context, {}, say),
  ),
  'round.preview': row('admin', said, previewRound),
  'round.now': row('admin', said, roundNow),
  numbers: look('admin', z.object({}), showNumbers),
} satisfies Record<string, Row>
