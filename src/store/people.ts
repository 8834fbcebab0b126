import { z } from 'zod'
import type { Block, Employee, Identity } from '../domain/people.js'
import { tableSpec } from './table.js'

export const employeeTable = tableSpec<Employee>()({
  model: 'employee',
  plain: [
    'id',
    'version',
    'status',
    'roles',
    'emailIndex',
    'managerId',
    'pausedUntil',
    'silences',
    'lastActedAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    name: z.string(),
    email: z.string().nullable(),
    department: z.string().nullable(),
    title: z.string().nullable(),
    zone: z.string().nullable(),
    zoneChosen: z.boolean(),
    locale: z.string().nullable(),
    photoUrl: z.string().nullable(),
    hours: z.object({ fromMinute: z.number(), toMinute: z.number(), weekdays: z.array(z.number()) }).nullable(),
    pauseReason: z.enum(['chosen', 'silences', 'not_now', 'no_shows']).nullable(),
    passes: z.number(),
    noShows: z.array(z.string()),
    managerUnknown: z.boolean(),
  }),
})

export const identityTable = tableSpec<Identity>()({
  model: 'identity',
  plain: [
    'id',
    'version',
    'employeeId',
    'workspaceId',
    'platform',
    'userId',
    'status',
    'isAdmin',
    'isAway',
    'lastSpokeAt',
    'learnedAt',
  ],
  body: null,
})

export const blockTable = tableSpec<Block>()({
  model: 'block',
  plain: ['id', 'version', 'byType', 'byId', 'otherType', 'otherId', 'createdAt'],
  body: null,
})
