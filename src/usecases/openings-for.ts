import { isBarredFrom, type Opening } from '../domain/opening.js'
import { isSameSubject, subjectsOf } from '../matching/subjects.js'
import type { ReferralFacts } from '../messages/referral.js'
import { whoMaySee } from './periodic-words.js'
import type { Context } from './unit-of-work.js'

/** An opening before whose owner this person can be put. */
export interface PossibleOpening {
  opening: Opening
  /** whether it shares a subject with what they bring and look for */
  fits: boolean
}

/** Whoever this person never wants to be matched with, and who never with them (P-11). */
async function blockedFrom({ tx }: Context, { candidate }: ReferralFacts): Promise<Set<string>> {
  const ids = [candidate.id, ...(candidate.employeeId === null ? [] : [candidate.employeeId])]
  const mine = await tx.blocks.find({ byId: ids })
  const others = await tx.blocks.find({ otherId: ids })
  return new Set([...mine.map(({ otherId }) => otherId), ...others.map(({ byId }) => byId)])
}

/**
 * The open openings of which none of these is true: the person stands on its list of people it must never touch; it was tried with
 * them before; its owner or deputy is the person, must not know of them (P-2), is kept apart from them (P-11), or is family. What
 * fits comes first; for family nothing is suggested.
 */
export async function openingsFor(context: Context, facts: ReferralFacts): Promise<PossibleOpening[]> {
  const { tx } = context
  const { candidate, referral } = facts
  const tried = new Set((await tx.routes.find({ candidateId: candidate.id })).map(({ openingId }) => openingId))
  const open = (await tx.openings.find({ status: 'open' })).filter(
    (opening) => !tried.has(opening.id) && !isBarredFrom(opening, candidate),
  )
  const blocked = await blockedFrom(context, facts)
  const isFamily = referral.conflict === 'family'
  const deciders = [...new Set(open.flatMap(decidersOf))]
  const allowed = new Set(await whoMaySee(context, facts, deciders))
  const mayDecide = (id: string) => allowed.has(id) && !blocked.has(id) && !(isFamily && id === referral.referrerId)
  const theirs = subjectsOf([...candidate.skills, ...candidate.roles, ...candidate.interests])
  const possible = open
    .filter((opening) => decidersOf(opening).every(mayDecide))
    .map((opening) => {
      const ours = subjectsOf([...opening.skills, opening.title, opening.path])
      const fits = !isFamily && ours.some((our) => theirs.some((their) => isSameSubject(our, their)))
      return { opening, fits }
    })
  return possible.sort((a, b) => Number(b.fits) - Number(a.fits) || a.opening.title.localeCompare(b.opening.title))
}

const decidersOf = ({ ownerId, deputyId }: Opening): string[] => (deputyId === null ? [ownerId] : [ownerId, deputyId])
