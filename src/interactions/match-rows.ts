import { z } from 'zod'
import { passReasons } from '../domain/match.js'
import { acceptMatch, offerOtherTimes, openAnswer, openOtherTimes } from '../usecases/answer-match.js'
import { declineMatch, openNotNow, openPass, passMatch, restHost, takeBack } from '../usecases/pass-match.js'
import { skipMatch } from '../usecases/skip-round.js'
import { date, id, many, optionalText, ticked, windowCodes } from './fields.js'
import { opens, type Row, row } from './row.js'

const matchId = z.object({ matchId: id })
const instant = z.iso.datetime('notice.no_time_chosen')
const caller = z.enum(['host', 'candidate']).optional()

/** What a kind may want settled before the talk; which of it counts, the kind decides. */
export const saidBefore = {
  path: optionalText(1000),
  decision: optionalText(1000),
  wants: optionalText(1000),
  agenda: optionalText(2000),
  clarify: optionalText(1000),
  profile: ticked.transform((yes) => (yes ? 'yes' : undefined)),
}

export const matchRows = {
  'match.meet': opens('person', matchId, openAnswer),
  'match.answer': opens('person', matchId, openAnswer),
  'match.accept': row(
    'person',
    z.object({
      matchId: id,
      times: many.pipe(z.array(instant)).optional(),
      time: instant.optional(),
      ...saidBefore,
      where: optionalText(500),
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
  'match.skip': row('person', matchId, skipMatch),
  'match.decline': row('person', matchId, declineMatch),
  'match.take-back': row('person', matchId, takeBack),
  'match.other': opens('person', matchId, openOtherTimes),
  'match.other-times': row(
    'person',
    z.object({
      matchId: id,
      windows: windowCodes.refine((codes) => codes.length > 0, 'form.error.windows'),
      ...saidBefore,
      caller,
      phone: optionalText(40),
    }),
    offerOtherTimes,
  ),
} satisfies Record<string, Row>
