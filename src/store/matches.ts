import { z } from 'zod'
import type { Match } from '../domain/match.js'
import { tableSpec } from './table.js'

const reason = z.object({ code: z.string(), words: z.array(z.string()) })

export const matchTable = tableSpec<Match>()({
  model: 'match',
  plain: [
    'id',
    'version',
    'offerId',
    'hostId',
    'candidateId',
    'roundId',
    'kind',
    'status',
    'askedFirst',
    'hostAskedAt',
    'candidateAskedAt',
    'endedAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    reasonsForHost: z.array(reason),
    reasonsForCandidate: z.array(reason),
    times: z.array(z.string()),
    wants: z.string(),
    // rows of an earlier release have none of these
    settled: z.record(z.string(), z.string()).default({}),
    hear: z.array(z.string()).default([]),
    referralId: z.string().nullable().default(null),
    passReason: z.enum(['not_my_topic', 'no_time', 'know_them', 'rather_not_say']).nullable(),
  }),
})
