// The built product, with the store's one hook wired: at the point named in KILL_AT the process kills itself, as a power cut
// of the process would. Used by the crash test only.
import { readConfig } from '../../dist/config.js'
import { createLog } from '../../dist/log.js'
import { serve } from '../../dist/serve.js'

const [wantedPoint, wantedAbout] = (process.env.KILL_AT ?? '').split('|')

const at = (point, about) => {
  if (point === wantedPoint && about.includes(wantedAbout)) process.kill(process.pid, 'SIGKILL')
}

serve(readConfig(process.env), createLog('silent'), wantedPoint ? at : undefined).catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(78)
})
