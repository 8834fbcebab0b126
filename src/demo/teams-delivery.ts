/** What Teams sends to the product: JSON, as bytes. */
export interface TeamsRequest {
  body: string
}

/** How the product answered; status 0: not in time. */
export interface Answered {
  status: number
  body: string
  /** what was sent, to send it again */
  request: TeamsRequest
}

/** Sends with a fresh token; headers given here win, and one that is undefined is left out. */
export type Deliver = (request: TeamsRequest, headers?: Record<string, string | undefined>) => Promise<Answered>

export interface Receiver {
  /** the product's own address */
  url: string
  /** undefined: no token is sent */
  token: string | undefined
  /** Teams hangs up after this long */
  patienceMs: number
}

/** Sends an activity as the Bot Connector does. Throws when nobody answers. */
export async function sendActivity(
  { url, token, patienceMs }: Receiver,
  request: TeamsRequest,
  extra: Record<string, string | undefined> = {},
): Promise<Answered> {
  const all = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    authorization: token === undefined ? undefined : `Bearer ${token}`,
    ...extra,
  }
  const headers = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined)
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: request.body, signal })
    return { status: response.status, body: await response.text(), request }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { status: 0, body: '', request }
    throw error
  }
}
