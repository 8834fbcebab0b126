import { type Forgotten, isWorded, keptSince, lapsing, type Worded } from '../domain/retention.js'
import {
  blankChat,
  blankGuest,
  blankIntroduction,
  blankMatch,
  blankReferral,
  blankRequest,
  blankRoute,
} from './blank-candidate.js'
import { type Context, note, type Table, type Tx } from './unit-of-work.js'

/** Rows of each in one transaction, and of those that are read and written again; the others follow in the next. */
const [mostAtOnce, mostWords] = [1_000, 100]

/** How much of each would go now. */
export async function countLapsed({ tx, now }: Context): Promise<Forgotten> {
  const counts: [string, number][] = []
  for (const what of lapsing) counts.push([what, await tx.countLapsed(what, keptSince(what, now))])
  return Object.fromEntries(counts) as Forgotten
}

/**
 * Lets go of what is over for longer than it is kept, some of each, and says in the history how much that was. Returns whether more
 * is left. While a hold stands (a claim, an inquiry) nothing goes.
 */
export async function forgetSome(context: Context): Promise<boolean> {
  const { tx, now, settings } = context
  if (settings.isHeld) return false
  const counts: [string, number][] = []
  let isMore = false
  for (const what of lapsing) {
    const before = keptSince(what, now)
    const count = isWorded(what)
      ? await blankSome(context, what, before)
      : await tx.dropLapsed(what, before, mostAtOnce)
    if (count > 0) counts.push([what, count])
    isMore ||= count === (isWorded(what) ? mostWords : mostAtOnce)
  }
  if (counts.length === 0) return false
  await note(context, 'organization', tx.organizationId, 'forgot', JSON.stringify(Object.fromEntries(counts)))
  return isMore
}

async function blankSome({ tx, now }: Context, what: Worded, before: Date): Promise<number> {
  const ids = await tx.takeLapsed(what, before, mostWords, now)
  await blanks[what](tx, ids)
  return ids.length
}

async function blank<Row extends { id: string; version: number }>(
  table: Table<Row>,
  ids: string[],
  how: (row: Row) => Row,
): Promise<void> {
  for (const row of await table.getMany(ids)) await table.save(how(row))
}

const blanks: Record<Worded, (tx: Tx, ids: string[]) => Promise<void>> = {
  match_words: ({ matches }, ids) => blank(matches, ids, blankMatch),
  chat_words: ({ chats }, ids) => blank(chats, ids, blankChat),
  request_words: ({ requests }, ids) => blank(requests, ids, blankRequest),
  referral_words: ({ referrals }, ids) => blank(referrals, ids, blankReferral),
  route_words: ({ routes }, ids) => blank(routes, ids, blankRoute),
  introduction_words: ({ introductions }, ids) => blank(introductions, ids, blankIntroduction),
  guest_words: ({ guests }, ids) => blank(guests, ids, blankGuest),
}

/** Nothing is let go of until the hold is lifted; whoever sets or lifts it stands in the history. */
export async function setHold(context: Context, isHeld: boolean): Promise<void> {
  const { tx, settings } = context
  if (settings.isHeld === isHeld) return
  await tx.saveSettings({ ...settings, isHeld })
  await note(context, 'organization', tx.organizationId, isHeld ? 'held' : 'hold_lifted')
}
