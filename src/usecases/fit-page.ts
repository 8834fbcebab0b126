import type { Candidate } from '../domain/candidate.js'
import type { PageSection } from '../messages/page.js'
import type { Reader } from '../messages/reader.js'
import { mayLaterForm, maySectionCard } from '../messages/way-in.js'
import { askedFacts } from './answer-fit.js'
import { mayFit } from './may-ask.js'
import { mayAskFrom } from './periodic-words.js'
import { loadRoute } from './routes.js'
import type { Context } from './unit-of-work.js'

/** "May we put you forward?" on the page of whom it is about: there as soon as a host says that they ask in person. */
export async function fitSections(context: Context, { id }: Candidate, reader: Reader): Promise<PageSection[]> {
  const [route] = await context.tx.routes.find({ candidateId: id, status: 'asking_candidate' })
  const facts = route && (await loadRoute(context, route.id))
  if (!facts || !(await mayFit(context, facts.opening, id, undefined))) return []
  // P-13: the page does not ask of a second one within the month either.
  if (await mayAskFrom(context, facts.route, 'route')) return []
  const asked = await askedFacts(context, facts)
  if (!asked) return []
  return [
    { id: 'fit', card: maySectionCard(reader, asked) },
    { id: `fit-later-${facts.route.id}`, form: mayLaterForm(reader.say, facts.route.id) },
  ]
}
