import { installationActivity, rosterActivity } from './teams-activities.js'
import type { Answered } from './teams-delivery.js'
import { installed } from './teams-hands.js'
import { type Player, sender, tell } from './teams-player.js'
import type { TeamsState, TeamsTeam } from './teams-state.js'

/** What befalls a whole team, as somebody of it does it. */

/** The app is there for everybody in the team. */
export async function installIn(player: Player, team: string): Promise<Answered[]> {
  change(player.state, team, { hasApp: true })
  return installed(player, team)
}

/** The app is gone from the team. */
export async function removeFrom(player: Player, team: string): Promise<Answered[]> {
  change(player.state, team, { hasApp: false })
  const parts = { ...sender(player, team), action: 'remove' as const }
  const roster = await tell(player, rosterActivity(player.state, parts))
  return [roster, await tell(player, installationActivity(player.state, parts))]
}

function change({ teams }: TeamsState, id: string, changes: Partial<TeamsTeam>): void {
  const team = teams.get(id)
  if (!team) throw new Error(`there is no team ${id}`)
  teams.set(id, { ...team, ...changes })
}
