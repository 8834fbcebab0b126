import { z } from 'zod'
import { kindNames } from '../domain/kinds.js'
import { decodeWindows } from '../domain/windows.js'
import { localMidnight } from '../domain/zoned-time.js'
import { seniorities } from '../messages/offer.js'
import {
  editOffer,
  listOffers,
  openOffer,
  pauseOffer,
  resumeOffer,
  saveOffer,
  undoOffer,
  withdrawOffer,
} from '../usecases/offer-chat.js'
import { noticeReply } from '../usecases/pair.js'
import { endPause, pauseForm, pauseUntil } from '../usecases/pause-host.js'
import { readUntil } from './dates.js'
import { date, id, number, optionalText, ticked, windowCodes, words } from './fields.js'
import { readOfferWords } from './offer-words.js'
import { look, opens, type Row, row } from './row.js'

const offerId = z.object({ offerId: id })

const saved = z.object({
  offerId: id.optional(),
  /** all fields were shown: one that is absent was left empty */
  unfolded: z.literal('yes').optional(),
  kind: z.enum(kindNames),
  zone: z.string().max(60),
  topics: words.refine((list) => list.length > 0, 'form.error.required'),
  windows: windowCodes.refine((codes) => codes.length > 0, 'form.error.windows'),
  medium: z.enum(['video', 'phone', 'place'], 'form.error.required'),
  where: optionalText(500),
  department: optionalText(100),
  seniority: z.enum(seniorities).optional(),
  languages: words.optional(),
  seatsAtOnce: number(1, 5).optional(),
  seatsPerMonth: number(1, 20).optional(),
  words: optionalText(1000),
  showPhoto: ticked,
  mayBeNamed: ticked,
  formerEmployers: words.optional(),
})

/** The words after `offer` fill the form; what was not understood stays as a topic. */
const openWith = z
  .object({ words: z.string().optional() })
  .transform(({ words: said }) => ({ draft: said ? readOfferWords(said) : {} }))

/** The offer form as it stands when *More* is pressed; what does not fit yet is kept out and asked for at the end. */
const unfolded = z
  .object({
    of: z.string(),
    kind: z.enum(kindNames).catch('informational'),
    zone: z.string().max(60).catch('Etc/UTC'),
    topics: words,
    windows: windowCodes.catch([]),
    medium: z.enum(['video', 'phone', 'place']).catch('video'),
    where: optionalText(500),
  })
  .transform(({ of, windows, where, ...draft }) => ({
    of,
    draft: { ...draft, windows: decodeWindows(windows), where: where ?? '' },
  }))

export const offerRows = {
  'form.more': opens('employee', unfolded, async (context, input, say) =>
    input.of === 'offer.save'
      ? openOffer(context, { draft: input.draft, more: true }, say)
      : noticeReply(say, 'stale_button'),
  ),
  'offer.open': opens('employee', openWith, openOffer),
  'offer.edit': opens('employee', offerId, editOffer),
  'offer.save': row('employee', saved, saveOffer),
  'offer.undo': row('employee', offerId, undoOffer),
  'offer.pause': row('employee', offerId, pauseOffer),
  'offer.resume': row('employee', offerId, resumeOffer),
  'offer.withdraw': row('employee', offerId, withdrawOffer),
  offers: look('employee', z.object({}), listOffers),
  pause: row(
    'employee',
    z.object({ words: z.string().optional() }),
    async (context, input, say) => {
      const zone =
        context.who.type === 'employee' ? (context.who.employee.zone ?? context.settings.zone) : context.settings.zone
      const read = readUntil(input.words ?? '', context.now, zone)
      return 'until' in read ? pauseUntil(context, read.until, say) : pauseForm(say)
    },
    { opensForm: true },
  ),
  'pause.set': row('employee', z.object({ until: date }), async (context, input, say) => {
    const zone =
      context.who.type === 'employee' ? (context.who.employee.zone ?? context.settings.zone) : context.settings.zone
    const until = localMidnight(input.until, zone)
    if (until <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
    return pauseUntil(context, until, say)
  }),
  'pause.end': row('employee', z.object({}), endPause),
} satisfies Record<string, Row>
