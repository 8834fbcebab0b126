import { createHmac } from 'node:crypto'

/** What Slack sends to the product: its content type and its bytes. */
export interface SlackRequest {
  type: string
  body: string
}

/** How the product answered; status 0: not in time. */
export interface Answered {
  status: number
  body: string
  /** what was sent, to send it again */
  request: SlackRequest
}

export type Deliver = (request: SlackRequest, headers?: Record<string, string>) => Promise<Answered>

export const formRequest = (fields: Record<string, string>): SlackRequest => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
})

/** Clicks and submissions: JSON in the one field of a form. */
export const payloadRequest = (payload: object): SlackRequest => formRequest({ payload: JSON.stringify(payload) })

/** Events: JSON as a whole. */
export const jsonRequest = (content: object): SlackRequest => ({
  type: 'application/json',
  body: JSON.stringify(content),
})

export interface Receiver {
  url: string
  signingSecret: string
  /** Slack hangs up after this long */
  patienceMs: number
}

/** Signs as Slack does, with the real time, and sends; `extra` headers win over Slack's own. Throws when nobody answers. */
export async function sendSigned(
  { url, signingSecret, patienceMs }: Receiver,
  request: SlackRequest,
  extra: Record<string, string> = {},
): Promise<Answered> {
  const stamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': request.type,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update(`v0:${stamp}:${request.body}`).digest('hex')}`,
    ...extra,
  }
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body: request.body, signal })
    return { status: response.status, body: await response.text(), request }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { status: 0, body: '', request }
    throw error
  }
}

/** Slack's numbered repeats of an event that it got no 200 for. */
export async function redeliver(
  deliver: Deliver,
  request: SlackRequest,
  times: number,
  reason = 'http_timeout',
): Promise<Answered[]> {
  const answers: Answered[] = []
  for (let number = 1; number <= times; number++)
    answers.push(await deliver(request, { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason }))
  return answers
}
