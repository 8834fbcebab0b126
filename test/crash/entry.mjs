// The built product, with the store's one hook wired. Used by the crash tests only.
import { readConfig } from '../../dist/config.js'
import { createLog } from '../../dist/log.js'
import { serve } from '../../dist/serve.js'
import { killAt } from './kill-at.mjs'

serve(readConfig(process.env), createLog('silent'), killAt).catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(78)
})
