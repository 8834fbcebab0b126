export interface TeamsSettings {
  appIds: string[]
  baseUrl: string
  problems: string[]
}
export interface TeamsSources {
  manifest: string
  color: Uint8Array
  outline: Uint8Array
}
export function readTeamsSettings(variables: Record<string, string | undefined>): TeamsSettings
export function makeTeamsPackage(
  values: { appId: string; baseUrl: string; version: string },
  sources: TeamsSources,
): Uint8Array
export function readTeamsSources(): TeamsSources
