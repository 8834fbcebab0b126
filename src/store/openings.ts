import { z } from 'zod'
import type { Claim } from '../domain/claim.js'
import { type CreditShare, exclusions } from '../domain/credit.js'
import type { Opening } from '../domain/opening.js'
import { type Referee, referenceQuestions, relations } from '../domain/referee.js'
import type { Route } from '../domain/route.js'
import { tableSpec } from './table.js'

const lines = z.array(z.string())

export const openingTable = tableSpec<Opening>()({
  model: 'opening',
  plain: [
    'id',
    'version',
    'ownerId',
    'deputyId',
    'status',
    'visibility',
    'seats',
    'hired',
    // ids only: whoever asks what they may see asks by it
    'circle',
    'openedAt',
    'endedAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    title: z.string(),
    department: z.string(),
    skills: lines,
    languages: lines,
    place: z.string(),
    seniority: z.string(),
    path: z.string(),
    work: z.string(),
    words: z.string(),
    barred: z.object({ employees: lines, addresses: lines }),
    silences: z.number(),
    asks: z.number(),
  }),
})

export const routeTable = tableSpec<Route>()({
  model: 'route',
  plain: [
    'id',
    'version',
    'openingId',
    'candidateId',
    'hostId',
    'referralId',
    'status',
    'since',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    recruiterId: z.string(),
    steps: z.number(),
    hostSays: z.enum(['i_ask', 'use_my_name', 'pass', 'silent']).nullable(),
    decider: z.enum(['owner', 'deputy', 'recruiter']),
    reason: z.string(),
  }),
})

export const refereeTable = tableSpec<Referee>()({
  model: 'referee',
  plain: ['id', 'version', 'referralId', 'candidateId', 'status', 'tokenHash', 'createdAt', 'updatedAt'],
  body: z.object({
    name: z.string(),
    email: z.string(),
    relation: z.enum(relations),
    how: z.string(),
    permittedAt: z.string().nullable(),
    linkUntil: z.string().nullable(),
    answeredAt: z.string().nullable(),
    unreached: z.boolean(),
    answers: z.partialRecord(z.enum(referenceQuestions), z.string()),
  }),
})

export const claimTable = tableSpec<Claim>()({
  model: 'claim',
  plain: [
    'id',
    'version',
    'personIndex',
    'place',
    'candidateId',
    'employeeId',
    'referralId',
    'until',
    'confirmedAt',
    'createdAt',
  ],
  body: null,
})

export const creditTable = tableSpec<CreditShare>()({
  model: 'creditShare',
  plain: ['id', 'version', 'referralId', 'employeeId', 'part', 'points', 'createdAt'],
  body: z.object({ excluded: z.enum([...exclusions, '']) }),
})
