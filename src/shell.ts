import path from 'node:path'
import { type CommandAnswer, readImport, runCommand } from './cli.js'
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
  if (args[0] === 'doctor') return say(await doctor(process.env, args.includes('--json'), migrations))
  const config = readConfig(process.env)
  if (isKeeping(args[0])) return say(await keep(config, args))
  const file = args[0] === 'import' ? args.slice(1).find((arg) => !arg.startsWith('--')) : undefined
  if (args[0] === 'import' && file === undefined) {
    process.stderr.write('Name the file: npm run import -- employees.csv (with --dry-run to look only).\n')
    return 2
  }
  const input = file === undefined ? '' : await readImport(file)
  if (typeof input !== 'string') return say(input)
  const asked = args.filter((arg) => arg !== file)
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

const keeping = ['backup', 'restore', 'move'] as const
const isKeeping = (word: string | undefined): boolean => keeping.some((each) => each === word)

/** Commands that handle a database as a whole. */
async function keep(config: Config, [command, ...rest]: readonly string[]): Promise<CommandAnswer> {
  const parts: KeepingParts = {
    config,
    clock: realClock,
    random: createRandom(),
    rounds,
    migrationsDir: migrations,
    release,
  }
  const isJson = rest.includes('--json')
  if (command === 'move') return rest.includes('--back') ? moveBack(parts, isJson) : move(parts, isJson)
  if (command === 'restore' && rest.includes('--hold')) return holdRestored(parts, isJson)
  const named = rest.find((arg) => !arg.startsWith('--'))
  if (named === undefined)
    return { code: 2, output: `Name the file: npm run ${command} -- /backups/coffeechat-2026-05-04.copy\n` }
  // the running process may stand in another folder
  const file = path.resolve(named)
  if (command === 'restore') return restore(parts, file, isJson, rest.includes('--dry-run'))
  const asked = config.databaseUrl
    ? undefined
    : await askRunning(config.dataDir, ['backup', ...rest.filter((arg) => arg === '--json')], file)
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
