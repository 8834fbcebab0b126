import { openMatch, turnOf } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { holds } from './consents.js'
import { ownEntry } from './own-entry.js'
import { noticeReply } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { awaken, rest } from './pool-entry.js'
import { type Context, note } from './unit-of-work.js'

const own = (context: Context): Employee | undefined =>
  context.who.type === 'employee' ? context.who.employee : undefined

/** Opens the form where the words did not name a day. */
export function pauseForm(say: Say): Reply {
  return {
    type: 'form',
    form: {
      interaction: 'pause.set',
      value: {},
      title: say('pause.form.title'),
      submit: say('pause.form.submit'),
      fields: [{ type: 'date', name: 'until', label: say('pause.form.until') }],
    },
  }
}

/** Everything rests until that moment, offers and one's own place in the pool, and then starts again by itself. Talks that have a date stay. */
export async function pauseUntil(context: Context, until: Date, say: Say): Promise<Reply> {
  const host = own(context)
  if (!host) return noticeReply(say, 'not_for_you')
  await context.tx.employees.save({ ...host, pausedUntil: until, pauseReason: 'chosen', updatedAt: context.now })
  await note(context, 'employee', host.id, 'paused')
  const entry = await ownEntry(context)
  if (entry?.status === 'active') await rest(context, entry, until)
  // Whoever waits for their answer is free for somebody else at once (P-16).
  for (const match of await context.tx.matches.find({ hostId: host.id, status: openMatch }))
    if (turnOf(match) === 'host') await withdrawMatch(context, match.id)
  const text = say('pause.done', { day: dayText(until, host.zone ?? context.settings.zone, say.locale) })
  const actions = [{ type: 'button' as const, label: say('pause.button.end'), interaction: 'pause.end', value: {} }]
  return { type: 'card', card: wordCard(text, actions), place: 'new' }
}

/** One click returns, whatever it was that rested. */
export async function endPause(context: Context, _input: object, say: Say): Promise<Reply> {
  const host = own(context)
  if (!host) return noticeReply(say, 'not_for_you')
  await context.tx.employees.save({
    ...host,
    pausedUntil: null,
    pauseReason: null,
    silences: 0,
    updatedAt: context.now,
  })
  await note(context, 'employee', host.id, 'came_back')
  const entry = await ownEntry(context)
  // a rest of its own goes on
  const restsAlong = entry?.status === 'hidden' && entry.pausedUntil?.getTime() === host.pausedUntil?.getTime()
  if (entry && restsAlong && (await holds(context, entry.id, 'coffee_chat'))) await awaken(context, entry)
  const offers = await context.tx.offers.find({ hostId: host.id, status: 'open' })
  await context.tx.addJobs(
    offers.map((offer) => ({
      name: 'pool.look' as const,
      key: `offer:${offer.id}:look-back-${context.now.getTime()}`,
      payload: { offerId: offer.id },
      at: context.now,
    })),
    context.interactionId,
  )
  return { type: 'card', card: wordCard(say('pause.open')), place: 'replace' }
}
