import { webApi } from '@slack/bolt'
import { Fault } from '../faults.js'
import { neverLeft } from '../interactions/call-out.js'

/** Slack's own words for what no second try can change (DL-5). */
const permanent = new Set([
  'account_inactive',
  'app_missing_action_url',
  'cannot_dm_bot',
  'cant_update_message',
  'channel_not_found',
  'edit_window_closed',
  'invalid_arguments',
  'invalid_auth',
  'invalid_blocks',
  'invalid_blocks_format',
  'is_archived',
  'message_not_found',
  'messages_tab_disabled',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_permission',
  'no_text',
  'not_authed',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'token_expired',
  'token_revoked',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
])

/** Waited when Slack is over its rate and names no time, or none that makes sense. */
const defaultWaitMs = 30_000
const longestWaitMs = 24 * 60 * 60_000

/**
 * Takes what a call to Slack threw, and whether doing it twice is doing it once (`repeatable`).
 * Returns the Fault: `slack_<Slack's word>`, `slack_rate_limited` with the time to wait, `slack_unreachable`, `slack_broken`.
 * A time-out, a reset, a 5xx or an answer nobody can read leaves the outcome unknown (DL-6). No text of the call is kept.
 */
export function toSlackFault(error: unknown, repeatable = false): Fault {
  if (error instanceof Fault) return error
  const unknownOutcome = !repeatable
  if (error instanceof webApi.WebAPIRateLimitedError) return rateLimited(error.retryAfter)
  if (error instanceof webApi.WebAPIHTTPError) {
    const detail = String(error.statusCode)
    return new Fault('slack_broken', { retry: true, unknownOutcome: unknownOutcome && error.statusCode >= 500, detail })
  }
  if (error instanceof webApi.WebAPIPlatformError) return refused(error, unknownOutcome)
  if (error instanceof Error && error.message.startsWith('Retry header')) return rateLimited(undefined)
  const code = codeOf(error)
  return new Fault('slack_unreachable', {
    retry: true,
    unknownOutcome: unknownOutcome && !neverLeft(error) && code !== 'ERR_INVALID_URL',
    detail: code,
  })
}

/** Slack answered `ok: false`, or something that is no JSON, which then stands where its word should be. */
function refused(error: webApi.WebAPIPlatformError, unknownOutcome: boolean): Fault {
  const word = error.data.error
  if (typeof word !== 'string' || !/^[a-z0-9_]{1,60}$/.test(word)) {
    return new Fault('slack_broken', { retry: true, unknownOutcome, detail: 'unreadable' })
  }
  if (word === 'ratelimited' || word === 'rate_limited') return rateLimited(error.data.response_metadata?.retryAfter)
  return new Fault(`slack_${word}`, { retry: !permanent.has(word) })
}

function rateLimited(seconds: unknown): Fault {
  const waitMs = typeof seconds === 'number' && seconds >= 0 ? Math.max(seconds, 1) * 1000 : defaultWaitMs
  return new Fault('slack_rate_limited', { retry: true, retryAfterMs: Math.min(waitMs, longestWaitMs) })
}

/** The first code along the chain of causes: fetch hides the socket's error behind its own. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'timeout'
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) return at.code
  }
  return undefined
}
