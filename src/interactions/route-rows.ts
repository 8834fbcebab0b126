import { z } from 'zod'
import { noReasons } from '../messages/route.js'
import { exchangeNames, keepName, openNotForRole, sayInterested, sayNotForRole } from '../usecases/answer-route.js'
import { listOwnRoutes, showOwnRoute } from '../usecases/own-routes.js'
import { openRouting, routeReferral } from '../usecases/route-referral.js'
import { id, optionalText } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const referralId = z.object({ referralId: id })
const routeId = z.object({ routeId: id })

export const routeRows = {
  'referral.route.open': opens('recruiter', referralId, openRouting),
  'referral.route': row(
    'recruiter',
    referralId.extend({ openingId: z.string('form.error.required').min(1, 'form.error.required').max(64) }),
    routeReferral,
  ),
  'route.interested': row('employee', routeId, sayInterested),
  'route.not-for-role.open': opens('employee', routeId, openNotForRole),
  'route.not-for-role': row(
    'employee',
    routeId.extend({ why: z.enum(noReasons, 'form.error.required'), note: optionalText(500) }),
    sayNotForRole,
  ),
  'route.names-yes': row('person', routeId, exchangeNames),
  'route.names-no': row('person', routeId, keepName),
  'route.list': look('employee', z.object({}), listOwnRoutes),
  'route.show': look('employee', routeId, showOwnRoute),
} satisfies Record<string, Row>
