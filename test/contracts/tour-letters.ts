import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { setsUp, wait } from './walks.js'

/** The program stood still for two days: an admin settles what was held meanwhile, each in one of the ways there are. */
export async function lettersTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const admin = async (name: string, value?: Record<string, string>) => {
    visits.push({ name, who: 'UADA', reply: await driven.slack('UADA', name, value) })
    await wait(driven, 2)
  }
  await setsUp(driven)
  for (const name of ['ana', 'ben', 'cleo', 'dan']) {
    const words = { firstName: name, email: `${name}@home.example`, interests: 'data engineering', consent: 'yes' }
    await driven.web(null, 'join.submit', {}, words)
  }
  driven.clock.moveTo(new Date(driven.clock.now().getTime() + 48 * 3_600_000))
  await driven.settle()
  const [first, second] = await driven.read((tx) => tx.letters(4))
  await admin('setup.messages')
  await admin('setup.letter.again', { letterId: first?.id ?? '' })
  await admin('setup.letter.drop', { letterId: second?.id ?? '' })
  await admin('setup.letters.again')
  return visits
}
