// SL-17: from the moment at which somebody opens their Home tab to its view at Slack, beside the answer to `help`.
import { once } from 'node:events'
import { figure, percentile } from './bench-figures.mjs'
import { ask, helpRequest, load, openHome } from './bench-product.mjs'

const opened = 100

/** One opening; returns after how many milliseconds its view was there. */
async function shownAfter(url, slack) {
  const shown = once(slack.calls, 'views.publish')
  const start = performance.now()
  if (!(await openHome(url))) throw new Error('it was not taken')
  await shown
  return performance.now() - start
}

async function each(work) {
  const times = []
  for (let number = 0; number < opened; number++) times.push(await work())
  return times
}

/** People with offers of their own, one after another, while others ask for help at 20 a second. */
export async function benchHome(on, url, slack) {
  const others = load(url, () => helpRequest(), { connections: 4, overallRate: 20 })
  const help = await each(() => ask(url, helpRequest()))
  const times = await each(() => shownAfter(url, slack))
  await others
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  figure('SL-17', `${on}: the tab opened to its view at Slack`, `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`, {
    goal: 'at most 2000 ms',
    isMet: p99 <= 2000,
    beside: `${(p50 / percentile(help, 0.5)).toFixed(1)} × the answer to help`,
  })
}
