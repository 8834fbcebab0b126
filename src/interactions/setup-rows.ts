import { z } from 'zod'
import { languageNames } from '../messages/text.js'
import { checkSetUp } from '../usecases/check-set-up.js'
import { dropLetter, sendLetter, sendLetters, showLetters } from '../usecases/letters.js'
import { openSetUp, saveSetUp } from '../usecases/set-up.js'
import { postLaunch, practiceChat, previewLaunch, testChannel } from '../usecases/set-up-posts.js'
import { showNumbers } from '../usecases/show-numbers.js'
import { date, id, many, number, optionalText, optionalZone, text } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const said = z.object({ words: z.string().optional() })
const letter = z.object({ letterId: id })
const maxClosedDays = 100

/** Dates with commas or spaces between them: each once, in order. */
const closedDays = many
  .transform((lists) => lists.flatMap((list) => list.split(/[\s,;]+/)).filter((day) => day !== ''))
  .refine(
    (days) => days.length <= maxClosedDays && days.every((day) => date.safeParse(day).success),
    'setup.form.closedDays.wrong',
  )
  .transform((days) => [...new Set(days)].sort())

const setUp = z.object({
  name: text(100),
  channel: optionalText(255),
  weekday: number(1, 7),
  hour: number(0, 23),
  zone: optionalZone.pipe(z.string('form.error.zone')),
  language: z.enum(languageNames).optional(),
  everyWeeks: number(1, 8),
  recruiters: many.refine((ids) => ids.length <= 100 && ids.every((each) => each.length <= 320), 'form.error.too_long'),
  closedDays,
  howHiringWorks: optionalText(3000),
})

export const setupRows = {
  'setup.open': opens('admin', said, (context, { words }, say) => {
    const word = words?.trim().toLowerCase()
    if (word === 'messages') return showLetters(context, {}, say)
    return word === 'numbers' ? showNumbers(context, {}, say) : openSetUp(context, {}, say)
  }),
  'setup.check': row('admin', nothing, checkSetUp),
  'setup.messages': look('admin', nothing, showLetters),
  'setup.letter.again': row('admin', letter, sendLetter),
  'setup.letter.drop': row('admin', letter, dropLetter),
  'setup.letters.again': row('admin', nothing, sendLetters),
  'setup.save': row('admin', setUp, saveSetUp),
  'setup.test': row('admin', nothing, testChannel),
  'setup.launch': look('admin', nothing, previewLaunch),
  'setup.launch.post': row('admin', nothing, postLaunch),
  'setup.practice': look('admin', nothing, practiceChat),
} satisfies Record<string, Row>
