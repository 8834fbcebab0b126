import { createServer, type Server } from 'node:http'
import express from 'express'
import { answerFailures, type ReportFailure } from './failure.js'
import { metricsType } from './health-routes.js'
import { langOf } from './language.js'
import { notFoundPage } from './pages/notices.js'
import { securityHeaders } from './security.js'

export interface MetricsServerDeps {
  /** the metrics in Prometheus' text format */
  metrics(): Promise<string>
  report: ReportFailure
  /** the public address of the product */
  baseUrl: string
}

/** `/metrics` and nothing else, for whoever reaches its port: for a collector on another machine. Not listening yet. */
export function createMetricsServer({ metrics, report, baseUrl }: MetricsServerDeps): Server {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(securityHeaders(baseUrl))
  app.get('/metrics', async (_request, response) => void response.type(metricsType).send(await metrics()))
  app.use((request, response) => void response.status(404).send(notFoundPage(langOf(request))))
  app.use(answerFailures(report))
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app)
}
