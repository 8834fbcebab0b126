import { z } from 'zod'
import { type Referral, stageNames } from '../domain/referral.js'
import { declineReasons, topics } from '../domain/terms.js'
import { tableSpec } from './table.js'

const said = z.object({
  side: z.enum(['employer', 'candidate']),
  byId: z.string(),
  at: z.string(),
  words: z.string(),
  agrees: z.boolean(),
})

const proposal = z.object({
  role: z.string(),
  startsOn: z.string(),
  words: z.string(),
  proposedAt: z.string(),
  byId: z.string(),
  sentAt: z.string().nullable(),
  answer: z.enum(['open', 'accepted', 'declined', 'silent']),
  answeredAt: z.string().nullable(),
  reason: z.enum(declineReasons).nullable(),
  points: z.array(z.object({ id: z.string(), topic: z.enum(topics), said: z.array(said) })),
  outside: z.boolean(),
})

const question = z.object({
  id: z.string(),
  words: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
})

export const referralTable = tableSpec<Referral>()({
  model: 'referral',
  plain: [
    'id',
    'version',
    'candidateId',
    'referrerId',
    'chatId',
    'openingId',
    'status',
    'since',
    'returnsAt',
    'isFlagged',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    why: z.string(),
    how: z.string(),
    conflict: z.enum(['none', 'family', 'former_report', 'business']),
    reason: z.string(),
    changeAsked: z.string(),
    // rows of an earlier release have neither
    fit: z
      .object({ interests: z.string(), skills: z.string(), character: z.string() })
      .default({ interests: '', skills: '', character: '' }),
    conversion: z
      .object({ opening: z.string(), invitedAt: z.string(), agreedAt: z.string().nullable() })
      .nullable()
      .default(null),
    undo: z
      .object({
        stage: z.enum(stageNames as [Referral['status'], ...Referral['status'][]]),
        since: z.string(),
        returnsAt: z.string().nullable(),
        until: z.string(),
      })
      .nullable(),
    moves: z.number(),
    flags: z.array(z.string()).default([]),
    meanwhile: z.boolean().default(false),
    proposal: proposal.nullable().default(null),
    questions: z.array(question).default([]),
  }),
})
