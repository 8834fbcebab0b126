import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/domain/candidate.js'
import type { Opening } from '../../src/domain/opening.js'
import { benefitTerms, hasSubstance, pointsOf } from '../../src/matching/score.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { openingFacts, rankOpening } from '../../src/usecases/rank-opening.js'
import { anOpening } from '../builders.js'
import { type Driven, drive } from './driven.js'

const subjects = ['data', 'design', 'sales', 'law', 'maps']
const someOf = fc.uniqueArray(fc.constantFrom(...subjects), { maxLength: 3 })
const person = fc.record({
  interests: someOf,
  skills: someOf,
  languages: fc.subarray(['en', 'de']),
  stance: fc.constantFrom('passive', 'exploring', 'active'),
  asksFor: fc.constantFrom(null, 'career'),
  recruitersMayFind: fc.boolean(),
  consents: fc.boolean(),
  status: fc.constantFrom('active', 'active', 'active', 'hidden', 'left'),
  isBarred: fc.integer({ max: 5, min: 0 }).map((one) => one === 0),
  isRouted: fc.integer({ max: 5, min: 0 }).map((one) => one === 0),
} as const)

let driven: Driven
let ownerId = ''
beforeAll(async () => {
  driven = await drive()
  await driven.slack('UOWN', 'home')
  await driven.settle()
  ownerId = await driven.employeeId('UOWN')
})
afterAll(() => driven.close())

let runs = 0

/** Whoever may be ranked, read straight from what was generated. */
function scan(people: readonly { candidate: Candidate; isAllowed: boolean }[], opening: Opening): number[] {
  const offer = openingFacts(opening)
  return people
    .filter(({ isAllowed }) => isAllowed)
    .flatMap(({ candidate }) => {
      const { id, interests, skills, departments, roles, seniority, languages, stance } = candidate
      const facts = { id, interests, skills, departments, roles, seniority, languages, stance }
      const terms = benefitTerms(offer, {
        ...facts,
        weekMinutes: [],
        age: 0,
        askedForHosts: [],
        isConnected: false,
        barredEmployers: [],
      })
      const speaks =
        languages.length === 0 ||
        opening.languages.length === 0 ||
        languages.some((one) => opening.languages.includes(one))
      return hasSubstance(terms) && speaks ? [pointsOf(terms)] : []
    })
    .sort((a, b) => b - a)
    .slice(0, 5)
}

describe('the ranking of an opening', () => {
  it('is that of a plain scan over those who chose to be found, in any pool', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.record({ skills: someOf, path: fc.constantFrom('', ...subjects), languages: fc.subarray(['en', 'fr']) }),
        async (made, asked) => {
          const run = ++runs
          const now = driven.clock.now()
          const people = made.map((one, at) => ({
            isAllowed:
              one.recruitersMayFind && one.consents && one.status === 'active' && !one.isBarred && !one.isRouted,
            isRouted: one.isRouted,
            isBarred: one.isBarred,
            consents: one.consents,
            candidate: {
              ...blankCandidate(`run-${run}-${at}`, now),
              ...{ interests: one.interests, skills: one.skills, languages: one.languages, stance: one.stance },
              ...{ asksFor: one.asksFor, recruitersMayFind: one.recruitersMayFind, status: one.status },
              ...{ emailIndex: `index-${run}-${at}` },
            } satisfies Candidate,
          }))
          const addresses = people.flatMap(({ candidate, isBarred }) => (isBarred ? [candidate.emailIndex ?? ''] : []))
          const opening = anOpening({ id: `op-${run}`, ownerId, barred: { employees: [], addresses }, ...asked })
          await driven.read(async (tx) => {
            for (const each of await tx.candidates.find({ status: 'active' }))
              await tx.candidates.save({ ...each, status: 'left' })
            await tx.openings.insert(opening)
            await tx.candidates.insertMany(people.map(({ candidate }) => candidate))
            await tx.consents.insertMany(
              people.flatMap(({ candidate: { id }, consents }) =>
                (['coffee_chat', 'talent_pool'] as const).map((purpose) => ({
                  ...{
                    id: `${purpose}-${id}`,
                    version: 0,
                    candidateId: id,
                    purpose,
                    wording: 'x',
                    basis: 'consent' as const,
                  },
                  ...{ grantedAt: now, expiresAt: new Date(now.getTime() + 1e9) },
                  withdrawnAt: purpose === 'talent_pool' && !consents ? now : null,
                })),
              ),
            )
            for (const { candidate, isRouted } of people)
              if (isRouted)
                await tx.routes.insert({
                  ...{ id: `route-${candidate.id}`, version: 0, openingId: opening.id, candidateId: candidate.id },
                  ...{ hostId: null, recruiterId: ownerId, referralId: null, status: 'lapsed', since: now },
                  ...{ createdAt: now, updatedAt: now, steps: 1, hostSays: null, decider: 'owner', reason: '' },
                })
          })
          const fits = await driven.inside((context) => rankOpening(context, opening, undefined))
          const points = fits.map(({ candidate }) => {
            const facts = { ...candidate, weekMinutes: [], isConnected: false }
            return pointsOf(benefitTerms(openingFacts(opening), facts))
          })
          expect(points).toEqual(scan(people, opening))
          const allowed = new Set(people.filter(({ isAllowed }) => isAllowed).map(({ candidate }) => candidate.id))
          expect(fits.filter(({ candidate }) => !allowed.has(candidate.id))).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)
})
