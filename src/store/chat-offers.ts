import { z } from 'zod'
import type { ChatOffer } from '../domain/chat-offer.js'
import { windowSchema } from './candidates.js'
import { tableSpec } from './table.js'

export const offerTable = tableSpec<ChatOffer>()({
  model: 'chatOffer',
  plain: ['id', 'version', 'hostId', 'kind', 'status', 'pausedUntil', 'price', 'createdAt', 'updatedAt'],
  body: z.object({
    topics: z.array(z.string()),
    windows: z.array(windowSchema),
    zone: z.string(),
    medium: z.enum(['video', 'phone', 'place']),
    where: z.string(),
    department: z.string().nullable(),
    seniority: z.string().nullable(),
    languages: z.array(z.string()),
    seatsAtOnce: z.number(),
    seatsPerMonth: z.number(),
    words: z.string(),
    showPhoto: z.boolean(),
    mayBeNamed: z.boolean(),
    formerEmployers: z.array(z.string()),
  }),
})
