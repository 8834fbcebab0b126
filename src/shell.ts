import { type CommandAnswer, readImport, runCommand } from './cli.js'
import { readConfig } from './config.js'
import { doctor } from './doctor.js'
import { createRandom } from './random.js'
import { migrations, openStore } from './serve.js'
import { askRunning } from './store/command-socket.js'

/** `npm run import -- FILE`, `npm run outbox`, `npm run credit`, `npm run migrate`, `npm run doctor`: in the process that holds the embedded store where one runs, else here. */
async function main(): Promise<number> {
  const args = process.argv.slice(2)
  if (args[0] === 'doctor') return say(await doctor(process.env, args.includes('--json'), migrations))
  const config = readConfig(process.env)
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
      const parts = { store, clock: { now: () => new Date() }, config, random: createRandom(), migrated }
      return await runCommand(parts, words, bytes)
    } finally {
      await store.close()
    }
  }
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
