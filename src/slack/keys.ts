import { canonical, deliveryKey, digest } from '../interactions/delivery-key.js'
import type { SaidClick, SaidCommand, SaidEvent, SaidSubmission } from './payloads.js'

/** What makes a second delivery the same one (SL-4): 70 characters at most, and nothing of it can be read back. */

export function commandKey(said: SaidCommand): string {
  return deliveryKey('command', said.workspace, said.user, said.command, said.text, said.triggerId)
}

export function clickKey(said: SaidClick): string {
  return deliveryKey('click', said.workspace, said.triggerId, said.action.action_ts, said.action.action_id)
}

/** A form that was sent back and corrected holds other words, and so has another key. */
export function submissionKey(said: SaidSubmission): string {
  return deliveryKey(
    'form',
    said.workspace,
    said.view.id,
    said.view.hash ?? '',
    digest(canonical(said.view.state?.values ?? {})),
  )
}

export function eventKey(said: SaidEvent): string {
  return deliveryKey('event', said.workspace, said.eventId)
}
