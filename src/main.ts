import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, readWorkbenchConfig, wantsWorkbench } from './config.js'
import { createLog } from './log.js'
import { createRandom } from './random.js'
import { serve, stopOnSignal } from './serve.js'
import { holdFolder, startShown } from './shown.js'

/** Wrong settings, a folder in use, a database that cannot be brought up to date: one line each, and this exit code. */
const cannotStart = 78

async function main(): Promise<void> {
  if (wantsWorkbench(process.env, process.argv[2] === 'demo')) return startDemo()
  const config = readConfig(process.env)
  await serve(config, createLog(config.logLevel))
}

/** The product as a demonstration (DESIGN section 5); nothing of it is loaded otherwise. */
async function startDemo(): Promise<void> {
  const config = readWorkbenchConfig(process.env)
  const log = createLog(config.logLevel)
  const { startWorkbench } = await import('./demo/workbench.js')
  const workbench = await startWorkbench({
    port: config.port,
    host: config.host,
    baseUrl: config.baseUrl,
    dataDir: config.dataDir,
    pageDir: fileURLToPath(new URL('./workbench', import.meta.url)),
    seedFile: new URL('./seed/seed.js', import.meta.url).href,
    startProduct: (settings, clock, random) => startShown(settings, log, clock, random),
    random: createRandom(),
    holdFolder,
    say: (line) => void process.stdout.write(`${line}\n`),
  })
  stopOnSignal(() => workbench.stop())
}

main().catch((error: unknown) => {
  const lines = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)]
  for (const line of lines) process.stderr.write(`Coffeechat cannot start: ${line}\n`)
  process.exit(cannotStart)
})
