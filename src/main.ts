import { ConfigError, readConfig } from './config.js'
import { createLog } from './log.js'
import { serve } from './serve.js'

/** Wrong settings, a folder in use, a database that cannot be brought up to date: one line each, and this exit code. */
const cannotStart = 78

async function main(): Promise<void> {
  const config = readConfig(process.env)
  await serve(config, createLog(config.logLevel))
}

main().catch((error: unknown) => {
  const lines = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)]
  for (const line of lines) process.stderr.write(`Coffeechat cannot start: ${line}\n`)
  process.exit(cannotStart)
})
