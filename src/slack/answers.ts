import { webApi } from '@slack/bolt'
import type { HomeView, ModalView } from '@slack/types'
import type { Card } from '../messages/card.js'
import { renderCard } from './card.js'
import { beforeAnswerTimeoutMs, callTimeoutMs, clientOptions } from './client.js'

/** Answers that need a call of their own. They are courtesy on top of what was committed: a failure is reported, not thrown. */
export interface SlackAnswers {
  /** undefined when it opened, else what went wrong */
  openView(trigger: string, view: ModalView): Promise<unknown>
  updateView(viewId: string, view: ModalView): Promise<void>
  publishHome(user: string, view: HomeView): Promise<void>
  /** by the response address while it lives (five uses, 30 minutes), else by direct message (SL-15) */
  respond(responseUrl: string | undefined, user: string, card: Card, replace: boolean): Promise<void>
}

export interface AnswersOptions {
  token: string
  apiUrl: string | undefined
  report(code: string, error: unknown): void
}

export function createAnswers({ token, apiUrl, report }: AnswersOptions): SlackAnswers {
  const soon = new webApi.WebClient(token, clientOptions({ apiUrl, timeoutMs: beforeAnswerTimeoutMs }))
  const client = new webApi.WebClient(token, clientOptions({ apiUrl, timeoutMs: callTimeoutMs }))

  async function tried(code: string, call: () => Promise<unknown>): Promise<unknown> {
    try {
      await call()
      return undefined
    } catch (error) {
      report(code, error)
      return error
    }
  }

  return {
    openView: (trigger, view) => tried('slack_open_view', () => soon.views.open({ trigger_id: trigger, view })),
    async updateView(viewId, view) {
      await tried('slack_update_view', () => client.views.update({ view_id: viewId, view }))
    },
    async publishHome(user, view) {
      await tried('slack_publish_home', () => client.views.publish({ user_id: user, view }))
    },
    async respond(responseUrl, user, card, replace) {
      const body = JSON.stringify({ ...renderCard(card), replace_original: replace, response_type: 'ephemeral' })
      const headers = { 'content-type': 'application/json' }
      const signal = AbortSignal.timeout(callTimeoutMs)
      const answered =
        responseUrl !== undefined &&
        (await fetch(responseUrl, { method: 'POST', headers, body, signal, redirect: 'error' }).then(
          (response) => response.ok,
          () => false,
        ))
      if (answered) return
      await tried('slack_respond', async () => {
        const channel = (await client.conversations.open({ users: user })).channel?.id
        if (channel) await client.chat.postMessage({ channel, ...renderCard(card), parse: 'none', unfurl_links: false })
      })
    },
  }
}
