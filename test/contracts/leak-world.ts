/** The company of the leak tests, longer than most: one world, with people at every place, made by what people do. */

import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { issueRefereeLink, refereePage } from '../../src/usecases/give-reference.js'
import { aGuest, aMatch, anIntroduction, aSession } from '../builders.js'
import { heldTalk } from './credit-people.js'
import { type Driven, drive } from './driven.js'
import { readers } from './leak-words.js'
import { getsRole, newestOpening } from './opening-walks.js'
import { said } from './reading.js'
import { applies, setsUp, wait } from './walks.js'

export interface World {
  driven: Driven
  /** what is there, by a name of ours: `opening hidden`, `referral lena` */
  ids: Record<string, string>
  /** what the referee saw behind their link */
  refereePage: string
}

const topic = 'data engineering'
const done = (reply: Awaited<ReturnType<Driven['slack']>>): void => {
  if (reply.type !== 'card') throw new Error(said(reply))
}

const openingValues = (of: string, visibility: string) => ({
  ...{ title: `Zq${of}title lead`, department: `Zq${of}department`, skills: `${topic}, Zq${of}skill`, visibility },
  ...{ work: `Zq${of}work with many`, words: `Zq${of}words of the owner`, place: `Zq${of}place`, path: `Zq${of}path` },
})

/** The world, with everybody at their place; the clock stands on the Monday it began, or the day after. */
export async function leakWorld(): Promise<World> {
  const driven = await drive()
  const world: World = { driven, ids: {}, refereePage: '' }
  await company(world)
  await openings(world)
  await pool(world)
  await exploring(world)
  await referring(world)
  await routing(world)
  await hiring(world)
  await others(world)
  await driven.settle()
  return world
}

/** What other features left: a group with Sofia, a colleague named to Nora, a bulk move of Ines. */
async function others({ driven, ids }: World): Promise<void> {
  const [ownerId, connectorId] = [await driven.employeeId('UHOST'), await driven.employeeId('UREF')]
  const chosen = { people: [ids['referral ines'] ?? ''], to: 'not_now', note: 'Later.', returnsAt: '2026-12-01' }
  done(await driven.slack('UREC', 'pipeline.bulk', { stage: 'available' }, chosen))
  await driven.read(async (tx) => {
    await tx.sessions.insert(aSession({ id: 'session', ownerId, hostIds: [ownerId] }))
    await tx.guests.insert(aGuest({ id: 'guest', sessionId: 'session', candidateId: 'sofia', status: 'seated' }))
    const named = { connectorId, toEmployeeId: ownerId, fromChatId: 'talk-UREF-nora', candidateId: 'nora' }
    await tx.introductions.insert(anIntroduction({ id: 'introduction', ...named }))
    for (const candidateId of ['sofia', 'pia']) {
      const id = `match-${candidateId}`
      await tx.matches.insert(aMatch({ id, offerId: 'o-talk-UHOST-sofia', hostId: ownerId, candidateId }))
    }
  })
}

async function company({ driven }: World): Promise<void> {
  const named = { UREF: 'referrer', USEC: 'second', UHOST: 'host', UBAR: 'barred', UINES: 'ines' }
  for (const [user, name] of Object.entries(named))
    driven.people[user] = { name: `Zq${name}name of ${user}`, email: `${user.toLowerCase()}@corp.example` }
  driven.people.UINES = { name: 'Zqinesname', email: 'zqinesmail@corp.example' }
  await setsUp(driven, {}, ['UREC', 'ULINE'])
  for (const { user } of readers) if (user !== undefined && user !== 'UNEW') await driven.slack(user, 'home')
  await driven.settle()
  await getsRole(driven, 'UOWN', 'role_owner')
  const leads = { UINES: 'UMGR', UMGR: 'ULINE' }
  for (const [user, manager] of Object.entries(leads)) {
    const [id, managerId] = [await driven.employeeId(user), await driven.employeeId(manager)]
    await driven.read(async (tx) => {
      const employee = await tx.employees.get(id)
      if (employee) await tx.employees.save({ ...employee, managerId })
    })
  }
}

async function openings(world: World): Promise<void> {
  const { driven, ids } = world
  const all = { hidden: 'hidden', circle: 'circle', company: 'company', draft: 'hidden' }
  for (const [name, visibility] of Object.entries(all)) {
    const values = {
      ...openingValues(name, visibility),
      ...(name === 'hidden' ? { barred: ['UBAR'], barredMails: 'zqbarredmail@away.example' } : {}),
      ...(name === 'circle' ? { circle: ['UCIR'] } : {}),
    }
    done(await driven.slack('UOWN', 'opening.save', { unfolded: 'yes' }, { ...values, deputy: ['UDEP'], seats: '3' }))
    const { id } = await newestOpening(driven)
    ids[`opening ${name}`] = id
    if (name !== 'draft') done(await driven.slack('UOWN', 'opening.start', { openingId: id }))
    await wait(driven, 2)
  }
}

/** People outside: each was met by somebody, Sofia and Pia let recruiters find them. */
async function pool(world: World): Promise<void> {
  const { driven } = world
  const met = {
    lena: ['UREF', 'USEC'],
    nora: ['UREF'],
    emil: ['USEC'],
    sofia: ['UHOST'],
    pia: ['UHOST'],
    otto: ['UHOST'],
  }
  const now = driven.clock.now()
  for (const [id, hosts] of Object.entries(met)) {
    const email = `zq${id}mail@home.example`
    const isFindable = id === 'sofia' || id === 'pia'
    await driven.read(async (tx) => {
      await tx.candidates.insert({
        ...{ ...blankCandidate(id, now), status: 'active', joinedAt: now, email, emailIndex: tx.emailIndex(email) },
        ...{ firstName: `Zq${id}name`, headline: `Zq${id}headline at a firm`, recruitersMayFind: isFindable },
        ...{ interests: [isFindable ? topic : 'cartography'], skills: [`Zq${id}skill`] },
      })
      for (const purpose of isFindable ? (['coffee_chat', 'talent_pool'] as const) : (['coffee_chat'] as const))
        await tx.consents.insert({
          ...{ id: `${purpose}-${id}`, version: 0, candidateId: id, purpose, wording: '1', basis: 'consent' },
          ...{ grantedAt: now, expiresAt: new Date(now.getTime() + 3e10), withdrawnAt: null },
        })
    })
    for (const user of hosts) await talked(world, user, id)
  }
  done(await driven.web('otto', 'pool.erase'))
  const kim = { firstName: 'Zqkimname', email: 'zqkimmail@home.example', how: 'Zqkimhow' }
  done(await driven.slack('UREF', 'introduce.send', kim))
  await wait(driven, 3)
  const [entry] = await driven.read((tx) => tx.candidates.find({ status: 'pending' }))
  world.ids['candidate kim'] = entry?.id ?? ''
}

async function talked({ driven, ids }: World, user: string, candidateId: string): Promise<void> {
  const hostId = await driven.employeeId(user)
  const id = `talk-${user}-${candidateId}`.slice(0, 40)
  ids[`chat ${user} ${candidateId}`] = id
  await heldTalk(driven, { id, hostId, candidateId, heldAt: new Date('2026-04-20T12:00:00Z') })
}

/** Puts somebody forward, and they say yes. */
async function refers(world: World, user: string, candidateId: string, of: string, inside?: string): Promise<void> {
  const { driven, ids } = world
  const words = {
    why: `Explains Zq${of}why.`,
    how: 'A coffee chat.',
    character: `Calm, Zq${of}character`,
    conflict: 'none',
  }
  done(await driven.slack(user, 'refer.save', {}, { candidate: candidateId, ...words }))
  await wait(driven, 12)
  const referrerId = await driven.employeeId(user)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId, referrerId }))
  const referralId = referral?.id ?? ''
  ids[`referral ${of}`] = referralId
  if (of === 'lenasecond') return
  const say = inside === undefined ? driven.web(candidateId, 'referral.consent', { referralId }) : undefined
  done(await (say ?? driven.slack(inside ?? '', 'referral.consent', { referralId })))
  await wait(driven, 2)
}

async function exploring(world: World): Promise<void> {
  const { driven } = world
  const words = { interests: topic, skills: 'Zqinesskill', headline: 'Zqinesheadline', recruitersMayFind: 'yes' }
  done(await driven.slack('UINES', 'explore.join', {}, { ...words, consent: 'yes' }))
  await wait(driven, 2)
  const [entry] = await driven.read(async (tx) => tx.candidates.find({ source: 'internal' }))
  const id = entry?.id ?? ''
  world.ids['candidate ines'] = id
  await talked(world, 'USEC', id)
  await refers(world, 'USEC', id, 'ines', 'UINES')
}

async function referring(world: World): Promise<void> {
  await refers(world, 'UREF', 'lena', 'lena')
  await refers(world, 'USEC', 'lena', 'lenasecond')
  await refers(world, 'UREF', 'nora', 'nora')
  await refers(world, 'USEC', 'emil', 'emil')
}

async function routing({ driven, ids }: World): Promise<void> {
  const openingId = ids['opening hidden'] ?? ''
  for (const name of ['lena', 'nora', 'emil']) {
    done(await driven.slack('UREC', 'referral.route', { referralId: ids[`referral ${name}`] ?? '' }, { openingId }))
    await wait(driven, 3)
  }
  done(await driven.slack('UREC', 'fit.ask', { openingId, candidateId: 'pia' }))
  await wait(driven, 3)
  for (const name of ['lena', 'nora', 'emil', 'pia']) {
    const [route] = await driven.read((tx) => tx.routes.find({ candidateId: name }))
    ids[`route ${name}`] = route?.id ?? ''
  }
  for (const name of ['nora', 'emil']) {
    done(await driven.slack('UOWN', 'route.interested', { routeId: ids[`route ${name}`] ?? '' }))
    await wait(driven, 3)
  }
  done(await driven.web('emil', 'route.names-yes', { routeId: ids['route emil'] ?? '' }))
  await wait(driven, 3)
}

async function hiring(world: World): Promise<void> {
  const { driven, ids } = world
  const referralId = ids['referral emil'] ?? ''
  const value = { referralId }
  const moves = async (to: string) => {
    done(await driven.slack('UREC', 'referral.move', value, { to, note: 'Zqmovenote says so.' }))
    await wait(driven, 12)
  }
  await applies(driven, 'emil', referralId)
  for (const to of ['screening', 'interviewing', 'references']) await moves(to)
  const person = { name: 'Zqrefereename', email: 'zqrefereemail@fjord.example', how: 'Led my team' }
  done(
    await driven.web('emil', 'reference.name', value, { ...person, relation: 'previous_employer', permission: 'yes' }),
  )
  await wait(driven, 2)
  const [referee] = await driven.read((tx) => tx.referees.find({ referralId }))
  if (!referee) throw new Error('nobody was named')
  ids['referee emil'] = referee.id
  const link = await driven.inside((context) => issueRefereeLink(context, referee))
  const token = link.split('.').at(-1) ?? ''
  world.refereePage = JSON.stringify(await driven.inside((context) => refereePage(context, token)))
  const answer = 'Zqreferenceanswer'
  const answers = { together: answer, strengths: answer, support: answer, example: answer }
  done(await driven.referee(referee.id, 'reference.give', answers))
  await moves('proposal')
  const proposal = { role: 'Zqproposal role', startsOn: '2027-09-01', words: 'Zqproposal words' }
  done(await driven.slack('UREC', 'proposal.write', value, proposal))
  await wait(driven, 2)
  done(await driven.web('emil', 'question.ask', value, { words: 'Zqquestion of how many days?' }))
  done(await driven.web('emil', 'proposal.accept', value))
  await wait(driven, 2)
  await moves('terms')
  done(await driven.slack('UREC', 'terms.put', value, { hours: 'Zqterms of four days' }))
  await wait(driven, 2)
  const referral = await driven.read((tx) => tx.referrals.get(referralId))
  ids['question emil'] = referral?.questions[0]?.id ?? ''
}
