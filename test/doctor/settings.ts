/** Settings that cannot be read: what is changed, and the setting that must be named. */

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')

const server = { DATABASE_URL: 'postgresql://me:canary-database@127.0.0.1:5432/mine', ENCRYPTION_KEYS: `k1:${key(7)}` }

export const unreadable: [what: string, change: Record<string, string | undefined>, named: string][] = [
  ['a port that is no number', { PORT: 'canary' }, 'PORT'],
  ['a port that is too high', { PORT: '70000' }, 'PORT'],
  ['an address that is none', { BASE_URL: 'canary' }, 'BASE_URL'],
  ['an address without https', { BASE_URL: 'http://coffee.corp.example' }, 'BASE_URL'],
  ['an address of another kind', { BASE_URL: 'ftp://coffee.corp.example' }, 'BASE_URL'],
  [
    'more said in the log than others may read',
    { BASE_URL: 'https://coffee.corp.example', LOG_LEVEL: 'debug' },
    'LOG_LEVEL',
  ],
  ['the same on a server', { ...server, LOG_LEVEL: 'debug' }, 'LOG_LEVEL'],
  ['a log level that is none', { LOG_LEVEL: 'canary' }, 'LOG_LEVEL'],
  ['a server without keys', { DATABASE_URL: server.DATABASE_URL }, 'ENCRYPTION_KEYS'],
  ['the keys of the example', { ENCRYPTION_KEYS: 'k1:...' }, 'ENCRYPTION_KEYS'],
  ['a server of another kind', { ...server, DATABASE_URL: 'mysql://me:canary@127.0.0.1/mine' }, 'DATABASE_URL'],
  [
    'a server’s password that breaks its address',
    { ...server, DATABASE_URL: 'postgresql://me:can#ary@db:5432/mine' },
    'DATABASE_URL',
  ],
  [
    'the server of the example',
    { ...server, DATABASE_URL: 'postgresql://coffeechat:secret@db.example.org:5432/coffeechat' },
    'DATABASE_URL',
  ],
  ['a zone that is none', { TZ_DEFAULT: 'Europe/Canary' }, 'TZ_DEFAULT'],
  ['hours that are none', { RESUME_HORIZON_HOURS: '-1' }, 'RESUME_HORIZON_HOURS'],
  ['admins that are no addresses', { ADMIN_EMAILS: 'mia@corp.example, canary' }, 'ADMIN_EMAILS'],
  ['half of Slack', { SLACK_SIGNING_SECRET: undefined }, 'SLACK_SIGNING_SECRET'],
  ['a user’s token for Slack', { SLACK_BOT_TOKEN: 'xoxp-canary' }, 'SLACK_BOT_TOKEN'],
  ['the token of the example', { SLACK_BOT_TOKEN: 'xoxb-' }, 'SLACK_BOT_TOKEN'],
  ['a bot’s token where the app’s belongs', { SLACK_APP_TOKEN: 'xoxb-canary' }, 'SLACK_APP_TOKEN'],
  ['Slack elsewhere, in the clear', { SLACK_API_URL: 'http://slack.corp.example/api/' }, 'SLACK_API_URL'],
  ['half of Teams', { TEAMS_TENANT_ID: undefined }, 'TEAMS_TENANT_ID'],
  ['the registration of the example', { TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000' }, 'TEAMS_APP_ID'],
  ['Teams for everybody who comes by', { ...anonymous(), BASE_URL: 'https://coffee.corp.example' }, 'TEAMS_ANONYMOUS'],
  ['Teams for everybody in the network', { ...anonymous(), HOST: '0.0.0.0' }, 'TEAMS_ANONYMOUS'],
  ['a mail server of another kind', { SMTP_URL: 'https://me:canary@mail.corp.example' }, 'SMTP_URL'],
  ['a sender without an address', { MAIL_FROM: 'Coffeechat' }, 'MAIL_FROM'],
  ['nobody who reads the answers', { MAIL_REPLY_TO: ' ' }, 'MAIL_REPLY_TO'],
]

function anonymous(): Record<string, string | undefined> {
  const none = { TEAMS_APP_ID: undefined, TEAMS_APP_PASSWORD: undefined, TEAMS_TENANT_ID: undefined }
  return { ...none, TEAMS_OPENID_METADATA_URL: undefined, TEAMS_ANONYMOUS: '1' }
}
