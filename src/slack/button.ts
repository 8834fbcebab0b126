import type { Button } from '@slack/types'
import { z } from 'zod'
import { parseJson } from '../interactions/read-request.js'
import type { ButtonAction, CardAction, LinkAction } from '../messages/card.js'
import { codePoints } from '../messages/cut-text.js'
import { isPageUrl } from '../messages/safe-url.js'
import { limits } from './limits.js'
import { plain } from './mrkdwn.js'

/** What a press of a button means. */
export interface Press {
  interaction: string
  value: Record<string, string>
}

/** Slack tells us of pressed links, too; such a press means nothing to us. */
const linkName = 'link'
const pressValue = z.record(z.string(), z.string())

/** Takes a card's action and its place among the card's actions; returns the button, its `action_id` unique in the message. */
export function renderAction(action: CardAction, index: number): Button {
  return action.type === 'link' ? link(action, index) : button(action, index)
}

/** Only these open in Slack; another address is refused with the whole message. */
export function isWebUrl(url: string): boolean {
  return isPageUrl(url) && codePoints(url) <= limits.url
}

function link(action: LinkAction, index: number): Button {
  const { label, url, tone } = action
  const text = plain(label, limits.buttonText)
  return { type: 'button', action_id: `${linkName}#${index}`, text, url, ...(tone && { style: tone }) }
}

function button(action: ButtonAction, index: number): Button {
  const { label, interaction, value, tone, confirm } = action
  const carried = JSON.stringify(value)
  return {
    type: 'button',
    action_id: `${interaction}#${index}`,
    text: plain(label, limits.buttonText),
    // a value over the limit would take the whole message with it; without one the press is answered as out of date
    ...(codePoints(carried) <= limits.buttonValue && { value: carried }),
    ...(tone && { style: tone }),
    ...(confirm && {
      confirm: {
        title: plain(confirm.title, limits.confirmTitle),
        text: plain(confirm.text, limits.confirmText),
        confirm: plain(confirm.yes, limits.confirmButton),
        deny: plain(confirm.no, limits.confirmButton),
        ...(tone && { style: tone }),
      },
    }),
  }
}

/** Takes a pressed button as Slack tells it; returns what it means, 'link' for a link, undefined if it is not one of ours. */
export function readPress(actionId: string, value: string | undefined): Press | 'link' | undefined {
  const at = actionId.lastIndexOf('#')
  const interaction = actionId.slice(0, Math.max(at, 0))
  if (interaction === linkName) return 'link'
  const carried = pressValue.safeParse(parseJson(value ?? ''))
  return interaction === '' || !carried.success ? undefined : { interaction, value: carried.data }
}
