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

/**
 * Places in code: the message before them could hold somebody's words, on several lines, one of which looks like a place. It may
 * have been changed since it was written into the stack: then only the last lines of all are taken.
 */
export function places(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined
  const { stack, message } = error
  const at = stack.indexOf(message)
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).trimEnd().split('\n')
  return lines.slice(lines.findLastIndex((line) => !/^\s+at /.test(line)) + 1).join('\n')
}
