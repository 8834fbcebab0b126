import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'
import type { StageClock } from './referral.js'

/** The clock of a stage in which recruiters are waited for. It has no jobs of its own: each morning one looks how far it has run. */

export type Stalled = 'nudge' | 'pass_on' | 'end'

/** When a clock of working days that began to run at `from` asks for what. */
export function clockDates(clock: StageClock, from: Date, calendar: Calendar): Record<Stalled, Date> {
  const after = (days: number): Date => addWorkingDays(from, days, calendar.zone, calendar.closedDays)
  return { nudge: after(clock.nudge), pass_on: after(clock.passOn ?? clock.end), end: after(clock.end) }
}

/** How far it has run by now; undefined before the nudge. */
export function stalledBy(dates: Record<Stalled, Date>, now: Date): Stalled | undefined {
  return (['end', 'pass_on', 'nudge'] as const).find((step) => dates[step] <= now)
}
