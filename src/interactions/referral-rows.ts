import { z } from 'zod'
import { stageNames } from '../domain/referral.js'
import { conflicts } from '../messages/referral.js'
import {
  askForChange,
  consentToReferral,
  openAskChange,
  openReferralNotNow,
  openReword,
  restReferral,
  rewordReferral,
  withdrawReferral,
} from '../usecases/answer-referral.js'
import { moveReferral, openMoveReferral, showReferral, undoMove } from '../usecases/move-referral.js'
import { showPipeline } from '../usecases/pipeline.js'
import { askToBePutForward, putNotNow } from '../usecases/put-forward.js'
import { listReferrals, openRefer, refer, undoRefer } from '../usecases/refer.js'
import { date, id, optionalDate, text } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const referralId = z.object({ referralId: id })
const chatId = z.object({ chatId: id })
const said = { why: text(2000), how: text(500) }

const move = referralId.extend({
  to: z.enum(stageNames as [string, ...string[]], 'form.error.required').pipe(z.custom<(typeof stageNames)[number]>()),
  note: text(1000),
  returnsAt: optionalDate,
})

export const referralRows = {
  'refer.open': opens(
    'employee',
    z.object({ candidateId: id.optional(), words: z.string().max(3000).optional() }),
    openRefer,
  ),
  'refer.save': row(
    'employee',
    z.object({
      candidate: z.string('form.error.required').min(1, 'form.error.required').max(64),
      ...said,
      conflict: z.enum(conflicts, 'form.error.required'),
    }),
    refer,
  ),
  'refer.undo': row('employee', referralId, undoRefer),
  referrals: look('employee', nothing, listReferrals),
  'refer.put-me-forward': row('person', chatId, askToBePutForward),
  'refer.put-not-now': row('employee', chatId, putNotNow),
  'referral.consent': row('person', referralId, consentToReferral),
  'referral.ask-change.open': opens('person', referralId, openAskChange),
  'referral.ask-change': row('person', referralId.extend({ words: text(1000) }), askForChange),
  'referral.not-now.open': opens('person', referralId, openReferralNotNow),
  'referral.not-now': row('person', referralId.extend({ until: date }), restReferral),
  'referral.decline': row('person', referralId, withdrawReferral),
  'referral.withdraw': row('person', referralId, withdrawReferral),
  'referral.reword.open': opens('employee', referralId, openReword),
  'referral.reword': row('employee', referralId.extend(said), rewordReferral),
  pipeline: look('recruiter', nothing, showPipeline),
  'referral.show': look('recruiter', referralId, showReferral),
  'referral.move.open': opens('recruiter', referralId, openMoveReferral),
  'referral.move': row('recruiter', move, moveReferral),
  'referral.undo': row('recruiter', referralId, undoMove),
} satisfies Record<string, Row>
