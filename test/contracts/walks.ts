import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import type { Match } from '../../src/domain/match.js'
import { ladder, type Stage } from '../../src/domain/referral.js'
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
/** `values`: what the kind, or a host without an offer of their own, is asked besides. */
export async function hostSaysYes(
  driven: Driven,
  user: string,
  candidateId: string,
  values: FormValues = {},
): Promise<string[]> {
  const { id: matchId } = await lastMatch(driven, candidateId)
  const times = await shownTimes(driven, user, matchId)
  await driven.slack(user, 'match.accept', { matchId }, { times, ...values })
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

/** A recruiter asks whether they would like to apply, and they say yes. */
export async function applies(
  driven: Driven,
  candidateId: string,
  referralId: string,
  recruiter = 'UREC',
): Promise<void> {
  const invited = await driven.slack(recruiter, 'referral.invite', { referralId }, { opening: 'Data engineer' })
  if (invited.type !== 'card') throw new Error(said(invited))
  await wait(driven, 2)
  const agreed = await driven.web(candidateId, 'referral.apply', { referralId }, { consent: 'yes' })
  if (agreed.type !== 'card') throw new Error(said(agreed))
  await wait(driven, 2)
}

/** One step after the other up to that stage, each told before the next. */
export async function climbs(driven: Driven, referralId: string, upTo: Stage, recruiter = 'UREC'): Promise<void> {
  const steps: readonly Stage[] = ladder
  for (const to of ladder.slice(1, 1 + steps.indexOf(upTo))) {
    if (to === 'terms') await proposes(driven, referralId, recruiter)
    if (to === 'hired') await settlesTerms(driven, referralId, recruiter)
    const reply = await driven.slack(recruiter, 'referral.move', { referralId }, { to, note: 'It fits.' })
    if (!said(reply).includes('is now here')) throw new Error(said(reply))
    await wait(driven, 12)
  }
}

const candidateOf = async (driven: Driven, referralId: string): Promise<string> =>
  (await driven.read((tx) => tx.referrals.get(referralId)))?.candidateId ?? ''

/** Throws where it was refused. */
function done(reply: Awaited<ReturnType<Driven['slack']>>): void {
  if (reply.type !== 'card') throw new Error(said(reply))
}

/** The proposal is written, read and accepted. */
export async function proposes(driven: Driven, referralId: string, recruiter = 'UREC'): Promise<void> {
  const written = { role: 'Data engineer', startsOn: '2027-09-01', words: 'We would like to work with you.' }
  done(await driven.slack(recruiter, 'proposal.write', { referralId }, written))
  await wait(driven, 2)
  done(await driven.web(await candidateOf(driven, referralId), 'proposal.accept', { referralId }))
  await wait(driven, 2)
}

/** One point is put and agreed to. */
export async function settlesTerms(driven: Driven, referralId: string, recruiter = 'UREC'): Promise<void> {
  done(await driven.slack(recruiter, 'terms.put', { referralId }, { hours: 'Four days a week' }))
  await wait(driven, 2)
  const referral = await driven.read((tx) => tx.referrals.get(referralId))
  const yes = Object.fromEntries((referral?.proposal?.points ?? []).map(({ id }) => [`agree-${id}`, 'yes']))
  done(await driven.web(await candidateOf(driven, referralId), 'terms.answer', { referralId }, yes))
  await wait(driven, 2)
}
