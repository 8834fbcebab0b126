import { type Answered, type Deliver, jsonRequest, redeliver, type SlackRequest } from './slack-delivery.js'
import { tellUser } from './slack-methods.js'
import { eventRequest } from './slack-payloads.js'
import { bot, type SlackState, type SlackUser } from './slack-state.js'

/** What the workspace itself tells the product. */
export interface WorkspaceEvents {
  /** changes somebody and tells so: a new name, a status, `deleted` */
  changeUser(id: string, changes: Partial<SlackUser>): Promise<Answered>
  /** the app is removed: from now on the token is refused */
  uninstall(): Promise<Answered>
  revokeTokens(): Promise<Answered>
  /** returns whether the challenge came back */
  verifyUrl(): Promise<boolean>
  /** any other event, in Slack's envelope */
  tell(event: { type: string; [property: string]: unknown }): Promise<Answered>
  /** sends bytes as they are, signed unless the headers say otherwise: for payloads that no client of Slack would send */
  sendRaw(request: SlackRequest, headers?: Record<string, string>): Promise<Answered>
  /** sends a request again, numbered as Slack's repeats are */
  redeliver(request: SlackRequest, times: number, reason?: string): Promise<Answered[]>
}

interface Parts {
  state: SlackState
  scopes: readonly string[]
  deliver: Deliver
}

export function createEvents({ state, scopes, deliver }: Parts): WorkspaceEvents {
  const tell: WorkspaceEvents['tell'] = (event) => deliver(eventRequest(state, event))
  function endToken(why: SlackState['tokenEnd']): void {
    state.tokenEnd = why
    state.keep('tokenEnd', '', why)
  }
  return {
    async changeUser(id, changes) {
      const user = state.users.get(id)
      if (!user) throw new Error(`nobody is called ${id}`)
      const changed = { ...user, ...changes }
      state.users.set(id, changed)
      return tell({ type: 'user_change', user: tellUser(state, changed, scopes, true) })
    },
    uninstall() {
      endToken('account_inactive')
      return tell({ type: 'app_uninstalled' })
    },
    revokeTokens() {
      endToken(state.tokenEnd ?? 'token_revoked')
      return tell({ type: 'tokens_revoked', tokens: { oauth: [], bot: [bot.user] } })
    },
    async verifyUrl() {
      const challenge = state.nextId('challenge-')
      const { status, body } = await deliver(jsonRequest({ token: 'legacy', challenge, type: 'url_verification' }))
      return status === 200 && body.includes(challenge)
    },
    tell,
    sendRaw: deliver,
    redeliver: (request, times, reason) => redeliver(deliver, request, times, reason),
  }
}
