import { z } from 'zod'
import {
  closeChat,
  keepApplied,
  keepNotes,
  openNotes,
  openThanks,
  sendThanks,
  showAfter,
} from '../usecases/after-chat.js'
import { acceptAgenda, amendAgenda, openAmend } from '../usecases/agree-agenda.js'
import { didWeMeet, iAmHere, stillGood } from '../usecases/attend-chat.js'
import {
  askAnotherHost,
  askNewTime,
  cancelChat,
  moveChat,
  openMove,
  openPickTime,
  pickTime,
} from '../usecases/change-chat.js'
import { askAboutLead, askForTips, endAdvocacy, openLead, openTips, sendTips } from '../usecases/promises.js'
import { id, text } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const chatId = z.object({ chatId: id })
const withTime = z.object({ chatId: id, time: z.iso.datetime('notice.no_time_chosen') })

/** Which fields there are, the kind of the talk says; of any other its use case refuses all. */
const notes = z
  .object({ chatId: id })
  .catchall(z.union([z.string().trim().max(2000, 'form.error.too_long'), z.array(z.string().max(2000))]))
  .transform(({ chatId: talk, ...said }) => ({
    chatId: talk,
    ...Object.fromEntries(Object.entries(said).map(([name, words]) => [name, [words].flat().join(', ')])),
  }))

export const chatRows = {
  'chat.move': opens('person', chatId, openMove),
  'chat.move-to': row('person', withTime, moveChat),
  'chat.pick-time': opens('person', chatId, openPickTime),
  'chat.picked': row('person', withTime, pickTime),
  'chat.cancel': row('person', chatId, cancelChat),
  'chat.still-good': row('person', chatId, stillGood),
  'chat.here': row('person', chatId, iAmHere),
  'chat.met': row(
    'person',
    z.object({ chatId: id, answer: z.enum(['yes', 'not_yet', 'they_did_not_come', 'i_could_not']) }),
    didWeMeet,
  ),
  'chat.new-time': row('person', chatId, askNewTime),
  'chat.another-host': row('person', chatId, askAnotherHost),
  'chat.notes.open': opens('person', chatId, openNotes),
  'chat.notes': row('person', notes, keepNotes),
  'chat.after': look('person', chatId, showAfter),
  'chat.close': row('person', chatId, closeChat),
  'chat.applied': row('person', chatId.extend({ answer: z.enum(['yes', 'no']) }), keepApplied),
  'chat.tips.ask': row('person', chatId, askForTips),
  'chat.tips.open': opens('person', chatId, openTips),
  'chat.tips': row('person', chatId.extend({ words: text(2000) }), sendTips),
  'advocacy.end': row('person', chatId, endAdvocacy),
  'lead.open': opens('person', chatId, openLead),
  'lead.ask': row('person', chatId.extend({ words: text(1000) }), askAboutLead),
  'agenda.accept': row('person', chatId, acceptAgenda),
  'agenda.amend.open': opens('person', chatId, openAmend),
  'agenda.amend': row('person', chatId.extend({ agenda: text(1000) }), amendAgenda),
  'chat.thank.open': opens('person', chatId, openThanks),
  'chat.thank': row('person', z.object({ chatId: id, words: text(1000) }), sendThanks),
} satisfies Record<string, Row>
