import { z } from 'zod'
import { keepNotes, openNotes, openThanks, sendThanks } from '../usecases/after-chat.js'
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
import { id, optionalText, text } from './fields.js'
import { opens, type Row, row } from './row.js'

const chatId = z.object({ chatId: id })
const withTime = z.object({ chatId: id, time: z.iso.datetime('notice.no_time_chosen') })

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
  'chat.notes': row(
    'person',
    z.object({ chatId: id, insights: optionalText(2000), people: optionalText(2000), leads: optionalText(2000) }),
    keepNotes,
  ),
  'chat.thank.open': opens('person', chatId, openThanks),
  'chat.thank': row('person', z.object({ chatId: id, words: text(1000) }), sendThanks),
} satisfies Record<string, Row>
