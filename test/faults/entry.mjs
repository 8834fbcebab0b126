// The built product with the store's one hook wired and a clock that its parent moves. It is told over the channel to its
// parent: `{ id, passTo }` runs what is due up to that moment, from one due moment to the next; `{ id, offset }` jumps there,
// also back. It says how far its clock is ahead of real time.
import { readConfig } from '../../dist/config.js'
import { createLog } from '../../dist/log.js'
import { startServing, stopOnSignal } from '../../dist/serve.js'
import { killAt } from '../crash/kill-at.mjs'

let offset = Number(process.env.CLOCK_OFFSET ?? 0)
const clock = { now: () => new Date(Date.now() + offset) }
const config = readConfig(process.env)
const served = await startServing(config, createLog(process.env.FAULT_LOG ?? 'silent'), { clock, at: killAt }).catch(
  (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(78)
  },
)
const { app, store } = served

async function settle() {
  await app.tick()
  await app.runner.drain()
  while (((await store.queue.depth(clock.now())).byStatus.sending ?? 0) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await app.runner.drain()
  }
}

async function passTo(target) {
  for (;;) {
    await settle()
    const next = await app.nextDue()
    if (!next || next > target) break
    offset += Math.max(0, next - clock.now())
    process.send({ offset })
  }
  offset += Math.max(0, target - clock.now())
}

process.on('message', async ({ id, passTo: target, offset: jump }) => {
  try {
    if (jump !== undefined) offset = jump
    else await passTo(new Date(target))
    process.send({ id, offset })
  } catch (error) {
    process.send({ id, offset, error: String(error) })
  }
})
// its parent is gone: nobody is left to stop it
process.on('disconnect', () => process.exit(0))
stopOnSignal(() => served.stop())
process.stdout.write(`Coffeechat listens on ${config.baseUrl}\n`)
