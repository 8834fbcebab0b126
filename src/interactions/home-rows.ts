import { z } from 'zod'
import { showHome } from '../usecases/own-home.js'
import {
  eventsLimited,
  personAdded,
  personChanged,
  personRemoved,
  teamChanged,
  teamRemoved,
  uninstalled,
} from '../usecases/platform-events.js'
import { listChats, showHelp, showUnknown } from '../usecases/show-help.js'
import type { CommandWord } from './command-text.js'
import { url } from './fields.js'
import { look, type Row, row } from './row.js'

const nothing = z.object({})

/** Which interaction each command's word is. */
export const commandRows = {
  home: 'home',
  help: 'help',
  offer: 'offer.open',
  offers: 'offers',
  pause: 'pause',
  explore: 'explore.open',
  introduce: 'introduce.open',
  chats: 'chats',
  refer: 'refer.open',
  referrals: 'referrals',
  opening: 'opening.new',
  openings: 'openings',
  pool: 'pool',
  pipeline: 'pipeline',
  digest: 'digest',
  round: 'round',
  settings: 'settings.open',
  setup: 'setup.open',
  'setup-check': 'setup.check',
  privacy: 'privacy',
  why: 'why',
} as const satisfies Record<CommandWord, string>

const nearestCommand = z
  .object({ nearest: z.string().optional() })
  .transform(({ nearest }) =>
    nearest !== undefined && Object.hasOwn(commandRows, nearest)
      ? { nearest, interaction: commandRows[nearest as CommandWord] }
      : {},
  )

/** Said by a platform itself, through a door that has checked its signature; a page can not say it. */
const platformEvent = z.object({ platform: z.enum(['slack', 'teams']), workspace: z.string().max(64) })
/** Teams' ids of people and channels have up to a hundred characters. */
const platformId = z.string().min(1).max(255)
const personEvent = platformEvent.extend({ user: platformId })
const teamEvent = platformEvent.extend({ team: platformId })

export const homeRows = {
  home: look('employee', nothing, showHome),
  help: look('anyone', nothing, showHelp),
  'help.unknown': look('anyone', nearestCommand, showUnknown),
  chats: look('employee', nothing, listChats),
  'platform.person-changed': row('anyone', personEvent, personChanged),
  'platform.person-added': row('employee', nothing, personAdded),
  'platform.person-removed': row('anyone', personEvent, personRemoved),
  'platform.team-changed': row(
    'anyone',
    teamEvent.extend({ teamName: z.string().max(300).optional(), serviceUrl: url }),
    teamChanged,
  ),
  'platform.team-removed': row('anyone', teamEvent, teamRemoved),
  'platform.events-limited': row('anyone', platformEvent, eventsLimited),
  'platform.uninstalled': row('anyone', platformEvent, uninstalled),
} satisfies Record<string, Row>
