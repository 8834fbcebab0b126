import { z } from 'zod'
import type { Schedule } from '../domain/organization.js'
import type { Round, RoundRecord } from '../usecases/unit-of-work.js'
import { tableSpec } from './table.js'

export const scheduleTable = tableSpec<Schedule>()({
  model: 'schedule',
  plain: ['id', 'version', 'weekday', 'minute', 'zone', 'everyWeeks', 'nextAt'],
  body: null,
})

export const roundTable = tableSpec<Round>()({
  model: 'round',
  plain: [
    'id',
    'version',
    'at',
    'pairs',
    'leftOut',
    'dropped',
    'weightsVersion',
    'ageingWeight',
    'value',
    'bound',
    'gap',
    'weighed',
    'inputsHash',
  ],
  body: null,
})

export const roundRecordTable = tableSpec<RoundRecord>()({
  model: 'roundRecord',
  plain: ['id', 'version', 'at'],
  body: z.object({ inputs: z.string(), pairsHash: z.string() }),
})
