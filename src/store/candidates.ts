import { z } from 'zod'
import type { Candidate, ConsentGrant, Link } from '../domain/candidate.js'
import { kindNames } from '../domain/kinds.js'
import { tableSpec } from './table.js'

export const windowSchema = z.object({ weekday: z.number(), fromMinute: z.number(), toMinute: z.number() })

export const candidateTable = tableSpec<Candidate>()({
  model: 'candidate',
  plain: [
    'id',
    'version',
    'status',
    'source',
    'emailIndex',
    'employeeId',
    'broughtById',
    'age',
    'silences',
    'quietRounds',
    'profit',
    'leftOutCause',
    'leftOutHelps',
    'joinedAt',
    'lastSignAt',
    'pausedUntil',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    firstName: z.string(),
    email: z.string().nullable(),
    headline: z.string(),
    interests: z.array(z.string()),
    skills: z.array(z.string()),
    bring: z.string(),
    roles: z.array(z.string()),
    departments: z.array(z.string()),
    seniority: z.string().nullable(),
    languages: z.array(z.string()),
    zone: z.string().nullable(),
    windows: z.array(windowSchema),
    stance: z.enum(['passive', 'exploring', 'active']),
    recruitersMayFind: z.boolean(),
    knownFrom: z.string(),
    // rows of an earlier release have none
    talkedOn: z.string().nullable().default(null),
    language: z.string().nullable().default(null),
    asksFor: z.enum(kindNames).nullable().default(null),
    roleFamilies: z.array(z.string()).default([]),
    cameFrom: z.string().nullable().default(null),
    askedForHosts: z.array(z.string()),
    barredEmployers: z.array(z.string()),
    mustNotKnow: z.array(z.string()),
    bouncing: z.boolean(),
    unansweredChecks: z.number(),
    noShows: z.array(z.string()),
  }),
})

export const consentTable = tableSpec<ConsentGrant>()({
  model: 'consentGrant',
  plain: ['id', 'version', 'candidateId', 'purpose', 'wording', 'basis', 'grantedAt', 'expiresAt', 'withdrawnAt'],
  body: null,
})

export const linkTable = tableSpec<Link>()({
  model: 'link',
  plain: ['id', 'version', 'candidateId', 'purpose', 'tokenHash', 'expiresAt', 'usedAt', 'createdAt'],
  body: null,
})
