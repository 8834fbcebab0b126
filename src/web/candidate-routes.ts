import { type Request, type Response, Router, urlencoded } from 'express'
import type { Page } from '../messages/page.js'
import type { Speaker } from '../ports.js'
import type { Contact } from '../usecases/contacts.js'
import { answerPost, type PostDeps, postingFor, sendReply, sendTooMany, type Visitor } from './answer-post.js'
import { langOf } from './language.js'
import { formatLink, type Link, linkCookie, neverIssued, parseLink, readLinkCookie } from './links.js'
import { linkAgainPage, tooManyPage, wrongLinkPage } from './pages/notices.js'
import { sectionsPage } from './pages/sections.js'
import { peopleFile } from './people-file.js'
import type { RateLimit } from './rate-limit.js'
import { hashedKey } from './seal.js'
import { clientNetwork, isFromElsewhere } from './security.js'

export interface CandidateRoutesDeps extends PostDeps {
  /** whose link it is; undefined for every link that is wrong, used up, expired or unknown. Changes nothing */
  resolve(link: Link): Promise<Extract<Speaker, { type: 'candidate' }> | undefined>
  /** the candidate's page as it is now, in `lang` where they chose no other; undefined as for `resolve`. Changes nothing */
  readPage(link: Link, lang: string): Promise<Page | undefined>
  /** the people they met, for their own file; undefined as for `resolve`. Changes nothing */
  readPeople(link: Link): Promise<Contact[] | undefined>
  /** counts wrong links */
  wrongLinks: RateLimit
  /** real time in milliseconds */
  nowMs(): number
}

/** How long a second "send me a new one", or a second one-click leave, is the same one. */
const repeatMs = 10 * 60_000

/** The pages under `/c`. A GET never changes anything, so that a mail scanner may follow every link (SE-7). */
export function candidateRoutes(deps: CandidateRoutesDeps): Router {
  const router = Router()
  const body = urlencoded({ extended: false, limit: '256kb' })
  router.get('/', (request, response) => showPage(deps, request, response))
  router.get('/people.csv', (request, response) => savePeople(deps, request, response))
  router.post('/', body, (request, response) => act(deps, request, response))
  router.post('/again', body, (request, response) => sendAgain(deps, request, response))
  // no named parts in these paths: Express would decode them, and refuse some wrong links in another way
  router.get(/^\/[^/]+\/leave$/, (request, response) => enter(deps, request, response, '/c/#hide'))
  router.get(/./, (request, response) => enter(deps, request, response, '/c/'))
  router.post(/^\/[^/]+\/leave$/, (request, response) => leave(deps, request, response))
  router.post(/./, (request, response) => refuse(deps, request, response))
  return router
}

/** The link out of a mail: the token moves from the address into a cookie. */
async function enter(deps: CandidateRoutesDeps, request: Request, response: Response, to: string): Promise<void> {
  const link = linkInPath(request) ?? neverIssued
  if (!(await deps.resolve(link))) return refuse(deps, request, response)
  response.set('Set-Cookie', linkCookie(link)).redirect(303, to)
}

function linkInPath(request: Request): Link | undefined {
  return parseLink(request.path.replace(/^\//, '').replace(/\/leave$/, ''))
}

async function showPage(deps: CandidateRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = readLinkCookie(request.get('cookie')) ?? neverIssued
  const [speaker, page] = await Promise.all([deps.resolve(link), deps.readPage(link, langOf(request))])
  if (!speaker || !page) return refuse(deps, request, response)
  response.send(sectionsPage(page, postingFor(visitorOf(speaker, link), deps.seal, page.lang ?? langOf(request))))
}

async function savePeople(deps: CandidateRoutesDeps, request: Request, response: Response): Promise<void> {
  const people = await deps.readPeople(readLinkCookie(request.get('cookie')) ?? neverIssued)
  if (!people) return refuse(deps, request, response)
  response.attachment('people-i-met.csv').type('text/csv').send(peopleFile(people))
}

async function act(deps: CandidateRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = readLinkCookie(request.get('cookie')) ?? neverIssued
  const speaker = await deps.resolve(link)
  if (!speaker) return refuse(deps, request, response)
  await answerPost(deps, visitorOf(speaker, link), request, response)
}

/** One-click leave (RFC 8058, PR-12): a mail program posts here without a cookie; the link itself is the proof. */
async function leave(deps: CandidateRoutesDeps, request: Request, response: Response): Promise<void> {
  const link = linkInPath(request) ?? neverIssued
  const speaker = await deps.resolve(link)
  if (!speaker) return refuse(deps, request, response)
  const wait = deps.posts.count(`${formatLink(link)} ${clientNetwork(request)}`)
  if (wait !== undefined) return sendTooMany(response, wait, tooManyPage(langOf(request)))
  const key = hashedKey('leave', formatLink(link), slot(deps))
  const reply = await deps.handle({ door: 'web', speaker, key, name: 'pool.hide', value: {}, values: {} })
  sendReply(reply, undefined, postingFor(visitorOf(speaker, link), deps.seal, langOf(request)), response)
}

/** "Send me a new one": whoever asks, for whatever address, reads the same (P-1). */
async function sendAgain(deps: CandidateRoutesDeps, request: Request, response: Response): Promise<void> {
  const wait = deps.wrongLinks.count(clientNetwork(request))
  if (wait !== undefined) return sendTooMany(response, wait, tooManyPage(langOf(request)))
  const email = emailIn(request.body)
  if (email === undefined || isFromElsewhere(request))
    return void response.status(404).send(wrongLinkPage(langOf(request)))
  const key = hashedKey('again', email.toLowerCase(), slot(deps))
  await deps.handle({ door: 'web', speaker: { type: 'anyone' }, key, name: 'link.again', value: {}, values: { email } })
  response.send(linkAgainPage(langOf(request)))
}

/** A link that works is always let in: many people may share one address, and 256 bits are not found by trying. */
function refuse(deps: CandidateRoutesDeps, request: Request, response: Response): void {
  const wait = deps.wrongLinks.count(clientNetwork(request))
  if (wait === undefined) response.status(404).send(wrongLinkPage(langOf(request)))
  else sendTooMany(response, wait, tooManyPage(langOf(request)))
}

function visitorOf(speaker: Speaker, link: Link): Visitor {
  return { speaker, audience: formatLink(link), home: '/c/' }
}

function slot(deps: CandidateRoutesDeps): string {
  return String(Math.floor(deps.nowMs() / repeatMs))
}

function emailIn(body: unknown): string | undefined {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined
  return typeof email === 'string' && email.trim() !== '' && email.length <= 320 ? email.trim() : undefined
}
