import type { App, Receiver } from '@slack/bolt'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import { requestStatus } from '../interactions/read-request.js'
import type { Log, Random } from '../ports.js'
import { readBody } from './body.js'
import { report } from './parts.js'
import { payloads, type SaidLimited, sortOut } from './payloads.js'
import { isSigned } from './signature.js'

/** One delivery, whichever way it came, and how it is answered. */
export interface Delivered {
  body: object
  retryNumber: number | undefined
  /** answers it; called once */
  answer(status: number, body?: unknown): Promise<void>
}

export interface ReceiverOptions {
  signingSecret: string
  /** real time in milliseconds; never the clock that tests move */
  nowMs(): number
  log: Log
  random: Random
  /** Slack delivers too few events; returns once that is kept */
  limited(said: SaidLimited): Promise<unknown>
}

export interface SlackReceiver extends Receiver {
  router: Router
  /** hands one delivery to Bolt and answers it, whatever happens */
  deliver(delivered: Delivered): Promise<void>
}

const bodyLimitBytes = 256 * 1024

/**
 * Our own way into Bolt (FACTS, Slack): raw bytes are verified before they are read, bodies are checked before Bolt reads
 * them, an event is answered only after what it caused is committed, and what nobody acknowledged is answered as well.
 */
export function createReceiver(options: ReceiverOptions): SlackReceiver {
  let app: App | undefined
  const deliver = (delivered: Delivered) => deliverTo(app, options, delivered)
  const router = Router()
  router.post(
    '/slack/events',
    express.raw({ type: () => true, limit: bodyLimitBytes, inflate: false }),
    receive(options, deliver),
  )
  router.use('/slack/events', answerUnreadable(options.log))
  return {
    router,
    deliver,
    init(bolt) {
      app = bolt
    },
    start: async () => undefined,
    stop: async () => undefined,
  }
}

function receive({ signingSecret, nowMs, log }: ReceiverOptions, deliver: SlackReceiver['deliver']): RequestHandler {
  return async (request, response) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const refuse = (status: number, code: string): void => {
      log.warn('slack.refused', { status, code })
      response.status(status).end()
    }
    if (!isSigned(signingSecret, request.headersDistinct, raw, nowMs())) return refuse(401, 'signature')
    const read = readBody(raw, request.headers['content-type'] ?? '')
    if (read.type === 'unreadable') return refuse(400, 'unreadable')
    if (read.type === 'ssl_check') return void response.status(200).end()
    const { body } = read
    if ('type' in body && body.type === 'url_verification' && 'challenge' in body) {
      return void response.json({ challenge: String(body.challenge) })
    }
    await deliver({ body, retryNumber: retryNumber(request), answer: answerWith(response) })
  }
}

function retryNumber(request: Request): number | undefined {
  const said = Number(request.get('x-slack-retry-num') ?? Number.NaN)
  return Number.isInteger(said) ? said : undefined
}

function answerWith(response: Response): Delivered['answer'] {
  return async (status, body) => {
    response.status(status)
    if (body === undefined || body === '') response.end()
    else response.json(body)
  }
}

async function deliverTo(
  app: App | undefined,
  options: ReceiverOptions,
  { body, retryNumber, answer }: Delivered,
): Promise<void> {
  const sorted = sortOut(body)
  if (!('body' in sorted)) {
    options.log.warn(`slack.${sorted.kind}`, { reference: options.random.id() })
    return answer(sorted.kind === 'malformed' ? 400 : 200)
  }
  let answered = false
  const ack = async (said?: unknown): Promise<void> => {
    if (answered) return
    answered = true
    await answer(200, said)
  }
  try {
    // Bolt knows no such delivery
    if (sorted.kind === 'limited') {
      await options.limited(payloads.limited.parse(sorted.body))
      return await ack()
    }
    // Bolt acknowledges an event before any listener has run; ours is acknowledged below
    const withAck = { retryNum: retryNumber, ack: sorted.kind === 'event' ? async () => undefined : ack }
    await app?.processEvent({ body: sorted.body, ...withAck })
    await ack()
  } catch (error) {
    report(options, 'slack.not_processed', error)
    if (!answered) await answer(500)
  }
}

/** What the body parser refused: too large, compressed, cut off. */
function answerUnreadable(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status = requestStatus(error)
    if (response.headersSent || status === undefined) return next(error)
    log.warn('slack.refused', { status, code: 'unreadable' })
    response.status(status).end()
  }
}
