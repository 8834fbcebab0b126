import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import express, { type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import { actInSlack, clockAct, slackAct } from './acts.js'
import { createFinder, shownWay } from './happenings.js'
import type { Live } from './live.js'
import { passOn } from './proxy.js'
import { allScenes } from './scenes/cast.js'
import { beginScene } from './scenes/start.js'
import { tryForbidden } from './scenes/tries.js'
import { actInTeams, teamsAct } from './teams-acts.js'
import { cast } from './tour.js'
import type { World } from './world.js'

export interface PageServerParts {
  /** the built page */
  pageDir: string
  /** under which address the page is reached */
  baseUrl: string
  /** undefined while the company is being made */
  world(): World | undefined
  live: Live
  /** begins anew with a fresh company */
  again(): Promise<void>
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // mails bring their own style, and are shown as they came
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves the page at `/`, its acts below `/workbench/`, and hands everything else on to the product. */
export function createPageServer(parts: PageServerParts): Server {
  const app = express().disable('x-powered-by')
  app.use(onlyHere(parts.baseUrl))
  const page = express.Router()
  page.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    next()
  })
  page.use('/assets', express.static(join(parts.pageDir, 'assets'), { immutable: true, maxAge: '1y' }))
  page.get('/live', (request, response) => {
    parts.live.watch({ response, ...watched.parse(request.query) })
  })
  page.use(express.json({ limit: '1mb' }))
  page.post('/slack/:user', act(parts, slack))
  page.post('/teams/:user', act(parts, teams))
  page.post('/clock', act(parts, clock))
  page.post('/scene', act(parts, scene))
  page.post('/scene/try', act(parts, attempt))
  page.get('/way', act(parts, way))
  page.get('/rounds', act(parts, rounds))
  page.get('/trade-off', act(parts, tradeOff))
  page.post(
    '/again',
    act(parts, async () => parts.again()),
  )
  page.use((_request, response) => void response.status(404).json({ error: 'There is nothing here.' }))
  page.use(unreadable)
  app.get('/', (_request, response) => {
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
    response.sendFile(join(parts.pageDir, 'index.html'))
  })
  app.use('/workbench', page)
  app.use((request, response) => {
    const world = parts.world()
    // what somebody did on a page of the product changes what the tour sees, though nothing may be sent
    response.on('finish', () => request.method !== 'GET' && parts.live.touch())
    if (world) passOn(world.product.url, request, response)
    else response.status(503).set('Retry-After', '5').type('text/plain').send('The company is being made. One moment.')
  })
  return createServer(app)
}

/** What a page does not say is as the tour begins. */
const watched = z.object({
  as: z.string().max(64).default(cast.host.slack),
  teamsAs: z.string().max(255).default(cast.host.teams),
  mailbox: z.string().max(320).default(cast.candidate),
  stage: z.enum(['slack', 'teams', 'both']).default('slack'),
  scene: z.string().max(40).default(''),
})

/** Only this machine's own browser, and no page of another site: neither by another name for this address, nor by a form. */
function onlyHere(baseUrl: string) {
  const hosts = [new URL(baseUrl).hostname, 'localhost', '127.0.0.1', '[::1]']
  return (request: Request, response: Response, next: NextFunction): void => {
    const site = request.get('sec-fetch-site') ?? 'none'
    const isOwn = hosts.includes(request.hostname)
    const isAct = request.method !== 'GET' && request.path.startsWith('/workbench/')
    if (!isOwn || (isAct && site !== 'same-origin' && site !== 'none')) return void response.status(403).end()
    next()
  }
}

type Act = (world: World, request: Request, parts: PageServerParts) => unknown

/** What an act answers: what it returns, or the sentence of what a platform's client, or the clock, would not let happen. */
function act(parts: PageServerParts, run: Act) {
  return async (request: Request, response: Response): Promise<void> => {
    const world = parts.world()
    if (!world) return void response.status(503).json({ error: 'The company is being made. One moment.' })
    const from = world.clock.now()
    try {
      const said = await run(world, request, parts)
      response.json(said ?? { from: from.toISOString() })
    } catch (error) {
      if (error instanceof z.ZodError) return void response.status(400).json({ error: 'That could not be read.' })
      response.status(422).json({ error: error instanceof Error ? error.message : String(error) })
    } finally {
      // a page that looks changes nothing, and looks again whenever something changed
      if (request.method !== 'GET') parts.live.touch()
    }
  }
}

const slack: Act = (world, request) => {
  const user = String(request.params.user)
  if (!world.slack.state.users.has(user)) throw new Error('Nobody here has that name.')
  return actInSlack(world.slack, user, slackAct.parse(request.body))
}

const teams: Act = (world, request) => {
  const user = String(request.params.user)
  if (!world.teams.state.users.has(user)) throw new Error('Nobody here has that name.')
  return actInTeams(world.teams, user, teamsAct.parse(request.body))
}

const clock: Act = ({ mover }, request) => {
  const asked = clockAct.parse(request.body)
  if ('cancel' in asked) return mover.cancel()
  const refused = mover.moveTo(new Date(asked.to))
  if (refused) throw new Error(refused)
}

const ofKind = z.object({ kind: z.enum(allScenes) })

const scene: Act = (world, request) => beginScene(world, ofKind.parse(request.body).kind)

/** Does what the kind forbids, and tells how the product refused. */
const attempt: Act = async (world, request) => ({ refused: await tryForbidden(world, ofKind.parse(request.body).kind) })

const asked = z.union([
  z.object({ from: z.iso.datetime() }),
  z.object({ id: z.string() }),
  z.object({ key: z.string() }),
])

/** How something came to be; nothing where nothing was written. */
const way: Act = async (world, request) => {
  const { product } = world
  const of = asked.parse(request.query)
  const id = 'from' in of ? await product.latestInteraction(new Date(of.from)) : undefined
  const found = 'from' in of ? id !== undefined && (await product.way({ id })) : await product.way(of)
  return { way: found ? shownWay(found, createFinder(world)) : null }
}

const rounds: Act = ({ product }) => product.rounds()
const tradeOff: Act = ({ product }) => product.tradeOff()

function unreadable(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  response.status(status).json({ error: status === 413 ? 'That is too long.' : 'That could not be read.' })
}
