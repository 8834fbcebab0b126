import type { CoffeeChat } from './domain/coffee-chat.js'
import type { Tx } from './usecases/unit-of-work.js'

const newest = { limit: 1, newestFirst: true } as const

const employeeOf = async (tx: Tx, userIds: readonly string[]): Promise<string | undefined> =>
  (await tx.identities.find({ userId: userIds })).sort((a, b) => +b.lastSpokeAt - +a.lastSpokeAt)[0]?.employeeId

/** How far a scene has come, from the product's own records: of a colleague, a role owner and some people outside. */
export async function readSceneStory(
  tx: Tx,
  userIds: readonly string[],
  emails: readonly string[],
  ownerUserIds: readonly string[],
) {
  const employeeId = await employeeOf(tx, userIds)
  const hostId = employeeId ?? 'none'
  const guests = []
  for (const email of emails) guests.push((await tx.candidates.find({ emailIndex: tx.emailIndex(email) }))[0])
  const candidateId = guests[0]?.id ?? 'none'
  const [match] = await tx.matches.find({ candidateId, hostId }, newest)
  const chats = await tx.chats.find({ candidateId, hostId }, { newestFirst: true })
  const [request] = await tx.requests.find({ candidateId }, newest)
  const [referral] = await tx.referrals.find({ candidateId }, newest)
  const [route] = await tx.routes.find({ candidateId }, newest)
  const [opening] = await tx.openings.find({ ownerId: (await employeeOf(tx, ownerUserIds)) ?? 'none' }, newest)
  const isTheirs = opening && guests[0] && opening.createdAt >= guests[0].createdAt
  const introductions = await tx.introductions.find({ candidateId })
  const asked = referral && (await tx.findJob(`referral:${referral.id}:ask-${referral.moves}`))
  const lead = await tx.findJob(`chat:${chats[0]?.id}:put-forward`)
  return {
    hasOffer: (await tx.offers.count({ hostId, status: 'open' })) > 0,
    hostKnown: employeeId !== undefined,
    match: match ? { kind: match.kind, status: match.status } : null,
    chat: chats[0] ? chatOf(chats[0]) : null,
    request: request ? { kind: request.kind, status: request.status } : null,
    introductions: introductions.map(({ status }) => status),
    referral: referral
      ? {
          id: referral.id,
          stage: referral.status,
          isAsked: asked?.status === 'sent',
          isInvited: referral.conversion !== null,
          applies: referral.conversion?.agreedAt != null,
          proposal: referral.proposal?.answer ?? null,
        }
      : null,
    opening: isTheirs ? { id: opening.id, status: opening.status } : null,
    route: route ? { status: route.status } : null,
    hasLeadAsked: lead !== undefined,
    session: await sessionOf(
      tx,
      hostId,
      guests.map((guest) => guest?.id ?? 'none'),
    ),
  }
}

const chatOf = (chat: CoffeeChat) => ({
  id: chat.id,
  kind: chat.kind,
  status: chat.status,
  startsAt: chat.startsAt,
  endsAt: chat.endsAt,
  met: chat.met,
  /** names of the fields that were filled in */
  outcome: Object.keys(chat.outcome),
  agendaBy: chat.agenda?.by ?? null,
  isThanked: chat.thanks !== '',
})

/** The newest session of theirs that one of these guests is asked to. */
async function sessionOf(tx: Tx, hostId: string, candidateIds: readonly string[]) {
  const parts = await tx.guests.find({ candidateId: [...candidateIds] }, { newestFirst: true })
  const sessions = await tx.sessions.getMany([...new Set(parts.map(({ sessionId }) => sessionId))])
  const session = sessions.sort((a, b) => +b.createdAt - +a.createdAt)[0]
  if (!session) return null
  const own = parts.filter(({ sessionId }) => sessionId === session.id)
  return {
    id: session.id,
    isHost: session.hostIds.includes(hostId),
    kind: session.kind,
    step: session.step,
    status: session.status,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    tasks: session.tasks.length,
    released: session.tasksReleased,
    guests: candidateIds.map((id) => {
      const part = own.find(({ candidateId }) => candidateId === id)
      return { status: part?.status ?? null, met: part?.met ?? null, noted: Object.keys(part?.outcome ?? {}) }
    }),
  }
}
