import { apply } from './apply.js'
import { card } from './card.js'
import { chat } from './chat.js'
import { checks } from './checks.js'
import { credit } from './credit.js'
import { digest } from './digest.js'
import { fit } from './fit.js'
import { guides } from './guides.js'
import { home } from './home.js'
import { kinds } from './kinds.js'
import { match } from './match.js'
import { notice } from './notice.js'
import { offer } from './offer.js'
import { onward } from './onward.js'
import { opening } from './opening.js'
import { page } from './page.js'
import { people } from './people.js'
import { pipeline } from './pipeline.js'
import { pool } from './pool.js'
import { proposal } from './proposal.js'
import { reference } from './reference.js'
import { referral } from './referral.js'
import { round } from './round.js'
import { route } from './route.js'
import { session } from './session.js'
import { setup } from './setup.js'
import { slack } from './slack.js'
import { teams } from './teams.js'
import { why } from './why.js'

/** All sentences of the language. */
export const de = {
  ...apply,
  ...card,
  ...chat,
  ...checks,
  ...credit,
  ...digest,
  ...fit,
  ...guides,
  ...home,
  ...kinds,
  ...match,
  ...notice,
  ...offer,
  ...onward,
  ...opening,
  ...page,
  ...people,
  ...pipeline,
  ...pool,
  ...proposal,
  ...reference,
  ...referral,
  ...round,
  ...route,
  ...session,
  ...why,
  ...setup,
  ...slack,
  ...teams,
}
