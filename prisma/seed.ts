import type { Seed } from '../src/demo/company.js'
import { happeningsOf } from './seed/acts.js'
import { arrivals } from './seed/arrivals.js'
import { firstWeek } from './seed/first-week.js'
import { opening } from './seed/opening.js'
import { secondWeek } from './seed/second-week.js'
import { tell } from './seed/tale.js'

/**
 * Harbourlight, a company of forty, and the two weeks before the workbench opens: who offered, who joined, who met whom and
 * what came of it. All of it goes through the use cases, in one order, without chance.
 */
export const seed: Seed = (company) =>
  tell(company, [...opening, ...arrivals, ...happeningsOf(firstWeek), ...happeningsOf(secondWeek)])
