import { Fault } from '../faults.js'
import type { Log, Random } from '../ports.js'

/** Writes a surprise into the log, without any of its words; returns the reference that finds the line. */
export type Report = (
  parts: { log: Log; random: Random },
  event: string,
  error: unknown,
  interaction?: string,
) => string

/** Takes the platform whose door reports; returns how. */
export function reporting(platform: string): Report {
  return ({ log, random }, event, error, interaction) => {
    const reference = random.id()
    const code = error instanceof Fault ? error.code : 'unexpected'
    log.error(event, { reference, platform, code, interaction: interaction?.slice(0, 60), stack: places(error) })
    return reference
  }
}

/** Places in code: a message could hold somebody's words. */
export function places(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined
  const lines = error.stack.replace(error.message, '').split('\n')
  return lines.filter((line) => line.startsWith('    at ')).join('\n')
}
