/** The messages that some kinds have and others have not, a row each (KINDS). */

import { agendaClock, heldChat, isHeld } from '../domain/coffee-chat.js'
import {
  advocacyEndedCard,
  appliedCard,
  resultCard,
  thankedCard,
  thankNudgeCard,
  tipsAskedCard,
  tipsCard,
} from '../messages/after-chat.js'
import { agendaCard } from '../messages/agenda.js'
import { standsCard } from '../messages/request.js'
import { showCard } from '../messages/show.js'
import { lookForCandidate } from '../usecases/look-for-matches.js'
import { goOnAsking } from '../usecases/next-wish.js'
import { calendarIn, loadChat } from '../usecases/pair.js'
import { settleChat } from '../usecases/settle-chat.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import { current } from './chat-messages.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'
import { need, sideIn } from './match-messages.js'

/** The other's points, while they wait for this side. */
const agenda = (nudge: boolean): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await current(context, job, ['agenda'])
    const side = sideIn(job)
    if (!facts || facts.chat.turn !== side) return undefined
    return { card: (reader) => agendaCard(reader, facts, side, nudge) }
  },
})

/** Nobody's silence counts before they could know (P-16). */
async function startAgendaClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await current(context, job, ['agenda'])
  if (!facts) return
  const zone = facts.chat.turn === 'candidate' ? facts.candidateZone : facts.hostZone
  await context.tx.addJobs(agendaClock(facts.chat, context.now, calendarIn(context, zone)), context.interactionId)
}

const asked = { ...agenda(false), sent: startAgendaClock, undeliverable: startAgendaClock }

/** The run-of-show, to whoever reads chats; people outside read it on their page. */
const show: MessageDefinition = {
  async prepare(context, job) {
    const facts = await current(context, job, ['scheduled', 'held'])
    if (!facts || (sideIn(job) === 'candidate' && facts.candidate.employeeId === null)) return undefined
    return { card: (reader) => showCard(reader, facts, context.now) }
  },
}

const thankNudge: MessageDefinition = {
  async prepare(context, job) {
    const facts = await current(context, job, heldChat)
    const side = sideIn(job)
    if (!facts || (side === 'host' ? facts.chat.thanksFromHost : facts.chat.thanks) !== '') return undefined
    return { card: (reader) => thankNudgeCard(reader, facts, side) }
  },
}

const applied: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadChat(context, need(job, 'chatId'))
    if (!facts || !isHeld(facts.chat) || facts.chat.outcome.applied !== undefined) return undefined
    return facts.candidate.status === 'active' ? { card: (reader) => appliedCard(reader, facts) } : undefined
  },
}

const result: MessageDefinition = {
  async prepare(context, job) {
    const facts = await current(context, job, ['closed'])
    return facts && { card: (reader) => resultCard(reader, facts, sideIn(job)) }
  },
}

const advocacyEnded: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadChat(context, need(job, 'chatId'))
    return facts && { card: (reader) => advocacyEndedCard(reader, facts, sideIn(job), need(job, 'purpose')) }
  },
}

/** What the host wrote for the candidate alone is gone once it has left, or could not. */
async function forgetTips(context: Context, job: ClaimedJob): Promise<void> {
  const chat = await context.tx.chats.get(need(job, 'chatId'))
  if (chat && chat.tips !== '') await context.tx.chats.save({ ...chat, tips: '' })
}

export const kindMessages = {
  'chat.agenda-host': asked,
  'chat.agenda-candidate': asked,
  'chat.agenda-nudge-host': agenda(true),
  'chat.agenda-nudge-candidate': agenda(true),
  'chat.show-host': show,
  'chat.show-candidate': show,
  'chat.show-moves': show,
  'chat.thank-nudge-host': thankNudge,
  'chat.thank-nudge-candidate': thankNudge,
  'chat.applied-candidate': applied,
  'chat.result-host': result,
  'chat.result-candidate': result,
  'chat.advocacy-ended-host': advocacyEnded,
  'chat.advocacy-ended-candidate': advocacyEnded,
  'chat.thanked-candidate': {
    async prepare(context, job) {
      const facts = await loadChat(context, need(job, 'chatId'))
      if (!facts || facts.chat.thanksFromHost === '') return undefined
      return { card: (reader) => thankedCard(reader, facts, 'candidate') }
    },
  },
  'chat.tips-asked-host': {
    async prepare(context, job) {
      const facts = await loadChat(context, need(job, 'chatId'))
      return facts && { card: (reader) => tipsAskedCard(reader, facts) }
    },
  },
  'chat.tips-candidate': {
    async prepare(context, job) {
      const facts = await loadChat(context, need(job, 'chatId'))
      return facts && facts.chat.tips !== '' ? { card: (reader) => tipsCard(reader, facts) } : undefined
    },
    sent: forgetTips,
    undeliverable: forgetTips,
  },
  'request.stands-candidate': {
    async prepare(context, job) {
      const request = await context.tx.requests.get(need(job, 'requestId'))
      // of two moves at once only where it stands now is told
      if (!request || request.status === 'stopped' || String(request.at) !== need(job, 'at')) return undefined
      return { card: (reader) => standsCard(reader, request) }
    },
  },
} satisfies Record<string, MessageDefinition>

/** Five working days after a talk it closes by itself. */
export const closeChatWork: WorkDefinition = async (context, job) => {
  await settleChat(context, need(job, 'chatId'))
  return undefined
}

/** Kind 6: what was asked for has ended, and the next on the list is asked. */
export const goOnAskingWork: WorkDefinition = async (context, job) => {
  const candidateId = need(job, 'candidateId')
  // a list at its end leaves its person to everybody's matching again
  if (!(await goOnAsking(context, candidateId))) await lookForCandidate(context, candidateId)
  return undefined
}
