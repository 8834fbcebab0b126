import { applyEntries } from './entries-apply.js'
import { chatEntries } from './entries-chat.js'
import { creditEntries } from './entries-credit.js'
import { fitEntries } from './entries-fit.js'
import { hiringEntries } from './entries-hiring.js'
import { homeEntries } from './entries-home.js'
import { joinEntries } from './entries-join.js'
import { kindEntries } from './entries-kinds.js'
import { matchEntries } from './entries-match.js'
import { onwardEntries } from './entries-onward.js'
import { openingEntries } from './entries-opening.js'
import { peopleEntries } from './entries-people.js'
import { poolEntries } from './entries-pool.js'
import { referralEntries } from './entries-referral.js'
import { routeEntries } from './entries-route.js'
import { sessionEntries } from './entries-session.js'
import { setupEntries } from './entries-setup.js'
import { stageEntries } from './entries-stages.js'
import type { Entry } from './entry.js'

/** Every message and form there is, one entry or more a builder, drawn the way people read them. */
export const entries: readonly Entry[] = [
  ...homeEntries,
  ...peopleEntries,
  ...setupEntries,
  ...joinEntries,
  ...poolEntries,
  ...matchEntries,
  ...chatEntries,
  ...kindEntries,
  ...sessionEntries,
  ...referralEntries,
  ...stageEntries,
  ...creditEntries,
  ...openingEntries,
  ...applyEntries,
  ...hiringEntries,
  ...fitEntries,
  ...routeEntries,
  ...onwardEntries,
]
