import { z } from 'zod'
import { digestCommand, digestNow, previewDigest } from '../usecases/post-digest.js'
import { look, type Row, row } from './row.js'

const nothing = z.object({})

export const digestRows = {
  digest: row('recruiter', z.object({ words: z.string().max(3000).optional() }), digestCommand),
  'digest.preview': look('recruiter', nothing, previewDigest),
  'digest.now': row('recruiter', nothing, digestNow),
} satisfies Record<string, Row>
