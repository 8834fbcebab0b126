import { z } from 'zod'
import { endings, visibilities } from '../domain/opening.js'
import { seniorities } from '../messages/offer.js'
import { mostSeats } from '../messages/opening-form.js'
import { closeOpening, openCloseOpening } from '../usecases/end-opening.js'
import { sayStillOpen } from '../usecases/keep-opening.js'
import { listOpenings, showOpening } from '../usecases/read-opening.js'
import { changeOpening, editOpening, newOpening, saveOpening, startOpening } from '../usecases/write-opening.js'
import {
  accounts,
  accountsUpTo,
  email,
  id,
  linesUpTo,
  number,
  optionalText,
  spokenLanguages,
  text,
  ticked,
  words,
} from './fields.js'
import { look, opens, type Row, row } from './row.js'

const openingId = z.object({ openingId: id })

const said = z.object({
  unfolded: z.literal('yes').optional(),
  title: text(100),
  department: optionalText(100),
  skills: words.optional(),
  languages: spokenLanguages.optional(),
  place: optionalText(100),
  seniority: z.union([z.literal('').transform(() => undefined), z.enum(seniorities)]).optional(),
  path: optionalText(100),
  work: optionalText(1000),
  words: optionalText(1000),
  visibility: z.enum(visibilities, 'form.error.required'),
  seats: number(1, mostSeats).optional(),
  circle: accounts,
  barred: accounts,
  owner: accountsUpTo(10),
  deputy: accountsUpTo(10),
  barredMails: linesUpTo(3000).refine(
    (lines) => lines.every((line) => email.safeParse(line).success),
    'opening.form.barredMails.wrong',
  ),
  forgetMails: ticked,
})

export const openingRows = {
  'opening.new': opens('opener', z.object({ words: z.string().max(3000).optional() }), newOpening),
  'opening.save': row('opener', said, saveOpening),
  'opening.edit': opens('employee', openingId, editOpening),
  'opening.change': row('employee', said.extend({ openingId: id }), changeOpening),
  'opening.start': row('employee', openingId, startOpening),
  'opening.show': look('employee', openingId, showOpening),
  openings: look('employee', z.object({ before: id.optional() }), listOpenings),
  'opening.still-open': row('employee', openingId.extend({ asks: number(0, 1_000_000) }), sayStillOpen),
  'opening.close.open': opens('employee', openingId, openCloseOpening),
  'opening.close': row(
    'employee',
    openingId.extend({ reason: z.enum(endings, 'form.error.required'), note: optionalText(500) }),
    closeOpening,
  ),
} satisfies Record<string, Row>
