import type { Candidate } from '../../src/domain/candidate.js'
import type { Guest, Session } from '../../src/domain/session.js'
import type { FormValues } from '../../src/messages/form.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import type { Driven } from './driven.js'
import { formOf, said } from './reading.js'

/** What a host fills in: Thursday 14 May 2026, 14:00 in Berlin. */
export const groupWords: FormValues = {
  title: 'A day in a data team',
  topics: 'data engineering',
  day: '2026-05-14',
  time: '14:00',
  medium: 'video',
  where: 'https://video.example/group',
  seats: '3',
  briefing: 'We look at one real question together.',
  alone: 'What did you last find out?',
  team: 'What would you measure?',
  tasks: 'Sort the cards\nChoose one',
}

/** A host opens the form and saves it. */
export async function plansGroup(driven: Driven, user: string, values: FormValues = {}): Promise<Session> {
  await driven.slack(user, 'home')
  await driven.settle()
  const form = formOf(await driven.slack(user, 'group.open'))
  const reply = await driven.slack(user, 'group.save', form.value, { ...groupWords, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  await driven.settle()
  const ownerId = await driven.employeeId(user)
  const [session] = await driven.read((tx) => tx.sessions.find({ ownerId }, { newestFirst: true }))
  if (!session) throw new Error('no session')
  return session
}

/** People of the pool who share the topic, written at once. */
export async function fillPool(
  driven: Pick<Driven, 'read' | 'clock'>,
  count: number,
  each: (place: number) => Partial<Candidate> = () => ({}),
): Promise<string[]> {
  const now = driven.clock.now()
  const people = Array.from(
    { length: count },
    (_, place): Candidate => ({
      ...blankCandidate(`person-${place}`, now),
      status: 'active',
      joinedAt: now,
      firstName: `Person ${place}`,
      email: `person-${place}@home.example`,
      headline: `Curious person ${place}`,
      interests: ['data engineering'],
      ...each(place),
    }),
  )
  await driven.read(async (tx) => {
    await tx.candidates.insertMany(people)
    await tx.consents.insertMany(
      people.map(({ id }) => ({
        id: `consent-${id}`,
        version: 0,
        candidateId: id,
        purpose: 'coffee_chat' as const,
        wording: '1',
        basis: 'consent' as const,
        grantedAt: now,
        expiresAt: new Date(now.getTime() + 200 * 86_400_000),
        withdrawnAt: null,
      })),
    )
  })
  return people.map(({ id }) => id)
}

export const guestsOf = (driven: Pick<Driven, 'read'>, sessionId: string): Promise<Guest[]> =>
  driven.read((tx) => tx.guests.find({ sessionId }))

export const sessionNow = async (driven: Driven, id: string): Promise<Session> => {
  const session = await driven.read((tx) => tx.sessions.get(id))
  if (!session) throw new Error('no session')
  return session
}

/** One guest says yes on their page. */
export const accepts = (driven: Driven, candidateId: string, sessionId: string, values: FormValues = {}) =>
  driven.web(candidateId, 'group.accept', { sessionId }, { seen: 'yes', ...values })
