import { testKeyRing } from '../sealer.js'

interface RefusedStart {
  settings: Record<string, string>
  /** the one line that says why, after "Coffeechat cannot start: " */
  says: RegExp
}

const production = { NODE_ENV: 'production', BASE_URL: 'https://coffee.corp.test' }
const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }
const teams = { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: 't' }
const mail = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@corp.test', MAIL_REPLY_TO: 'b@corp.test' }
const database = { DATABASE_URL: 'postgresql://db.corp.test/coffeechat', ENCRYPTION_KEYS: testKeyRing }

const without = (settings: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).filter(([each]) => each !== name))

/** Wrong with any use: one line each. */
export const refusedAnywhere: RefusedStart[] = [
  { settings: { ...slack, PORT: 'many' }, says: /^PORT: PORT must be a number, such as 3000\.$/ },
  { settings: { ...slack, PORT: '70000' }, says: /^PORT: PORT must be a number, such as 3000\.$/ },
  { settings: { ...slack, BASE_URL: 'coffee' }, says: /^BASE_URL: BASE_URL must be the public address/ },
  { settings: { ...slack, LOG_LEVEL: 'loud' }, says: /^LOG_LEVEL: LOG_LEVEL must be debug, info/ },
  { settings: { ...slack, RESUME_HORIZON_HOURS: 'day' }, says: /^RESUME_HORIZON_HOURS: .*number of hours/ },
  { settings: { ...slack, RESUME_HORIZON_HOURS: '0' }, says: /^RESUME_HORIZON_HOURS: .*number of hours/ },
  { settings: { ...slack, TZ_DEFAULT: 'Berlin' }, says: /^TZ_DEFAULT must be a time zone such as Europe\/Berlin\.$/ },
  {
    settings: without(slack, 'SLACK_BOT_TOKEN'),
    says: /^SLACK_BOT_TOKEN is missing\. It belongs to SLACK_SIGNING_SECRET/,
  },
  { settings: without(slack, 'SLACK_SIGNING_SECRET'), says: /^SLACK_SIGNING_SECRET is missing\./ },
  { settings: { SLACK_APP_TOKEN: 'xapp-1' }, says: /^SLACK_APP_TOKEN needs SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN/ },
  { settings: without(teams, 'TEAMS_APP_PASSWORD'), says: /^TEAMS_APP_PASSWORD is missing\./ },
  { settings: { TEAMS_APPS: '[{}]' }, says: /^TEAMS_APPS must be a JSON list/ },
  {
    settings: { TEAMS_ANONYMOUS: '1' },
    says: /^TEAMS_ANONYMOUS=1 lets everybody in: it works with HOST=127\.0\.0\.1 only\.$/,
  },
  { settings: { TEAMS_ANONYMOUS: 'yes', HOST: '127.0.0.1' }, says: /^TEAMS_ANONYMOUS must be 1, or absent\.$/ },
  {
    settings: { ...teams, TEAMS_OPENID_METADATA_URL: 'https://login.corp.test' },
    says: /^TEAMS_OPENID_METADATA_URL is for tests/,
  },
  { settings: without(mail, 'MAIL_REPLY_TO'), says: /^MAIL_REPLY_TO is missing\. It belongs to SMTP_URL, MAIL_FROM/ },
  {
    settings: without(database, 'ENCRYPTION_KEYS'),
    says: /^ENCRYPTION_KEYS is missing\. With DATABASE_URL it must be set/,
  },
  {
    settings: { ...database, DATABASE_URL: 'mysql://db.corp.test/coffeechat' },
    says: /^DATABASE_URL must begin with postgresql/,
  },
]

/** Good enough for a trial, and refused with NODE_ENV=production. */
export const refusedInProduction: RefusedStart[] = [
  {
    settings: { ...slack, BASE_URL: 'http://coffee.corp.test' },
    says: /^BASE_URL must begin with https:\/\/ where other/,
  },
  { settings: { ...slack, BASE_URL: 'https://coffee.example.org' }, says: /^BASE_URL is the one of the example\./ },
  { settings: { ...slack, LOG_LEVEL: 'debug' }, says: /^LOG_LEVEL=debug is for trials\./ },
  { settings: { ...slack, SLACK_BOT_TOKEN: 'xoxb-' }, says: /^SLACK_BOT_TOKEN is the one of the example\./ },
  { settings: { ...slack, SLACK_APP_TOKEN: 'xapp-' }, says: /^SLACK_APP_TOKEN is the one of the example\./ },
  {
    settings: { ...teams, TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000' },
    says: /^TEAMS_APP_ID is the one of the example\./,
  },
  {
    settings: { ...database, DATABASE_URL: 'postgresql://coffeechat:secret@db.example.org:5432/coffeechat' },
    says: /^DATABASE_URL is the one of the example\./,
  },
  {
    settings: { ...mail, SMTP_URL: 'smtps://user:secret@mail.example.org:465' },
    says: /^SMTP_URL is the one of the example\./,
  },
  {
    settings: { ...database, ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` },
    says: /^ENCRYPTION_KEYS is the one of the example\./,
  },
].map(({ settings, says }) => ({ settings: { ...production, ...settings }, says }))

/** Told only once the product has begun to start. */
export const refusedLater: RefusedStart[] = [
  {
    settings: { ...slack, ENCRYPTION_KEYS: 'k1' },
    says: /^The key "k1" in ENCRYPTION_KEYS must be 32 bytes in base64/,
  },
  {
    settings: { ...slack, ENCRYPTION_KEYS: `${testKeyRing},${testKeyRing}` },
    says: /^ENCRYPTION_KEYS names the same kid twice\.$/,
  },
  { settings: { ...database, DATABASE_URL: 'postgresql://127.0.0.1:1/coffeechat' }, says: /127\.0\.0\.1:1/ },
  { settings: { PORT: '0', HOST: '0.0.0.0' }, says: /^HOST is 0\.0\.0\.0, but the workbench shows made-up people/ },
]
