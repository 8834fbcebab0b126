import { isOpenRoute, type Route } from '../domain/route.js'
import { endAsking, hostIsSilent } from './end-asking.js'
import { mayFit } from './may-ask.js'
import { rankOpening } from './rank-opening.js'
import { type Context, note } from './unit-of-work.js'
import { wayInTo } from './way-in.js'

/** Of the open openings, the newest that are looked at each morning, and how many people of each. */
const openingsRead = 20
const peopleRead = 20
/** A question that waits this long for whatever reason waits for nobody. */
const waitsMs = 56 * 86_400_000
const counted = 'fits_counted'

/**
 * How many people fit an open opening who did not at the last look; what was found is kept with the opening. Colleagues who
 * explore are not counted: numbers obey the shield as well (P-2).
 */
export async function countNewFits(context: Context): Promise<number> {
  const { tx } = context
  const fresh = new Set<string>()
  for (const opening of await tx.openings.find({ status: 'open' }, { limit: openingsRead, newestFirst: true })) {
    const fits = await rankOpening(context, opening, undefined, peopleRead)
    const ids = fits.flatMap(({ candidate }) => (candidate.employeeId === null ? [candidate.id] : []))
    const last = (await tx.historyOf('opening', opening.id)).findLast(({ action }) => action === counted)
    const known = new Set(last?.note.split(' '))
    const found = ids.filter((id) => !known.has(id))
    for (const id of found) fresh.add(id)
    if (found.length > 0) await note(context, 'opening', opening.id, counted, ids.join(' '))
  }
  return fresh.size
}

/** Daily: a question that nobody may be asked any more ends, and so does one that waits for ever. */
export async function careForRoutes(context: Context): Promise<void> {
  const { tx, now } = context
  for (const route of await tx.routes.find({ status: ['asking_host', 'asking_candidate'] })) {
    const opening = await tx.openings.get(route.openingId)
    const may = opening && (await mayFit(context, opening, route.candidateId, undefined))
    if (!may || now.getTime() - route.since.getTime() > waitsMs) await endAsking(context, { id: route.id })
    else if (isWaitingForHost(route) && !(await wayInTo(context, opening, may, route.hostId ?? '')))
      await hostIsSilent(context, route)
  }
}

const isWaitingForHost = (route: Route): boolean =>
  isOpenRoute(route) && route.status === 'asking_host' && route.hostSays === null
