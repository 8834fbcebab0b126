import { Router, urlencoded } from 'express'
import type { Page } from '../messages/page.js'
import { answerPost, type PostDeps, postingFor, type Visitor } from './answer-post.js'
import { langOf } from './language.js'
import { sectionsPage } from './pages/sections.js'
import { qrCode } from './qr-code.js'

export interface JoinRoutesDeps extends PostDeps {
  /** under which pages are reached, without a trailing slash */
  baseUrl: string
  /** the page to join the pool, in `lang`; `invitedBy`, `from`: the codes of the join link it was opened with (P-26). Changes nothing */
  readJoin(lang: string, invitedBy: string | undefined, from: string | undefined): Promise<Page>
}

const anyone: Visitor = { speaker: { type: 'anyone' }, audience: 'anyone', home: '/join' }

/** `GET /join`, what its forms send, and a host's join link as a QR code (P-26). */
export function joinRoutes(deps: JoinRoutesDeps): Router {
  const router = Router()
  router.get('/join', async (request, response) => {
    const page = await deps.readJoin(langOf(request), codeIn(request.query.by), codeIn(request.query.from))
    response.send(sectionsPage(page, postingFor(anyone, deps.seal, langOf(request))))
  })
  router.get('/join/code', (request, response) => {
    const by = codeIn(request.query.by)
    if (by === undefined) return void response.redirect('/join')
    response.type('image/svg+xml').send(qrCode(`${deps.baseUrl}/join?by=${by}`))
  })
  router.post('/join', urlencoded({ extended: false, limit: '256kb' }), (request, response) =>
    answerPost(deps, anyone, request, response),
  )
  return router
}

function codeIn(query: unknown): string | undefined {
  return typeof query === 'string' && /^[\w-]{1,64}$/.test(query) ? query : undefined
}
