import type { Candidate } from '../domain/candidate.js'
import { heldChat } from '../domain/coffee-chat.js'
import { kindsToReferral } from '../domain/kinds.js'
import { isBarredFrom, type Opening } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import { advocatesForOpening } from './advocates.js'
import { readApart } from './may-ask.js'
import type { Context } from './unit-of-work.js'

/** Somebody of the company who has met a person and could ask them. */
export interface WayIn {
  host: Employee
  /** the talk; null for one outside the bot, whose day the person confirmed (P-25) */
  chatId: string | null
  metAt: Date
  /** they had offered to vouch for the person on this path */
  vouches: boolean
}

type Met = Pick<WayIn, 'chatId' | 'metAt'> & { hostId: string; candidateId: string }

/** Who met whom in talks that may lead to a referral, the newest first. */
async function meetings({ tx }: Context, candidates: readonly Candidate[]): Promise<Met[]> {
  const chats = await tx.chats.find({ candidateId: candidates.map(({ id }) => id), status: heldChat })
  const talks = chats
    .filter(({ kind }) => kindsToReferral.includes(kind))
    .map(({ id, hostId, candidateId, heldAt, startsAt, updatedAt }) => ({
      ...{ chatId: id, hostId, candidateId },
      metAt: heldAt ?? startsAt ?? updatedAt,
    }))
  const outside = candidates.flatMap(({ id, broughtById, talkedOn }): Met[] =>
    broughtById !== null && talkedOn !== null
      ? [{ chatId: null, hostId: broughtById, candidateId: id, metAt: new Date(`${talkedOn}T12:00:00Z`) }]
      : [],
  )
  return [...talks, ...outside].sort((one, other) => other.metAt.getTime() - one.metAt.getTime())
}

/**
 * By person: who could ask them, advocates for the opening's path first, then the newest talk. Never its owner or deputy, who
 * must not learn whom a card without a name is about; nobody on its list of people it must never touch; nobody who must not
 * know of the person (P-2) or whom one of the two never wants to meet (P-11).
 */
export async function waysIn(
  context: Context,
  opening: Opening,
  candidates: readonly Candidate[],
): Promise<Map<string, WayIn[]>> {
  if (candidates.length === 0) return new Map()
  const met = await meetings(context, candidates)
  const hosts = new Map(
    (await context.tx.employees.getMany(met.map(({ hostId }) => hostId))).map((one) => [one.id, one]),
  )
  const apart = await readApart(context, candidates)
  const ways = new Map<string, WayIn[]>()
  for (const candidate of candidates) {
    const own = met.filter(({ candidateId }) => candidateId === candidate.id)
    const advocates = own.length === 0 ? new Set() : await advocateIds(context, opening, candidate)
    const seen = new Set<string>()
    const list = own.flatMap(({ hostId, chatId, metAt }): WayIn[] => {
      const host = hosts.get(hostId)
      if (!host || seen.has(hostId) || !mayAsk(opening, host) || apart.between(hostId, candidate)) return []
      seen.add(hostId)
      return [{ host, chatId, metAt, vouches: advocates.has(hostId) }]
    })
    ways.set(candidate.id, [...list.filter(({ vouches }) => vouches), ...list.filter(({ vouches }) => !vouches)])
  }
  return ways
}

const mayAsk = (opening: Opening, { id, status, emailIndex }: Employee): boolean =>
  status === 'active' &&
  id !== opening.ownerId &&
  id !== opening.deputyId &&
  !isBarredFrom(opening, { employeeId: id, emailIndex })

async function advocateIds(context: Context, opening: Opening, { id }: Candidate): Promise<Set<string>> {
  return new Set((await advocatesForOpening(context, id, opening)).map(({ hostId }) => hostId))
}

/** Through whom this person is asked first, or how this host knows them. */
export async function wayInTo(
  context: Context,
  opening: Opening,
  candidate: Candidate,
  hostId?: string,
): Promise<WayIn | undefined> {
  const ways = (await waysIn(context, opening, [candidate])).get(candidate.id) ?? []
  return hostId === undefined ? ways[0] : ways.find(({ host }) => host.id === hostId)
}
