import { z } from 'zod'
import { relations } from '../domain/referee.js'
import { declineReasons } from '../domain/terms.js'
import { answerTerms, openAnswerTerms, openPutTerms, putTerms, showTerms } from '../usecases/agree-terms.js'
import { answerRecruited, askRecruiter, openAnswerQuestion, openAskQuestion } from '../usecases/ask-recruiter.js'
import { declineReference, eraseReference, giveReference, readReferences } from '../usecases/give-reference.js'
import { nameReferee, openNameReferee, showReferees, withdrawReferee } from '../usecases/name-referees.js'
import {
  acceptProposal,
  declineProposal,
  extendProposal,
  openDecline,
  openPropose,
  propose,
  showHiring,
  showProposal,
} from '../usecases/propose.js'
import { date, email, id, text, ticked } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const referralId = z.object({ referralId: id })
const questionId = referralId.extend({ questionId: id })
/** Two fields a point, named by it; the use case reads those of points that are there. */
const points = referralId.catchall(
  z.union([z.string().max(1000, 'form.error.too_long'), z.array(z.string().max(1000, 'form.error.too_long')).max(20)]),
)

const named = referralId.extend({
  name: text(120),
  email,
  how: text(200),
  relation: z.enum(relations, 'form.error.required'),
  permission: ticked,
  current: ticked,
})
const answers = z.object({
  together: text(2000),
  strengths: text(2000),
  support: text(2000),
  example: text(2000),
})

export const referenceRows = {
  'reference.name.open': opens('person', referralId, openNameReferee),
  'reference.name': row('person', named, nameReferee),
  'reference.named': look('person', referralId, showReferees),
  'reference.withdraw': row('person', z.object({ refereeId: id }), withdrawReferee),
  'reference.give': row('referee', answers, giveReference),
  'reference.decline': row('referee', nothing, declineReference),
  'reference.erase': row('referee', nothing, eraseReference),
  'reference.read': look('employee', referralId, readReferences),
  'hiring.show': look('employee', referralId, showHiring),
  'proposal.write.open': opens('employee', referralId, openPropose),
  'proposal.write': row('employee', referralId.extend({ role: text(120), startsOn: date, words: text(2000) }), propose),
  'proposal.extend': row('employee', referralId, extendProposal),
  'proposal.show': look('person', referralId, showProposal),
  'proposal.accept': row('person', referralId, acceptProposal),
  'proposal.decline.open': opens('person', referralId, openDecline),
  'proposal.decline': row(
    'person',
    referralId.extend({ reason: z.enum(declineReasons, 'form.error.required') }),
    declineProposal,
  ),
  'terms.put.open': opens('employee', referralId, openPutTerms),
  'terms.put': row('employee', points, putTerms),
  'terms.show': look('person', referralId, showTerms),
  'terms.answer.open': opens('person', referralId, openAnswerTerms),
  'terms.answer': row('person', points, answerTerms),
  'question.ask.open': opens('person', referralId, openAskQuestion),
  'question.ask': row('person', referralId.extend({ words: text(1000) }), askRecruiter),
  'question.answer.open': opens('employee', questionId, openAnswerQuestion),
  'question.answer': row('employee', questionId.extend({ answer: text(2000) }), answerRecruited),
} satisfies Record<string, Row>
