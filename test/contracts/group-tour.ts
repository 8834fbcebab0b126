/** Two months in which groups, a program and a small session come about, are moved, called off and held: all their messages. */

import type { FormValues } from '../../src/messages/form.js'
import { askGuests } from '../../src/usecases/ask-guests.js'
import type { Driven } from './driven.js'
import { accepts, fillPool, guestsOf, plansGroup } from './group-people.js'
import { formOf } from './reading.js'
import { live, wait } from './walks.js'

const nextDay = (driven: Driven, days: number): string =>
  new Date(driven.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Begins on a Monday; passes two months. People of the pool have a topic of their own for every scene. */
export async function groupTour(driven: Driven): Promise<void> {
  for (const user of ['UMIA', 'UTOM', 'UEVA']) await driven.slack(user, 'home')
  await driven.settle()
  await heldFromFirstToLast(driven)
  await movedAndCalledOff(driven)
  await tooFew(driven)
  await smallSession(driven)
}

/** Somebody in the company who explores, and what they are curious about. */
async function evaExplores(driven: Driven, interests: string): Promise<string> {
  await driven.slack('UEVA', 'explore.join', {}, { interests, consent: 'yes' })
  await driven.settle()
  return entryOfEva(driven)
}

async function entryOfEva(driven: Driven): Promise<string> {
  const employeeId = await driven.employeeId('UEVA')
  const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId }))
  return entry?.id ?? ''
}

async function people(driven: Driven, count: number, topic: string, more: object = {}): Promise<string[]> {
  return fillPool(driven, count, (place) => ({
    ...{ id: `${topic}-${place}`, email: `${topic}-${place}@home.example`, interests: [topic] },
    ...more,
  }))
}

const group = (driven: Driven, user: string, topic: string, days: number, more: FormValues = {}) =>
  plansGroup(driven, user, { topics: topic, day: nextDay(driven, days), ...more })

/** Asked, nudged, seated, promoted, given back, met, noted, closed; a colleague among the guests. */
async function heldFromFirstToLast(driven: Driven): Promise<void> {
  const topic = 'falconry'
  const everybody = await people(driven, 4, topic)
  const eva = await evaExplores(driven, topic)
  const session = await group(driven, 'UMIA', topic, 10, { seats: '3', cohosts: ['UTOM'] })
  await driven.inside(async (context) => void (await askGuests(context, session, [...everybody, eva])))
  await live(driven, 4)
  const id = { sessionId: session.id }
  await driven.slack('UEVA', 'group.accept', id, { seen: 'yes' })
  for (const person of everybody) {
    await wait(driven, 1)
    await accepts(driven, person, session.id)
  }
  await driven.web(everybody[0] ?? '', 'group.leave', id)
  await live(driven, 1)
  await driven.slack('UEVA', 'group.leave', id)
  await driven.settle()
  for (const person of everybody) await accepts(driven, person, session.id)
  await driven.passTo(new Date(session.startsAt.getTime() + 60_000))
  await driven.slack('UMIA', 'group.release', id)
  await driven.passTo(new Date(session.endsAt.getTime() + 30 * 60_000))
  for (const guest of await guestsOf(driven, session.id))
    await driven.slack('UMIA', 'group.note', { ...id, guestId: guest.id }, { there: 'yes', teamwork: 'good' })
  await driven.slack('UMIA', 'group.close', id)
  await live(driven, 3)
}

/** Moved in time and at the last moment; called off in time and at the last moment. */
async function movedAndCalledOff(driven: Driven): Promise<void> {
  const topic = 'weaving'
  const everybody = await people(driven, 3, topic)
  const eva = await entryOfEva(driven)
  const session = await group(driven, 'UMIA', topic, 9, { seats: '4', cohosts: ['UTOM'] })
  await wait(driven, 5)
  await driven.inside(async (context) => void (await askGuests(context, session, [eva])))
  for (const person of everybody) await accepts(driven, person, session.id)
  await driven.slack('UEVA', 'group.accept', { sessionId: session.id }, { seen: 'yes' })
  const move = async (days: number): Promise<void> => {
    const zone = { sessionId: session.id, zone: 'Europe/Berlin' }
    await driven.slack('UMIA', 'group.move', zone, { day: nextDay(driven, days), time: '14:00' })
    await driven.settle()
  }
  await move(10)
  await live(driven, 1)
  const now = await driven.read((tx) => tx.sessions.get(session.id))
  await driven.passTo(new Date((now?.startsAt.getTime() ?? 0) - 5 * 3_600_000))
  await move(7)
  await live(driven, 2)
  await driven.slack('UMIA', 'group.cancel', { sessionId: session.id })
  await live(driven, 1)

  const soon = await group(driven, 'UTOM', topic, 8, { seats: '4' })
  await wait(driven, 5)
  for (const person of everybody) await accepts(driven, person, soon.id)
  await driven.passTo(new Date(soon.startsAt.getTime() - 3 * 3_600_000))
  await driven.slack('UTOM', 'group.cancel', { sessionId: soon.id })
  await live(driven, 1)
}

/** Below the quorum three days before, and a day before. */
async function tooFew(driven: Driven): Promise<void> {
  await people(driven, 1, 'origami')
  const session = await group(driven, 'UMIA', 'origami', 12)
  await wait(driven, 5)
  await accepts(driven, 'origami-0', session.id)
  await live(driven, 12)
}

/** Several people wait for a topic whose seats are all taken. */
async function smallSession(driven: Driven): Promise<void> {
  const form = formOf(await driven.slack('UTOM', 'command', { text: 'offer' }))
  const offer = { topics: 'astronomy', windows: ['2-840-960'], medium: 'video', where: 'https://video.example/t' }
  await driven.slack('UTOM', 'offer.save', form.value, { ...offer, seatsAtOnce: '1', seatsPerMonth: '1' })
  await driven.settle()
  await people(driven, 5, 'astronomy', { leftOutCause: 'seats_taken', leftOutHelps: 'none' })
  await driven.work('care.run')
  await live(driven, 2)
}
