import type { ErrorRequestHandler } from 'express'
import { Fault } from '../faults.js'
import { requestStatus } from '../interactions/read-request.js'
import { places } from '../interactions/surprise.js'
import type { Log, Random } from '../ports.js'
import { langOf } from './language.js'
import { apologyPage, unreadablePage } from './pages/notices.js'

/** Writes a surprise into the log; returns the reference that finds the line. */
export type ReportFailure = (error: unknown) => string

/** Takes the log; returns what reports a failure there: code and places in code, none of its words. */
export function createReportFailure(log: Log, random: Random): ReportFailure {
  return (error) => {
    const reference = random.id()
    log.error('web.failed', {
      reference,
      code: error instanceof Fault ? error.code : 'unexpected',
      stack: places(error),
    })
    return reference
  }
}

/** The last handler: a request that could not be read is the sender's, all else is ours and gets an apology. */
export function answerFailures(report: ReportFailure): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status = requestStatus(error)
    if (response.headersSent) return next(error)
    if (status !== undefined) return void response.status(status).send(unreadablePage(langOf(request)))
    response.status(500).send(apologyPage(report(error), langOf(request)))
  }
}
