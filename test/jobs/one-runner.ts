import type { Candidate } from '../../src/domain/candidate.js'
import type { JobRequest } from '../../src/domain/decision.js'
import type { JobName, MessageName } from '../../src/domain/job-names.js'
import type { MessageDefinition, MessageTable, Prepared, WorkTable } from '../../src/jobs/definition.js'
import type { RunnerParts } from '../../src/jobs/parts.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import type { ChatMessenger, Clock, Delivery, LogFields, Mail } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { ClaimedJob, Context, Store, Tx } from '../../src/usecases/unit-of-work.js'
import type { TestDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

/** Monday 4 May 2026, 10:00 in Berlin. */
export const monday = '2026-05-04T08:00:00Z'

/** So many milliseconds after it. */
export const at = (ms: number): Date => new Date(Date.parse(monday) + ms)

/** A company of two in one Slack, whose messages and works a test makes up. */
export async function openCompany(database: TestDatabase) {
  await database.reset()
  const clock = movedClock(monday)
  const random = createRandom()
  const posts: { user: string; key: string }[] = []
  const hooks: string[] = []
  const done: string[] = []
  const logged: string[] = []
  const lines: { event: string; fields: LogFields | undefined }[] = []
  /** every call of a platform, as it was made */
  const calls: unknown[] = []
  const mails: Mail[] = []
  const play = {
    isTrue: true,
    /** what a message asks for besides its card */
    prepared: {} as Partial<Prepared>,
    /** while the facts are read */
    prepare: async (_context: Context, _job: ClaimedJob): Promise<void> => {},
    /** where the platform says it has put a message */
    conversation: 'D1',
    /** when a work wants to be done again */
    again: undefined as Date | undefined,
    /** before a post is taken; throws, or waits */
    behave: (_delivery: Delivery): void | Promise<void> => {},
    /** in the transaction that marks a message sent */
    sent: () => {},
  }
  const message: MessageDefinition = {
    async prepare(context, job) {
      await play.prepare(context, job)
      return play.isTrue ? { card: () => ({ preview: 'hello', elements: [] }), ...play.prepared } : undefined
    },
    async sent(_context, job) {
      play.sent()
      hooks.push(`sent ${job.key}`)
    },
    async undeliverable(_context, job) {
      hooks.push(`undeliverable ${job.key}`)
    },
  }
  const messenger: ChatMessenger = {
    async send(workspace, to, delivery) {
      calls.push({ workspace, to, ...delivery })
      await play.behave(delivery)
      posts.push({ user: 'user' in to ? to.user : 'a channel', key: delivery.key })
      return { conversation: play.conversation, message: `${posts.length}` }
    },
    async update(workspace, to, stands, card) {
      calls.push({ workspace, to, stands, card })
    },
    async person() {
      throw new Error('nobody asks')
    },
  }
  const works = new Proxy({} as WorkTable, {
    get: () => async (_: unknown, job: { key: string }) => {
      done.push(job.key)
      return play.again
    },
  })

  /** The product starts again, alone on its database unless told. */
  const openStore = (alone = true, at?: Clock): Promise<Store> =>
    createStore({
      adapter: database.adapter,
      alone,
      sealer: testSealer(),
      clock: at ?? clock,
      random,
      zone: 'Europe/Berlin',
      close: async () => {},
    })
  const store = await openStore()
  const log = (event: string, fields?: LogFields): void => {
    logged.push(event)
    lines.push({ event, fields })
  }
  /** A process of its own, as far as leases can tell. */
  const newRunner = (on = store, more: Partial<RunnerParts> = {}): Runner =>
    createRunner({
      store: on,
      clock,
      random,
      log: { info() {}, warn: log, error: log },
      baseUrl: 'https://coffee.example.org',
      adminEmails: [],
      pool: createPoolView(),
      resumeHours: 24,
      rounds,
      examine: async () => [],
      chat: { slack: messenger },
      mail: null,
      mailDomain: 'coffee.example.org',
      messages: new Proxy({} as MessageTable, { get: () => message, has: () => true }),
      works,
      ...more,
    })
  /** All mails go to `mails`. */
  const mail = { send: async (sent: Mail) => void mails.push(sent) }
  const inside = <Result>(work: (tx: Tx) => Promise<Result>) => store.transaction(store.organizationId, work)
  await inside(async (tx) => {
    await tx.saveWorkspace({
      id: 'w1',
      organizationId: store.organizationId,
      platform: 'slack',
      externalId: 'T1',
      status: 'active',
    })
    for (const [id, userId] of [
      ['mia', 'U1'],
      ['ravi', 'U2'],
    ] as const) {
      await tx.employees.insert({ ...blankEmployee(id, clock.now()), zone: 'Europe/Berlin' })
      await tx.identities.insert({
        id: `i-${id}`,
        version: 0,
        employeeId: id,
        workspaceId: 'w1',
        platform: 'slack',
        userId,
        status: 'active',
        isAdmin: false,
        isAway: false,
        lastSpokeAt: clock.now(),
        learnedAt: clock.now(),
        conversation: null,
        serviceUrl: null,
      })
    }
  })
  const runner = newRunner()
  return {
    store,
    clock,
    runner,
    posts,
    hooks,
    done,
    logged,
    lines,
    calls,
    mails,
    mail,
    messenger,
    play,
    openStore,
    newRunner,
    inside,
    /** keys of the posts, in order */
    posted: () => posts.map(({ key }) => key),
    add: (...jobs: JobRequest[]) => inside((tx) => tx.addJobs(jobs, 'i')),
    statusOf: async (key: string) => (await inside((tx) => tx.findJob(key)))?.status,
    /** the job of that key as the database has it */
    async rowOf(key: string): Promise<Record<string, unknown> | undefined> {
      const [row] = await database.session((query) => query('SELECT * FROM "job" WHERE "key" = $1', [key]))
      return row as Record<string, unknown> | undefined
    },
    errorOf: async (key: string) => (await store.queue.list(['dead', 'held'])).find((row) => row.key === key)?.error,
    /** a message to Mia, unless told */
    ask: (key: string, at = clock.now(), name: MessageName = 'match.ask-host', to = 'employee:mia'): JobRequest => ({
      name,
      key,
      payload: { matchId: 'm1' },
      at,
      to: to as NonNullable<JobRequest['to']>,
    }),
    work: (key: string, name = 'pool.look'): JobRequest => ({
      name: name as JobName,
      key,
      payload: { candidateId: 'c' },
      at: clock.now(),
    }),
    /** Lena is in the pool, and reached by mail. */
    meetLena: (more: Partial<Candidate> = {}) =>
      inside((tx) =>
        tx.candidates.insert({
          ...blankCandidate('lena', clock.now()),
          status: 'active',
          firstName: 'Lena',
          email: 'lena@home.example',
          ...more,
        }),
      ),
    async pass(ms: number): Promise<void> {
      clock.moveTo(new Date(clock.now().getTime() + ms))
      await runner.drain()
    },
    /** whoever holds a lease has been silent for longer than it lasts */
    lapse: () =>
      database.exec(`UPDATE "job" SET "leaseUntil" = now() - interval '1 second' WHERE "status" = 'sending'`),
  }
}

export type Company = Awaited<ReturnType<typeof openCompany>>
