import { z } from 'zod'
import { type Config, ConfigError, readConfig } from './config.js'
import { checkMail } from './email/check.js'
import { codeIn } from './faults.js'
import { callOut } from './interactions/call-out.js'
import {
  type CheckName,
  checkNames,
  checksText,
  type Finding,
  findingWords,
  good,
  warning,
  wrong,
} from './messages/checks.js'
import { speak } from './messages/text.js'
import { within } from './readiness.js'
import { isLoopback } from './refused-settings.js'
import { checkSlack } from './slack/check.js'
import { checkDatabase, hasEmbedded, readKeys } from './store/check.js'
import { askRunning } from './store/command-socket.js'
import { type Database, openDatabase } from './store/connect.js'
import { databaseTrouble } from './store/database-trouble.js'
import { checkTeams } from './teams/check.js'

/** Of one look; whoever does not answer by then is said to be silent. */
const usualPatienceMs = 5_000
/** a little less of it for a call, so that who can say more than that does */
const ofACall = 0.9

export interface ExamineParts {
  config: Config
  /** undefined where the embedded one was not made yet; what keeps it from opening, where something does */
  database: Database | Finding | undefined
  migrationsDir: string
  /** real time in milliseconds */
  nowMs(): number
  /** five seconds unless told */
  patienceMs?: number
}

/** Looks at everything the product needs, all at once; asks platforms about ourselves only, and never throws. */
export async function examine(parts: ExamineParts): Promise<Finding[]> {
  const { config, nowMs, patienceMs = usualPatienceMs } = parts
  const callMs = patienceMs * ofACall
  const { slack, teams, mail } = config
  const inTime = (check: CheckName, looking: Promise<Finding[]>): Promise<Finding[]> =>
    within(patienceMs, looking).catch(() => [(check === 'address' ? warning : wrong)(check, 'checks.late', { check })])
  const found = await Promise.all([
    [good('settings', 'checks.settings.good')],
    inTime('address', checkAddress(config.baseUrl)),
    inTime('database', lookAtDatabase(parts)),
    slack
      ? inTime('slack', checkSlack(slackOf(slack), callMs, nowMs))
      : [teams ? good('slack', 'checks.slack.unused') : warning('slack', 'checks.slack.none')],
    teams
      ? inTime('teams', checkTeams({ ...teams, openIdMetadataUrl: teams.openIdMetadataUrl ?? undefined }, nowMs))
      : [slack ? good('teams', 'checks.teams.unused') : warning('teams', 'checks.teams.none')],
    mail ? inTime('mail', checkMail(mail.smtpUrl, callMs)) : [warning('mail', 'checks.mail.none')],
  ])
  const order = (finding: Finding): number => checkNames.indexOf(finding.check)
  return found.flat().sort((one, other) => order(one) - order(other))
}

const slackOf = ({ botToken, appToken, apiUrl }: NonNullable<Config['slack']>) => ({
  botToken,
  appToken: appToken ?? undefined,
  apiUrl: apiUrl ?? undefined,
})

async function checkAddress(baseUrl: string): Promise<Finding[]> {
  if (isLoopback(new URL(baseUrl).hostname)) return [warning('address', 'checks.address.local')]
  try {
    const { ok, status } = await callOut(`${baseUrl}/healthz`)
    return ok
      ? [good('address', 'checks.address.good')]
      : [warning('address', 'checks.address.silent', { code: status })]
  } catch (error) {
    return [warning('address', 'checks.address.silent', { code: codeIn(error) })]
  }
}

async function lookAtDatabase({ config, database, migrationsDir, nowMs }: ExamineParts): Promise<Finding[]> {
  const keys = readKeys(config.encryptionKeys, config.dataDir)
  const unopened = 'check' in keys ? [keys] : []
  if (database === undefined) return [good('database', 'checks.database.none'), ...unopened]
  if ('check' in database) return [database, ...unopened]
  return checkDatabase(database, keys, { migrationsDir, nowMs })
}

/** What `--json` prints; its shape is kept. */
export const doctorReport = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      check: z.enum(checkNames),
      status: z.enum(['good', 'warning', 'wrong']),
      /** stays when the words change */
      code: z.string(),
      said: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
})

/** What the shell prints, and its exit code: 1 where something does not work. */
export function doctorAnswer(findings: readonly Finding[], isJson: boolean): { code: number; output: string } {
  const say = speak()
  const ok = findings.every(({ status }) => status !== 'wrong')
  if (!isJson) return { code: ok ? 0 : 1, output: checksText(say, findings) }
  const report = doctorReport.parse({
    ok,
    findings: findings.map((each) => {
      const { said, remedy = null } = findingWords(say, each)
      return { check: each.check, status: each.status, code: each.said.replace(/^checks\./, ''), said, remedy }
    }),
  })
  return { code: ok ? 0 : 1, output: `${JSON.stringify(report, null, 2)}\n` }
}

/** Settings that cannot be read: as for a start. */
const unreadable = 78
/** Opening an embedded database takes some seconds, and a running process looks at everything itself. */
const openMs = 60_000

/** `npm run doctor`: in the process that holds the embedded database where one runs, else here; changes nothing. */
export async function doctor(
  variables: Record<string, string | undefined>,
  isJson: boolean,
  migrationsDir: string,
  patienceMs = usualPatienceMs,
): Promise<{ code: number; output: string }> {
  let config: Config
  try {
    config = readConfig(variables)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const findings = error.problems.map((problem) => wrong('settings', 'checks.settings.wrong', { problem }))
    return { ...doctorAnswer(findings, isJson), code: unreadable }
  }
  const opened = await openOrAsk(config, isJson)
  if (opened && 'output' in opened) return opened
  try {
    const parts = { config, database: opened, migrationsDir, nowMs: () => Date.now(), patienceMs }
    return doctorAnswer(await examine(parts), isJson)
  } finally {
    // a server that hangs is not waited for
    if (opened && 'close' in opened) await within(patienceMs, opened.close()).catch(() => undefined)
  }
}

async function openOrAsk(
  { databaseUrl, dataDir }: Config,
  isJson: boolean,
): Promise<{ code: number; output: string } | Database | Finding | undefined> {
  try {
    if (databaseUrl) return await openDatabase({ databaseUrl })
    const running = await within(openMs, askRunning(dataDir, ['doctor', ...(isJson ? ['--json'] : [])], ''))
    if (running) return running
    return hasEmbedded(dataDir) ? await within(openMs, openDatabase({ dataDir })) : undefined
  } catch (error) {
    return databaseTrouble(error, databaseUrl === null)
  }
}
