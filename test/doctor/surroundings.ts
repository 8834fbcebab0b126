import { renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeDatabase, serverUrl, urlOf } from '../postgres.js'
import { type Company, fileAt } from './company.js'

/** Settings that can be read, and lead to something that is broken. */
export interface Broken {
  what: string
  /** what differs from the good settings */
  change(company: Company): Promise<Record<string, string | undefined>> | Record<string, string | undefined>
  /** what the doctor must find; undefined where only a start can */
  finds: string | undefined
  /** the setting to be named, to whoever starts it and to whoever asks */
  named: string
  /** how long the doctor waits; long enough unless told */
  patienceMs?: number
  /** the product starts all the same: it works in part, or mends itself once the other side does */
  starts?: true
}

const key = (byte: number): string => `k1:${Buffer.alloc(32, byte).toString('base64')}`
/** Of PostgreSQL, with the keys it needs. */
const onServerAt = (DATABASE_URL: string) => ({ DATABASE_URL, ENCRYPTION_KEYS: key(7) })

function changedUrl(change: (url: URL) => void): string {
  const url = new URL(serverUrl)
  change(url)
  return url.href
}

export const embedded: Broken[] = [
  {
    what: 'a folder that is a file',
    change: (company) => ({ DATA_DIR: fileAt(company.folder()) }),
    finds: 'database.folder',
    named: 'DATA_DIR',
  },
  {
    what: 'a folder held elsewhere',
    change(company) {
      const folder = company.usedFolder()
      writeFileSync(join(folder, 'lock.7'), JSON.stringify({ pid: 1, host: `not-${hostname()}` }))
      return { DATA_DIR: folder }
    },
    finds: 'database.refused',
    named: 'DATA_DIR',
  },
  {
    what: 'keys that are lost',
    change(company) {
      const folder = company.usedFolder()
      renameSync(join(folder, 'keys'), join(folder, 'keys-elsewhere'))
      return { DATA_DIR: folder }
    },
    finds: 'keys.refused',
    named: 'ENCRYPTION_KEYS',
  },
  {
    what: 'keys of another database',
    change: (company) => ({ DATA_DIR: company.usedFolder(), ENCRYPTION_KEYS: key(9) }),
    finds: 'keys.wrong',
    named: 'ENCRYPTION_KEYS',
  },
  {
    what: 'a key of nothing but zeros',
    change: () => ({ ENCRYPTION_KEYS: key(0) }),
    finds: 'keys.refused',
    named: 'ENCRYPTION_KEYS',
  },
  {
    what: 'a key that is too short',
    change: () => ({ ENCRYPTION_KEYS: 'k1:Y2FuYXJ5' }),
    finds: 'keys.refused',
    named: 'ENCRYPTION_KEYS',
  },
  {
    what: 'a key without its name',
    change: () => ({ ENCRYPTION_KEYS: 'canary-that-is-the-secret' }),
    finds: 'keys.refused',
    named: 'ENCRYPTION_KEYS',
  },
  {
    what: 'a port that is taken',
    async change(company) {
      const { port } = new URL(company.slack.apiUrl)
      return { PORT: port, DATA_DIR: company.usedFolder() }
    },
    finds: undefined,
    named: 'PORT',
  },
  {
    what: 'a host that is not here',
    change: (company) => ({ HOST: '192.0.2.1', TEAMS_OPENID_METADATA_URL: undefined, DATA_DIR: company.usedFolder() }),
    finds: undefined,
    named: 'HOST',
  },
]

export const platforms: Broken[] = [
  {
    what: 'a token that Slack does not know',
    change: () => ({ SLACK_BOT_TOKEN: 'xoxb-canary-old' }),
    finds: 'slack.token',
    named: 'SLACK_BOT_TOKEN',
    starts: true,
  },
  {
    what: 'Slack without one of the permissions',
    async change() {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': 'commands,chat:write' })
        response.end('{"ok":true}')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      server.unref()
      return { SLACK_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` }
    },
    finds: 'slack.scopes',
    named: 'SLACK_BOT_TOKEN lacks permissions: im:write, users:read, users:read.email',
    starts: true,
  },
  {
    what: 'a Slack that is not there',
    change: () => ({ SLACK_API_URL: 'http://127.0.0.1:9/api/' }),
    finds: 'slack.unreachable',
    named: 'SLACK_API_URL',
    starts: true,
  },
  {
    what: 'an app token that Slack does not know',
    change: () => ({ SLACK_APP_TOKEN: 'xapp-canary' }),
    finds: 'slack.app-token',
    named: 'SLACK_APP_TOKEN',
    starts: true,
  },
  {
    what: 'a password that Microsoft does not take',
    change: () => ({ TEAMS_APP_PASSWORD: 'canary-ended' }),
    finds: 'teams.refused',
    named: 'TEAMS_APP_PASSWORD',
    starts: true,
  },
  {
    what: 'one of two tenants that is another’s',
    change: () => ({
      ...{ TEAMS_APP_ID: undefined, TEAMS_APP_PASSWORD: undefined, TEAMS_TENANT_ID: undefined },
      TEAMS_APPS: JSON.stringify([
        { appId: 'app-1', tenantId: 'tenant-1', password: 'canary-teams' },
        { appId: 'app-2', tenantId: 'tenant-2', password: 'canary-two' },
      ]),
    }),
    finds: 'teams.refused',
    named: 'tenant-2',
    starts: true,
  },
  {
    what: 'a Microsoft that is not there',
    change: () => ({ TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1:9/openid' }),
    finds: 'teams.unreachable',
    named: 'TEAMS_OPENID_METADATA_URL',
    starts: true,
  },
  {
    what: 'a password that the mail server does not take',
    change: ({ settings }) => ({ SMTP_URL: settings.SMTP_URL?.replace('canary-mail', 'canary-typo') }),
    finds: 'mail.login',
    named: 'SMTP_URL',
    starts: true,
  },
  {
    what: 'a mail server that is not there',
    change: () => ({ SMTP_URL: 'smtp://me:canary@127.0.0.1:9' }),
    finds: 'mail.unreachable',
    named: 'SMTP_URL',
    starts: true,
  },
  {
    what: 'a mail server that says nothing',
    change: ({ silentPort }) => ({ SMTP_URL: `smtp://me:canary@127.0.0.1:${silentPort}` }),
    finds: 'mail.unreachable',
    named: 'SMTP_URL',
    starts: true,
    patienceMs: 1_000,
  },
]

/** Needs a server that answers. */
export const servers: Broken[] = [
  {
    what: 'a database that is not there',
    change: () => onServerAt(urlOf('coffeechat_nowhere')),
    finds: 'database.missing',
    named: 'DATABASE_URL',
  },
  {
    what: 'a user whom the database does not know',
    change: () =>
      onServerAt(changedUrl((url) => Object.assign(url, { username: 'nobody-we-know', password: 'canary' }))),
    finds: 'database.login',
    named: 'DATABASE_URL',
  },
  {
    what: 'a server that is not there',
    change: () => onServerAt('postgresql://me:canary@127.0.0.1:9/mine'),
    finds: 'database.unreachable',
    named: 'DATABASE_URL',
  },
  {
    what: 'a server that says nothing',
    change: ({ silentPort }) => onServerAt(`postgresql://me:canary@127.0.0.1:${silentPort}/mine`),
    finds: 'late',
    named: 'DATABASE_URL',
    patienceMs: 1_000,
  },
  {
    what: 'a database of somebody else',
    async change() {
      const name = await makeDatabase('doctor')
      await onDatabase(name, 'CREATE TABLE "theirs" ("id" int)')
      return onServerAt(urlOf(name))
    },
    finds: 'migrations.refused',
    named: 'DATABASE_URL',
  },
]

async function onDatabase(name: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(name) })
  await client.connect()
  await client.query(statement)
  await client.end()
}
