import { z } from 'zod'
import { callOut } from '../interactions/call-out.js'
import { parseJson } from '../interactions/read-request.js'

/**
 * All that we ask of Microsoft's SDK: calls of the Bot Connector at one address, each made once. `botbuilder.ts` is the one
 * file that knows which SDK makes them. Each call throws `ConnectorRefusal` where Teams answered, and whatever the network
 * threw where it did not.
 */
export interface TeamsConnector {
  createConversation(parameters: ConversationParameters): Promise<{ id: string; activityId?: string }>
  send(conversation: string, activity: object): Promise<{ id: string }>
  update(conversation: string, message: string, activity: object): Promise<void>
  /** what Teams says of one person in a conversation */
  member(conversation: string, user: string): Promise<object>
}

/** Gives a bearer token for calls; undefined where none is sent. */
export type BearerToken = () => Promise<string | undefined>

export interface ConversationParameters {
  isGroup: boolean
  bot: { id: string }
  members?: { id: string }[]
  tenantId: string
  channelData: object
  /** the first message, where the conversation is a thread in a channel */
  activity?: object
}

/** Teams answered, and not with a yes. */
export class ConnectorRefusal extends Error {
  readonly status: number
  /** Teams' own words for it, from the body */
  readonly codes: readonly string[]
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, body: string, retryAfter: string | null | undefined) {
    super(String(status))
    this.name = 'ConnectorRefusal'
    this.status = status
    this.codes = codesIn(body)
    this.retryAfterSeconds = secondsIn(retryAfter ?? '')
  }
}

const word = z.string().max(100).optional().catch(undefined)
const refused = z.object({
  subCode: word,
  error: z.object({ code: word, subCode: word, message: z.string().optional().catch(undefined) }).optional(),
})

/** Code and sub-code, wherever Teams puts them; its one sentence that says more than its code counts as one. */
function codesIn(body: string): string[] {
  const read = refused.safeParse(parseJson(body))
  if (!read.success) return []
  const { subCode, error } = read.data
  const isOutside = /not part of the conversation roster/i.test(error?.message ?? '')
  const said = isOutside ? 'BotNotInConversationRoster' : undefined
  return [subCode, error?.code, error?.subCode, said].filter((each) => each !== undefined)
}

function secondsIn(header: string): number | undefined {
  const seconds = header.trim() === '' ? Number.NaN : Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

const channelList = z.object({ conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })) })

/** Takes a team; returns its channels; the team's own has no name. A call that Microsoft's SDKs keep elsewhere. */
export async function readChannels(
  serviceUrl: string,
  team: string,
  token: BearerToken,
): Promise<{ id: string; name: string | null }[]> {
  const bearer = await token()
  const response = await callOut(new URL(`v3/teams/${encodeURIComponent(team)}/conversations`, serviceUrl), {
    headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
  })
  const body = await response.text()
  if (!response.ok) throw new ConnectorRefusal(response.status, body, response.headers.get('retry-after'))
  return channelList.parse(parseJson(body)).conversations.map(({ id, name }) => ({ id, name: name ?? null }))
}
