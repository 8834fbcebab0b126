import type { App, Receiver } from '@slack/bolt'
import { type Request, type RequestHandler, type Response, Router, raw } from 'express'
import { isSigned } from './signature.js'

const bodyLimit = '256kb'

export interface ReceiverOptions {
  signingSecret: string
  /** real time, never the moved clock: signatures are about now */
  nowMs(): number
  /** told with a code when a request is refused or a handler failed */
  report(code: string, error?: unknown): void
}

type Body = Record<string, unknown>

/** A form field `payload`, a plain form, or JSON; undefined for anything else. */
function readBody(request: Request): Body | undefined {
  const text = (request.body as Buffer).toString('utf8')
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim()
  try {
    if (type === 'application/json') return asBody(JSON.parse(text))
    if (type !== 'application/x-www-form-urlencoded') return undefined
    const form = new URLSearchParams(text)
    const payload = form.get('payload')
    return payload === null ? Object.fromEntries(form) : asBody(JSON.parse(payload))
  } catch {
    return undefined
  }
}

const asBody = (parsed: unknown): Body | undefined =>
  parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? (parsed as Body) : undefined

/**
 * Our own way into Bolt: signature over the raw bytes in both directions of time, events answered only once what they
 * caused is committed, whatever nobody acknowledged answered as well (FACTS, Slack).
 */
export class SignedReceiver implements Receiver {
  readonly router = Router()
  readonly #options: ReceiverOptions
  #app: App | undefined

  constructor(options: ReceiverOptions) {
    this.#options = options
    this.router.post('/slack/events', raw({ type: () => true, limit: bodyLimit }), this.#receive)
    this.router.use('/slack/events', this.#tooLarge)
  }

  init(app: App): void {
    this.#app = app
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  readonly #receive: RequestHandler = async (request, response) => {
    const { signingSecret, nowMs, report } = this.#options
    if (!Buffer.isBuffer(request.body) || !isSigned(signingSecret, request.headers, request.body, nowMs())) {
      report('slack_signature')
      response.status(401).end()
      return
    }
    const body = readBody(request)
    if (!body) {
      report('slack_body')
      response.status(400).end()
    } else if (body.ssl_check !== undefined) response.status(200).end()
    else if (body.type === 'url_verification') response.json({ challenge: String(body.challenge ?? '') })
    else await this.#process(body, request, response)
  }

  async #process(body: Body, request: Request, response: Response): Promise<void> {
    const isEvent = body.type === 'event_callback'
    const answer = (said: unknown): void => {
      if (response.headersSent) return
      if (said === undefined || said === '') response.status(200).end()
      else if (typeof said === 'string') response.status(200).send(said)
      else response.status(200).json(said)
    }
    const retry = Number(request.headers['x-slack-retry-num'])
    try {
      await this.#app?.processEvent({
        body,
        // An event is answered below, after its transaction; the rest by whoever handles it.
        ack: async (said?: unknown) => (isEvent ? undefined : answer(said)),
        ...(Number.isInteger(retry) ? { retryNum: retry } : {}),
      })
      answer(undefined)
    } catch (error) {
      this.#options.report('slack_handler', error)
      // Slack sends an event again when it is not acknowledged; a person has been answered by the listener already.
      if (!response.headersSent) response.status(isEvent ? 500 : 200).end()
    }
  }

  readonly #tooLarge = (
    error: unknown,
    _request: Request,
    response: Response,
    next: (error?: unknown) => void,
  ): void => {
    if (error && typeof error === 'object' && 'type' in error && error.type === 'entity.too.large') {
      this.#options.report('slack_too_large')
      response.status(413).end()
    } else next(error)
  }
}
