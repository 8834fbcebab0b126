import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import type { Match } from '../../src/domain/match.js'
import { enqueueDue } from '../../src/jobs/schedule.js'
import type { FormValues } from '../../src/messages/form.js'
import type { Driven } from './driven.js'
import { formOf, said } from './reading.js'

/** The first steps of most stories, as people take them. */

/** What the admin fills in. */
export const setUpWords = {
  name: 'Corvid Labs',
  channel: 'C1',
  weekday: '5',
  hour: '10',
  zone: 'Europe/Berlin',
  everyWeeks: '1',
}

/** Ada, an admin of the workspace, and the recruiters arrive, and she sets the program up. */
export async function setsUp(driven: Driven, values: FormValues = {}, recruiters: string[] = ['UREC']): Promise<void> {
  driven.people.UADA = { isAdmin: true, ...driven.people.UADA }
  for (const user of ['UADA', ...recruiters]) await driven.slack(user, 'home')
  await driven.settle()
  const reply = await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  await driven.settle()
}

/** Somebody arrives and has the recruiter's role from then on, without a set-up. */
export async function becomesRecruiter(driven: Driven, user: string): Promise<void> {
  await driven.slack(user, 'home')
  await driven.settle()
  const id = await driven.employeeId(user)
  await driven.read(async (tx) => {
    const employee = await tx.employees.get(id)
    if (employee) await tx.employees.save({ ...employee, roles: ['recruiter'] })
  })
}

/** Days go by, each with what the minute's tick makes due. */
export async function live(driven: Driven, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    await driven.passTo(new Date(driven.clock.now().getTime() + 86_400_000))
    await enqueueDue(driven.store, driven.clock.now())
    await driven.settle()
  }
}

/** Tuesday 14–18 and Thursday 14–16. */
export const afternoons = ['2-840-960', '2-960-1080', '4-840-960']

export async function offers(driven: Driven, user: string, values: FormValues = {}): Promise<void> {
  // The platform is asked who this is before anything else.
  await driven.slack(user, 'home')
  await driven.settle()
  const form = formOf(await driven.slack(user, 'command', { text: 'offer' }))
  const filled = {
    topics: 'data engineering',
    windows: afternoons,
    medium: 'video',
    where: 'https://video.example/mia',
  }
  const reply = await driven.slack(user, 'offer.save', form.value, { ...filled, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  await driven.settle()
}

/** Submits /join; the entry is still unconfirmed. */
export async function asksToJoin(driven: Driven, email: string, values: FormValues = {}): Promise<string> {
  const filled = { firstName: 'Lena', email, interests: 'data engineering', consent: 'yes' }
  const reply = await driven.web(null, 'join.submit', {}, { ...filled, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  await driven.settle()
  const [entry] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex(email) }))
  if (!entry) throw new Error('nothing was kept')
  return entry.id
}

export async function joins(driven: Driven, email = 'lena@home.example', values: FormValues = {}): Promise<string> {
  const id = await asksToJoin(driven, email, values)
  await driven.web(id, 'join.confirm')
  await driven.settle()
  return id
}

/** Some minutes go by. */
export const wait = (driven: Driven, minutes: number): Promise<void> =>
  driven.passTo(new Date(driven.clock.now().getTime() + minutes * 60_000))

export async function lastMatch(driven: Driven, candidateId: string): Promise<Match> {
  const matches = await driven.read((tx) => tx.matches.find({ candidateId }))
  const last = matches.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
  if (!last) throw new Error('no match')
  return last
}

export async function chatOf(driven: Driven, candidateId: string): Promise<CoffeeChat> {
  const [chat] = await driven.read((tx) => tx.chats.find({ candidateId }))
  if (!chat) throw new Error('no chat')
  return chat
}

/** The times that *Meet them* shows, all ticked. */
export async function shownTimes(driven: Driven, user: string, matchId: string): Promise<string[]> {
  const field = formOf(await driven.slack(user, 'match.meet', { matchId })).fields[0]
  if (field?.type !== 'ticks') throw new Error('no times to tick')
  return field.value
}

/** The host says yes to all the times shown; the candidate is asked. */
export async function hostSaysYes(driven: Driven, user: string, candidateId: string): Promise<string[]> {
  const { id: matchId } = await lastMatch(driven, candidateId)
  const times = await shownTimes(driven, user, matchId)
  await driven.slack(user, 'match.accept', { matchId }, { times })
  await wait(driven, 2)
  return times
}

/** Offer, join, both yes: the chat is booked at the first of the times. */
export async function booked(driven: Driven, user = 'UMIA', candidateId?: string): Promise<CoffeeChat> {
  if (!candidateId) await offers(driven, user)
  const id = candidateId ?? (await joins(driven))
  await wait(driven, 2)
  const [time = ''] = await hostSaysYes(driven, user, id)
  const { id: matchId } = await lastMatch(driven, id)
  await driven.web(id, 'match.accept', { matchId }, { time, wants: 'How teams work', zone: 'Europe/Berlin' })
  await wait(driven, 3)
  return chatOf(driven, id)
}

/** The talk takes place and both say so. */
export async function meet(driven: Driven, user: string, chat: CoffeeChat): Promise<void> {
  await driven.passTo(new Date((chat.endsAt?.getTime() ?? 0) + 30 * 60_000))
  await driven.slack(user, 'chat.met', { chatId: chat.id, answer: 'yes' })
  await driven.web(chat.candidateId, 'chat.met', { chatId: chat.id, answer: 'yes' })
  await wait(driven, 2)
}
