import { createHash } from 'node:crypto'
import type { Activity } from './activities.js'

/**
 * What makes a second delivery the same one (SL-4 on Teams): an activity's id is its conversation's own, and a form that was
 * sent back and corrected holds other words. 72 characters at most, and nothing of it can be read back.
 */
export function activityKey(tenant: string, { conversation, id }: Activity, said: unknown = ''): string {
  const parts = [tenant, conversation.id, id, canonical(said)]
  return `teams:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
}

/** The same text whatever the order of names. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? ''
