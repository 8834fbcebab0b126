import { type Forgotten, isWorded, keptSince, lapsing, type Worded } from '../domain/retention.js'
import { blankChat, blankMatch, blankReferral } from './blank-candidate.js'
import { type Context, note } from './unit-of-work.js'

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
  if (what === 'match_words') for (const each of await tx.matches.getMany(ids)) await tx.matches.save(blankMatch(each))
  if (what === 'chat_words') for (const each of await tx.chats.getMany(ids)) await tx.chats.save(blankChat(each))
  if (what === 'referral_words')
    for (const each of await tx.referrals.getMany(ids)) await tx.referrals.save(blankReferral(each))
  if (what === 'request_words')
    for (const each of await tx.requests.getMany(ids))
      await tx.requests.save({ ...each, settled: {}, wishes: [], hear: [] })
  return ids.length
}

/** Nothing is let go of until the hold is lifted; whoever sets or lifts it stands in the history. */
export async function setHold(context: Context, isHeld: boolean): Promise<void> {
  const { tx, settings } = context
  if (settings.isHeld === isHeld) return
  await tx.saveSettings({ ...settings, isHeld })
  await note(context, 'organization', tx.organizationId, isHeld ? 'held' : 'hold_lifted')
}
