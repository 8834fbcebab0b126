import { decideOpening, type Opening, openingClock, stillOpenClock } from '../domain/opening.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import {
  endedAskedCard,
  endedCandidateCard,
  endedOwnerCard,
  otherDecidesCard,
  recruitersDecideCard,
  stillOpenCard,
  yoursCard,
} from '../messages/opening-words.js'
import { endOpening } from '../usecases/end-opening.js'
import { askNobody } from '../usecases/hand-over-openings.js'
import { askWhetherOpen } from '../usecases/keep-opening.js'
import { isThere, loadReferral } from '../usecases/load-referral.js'
import { calendarIn } from '../usecases/pair.js'
import { closedBecause } from '../usecases/read-opening.js'
import { loadRoute } from '../usecases/routes.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'
import { isAway, need } from './match-messages.js'

const openingOf = (context: Context, job: ClaimedJob): Promise<Opening | undefined> =>
  context.tx.openings.get(need(job, 'openingId'))

/** The opening while this very question about it is awaited. */
async function awaited(context: Context, job: ClaimedJob): Promise<Opening | undefined> {
  const opening = await openingOf(context, job)
  return opening?.status === 'open' && String(opening.asks) === need(job, 'asks') ? opening : undefined
}

const isWithRecruiters = ({ silences }: Opening): boolean => silences >= openingClock.silences

/** P-16: five working days from when it was sent, in the calendar of whoever was asked; of several the first counts. */
async function startClock(context: Context, job: ClaimedJob): Promise<void> {
  const opening = await awaited(context, job)
  const reader = job.to?.startsWith('employee:') ? job.to.slice('employee:'.length) : ''
  const employee = await context.tx.employees.get(reader)
  if (!opening) return
  const clock = stillOpenClock(opening, context.now, calendarIn(context, employee?.zone ?? null))
  await context.tx.addJobs([clock], context.interactionId)
}

const stillOpen: MessageDefinition = {
  async prepare(context, job) {
    const opening = await awaited(context, job)
    if (!opening || isWithRecruiters(opening)) return undefined
    return { card: (reader) => stillOpenCard(reader, opening) }
  },
  sent: startClock,
  async undeliverable(context, job) {
    const opening = await awaited(context, job)
    if (opening) await askNobody(context, opening)
  },
}

const recruitersDecide: MessageDefinition = {
  async prepare(context, job) {
    const opening = await awaited(context, job)
    const owner = opening && (await context.tx.employees.get(opening.ownerId))
    if (!opening || !owner || !isWithRecruiters(opening)) return undefined
    return { card: (reader) => recruitersDecideCard(reader, opening, owner) }
  },
  sent: startClock,
  undeliverable: startClock,
}

const yours: MessageDefinition = {
  async prepare(context, job) {
    const opening = await openingOf(context, job)
    const stands = opening?.status === 'draft' || opening?.status === 'open'
    if (!opening || !stands || job.to !== `employee:${opening.ownerId}`) return undefined
    return { card: (reader) => yoursCard(reader, opening) }
  },
}

const endedOwner: MessageDefinition = {
  async prepare(context, job) {
    const opening = await openingOf(context, job)
    if (opening?.status !== 'filled' && opening?.status !== 'closed') return undefined
    const closed = await closedBecause(context, opening)
    return { card: (reader) => endedOwnerCard(reader, opening, closed?.reason) }
  },
}

/** True as long as they stand where the end of the opening put them. */
const endedCandidate: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadReferral(context, need(job, 'referralId'))
    if (!facts || !isThere(facts) || String(facts.referral.moves) !== need(job, 'moves')) return undefined
    return { card: (reader) => endedCandidateCard(reader, facts.referral) }
  },
}

const endedAsked: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadRoute(context, need(job, 'routeId'))
    const isHere = facts?.candidate.status === 'active' || facts?.candidate.status === 'hidden'
    return facts?.route.status === 'ended' && isHere ? { card: endedAskedCard } : undefined
  },
}

const otherDecides: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadReferral(context, need(job, 'referralId'))
    const isInIt = facts?.referral.openingId === need(job, 'openingId')
    return facts && isInIt && isThere(facts) ? { card: otherDecidesCard } : undefined
  },
}

export const openingMessages = {
  'opening.still-open': stillOpen,
  'opening.recruiters-decide': recruitersDecide,
  'opening.yours': yours,
  'opening.ended-owner': endedOwner,
  'opening.ended-candidate': endedCandidate,
  'opening.ended-asked': endedAsked,
  'opening.other-decides': otherDecides,
} satisfies Record<string, MessageDefinition>

const ask: WorkDefinition = async (context, job) => {
  const opening = await awaited(context, job)
  if (opening) await askWhetherOpen(context, opening)
  return undefined
}

/** P-16: an absent owner's clock waits with them. */
const silent: WorkDefinition = async (context, job) => {
  const opening = await awaited(context, job)
  if (!opening) return undefined
  if (await isAway(context, opening.ownerId)) {
    const { settings, now } = context
    return addWorkingDays(now, 1, settings.zone, settings.closedDays)
  }
  const decision = decideOpening(opening, { type: 'not_answered', asks: opening.asks }, context.now)
  if (decision.ok) await commit(context, context.tx.openings, 'opening', decision)
  return undefined
}

const lapse: WorkDefinition = async (context, job) => {
  const opening = await awaited(context, job)
  if (opening) await endOpening(context, opening, { type: 'lapse', asks: opening.asks })
  return undefined
}

export const openingWorks = {
  'opening.ask': ask,
  'opening.silent': silent,
  'opening.lapse': lapse,
} satisfies Record<string, WorkDefinition>
