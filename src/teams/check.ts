import { codeIn } from '../faults.js'
import { type Finding, good, warning, wrong } from '../messages/checks.js'
import { createIssuer, type Registration } from './registrations.js'

export interface TeamsToCheck {
  registrations: readonly Registration[]
  openIdMetadataUrl: string | undefined
}

/** Asks Microsoft for a token of each registration; `nowMs` is real time. */
export async function checkTeams(
  { registrations, openIdMetadataUrl }: TeamsToCheck,
  nowMs: () => number,
): Promise<Finding[]> {
  if (registrations.length === 0) return [warning('teams', 'checks.teams.anonymous')]
  // one each: tokens are kept by app, and two tenants may share one
  const ask = (registration: Registration) => createIssuer(openIdMetadataUrl, nowMs).token(registration)
  return Promise.all(
    registrations.map(async (registration) => {
      const tenant = registration.tenantId
      try {
        await ask(registration)
        return good('teams', 'checks.teams.good', { tenant })
      } catch (error) {
        const status = error instanceof Error ? /: (4\d\d)$/.exec(error.message)?.[1] : undefined
        if (status !== undefined) return wrong('teams', 'checks.teams.refused', { tenant, code: status })
        return wrong('teams', 'checks.teams.unreachable', { tenant, code: codeIn(error) })
      }
    }),
  )
}
