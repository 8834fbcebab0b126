/** The composition root in one place: every part is built here once, from the settings, and nothing else builds parts. */

import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import type { Config } from './config.js'
import { createMailMessenger } from './email/messenger.js'
import { createHandle } from './interactions/handle.js'
import { tellingLag } from './jobs/digest-messages.js'
import { messageTable, workTable } from './jobs/jobs.js'
import type { RunnerParts } from './jobs/parts.js'
import { createRunner, type Runner } from './jobs/runner.js'
import { enqueueDue, nextDue, startTicking } from './jobs/schedule.js'
import type { RoundThread } from './matching/round-thread.js'
import type { Finding } from './messages/checks.js'
import { apologyCard } from './messages/notice.js'
import { speak } from './messages/text.js'
import { createMetrics, type Metrics } from './metrics.js'
import type { Clock, HandleIncoming, Log, Random } from './ports.js'
import { createReadiness } from './readiness.js'
import { createSlackDoor, type SlackDoor } from './slack/app.js'
import { createSlackMessenger } from './slack/messenger.js'
import { createTeams, type Teams } from './teams/app.js'
import { candidatePage, joinPage } from './usecases/candidate-page.js'
import { contactsOf } from './usecases/contacts.js'
import { readRefereeLink, refereePage } from './usecases/give-reference.js'
import { readLink } from './usecases/links.js'
import { createPoolView, type PoolView } from './usecases/pool-view.js'
import type { Context, Store, Tx } from './usecases/unit-of-work.js'
import { createReportFailure } from './web/failure.js'
import { createMetricsServer } from './web/metrics-server.js'
import { createWebServer } from './web/server.js'

export interface AppParts {
  config: Config
  store: Store
  clock: Clock
  random: Random
  log: Log
  /** seals the pages' forms; the same for every replica */
  pageSecret: string
  /** holds rounds apart from everything else */
  rounds: RoundThread
  /** what one person may type a minute; the product's own limit unless told */
  commandsPerMinute?: number
  /** looks at the whole set-up, for an admin who asks */
  examine(): Promise<Finding[]>
}

export interface App {
  server: Server
  /** of the figures alone; undefined unless a port is set for it */
  metricsServer: Server | undefined
  runner: Runner
  handle: HandleIncoming
  /** what the minute's tick does; returns how many schedules were due */
  tick(): Promise<number>
  /** the next moment at which a job or a schedule is due; undefined when nothing waits */
  nextDue(): Promise<Date | undefined>
  /** Socket Mode, the runner and the tick */
  start(): Promise<void>
  /** stops claiming, finishes what was begun, closes the doors; the store stays open */
  stop(): Promise<void>
}

/** The composition root: every part is built here from the settings, and any test can hand in its own clock and store. */
export function createApp(parts: AppParts): App {
  const { config, store, clock, random, log } = parts
  const metrics = createMetrics(store)
  const pool = createPoolView()
  const teams = config.teams ? teamsOf(config.teams, metrics) : undefined
  const runner = createRunner(runnerParts(parts, metrics, teams, pool))
  const inner = createHandle({
    store,
    clock,
    random,
    log,
    baseUrl: config.baseUrl,
    adminEmails: config.adminEmails,
    pool,
    ...(parts.commandsPerMinute !== undefined && { commandsPerMinute: parts.commandsPerMinute }),
    committed: () => runner.nudge(),
  })
  const handle: HandleIncoming = async (incoming) => {
    const since = performance.now()
    const tell = (outcome: string): void =>
      metrics.interaction(incoming.door, outcome, (performance.now() - since) / 1000)
    try {
      const reply = await inner(incoming)
      tell(reply.type)
      if (incoming.name === 'platform.events-limited') metrics.eventsLimited()
      return reply
    } catch (error) {
      tell('fault')
      throw error
    }
  }
  const slack = config.slack ? slackDoor(parts, config.slack, handle) : undefined
  const figures = () => metrics.text(clock.now())
  const server = webServer(parts, handle, { slack, teams, pool }, figures)
  let ticking: { stop(): unknown } | undefined
  return {
    server,
    metricsServer:
      config.metricsPort === null
        ? undefined
        : createMetricsServer({
            metrics: figures,
            report: createReportFailure(log, random),
            baseUrl: config.baseUrl,
          }),
    runner,
    handle,
    tick: () => enqueueDue(store, clock.now()),
    nextDue: () => nextDue(store),
    async start() {
      await slack?.start()
      ticking = startTicking(store, clock, log, () => runner.nudge())
      runner.start()
    },
    async stop() {
      ticking?.stop()
      // at once, whatever it takes to leave Slack
      await Promise.all([runner.stop(), slack?.stop()])
    },
  }
}

const teamsOf = ({ registrations, openIdMetadataUrl }: NonNullable<Config['teams']>, metrics: Metrics): Teams =>
  createTeams({
    registrations,
    openIdMetadataUrl: openIdMetadataUrl ?? undefined,
    tokenRefused: () => metrics.tokenRefused('teams'),
  })

function runnerParts(parts: AppParts, metrics: Metrics, teams: Teams | undefined, pool: PoolView): RunnerParts {
  const { config, store, clock, random, log } = parts
  const { slack, mail } = config
  return {
    store: { ...store, queue: metrics.watched(store.queue) },
    clock,
    random,
    log,
    baseUrl: config.baseUrl,
    adminEmails: config.adminEmails,
    chat: {
      ...(slack && {
        slack: metrics.counted(
          'slack',
          createSlackMessenger({ apiUrl: slack.apiUrl ?? undefined, botToken: slack.botToken }),
        ),
      }),
      ...(teams && { teams: metrics.counted('teams', teams.messenger) }),
    },
    mail: mail ? metrics.counted('mail', mailMessenger(mail, clock)) : null,
    mailDomain: new URL(config.baseUrl).hostname,
    messages: tellingLag(messageTable, metrics.digestPosted),
    works: workTable,
    pool,
    rounds: parts.rounds,
    examine: parts.examine,
    resumeHours: config.resumeHours,
  }
}

/** "Name <a@b>" or "a@b". */
function addressOf(text: string): { name: string; address: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(text)
  return named ? { name: named[1] ?? '', address: named[2] ?? '' } : { name: 'Coffeechat', address: text.trim() }
}

function mailMessenger(mail: NonNullable<Config['mail']>, clock: Clock) {
  const from = addressOf(mail.from)
  return createMailMessenger({
    smtpUrl: mail.smtpUrl,
    from,
    replyTo: addressOf(mail.replyTo),
    footerLines: [from.name],
    clock,
  })
}

function slackDoor(parts: AppParts, slack: NonNullable<Config['slack']>, handle: HandleIncoming): SlackDoor {
  return createSlackDoor({
    signingSecret: slack.signingSecret,
    botToken: slack.botToken,
    appToken: slack.appToken ?? undefined,
    apiUrl: slack.apiUrl ?? undefined,
    handle,
    log: parts.log,
    random: parts.random,
    apology,
  })
}

const apology = (reference: string) => apologyCard(speak(), reference)

/** A look without a key: pages are read, never written, by GET. */
async function looking<Result>(
  parts: AppParts,
  pool: PoolView,
  organizationId: string,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const { store, clock, random, config } = parts
  return store.transaction(organizationId, async (tx: Tx) =>
    work({
      tx,
      now: clock.now(),
      random,
      who: { type: 'anyone' },
      settings: await tx.settings(),
      interactionId: undefined,
      baseUrl: config.baseUrl,
      adminEmails: config.adminEmails,
      pool,
    }),
  )
}

function webServer(
  parts: AppParts,
  handle: HandleIncoming,
  { slack, teams, pool }: { slack: SlackDoor | undefined; teams: Teams | undefined; pool: PoolView },
  metrics: () => Promise<string>,
): Server {
  const { store, clock, config } = parts
  const known = (organizationId: string): string =>
    organizationId === store.organizationId ? organizationId : store.organizationId
  return createWebServer({
    baseUrl: config.baseUrl,
    secret: createHash('sha256').update(parts.pageSecret).update('pages').digest(),
    handle,
    random: parts.random,
    log: parts.log,
    nowMs: () => Date.now(),
    resolve: (link) =>
      looking(parts, pool, known(link.organizationId), async ({ tx, now }) => {
        const found = await readLink(tx, link.token, now)
        if (!found || link.organizationId !== store.organizationId) return undefined
        return { type: 'candidate', organizationId: link.organizationId, candidateId: found.candidate.id }
      }),
    readPage: (link, lang) =>
      looking(parts, pool, known(link.organizationId), async (context) => {
        const found = await readLink(context.tx, link.token, clock.now())
        if (!found) return undefined
        return candidatePage(
          { ...context, who: { type: 'candidate', candidate: found.candidate } },
          found.candidate,
          found.purpose,
          lang,
        )
      }),
    readPeople: (link) =>
      looking(parts, pool, known(link.organizationId), async (context) => {
        const found = await readLink(context.tx, link.token, clock.now())
        return found?.purpose === 'page' ? contactsOf(context, found.candidate) : undefined
      }),
    resolveReferee: (link) =>
      looking(parts, pool, known(link.organizationId), async (context) => {
        const found = await readRefereeLink(context, link.token, true)
        if (!found || link.organizationId !== store.organizationId) return undefined
        return { type: 'referee', organizationId: link.organizationId, refereeId: found.referee.id }
      }),
    readReference: (link, lang) =>
      looking(parts, pool, known(link.organizationId), async (context) => {
        const page = await refereePage(context, link.token, lang)
        return link.organizationId === store.organizationId ? page : undefined
      }),
    readJoin: (lang, invitedBy, from) =>
      looking(parts, pool, store.organizationId, (context) => joinPage(context, lang, invitedBy, from)),
    ready: createReadiness(store, clock),
    metrics,
    mount: (app) => {
      if (slack) app.use(slack.router)
      if (teams) app.use(teams.door({ handle, log: parts.log, random: parts.random, apology }))
    },
  })
}
