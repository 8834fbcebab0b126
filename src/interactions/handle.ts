import { languageOf, type Workspace } from '../domain/people.js'
import { errorsCard, formOpenerCard, type Notice, noticeCard } from '../messages/notice.js'
import type { Reply } from '../messages/reply.js'
import { type Say, speak } from '../messages/text.js'
import type { Clock, HandleIncoming, Incoming, Log, Random, Speaker } from '../ports.js'
import { meetPerson } from '../usecases/meet-person.js'
import type { PoolView } from '../usecases/pool-view.js'
import type { Context, Store, Tx, Who } from '../usecases/unit-of-work.js'
import { parseCommand } from './command-text.js'
import { commandRows } from './home-rows.js'
import { may, type Permission } from './permissions.js'
import type { Row } from './row.js'
import { type InteractionName, interactionTable, isSaidByPeople } from './table.js'

export interface HandleParts {
  store: Store
  clock: Clock
  random: Random
  log: Log
  baseUrl: string
  adminEmails: readonly string[]
  pool: PoolView
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
    const row = rowOf(incoming)
    if (!row) {
      parts.log.warn('interaction.unknown', { interaction: incoming.name.slice(0, 60) })
      return { type: 'card', card: noticeCard(speak(incoming.lang, incoming.door), 'stale_button'), place: 'new' }
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
        if (keepsKey(row, incoming)) {
          const repeat = await tx.receive(incoming.key, incoming.name, interactionId, now)
          if (repeat) return repeatReply(repeat.reply, incoming)
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

function rowOf({ name, speaker }: Incoming): Row | undefined {
  // a platform speaks for nobody, or tells something of a person who said nothing
  const isPlatform = speaker.type === 'anyone' || (speaker.type === 'platform' && speaker.reach?.isSilent === true)
  const isKnown = isPlatform ? Object.hasOwn(interactionTable, name) : isSaidByPeople(name)
  return isKnown ? interactionTable[name as InteractionName] : undefined
}

/** What only looks is looked at again; what leaves as a message must leave once. */
const keepsKey = (row: Row, incoming: Incoming): boolean => !row.reads || incoming.asMessage !== undefined

async function contextOf(tx: Tx, who: Who, now: Date, interactionId: string, parts: HandleParts): Promise<Context> {
  const { random, baseUrl, adminEmails, pool } = parts
  return { tx, now, random, who, settings: await tx.settings(), interactionId, baseUrl, adminEmails, pool }
}

const deniedNotices: Partial<Record<Permission, Notice>> = {
  admin: 'admins_only',
  recruiter: 'recruiters_only',
  opener: 'openers_only',
}
const deniedNotice = (permission: Permission): Notice => deniedNotices[permission] ?? 'not_for_you'

async function answer(row: Row, incoming: Incoming, context: Context): Promise<Reply> {
  const { who } = context
  const say = speak(chosenBy(who) ?? incoming.lang, incoming.door)
  const isAllowed = may(who, row.may, context.adminEmails)
  const said = isAllowed ? await row.run(context, incoming, say) : denied(say, row.may)
  const reply = inLanguage(incoming.asMessage === 'all' ? asCard(say, said, incoming) : said, say.locale)
  if (reply.type !== 'card') throw new KeepNothing(reply)
  const leaves = incoming.asMessage === 'all' || (incoming.asMessage === 'new' && reply.place === 'new')
  if (keepsKey(row, incoming)) await context.tx.keepReply(incoming.key, JSON.stringify(reply))
  if (leaves) await sayAsMessage(context, incoming)
  return reply
}

function chosenBy(who: Who): string | null {
  if (who.type === 'employee') return languageOf(who.employee)
  return who.type === 'candidate' ? who.candidate.language : null
}

/** What a surface adds to it is said in the same language. */
function inLanguage(reply: Reply, lang: string): Reply {
  if (reply.type === 'card') return { ...reply, card: { ...reply.card, lang } }
  return reply.type === 'form' ? { ...reply, form: { ...reply.form, lang } } : reply
}

const denied = (say: Say, permission: Permission): Reply => ({
  type: 'card',
  card: noticeCard(say, deniedNotice(permission)),
  place: 'new',
})

/** Whatever it is, as a card of its own. */
function asCard(say: Say, reply: Reply, { name, value }: Incoming): Reply {
  if (reply.type === 'card') return reply
  const card =
    reply.type === 'form' ? formOpenerCard(say, reply.form, { interaction: name, value }) : errorsCard(reply.errors)
  return { type: 'card', card, place: 'new' }
}

/** The answer leaves by the outbox, committed with what it answers (DL-1); it is written to the account that spoke. */
async function sayAsMessage({ tx, who, now, interactionId }: Context, { key, saidIn }: Incoming): Promise<void> {
  if (who.type !== 'employee') return
  const payload = { of: key, ...(saidIn === undefined ? {} : { saidIn }) }
  await tx.addJobs(
    [{ name: 'reply.say', key: `reply:${key}`, payload, at: now, to: `account:${who.identity.id}` }],
    interactionId,
  )
}

/** Of a repeat whose reply was erased with the person it named, or has left as a message, only that it was done is known. */
function repeatReply(kept: string, { door, lang }: Incoming): Reply {
  if (kept === '') return { type: 'card', card: noticeCard(speak(lang, door), 'already_done'), place: 'new' }
  return JSON.parse(kept) as Reply
}

/** A workspace is known by its first request: its signature has proved that it uses our app. */
async function placeOf(
  speaker: Speaker,
  parts: HandleParts,
): Promise<{ organizationId: string; workspace: Workspace | undefined }> {
  const { store } = parts
  if (speaker.type === 'candidate' || speaker.type === 'referee')
    return { organizationId: speaker.organizationId, workspace: undefined }
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
    const { user: userId, reach } = speaker
    return workspace ? meetPerson(tx, { workspace, userId, reach }, now, random, interactionId) : { type: 'anyone' }
  }
  if (speaker.type === 'anyone') return { type: 'anyone' }
  if (speaker.type === 'referee') {
    const referee = await tx.referees.get(speaker.refereeId)
    return referee ? { type: 'referee', referee } : { type: 'anyone' }
  }
  const candidate = await tx.candidates.get(speaker.candidateId)
  return candidate && candidate.status !== 'erased' ? { type: 'candidate', candidate } : { type: 'anyone' }
}
