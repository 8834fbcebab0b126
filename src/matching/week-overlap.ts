import type { WeekStretch } from './facts.js'
import { remembered } from './remembered.js'

const week = 10_080

/**
 * The unbroken runs of two weeks in a row: stretches that touch or overlap are one (08–10 and 10–12 hold a talk at 09:45),
 * also over the end of the week.
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

/** Whether two people's weekly stretches hold a common unbroken time of at least `minutes`; no if one list is empty. */
export function holdCommonTime(one: readonly WeekStretch[], other: readonly WeekStretch[], minutes: number): boolean {
  // Two weeks in a row, so a common time that crosses the end of the week is found whole.
  const ours = runsOf(one)
  const theirs = runsOf(other)
  for (let our = 0, their = 0; our < ours.length && their < theirs.length; ) {
    const a = ours[our]!
    const b = theirs[their]!
    if (Math.min(a.to, b.to) - Math.max(a.from, b.from) >= minutes) return true
    if (a.to < b.to) our++
    else their++
  }
  return false
}
