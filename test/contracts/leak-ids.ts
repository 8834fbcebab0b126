import type { Table } from '../../src/usecases/unit-of-work.js'
import type { IdField } from './leak-classes.js'
import type { ReaderName } from './leak-words.js'
import type { World } from './leak-world.js'

export const notThere = '01a00000-0000-7000-8000-000000000000'

/** Every id there is, by the fields that may name it. */
export async function idsIn({ driven }: World): Promise<Record<IdField, string[]>> {
  return driven.read(async (tx) => {
    const all = async <Entity extends { id: string; version: number }>(table: Table<Entity>): Promise<string[]> =>
      (await table.find({})).map(({ id }) => id)
    const [candidates, openings, hosts] = [await all(tx.candidates), await all(tx.openings), await all(tx.employees)]
    const referrals = await tx.referrals.find({})
    // of talks some: one over, one of a colleague who explores
    const chats = (await all(tx.chats)).filter((id) => id === 'talk-UHOST-sofia' || id.length === 40)
    return {
      ...{ openingId: openings, before: openings, referralId: referrals.map(({ id }) => id) },
      ...{ routeId: await all(tx.routes), refereeId: await all(tx.referees) },
      ...{ candidateId: candidates, candidate: candidates, chatId: chats },
      matchId: (await all(tx.matches)).filter((id) => id === 'match-sofia'),
      ...{ sessionId: await all(tx.sessions), guestId: await all(tx.guests), programId: await all(tx.programs) },
      offerId: ['o-talk-UREF-lena', 'o-talk-UHOST-sofia'],
      introductionId: await all(tx.introductions),
      // a colleague's id is told to nobody; two of them are tried
      ...{ hostId: hosts.slice(0, 2), by: hosts.slice(0, 2), from: chats.slice(0, 2), blockId: [], batch: [] },
      questionId: referrals.flatMap(({ questions }) => questions.map(({ id }) => id)),
      bulkId: await all(tx.bulkMoves),
      letterId: (await tx.letters(2)).map(({ id }) => id),
    }
  })
}

const staff = ['recruiter', 'inLine', 'admin'] as const
const heads = ['owner', 'deputy', ...staff] as const
const company = ['barred', 'circle', 'manager', 'referrer', 'second', 'host', 'nobody', 'newcomer', 'ines'] as const

/**
 * For whom something is there at all, typed from DESIGN and PEOPLE. To everybody else it must be what is not there, byte by byte.
 * Whoever is listed may still be refused.
 */
export const thereFor: Record<string, readonly ReaderName[]> = {
  'opening hidden': heads,
  'opening circle': [...heads, 'circle'],
  'opening company': [...heads, ...company],
  'opening draft': heads,
  'referral lena': ['lena', 'referrer', ...staff],
  'referral lenasecond': ['lena', 'second', ...staff],
  'referral nora': ['nora', 'referrer', ...staff],
  'referral emil': ['emil', 'second', ...heads],
  'referral ines': ['ines', 'second', 'recruiter', 'admin'],
  // the owner decides; Lena was not asked yet, Pia's host was, and Pia is next
  'route lena': ['owner', ...staff],
  'route nora': ['owner', 'nora', ...staff],
  'route emil': ['owner', 'emil', ...staff],
  'route pia': ['host', ...staff],
  'referee emil': ['emil', 'referee', ...staff],
}

/** What each of these ids is called, so that a failure can be read. */
export function labelsOf({ ids }: World): Map<string, string> {
  return new Map(Object.entries(ids).map(([label, id]) => [id, label]))
}
