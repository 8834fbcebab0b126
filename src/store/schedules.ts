import type { Schedule } from '../domain/organization.js'
import type { Round } from '../usecases/unit-of-work.js'
import { tableSpec } from './table.js'

export const scheduleTable = tableSpec<Schedule>()({
  model: 'schedule',
  plain: ['id', 'version', 'weekday', 'minute', 'zone', 'everyWeeks', 'nextAt'],
  body: null,
})

export const roundTable = tableSpec<Round>()({
  model: 'round',
  plain: ['id', 'version', 'at', 'pairs', 'leftOut'],
  body: null,
})
