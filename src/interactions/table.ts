import { chatRows } from './chat-rows.js'
import { creditRows } from './credit-rows.js'
import { digestRows } from './digest-rows.js'
import { fitRows } from './fit-rows.js'
import { homeRows } from './home-rows.js'
import { matchRows } from './match-rows.js'
import { offerRows } from './offer-rows.js'
import { onwardRows } from './onward-rows.js'
import { openingRows } from './opening-rows.js'
import { peopleRows } from './people-rows.js'
import { pipelineRows } from './pipeline-rows.js'
import { poolRows } from './pool-rows.js'
import { referenceRows } from './reference-rows.js'
import { referralRows } from './referral-rows.js'
import { requestRows } from './request-rows.js'
import { roundRows } from './round-rows.js'
import { routeRows } from './route-rows.js'
import type { Row } from './row.js'
import { sessionRows } from './session-rows.js'
import { setupRows } from './setup-rows.js'

/** Everything a person can do, whichever door they come through: who may, what it carries, which use case. */
export const interactionTable = {
  ...homeRows,
  ...offerRows,
  ...poolRows,
  ...peopleRows,
  ...onwardRows,
  ...matchRows,
  ...chatRows,
  ...requestRows,
  ...pipelineRows,
  ...referralRows,
  ...referenceRows,
  ...creditRows,
  ...fitRows,
  ...routeRows,
  ...openingRows,
  ...digestRows,
  ...roundRows,
  ...sessionRows,
  ...setupRows,
} satisfies Record<string, Row>

export type InteractionName = keyof typeof interactionTable

/** Whether a person may say it; what only a platform itself says is nobody's to say, whatever a card or a form names. */
export const isSaidByPeople = (name: string): boolean =>
  Object.hasOwn(interactionTable, name) && !name.startsWith('platform.')

/** Whether it only looks, and so changes nothing that anybody sees. */
export const isReading = (name: string): boolean =>
  Object.hasOwn(interactionTable, name) && interactionTable[name as InteractionName].reads

/** Whether a press of this interaction's button is answered with a form. */
export const opensForm = (name: string): boolean =>
  Object.hasOwn(interactionTable, name) && interactionTable[name as InteractionName].opensForm
