/** Everything people can do, once, in one story with real ids: longer than most, since it visits every row of the table. */

import type { FormValues } from '../../src/messages/form.js'
import type { Reply } from '../../src/messages/reply.js'
import { type Driven, teamsUrl } from './driven.js'
import { chatOf, lastMatch, setUpWords, wait } from './walks.js'

/** What somebody said, and how they were answered. */
export interface Visit {
  name: string
  who: string
  reply: Reply
}

const days = (driven: Driven, count: number): Date => new Date(driven.clock.now().getTime() + count * 86_400_000)
const offerWords = {
  topics: 'data engineering',
  windows: ['2-840-960', '2-960-1080', '4-840-960'],
  medium: 'video',
  where: 'https://video.example/mia',
  seatsAtOnce: '5',
  seatsPerMonth: '20',
}
const offerValue = { kind: 'informational', zone: 'Europe/Berlin' }
const known = { why: 'She explains pipelines so that everybody understands them.', how: 'We met over a coffee chat.' }

/** Walks everywhere; returns what was said in order. Calls nothing but the doors and the clock. */
export async function grandTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const slack = async (who: string, name: string, value: Record<string, string> = {}, values: FormValues = {}) => {
    const reply = await driven.slack(who, name, value, values)
    visits.push({ name, who, reply })
    return reply
  }
  const web = async (who: string | null, name: string, value: Record<string, string> = {}, values: FormValues = {}) => {
    const reply = await driven.web(who, name, value, values)
    visits.push({ name, who: who === null ? 'anyone' : 'candidate', reply })
    return reply
  }
  const teams = async (who: string, name: string, value: Record<string, string> = {}, saidIn?: string) => {
    const reply = await driven.teams(who, name, value, saidIn)
    visits.push({ name, who, reply })
    return reply
  }
  const tour: Tour = { driven, slack, teams, web }
  await settingUp(tour)
  await offering(tour)
  await aboutOneself(tour)
  const guests = await joining(tour)
  await agreeing(tour, guests)
  await talking(tour, guests)
  await referring(tour, guests)
  await namingOthers(tour, guests)
  await resting(tour, guests)
  await lookingBack(tour)
  await inTeams(tour)
  await leaving(tour, guests)
  return visits
}

interface Tour {
  driven: Driven
  slack(who: string, name: string, value?: Record<string, string>, values?: FormValues): Promise<Reply>
  teams(who: string, name: string, value?: Record<string, string>, saidIn?: string): Promise<Reply>
  web(who: string | null, name: string, value?: Record<string, string>, values?: FormValues): Promise<Reply>
}

type Guests = Record<'lena' | 'ivo' | 'ana' | 'omar' | 'jun' | 'kai' | 'zoe', string>

async function settingUp({ driven, slack }: Tour): Promise<void> {
  driven.people.UADA = { isAdmin: true, name: 'Ada Okafor' }
  driven.people.UREC = { name: 'Rui Costa' }
  driven.people.UMIA = { name: 'Mia Lindqvist' }
  driven.people.UNOA = { name: 'Noa Berg' }
  driven.people.UTOM = { name: 'Tom Achebe' }
  for (const user of ['UADA', 'UREC', 'UMIA', 'UNOA', 'UTOM']) await slack(user, 'home')
  await driven.settle()
  await slack('UADA', 'setup.open')
  const chosen = { ...setUpWords, weekday: '1', hour: '9' }
  await slack('UADA', 'setup.save', {}, { ...chosen, recruiters: ['UREC'], howHiringWorks: 'We talk first.' })
  await slack('UADA', 'setup.test')
  await slack('UADA', 'setup.launch')
  await slack('UADA', 'setup.launch.post')
  await slack('UADA', 'setup.practice')
  await slack('UADA', 'setup.check')
  await slack('UMIA', 'help')
  await slack('UMIA', 'help.unknown', { text: 'ofer', nearest: 'offer' })
  await driven.settle()
}

/** What the button of that name carries. */
function pressable(reply: Reply, interaction: string): Record<string, string> {
  const actions =
    reply.type === 'card' ? reply.card.elements.flatMap((each) => ('actions' in each ? each.actions : [])) : []
  const found = actions.find((action) => action.type === 'button' && action.interaction === interaction)
  return found?.type === 'button' ? found.value : {}
}

async function newestOffer(driven: Driven, user: string): Promise<{ offerId: string }> {
  const hostId = await driven.employeeId(user)
  const [offer] = await driven.read((tx) => tx.offers.find({ hostId }, { newestFirst: true, limit: 1 }))
  return { offerId: offer?.id ?? '' }
}

async function offering({ driven, slack }: Tour): Promise<void> {
  await slack('UMIA', 'offer.open', { words: 'data engineering, Tue afternoons' })
  await slack('UMIA', 'form.more', { of: 'offer.save', ...offerValue }, offerWords)
  await slack('UMIA', 'offer.save', offerValue, { ...offerWords, where: '' })
  await slack('UMIA', 'offer.save', offerValue, offerWords)
  const offer = await newestOffer(driven, 'UMIA')
  await slack('UMIA', 'offers')
  await slack('UMIA', 'offer.edit', offer)
  await slack('UMIA', 'offer.pause', offer)
  await slack('UMIA', 'offer.resume', offer)
  await slack('UNOA', 'offer.save', offerValue, { ...offerWords, topics: 'design' })
  await slack('UNOA', 'offer.undo', await newestOffer(driven, 'UNOA'))
  await slack('UNOA', 'offer.save', offerValue, { ...offerWords, topics: 'sales' })
  await slack('UNOA', 'offer.withdraw', await newestOffer(driven, 'UNOA'))
  await slack('UNOA', 'offer.save', offerValue, {
    ...offerWords,
    topics: 'design',
    windows: ['3-840-960', '5-840-960'],
  })
  await slack('UNOA', 'pause', { words: 'whenever' })
  await slack('UNOA', 'pause', { words: 'until 1 June' })
  await slack('UNOA', 'pause.end')
  await slack('UNOA', 'pause.set', {}, { until: '2026-06-01' })
  await slack('UNOA', 'pause.end')
  await slack('UNOA', 'pause.skip')
  await slack('UNOA', 'pause.end')
  await slack('UNOA', 'look-back.set', { on: 'no' })
  await slack('UNOA', 'look-back.set', { on: 'yes' })
  await slack('UNOA', 'pace.open')
  await slack('UNOA', 'pace.save', {}, { seatsAtOnce: '3', seatsPerMonth: '6' })
  await driven.settle()
}

async function aboutOneself({ driven, slack, web }: Tour): Promise<void> {
  await slack('UMIA', 'settings.open')
  await slack('UMIA', 'settings.edit')
  const hours = { from: '540', to: '1080', weekdays: ['1', '2', '3', '4', '5'], zone: 'Europe/Berlin' }
  await slack('UMIA', 'settings.save', {}, hours)
  await slack('UMIA', 'never.open')
  await slack('UMIA', 'never.save', {}, { people: ['UNOA'], met: [] })
  await slack('UMIA', 'privacy')
  await slack('UMIA', 'introduce.open')
  await slack('UMIA', 'introduce.write-for-me')
  const brought = { firstName: 'Pia', email: 'pia@home.example', how: 'We studied together.' }
  await slack('UMIA', 'introduce.preview', {}, { ...brought, expected: 'yes' })
  await slack('UMIA', 'introduce.send', brought, {})
  await slack('UREC', 'pool')
  await slack('UREC', 'pool.add.open')
  const lines = 'Bea, bea@home.example, met at a meetup'
  await slack('UREC', 'pool.add', {}, { source: 'a meetup', lines, onlyShow: 'yes' })
  const added = await slack('UREC', 'pool.add', {}, { source: 'a meetup', lines })
  await slack('UREC', 'pool.add.undo', pressable(added, 'pool.add.undo'))
  await slack('UTOM', 'explore.open')
  await slack('UTOM', 'explore.join', {}, { interests: 'data engineering', consent: 'yes', mustNotKnow: [] })
  await slack('UTOM', 'explore.shield.open')
  await slack('UTOM', 'explore.shield', {}, { mustNotKnow: ['UNOA'] })
  await wait(driven, 5)
  // Tom says nothing to what he is asked; Ben skips it
  await slack('UBEN', 'home')
  await driven.settle()
  await slack('UBEN', 'explore.join', {}, { interests: 'data engineering', consent: 'yes', mustNotKnow: [] })
  await wait(driven, 5)
  const benId = await driven.employeeId('UBEN')
  const [ben] = await driven.read((tx) => tx.candidates.find({ employeeId: benId }))
  await slack('UBEN', 'match.skip', { matchId: (await lastMatch(driven, ben?.id ?? '')).id })
  const [pia] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex('pia@home.example') }))
  await web(pia?.id ?? null, 'join.decline')
}

async function joining({ driven, web }: Tour): Promise<Guests> {
  const guests: Partial<Guests> = {}
  for (const name of ['lena', 'ivo', 'ana', 'omar', 'jun', 'kai', 'zoe'] as const) {
    const email = `${name}@home.example`
    const firstName = name[0]?.toUpperCase() + name.slice(1)
    const interests = ['jun', 'kai', 'zoe'].includes(name) ? 'design' : 'data engineering'
    await web(null, 'join.submit', {}, { firstName, email, interests, consent: 'yes', recruitersMayFind: 'yes' })
    await driven.settle()
    const [entry] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex(email) }))
    guests[name] = entry?.id ?? ''
    if (name === 'lena') await web(null, 'link.again', {}, { email })
    await web(guests[name] ?? '', 'join.confirm')
    await driven.settle()
  }
  const { lena } = guests as Guests
  const profile = { firstName: 'Lena', interests: 'data engineering', headline: 'Analyst who likes order' }
  await web(lena, 'pool.edit')
  await web(lena, 'pool.update', {}, { ...profile, zone: 'Europe/Berlin', recruitersMayFind: 'yes' })
  await web(lena, 'pool.bar', {}, { barredEmployers: 'Old Mill Works' })
  const { kai } = guests as Guests
  await web(kai, 'pool.hide', {}, { until: '2026-06-01' })
  await web(kai, 'pool.show')
  await web(kai, 'pool.skip')
  await web(kai, 'pool.show')
  await wait(driven, 3)
  return guests as Guests
}

async function agreeing({ driven, slack, web }: Tour, guests: Guests): Promise<void> {
  const matchOf = async (id: string) => ({ matchId: (await lastMatch(driven, id)).id })
  const meet = async (id: string): Promise<string[]> => {
    const match = await matchOf(id)
    const reply = await slack('UMIA', 'match.meet', match)
    const field = reply.type === 'form' ? reply.form.fields[0] : undefined
    const times = field?.type === 'ticks' ? field.value : []
    await slack('UMIA', 'match.accept', match, { times })
    await wait(driven, 3)
    return times
  }
  const [early = ''] = await meet(guests.lena)
  const lena = await matchOf(guests.lena)
  await web(guests.lena, 'match.answer', lena)
  await web(guests.lena, 'match.other', lena)
  await web(guests.lena, 'match.accept', lena, { time: early, wants: 'How teams work', zone: 'Europe/Berlin' })
  await wait(driven, 3)
  const times = await meet(guests.ivo)
  await web(guests.ivo, 'match.accept', await matchOf(guests.ivo), {
    time: times[1] ?? '',
    wants: 'Tools',
    zone: 'Europe/Berlin',
  })
  await wait(driven, 3)
  await meet(guests.ana)
  const others = { windows: ['2-960-1080'], wants: 'Paths into data' }
  await web(guests.ana, 'match.other-times', await matchOf(guests.ana), others)
  await wait(driven, 3)
  await meet(guests.omar)
  await web(guests.omar, 'match.decline', await matchOf(guests.omar))
  const jun = await matchOf(guests.jun).catch(() => ({ matchId: 'none' }))
  await slack('UNOA', 'match.pass', jun)
  await slack('UNOA', 'match.passed', jun, { reason: 'no_time' })
  const zoe = await matchOf(guests.zoe)
  await slack('UNOA', 'match.not-now', zoe)
  await slack('UNOA', 'match.rest', zoe, { until: days(driven, 30).toISOString().slice(0, 10) })
  await slack('UNOA', 'pause.end')
  await wait(driven, 5)
}

async function talking({ driven, slack, web }: Tour, guests: Guests): Promise<void> {
  const chatId = async (id: string) => ({ chatId: (await chatOf(driven, id)).id })
  const ana = await chatId(guests.ana)
  const picking = await slack('UMIA', 'chat.pick-time', ana)
  const field = picking.type === 'form' ? picking.form.fields[0] : undefined
  const offered = field?.type === 'radio' || field?.type === 'select' ? field.options.map((option) => option.value) : []
  await slack('UMIA', 'chat.picked', ana, { time: offered.at(-1) ?? '' })
  await wait(driven, 3)
  const lena = await chatId(guests.lena)
  await web(guests.lena, 'block.pair', { chatId: 'none' })
  const moving = await web(guests.lena, 'chat.move', lena)
  const moves = moving.type === 'form' ? moving.form.fields[0] : undefined
  const to = moves?.type === 'radio' || moves?.type === 'select' ? moves.options.map((option) => option.value) : []
  await web(guests.lena, 'chat.move-to', lena, { time: to[0] ?? '' })
  await web(guests.ivo, 'chat.cancel', await chatId(guests.ivo))
  await slack('UMIA', 'chats')
  await wait(driven, 3)
  const { startsAt, endsAt } = await chatOf(driven, guests.lena)
  await driven.passTo(new Date((startsAt?.getTime() ?? 0) - 20 * 3_600_000))
  await web(guests.lena, 'chat.still-good', lena)
  await driven.passTo(new Date((startsAt?.getTime() ?? 0) + 60_000))
  await web(guests.lena, 'chat.here', lena)
  await driven.passTo(new Date((endsAt?.getTime() ?? 0) + 30 * 60_000))
  await slack('UMIA', 'chat.met', { ...lena, answer: 'yes' })
  await web(guests.lena, 'chat.met', { ...lena, answer: 'yes' })
  await web(guests.lena, 'chat.notes.open', lena)
  await web(guests.lena, 'chat.notes', lena, { insights: 'Ask early.', people: '', leads: '' })
  await web(guests.lena, 'chat.thank.open', lena)
  await web(guests.lena, 'chat.thank', lena, { words: 'Thank you for the time!' })
  const anaEnds = (await chatOf(driven, guests.ana)).endsAt
  await driven.passTo(new Date((anaEnds?.getTime() ?? 0) + 30 * 60_000))
  await slack('UMIA', 'chat.met', { ...ana, answer: 'they_did_not_come' })
  await web(guests.ana, 'chat.met', { ...ana, answer: 'they_did_not_come' })
  await wait(driven, 3)
  await web(guests.ana, 'chat.new-time', ana)
  await web(guests.ana, 'chat.another-host', ana)
  await wait(driven, 5)
}

async function referring({ driven, slack, web }: Tour, guests: Guests): Promise<void> {
  const lena = { chatId: (await chatOf(driven, guests.lena)).id }
  await web(guests.lena, 'refer.put-me-forward', lena)
  await wait(driven, 2)
  await slack('UMIA', 'refer.put-not-now', lena)
  await slack('UMIA', 'refer.open', { candidateId: guests.lena })
  const why = { ...known, candidate: guests.lena, conflict: 'none' }
  const newest = async () => {
    const [referral] = await driven.read((tx) =>
      tx.referrals.find({ candidateId: guests.lena }, { newestFirst: true, limit: 1 }),
    )
    return { referralId: referral?.id ?? '' }
  }
  await slack('UMIA', 'refer.save', {}, why)
  await slack('UMIA', 'refer.undo', await newest())
  await slack('UMIA', 'refer.save', {}, why)
  await wait(driven, 12)
  const referral = await newest()
  await web(guests.lena, 'referral.ask-change.open', referral)
  await web(guests.lena, 'referral.ask-change', referral, { words: 'Please leave the school out.' })
  await wait(driven, 2)
  await slack('UMIA', 'referral.reword.open', referral)
  await slack('UMIA', 'referral.reword', referral, known)
  await wait(driven, 12)
  await web(guests.lena, 'referral.not-now.open', referral)
  await web(guests.lena, 'referral.consent', referral)
  await wait(driven, 2)
  await slack('UMIA', 'referrals')
  await slack('UREC', 'pipeline')
  await slack('UREC', 'referral.show', referral)
  await slack('UREC', 'referral.move.open', referral)
  await slack('UREC', 'referral.move', referral, { to: 'introduced', note: 'Met the team lead.' })
  await slack('UREC', 'referral.undo', referral)
  await slack('UREC', 'referral.move', referral, { to: 'introduced', note: 'Met the team lead.' })
  await wait(driven, 30)
  await applying({ driven, slack, web }, guests, referral, lena)
  await web(guests.lena, 'referral.not-now', referral, { until: '2026-09-01' })
  await web(guests.lena, 'referral.withdraw', referral)
  await slack('UMIA', 'refer.save', {}, why)
  await wait(driven, 12)
  await web(guests.lena, 'referral.decline', await newest())
  await wait(driven, 2)
}

/** Asked whether she would like to apply: first she would not, then she would; the talk of the step is planned. */
async function applying(
  { driven, slack, web }: Pick<Tour, 'driven' | 'slack' | 'web'>,
  guests: Guests,
  referral: { referralId: string },
  chat: { chatId: string },
): Promise<void> {
  await slack('UREC', 'referral.invite.open', referral)
  await slack('UREC', 'referral.invite', referral, { opening: 'Data engineer' })
  await wait(driven, 2)
  await web(guests.lena, 'referral.keep-exploring', referral)
  await slack('UREC', 'referral.invite', referral, { opening: 'Data engineer' })
  await wait(driven, 2)
  await web(guests.lena, 'referral.apply.open', referral)
  await web(guests.lena, 'referral.apply', referral, { consent: 'yes' })
  await wait(driven, 2)
  await slack('UREC', 'referral.plan-talk', referral)
  await slack('UMIA', 'advocacy.not-now', chat)
  await wait(driven, 30)
}

/** Who else: two colleagues are named, one of them is wanted; somebody outside gets a note. */
async function namingOthers({ driven, slack, web }: Tour, guests: Guests): Promise<void> {
  const chat = { chatId: (await chatOf(driven, guests.lena)).id }
  await slack('UMIA', 'introduce.others.open', chat)
  await slack('UMIA', 'introduce.others', chat, { people: ['UCOL', 'UDEB'], why: 'Both know the data.' })
  await slack('UMIA', 'introduce.outside', chat)
  await wait(driven, 3)
  const [first, second] = await driven.read((tx) => tx.introductions.find({ candidateId: guests.lena }))
  await web(guests.lena, 'introduction.want', { introductionId: first?.id ?? '' })
  await web(guests.lena, 'introduction.pass', { introductionId: second?.id ?? '' })
  await wait(driven, 3)
}

async function resting({ driven, web }: Tour, guests: Guests): Promise<void> {
  const host = { hostId: await driven.employeeId('UMIA') }
  await web(guests.kai, 'block.host', host)
  const [block] = await driven.read((tx) => tx.blocks.find({ byId: guests.kai }))
  await web(guests.kai, 'block.remove', { blockId: block?.id ?? 'none' })
  await web(guests.ana, 'block.pair', { chatId: (await chatOf(driven, guests.ana)).id })
  await web(guests.kai, 'pool.still-yes')
  await web(guests.kai, 'pool.still-later')
  await web(guests.kai, 'consent.renew')
  await web(guests.zoe, 'pool.still-leave')
  await wait(driven, 5)
}

async function lookingBack({ driven, slack }: Tour): Promise<void> {
  await slack('UREC', 'digest', { words: 'preview' })
  await slack('UREC', 'digest.preview')
  await slack('UREC', 'digest.now')
  await slack('UADA', 'round', { words: '' })
  await slack('UADA', 'round.preview')
  await slack('UADA', 'numbers')
  await slack('UADA', 'setup.open', { words: 'numbers' })
  await slack('UADA', 'round.now')
  await slack('UMIA', 'why')
  await wait(driven, 5)
}

async function inTeams({ driven, teams, web }: Tour): Promise<void> {
  const tenant = { platform: 'teams', workspace: 'tenant' }
  const team = { ...tenant, team: '19:team@thread.tacv2' }
  await web(null, 'platform.team-changed', { ...team, teamName: 'Corvid', serviceUrl: teamsUrl })
  await teams('29:ida', 'platform.person-added')
  await teams('29:ida', 'help')
  await teams('29:ida', 'offer.open', {}, '19:team@thread.tacv2;messageid=1')
  await wait(driven, 5)
  await web(null, 'platform.person-removed', { ...tenant, user: '29:ida' })
  await web(null, 'platform.team-removed', team)
}

async function leaving({ driven, slack, web }: Tour, guests: Guests): Promise<void> {
  await web(guests.jun, 'pool.leave')
  await web(guests.ivo, 'pool.erase')
  await slack('UTOM', 'privacy.erase')
  await slack('UMIA', 'privacy.leave')
  await web(null, 'platform.person-changed', { platform: 'slack', workspace: 'T1', user: 'UNOA', deleted: 'false' })
  await web(null, 'platform.events-limited', { platform: 'slack', workspace: 'T1' })
  await web(null, 'platform.uninstalled', { platform: 'slack', workspace: 'T1' })
  await driven.passTo(days(driven, 3))
}
