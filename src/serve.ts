import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout as setTimeoutLater } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from './app.js'
import { runCommand } from './cli.js'
import { type CommandAnswer, readWords } from './command-words.js'
import { type Config, notConnected } from './config.js'
import { doctorAnswer, examine } from './doctor.js'
import { codeIn, noCode } from './faults.js'
import { backUp } from './keeping.js'
import { roundThread } from './matching/round-thread.js'
import { type Finding, findingLine, wrong } from './messages/checks.js'
import { speak } from './messages/text.js'
import type { Clock, Log, Random } from './ports.js'
import { createRandom } from './random.js'
import { serveCommands } from './store/command-socket.js'
import { type Database, openDatabase } from './store/connect.js'
import { databaseTrouble } from './store/database-trouble.js'
import { migrate } from './store/migrate.js'
import { createSealer, parseKeyRing, readOrMakeKeyRing } from './store/sealing.js'
import { StartRefusal } from './store/start-refusal.js'
import { createStore, type StorePoint } from './store/store.js'
import type { Store } from './usecases/unit-of-work.js'

/** Where the SQL of every release stands. */
export const migrations = join(dirname(fileURLToPath(import.meta.url)), '../prisma/migrations')

/** Compiled, also where this file itself runs uncompiled. */
export const rounds = roundThread(new URL('../dist/matching/worker.js', import.meta.url))

/** Of the program. */
export const release = String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)

const realClock: Clock = { now: () => new Date() }

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What a running process reads time and chance from; real unless told. `at`: see `StorePoint`. */
export interface Surroundings {
  clock?: Clock
  random?: Random
  at?: StorePoint
}

/** The database, its keys and the store behind them, and which migrations it took. */
interface Opened {
  store: Store
  database: Database
  keyRing: string
  migrated: string[]
}

/**
 * The database, its keys and the store behind them, and which migrations it took to bring it up to date. Throws `StartRefusal`,
 * which names the setting and what to do.
 */
export async function openStore(config: Config, surroundings: Surroundings = {}): Promise<Opened> {
  return openParts(config, surroundings).catch((error: unknown) => {
    throw refusal(error, databaseTrouble(error, config.databaseUrl === null))
  })
}

/** What names its setting already stays as it is, and so does what nobody foresaw. */
function refusal(error: unknown, finding: Finding): unknown {
  const isSaid = error instanceof StartRefusal && error.message.includes('ENCRYPTION_KEYS')
  if (isSaid || finding.args.code === noCode) return error
  return new StartRefusal(findingLine(speak(), finding), error)
}

async function openParts(
  config: Config,
  { clock = realClock, random = createRandom(), at = () => {} }: Surroundings,
): Promise<Opened> {
  const keyRing = config.encryptionKeys ?? readOrMakeKeyRing(config.dataDir)
  const sealer = createSealer(parseKeyRing(keyRing))
  const database: Database = await openDatabase(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir },
  )
  try {
    const { applied } = await migrate(database, migrations, at)
    const store = await createStore({
      adapter: database.adapter,
      alone: database.embedded,
      sealer,
      clock,
      random,
      zone: config.zone,
      at,
      close: () => database.close(),
    })
    return { store, database, keyRing, migrated: applied }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Why the port could not be opened. */
function portTrouble(error: unknown, { port }: Config): Finding {
  const code = codeIn(error)
  if (code === 'EADDRINUSE') return wrong('settings', 'checks.port.taken', { port })
  if (code === 'EACCES') return wrong('settings', 'checks.port.rights', { port })
  return wrong('settings', 'checks.port.host', { code })
}

/** The product as it runs in this process. */
export interface Served {
  app: App
  store: Store
  /** a command of the shell, as `npm run …` would say it */
  shell(args: readonly string[], input: string): Promise<CommandAnswer>
  /** whether a commit is on the disk when it is answered; true unless told, and to be set before anybody relies on it */
  keepAtOnce(isKept: boolean): Promise<void>
  /** stops claiming, finishes what was begun, closes the doors and the store */
  stop(): Promise<void>
}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** Brings the product up: database, doors, runner, tick. */
export async function startServing(config: Config, log: Log, surroundings: Surroundings = {}): Promise<Served> {
  const { clock = realClock, random = createRandom() } = surroundings
  const { store, database, keyRing } = await openStore(config, surroundings)
  const look = () => examine({ config, database, migrationsDir: migrations, nowMs: () => Date.now() })
  const parts = { config, store, clock, random, log, pageSecret: keyRing, rounds }
  const app = createApp({ ...parts, examine: look })
  await listenOn(app.server, config.port, config.host).catch((error: unknown) => {
    throw refusal(error, portTrouble(error, config))
  })
  if (app.metricsServer && config.metricsPort !== null)
    await listenOn(app.metricsServer, config.metricsPort, config.host)
  const shell: Served['shell'] = async (args, input) => {
    const typed = readWords(args)
    if ('code' in typed) return typed
    const isJson = typed.options.json === true
    if (typed.command === 'doctor') return doctorAnswer(await look(), isJson)
    if (typed.command === 'backup')
      return backUp({ database, clock, release, keys: parseKeyRing(keyRing) }, input, isJson)
    return runCommand({ store, clock, config, random }, args, input)
  }
  const commands = config.databaseUrl ? undefined : await serveCommands(config.dataDir, shell)
  await app.start()
  return {
    app,
    store,
    shell,
    // the first commit after it is on again brings all before it to the disk
    keepAtOnce: (isKept) => database.exec(`SET synchronous_commit TO ${isKept ? 'on' : 'off'}`),
    async stop() {
      const closed = new Promise((resolve) => app.server.close(resolve))
      app.metricsServer?.close()
      app.metricsServer?.closeAllConnections()
      app.server.closeIdleConnections()
      await app.stop()
      // what was asked is answered before the store closes; whoever only stays connected is not waited for
      app.server.closeIdleConnections()
      await Promise.race([closed, setTimeoutLater(1_000, undefined, { ref: false })])
      await commands?.close()
      await store.close()
    },
  }
}

/** The product alone: says what is not connected; stops on SIGTERM and SIGINT. */
export async function serve(config: Config, log: Log, at: StorePoint = () => {}): Promise<void> {
  const served = await startServing(config, log, { at })
  for (const line of notConnected(config)) say(line)
  say(`Coffeechat listens on ${config.baseUrl}`)
  log.info('started', { port: config.port })
  stopOnSignal(async () => {
    await served.stop()
    log.info('stopped')
  })
}

/** Ends the process on SIGTERM and SIGINT: what was begun is finished, at most ten seconds, then exit 0 (DL-9). */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), 10_000).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end())
}
