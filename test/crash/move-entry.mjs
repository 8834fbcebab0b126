// The move with the hook wired. Used by the crash tests only.
import { readConfig } from '../../dist/config.js'
import { move } from '../../dist/keeping.js'
import { createRandom } from '../../dist/random.js'
import { migrations, release, rounds } from '../../dist/serve.js'
import { killAt } from './kill-at.mjs'

const parts = { config: readConfig(process.env), clock: { now: () => new Date() }, random: createRandom() }
const { code, output } = await move({ ...parts, rounds, migrationsDir: migrations, release, at: killAt }, true)
process.stdout.write(output)
process.exit(code)
