import { App, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { Router } from 'express'
import type { Card } from '../messages/card.js'
import type { HandleIncoming, Log, Random } from '../ports.js'
import { createAnswers } from './answers.js'
import { callTimeoutMs, clientOptions, countingLogger } from './client.js'
import { listen } from './listeners.js'
import { SignedReceiver } from './receiver.js'

export interface SlackDoorOptions {
  signingSecret: string
  botToken: string
  /** Socket Mode instead of HTTP, for trials */
  appToken: string | undefined
  apiUrl: string | undefined
  handle: HandleIncoming
  log: Log
  random: Random
  /** an apology that carries this reference */
  apology(reference: string): Card
}

export interface SlackDoor {
  /** what Slack calls over HTTP; empty in Socket Mode */
  router: Router
  start(): Promise<void>
  stop(): Promise<void>
}

const retryAfterMs = 15_000

/** Slack's inward side: commands, clicks, forms and events, all into the one table. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { log, random, botToken, appToken } = options
  const report = (code: string, error?: unknown, reference = random.id()): string => {
    log.warn('slack.failed', {
      reference,
      code,
      ...(error instanceof Error && error.stack ? { stack: placesIn(error.stack) } : {}),
    })
    return reference
  }
  const http = appToken
    ? undefined
    : new SignedReceiver({ signingSecret: options.signingSecret, nowMs: () => Date.now(), report })
  const receiver: Receiver = http ?? new SocketModeReceiver({ appToken: appToken ?? '' })
  const app = new App({
    receiver,
    // Given outright, so that no call to Slack stands between a request and its answer.
    authorize: async () => ({ botToken, botId: 'B0', botUserId: 'U0' }),
    clientOptions: clientOptions({ apiUrl: options.apiUrl, timeoutMs: callTimeoutMs }),
    logger: countingLogger(log),
    tokenVerificationEnabled: false,
    ignoreSelf: false,
  })
  // A swallowed error would become an acknowledgement, and the event would be lost.
  app.error(async (error) => {
    throw error
  })
  listen(app, {
    handle: options.handle,
    answers: createAnswers({ token: botToken, apiUrl: options.apiUrl, report }),
    apologize: (error) => options.apology(report('slack_listener', error)),
  })
  let retry: NodeJS.Timeout | undefined
  const startSocket = async (): Promise<void> => {
    try {
      await app.start()
    } catch (error) {
      report('slack_socket', error)
      retry = setTimeout(() => void startSocket(), retryAfterMs)
    }
  }
  return {
    router: http?.router ?? Router(),
    start: () => (appToken ? startSocket() : Promise.resolve()),
    async stop() {
      clearTimeout(retry)
      if (appToken) await app.stop().catch(() => undefined)
    },
  }
}

/** The places in code of a stack, without the message that could hold somebody's words. */
function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join(' ')
    .trim()
}
