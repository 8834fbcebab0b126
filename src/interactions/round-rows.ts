import { z } from 'zod'
import { previewRound, roundNow } from '../usecases/run-round.js'
import { look, type Row, row } from './row.js'

const said = z.object({ words: z.string().optional() })

export const roundRows = {
  round: row('admin', said, (context, input, say) =>
    input.words?.trim().toLowerCase() === 'now' ? roundNow(context, {}, say) : previewRound(context, {}, say),
  ),
  'round.preview': look('admin', said, previewRound),
  'round.now': row('admin', said, roundNow),
} satisfies Record<string, Row>
