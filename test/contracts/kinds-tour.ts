/** What the ten kinds add to what people can do, once each, with real ids; longer than most, since it visits every such row. */

import type { FormValues } from '../../src/messages/form.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { fillPool, groupWords, guestsOf } from './group-people.js'
import { becomesRecruiter, hostSaysYes, joins, lastMatch, live, meet, offers, wait } from './walks.js'

type Say = (name: string, value?: Record<string, string>, values?: FormValues) => Promise<void>

interface Cast {
  driven: Driven
  visits: Visit[]
  as(user: string): Say
  on(candidateId: string): Say
}

/** Begins on a Monday; passes three months. Each scene has people and a topic of its own. */
export async function kindsTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const cast: Cast = {
    driven,
    visits,
    as: (user) => async (name, value, values) => {
      visits.push({ name, who: user, reply: await driven.slack(user, name, value, values) })
      await wait(driven, 2)
    },
    on: (candidateId) => async (name, value, values) => {
      visits.push({ name, who: 'candidate', reply: await driven.web(candidateId, name, value, values) })
      await wait(driven, 2)
    },
  }
  await becomesRecruiter(driven, 'UREC')
  for (const user of ['UMIA', 'UTOM', 'UEVA']) await driven.slack(user, 'home')
  await driven.settle()
  await career(cast)
  await networking(cast)
  await takenBack(cast)
  await preliminary(cast)
  await leads(cast)
  await consultation(cast)
  await groups(cast)
  await programs(cast)
  return visits
}

/** An offer of that kind, somebody of the pool, and both yes; the talk has taken place. */
async function held(
  cast: Cast,
  user: string,
  topic: string,
  said: { kind: string; host?: FormValues; own: FormValues },
) {
  const { driven } = cast
  const { kind, host, own } = said
  await offers(driven, user, { topics: topic, kind, seatsAtOnce: '5', seatsPerMonth: '20' })
  const lena = await joins(driven, `${topic}@home.example`, { interests: topic })
  await wait(driven, 3)
  const [time = ''] = await hostSaysYes(driven, user, lena, host)
  const { id: matchId } = await lastMatch(driven, lena)
  await driven.web(lena, 'match.accept', { matchId }, { time, zone: 'Europe/Berlin', ...own })
  await wait(driven, 3)
  return { lena, chat: await chatNow(driven, lena) }
}

async function chatNow(driven: Driven, candidateId: string) {
  const chats = await driven.read((tx) => tx.chats.find({ candidateId }, { newestFirst: true }))
  const [chat] = chats
  if (!chat) throw new Error('no talk')
  return chat
}

/** An advocate, both ways to end it; tips; a lead; what is asked six weeks later. */
async function career(cast: Cast): Promise<void> {
  const { driven, as, on } = cast
  const { lena, chat } = await held(cast, 'UMIA', 'falconry', {
    kind: 'career',
    own: { path: 'Data', decision: 'Now' },
  })
  await meet(driven, 'UMIA', chat)
  const value = { chatId: chat.id }
  const promise = { advocate: 'yes', advocate_for: 'falconry', advocate_until: '2026-12-31' }
  await as('UMIA')('chat.notes', value, promise)
  await as('UMIA')('chat.after', value)
  await on(lena)('advocacy.end', value)
  await as('UMIA')('chat.notes', value, promise)
  await as('UMIA')('advocacy.end', value)
  await on(lena)('chat.tips.ask', value)
  await as('UMIA')('chat.tips.open', value)
  await as('UMIA')('chat.tips', value, { words: 'Begin with the end.' })
  await on(lena)('lead.open', value)
  await on(lena)('lead.ask', value, { words: 'You spoke of a team.' })
  await live(driven, 45)
  await on(lena)('chat.applied', { ...value, answer: 'yes' })
}

/** Points that both change once, a silence that is asked about, and thanks from both. */
async function networking(cast: Cast): Promise<void> {
  const { driven, as, on } = cast
  const own = { agenda: 'one\ntwo' }
  const { lena, chat } = await held(cast, 'UMIA', 'weaving', { kind: 'networking', own })
  const value = { chatId: chat.id }
  // two working days for the host, three for the candidate, whichever day it is; five let the points lapse
  await live(driven, 4)
  await wait(driven, 60)
  await as('UMIA')('agenda.amend.open', value)
  await as('UMIA')('agenda.amend', value, { agenda: 'one\ntwo\nthree' })
  await live(driven, 5)
  await wait(driven, 60)
  await on(lena)('agenda.accept', value)
  const now = await chatNow(driven, lena)
  if (now.status === 'scheduling') {
    await as('UMIA')('chat.picked', { chatId: now.id }, { time: now.times[0] ?? '' })
    await wait(driven, 3)
  }
  await meet(driven, 'UMIA', await chatNow(driven, lena))
  await live(driven, 1)
  await as('UMIA')('chat.thank', value, { words: 'Thank you for both.' })
}

/** A yes that is taken back before the other answers. */
async function takenBack({ driven, as }: Cast): Promise<void> {
  await offers(driven, 'UMIA', { topics: 'beekeeping' })
  const ida = await joins(driven, 'ida@home.example', { firstName: 'Ida', interests: 'beekeeping' })
  await wait(driven, 3)
  await hostSaysYes(driven, 'UMIA', ida)
  await as('UMIA')('match.take-back', { matchId: (await lastMatch(driven, ida)).id })
}

async function preliminary(cast: Cast): Promise<void> {
  const { driven } = cast
  const own = { profile: 'yes', clarify: 'How?' }
  const said = { kind: 'preliminary', host: { clarify: 'What?' }, own }
  const { chat } = await held(cast, 'UREC', 'origami', said)
  await meet(driven, 'UREC', chat)
  await live(driven, 8)
}

/** A list of one's own that moves on, one that is stopped, and a kind that is asked for. */
async function leads(cast: Cast): Promise<void> {
  const { driven, on } = cast
  const lena = await joins(driven, 'pia@home.example', { firstName: 'Pia', interests: 'cartography' })
  await on(lena)('ask')
  await on(lena)('ask.open', { kind: 'seeker_led' })
  const list = { wishes: 'Name of UTOM\nName of UEVA', goals: 'To look around' }
  await on(lena)('ask.save', { kind: 'seeker_led' }, list)
  await live(driven, 5)
  await on(lena)('ask.stop')
}

/** The card that moves on, "who else?", and a close by hand. */
async function consultation(cast: Cast): Promise<void> {
  const { driven, as } = cast
  const { chat } = await held(cast, 'UMIA', 'astronomy', { kind: 'consultation', own: {} })
  await driven.passTo(new Date((chat.startsAt?.getTime() ?? 0) + 20 * 60_000))
  await meet(driven, 'UMIA', chat)
  const value = { chatId: chat.id }
  await as('UMIA')('chat.who-else.open', value)
  await as('UMIA')('chat.who-else', value, { people: [], nobody: 'yes' })
  await as('UMIA')('chat.close', value)
  const inside = await insideTalk(cast)
  await driven.passTo(new Date((inside.startsAt?.getTime() ?? 0) + 12 * 60_000))
}

/** Somebody inside reads chats, so that the run-of-show comes to them as well. */
async function insideTalk({ driven, as }: Cast) {
  await offers(driven, 'UTOM', { topics: 'calligraphy', kind: 'consultation' })
  await driven.slack('UEVA', 'explore.join', {}, { interests: 'calligraphy', consent: 'yes' })
  await wait(driven, 3)
  const employeeId = await driven.employeeId('UEVA')
  const [eva] = await driven.read((tx) => tx.candidates.find({ employeeId }))
  if (!eva) throw new Error('not in the pool')
  const { id: matchId } = await lastMatch(driven, eva.id)
  const open = async (user: string, name: string) => {
    const reply = await driven.slack(user, name, { matchId })
    const field = reply.type === 'form' ? reply.form.fields.find(({ name }) => /^times?$/.test(name)) : undefined
    return field?.type === 'ticks'
      ? field.value
      : field?.type === 'radio'
        ? field.options.map(({ value }) => value)
        : []
  }
  await as('UEVA')('match.accept', { matchId }, { times: await open('UEVA', 'match.answer') })
  const [time = ''] = await open('UTOM', 'match.meet')
  await as('UTOM')('match.accept', { matchId }, { time })
  return chatNow(driven, eva.id)
}

const inDays = (driven: Driven, days: number): string =>
  new Date(driven.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function newestSession(driven: Driven) {
  const [session] = await driven.read((tx) => tx.sessions.find({}, { newestFirst: true }))
  if (!session) throw new Error('no session')
  return session
}

async function groups(cast: Cast): Promise<void> {
  const { driven, as, on } = cast
  const people = await fillPool(driven, 5, (place) => ({
    ...{ id: `glass-${place}`, email: `glass-${place}@home.example`, interests: ['glassblowing'] },
  }))
  const words = { ...groupWords, topics: 'glassblowing', zone: 'Europe/Berlin', cohosts: ['UTOM'], seats: '4' }
  await as('UMIA')('group.open')
  await as('UMIA')('group.save', {}, { ...words, day: inDays(driven, 9) })
  const { id: sessionId } = await newestSession(driven)
  const value = { sessionId }
  await wait(driven, 5)
  const [first = ''] = (await guestsOf(driven, sessionId)).map(({ candidateId }) => candidateId)
  const others = people.filter((person) => person !== first)
  await on(first)('group.answer', value)
  await on(first)('group.decline', value)
  for (const person of others) await on(person)('group.accept', value, { seen: 'yes' })
  await on(others[0] ?? '')('group.leave', value)
  await on(others[1] ?? '')('group.mine', value)
  for (const look of ['group.list', 'group.show', 'group.move.open']) await as('UMIA')(look, value)
  await as('UMIA')('group.move', { ...value, zone: 'Europe/Berlin' }, { day: inDays(driven, 10), time: '15:00' })
  const moved = await newestSession(driven)
  await driven.passTo(new Date(moved.startsAt.getTime() + 60_000))
  await as('UMIA')('group.release', value)
  await driven.passTo(new Date(moved.endsAt.getTime() + 20 * 60_000))
  for (const person of others.slice(1)) await on(person)('group.met', { ...value, answer: 'yes' })
  const [guest] = await guestsOf(driven, sessionId)
  for (const each of (await guestsOf(driven, sessionId)).filter(({ status }) => status === 'seated')) {
    await as('UMIA')('group.note.open', { ...value, guestId: each.id })
    await as('UMIA')('group.note', { ...value, guestId: each.id }, { there: 'yes', teamwork: 'good' })
  }
  if (!guest) throw new Error('no guest')
  await as('UMIA')('group.after', value)
  await as('UMIA')('group.close', value)
  await as('UREC')('group.results', value)
  await smallSession(cast)
  await as('UTOM')('group.save', {}, { ...words, cohosts: ['UMIA'], day: inDays(driven, 20) })
  await as('UTOM')('group.cancel', { sessionId: (await newestSession(driven)).id })
}

/** Nothing is judged: guests keep the notes of the kind they waited for. */
async function smallSession({ driven, as, on }: Cast): Promise<void> {
  await offers(driven, 'UTOM', { topics: 'pottery', seatsAtOnce: '1', seatsPerMonth: '1' })
  const people = await fillPool(driven, 5, (place) => ({
    ...{ id: `clay-${place}`, email: `clay-${place}@home.example`, interests: ['pottery'] },
    ...{ leftOutCause: 'seats_taken', leftOutHelps: 'none' },
  }))
  const hostId = await driven.employeeId('UTOM')
  const [offer] = await driven.read((tx) => tx.offers.find({ hostId, status: 'open' }, { newestFirst: true }))
  const value = { offerId: offer?.id ?? '' }
  await as('UTOM')('overflow.open', value)
  const room = { medium: 'video', where: 'https://video.example/t', seats: '4', time: '14:00', zone: 'Europe/Berlin' }
  await as('UTOM')('overflow.save', value, { ...room, day: inDays(driven, 9) })
  const session = await newestSession(driven)
  const sessionId = { sessionId: session.id }
  await wait(driven, 5)
  const guest = (await guestsOf(driven, session.id)).find(({ candidateId }) => people.includes(candidateId))
  if (!guest) throw new Error('nobody was asked')
  await on(guest.candidateId)('group.accept', sessionId, { seen: 'yes' })
  await driven.passTo(new Date(session.endsAt.getTime() + 20 * 60_000))
  await on(guest.candidateId)('group.met', { ...sessionId, answer: 'yes' })
  await on(guest.candidateId)('group.notes.open', sessionId)
  await on(guest.candidateId)('group.notes', sessionId, { insights: 'Small is fine.' })
}

async function programs({ driven, as }: Cast): Promise<void> {
  const rooms = ['1', '2', '3'].map((step) => ({
    ...{ [`people${step}`]: ['UMIA'], [`medium${step}`]: 'video', [`where${step}`]: 'https://video.example/p' },
    [`questions${step}`]: 'How would you begin?',
  }))
  await as('UREC')('program.open')
  await as('UREC')('program.save', {}, Object.assign({ title: 'Into data', topics: 'glassblowing' }, ...rooms))
  await as('UREC')('programs')
  const [program] = await driven.read((tx) => tx.programs.find({}))
  const value = { programId: program?.id ?? '' }
  await as('UREC')('program.show', value)
  await as('UREC')('program.plan.open', { ...value, step: '1' })
  const when = { day: inDays(driven, 9), time: '14:00', zone: 'Europe/Berlin', seats: '2' }
  await as('UREC')('program.plan', { ...value, step: '1' }, when)
  await as('UREC')('program.close', value)
}
