import { z } from 'zod'
import { kindNames } from '../domain/kinds.js'
import { decodeWindows } from '../domain/windows.js'
import { isZone, localMidnight } from '../domain/zoned-time.js'
import { seniorities, usualSeats } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
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
import { openGroup } from '../usecases/open-session.js'
import { noticeReply, zoneHere } from '../usecases/pair.js'
import { endPause, pauseForm, pauseUntil } from '../usecases/pause-host.js'
import { listPrograms } from '../usecases/programs.js'
import { openPace, savePace } from '../usecases/set-pace.js'
import { skipAsHost } from '../usecases/skip-round.js'
import type { Context } from '../usecases/unit-of-work.js'
import { unfoldOpening } from '../usecases/write-opening.js'
import { readUntil } from './dates.js'
import { date, id, number, optionalText, spokenLanguages, ticked, windowCodes, words } from './fields.js'
import { readOfferWords } from './offer-words.js'
import { may } from './permissions.js'
import { look, opens, type Row, row } from './row.js'

const offerId = z.object({ offerId: id })

const saved = z.object({
  offerId: id.optional(),
  /** all fields were shown: one that is absent was left empty */
  unfolded: z.literal('yes').optional(),
  kind: z.enum(kindNames),
  zone: z.string().max(60).refine(isZone, 'form.error.zone'),
  topics: words.refine((list) => list.length > 0, 'form.error.required'),
  windows: windowCodes.refine((codes) => codes.length > 0, 'form.error.windows'),
  medium: z.enum(['video', 'phone', 'place'], 'form.error.required'),
  where: optionalText(500),
  department: optionalText(100),
  seniority: z.enum(seniorities).optional(),
  languages: spokenLanguages.optional(),
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

/** Whatever was typed, by field. */
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The offer form as it stands when *More* is pressed; what does not fit yet is kept out and asked for at the end. */
const unfolded = z
  .object({
    kind: z.enum(kindNames).catch('informational'),
    zone: z.string().max(60).refine(isZone).catch('Etc/UTC'),
    topics: words,
    windows: windowCodes.catch([]),
    medium: z.enum(['video', 'phone', 'place']).catch('video'),
    where: optionalText(500),
    seatsAtOnce: number(1, 5).catch(usualSeats.seatsAtOnce),
    seatsPerMonth: number(1, 20).catch(usualSeats.seatsPerMonth),
  })
  .transform(({ windows, where, ...draft }) => ({
    draft: { ...draft, windows: decodeWindows(windows), where: where ?? '' },
  }))

/** *More* of any form, with whatever was typed so far. */
const folded = z.looseObject({ of: z.string() })

async function unfold(context: Context, input: z.infer<typeof folded>, say: Say): Promise<Reply> {
  if (input.of === 'opening.save') return unfoldOpening(context, typed.parse(input), say)
  const offer = unfolded.safeParse(input)
  return input.of === 'offer.save' && offer.success
    ? openOffer(context, { draft: offer.data.draft, more: true }, say)
    : noticeReply(say, 'stale_button')
}

/** A group and a company program have forms of their own; both are named by their kind after the same word. */
async function openByKind(
  context: Context,
  input: { draft: ReturnType<typeof readOfferWords> | Record<string, never> },
  say: Say,
): Promise<Reply> {
  const { kind } = input.draft
  if (kind === 'group') return openGroup(context, {}, say)
  const isProgram = kind === 'company' && may(context.who, 'recruiter', context.adminEmails)
  return isProgram ? listPrograms(context, {}, say) : openOffer(context, input, say)
}

export const offerRows = {
  'form.more': opens('employee', folded, unfold),
  'offer.open': opens('employee', openWith, openByKind),
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
      const zone = zoneHere(context)
      const read = readUntil(input.words ?? '', context.now, zone)
      return 'until' in read ? pauseUntil(context, read.until, say) : pauseForm(say)
    },
    { opensForm: true },
  ),
  'pause.set': row('employee', z.object({ until: date }), async (context, input, say) => {
    const zone = zoneHere(context)
    const until = localMidnight(input.until, zone)
    if (until <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
    return pauseUntil(context, until, say)
  }),
  'pause.end': row('employee', z.object({}), endPause),
  'pause.skip': row('employee', z.object({}), skipAsHost),
  'pace.open': opens('employee', z.object({}), openPace),
  'pace.save': row('employee', z.object({ seatsAtOnce: number(1, 5), seatsPerMonth: number(1, 20) }), savePace),
} satisfies Record<string, Row>
