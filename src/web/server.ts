import { createServer, type Server } from 'node:http'
import express, { type Express } from 'express'
import type { HandleIncoming, Log, Random } from '../ports.js'
import { type CandidateRoutesDeps, candidateRoutes } from './candidate-routes.js'
import { answerFailures, createReportFailure } from './failure.js'
import { type HealthRoutesDeps, healthRoutes } from './health-routes.js'
import { type JoinRoutesDeps, joinRoutes } from './join-routes.js'
import { langOf } from './language.js'
import { notFoundPage } from './pages/notices.js'
import { createRateLimit } from './rate-limit.js'
import { type RefereeRoutesDeps, refereeRoutes } from './referee-routes.js'
import { createSeal } from './seal.js'
import { securityHeaders } from './security.js'

export interface WebServerDeps
  extends HealthRoutesDeps,
    Pick<JoinRoutesDeps, 'readJoin'>,
    Pick<CandidateRoutesDeps, 'resolve' | 'readPage' | 'readPeople' | 'nowMs'>,
    Pick<RefereeRoutesDeps, 'resolveReferee' | 'readReference'> {
  /** the public address; https switches HSTS on */
  baseUrl: string
  /** seals the pages' forms; the same for every replica */
  secret: string | Uint8Array
  handle: HandleIncoming
  random: Random
  log: Log
  /** other doors put their routes here; no body was read yet */
  mount(app: Express): void
}

/**
 * From one network, for each replica by itself: it keeps one client from filling a process; what must not be exceeded at all is
 * counted in the database.
 */
const wrongLinksPerMinute = 20
/** From one page and one network; `/join` is one page for everybody (SE-14). */
const postsPerMinute = 20

/** Proxies that may say who the client is: those in front of us in our own network. */
const ownNetworks = 'loopback, linklocal, uniquelocal'

/** Takes what the pages need; returns the HTTP server of all routes, not listening yet. */
export function createWebServer(deps: WebServerDeps): Server {
  const { handle } = deps
  const report = createReportFailure(deps.log, deps.random)
  const seal = createSeal(deps.secret, deps.random)
  const wrongLinks = createRateLimit(wrongLinksPerMinute, deps.nowMs)
  const posts = createRateLimit(postsPerMinute, deps.nowMs)
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', ownNetworks)
  app.use(securityHeaders(deps.baseUrl))
  app.use(healthRoutes(deps))
  deps.mount(app)
  app.use(joinRoutes({ baseUrl: deps.baseUrl, handle, seal, report, posts, readJoin: deps.readJoin }))
  app.use('/c', candidateRoutes({ ...deps, seal, report, posts, wrongLinks }))
  app.use('/r', refereeRoutes({ ...deps, seal, report, posts, wrongLinks }))
  app.use((request, response) => void response.status(404).send(notFoundPage(langOf(request))))
  app.use(answerFailures(report))
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app)
}
