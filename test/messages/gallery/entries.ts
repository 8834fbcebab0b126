import { chatEntries } from './entries-chat.js'
import { joinEntries } from './entries-join.js'
import { matchEntries } from './entries-match.js'
import { peopleEntries } from './entries-people.js'
import { poolEntries } from './entries-pool.js'
import { referralEntries } from './entries-referral.js'
import { setupEntries } from './entries-setup.js'
import type { Entry } from './entry.js'

/** Every message and form there is, one entry or more a builder, drawn the way people read them. */
export const entries: readonly Entry[] = [
  ...peopleEntries,
  ...setupEntries,
  ...joinEntries,
  ...poolEntries,
  ...matchEntries,
  ...chatEntries,
  ...referralEntries,
]
