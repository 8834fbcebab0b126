import { type Request, type Response, Router, urlencoded } from 'express'
import type { Page } from '../messages/page.js'
import type { Speaker } from '../ports.js'
import { answerPost, type PostDeps, postingFor, sendTooMany, type Visitor } from './answer-post.js'
import { langOf } from './language.js'
import { formatLink, type Link, neverIssued, parseLink, readRefereeCookie, refereeCookie } from './links.js'
import { tooManyPage, wrongRefereeLinkPage } from './pages/notices.js'
import { sectionsPage } from './pages/sections.js'
import type { RateLimit } from './rate-limit.js'
import { clientNetwork } from './security.js'

export interface RefereeRoutesDeps extends PostDeps {
  /** whose link it is, for what an open page sends; undefined for every link that is wrong, expired or unknown. Changes nothing */
  resolveReferee(link: Link): Promise<Extract<Speaker, { type: 'referee' }> | undefined>
  /** the page in `lang` behind a link that still waits for its answer; undefined for every other. Changes nothing */
  readReference(link: Link, lang: string): Promise<Page | undefined>
  /** counts wrong links */
  wrongLinks: RateLimit
}

/** The pages under `/r`, of somebody who was named to give a reference. A GET never changes anything (SE-7). */
export function refereeRoutes(deps: RefereeRoutesDeps): Router {
  const router = Router()
  router.get('/', (request, response) => showPage(deps, request, response))
  router.post('/', urlencoded({ extended: false, limit: '256kb' }), (request, response) => act(deps, request, response))
  // no named parts in these paths: Express would decode them, and refuse some wrong links in another way
  router.get(/./, (request, response) => enter(deps, request, response))
  router.post(/./, (request, response) => refuse(deps, request, response))
  return router
}

/** The link out of the mail: the token moves from the address into a cookie. */
async function enter(deps: RefereeRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = parseLink(request.path.replace(/^\//, '')) ?? neverIssued
  if (!(await deps.readReference(link, langOf(request)))) return refuse(deps, request, response)
  response.set('Set-Cookie', refereeCookie(link)).redirect(303, '/r/')
}

async function showPage(deps: RefereeRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = readRefereeCookie(request.get('cookie')) ?? neverIssued
  const [speaker, page] = await Promise.all([deps.resolveReferee(link), deps.readReference(link, langOf(request))])
  if (!speaker || !page) return refuse(deps, request, response)
  response.send(sectionsPage(page, postingFor(visitorOf(speaker, link), deps.seal, page.lang ?? langOf(request))))
}

async function act(deps: RefereeRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = readRefereeCookie(request.get('cookie')) ?? neverIssued
  const speaker = await deps.resolveReferee(link)
  if (!speaker) return refuse(deps, request, response)
  await answerPost(deps, visitorOf(speaker, link), request, response)
}

function refuse(deps: RefereeRoutesDeps, request: Request, response: Response): void {
  const wait = deps.wrongLinks.count(clientNetwork(request))
  if (wait === undefined) response.status(404).send(wrongRefereeLinkPage(langOf(request)))
  else sendTooMany(response, wait, tooManyPage(langOf(request)))
}

/** The seal's audience begins with the door, so that no form of another page is taken here. */
function visitorOf(speaker: Speaker, link: Link): Visitor {
  return { speaker, audience: `r:${formatLink(link)}`, home: '/r/' }
}
