import { decideMatch, isOpenMatch, matchClock, type Side, turnOf } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { Fault } from '../faults.js'
import {
  askCandidateCard,
  askHostCard,
  endedCandidateCard,
  endedHostCard,
  hostCardNow,
  type PairFacts,
} from '../messages/match.js'
import { loadPair } from '../usecases/pair.js'
import { expireMatch, withdrawMatch } from '../usecases/pass-match.js'
import { readPace } from '../usecases/set-pace.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'

/** A value of the payload; a job without it fails loudly and alone. */
export function need(job: ClaimedJob, name: string): string {
  const value = job.payload[name]
  if (value === undefined) throw new Fault('bad_payload', { retry: false, detail: `${job.name}.${name}` })
  return value
}

export const sideIn = (job: ClaimedJob): Side => (need(job, 'side') === 'host' ? 'host' : 'candidate')

/** Clocks stand still while a host is away or everything of theirs rests (P-16). */
export async function isAway(context: Context, employeeId: string): Promise<boolean> {
  const identities = await context.tx.identities.find({ employeeId, status: 'active' })
  return identities.length > 0 && identities.every((identity) => identity.isAway)
}

const nextWorkingDay = (context: Context, zone: string): Date =>
  addWorkingDays(context.now, 1, zone, context.settings.closedDays)

const calendar = (context: Context, facts: PairFacts, side: Side) => ({
  zone: side === 'host' ? facts.hostZone : facts.candidateZone,
  closedDays: context.settings.closedDays,
})

async function awaited(context: Context, job: ClaimedJob, side: Side): Promise<PairFacts | undefined> {
  const facts = await loadPair(context, need(job, 'matchId'))
  if (!facts || turnOf(facts.match) !== side) return undefined
  if (side === 'candidate' && facts.candidate.status !== 'active') return undefined
  return facts
}

function expiryOf(context: Context, facts: PairFacts, side: Side): Date {
  const asked = (side === 'host' ? facts.match.hostAskedAt : facts.match.candidateAskedAt) ?? context.now
  return addWorkingDays(
    asked,
    matchClock[side].expiry,
    calendar(context, facts, side).zone,
    context.settings.closedDays,
  )
}

/** The question: its clock starts when it was sent (P-16); where it cannot be delivered, the match ends and nobody waits. */
function question(side: Side): MessageDefinition {
  return {
    async prepare(context, job) {
      const facts = await awaited(context, job, side)
      if (!facts) return undefined
      const by = expiryOf(context, facts, side)
      if (side === 'host') {
        if (facts.host.pausedUntil && facts.host.pausedUntil > context.now) return undefined
        const pace = await readPace(context, facts.host.id)
        return { card: (reader) => askHostCard(reader, facts, by, false, pace) }
      }
      return { card: (reader) => askCandidateCard(reader, facts, by, false) }
    },
    async sent(context, job) {
      const facts = await loadPair(context, need(job, 'matchId'))
      if (!facts) return
      const decision = decideMatch(
        facts.match,
        { type: 'asked', side },
        { type: 'system' },
        context.now,
        calendar(context, facts, side),
      )
      if (decision.ok) await commit(context, context.tx.matches, 'match', decision)
    },
    async undeliverable(context, job) {
      await withdrawMatch(context, need(job, 'matchId'))
    },
  }
}

function nudge(side: Side): MessageDefinition {
  return {
    async prepare(context, job) {
      const facts = await awaited(context, job, side)
      if (!facts) return undefined
      const pace = side === 'host' ? await readPace(context, facts.host.id) : undefined
      if (side === 'host' && (await isAway(context, facts.host.id))) {
        return {
          card: (reader) => askHostCard(reader, facts, undefined, true, pace),
          deferTo: nextWorkingDay(context, facts.hostZone),
        }
      }
      const by = expiryOf(context, facts, side)
      return {
        card: (reader) =>
          side === 'host' ? askHostCard(reader, facts, by, true, pace) : askCandidateCard(reader, facts, by, true),
      }
    },
  }
}

const ended = (side: Side): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await loadPair(context, need(job, 'matchId'))
    if (!facts || isOpenMatch(facts.match) || facts.match.status === 'agreed') return undefined
    return { card: (reader) => (side === 'host' ? endedHostCard(reader, facts) : endedCandidateCard(reader, facts)) }
  },
})

export const matchMessages = {
  'match.ask-host': question('host'),
  'match.ask-candidate': question('candidate'),
  'match.nudge-host': nudge('host'),
  'match.nudge-candidate': nudge('candidate'),
  'match.ended-host': ended('host'),
  'match.ended-candidate': ended('candidate'),
  'match.card-update': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await loadPair(context, need(job, 'matchId'))
      if (!facts || need(job, 'side') !== 'host') return undefined
      return { card: (reader) => hostCardNow(reader, facts) }
    },
  },
} satisfies Record<string, MessageDefinition>

/** The clock has run out; an absent host's waits with them. */
export const expireMatchWork: WorkDefinition = async (context, job) => {
  const side = sideIn(job)
  const facts = await loadPair(context, need(job, 'matchId'))
  if (side === 'host' && facts && turnOf(facts.match) === 'host' && (await isAway(context, facts.host.id))) {
    return nextWorkingDay(context, facts.hostZone)
  }
  // a host who rests meanwhile is not silent (P-16)
  const rests = side === 'host' && facts?.host.pausedUntil && facts.host.pausedUntil > context.now
  if (rests) await withdrawMatch(context, need(job, 'matchId'))
  else await expireMatch(context, need(job, 'matchId'), side)
  return undefined
}
