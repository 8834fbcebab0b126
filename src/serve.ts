import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from './app.js'
import { runCommand } from './cli.js'
import { type Config, notConnected } from './config.js'
import type { Log } from './ports.js'
import { createRandom } from './random.js'
import { serveCommands } from './store/command-socket.js'
import { type Database, openDatabase } from './store/connect.js'
import { migrate } from './store/migrate.js'
import { createSealer, parseKeyRing, readOrMakeKeyRing } from './store/sealing.js'
import { createStore, type StorePoint } from './store/store.js'
import type { Store } from './usecases/unit-of-work.js'

const migrations = join(dirname(fileURLToPath(import.meta.url)), '../prisma/migrations')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The database, its keys and the store behind them. */
export async function openStore(config: Config, at: StorePoint = () => {}): Promise<{ store: Store; keyRing: string }> {
  const keyRing = config.encryptionKeys ?? readOrMakeKeyRing(config.dataDir)
  const sealer = createSealer(parseKeyRing(keyRing))
  const database: Database = await openDatabase(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: config.dataDir },
  )
  try {
    await migrate(database, migrations)
    const store = await createStore({
      adapter: database.adapter,
      alone: database.embedded,
      sealer,
      clock: { now: () => new Date() },
      random: createRandom(),
      zone: config.zone,
      at,
      close: () => database.close(),
    })
    return { store, keyRing }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Brings the product up: database, doors, runner, tick; says what is not connected; stops on SIGTERM and SIGINT. */
export async function serve(config: Config, log: Log, at: StorePoint = () => {}): Promise<void> {
  const { store, keyRing } = await openStore(config, at)
  const clock = { now: () => new Date() }
  const app = createApp({ config, store, clock, random: createRandom(), log, pageSecret: keyRing })
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject)
    app.server.listen(config.port, config.host, resolve)
  })
  const commands = config.databaseUrl
    ? undefined
    : await serveCommands(config.dataDir, (args, input) =>
        runCommand({ store, clock, config, random: createRandom() }, args, input),
      )
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
