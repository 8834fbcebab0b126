import { canonical, deliveryKey } from '../interactions/delivery-key.js'
import type { Activity } from './activities.js'

/** What makes a second delivery the same one (SL-4 on Teams); 70 characters, and nothing of it can be read back. */

/** An activity's id is its conversation's own. */
export function activityKey(tenant: string, { conversation, id }: Activity, said: unknown = ''): string {
  return deliveryKey('teams', tenant, conversation.id, id, canonical(said))
}

/**
 * Two presses of a dialog's button are two activities, and one submission: of the same person, from the same opening of the
 * form. A form that was sent back and corrected holds other words.
 */
export function submissionKey(tenant: string, { from }: Activity, opened: string, said: unknown): string {
  return deliveryKey('teams', tenant, from.id, 'form', opened, canonical(said))
}
