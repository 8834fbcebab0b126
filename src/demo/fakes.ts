import { team, tenant, zone } from './company.js'
import type { Journal } from './journal.js'
import { keepPort, keptPort } from './kept-port.js'
import { type Mailbox, startMailbox } from './mailbox.js'
import { type SlackServer, startSlackServer } from './slack-server.js'
import { personalChat } from './teams-places.js'
import { startTeamsServer, type TeamsServer } from './teams-server.js'

/** What the product of the workbench talks to, in one journal and by one clock. */
export interface Fakes {
  slack: SlackServer
  teams: TeamsServer
  mailbox: Mailbox
  /** how the product is told of them, as of a real workspace, a real tenant and a real mail server */
  settings: Record<string, string>
  /** from now on they talk to the product that listens there */
  deliverTo(productUrl: string): Promise<void>
  /** calls it after whatever a page could show */
  onChange(changed: () => void): void
  close(): Promise<void>
}

interface FakesParts {
  journal: Journal
  now(): Date
  /** a secret that nobody knows, for each of them */
  secret(): string
}

const secretLength = 40
const botToken = 'xoxb-workbench'
const appId = '4c0ffee0-0000-4000-8000-00000000b07a'
/** whom Teams does not know as an admin */
const admins = 'ines.duarte@harbourlight.example'

export async function startFakes({ journal, now, secret }: FakesParts): Promise<Fakes> {
  const [signingSecret, appPassword] = [secret().slice(0, secretLength), secret().slice(0, secretLength)]
  const slack = await startSlackServer({ signingSecret, botToken, team, journal, clock: now })
  const mailbox = await startMailbox({ journal, now })
  const registration = { appId, appPassword, tenantId: tenant }
  const port = await keptPort(journal, 'teams')
  const teams = await startTeamsServer({ ...registration, journal, clock: now, port })
  keepPort(journal, 'teams', Number(new URL(teams.serviceUrl()).port))
  return {
    slack,
    teams,
    mailbox,
    settings: {
      ADMIN_EMAILS: admins,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: slack.apiUrl,
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: appPassword,
      TEAMS_TENANT_ID: tenant,
      TEAMS_OPENID_METADATA_URL: teams.openIdMetadataUrl,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Coffeechat <coffee@harbourlight.example>',
      MAIL_REPLY_TO: 'People team <people@harbourlight.example>',
      TZ_DEFAULT: zone,
    },
    async deliverTo(productUrl) {
      slack.deliverTo(productUrl)
      teams.deliverTo(productUrl)
      if (port === 0) await tellAddress(teams)
    },
    onChange(changed) {
      slack.state.events.on('change', changed)
      teams.state.events.on('change', changed)
      mailbox.onMail(changed)
    },
    async close() {
      await slack.close()
      await teams.close()
      await mailbox.close()
    },
  }
}

/** The product remembers where Teams is with each account and channel. Where that could not stay, it is told anew. */
async function tellAddress(teams: TeamsServer): Promise<void> {
  const { users, conversations, teams: all } = teams.state
  for (const { id, hasApp } of users.values())
    if (hasApp && conversations.has(personalChat(id))) await teams.as(id).install()
  for (const { id, hasApp, members } of all.values()) if (hasApp) await teams.installInTeam(id, members[0] ?? '')
}
