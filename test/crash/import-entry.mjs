// `npm run import` beside a product on a server, with the store's one hook wired, as entry.mjs has it.
import { readFileSync } from 'node:fs'
import { runCommand } from '../../dist/cli.js'
import { readConfig } from '../../dist/config.js'
import { createRandom } from '../../dist/random.js'
import { openStore } from '../../dist/serve.js'
import { killAt } from './kill-at.mjs'

const config = readConfig(process.env)
const { store } = await openStore(config, { at: killAt })
const parts = { store, clock: { now: () => new Date() }, config, random: createRandom() }
const answer = await runCommand(parts, ['import'], readFileSync(process.argv[2]).toString('base64'))
process.stdout.write(answer.output)
await store.close()
process.exit(answer.code)
