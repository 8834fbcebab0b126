import type { Incoming } from '../ports.js'
import { eventKey } from './keys.js'
import type { DoorParts } from './parts.js'
import type { SaidEvent, SaidLimited } from './payloads.js'

/**
 * Takes an event and does what it causes; returns once that is committed. Throws what the table throws, so that the event is
 * not acknowledged and Slack sends it again; a Home tab shows an apology instead.
 */
export async function hearEvent(parts: DoorParts, said: SaidEvent): Promise<void> {
  const { event } = said
  switch (event.type) {
    case 'app_home_opened':
      if (event.tab !== 'home') return
      return parts.homeTab.opened({ ...said, user: event.user }, eventKey(said), event.view?.hash)
    case 'user_change': {
      const { id, deleted } = event.user
      await parts.handle(fromPlatform(said, 'platform.person-changed', { user: id, deleted: String(deleted) }))
      return
    }
    case 'tokens_revoked':
      if (event.tokens.bot.length === 0) return
      await parts.handle(fromPlatform(said, 'platform.uninstalled', {}))
      return
    case 'app_uninstalled':
      await parts.handle(fromPlatform(said, 'platform.uninstalled', {}))
  }
}

/** Said by the platform itself: nobody of the workspace speaks, and so nobody is met by it. */
function fromPlatform(said: SaidEvent, name: string, value: Record<string, string>): Incoming {
  return {
    door: 'slack',
    speaker: { type: 'anyone' },
    key: eventKey(said),
    name,
    value: { platform: 'slack', workspace: said.workspace, ...value },
    values: {},
  }
}

/** Told every minute while it lasts; the minute is its key. */
export const eventsLimited = ({ workspace, minute }: SaidLimited): Incoming => ({
  door: 'slack',
  speaker: { type: 'anyone' },
  key: `limited:${workspace}:${minute}`,
  name: 'platform.events-limited',
  value: { platform: 'slack', workspace },
  values: {},
})
