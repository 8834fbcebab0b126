import { Fault } from '../faults.js'
import { neverLeft } from '../interactions/call-out.js'
import { ConnectorRefusal } from './connector.js'

/** Teams' words for a person who took the app out or blocked it, and for a team without it (TM-4). */
const blocked = [
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
]

/** Refused before anything was done: the same again, later (TM-5). */
const later = [412, 429, 502, 504]

const longestWaitMs = 24 * 60 * 60_000

/**
 * Takes what a call to Teams threw, and whether doing it twice is doing it once (`repeatable`). Returns the Fault:
 * `teams_blocked` where this person or team can be written to no more, `teams_busy` with the time to wait where Teams names
 * one, `teams_<status>`, `teams_unreachable`. A time-out, a reset or another 5xx leaves the outcome unknown (DL-6).
 */
export function toTeamsFault(error: unknown, repeatable = false): Fault {
  if (error instanceof Fault) return error
  if (error instanceof ConnectorRefusal) return refused(error, repeatable)
  const code = codeOf(error)
  return new Fault('teams_unreachable', {
    retry: true,
    unknownOutcome: !repeatable && !neverLeft(error),
    ...(code !== undefined && { detail: code }),
  })
}

function refused({ status, codes, retryAfterSeconds }: ConnectorRefusal, repeatable: boolean): Fault {
  if (status === 403 && codes.some((code) => blocked.includes(code)))
    return new Fault('teams_blocked', { retry: false })
  if (later.includes(status)) {
    if (retryAfterSeconds === undefined) return new Fault('teams_busy', { retry: true, detail: String(status) })
    const retryAfterMs = Math.min(Math.max(retryAfterSeconds, 1) * 1000, longestWaitMs)
    return new Fault('teams_busy', { retry: true, retryAfterMs, detail: String(status) })
  }
  const retry = status < 400 || status >= 500 || status === 401 || status === 408
  return new Fault(`teams_${status}`, { retry, unknownOutcome: !repeatable && status >= 500 })
}

function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return 'timeout'
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}
