import { App } from '@slack/bolt'
import type { Router } from 'express'
import type { Card } from '../messages/card.js'
import type { HandleIncoming, Log, Random } from '../ports.js'
import { beforeAnswerTimeoutMs, callTimeoutMs, clientOptions, countingLogger, createClients } from './client.js'
import { toSlackFault } from './faults.js'
import { createHomeTab } from './home-tab.js'
import { listen } from './listeners.js'
import { createSlackMessenger } from './messenger.js'
import { eventsLimited } from './on-event.js'
import { createReceiver } from './receiver.js'
import { createSocket } from './socket.js'

export interface SlackDoorOptions {
  signingSecret: string
  botToken: string
  /** Socket Mode beside HTTP, for trials */
  appToken: string | undefined
  /** another address for Slack's Web API */
  apiUrl: string | undefined
  handle: HandleIncoming
  log: Log
  random: Random
  /** an apology that carries this reference */
  apology(reference: string): Card
  /** real time in milliseconds, for signatures; `Date.now` unless told */
  nowMs?(): number
}

export interface SlackDoor {
  /** `POST /slack/events`; reads the body itself, so that nothing may have read it before */
  router: Router
  /** looks whether Slack takes the token and, in Socket Mode, connects; returns at once, keeps trying in the background */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Slack's inward side: commands, clicks, forms and events, all into the one table. Throws when the secret is empty. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { signingSecret, botToken, appToken, apiUrl, log, random } = options
  if (signingSecret === '') throw new Error('Slack’s signing secret is empty')
  const receiver = createReceiver({
    ...{ signingSecret, log, random, nowMs: options.nowMs ?? Date.now },
    limited: (said) => options.handle(eventsLimited(said)),
  })
  const app = new App({
    receiver,
    // given, so that no call to Slack stands between a request and its answer
    authorize: async () => ({ botToken }),
    ignoreSelf: false,
    convoStore: false,
    tokenVerificationEnabled: false,
    logger: countingLogger(log),
    clientOptions: clientOptions({ apiUrl, timeoutMs: callTimeoutMs }),
  })
  // swallowed, an error would become an acknowledgement
  app.error((error) => Promise.reject(error))
  const client = createClients({ apiUrl, timeoutMs: callTimeoutMs })(botToken)
  const homeTab = createHomeTab({ ...options, client })
  listen(app, {
    ...options,
    ...{ client, homeTab },
    clientBeforeAnswer: createClients({ apiUrl, timeoutMs: beforeAnswerTimeoutMs })(botToken),
    messenger: createSlackMessenger({ apiUrl, botToken }),
  })
  const socket = appToken ? createSocket({ appToken, apiUrl, log, deliver: receiver.deliver }) : undefined
  return {
    router: receiver.router,
    async start() {
      client.auth.test().catch((error) => log.error('slack.token', { code: toSlackFault(error).code }))
      socket?.start()
    },
    async stop() {
      await Promise.all([socket?.stop(), homeTab.settled()])
    },
  }
}
