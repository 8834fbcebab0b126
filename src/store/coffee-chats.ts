import { z } from 'zod'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import { tableSpec } from './table.js'

const side = z.enum(['host', 'candidate'])
const met = z.enum(['yes', 'not_yet', 'they_did_not_come', 'i_could_not']).nullable()

export const chatTable = tableSpec<CoffeeChat>()({
  model: 'coffeeChat',
  plain: [
    'id',
    'version',
    'matchId',
    'hostId',
    'candidateId',
    'kind',
    'status',
    'startsAt',
    'endsAt',
    'sequence',
    'heldAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    medium: z.enum(['video', 'phone', 'place']),
    where: z.string(),
    caller: side.nullable(),
    phone: z.string(),
    wants: z.string(),
    turn: side.nullable(),
    times: z.array(z.string()),
    stillGood: z.object({ host: z.boolean(), candidate: z.boolean() }),
    met: z.object({ host: met, candidate: met }),
    askedAgain: z.boolean(),
    outcome: z.record(z.string(), z.string()),
    thanks: z.string(),
    // rows of an earlier release have none of these
    settled: z.record(z.string(), z.string()).default({}),
    agenda: z
      .object({ points: z.array(z.string()), by: side, time: z.string().nullable(), isAccepted: z.boolean() })
      .nullable()
      .default(null),
    hear: z.array(z.string()).default([]),
    thanksFromHost: z.string().default(''),
    tips: z.string().default(''),
    referralId: z.string().nullable().default(null),
    cancelledBy: z.enum(['host', 'candidate', 'system']).nullable(),
  }),
})
