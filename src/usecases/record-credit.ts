import { type Candidate, wasNamed } from '../domain/candidate.js'
import { owningClaim } from '../domain/claim.js'
import { type CoffeeChat, heldChat } from '../domain/coffee-chat.js'
import { type Chain, type ChainPerson, type CreditShare, type Excluded, splitCredit } from '../domain/credit.js'
import type { Introduction } from '../domain/introduction.js'
import type { Opening } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { claimsOn } from './claims.js'
import type { Context } from './unit-of-work.js'

/** What led to a referral, as it is kept: talks, introductions, and who named the person first. */
interface Traces {
  candidate: Candidate
  ownerId: string
  introductions: readonly Introduction[]
  /** their own held talks, and the one whose "who else?" led them here */
  talks: readonly CoffeeChat[]
  cameFrom: CoffeeChat | undefined
}

async function tracesOf(context: Context, referral: Referral, candidate: Candidate): Promise<Traces> {
  const { tx, now } = context
  const { id: candidateId } = candidate
  const before = ({ createdAt }: { createdAt: Date }): boolean => createdAt <= referral.createdAt
  const owner = owningClaim(await claimsOn(context, candidate), now)
  const held = await tx.chats.find({ candidateId, status: heldChat })
  const cameFrom = candidate.cameFrom === null ? undefined : await tx.chats.get(candidate.cameFrom)
  return {
    candidate,
    ownerId: owner?.employeeId ?? referral.referrerId,
    introductions: (await tx.introductions.find({ candidateId, status: 'wanted' })).filter(before),
    talks: [
      ...held.filter((chat) => (chat.heldAt ?? chat.createdAt) <= referral.createdAt),
      ...(cameFrom ? [cameFrom] : []),
    ],
    cameFrom,
  }
}

/** Who introduced them: those who named a colleague, who wrote to them, who handed on the note of a talk. */
function introducersOf({ candidate, introductions, cameFrom }: Traces): { employeeId: string | null; key: string }[] {
  const inside = (id: string) => ({ employeeId: id, key: id })
  const named = introductions.map(({ connectorId }) => inside(connectorId))
  if (wasNamed(candidate) && candidate.broughtById !== null) return [...named, inside(candidate.broughtById)]
  if (!cameFrom) return named
  // The host's note carries the host's link; one without it was handed on by the person they had talked with.
  if (candidate.askedForHosts.includes(cameFrom.hostId)) return [...named, inside(cameFrom.hostId)]
  return [...named, { employeeId: null, key: `candidate:${cameFrom.candidateId}` }]
}

type Excludes = (employeeId: string) => Excluded | ''

/** Why somebody of the company gets no points for this hire. */
async function excludesFor(
  { tx }: Context,
  referral: Referral,
  candidate: Candidate,
  ids: readonly string[],
): Promise<Excludes> {
  const employees = new Map((await tx.employees.getMany(ids)).map((each) => [each.id, each]))
  const opening = referral.openingId === null ? undefined : await tx.openings.get(referral.openingId)
  const above = new Set<string>()
  let report = candidate.employeeId === null ? undefined : await tx.employees.get(candidate.employeeId)
  while (report?.managerId && !above.has(report.managerId)) {
    above.add(report.managerId)
    report = await tx.employees.get(report.managerId)
  }
  return (id) => reasonFor(employees.get(id), opening, candidate, above)
}

function reasonFor(
  employee: Employee | undefined,
  opening: Opening | undefined,
  candidate: Candidate,
  above: ReadonlySet<string>,
): Excluded | '' {
  if (employee?.status !== 'active') return 'left'
  if (employee.id === candidate.employeeId) return 'self'
  if (employee.roles.includes('recruiter')) return 'recruiter'
  if (employee.roles.includes('hr')) return 'hr'
  if (opening?.ownerId === employee.id) return 'owner'
  if (opening?.deputyId === employee.id) return 'deputy'
  return above.has(employee.id) ? 'reports' : ''
}

function shareOf(
  context: Context,
  referralId: string,
  share: Pick<CreditShare, 'employeeId' | 'part' | 'points' | 'excluded'>,
): CreditShare {
  return { ...share, id: context.random.id(), version: 0, referralId, createdAt: context.now }
}

/** Once a hire is final: who led to it, and how many of a hundred points each has. A second call changes nothing. */
export async function recordCredit(context: Context, referral: Referral): Promise<void> {
  const { tx } = context
  const candidate = await tx.candidates.get(referral.candidateId)
  const isDone = (await tx.credits.count({ referralId: referral.id, part: ['referrer', 'introducer', 'host'] })) > 0
  if (!candidate || isDone) return
  const traces = await tracesOf(context, referral, candidate)
  const introducers = introducersOf(traces)
  const hostIds = traces.talks.map(({ hostId }) => hostId)
  const ids = [traces.ownerId, ...hostIds, ...introducers.flatMap(({ employeeId }) => employeeId ?? [])]
  const excludes = await excludesFor(context, referral, candidate, ids)
  const person = (id: string): ChainPerson => ({ key: id, employeeId: id, excluded: excludes(id) })
  const chain: Chain = {
    referrer: [person(traces.ownerId)],
    introducer: introducers.map(({ employeeId, key }) =>
      employeeId === null ? { key, employeeId, excluded: 'outside' } : person(employeeId),
    ),
    host: hostIds.map(person),
  }
  await tx.credits.insertMany(splitCredit(chain).map((share) => shareOf(context, referral.id, share)))
}

/** A small thanks for talks that led on: a point outside the hundred for each host, once the candidate said yes. */
export async function thankEarly(context: Context, referral: Referral, candidate: Candidate): Promise<void> {
  const { tx } = context
  if ((await tx.credits.count({ referralId: referral.id, part: 'early' })) > 0) return
  const { introductions, talks } = await tracesOf(context, referral, candidate)
  const ledOn = new Set([referral.chatId, candidate.cameFrom, ...introductions.map(({ fromChatId }) => fromChatId)])
  const hosts = [...new Set(talks.flatMap(({ id, hostId }) => (ledOn.has(id) ? [hostId] : [])))]
  const excludes = await excludesFor(context, referral, candidate, hosts)
  const shares = hosts
    .filter((id) => excludes(id) === '')
    .map((employeeId) => shareOf(context, referral.id, { employeeId, part: 'early', points: 1, excluded: '' }))
  await tx.credits.insertMany(shares)
}
