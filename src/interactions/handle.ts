import { languageOf } from '../domain/people.js'
import { errorsCard, formOpenerCard, type Notice, noticeCard, tooManyCard } from '../messages/notice.js'
import type { Reply } from '../messages/reply.js'
import { type Say, speak } from '../messages/text.js'
import type { Clock, HandleIncoming, Incoming, Log, Random } from '../ports.js'
import type { PoolView } from '../usecases/pool-view.js'
import type { Context, Store, Tx, Who } from '../usecases/unit-of-work.js'
import { parseCommand } from './command-text.js'
import { commandRows } from './home-rows.js'
import { may, type Permission } from './permissions.js'
import type { Row } from './row.js'
import { type InteractionName, interactionTable, isSaidByPeople } from './table.js'
import { identify, placeOf } from './who-speaks.js'

export interface HandleParts {
  store: Store
  clock: Clock
  random: Random
  log: Log
  baseUrl: string
  adminEmails: readonly string[]
  pool: PoolView
  /** what one person may type a minute; `commandsPerMinute` unless told */
  commandsPerMinute?: number
  /** after a commit that may have left jobs */
  committed(): void
}

/**
 * Commands of one person, on whichever platform (SE-14): as many at once, then evenly. What is pressed and what is filled in is
 * never refused: a card has few buttons, a second press does nothing, and a form holds words that would be lost.
 */
const commandsPerMinute = 30

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
 * leaves it open keeps nothing, no key either; a command is counted all the same.
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
        const who = await meet(tx)
        const wait = said.name === 'command' ? await countCommand(tx, who, now, parts) : undefined
        return answer(row, incoming, await contextOf(tx, who, now, interactionId, parts), wait)
      })
      if (reply.type === 'card') parts.committed()
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

/** One statement, on the person's own row, which brings the settings along; returns until when they have to wait, if so. */
async function countCommand(tx: Tx, who: Who, now: Date, parts: HandleParts): Promise<Date | undefined> {
  if (who.type !== 'employee') return undefined
  const atOnce = parts.commandsPerMinute ?? commandsPerMinute
  const intervalMs = Math.ceil(60_000 / atOnce)
  return tx.pace([{ bucket: `said:${who.employee.id}`, intervalMs, atOnce }], now)
}

/** `wait`: until when nothing more is done for them. */
async function answer(row: Row, incoming: Incoming, context: Context, wait: Date | undefined): Promise<Reply> {
  const { who } = context
  const say = speak(chosenBy(who) ?? incoming.lang, incoming.door)
  const isAllowed = may(who, row.may, context.adminEmails)
  const run = () => (isAllowed ? row.run(context, incoming, say) : denied(say, row.may))
  const said = wait ? tooMany(say, wait, context.now) : await run()
  const reply = inLanguage(incoming.asMessage === 'all' ? asCard(say, said, incoming) : said, say.locale)
  if (reply.type !== 'card' && keepsKey(row, incoming)) throw new KeepNothing(reply)
  if (reply.type !== 'card') return reply
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

const tooMany = (say: Say, wait: Date, now: Date): Reply => ({
  type: 'card',
  card: tooManyCard(say, Math.ceil((wait.getTime() - now.getTime()) / 1000)),
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
