import { isZone } from '../domain/zoned-time.js'
import { reporting } from '../interactions/surprise.js'
import type { Card } from '../messages/card.js'
import type { Reply } from '../messages/reply.js'
import { isLocale } from '../messages/times.js'
import type { ChatMessenger, HandleIncoming, Incoming, Log, Random } from '../ports.js'
import { type Activity, isPersonal } from './activities.js'

/** What every listener works with. */
export interface DoorParts {
  handle: HandleIncoming
  log: Log
  random: Random
  /** an apology that carries this reference */
  apology(reference: string): Card
  messenger: ChatMessenger
}

/** Writes a surprise into the log; returns the reference that finds the line. */
export const report = reporting('teams')

export interface HandedOver {
  reply: Reply
  /** an apology: nothing was done */
  failed: boolean
}

/** Hands over what a person did; whatever is thrown becomes an apology. */
export async function handOver(parts: DoorParts, incoming: Incoming): Promise<HandedOver> {
  try {
    return { reply: await parts.handle(incoming), failed: false }
  } catch (error) {
    const card = parts.apology(report(parts, 'teams.failed', error, incoming.name))
    return { reply: { type: 'card', card, place: 'new' }, failed: true }
  }
}

type Said = Pick<Incoming, 'key' | 'name'> & Partial<Pick<Incoming, 'value' | 'values' | 'asMessage' | 'saidIn'>>

/** What a person of a tenant did, as all doors hand it over, with what Teams tells of them by the way (TM-3). */
export function saidBy(tenant: string, activity: Activity, said: Said, isSilent = false): Incoming {
  const { from, serviceUrl, conversation, locale, localTimezone } = activity
  const reach = {
    serviceUrl,
    conversation: isPersonal(activity) ? conversation.id : undefined,
    zone: localTimezone && isZone(localTimezone) ? localTimezone : undefined,
    locale: locale && isLocale(locale) ? locale : undefined,
    ...(isSilent && { isSilent }),
  }
  return {
    door: 'teams',
    speaker: { type: 'platform', platform: 'teams', workspace: tenant, user: from.id, reach },
    value: {},
    values: {},
    ...said,
  }
}
