import { type Logger, LogLevel, webApi } from '@slack/bolt'
import { callOut } from '../interactions/call-out.js'
import type { Log } from '../ports.js'

export type SlackClient = webApi.WebClient

/** A call that nobody waits for; and one that must leave room for the answer within three seconds. */
export const callTimeoutMs = 15_000
export const beforeAnswerTimeoutMs = 1500

export interface ClientOptions {
  /** another address for Slack's Web API, with or without a slash at its end */
  apiUrl: string | undefined
  timeoutMs: number
}

/**
 * What every client of Slack is made with. It never tries twice: one call whose answer was cut off made three posts with
 * Slack's own ten retries (FACTS), so that only our jobs retry.
 */
export function clientOptions({ apiUrl, timeoutMs }: ClientOptions) {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    fetch: (url: string | URL | Request, init?: RequestInit) => callOut(url as string, init),
    allowAbsoluteUrls: false,
    logger: quiet,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  }
}

/** Takes the options; returns what gives the client of a token. The token travels in the Authorization header only (SL-8). */
export function createClients(options: ClientOptions): (token: string) => SlackClient {
  const clients = new Map<string, SlackClient>()
  return (token) => {
    const known = clients.get(token) ?? new webApi.WebClient(token, clientOptions(options))
    clients.set(token, known)
    return known
  }
}

/** Slack's libraries write bodies and addresses into their lines: none of it is kept, only that there was something. */
export function countingLogger(log: Log | undefined): Logger {
  return {
    debug() {},
    info() {},
    warn: () => log?.warn('slack.library'),
    error: () => log?.error('slack.library'),
    setLevel() {},
    getLevel: () => LogLevel.ERROR,
    setName() {},
  }
}

const quiet = countingLogger(undefined)
