import type { WorkName } from '../../src/domain/job-names.js'
import { createHandle } from '../../src/interactions/handle.js'
import type { MessageDefinition, MessageTable } from '../../src/jobs/definition.js'
import { messageTable, workTable } from '../../src/jobs/jobs.js'
import { createRunner } from '../../src/jobs/runner.js'
import type { Card } from '../../src/messages/card.js'
import { wrong } from '../../src/messages/checks.js'
import type { FormValues } from '../../src/messages/form.js'
import type { Page } from '../../src/messages/page.js'
import type { Reader } from '../../src/messages/reader.js'
import type { Reply } from '../../src/messages/reply.js'
import type { ChatMessenger, HandleIncoming, Incoming, Log, Mail, PlatformPerson } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { candidatePage } from '../../src/usecases/candidate-page.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Context, Store, Tx, Who } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

/** Monday 4 May 2026, 10:00 in Berlin. */
export const monday = '2026-05-04T08:00:00Z'
export const baseUrl = 'https://coffee.example.org'
export const teamsUrl = 'https://smba.trafficmanager.net/emea/'

export interface Post {
  /** platform id of a person or a channel */
  user: string
  key: string
  card: Card
  at: Date
  message: string
}

export interface SentMail extends Mail {
  at: Date
}

/** The product without doors: what a person does goes in at `slack` and `web`, what they get stands in `posts` and `mails`. */
export interface Driven {
  database: TestDatabase
  store: Store
  clock: MovedClock
  posts: Post[]
  updates: { message: string; card: Card }[]
  mails: SentMail[]
  /** what went wrong: names of events in the log, `job.failed chat.met-host surprise` */
  problems: string[]
  /** what the platform says of a person; the rest stands by default */
  people: Record<string, Partial<PlatformPerson>>
  /** throws what the platform, or the mail server, answers instead of taking a message to that user or address, or of saying who a user is (`person U1`) */
  behave: (to: string) => void
  /** somebody in Slack types, presses or submits; each call is a new interaction */
  slack(user: string, name: string, value?: Record<string, string>, values?: FormValues): Promise<Reply>
  /** somebody in Teams types it: the answer leaves as a message; `saidIn`: where others read along */
  teams(user: string, name: string, value?: Record<string, string>, saidIn?: string): Promise<Reply>
  /** somebody on their own page, or (null) on a page anyone may open */
  web(candidateId: string | null, name: string, value?: Record<string, string>, values?: FormValues): Promise<Reply>
  /** somebody who was named to give a reference, behind their link */
  referee(refereeId: string, name: string, values?: FormValues): Promise<Reply>
  /** what is due now is done */
  settle(): Promise<void>
  /** time passes; everything is done when it is due */
  passTo(iso: string | Date): Promise<void>
  work(name: WorkName, payload?: Record<string, string>): Promise<void>
  read<Result>(look: (tx: Tx) => Promise<Result>): Promise<Result>
  /** what happens without a door: an import from the command line */
  inside<Result>(work: (context: Context) => Promise<Result>): Promise<Result>
  page(candidateId: string): Promise<Page>
  employeeId(user: string): Promise<string>
  close(): Promise<void>
}

const person = (user: string): PlatformPerson => ({
  name: `Name of ${user}`,
  email: `${user.toLowerCase()}@corp.example`,
  zone: 'Europe/Berlin',
  locale: 'en',
  isAdmin: false,
  isDeleted: false,
  isAway: false,
  photoUrl: undefined,
})

/** The messages themselves, with somebody reading along. */
function overheard(written: DriveOptions['written']): MessageTable {
  if (!written) return messageTable
  const entries = Object.entries(messageTable).map(([name, definition]) => {
    const prepare: MessageDefinition['prepare'] = async (context, job) => {
      const prepared = await definition.prepare(context, job)
      if (!prepared) return undefined
      return {
        ...prepared,
        card(reader) {
          const card = prepared.card(reader)
          written(name, reader, card)
          return card
        },
      }
    }
    return [name, { ...definition, prepare }]
  })
  return Object.fromEntries(entries)
}

export interface DriveOptions {
  start?: string
  mailServer?: boolean
  /** after each first delivery, before whoever spoke goes on; `deliver` is the product's one way in */
  delivered?: (incoming: Incoming, reply: Reply, deliver: HandleIncoming) => Promise<void>
  /** while a round is weighed: nothing is open then */
  weighing?: () => Promise<void>
  /** every message as it was written, by its name and for its reader */
  written?: (name: string, reader: Reader, card: Card) => void
}

export async function drive(options: DriveOptions = {}): Promise<Driven> {
  const database = await testDatabase()
  const clock = movedClock(options.start ?? monday)
  const random = createRandom()
  const close = async () => {}
  const parts = { adapter: database.adapter, alone: true, sealer: testSealer(), zone: 'Europe/Berlin', close }
  const store = await createStore({ ...parts, clock, random })
  const driven = { posts: [], updates: [], mails: [], problems: [], people: {}, behave: () => {} } as Pick<
    Driven,
    'posts' | 'updates' | 'mails' | 'problems' | 'people' | 'behave'
  >
  const remember: Log['error'] = (event, fields) =>
    driven.problems.push([event, fields?.job, fields?.interaction, fields?.code].filter(Boolean).join(' '))
  const log: Log = { info() {}, warn: remember, error: remember }
  const common = { store, clock, random, log, baseUrl, adminEmails: ['boss@corp.example'], pool: createPoolView() }
  const messenger: ChatMessenger = {
    async send(_workspace, to, delivery) {
      const user = 'user' in to ? to.user : 'channel' in to ? to.channel : to.conversation
      driven.behave(user)
      const message = String(driven.posts.length + 1)
      driven.posts.push({ user, key: delivery.key, card: delivery.card, at: clock.now(), message })
      return { conversation: `D${user}`, message }
    },
    async update(_workspace, _to, sent, card) {
      driven.updates.push({ message: sent.message, card })
    },
    async person(_workspace, { user }) {
      driven.behave(`person ${user}`)
      return { ...person(user), ...driven.people[user] }
    },
    channels: async (_workspace, { id }) => [{ id, name: null }],
  }
  const runner = createRunner({
    ...common,
    rounds: async (problem) => {
      await options.weighing?.()
      return rounds(problem)
    },
    examine: async () => [wrong('mail', 'checks.mail.login')],
    mailDomain: 'coffee.example.org',
    resumeHours: 24,
    messages: overheard(options.written),
    works: workTable,
    chat: { slack: messenger, teams: messenger },
    mail:
      options.mailServer === false
        ? null
        : {
            async send(mail) {
              driven.behave(mail.to.address)
              driven.mails.push({ ...mail, at: clock.now() })
            },
          },
  })
  const deliver = createHandle({ ...common, committed() {} })
  const handle: HandleIncoming = async (incoming) => {
    const reply = await deliver(incoming)
    await options.delivered?.(incoming, reply, deliver)
    return reply
  }
  const read: Driven['read'] = (look) => store.transaction(store.organizationId, look)
  const contextOf = async (tx: Tx, who: Who): Promise<Context> => {
    const settings = await tx.settings()
    return { ...common, tx, now: clock.now(), who, settings, interactionId: undefined }
  }
  let count = 0
  const settle = async () => void (await runner.drain())
  return Object.assign(driven, {
    database,
    store,
    clock,
    read,
    settle,
    slack: (user, name, value = {}, values = {}) => {
      const speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user } as const
      return handle({ door: 'slack', speaker, key: `key-${++count}`, name, value, values })
    },
    teams: (user, name, value = {}, saidIn) => {
      const conversation = saidIn === undefined ? `a:${user}` : undefined
      const isSilent = name.startsWith('platform.') ? { isSilent: true as const } : {}
      const reach = { serviceUrl: teamsUrl, conversation, zone: 'Europe/Berlin', locale: 'en-GB', ...isSilent }
      const speaker = { type: 'platform', platform: 'teams', workspace: 'tenant', user, reach } as const
      const said = { door: 'teams', speaker, key: `key-${++count}`, name, value, values: {} } as const
      return handle({ ...said, asMessage: 'all', ...(saidIn === undefined ? {} : { saidIn }) })
    },
    web: (candidateId, name, value = {}, values = {}) => {
      const { organizationId } = store
      const speaker = candidateId
        ? ({ type: 'candidate', organizationId, candidateId } as const)
        : ({ type: 'anyone' } as const)
      return handle({ door: 'web', speaker, key: `key-${++count}`, name, value, values })
    },
    referee: (refereeId, name, values = {}) => {
      const speaker = { type: 'referee', organizationId: store.organizationId, refereeId } as const
      return handle({ door: 'web', speaker, key: `key-${++count}`, name, value: {}, values })
    },
    async passTo(at) {
      const until = new Date(at)
      for (let turn = 0; turn < 5_000; turn++) {
        const next = await store.queue.nextRunAt()
        if (!next || next > until) break
        if (next > clock.now()) clock.moveTo(next)
        await settle()
      }
      clock.moveTo(until)
      await settle()
    },
    async work(name, payload = {}) {
      await read((tx) => tx.addJobs([{ name, key: `test-${++count}`, payload, at: clock.now() }], undefined))
      await settle()
    },
    inside: (work) => read(async (tx) => work(await contextOf(tx, { type: 'system' }))),
    page: (candidateId) =>
      read(async (tx) => {
        const candidate = await tx.candidates.get(candidateId)
        if (!candidate) throw new Error('nobody has this page')
        return candidatePage(await contextOf(tx, { type: 'candidate', candidate }), candidate, 'page')
      }),
    async employeeId(user) {
      const [identity] = await read((tx) => tx.identities.find({ userId: user }))
      if (!identity) throw new Error(`${user} was never met`)
      return identity.employeeId
    },
    close: () => database.close(),
  } satisfies Omit<Driven, keyof typeof driven>)
}
