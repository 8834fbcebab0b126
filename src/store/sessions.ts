import { z } from 'zod'
import type { Guest, Program, Session } from '../domain/session.js'
import { tableSpec } from './table.js'

const medium = z.enum(['video', 'phone', 'place'])
const lines = z.array(z.string())

export const sessionTable = tableSpec<Session>()({
  model: 'session',
  plain: [
    'id',
    'version',
    'kind',
    'status',
    'ownerId',
    'programId',
    'step',
    'startsAt',
    'endsAt',
    'sequence',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    hostIds: lines,
    title: z.string(),
    topics: lines,
    medium,
    where: z.string(),
    seats: z.number(),
    quorum: z.number(),
    briefing: z.string(),
    questionsAlone: lines,
    questionsTeam: lines,
    tasks: lines,
    tasksReleased: z.number(),
    isOverflow: z.boolean(),
  }),
})

export const guestTable = tableSpec<Guest>()({
  model: 'guest',
  plain: ['id', 'version', 'sessionId', 'candidateId', 'status', 'waitsSince', 'createdAt', 'updatedAt'],
  body: z.object({
    mayBeSeen: z.boolean(),
    employer: z.string(),
    sameEmployerIsFine: z.boolean(),
    answers: z.string(),
    met: z.enum(['yes', 'no']).nullable(),
    outcome: z.record(z.string(), z.string()),
  }),
})

export const programTable = tableSpec<Program>()({
  model: 'program',
  plain: ['id', 'version', 'ownerId', 'status', 'createdAt', 'updatedAt'],
  body: z.object({
    title: z.string(),
    topics: lines,
    steps: z.array(z.object({ hostIds: lines, medium, where: z.string(), questions: lines })),
  }),
})
