import type { Incoming } from '../ports.js'
import { type EventActivity, isPersonal } from './activities.js'
import { activityKey } from './keys.js'
import { type DoorParts, saidBy } from './parts.js'

/** What of a team's own news changes the list of its channels. */
const channelNews = ['channelCreated', 'channelDeleted', 'channelRenamed', 'channelRestored', 'teamRenamed']

/**
 * Takes what happened to the app in a tenant and does what it causes; returns once that is committed. Throws what the table
 * throws: the request is then not answered with success.
 */
export async function hearEvent(parts: DoorParts, tenant: string, activity: EventActivity): Promise<void> {
  const news = newsIn(activity)
  if (!news) return
  const key = activityKey(tenant, activity)
  if (news === 'person-added') {
    await parts.handle(saidBy(tenant, activity, { key, name: 'platform.person-added' }, true))
    return
  }
  const { from, serviceUrl, channelData } = activity
  const team = channelData?.team
  const place = { platform: 'teams', workspace: tenant }
  if (news === 'person-removed') return say(parts, key, news, { ...place, user: from.id })
  if (team)
    return say(parts, key, news, { ...place, team: team.id, serviceUrl, ...(team.name ? { teamName: team.name } : {}) })
}

type News = 'person-added' | 'person-removed' | 'team-changed' | 'team-removed'

function newsIn(activity: EventActivity): News | undefined {
  const { recipient, channelData } = activity
  const isBot = (people: { id: string }[] | null | undefined): boolean =>
    people?.some(({ id }) => id === recipient.id) ?? false
  const [isAdded, isRemoved] =
    activity.type === 'installationUpdate'
      ? [activity.action.startsWith('add'), activity.action.startsWith('remove')]
      : [isBot(activity.membersAdded), isBot(activity.membersRemoved)]
  if (isPersonal(activity)) return isAdded ? 'person-added' : isRemoved ? 'person-removed' : undefined
  if (isRemoved) return 'team-removed'
  return isAdded || channelNews.includes(channelData?.eventType ?? '') ? 'team-changed' : undefined
}

/** Said by the platform itself: nobody of the tenant speaks, and so nobody is met by it. */
async function say(parts: DoorParts, key: string, news: News, value: Record<string, string>): Promise<void> {
  const incoming: Incoming = {
    door: 'teams',
    speaker: { type: 'anyone' },
    key,
    name: `platform.${news}`,
    value,
    values: {},
  }
  await parts.handle(incoming)
}
