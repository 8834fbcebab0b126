import type { Candidate } from '../domain/candidate.js'
import { openChat } from '../domain/coffee-chat.js'
import { type Ask, countEvents, type DigestEvent, namedOpenings, openAsks } from '../domain/digest.js'
import { openMatch } from '../domain/match.js'
import type { DigestFacts } from '../messages/digest.js'
import type { Context } from './unit-of-work.js'

const weekMs = 7 * 86_400_000
/** How far the first digest, or one after a long silence, looks back. */
const longestLook = 8 * weekMs
const namedHosts = 3

/** Up to when the last digest in this channel counted; one that is new goes on where the others are. */
async function lastCounted(context: Context, channel: string, until: Date): Promise<Date> {
  const channels = new Set([channel, ...context.settings.digests.map((place) => place.channel)])
  let posted: Date[] = []
  for (const each of channels) {
    if (posted.length > 0) break
    const lines = await context.tx.historyOf('digest', each)
    posted = lines.filter((line) => line.action === 'posted').map((line) => new Date(line.note || line.at))
  }
  const last = posted.filter((at) => at < until).sort((a, b) => b.getTime() - a.getTime())[0]
  const earliest = new Date(until.getTime() - longestLook)
  return last && last > earliest ? last : earliest
}

/** Everything the digest of this channel says of the time since the last one, up to `until`. */
export async function readDigest(context: Context, channel: string, until: Date): Promise<DigestFacts> {
  const { tx } = context
  const from = await lastCounted(context, channel, until)
  const history = (await tx.historySince(from))
    .filter((line) => line.at < until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const internal = await ofInternal(context, history)
  const events = countEvents(history, ({ subjectId }) => !internal.has(subjectId))
  return {
    events,
    named: await namedOffers(context, events.offers),
    asks: await asksNow(context),
    openings: await companyOpenings(context),
  }
}

/** An erased entry no longer says whose it was; where it came from stays. */
const isInternal = (candidate: Candidate): boolean => candidate.employeeId !== null || candidate.source === 'internal'

/** Chats and referrals of people who explore inside: they are counted nowhere (P-2). */
async function ofInternal(context: Context, history: readonly DigestEvent[]): Promise<Set<string>> {
  const { tx } = context
  const idsOf = (subject: string) => [
    ...new Set(history.filter((line) => line.subject === subject).map((line) => line.subjectId)),
  ]
  const rows = [...(await tx.chats.getMany(idsOf('chat'))), ...(await tx.referrals.getMany(idsOf('referral')))]
  const candidates = await tx.candidates.getMany([...new Set(rows.map(({ candidateId }) => candidateId))])
  const internal = new Set(candidates.filter(isInternal).map(({ id }) => id))
  return new Set(rows.filter(({ candidateId }) => internal.has(candidateId)).map(({ id }) => id))
}

/** Hosts of new offers who ticked that they may be named. */
async function namedOffers(context: Context, offerIds: readonly string[]): Promise<DigestFacts['named']> {
  const { tx } = context
  const offers = (await tx.offers.getMany(offerIds)).filter((each) => each.mayBeNamed && each.status === 'open')
  const hosts = await tx.employees.getMany(offers.map(({ hostId }) => hostId))
  const nameOf = new Map(hosts.filter(({ status }) => status === 'active').map(({ id, name }) => [id, name]))
  return offers
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap(({ hostId, topics }) => {
      const host = nameOf.get(hostId)
      return host ? [{ host, topics }] : []
    })
    .slice(0, namedHosts)
}

/** Only what everybody in the company may know of; all others are neither named nor counted. */
async function companyOpenings({ tx }: Context): Promise<DigestFacts['openings']> {
  const known = { visibility: 'company', status: 'open' } as const
  const newest = await tx.openings.find(known, { newestFirst: true, limit: namedOpenings })
  const more = newest.length < namedOpenings ? 0 : (await tx.openings.count(known)) - newest.length
  return { titles: newest.map(({ title }) => title), more }
}

/** What people wait for who are in the pool and have neither an open question nor a talk. */
async function asksNow(context: Context): Promise<Ask[]> {
  const { tx } = context
  const active = (await tx.candidates.find({ status: 'active' })).filter((each) => !isInternal(each))
  const busy = new Set(
    [...(await tx.matches.find({ status: openMatch })), ...(await tx.chats.find({ status: openChat }))].map(
      ({ candidateId }) => candidateId,
    ),
  )
  const offers = await tx.offers.find({ status: ['open', 'paused'] })
  const employees = await tx.employees.find({ status: 'active' })
  const known = [
    ...offers.flatMap(({ topics, department }) => [...topics, department ?? '']),
    ...employees.map(({ department }) => department ?? ''),
  ].filter((word) => word.trim() !== '')
  const wishes = active.filter(({ id }) => !busy.has(id)).map((each) => [...each.interests, ...each.departments])
  return openAsks(wishes, known)
}
