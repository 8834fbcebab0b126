import { handsOf, type TeamsHands } from './teams-hands.js'
import type { Player } from './teams-player.js'
import { eyesOf, type TeamsEyes } from './teams-reading.js'

export type { Answered } from './teams-delivery.js'
export type { Filling } from './teams-filling.js'
export type { ReadMessage } from './teams-reading.js'

/** A person in Teams: what they can do and what they see. What Teams' own client would not let through throws. */
export type TeamsPerson = TeamsHands & TeamsEyes

export function playUser(player: Player): TeamsPerson {
  const eyes = eyesOf(player.state, player.user)
  return { ...handsOf(player, eyes.last), ...eyes }
}
