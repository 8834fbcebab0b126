import { z } from 'zod'
import { passIntroduction, wantIntroduction } from '../usecases/answer-introduction.js'
import { introduceOutside } from '../usecases/introduce-outside.js'
import { nameOthers, openNameOthers } from '../usecases/name-others.js'
import { answerWhoElse, openWhoElse } from '../usecases/who-else.js'
import { accounts, id, optionalText, ticked } from './fields.js'
import { look, opens, type Row, row } from './row.js'

const chatId = z.object({ chatId: id })
const introductionId = z.object({ introductionId: id })

/** Who else: colleagues named after a talk, and people outside. */
export const onwardRows = {
  'introduce.others.open': opens('person', chatId, openNameOthers),
  'introduce.others': row('person', chatId.extend({ people: accounts, why: optionalText(500) }), nameOthers),
  'chat.who-else.open': opens('person', chatId, openWhoElse),
  'chat.who-else': row(
    'person',
    chatId.extend({ people: accounts, nobody: ticked, why: optionalText(500) }),
    answerWhoElse,
  ),
  'introduce.outside': look('person', chatId, introduceOutside),
  'introduction.want': row('person', introductionId, wantIntroduction),
  'introduction.pass': row('person', introductionId, passIntroduction),
} satisfies Record<string, Row>
