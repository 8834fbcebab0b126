import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express'
import { parseJson, requestStatus } from '../interactions/read-request.js'
import type { Card } from '../messages/card.js'
import type { ChatMessenger, HandleIncoming, Log, Random } from '../ports.js'
import { readActivity } from './activities.js'
import { listen } from './listeners.js'
import { createTeamsMessenger } from './messenger.js'
import { report } from './parts.js'
import { createIssuer, type Registration } from './registrations.js'
import { anonymousSignIn, createSignIn, type SignIn } from './sign-in.js'

export interface TeamsConnection {
  /** empty: nobody has to show a token, and Teams must be this machine */
  registrations: readonly Registration[]
  /** another issuer of tokens than Microsoft's, on this machine */
  openIdMetadataUrl: string | undefined
  /** real time in milliseconds, for tokens; `Date.now` unless told */
  nowMs?(): number
  /** a token to write with was asked for and not given */
  tokenRefused?(): void
}

/** Both sides of Teams: they share what they know of tokens. */
export interface Teams {
  messenger: ChatMessenger
  /** `POST /api/messages`; reads the body itself, so that nothing may have read it before */
  door(options: TeamsDoorOptions): Router
}

export interface TeamsDoorOptions {
  handle: HandleIncoming
  log: Log
  random: Random
  /** an apology that carries this reference */
  apology(reference: string): Card
}

/** Takes our registrations; returns Teams as the product uses it: messages out, and everything that people do, in. */
export function createTeams(connection: TeamsConnection): Teams {
  const { registrations, openIdMetadataUrl, nowMs = Date.now, tokenRefused } = connection
  const issuer = createIssuer(openIdMetadataUrl, nowMs, tokenRefused)
  const isAnonymous = registrations.length === 0
  const isLoopback = isAnonymous || openIdMetadataUrl !== undefined
  const messenger = createTeamsMessenger({ registrations, issuer, isLoopback })
  const signIn = isAnonymous ? anonymousSignIn : createSignIn({ registrations, issuer, isLoopback })
  return {
    messenger,
    door(options) {
      const router = Router()
      const read = express.raw({ type: () => true, limit: bodyLimitBytes, inflate: false })
      router.post('/api/messages', read, receive({ ...options, messenger }, signIn))
      router.use('/api/messages', answerUnreadable(options.log))
      return router
    },
  }
}

const bodyLimitBytes = 256 * 1024

/** Size, shape, then who speaks; only then anything is done with it. */
function receive(parts: TeamsDoorOptions & { messenger: ChatMessenger }, signIn: SignIn): RequestHandler {
  const refuse = (response: Response, status: number, code: string): void => {
    parts.log.warn('teams.refused', { status, code })
    response.status(status).end()
  }
  return async (request, response) => {
    const read = readActivity(Buffer.isBuffer(request.body) ? parseJson(request.body.toString('utf8')) : undefined)
    if (!read) return refuse(response, 400, 'unreadable')
    try {
      const signedIn = await signIn(request.get('authorization'), read.activity)
      if ('refused' in signedIn) return refuse(response, signedIn.refused, signedIn.code)
      if (!read.heard) return void response.status(200).json({})
      const { status, body } = await listen(parts, signedIn.tenant, read.heard)
      response.status(status).json(body)
    } catch (error) {
      report(parts, 'teams.not_processed', error)
      response.status(503).end()
    }
  }
}

/** What the body parser refused: too large, compressed, cut off. */
function answerUnreadable(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status = requestStatus(error)
    if (response.headersSent || status === undefined) return next(error)
    log.warn('teams.refused', { status, code: 'unreadable' })
    response.status(status).end()
  }
}
