/** What a reader gets who says something, without anything of it being kept: longer than most, one way for all of it. */

import type { JobRequest } from '../../src/domain/decision.js'
import { createHandle } from '../../src/interactions/handle.js'
import { addresseeOf, readerOf } from '../../src/jobs/delivery.js'
import { messageTable } from '../../src/jobs/jobs.js'
import type { FormValues } from '../../src/messages/form.js'
import type { Reply } from '../../src/messages/reply.js'
import type { Incoming, Log, Speaker } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { ClaimedJob, Context, Store, Tx } from '../../src/usecases/unit-of-work.js'
import { noted } from '../noted-adapter.js'
import { testSealer } from '../sealer.js'
import { baseUrl } from './driven.js'
import { type LeakReader, type ReaderName, readers } from './leak-words.js'
import type { World } from './leak-world.js'

/** A message that somebody would get because of it. */
export interface Told {
  /** undefined: nobody of ours reads it, a channel or an admin's mailbox */
  to: ReaderName | undefined
  name: string
  text: string
}

export interface Answer {
  reply: Reply
  told: Told[]
  /** the statements it took, without their values */
  statements: string[]
}

export interface Leaks {
  says(reader: LeakReader, name: string, value?: Record<string, string>, values?: FormValues): Promise<Answer>
  /** what went wrong: names of events in the log */
  problems: string[]
  store: Store
}

/** Carries what came of it out of a transaction that keeps nothing. */
class Undone extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('undone')
    this.result = result
  }
}

/** Everything a reader says in this world is answered as ever, and then undone. */
export async function leaksOf({ driven, ids }: World): Promise<Leaks> {
  const statements: string[] = []
  const random = createRandom()
  const { clock } = driven
  const adapter = noted(driven.database.adapter, statements)
  const parts = { adapter, alone: true, sealer: testSealer(), zone: 'Europe/Berlin', close: async () => {} }
  const inner = await createStore({ ...parts, clock, random })
  const problems: string[] = []
  const remember: Log['error'] = (event, fields) => void problems.push(JSON.stringify({ event, ...fields }))
  const log: Log = { info() {}, warn: remember, error: remember }
  const common = { clock, random, log, baseUrl, adminEmails: ['boss@corp.example'], pool: createPoolView() }
  const who = await recipients({ driven, ids })
  let told: Told[] = []
  let taken: string[] = []
  const store: Store = {
    ...inner,
    async transaction(id, work) {
      try {
        return await inner.transaction(id, async (tx) => {
          const jobs: JobRequest[] = []
          const result = await work(listening(tx, jobs))
          taken = [...statements]
          const context = { ...common, tx, now: clock.now(), settings: await tx.settings(), interactionId: undefined }
          told = await written({ ...context, who: { type: 'system' } }, jobs, who)
          throw new Undone(result)
        })
      } catch (error) {
        if (error instanceof Undone) return error.result as Awaited<ReturnType<typeof work>>
        taken = [...statements]
        throw error
      }
    },
  }
  const handle = createHandle({ ...common, store, committed() {} })
  let count = 0
  return {
    problems,
    store: inner,
    async says(reader, name, value = {}, values = {}) {
      statements.length = 0
      told = []
      taken = []
      const door: Incoming['door'] = reader.user === undefined ? 'web' : 'slack'
      const key = `leak-${++count}`
      const reply = await handle({ door, speaker: speaker(reader, ids, inner), key, name, value, values })
      return { reply, told, statements: taken }
    },
  }
}

function speaker({ name, user }: LeakReader, ids: World['ids'], { organizationId }: Store): Speaker {
  if (user !== undefined) return { type: 'platform', platform: 'slack', workspace: 'T1', user }
  if (name === 'anyone') return { type: 'anyone' }
  if (name === 'referee') return { type: 'referee', organizationId, refereeId: ids['referee emil'] ?? '' }
  return { type: 'candidate', organizationId, candidateId: ids[`candidate ${name}`] ?? name }
}

/** The same transaction, with its jobs noted. */
const listening = (tx: Tx, jobs: JobRequest[]): Tx =>
  new Proxy(tx, {
    get(target, key) {
      if (key === 'addJobs')
        return (more: readonly JobRequest[], interactionId: string | undefined) => {
          jobs.push(...more)
          return target.addJobs(more, interactionId)
        }
      return Reflect.get(target, key) as unknown
    },
  })

/** Who reads what is written to `employee:…`, `candidate:…`. */
async function recipients({ driven, ids }: Pick<World, 'driven' | 'ids'>): Promise<Map<string, ReaderName>> {
  const found = new Map<string, ReaderName>()
  const identities = await driven.read((tx) => tx.identities.find({}))
  for (const { name, user } of readers) {
    if (user === undefined) found.set(`candidate:${ids[`candidate ${name}`] ?? name}`, name)
    for (const { id, employeeId } of identities.filter(({ userId }) => userId === user)) {
      found.set(`employee:${employeeId}`, name)
      found.set(`account:${id}`, name)
    }
  }
  found.set(`candidate:${ids['candidate ines']}`, 'ines')
  found.set(`referee:${ids['referee emil']}`, 'referee')
  return found
}

/** The messages of these jobs, as they would be written now. */
async function written(context: Context, jobs: readonly JobRequest[], who: Map<string, ReaderName>): Promise<Told[]> {
  const told: Told[] = []
  for (const job of jobs) {
    const definition =
      job.to && job.name in messageTable ? messageTable[job.name as keyof typeof messageTable] : undefined
    if (!job.to || !definition || job.name === 'reply.say') continue
    const claimed = { ...job, organizationId: context.tx.organizationId, id: job.key, runAt: job.at, dueAt: job.at }
    const held = { attempts: 1, unknowns: 0, crashes: 0, isLetGo: false, holder: 'test', interactionId: undefined }
    const prepared = await definition.prepare(context, { ...claimed, ...held, to: job.to } satisfies ClaimedJob)
    const addressee = prepared && (await addresseeOf(context, job.to, prepared))
    if (!prepared || !addressee?.address) continue
    const card = prepared.card(await readerOf(context, addressee))
    const text = JSON.stringify([card, prepared.invite, prepared.replyTo])
    told.push({ to: who.get(job.to), name: job.name, text })
  }
  return told
}
