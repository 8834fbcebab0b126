import { z } from 'zod'
import { kindNames } from '../domain/kinds.js'
import { askForChat, openAsk, showAsk, stopAsking } from '../usecases/ask-for-chat.js'
import { many, optionalText } from './fields.js'
import { saidBefore } from './match-rows.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})
const kind = z.enum(kindNames)

export const requestRows = {
  ask: look('person', nothing, showAsk),
  'ask.open': opens('person', z.object({ kind, wish: optionalText(1000) }), openAsk),
  'ask.save': row(
    'person',
    z.object({
      kind,
      ...saidBefore,
      wishes: optionalText(1000),
      goals: optionalText(1000),
      handed: optionalText(1000),
      hear: many.pipe(z.array(z.enum(['technical', 'communication', 'problem_solving']))),
    }),
    askForChat,
  ),
  'ask.stop': row('person', nothing, stopAsking),
} satisfies Record<string, Row>
