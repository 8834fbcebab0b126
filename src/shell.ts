import path from 'node:path'
import { readImport, runCommand } from './cli.js'
import { type Command, type CommandAnswer, keptByNpm, readWords, type Typed } from './command-words.js'
import { type Config, readConfig } from './config.js'
import { doctor } from './doctor.js'
import { backUpHere, holdRestored, type KeepingParts, move, moveBack, restore } from './keeping.js'
import { createRandom } from './random.js'
import { migrations, openStore, release, rounds } from './serve.js'
import { askRunning } from './store/command-socket.js'

const realClock = { now: () => new Date() }

/** `npm run import -- FILE`, `npm run outbox`, `npm run credit`, `npm run migrate`, `npm run doctor`, `npm run backup -- FILE`: in the process that holds the embedded store where one runs, else here. `npm run restore -- FILE` and `npm run move`: here. */
async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const typed = readWords(args)
  if ('code' in typed) return say(typed)
  const { command, named, options } = typed
  const kept = keptByNpm(typed, process.env)
  if (kept !== undefined) return say({ code: 2, output: kept })
  if (command === 'doctor') return say(await doctor(process.env, options.json === true, migrations))
  const example = named === undefined && !options.hold ? examples[command] : undefined
  if (example) return say({ code: 2, output: `Name the file: ${example}\n` })
  const config = readConfig(process.env)
  if (isKeeping(command)) return say(await keep(config, typed))
  const input = command === 'import' && named !== undefined ? await readImport(named) : ''
  if (typeof input !== 'string') return say(input)
  const asked = command === 'import' ? args.filter((arg) => arg !== named) : args
  const running = config.databaseUrl ? undefined : await askRunning(config.dataDir, asked, input)
  return say(running ?? (await runHere(asked, input)))

  async function runHere(words: string[], bytes: string) {
    const { store, migrated } = await openStore(config)
    try {
      const parts = { store, clock: realClock, config, random: createRandom(), migrated }
      return await runCommand(parts, words, bytes)
    } finally {
      await store.close()
    }
  }
}

/** Commands of no use without a file. */
const examples: Partial<Record<Command, string>> = {
  import: 'npm run import -- employees.csv (with --dry-run to look only).',
  backup: 'npm run backup -- /backups/coffeechat-2026-05-04.copy',
  restore: 'npm run restore -- /backups/coffeechat-2026-05-04.copy',
}

const isKeeping = (command: Command): boolean => ['backup', 'restore', 'move'].includes(command)

/** Commands that handle a database as a whole. */
async function keep(config: Config, { command, named = '', options }: Typed): Promise<CommandAnswer> {
  const parts: KeepingParts = {
    config,
    clock: realClock,
    random: createRandom(),
    rounds,
    migrationsDir: migrations,
    release,
  }
  const isJson = options.json === true
  if (command === 'move') return options.back ? moveBack(parts, isJson) : move(parts, isJson)
  if (options.hold) return holdRestored(parts, isJson)
  // the running process may stand in another folder
  const file = path.resolve(named)
  if (command === 'restore') return restore(parts, file, isJson, options['dry-run'] === true)
  const words = ['backup', ...(isJson ? ['--json'] : [])]
  const asked = config.databaseUrl ? undefined : await askRunning(config.dataDir, words, file)
  return asked ?? backUpHere(parts, file, isJson)
}

function say({ code, output }: CommandAnswer): number {
  process.stdout.write(output)
  return code
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
