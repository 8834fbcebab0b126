/** A year in which people fall silent, come late and change their minds: the messages that no reply causes. */

import { importFile } from '../../src/interactions/import-file.js'
import type { Reply } from '../../src/messages/reply.js'
import type { Driven } from './driven.js'
import { formOf } from './reading.js'
import { booked, climbs, hostSaysYes, joins, lastMatch, live, meet, offers, setsUp, wait } from './walks.js'

const at = (date: Date | null, minutes: number): Date => new Date((date?.getTime() ?? 0) + minutes * 60_000)

/** Passes more than a year; every scene has people of its own. */
export async function quietTour(driven: Driven): Promise<void> {
  driven.people.UADA = { name: 'Ada Okafor' }
  await setsUp(driven, { weekday: '1', hour: '9' })
  await namedByAFriend(driven)
  await bothComeLate(driven)
  await changesAtTheLastMoment(driven)
  await otherTimesUnanswered(driven)
  await hostPasses(driven)
  await putForward(driven)
  await namesOthers(driven)
  await insideTheCompany(driven)
  await hostsFallSilent(driven)
  await candidatesFallSilent(driven)
}

async function namedByAFriend(driven: Driven): Promise<void> {
  await driven.slack('UMIA', 'introduce.send', { firstName: 'Pia', email: 'pia@home.example', how: 'We studied.' })
  await driven.settle()
  const [pia] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex('pia@home.example') }))
  const yes = { interests: 'falconry', consent: 'yes', tell: 'yes' }
  await driven.web(pia?.id ?? '', 'join.confirm', {}, yes)
  await driven.settle()
}

async function bothComeLate(driven: Driven): Promise<void> {
  const chat = await booked(driven, 'UMIA')
  await driven.passTo(at(chat.startsAt, 1))
  await driven.slack('UMIA', 'chat.here', { chatId: chat.id })
  // nobody says whether they met: asked again
  await live(driven, 8)
  await driven.slack('UMIA', 'never.save', {}, { people: [], met: [chat.candidateId] })
}

async function changesAtTheLastMoment(driven: Driven): Promise<void> {
  await offers(driven, 'UNOA', { topics: 'design', seatsAtOnce: '5', seatsPerMonth: '20' })
  const moved = await booked(
    driven,
    'UNOA',
    await joins(driven, 'mo@home.example', { interests: 'design', firstName: 'Mo' }),
  )
  await driven.passTo(at(moved.startsAt, -90))
  const moving = await driven.slack('UNOA', 'chat.move', { chatId: moved.id })
  const field = moving.type === 'form' ? moving.form.fields[0] : undefined
  const times = field?.type === 'radio' || field?.type === 'select' ? field.options.map((option) => option.value) : []
  await driven.slack('UNOA', 'chat.move-to', { chatId: moved.id }, { time: times[0] ?? '' })
  await wait(driven, 5)
  const next = await driven.read((tx) => tx.chats.get(moved.id))
  await driven.passTo(at(next?.startsAt ?? null, -60))
  await driven.slack('UNOA', 'chat.cancel', { chatId: moved.id })
  await wait(driven, 5)
  for (const name of ['Uma', 'Vic']) {
    const id = await joins(driven, `${name}@home.example`, { interests: 'design', firstName: name })
    const chat = await booked(driven, 'UNOA', id)
    await driven.passTo(at(chat.endsAt, 30))
    await driven.web(id, 'chat.met', { chatId: chat.id, answer: 'they_did_not_come' })
    // the two do not agree: both are asked once more
    if (name === 'Vic') await driven.slack('UNOA', 'chat.met', { chatId: chat.id, answer: 'yes' })
    await wait(driven, 5)
  }
}

async function hostPasses(driven: Driven): Promise<void> {
  await offers(driven, 'UPAT', { topics: 'chess', seatsAtOnce: '5', seatsPerMonth: '20' })
  for (const firstName of ['Eli', 'Flo', 'Gus']) {
    const id = await joins(driven, `${firstName}@home.example`, { interests: 'chess', firstName })
    await wait(driven, 5)
    const { id: matchId } = await lastMatch(driven, id)
    await driven.slack('UPAT', 'match.passed', { matchId }, { reason: 'no_time' })
  }
  await driven.slack('UTOM', 'explore.join', {}, { interests: 'chess', consent: 'yes', mustNotKnow: [] })
  await wait(driven, 5)
  const tom = await driven.employeeId('UTOM')
  const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId: tom }))
  const { id: matchId } = await lastMatch(driven, entry?.id ?? '')
  const form = formOf(await driven.slack('UTOM', 'match.meet', { matchId }))
  const ticks = form.fields.find((field) => field.type === 'ticks')
  await driven.slack('UTOM', 'match.accept', { matchId }, { times: ticks?.value ?? [], wants: 'Openings' })
  await wait(driven, 5)
  await driven.slack('UPAT', 'match.passed', { matchId }, { reason: 'no_time' })
  await live(driven, 1)
}

async function otherTimesUnanswered(driven: Driven): Promise<void> {
  await offers(driven, 'UIRA', { topics: 'writing', seatsAtOnce: '5', seatsPerMonth: '20' })
  const id = await joins(driven, 'wes@home.example', { interests: 'writing', firstName: 'Wes' })
  await wait(driven, 2)
  await hostSaysYes(driven, 'UIRA', id)
  const { id: matchId } = await lastMatch(driven, id)
  await driven.web(id, 'match.other-times', { matchId }, { windows: ['2-960-1080'], wants: 'How to begin' })
  await live(driven, 14)
  const second = await joins(driven, 'xen@home.example', { interests: 'writing', firstName: 'Xen' })
  await wait(driven, 2)
  const { id: other } = await lastMatch(driven, second)
  await hostSaysYes(driven, 'UIRA', second)
  const match = await driven.read((tx) => tx.matches.get(other))
  await driven.slack('UIRA', 'offer.withdraw', { offerId: match?.offerId ?? '' })
  await live(driven, 1)
}

async function putForward(driven: Driven): Promise<void> {
  await offers(driven, 'UEVE', { topics: 'sales', seatsAtOnce: '5', seatsPerMonth: '20' })
  const id = await joins(driven, 'yan@home.example', { interests: 'sales', firstName: 'Yan', recruitersMayFind: 'yes' })
  await wait(driven, 2)
  const chat = await booked(driven, 'UEVE', id)
  await meet(driven, 'UEVE', chat)
  await driven.web(id, 'refer.put-me-forward', { chatId: chat.id })
  await live(driven, 1)
  const words = { candidate: id, why: 'Listens before selling.', how: 'A coffee chat.', conflict: 'none' }
  await driven.slack('UEVE', 'refer.save', {}, words)
  await live(driven, 1)
  const [asked] = await driven.read((tx) => tx.referrals.find({ candidateId: id }, { newestFirst: true, limit: 1 }))
  const draft = { referralId: asked?.id ?? '' }
  await driven.web(id, 'referral.ask-change', draft, { words: 'Please leave the numbers out.' })
  await live(driven, 1)
  await driven.slack('UEVE', 'referral.reword', draft, { why: 'Listens before selling.', how: 'A coffee chat.' })
  // asked, reminded, and only then a yes
  await live(driven, 5)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }, { newestFirst: true, limit: 1 }))
  const about = { referralId: referral?.id ?? '' }
  await driven.web(id, 'referral.consent', about)
  await live(driven, 5)
  await driven.slack('UREC', 'referral.move', about, { to: 'introduced', note: 'Met the team lead.' })
  await live(driven, 60)
  const later = new Date(driven.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)
  await driven.slack('UREC', 'referral.move', about, { to: 'not_now', note: 'No budget yet.', returnsAt: later })
  await live(driven, 25)
  // back again, and hired: three months later the other side of the table is offered
  await driven.slack('UREC', 'referral.move', about, { to: 'available', note: 'It fits.' })
  await live(driven, 1)
  await vouchesForThem(driven, id)
  await driven.slack('UREC', 'referral.invite', about, { opening: 'Account manager in sales' })
  // asked, reminded, and only then a yes
  await live(driven, 5)
  await driven.web(id, 'referral.apply', about, { consent: 'yes' })
  await live(driven, 1)
  await climbs(driven, about.referralId, 'hired')
  await live(driven, 95)
}

/** Kind 1: a host of a career talk said that they vouch for them on that path. */
async function vouchesForThem(driven: Driven, candidateId: string): Promise<void> {
  await driven.slack('UADV', 'home')
  await driven.settle()
  const hostId = await driven.employeeId('UADV')
  await driven.read(async (tx) => {
    const [chat] = await tx.chats.find({ candidateId })
    const [match] = await tx.matches.find({ candidateId })
    const [offer] = await tx.offers.find({})
    if (!chat || !match || !offer) throw new Error('they met nobody')
    const own = { id: `advocate-${candidateId}`, version: 0 }
    await tx.matches.insert({ ...match, ...own, hostId, kind: 'career', status: 'agreed' })
    await tx.chats.insert({
      ...chat,
      ...own,
      matchId: own.id,
      hostId,
      kind: 'career',
      status: 'held',
      settled: { path: 'sales' },
      outcome: { advocate: 'yes' },
    })
  })
}

/** After a talk the host names a colleague; the candidate is asked, reminded, and lets it pass. */
async function namesOthers(driven: Driven): Promise<void> {
  await offers(driven, 'UNAM', { topics: 'astronomy', seatsAtOnce: '5', seatsPerMonth: '20' })
  const id = await joins(driven, 'zoe@home.example', { interests: 'astronomy', firstName: 'Zoe' })
  const chat = await booked(driven, 'UNAM', id)
  await meet(driven, 'UNAM', chat)
  await driven.slack('UNAM', 'introduce.others', { chatId: chat.id }, { people: ['UCOL'], why: 'Knows the sky.' })
  await live(driven, 9)
}

/** Somebody who explores inside reads chats: the calendar entry comes to them by mail. */
async function insideTheCompany(driven: Driven): Promise<void> {
  await offers(driven, 'UOLA', { topics: 'pottery' })
  await driven.slack('UIDA', 'home')
  await driven.settle()
  await driven.slack('UIDA', 'explore.join', {}, { interests: 'pottery', consent: 'yes', mustNotKnow: [] })
  await wait(driven, 5)
  const employeeId = await driven.employeeId('UIDA')
  const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId }))
  const { id: matchId } = await lastMatch(driven, entry?.id ?? '')
  const times = fieldOptions(await driven.slack('UIDA', 'match.answer', { matchId }), 'times')
  await driven.slack('UIDA', 'match.accept', { matchId }, { wants: 'Another team', times })
  await wait(driven, 5)
  const [time = ''] = fieldOptions(await driven.slack('UOLA', 'match.meet', { matchId }), 'time')
  await driven.slack('UOLA', 'match.accept', { matchId }, { time })
  await wait(driven, 5)
  const [chat] = await driven.read((tx) => tx.chats.find({ matchId }))
  await driven.slack('UOLA', 'chat.cancel', { chatId: chat?.id ?? '' })
  await wait(driven, 5)
}

function fieldOptions(reply: Reply, name: string): string[] {
  const field = formOf(reply).fields.find((each) => each.name === name)
  return field?.type === 'radio' || field?.type === 'ticks' || field?.type === 'select'
    ? field.options.map(({ value }) => value)
    : []
}

async function hostsFallSilent(driven: Driven): Promise<void> {
  await offers(driven, 'UFAY', { topics: 'security', seatsAtOnce: '5', seatsPerMonth: '20' })
  for (const name of ['Abe', 'Bo', 'Cyd', 'Dee']) {
    await joins(driven, `${name}@home.example`, { interests: 'security', firstName: name })
    await live(driven, 10)
  }
  for (const user of ['UMIA', 'UNOA', 'UIRA', 'UEVE', 'UFAY']) await driven.slack(user, 'privacy.leave')
  driven.people.UREC = { isDeleted: true }
  const gone = { platform: 'slack', workspace: 'T1', user: 'UREC', deleted: 'true' }
  await driven.web(null, 'platform.person-changed', gone)
  await live(driven, 5)
}

async function candidatesFallSilent(driven: Driven): Promise<void> {
  const list = 'first name,e-mail,source,how we know them\nGil,gil@home.example,a meetup,met there\n'
  await importFile(driven.inside, Buffer.from(list), { dryRun: false })
  const id = await joins(driven, 'last@home.example', { interests: 'falconry', firstName: 'Lea' })
  await driven.web(null, 'link.again', {}, { email: 'last@home.example' })
  for (let month = 0; month < 11; month++) {
    await live(driven, 30)
    if (month < 8) await driven.web(id, 'pool.still-yes')
  }
  await live(driven, 150)
}
