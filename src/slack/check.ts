import { webApi } from '@slack/bolt'
import type { Fault } from '../faults.js'
import { callOut } from '../interactions/call-out.js'
import { clockFindings, type Finding, good, wrong } from '../messages/checks.js'
import { clientOptions } from './client.js'
import { toSlackFault } from './faults.js'

/** What manifest/slack.json asks for, and the product cannot do without. */
export const neededScopes: readonly string[] = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email']

export interface SlackToCheck {
  botToken: string
  appToken: string | undefined
  /** another address for Slack's Web API */
  apiUrl: string | undefined
}

/** Asks Slack what it thinks of our tokens, and what time it has; `nowMs` is real time. Nothing is sent to anybody. */
export async function checkSlack(
  { botToken, appToken, apiUrl }: SlackToCheck,
  timeoutMs: number,
  nowMs: () => number,
): Promise<Finding[]> {
  const options = clientOptions({ apiUrl, timeoutMs })
  let skewMs: number | undefined
  const noting: typeof options.fetch = async (url, init) => {
    const answer = await callOut(url as string, init)
    const said = Date.parse(answer.headers.get('date') ?? '')
    if (!Number.isNaN(said)) skewMs = said - nowMs()
    return answer
  }
  const client = (token: string) => new webApi.WebClient(token, { ...options, fetch: noting })
  const bot = await client(botToken)
    .auth.test()
    .then(({ response_metadata }) => scopeFinding(response_metadata?.scopes), asFinding('checks.slack.token'))
  const socket = appToken
    ? await client(appToken)
        .apps.connections.open({})
        .then(() => [], asFinding('checks.slack.app-token'))
    : []
  return [...[bot].flat(), ...[socket].flat(), ...(skewMs === undefined ? [] : clockFindings('slack', skewMs))]
}

function scopeFinding(scopes: readonly string[] | undefined): Finding {
  const missing = neededScopes.filter((scope) => scopes !== undefined && !scopes.includes(scope))
  return missing.length === 0
    ? good('slack', 'checks.slack.good')
    : wrong('slack', 'checks.slack.scopes', { scopes: missing.join(', ') })
}

/** No answer that could be read is about the way there; every other word of Slack's is about the token. */
const asFinding =
  (refused: 'checks.slack.token' | 'checks.slack.app-token') =>
  (error: unknown): Finding => {
    const fault: Fault = toSlackFault(error, true)
    const isAway = ['slack_unreachable', 'slack_broken', 'slack_rate_limited'].includes(fault.code)
    const code = fault.message.replace(/^slack_(unreachable: |broken: )?/, '')
    return wrong('slack', isAway ? 'checks.slack.unreachable' : refused, { code })
  }
