import { handsOf, type Player, type SlackHands } from './slack-hands.js'
import { eyesOf, type SlackEyes } from './slack-reading.js'

export type { Answered } from './slack-delivery.js'
export type { Filling } from './slack-filling.js'
export type { ReadMessage } from './slack-reading.js'

/** A person in Slack: what they can do and what they see. What Slack's own client would not let through throws. */
export type SlackPerson = SlackHands & SlackEyes

export function playUser(player: Player): SlackPerson {
  const eyes = eyesOf(player.state, player.user)
  return { ...handsOf(player, eyes.last), ...eyes }
}
