import { z } from 'zod'
import { answerAsHost, fitLater, fitNo, fitYes, openFitLater } from '../usecases/answer-fit.js'
import { askFit, letBe, recruiterAsks, showFits } from '../usecases/ask-fit.js'
import { date, id } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const openingId = z.object({ openingId: id })
const routeId = z.object({ routeId: id })

/** The pool meets an opening: recruiters look and ask, who has met the person answers, then the person. */
export const fitRows = {
  'opening.fits': look('recruiter', openingId, showFits),
  'fit.ask': row('recruiter', openingId.extend({ candidateId: id }), askFit),
  'fit.recruiter-asks': row('recruiter', routeId, recruiterAsks),
  'fit.let-be': row('recruiter', routeId, letBe),
  'fit.host': row('employee', routeId.extend({ says: z.enum(['i_ask', 'use_my_name', 'pass']) }), answerAsHost),
  'fit.yes': row('person', routeId, fitYes),
  'fit.no': row('person', routeId, fitNo),
  'fit.later.open': opens('person', routeId, openFitLater),
  'fit.later': row('person', routeId.extend({ until: date }), fitLater),
} satisfies Record<string, Row>
