import type { Channel } from '../domain/people.js'
import type { Context } from './unit-of-work.js'

/** Of which team, and what is known of it beside its channels. */
export interface LearnedTeam {
  workspaceId: string
  team: string
  /** undefined where the platform did not say: the name that is known stays */
  teamName: string | undefined
  serviceUrl: string
}

/** What a platform said of a team's channels becomes what `setup` offers; one that is there no more is gone. */
export async function learnChannels(
  { tx, random }: Context,
  team: LearnedTeam,
  channels: readonly { id: string; name: string | null }[],
): Promise<void> {
  const { workspaceId, serviceUrl } = team
  const known = await tx.channels.find({ workspaceId, teamId: team.team })
  const teamName = team.teamName ?? known.find(({ name }) => name !== '')?.name.split(teamMark)[0] ?? ''
  for (const { id, name } of channels) {
    const told = { name: [teamName, name ?? ''].filter((each) => each !== '').join(teamMark), serviceUrl }
    const before = known.find(({ externalId }) => externalId === id)
    const fresh: Channel = {
      id: before?.id ?? random.id(),
      version: before?.version ?? 0,
      workspaceId,
      externalId: id,
      teamId: team.team,
      status: 'active',
      ...told,
    }
    if (before) await tx.channels.save(fresh)
    else await tx.channels.insert(fresh)
  }
  const gone = known.filter(
    ({ externalId, status }) => status === 'active' && !channels.some(({ id }) => id === externalId),
  )
  for (const channel of gone) await tx.channels.save({ ...channel, status: 'gone' })
}

const teamMark = ' › '
