import { countWeeks, readCauses, type Week } from '../domain/numbers.js'
import { numbersCard } from '../messages/numbers.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { readerHere } from './pair.js'
import type { Context } from './unit-of-work.js'

const shownWeeks = 8
const lookBackMs = (shownWeeks + 1) * 7 * 86_400_000

/** What happened in the last weeks, in groups of five and more (P-6). People who explore inside are counted nowhere (P-2). */
export async function readNumbers(context: Context): Promise<Week[]> {
  const { tx, now, settings } = context
  const from = new Date(now.getTime() - lookBackMs)
  const inside = new Set((await tx.candidates.find({ source: 'internal' })).map(({ id }) => id))
  const isOutside = ({ candidateId }: { candidateId: string }): boolean => !inside.has(candidateId)
  const rounds = await tx.rounds.find({ at: { from } })
  const causes: { at: Date; causes: ReturnType<typeof readCauses> }[] = []
  for (const { id, at } of rounds) {
    const lines = await tx.historyOf('round', id)
    causes.push({ at, causes: readCauses(lines.find(({ action }) => action === 'held')?.note ?? '') })
  }
  const matches = (await tx.pastMatches(from)).filter(isOutside)
  const talks = (await tx.chats.find({ heldAt: { from } })).filter(isOutside)
  return countWeeks({ matches, talks, rounds: causes }, now, settings.zone, shownWeeks)
}

/** The organizer's numbers. */
export async function showNumbers(context: Context, _input: object, say: Say): Promise<Reply> {
  const card = numbersCard(readerHere(say, context.settings.zone), await readNumbers(context))
  return { type: 'card', card, place: 'new' }
}
