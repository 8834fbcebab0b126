import type { WeekStretch } from './facts.js'
import { remembered } from './remembered.js'

const week = 10_080

/**
 * The unbroken runs of a week: stretches that touch or overlap are one (08–10 and 10–12 hold a talk at 09:45), also over
 * the end of the week. Runs start within the week and may end after it.
 */
const runsOf = remembered((stretches: readonly WeekStretch[]): WeekStretch[] => {
  const twice = stretches.flatMap(({ from, to }) => [
    { from, to },
    { from: from + week, to: to + week },
  ])
  const runs: WeekStretch[] = []
  for (const { from, to } of twice.sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to })
  }
  return runs
})

/** Whether two people's weekly stretches hold a common unbroken time of at least `minutes`. Two empty lists hold none. */
export function holdCommonTime(one: readonly WeekStretch[], other: readonly WeekStretch[], minutes: number): boolean {
  const others = runsOf(other)
  // Each run list covers two weeks, so a common time that crosses the end of the week is found whole in one of them.
  return runsOf(one).some((run) =>
    others.some((their) => Math.min(run.to, their.to) - Math.max(run.from, their.from) >= minutes),
  )
}
