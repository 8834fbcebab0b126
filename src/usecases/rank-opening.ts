import type { Candidate } from '../domain/candidate.js'
import { isHandledAlone } from '../domain/flags.js'
import type { MatchReason } from '../domain/match.js'
import { isBarredFrom, type Opening } from '../domain/opening.js'
import { consentedStages, mayBeRouted, type Referral } from '../domain/referral.js'
import { weekReader } from '../domain/windows.js'
import { reasonsForHost } from '../matching/explain.js'
import type { CandidateFacts, OfferFacts, RulesContext } from '../matching/facts.js'
import { firstRuleAgainst } from '../matching/hard-rules.js'
import { benefitTerms, pointsOf } from '../matching/score.js'
import { whoMayFit } from './may-ask.js'
import { candidateFacts, type PoolView, refreshPool } from './pool-view.js'
import type { Context } from './unit-of-work.js'

/** Somebody who fits an opening, and why, in words that both sides may read. */
export interface Fit {
  candidate: Candidate
  reasons: MatchReason[]
}

/** Somebody put forward already who fits. */
export interface ReferredFit extends Fit {
  referral: Referral
}

/** How many are shown. */
export const fitsShown = 5
const referredShown = 3
/** Of those put forward and waiting, the newest that are looked at. */
const referredRead = 300
const referredListed = 20

/** What an opening asks for, as the matcher reads an offer. No host stands behind it: who that is weighs nothing here. */
export function openingFacts(opening: Opening): OfferFacts {
  const { id, skills, path, department, title, languages, seniority } = opening
  return {
    ...{ id, hostId: id, kind: 'referral', department, role: title, languages, seniority },
    topics: path === '' ? skills : [...skills, path],
    ...{ weekMinutes: [], minutes: 0, openUnits: 1, hostUnits: 1, formerEmployers: [] },
  }
}

const nobody: ReadonlySet<string> = new Set()

/** The rules of the matcher, for whoever is left once `left out` are; shields are asked of the few who are found. */
const rulesFor = (inside: Iterable<string>, leftOut: ReadonlySet<string>): RulesContext => ({
  blocked: new Map(),
  coolingDown: new Map(),
  shields: new Map([...inside].map((id) => [id, nobody])),
  withOpenMatch: leftOut,
  paused: nobody,
  anyKind: true,
})

/** Whoever did not choose to be found, and whoever was on a way to this opening before. */
async function leftOutOf({ tx, now }: Context, { index, findable }: PoolView, opening: Opening): Promise<Set<string>> {
  const routes = await tx.routes.find({ openingId: opening.id })
  const leftOut = new Set(routes.map(({ candidateId }) => candidateId))
  for (const { id } of index.candidates()) {
    const until = findable.get(id)
    if (!until || until <= now) leftOut.add(id)
  }
  return leftOut
}

/** Of these, who has not been put forward or hired. */
export async function notPutForward({ tx }: Context, ids: readonly string[]): Promise<Set<string>> {
  const referrals = await tx.referrals.find({ candidateId: ids, status: [...consentedStages, 'hired'] })
  const forward = new Set(referrals.map(({ candidateId }) => candidateId))
  return new Set(ids.filter((id) => !forward.has(id)))
}

const reasonsOf = (offer: OfferFacts, facts: CandidateFacts): MatchReason[] =>
  reasonsForHost(benefitTerms(offer, facts))

/**
 * Who of the pool fits an open opening best, as this reader may know of them: the best first. Asks the index for a few more than
 * are wanted, and for more again where the rules about people leave too few.
 */
export async function rankOpening(
  context: Context,
  opening: Opening,
  readerId: string | undefined,
  most = fitsShown,
): Promise<Fit[]> {
  if (opening.status !== 'open') return []
  const pool = await refreshPool(context)
  if (pool.findable.size === 0) return []
  const offer = openingFacts(opening)
  const rules = rulesFor(pool.inside.keys(), await leftOutOf(context, pool, opening))
  for (let asked = most + 5; ; asked *= 4) {
    const found = pool.index.best(offer, asked, rules)
    const ids = found.map(({ candidate }) => candidate.id)
    const may = await whoMayFit(context, opening, ids, readerId)
    const free = await notPutForward(context, [...may.keys()])
    const fits = found.flatMap(({ candidate: facts }): Fit[] => {
      const candidate = free.has(facts.id) ? may.get(facts.id) : undefined
      return candidate ? [{ candidate, reasons: reasonsOf(offer, facts) }] : []
    })
    if (fits.length >= most || found.length < asked) return fits.slice(0, most)
  }
}

/**
 * Who was put forward, waits, and fits: the best first. Somebody whose referrer must never be a way in to this opening is not
 * shown; nor is whoever was on a way to it before.
 */
export async function rankReferred(
  context: Context,
  opening: Opening,
  readerId: string | undefined,
): Promise<ReferredFit[]> {
  const { tx } = context
  if (opening.status !== 'open') return []
  const waiting = (
    await tx.referrals.find({ status: ['available', 'not_now'] }, { limit: referredRead, newestFirst: true })
  ).filter(mayBeRouted)
  const routed = new Set((await tx.routes.find({ openingId: opening.id })).map(({ candidateId }) => candidateId))
  const referrals = waiting.filter((each) => !routed.has(each.candidateId) && !isHandledAlone(each))
  const offer = openingFacts(opening)
  const fitting = await fittingOf(context, offer, referrals)
  const listed = fitting.slice(0, referredListed)
  const ids = listed.map(({ referral }) => referral.candidateId)
  const may = await whoMayFit(context, opening, ids, readerId, 'referral')
  const referrers = await tx.employees.getMany(listed.map(({ referral }) => referral.referrerId))
  const barred = new Set(
    referrers.filter(({ id, emailIndex }) => isBarredFrom(opening, { employeeId: id, emailIndex })).map(({ id }) => id),
  )
  const seen = new Set<string>()
  return listed
    .flatMap(({ referral, facts }): ReferredFit[] => {
      const candidate = may.get(referral.candidateId)
      if (!candidate || barred.has(referral.referrerId) || seen.has(candidate.id)) return []
      seen.add(candidate.id)
      return [{ referral, candidate, reasons: reasonsOf(offer, facts) }]
    })
    .slice(0, referredShown)
}

/** Those of these referrals whose people the matcher allows, the best first. */
async function fittingOf(context: Context, offer: OfferFacts, referrals: readonly Referral[]) {
  const { index } = await refreshPool(context)
  const ids = [...new Set(referrals.map(({ candidateId }) => candidateId))]
  const known = new Map(ids.flatMap((id) => (index.candidate(id) ? [[id, index.candidate(id)] as const] : [])))
  const weekOf = weekReader(context.now)
  // somebody who rests, or is asked for nothing else, is not in the index
  const others = await context.tx.candidates.getMany(ids.filter((id) => !known.has(id)))
  for (const other of others) known.set(other.id, candidateFacts(other, null, weekOf))
  const inside = [...known.values()].flatMap((facts) => (facts?.employeeId ? [facts.id] : []))
  const rules = rulesFor(inside, nobody)
  return referrals
    .flatMap((referral) => {
      const facts = known.get(referral.candidateId)
      if (!facts || firstRuleAgainst(offer, facts, rules)) return []
      return [{ referral, facts, points: pointsOf(benefitTerms(offer, facts)) }]
    })
    .sort((a, b) => b.points - a.points || (a.referral.id < b.referral.id ? -1 : 1))
}
