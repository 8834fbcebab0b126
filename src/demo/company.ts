import type { Mailbox } from './mailbox.js'
import type { Clock, Product } from './product.js'
import type { SlackServer } from './slack-server.js'
import type { TeamsServer } from './teams-server.js'
import type { Eyes } from './view.js'

/** The workbench's company while its past is made: the product, its Slack, its Teams, its mail server and a clock to move. */
export interface Company {
  product: Product
  slack: SlackServer
  teams: TeamsServer
  mailbox: Mailbox
  clock: Clock
  /** in [0, 1); the same numbers each time */
  chance(): number
  /** runs what is due now, and what that makes due now */
  settle(): Promise<void>
  /** moves the clock from one due moment to the next up to `at`, running what is due at each */
  passTo(at: Date): Promise<void>
  /** puts somebody on the switch of eyes: a colleague by their id in Slack or in Teams, or somebody outside with a mailbox */
  present(who: { user: string; group: Eyes['group']; title: string } | { address: string; name: string }): void
}

/** Makes the company and its past, from an empty database on. */
export type Seed = (company: Company) => Promise<void>

/** When the past begins, and the "now" at which the workbench opens: Tuesday 5 May 2026, 10:00 in Berlin. */
export const pastBegins = '2026-04-20T06:30:00Z'
export const pastEnds = '2026-05-05T08:00:00Z'
/** of the company */
export const zone = 'Europe/Berlin'
/** Slack's name of the workspace */
export const team = 'T0000001'
/** Microsoft's name of the tenant */
export const tenant = '7ea00000-0000-4000-8000-000000000001'
/** of the company's people in Teams: General, and the channel for the digest */
export const teamsTeam = '19:harbourlight@thread.tacv2'
export const channels = { slack: 'C0000001', teams: '19:people-we-met@thread.tacv2' } as const
