import { z } from 'zod'
import { lookedAt, openLookedAt } from '../usecases/flag-referral.js'
import { showCreditRule } from '../usecases/list-referrals.js'
import { id, text } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const referralId = z.object({ referralId: id })

/** Thanks and what a person should look at. */
export const creditRows = {
  'credit.rule': look('employee', z.object({}), showCreditRule),
  'referral.looked-at.open': opens('recruiter', referralId, openLookedAt),
  'referral.looked-at': row('recruiter', referralId.extend({ note: text(1000) }), lookedAt),
} satisfies Record<string, Row>
