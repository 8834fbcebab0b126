import type { Workspace } from '../domain/people.js'
import { type Notice, noticeCard } from '../messages/notice.js'
import type { Reply } from '../messages/reply.js'
import { speak } from '../messages/text.js'
import type { Clock, HandleIncoming, Incoming, Log, Random, Speaker } from '../ports.js'
import { meetPerson } from '../usecases/meet-person.js'
import type { Context, Store, Tx, Who } from '../usecases/unit-of-work.js'
import { parseCommand } from './command-text.js'
import { commandRows } from './home-rows.js'
import { may, type Permission } from './permissions.js'
import type { Row } from './row.js'
import { interactionTable } from './table.js'

export interface HandleParts {
  store: Store
  clock: Clock
  random: Random
  log: Log
  baseUrl: string
  adminEmails: readonly string[]
  /** after a commit that may have left jobs */
  committed(): void
}

/** Ends a transaction without keeping anything of it: a form was opened, or stays open. */
class KeepNothing {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

/** A command's words become the interaction they ask for; all doors lead to the same table. */
function translated(incoming: Incoming): Incoming {
  if (incoming.name !== 'command') return incoming
  const parsed = parseCommand(incoming.value.text ?? '')
  if ('unknown' in parsed) {
    const nearest: Record<string, string> = parsed.nearest ? { nearest: parsed.nearest } : {}
    return { ...incoming, name: 'help.unknown', value: { text: parsed.unknown, ...nearest } }
  }
  return { ...incoming, name: commandRows[parsed.command], value: { words: parsed.rest } }
}

/**
 * The one way in (DESIGN section 4): translate, then one transaction in which the key is taken, the row's use case decides
 * and writes, and the sealed reply is kept; then the answer. A repeat gets the kept reply. A reply that opens a form or
 * leaves it open keeps nothing, no key either.
 */
export function createHandle(parts: HandleParts): HandleIncoming {
  return async (said) => {
    const incoming = translated(said)
    const row = Object.hasOwn(interactionTable, incoming.name)
      ? interactionTable[incoming.name as keyof typeof interactionTable]
      : undefined
    if (!row) {
      parts.log.warn('interaction.unknown', { interaction: incoming.name.slice(0, 60) })
      return { type: 'card', card: noticeCard(speak(), 'stale_button'), place: 'new' }
    }
    const now = parts.clock.now()
    const interactionId = parts.random.id()
    const place = await placeOf(incoming.speaker, parts)
    let firstMeeting = false
    const meet = async (tx: Tx): Promise<Who> => {
      const who = await identify(tx, incoming.speaker, place.workspace, now, parts.random, interactionId)
      firstMeeting = who.type === 'employee' && who.identity.learnedAt === null
      return who
    }
    try {
      const reply = await parts.store.transaction(place.organizationId, async (tx) => {
        if (!row.reads) {
          const repeat = await tx.receive(incoming.key, incoming.name, interactionId, now)
          if (repeat) return repeatReply(repeat.reply)
        }
        return answer(row, incoming, await contextOf(tx, await meet(tx), now, interactionId, parts))
      })
      parts.committed()
      return reply
    } catch (error) {
      if (!(error instanceof KeepNothing)) throw error
      // Nothing was kept, not even that we met; yet the platform is to be asked who this is.
      if (firstMeeting) await parts.store.transaction(place.organizationId, meet)
      return error.reply
    }
  }
}

async function contextOf(tx: Tx, who: Who, now: Date, interactionId: string, parts: HandleParts): Promise<Context> {
  const { random, baseUrl, adminEmails } = parts
  return { tx, now, random, who, settings: await tx.settings(), interactionId, baseUrl, adminEmails }
}

const deniedNotice = (permission: Permission): Notice =>
  permission === 'admin' ? 'admins_only' : permission === 'recruiter' ? 'recruiters_only' : 'not_for_you'

async function answer(row: Row, incoming: Incoming, context: Context): Promise<Reply> {
  const { who } = context
  const say = speak(who.type === 'employee' ? (who.employee.locale ?? 'en') : 'en')
  if (!may(who, row.may, context.adminEmails)) {
    return { type: 'card', card: noticeCard(say, deniedNotice(row.may)), place: 'new' }
  }
  const reply = await row.run(context, incoming, say)
  if (reply.type !== 'card') throw new KeepNothing(reply)
  if (!row.reads) await context.tx.keepReply(incoming.key, JSON.stringify(reply))
  return reply
}

/** Of a repeat whose reply was erased with the person it named, only that it was done is known. */
function repeatReply(kept: string): Reply {
  if (kept === '') return { type: 'card', card: noticeCard(speak(), 'already_done'), place: 'new' }
  return JSON.parse(kept) as Reply
}

/** A workspace is known by its first request: its signature has proved that it uses our app. */
async function placeOf(
  speaker: Speaker,
  parts: HandleParts,
): Promise<{ organizationId: string; workspace: Workspace | undefined }> {
  const { store } = parts
  if (speaker.type === 'candidate') return { organizationId: speaker.organizationId, workspace: undefined }
  if (speaker.type === 'anyone') return { organizationId: store.organizationId, workspace: undefined }
  const { platform, workspace: externalId } = speaker
  const known = await store.workspace(platform, externalId)
  if (known) return { organizationId: known.organizationId, workspace: known }
  const { organizationId } = store
  const fresh: Workspace = { id: parts.random.id(), organizationId, platform, externalId, status: 'active' }
  await store.transaction(organizationId, (tx) => tx.saveWorkspace(fresh))
  return { organizationId, workspace: await store.workspace(platform, externalId) }
}

async function identify(
  tx: Tx,
  speaker: Speaker,
  workspace: Workspace | undefined,
  now: Date,
  random: Random,
  interactionId: string,
): Promise<Who> {
  if (speaker.type === 'platform') {
    return workspace ? meetPerson(tx, workspace, speaker.user, now, random, interactionId) : { type: 'anyone' }
  }
  if (speaker.type === 'anyone') return { type: 'anyone' }
  const candidate = await tx.candidates.get(speaker.candidateId)
  return candidate && candidate.status !== 'erased' ? { type: 'candidate', candidate } : { type: 'anyone' }
}
