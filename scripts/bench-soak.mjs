// LD-6: fifty commands a second for so many minutes: does memory stay where it is, what is resident and what is held, and do handles?
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { figure } from './bench-figures.mjs'
import { helpRequest, load, offerRequest, openSlack, startProduct, withDatabase } from './bench-product.mjs'

const perSecond = 50
const everyMs = 5000

const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length

/** The largest standstill of its event loop, in ms, as the process tells it. */
async function told(url) {
  const text = await (await fetch(`${url}/metrics`)).text()
  return { delayMs: 1000 * Number(/^coffeechat_nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) }
}

async function soak(on, settings, minutes) {
  const slack = await openSlack()
  const product = await startProduct(settings, slack.url, true)
  const samples = []
  const watching = setInterval(async () => {
    const own = await told(product.url).catch(() => ({ delayMs: Number.NaN }))
    const handles = readdirSync(`/proc/${product.child.pid}/fd`).length
    samples.push({ mb: product.residentMb(), handles, ...own })
  }, everyMs)
  let turn = 0
  // every tenth is a form that is saved
  const body = () => (++turn % 10 === 0 ? offerRequest() : helpRequest())
  const soaking = load(product.url, body, { duration: minutes * 60, overallRate: perSecond })
  const half = pause(minutes * 30_000).then(() => product.floorMb())
  const { bad, total } = await soaking
  clearInterval(watching)
  const [halfMb, endMb] = [await half, await product.floorMb()]
  // what is read and compiled once is there after the first quarter
  const quarter = Math.floor(samples.length / 4)
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)]
  const of = (part, name) => mean(part.map((each) => each[name]))
  const drift = of(late, 'mb') / of(early, 'mb') - 1
  const opened = of(late, 'handles') - of(early, 'handles')
  const delays = samples.map(({ delayMs }) => delayMs).filter(Number.isFinite)
  figure('LD-6', `${on}: ${minutes} minutes at ${perSecond}/s`, `${total} answered, ${bad} not 2xx`, {
    goal: '0 not 2xx',
    isMet: bad === 0,
  })
  figure(
    'LD-6',
    `${on}: memory of the last quarter over the second`,
    `${(100 * drift).toFixed(1)} % (${Math.round(of(late, 'mb'))} MB)`,
    {
      goal: 'at most 5 %',
      isMet: drift <= 0.05,
    },
  )
  // what nothing holds is no leak, however long V8 lets it lie: collected by force, once at half time and once at the end
  figure(
    'LD-6',
    `${on}: what stays of the heap when all is collected, at the end over half time`,
    `${(100 * (endMb / halfMb - 1)).toFixed(1)} % (${endMb.toFixed(0)} MB)`,
    { goal: 'at most 5 %', isMet: endMb / halfMb <= 1.05 },
  )
  figure('LD-6', `${on}: handles of the last quarter over the second`, opened.toFixed(1), {
    goal: 'at most 1',
    isMet: opened <= 1,
  })
  figure('LD-6', `${on}: standstill, 99 of 100`, `${Math.round(mean(delays))} ms`, {
    goal: 'at most 100 ms',
    isMet: mean(delays) <= 100,
  })
  await product.stop()
  slack.close()
}

/** Both databases, side by side. */
export async function benchSoak(minutes) {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-soak-'))
  await Promise.all([
    withDatabase((url) => soak('PostgreSQL', { DATABASE_URL: url }, minutes)),
    soak('embedded', { DATA_DIR: folder }, minutes),
  ])
  rmSync(folder, { recursive: true })
}
