import { z } from 'zod'
import { conflicts } from '../messages/referral.js'
import { vouchNotNow } from '../usecases/advocates.js'
import {
  askForChange,
  consentToReferral,
  openAskChange,
  openReferralNotNow,
  openReword,
  pickUpAgain,
  restReferral,
  rewordReferral,
  withdrawReferral,
} from '../usecases/answer-referral.js'
import { agreeToApply, inviteToApply, keepExploring, openApply, openInvite } from '../usecases/apply.js'
import { listReferrals } from '../usecases/list-referrals.js'
import { moveReferral, openMoveReferral, showReferral, undoMove } from '../usecases/move-referral.js'
import { askToBePutForward, putNotNow } from '../usecases/put-forward.js'
import { openRefer, refer, undoRefer } from '../usecases/refer.js'
import { planStepTalk } from '../usecases/step-talk.js'
import { date, id, optionalDate, optionalText, text, ticked } from './fields.js'
import { stage } from './pipeline-rows.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const referralId = z.object({ referralId: id })
const chatId = z.object({ chatId: id })
const said = {
  why: text(2000),
  how: text(500),
  interests: optionalText(500),
  skills: optionalText(500),
  character: optionalText(500),
}

const move = referralId.extend({
  to: stage,
  note: text(1000),
  returnsAt: optionalDate,
  startsOn: optionalDate,
  outside: ticked.optional(),
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
  'referral.not-now': row('person', referralId.extend({ until: date, meanwhile: ticked }), restReferral),
  'referral.still-yes': row('person', referralId, pickUpAgain),
  'referral.decline': row('person', referralId, withdrawReferral),
  'referral.withdraw': row('person', referralId, withdrawReferral),
  'referral.reword.open': opens('employee', referralId, openReword),
  'referral.reword': row('employee', referralId.extend(said), rewordReferral),
  'referral.show': look('recruiter', referralId, showReferral),
  'referral.move.open': opens('recruiter', referralId, openMoveReferral),
  'referral.move': row('recruiter', move, moveReferral),
  'referral.undo': row('recruiter', referralId, undoMove),
  'referral.invite.open': opens('recruiter', referralId, openInvite),
  'referral.invite': row('recruiter', referralId.extend({ opening: optionalText(120) }), inviteToApply),
  'referral.plan-talk': row('recruiter', referralId, planStepTalk),
  'referral.apply.open': opens('person', referralId, openApply),
  'referral.apply': row('person', referralId.extend({ consent: ticked }), agreeToApply),
  'referral.keep-exploring': row('person', referralId, keepExploring),
  'advocacy.not-now': row('employee', chatId, vouchNotNow),
} satisfies Record<string, Row>
