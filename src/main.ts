import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from './app.js'
import { runCommand } from './cli.js'
import { type Config, ConfigError, notConnected, readConfig } from './config.js'
import { createLog } from './log.js'
import type { Log } from './ports.js'
import { createRandom } from './random.js'
import { serveCommands } from './store/command-socket.js'
import { type Database, openDatabase } from './store/connect.js'
import { migrate } from './store/migrate.js'
import { createSealer, parseKeyRing, readOrMakeKeyRing } from './store/sealing.js'
import { createStore } from './store/store.js'
import type { Store } from './usecases/unit-of-work.js'

/** Wrong settings, a folder in use, a database that cannot be brought up to date: one line each, and this exit code. */
const cannotStart = 78

const migrations = join(dirname(fileURLToPath(import.meta.url)), '../prisma/migrations')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The database, its keys and the store behind them. */
export async function openStore(config: Config): Promise<{ store: Store; keyRing: string }> {
  const keyRing = config.encryptionKeys ?? readOrMakeKeyRing(config.dataDir)
  const sealer = createSealer(parseKeyRing(keyRing))
  const database: Database = await openDatabase(config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir })
  try {
    await migrate(database, migrations)
    const store = await createStore({
      adapter: database.adapter,
      alone: database.embedded,
      sealer,
      clock: { now: () => new Date() },
      random: createRandom(),
      zone: config.zone,
      close: () => database.close(),
    })
    return { store, keyRing }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serve(config: Config, log: Log): Promise<void> {
  const { store, keyRing } = await openStore(config)
  const clock = { now: () => new Date() }
  const app = createApp({ config, store, clock, random: createRandom(), log, pageSecret: keyRing })
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject)
    app.server.listen(config.port, config.host, resolve)
  })
  const commands = config.databaseUrl
    ? undefined
    : await serveCommands(config.dataDir, (args, input) => runCommand({ store, clock, config, random: createRandom() }, args, input))
  await app.start()
  for (const line of notConnected(config)) say(line)
  say(`Coffeechat listens on ${config.baseUrl}`)
  log.info('started', { port: config.port })
  stopOn(['SIGTERM', 'SIGINT'], app, store, async () => commands?.close(), log)
}

/** Stops claiming, finishes what was begun, closes the doors; at most ten seconds, then exit 0 (DL-9). */
function stopOn(signals: NodeJS.Signals[], app: App, store: Store, closeCommands: () => Promise<void>, log: Log): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), 10_000).unref()
    app.server.close()
    app.server.closeIdleConnections()
    await app.stop()
    await closeCommands()
    await store.close()
    log.info('stopped')
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, () => void stop())
}

/** What the shell says of a start that cannot be. */
function refuseToStart(error: unknown): never {
  const lines = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)]
  for (const line of lines) process.stderr.write(`Coffeechat cannot start: ${line}\n`)
  process.exit(cannotStart)
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  await serve(config, createLog(config.logLevel))
}

main().catch(refuseToStart)
