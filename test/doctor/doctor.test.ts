import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { doctor, doctorReport } from '../../src/doctor.js'
import { createLog } from '../../src/log.js'
import { refusedSettings } from '../../src/refused-settings.js'
import { startServing } from '../../src/serve.js'
import { migrationsDir } from '../database.js'
import { dropDatabases, serverAnswers } from '../postgres.js'
import { type Company, startCompany } from './company.js'
import { unreadable } from './settings.js'
import { type Broken, embedded, platforms, servers } from './surroundings.js'

// an embedded database takes seconds to open
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const hasServer = await serverAnswers()
let company: Company
beforeAll(async () => {
  company = await startCompany()
})
afterAll(async () => {
  await company.close()
  if (hasServer) await dropDatabases('doctor')
})

type Change = Record<string, string | undefined>

/** What the doctor says of the good settings with that change, as words and as JSON; no secret is in either. */
async function seeing(change: Change = {}, patienceMs = 60_000) {
  const settings = { DATA_DIR: company.folder(), ...company.settings, ...change }
  const json = await doctor(settings, true, migrationsDir, patienceMs)
  expect(json.output).not.toMatch(/canary/i)
  return { code: json.code, ...doctorReport.parse(JSON.parse(json.output)) }
}

describe('a company whose settings are right', () => {
  it('reads that everything works, also where the product never ran', async () => {
    const never = await seeing()
    expect([never.code, never.ok]).toEqual([0, true])
    expect(never.findings.map(({ code }) => code)).toEqual([
      'settings.good',
      'address.local',
      'database.none',
      'keys.none',
      'clock.good',
      'slack.good',
      'teams.good',
      'mail.good',
    ])
    const used = await seeing({ DATA_DIR: company.usedFolder() })
    expect(used.code).toBe(0)
    expect(used.findings.map(({ code }) => code)).toEqual([
      'settings.good',
      'address.local',
      'database.good',
      'migrations.good',
      'keys.good',
      'clock.good',
      'clock.good',
      'slack.good',
      'teams.good',
      'mail.good',
      'digest.none',
    ])
  })

  it('reads it in plain words, a line each, with what to do', async () => {
    const { code, output } = await doctor({ ...company.settings, DATA_DIR: company.folder() }, false, migrationsDir)
    expect(code).toBe(0)
    expect(output).toContain('✓ Slack takes SLACK_BOT_TOKEN, with every permission that is needed.\n')
    expect(output).toContain(
      '! BASE_URL is an address of this machine: nobody elsewhere can open a page.\n  Set BASE_URL',
    )
    expect(output).toMatch(/\nEverything works; 1 thing to look at\n$/)
    expect(output).not.toMatch(/canary/i)
  })
})

describe('beside a running product', () => {
  it('the doctor asks it, and does not open its folder', async () => {
    const settings = { ...company.settings, DATA_DIR: company.usedFolder() }
    const served = await startServing(readConfig(settings), createLog('silent'))
    try {
      const { code, findings } = await seeing(settings)
      expect(code).toBe(0)
      expect(findings.map(({ code }) => code)).toContain('keys.good')
    } finally {
      await served.stop()
    }
  })
})

describe('settings that cannot be read', () => {
  it.each(unreadable)('are named: %s', async (_what, change, named) => {
    const { code, ok, findings } = await seeing(change)
    expect([code, ok]).toEqual([78, false])
    expect(findings.filter(({ said }) => said.startsWith(named) && said.endsWith('.'))).not.toEqual([])
    expect(findings.filter(({ status }) => status !== 'wrong')).toEqual([])
  })

  it('are the examples of .env.example, each as it stands there', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n')
    const examples = lines.flatMap((line) => {
      const [, name = '', value = ''] = /^# ([A-Z_]+)=(.+)$/.exec(line) ?? []
      const isSecret = /KEYS|_TOKEN|_URL|TEAMS_AP|TENANT/.test(name) && name !== 'BASE_URL'
      return isSecret ? [[name, value] as const] : []
    })
    expect(examples.length).toBeGreaterThanOrEqual(8)
    const refused = examples.filter(([name, value]) =>
      refusedSettings({ [name]: value }).some((line) => line.startsWith(`${name} is still the example`)),
    )
    expect(refused).toEqual(examples)
  })

  it('are all named at once', async () => {
    const { findings } = await seeing({ PORT: 'x', LOG_LEVEL: 'x', TZ_DEFAULT: 'x', MAIL_FROM: '', SMTP_URL: 'x' })
    expect(findings.map(({ said }) => said.split(' ')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'MAIL_FROM',
      'PORT',
      'SMTP_URL',
      'TZ_DEFAULT',
    ])
  })
})

describe('what the settings lead to', () => {
  const found = [...embedded, ...platforms, ...(hasServer ? servers : [])].filter(({ finds }) => finds !== undefined)
  it.each(found)('is named: $what', async ({ change, finds, named, patienceMs }: Broken) => {
    const { code, ok, findings } = await seeing(await change(company), patienceMs)
    expect([code, ok]).toEqual([1, false])
    const broken = findings.filter(({ status }) => status === 'wrong')
    expect([...new Set(broken.map((each) => each.code))]).toEqual([finds])
    expect(broken.map(({ said, remedy }) => `${said} ${remedy ?? ''}`).join(' ')).toContain(named)
  })
})
