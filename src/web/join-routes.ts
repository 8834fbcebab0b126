import { Router, urlencoded } from 'express'
import type { Page } from '../messages/page.js'
import { answerPost, type PostDeps, postingFor, type Visitor } from './answer-post.js'
import { sectionsPage } from './pages/sections.js'

export interface JoinRoutesDeps extends PostDeps {
  /** the page to join the pool; `invitedBy`: the code of the join link it was opened with (P-26). Changes nothing */
  readJoin(invitedBy: string | undefined): Promise<Page>
}

const anyone: Visitor = { speaker: { type: 'anyone' }, audience: 'anyone', home: '/join' }

/** `GET /join`, and what its forms send. */
export function joinRoutes(deps: JoinRoutesDeps): Router {
  const router = Router()
  router.get('/join', async (request, response) => {
    const page = await deps.readJoin(codeIn(request.query.by))
    response.send(sectionsPage(page, postingFor(anyone, deps.seal)))
  })
  router.post('/join', urlencoded({ extended: false, limit: '256kb' }), (request, response) =>
    answerPost(deps, anyone, request, response),
  )
  return router
}

function codeIn(query: unknown): string | undefined {
  return typeof query === 'string' && /^[\w-]{1,64}$/.test(query) ? query : undefined
}
