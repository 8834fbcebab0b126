import { Router } from 'express'
import { langOf } from './language.js'
import { notFoundPage } from './pages/notices.js'
import { isLoopback } from './security.js'

export interface HealthRoutesDeps {
  /** whether this process can do its work; `detail` is shown to whoever asks */
  ready(): Promise<{ ok: boolean; detail: unknown }>
  /** the metrics in Prometheus' text format */
  metrics(): Promise<string>
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/** `/healthz`: the process lives. `/readyz`: it can work, 503 if not. `/metrics`: for this machine only. */
export function healthRoutes(deps: HealthRoutesDeps): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  router.get('/readyz', async (_request, response) => {
    const state = await deps.ready()
    response.status(state.ok ? 200 : 503).json(state)
  })
  router.get('/metrics', async (request, response) => {
    if (!isLoopback(request)) return void response.status(404).send(notFoundPage(langOf(request)))
    response.type(metricsType).send(await deps.metrics())
  })
  return router
}
