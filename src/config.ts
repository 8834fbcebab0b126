import { z } from 'zod'
import { isLoopback, refusedSettings } from './refused-settings.js'

export interface Config {
  port: number
  /** where `/metrics` is served besides, to other machines as well; null: to this machine only, on `port` */
  metricsPort: number | null
  host: string
  baseUrl: string
  dataDir: string
  databaseUrl: string | null
  encryptionKeys: string | null
  adminEmails: string[]
  slack: {
    signingSecret: string
    botToken: string
    /** Socket Mode instead of HTTP */
    appToken: string | null
    apiUrl: string | null
  } | null
  teams: {
    /** single-tenant registrations of the bot; empty: nobody has to show a token, from this machine only */
    registrations: { appId: string; tenantId: string; password: string }[]
    openIdMetadataUrl: string | null
  } | null
  mail: { smtpUrl: string; from: string; replyTo: string } | null
  zone: string
  /** messages that were to leave longer ago are held for an admin */
  resumeHours: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** A setting that is missing or wrong; each line names the setting and the remedy. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional()

const badPort = 'PORT must be a number up to 65535, such as 3000.'
const badHours = 'RESUME_HORIZON_HOURS must be a number of hours, such as 24.'

const environment = z.object({
  PORT: z.coerce.number(badPort).int(badPort).min(0, badPort).max(65535, badPort).default(3000),
  METRICS_PORT: optional,
  HOST: z.string().default('0.0.0.0'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'BASE_URL must be the public address, such as https://coffee.example.org.' })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: optional,
  ENCRYPTION_KEYS: optional,
  ADMIN_EMAILS: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_BOT_TOKEN: optional,
  SLACK_APP_TOKEN: optional,
  SLACK_API_URL: optional,
  TEAMS_APP_ID: optional,
  TEAMS_APP_PASSWORD: optional,
  TEAMS_TENANT_ID: optional,
  TEAMS_APPS: optional,
  TEAMS_ANONYMOUS: optional,
  TEAMS_OPENID_METADATA_URL: optional,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  MAIL_REPLY_TO: optional,
  TZ_DEFAULT: z.string().default('Etc/UTC'),
  RESUME_HORIZON_HOURS: z.coerce.number(badHours).positive(badHours).default(24),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent.')
    .default('info'),
})

type Environment = z.infer<typeof environment>

/** Every setting there is, as it is named in the environment. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

function isZoneName(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Settings that belong together: all, or none. */
function half(env: Environment, names: readonly (keyof Environment)[], problems: string[]): boolean {
  const given = names.filter((name) => env[name] !== undefined)
  if (given.length === 0) return false
  for (const name of names) {
    if (env[name] === undefined)
      problems.push(
        `${name} is missing. It belongs to ${given.join(', ')}; set it, or remove ${given.length > 1 ? 'those' : 'that'}.`,
      )
  }
  return given.length === names.length
}

const registration = z.object({
  appId: z.string().trim().min(1),
  tenantId: z.string().trim().min(1),
  password: z.string().min(1),
})

const oneApp = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const

/** The list of TEAMS_APPS, or the one registration of the three settings. */
function readRegistrations(env: Environment, problems: string[]): z.output<typeof registration>[] {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId } = env
  const hasOne = half(env, oneApp, problems)
  if (env.TEAMS_APPS === undefined)
    return hasOne && appId && password && tenantId ? [{ appId, tenantId, password }] : []
  if (oneApp.some((name) => env[name] !== undefined))
    problems.push('TEAMS_APPS is the whole list: remove TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID.')
  const read = z.array(registration).min(1).safeParse(parsedJson(env.TEAMS_APPS))
  if (read.success && new Set(read.data.map((each) => each.tenantId)).size === read.data.length) return read.data
  problems.push(
    'TEAMS_APPS must be a JSON list such as [{"appId":"…","tenantId":"…","password":"…"}], each tenant once.',
  )
  return []
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readTeams(env: Environment, problems: string[]): Config['teams'] {
  const registrations = readRegistrations(env, problems)
  const isHere = isLoopback(env.HOST)
  const { TEAMS_OPENID_METADATA_URL: issuer } = env
  if (issuer !== undefined && !(isHere && URL.canParse(issuer) && isLoopback(new URL(issuer).hostname)))
    problems.push('TEAMS_OPENID_METADATA_URL is for tests: it must be an address of this machine, with HOST=127.0.0.1.')
  if (env.TEAMS_ANONYMOUS === undefined)
    return registrations.length === 0 ? null : { registrations, openIdMetadataUrl: issuer ?? null }
  if (env.TEAMS_ANONYMOUS !== '1') problems.push('TEAMS_ANONYMOUS must be 1, or absent.')
  if (!isHere) problems.push('TEAMS_ANONYMOUS=1 lets everybody in: it works with HOST=127.0.0.1 only.')
  if (registrations.length > 0 || env.TEAMS_APPS !== undefined)
    problems.push('TEAMS_ANONYMOUS=1 asks for no token: remove it, or the registrations.')
  return { registrations: [], openIdMetadataUrl: null }
}

/** A port of its own: two servers cannot share one, and what everybody reaches must not be told to everybody. */
function readMetricsPort({ METRICS_PORT: text, PORT }: Environment, problems: string[]): number | null {
  if (text === undefined) return null
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    problems.push('METRICS_PORT must be a port, such as 9464, or absent.')
  else if (port === PORT) problems.push('METRICS_PORT must be another port than PORT.')
  return port
}

/** What is left blank is absent; what cannot be read is a problem, and absent for all that follows, so that all problems are named. */
function readEnvironment(variables: Record<string, string | undefined>, problems: string[]): Environment {
  const given = Object.entries(variables).filter(([, value]) => (value ?? '').trim() !== '')
  const parsed = environment.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  problems.push(...parsed.error.issues.map(({ message }) => message))
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
  return environment.parse(Object.fromEntries(given.filter(([name]) => !wrong.has(name))))
}

/** Reads the environment: a feature that is absent is null, one that is half set is an error that names what is missing. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const problems: string[] = []
  const env = readEnvironment(variables, problems)
  const hasSlack = half(env, ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'], problems)
  if (env.SLACK_APP_TOKEN && !hasSlack)
    problems.push('SLACK_APP_TOKEN needs SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN as well.')
  const teams = readTeams(env, problems)
  const hasMail = half(env, ['SMTP_URL', 'MAIL_FROM', 'MAIL_REPLY_TO'], problems)
  if (env.DATABASE_URL && !env.ENCRYPTION_KEYS) {
    problems.push(
      'ENCRYPTION_KEYS is missing. With DATABASE_URL it must be set, the same for every replica: kid:base64 of 32 random bytes.',
    )
  }
  problems.push(...refusedSettings(env))
  const metricsPort = readMetricsPort(env, problems)
  if (!isZoneName(env.TZ_DEFAULT)) problems.push('TZ_DEFAULT must be a time zone such as Europe/Berlin.')
  if (problems.length > 0) throw new ConfigError([...new Set(problems)])
  return {
    port: env.PORT,
    metricsPort,
    host: env.HOST,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    encryptionKeys: env.ENCRYPTION_KEYS ?? null,
    adminEmails: (env.ADMIN_EMAILS ?? '').split(',').flatMap((email) => (email.trim() === '' ? [] : [email.trim()])),
    slack:
      hasSlack && env.SLACK_SIGNING_SECRET && env.SLACK_BOT_TOKEN
        ? {
            signingSecret: env.SLACK_SIGNING_SECRET,
            botToken: env.SLACK_BOT_TOKEN,
            appToken: env.SLACK_APP_TOKEN ?? null,
            apiUrl: env.SLACK_API_URL ?? null,
          }
        : null,
    teams,
    mail:
      hasMail && env.SMTP_URL && env.MAIL_FROM && env.MAIL_REPLY_TO
        ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, replyTo: env.MAIL_REPLY_TO }
        : null,
    zone: env.TZ_DEFAULT,
    resumeHours: env.RESUME_HORIZON_HOURS,
    logLevel: env.LOG_LEVEL,
  }
}

/** With these alone, or with none, the workbench starts instead of the product. */
const workbenchSettings: readonly string[] = ['PORT', 'HOST', 'BASE_URL', 'DATA_DIR', 'LOG_LEVEL']

/** Whether the workbench is to start: asked for by name, or because nothing is set that a real company would need. */
export function wantsWorkbench(variables: Record<string, string | undefined>, isAsked: boolean): boolean {
  const isSet = (name: string): boolean => (variables[name] ?? '').trim() !== ''
  return isAsked || !settingNames.some((name) => isSet(name) && !workbenchSettings.includes(name))
}

/** What the workbench reads of the environment: nothing but its own settings. Refuses an address other machines could reach. */
export function readWorkbenchConfig(variables: Record<string, string | undefined>): Config {
  const own = Object.fromEntries(workbenchSettings.map((name) => [name, variables[name]]))
  const config = readConfig({ ...own, HOST: own.HOST ?? '127.0.0.1', LOG_LEVEL: own.LOG_LEVEL ?? 'warn' })
  if (!isLoopback(config.host))
    throw new ConfigError([
      `HOST is ${config.host}, but the workbench shows made-up people to this machine only. Remove HOST, or connect Slack and mail to start the product itself.`,
    ])
  return config
}

/** What is not connected yet, in plain words, with what to do. */
export function notConnected(config: Config): string[] {
  const lines: string[] = []
  if (!config.slack) {
    lines.push(
      'Slack is not connected. Create an app from manifest/slack.json and set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN.',
    )
  }
  if (!config.teams) {
    lines.push(
      'Teams is not connected. Register a bot, run "npm run teams:package" and set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID.',
    )
  }
  if (!config.mail) {
    lines.push(
      'Mail is not connected: mails are kept and listed by "npm run outbox". Set SMTP_URL, MAIL_FROM and MAIL_REPLY_TO.',
    )
  }
  if (!config.databaseUrl)
    lines.push(`The embedded database is used, in ${config.dataDir}. For several replicas set DATABASE_URL.`)
  return lines
}
