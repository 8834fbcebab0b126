import { z } from 'zod'
import type { ChatRequest } from '../domain/chat-request.js'
import type { Introduction } from '../domain/introduction.js'
import { tableSpec } from './table.js'

export const introductionTable = tableSpec<Introduction>()({
  model: 'introduction',
  plain: [
    'id',
    'version',
    'candidateId',
    'connectorId',
    'toEmployeeId',
    'fromChatId',
    'matchId',
    'status',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({ why: z.string() }),
})

export const requestTable = tableSpec<ChatRequest>()({
  model: 'chatRequest',
  plain: ['id', 'version', 'candidateId', 'kind', 'status', 'matchId', 'createdAt', 'updatedAt'],
  body: z.object({
    settled: z.record(z.string(), z.string()),
    wishes: z.array(z.string()),
    at: z.number(),
    ended: z.array(z.enum(['met', 'no'])),
    hear: z.array(z.string()),
  }),
})
