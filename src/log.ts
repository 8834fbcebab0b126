import { pino } from 'pino'
import type { Log, LogFields } from './ports.js'

/** The only fields a line may have; anything else is left out, so that no personal data can slip in (SE-13). */
const allowed = [
  'reference',
  'organizationId',
  'interaction',
  'interactionId',
  'job',
  'jobId',
  'code',
  'status',
  'count',
  'ms',
  'port',
  'platform',
  'setting',
  'stack',
] as const satisfies readonly (keyof LogFields)[]

function picked(fields: LogFields = {}): LogFields {
  return Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
}

/** One JSON line an event, in UTC, to standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' })
  return {
    info: (event, fields) => logger.info(picked(fields), event),
    warn: (event, fields) => logger.warn(picked(fields), event),
    error: (event, fields) => logger.error(picked(fields), event),
  }
}
