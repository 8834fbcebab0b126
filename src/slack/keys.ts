import { createHash } from 'node:crypto'
import type { SaidClick, SaidCommand, SaidEvent, SaidSubmission, SlackInputs } from './payloads.js'

/** What makes a second delivery the same one (SL-4): 70 characters at most, and nothing of it can be read back. */

export function commandKey(said: SaidCommand): string {
  return key('command', said.workspace, said.user, said.command, said.text, said.triggerId)
}

export function clickKey(said: SaidClick): string {
  return key('click', said.workspace, said.triggerId, said.action.action_ts, said.action.action_id)
}

/** A form that was sent back and corrected holds other words, and so has another key. */
export function submissionKey(said: SaidSubmission): string {
  return key(
    'form',
    said.workspace,
    said.view.id,
    said.view.hash ?? '',
    digest(canonical(said.view.state?.values ?? {})),
  )
}

export function eventKey(said: SaidEvent): string {
  return key('event', said.workspace, said.eventId)
}

function key(kind: string, ...parts: string[]): string {
  return `${kind}:${digest(JSON.stringify(parts))}`
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same text whatever the order of names. */
function canonical(values: SlackInputs): string {
  return JSON.stringify(values, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
