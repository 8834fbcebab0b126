import { z } from 'zod'
import { passReasons } from '../domain/match.js'
import { acceptMatch, offerOtherTimes, openAnswer, openOtherTimes } from '../usecases/answer-match.js'
import { declineMatch, openNotNow, openPass, passMatch, restHost } from '../usecases/pass-match.js'
import { date, id, many, optionalText, text, windowCodes } from './fields.js'
import { opens, type Row, row } from './row.js'

const matchId = z.object({ matchId: id })
const instant = z.iso.datetime('notice.no_time_chosen')
const caller = z.enum(['host', 'candidate']).optional()

export const matchRows = {
  'match.meet': opens('person', matchId, openAnswer),
  'match.answer': opens('person', matchId, openAnswer),
  'match.accept': row(
    'person',
    z.object({
      matchId: id,
      times: many.pipe(z.array(instant)).optional(),
      time: instant.optional(),
      wants: optionalText(1000),
      caller,
      phone: optionalText(40),
      zone: z.string().max(60).optional(),
    }),
    acceptMatch,
  ),
  'match.pass': opens('person', matchId, openPass),
  'match.passed': row('person', z.object({ matchId: id, reason: z.enum(passReasons) }), passMatch),
  'match.not-now': opens('person', matchId, openNotNow),
  'match.rest': row('person', z.object({ matchId: id, until: date }), restHost),
  'match.decline': row('person', matchId, declineMatch),
  'match.other': opens('person', matchId, openOtherTimes),
  'match.other-times': row(
    'person',
    z.object({
      matchId: id,
      windows: windowCodes.refine((codes) => codes.length > 0, 'form.error.windows'),
      wants: text(1000),
      caller,
      phone: optionalText(40),
    }),
    offerOtherTimes,
  ),
} satisfies Record<string, Row>
