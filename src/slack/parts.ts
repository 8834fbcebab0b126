import { reporting } from '../interactions/surprise.js'
import type { Card } from '../messages/card.js'
import type { Reply } from '../messages/reply.js'
import type { ChatMessenger, HandleIncoming, Incoming, Log, Random } from '../ports.js'
import type { SlackClient } from './client.js'
import type { HomeTab } from './home-tab.js'

/** What asking the table takes. */
export interface LookParts {
  handle: HandleIncoming
  log: Log
  random: Random
  /** an apology that carries this reference */
  apology(reference: string): Card
}

/** What every listener works with. */
export interface DoorParts extends LookParts {
  /** for calls that nobody waits for */
  client: SlackClient
  /** for `views.open` before the answer: gives up in time for it */
  clientBeforeAnswer: SlackClient
  messenger: ChatMessenger
  homeTab: HomeTab
  /** another address for Slack's Web API */
  apiUrl: string | undefined
}

/** Writes a surprise into the log; returns the reference that finds the line. */
export const report = reporting('slack')

/** An apology for a surprise, and its line in the log. */
export function apologize(parts: LookParts, error: unknown, interaction: string): Reply & { type: 'card' } {
  return { type: 'card', card: parts.apology(report(parts, 'slack.failed', error, interaction)), place: 'new' }
}

/** Hands over what a person did; whatever is thrown becomes an apology. */
export async function handOver(parts: LookParts, incoming: Incoming): Promise<{ reply: Reply; failed: boolean }> {
  try {
    return { reply: await parts.handle(incoming), failed: false }
  } catch (error) {
    return { reply: apologize(parts, error, incoming.name), failed: true }
  }
}

type Said = Pick<Incoming, 'key' | 'name'> & Partial<Pick<Incoming, 'value' | 'values'>>

/** What a person of a workspace did, as all doors hand it over. */
export function saidBy({ workspace, user }: { workspace: string; user: string }, said: Said): Incoming {
  return {
    door: 'slack',
    speaker: { type: 'platform', platform: 'slack', workspace, user },
    value: {},
    values: {},
    ...said,
  }
}

/** Looks with somebody's eyes; what only looks keeps no key, so that it needs one for the log alone. */
export const lookAs = (parts: LookParts, person: { workspace: string; user: string }, name: string, key = name) =>
  handOver(parts, saidBy(person, { key, name }))
