import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { readConfig } from '../../src/config.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import { openStore } from '../../src/serve.js'

/** A company whose settings are all right, and what they lead to; every secret says canary. */
export interface Company {
  settings: Record<string, string>
  slack: SlackServer
  teams: TeamsServer
  /** takes connections and says nothing */
  silentPort: number
  /** a folder that nobody used */
  folder(): string
  /** a folder in which the product ran before */
  usedFolder(): string
  close(): Promise<void>
}

const mailPassword = 'canary-mail'
const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

async function startMailServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ password }, _session, done) =>
      password === mailPassword ? done(null, { user: 'me' }) : done(new Error('no such user')),
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://me:${mailPassword}@127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** `scopes`: what the bot was granted; all unless told. */
export async function startCompany(): Promise<Company> {
  const root = mkdtempSync(join(tmpdir(), 'coffeechat-doctor-'))
  const registration = { appId: 'app-1', appPassword: 'canary-teams', tenantId: 'tenant-1' }
  const [botToken, signingSecret] = ['xoxb-canary-slack', 'canary-signing']
  const slack = await startSlackServer({ signingSecret, botToken })
  const teams = await startTeamsServer(registration)
  const mail = await startMailServer()
  const silent = createServer(() => {})
  const silentPort = await listening(silent)
  let used = 0
  const template = join(root, 'template')
  const company: Company = {
    slack,
    teams,
    silentPort,
    folder: () => mkdtempSync(join(root, 'new-')),
    usedFolder() {
      const folder = join(root, `used-${++used}`)
      cpSync(template, folder, { recursive: true })
      return folder
    },
    settings: {
      PORT: '0',
      HOST: '127.0.0.1',
      BASE_URL: 'http://localhost:3000',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: slack.apiUrl,
      TEAMS_APP_ID: registration.appId,
      TEAMS_APP_PASSWORD: registration.appPassword,
      TEAMS_TENANT_ID: registration.tenantId,
      TEAMS_OPENID_METADATA_URL: teams.openIdMetadataUrl,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Coffeechat <coffee@corp.example>',
      MAIL_REPLY_TO: 'People team <people@corp.example>',
      LOG_LEVEL: 'silent',
    },
    async close() {
      await Promise.all([slack.close(), teams.close(), mail.close()])
      silent.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
  const { store } = await openStore(readConfig({ ...company.settings, DATA_DIR: template }))
  await store.close()
  return company
}

/** A folder's place taken by a file. */
export function fileAt(folder: string): string {
  const file = join(folder, 'taken')
  writeFileSync(file, '')
  return file
}
