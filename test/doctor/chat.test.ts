import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { examine } from '../../src/doctor.js'
import type { Finding } from '../../src/messages/checks.js'
import { migrationsDir, testDatabase } from '../database.js'
import { testKeyRing } from '../sealer.js'
import { inSlack } from '../stories/colleagues.js'
import { startWorld, type World } from '../stories/world.js'

// the database of a company is made before each group
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: World
let moved = Date.parse('2026-05-04T08:00:00Z')
beforeAll(async () => {
  world = await startWorld(new Date(moved).toISOString())
  const common = { tz: 'Europe/Berlin', locale: 'en-GB' }
  world.slack.addUser({ id: 'UADA', name: 'Ada Okafor', email: 'ada@corp.example', is_admin: true, ...common })
  world.slack.addUser({ id: 'UMIA', name: 'Mia Lindqvist', email: 'mia@corp.example', ...common })
  world.slack.addChannel('C1', 'coffee', false)
  for (const id of ['UADA', 'UMIA']) await inSlack(world, id).ask('home')
  await world.settle()
})
afterAll(() => world.close())

async function aMoment(): Promise<void> {
  moved += 60_000
  await world.passTo(new Date(moved))
}

/** What somebody reads of it, a little later. */
async function checkedBy(id: string, text = 'setup-check'): Promise<string> {
  const person = inSlack(world, id)
  await person.ask(text)
  await aMoment()
  return person.last().words
}

describe('setup-check', () => {
  it('tells an admin in a moment what works, and what does not with what to do', async () => {
    world.slack.misbehave('auth.test', { type: 'error', error: 'token_revoked' })
    const words = await checkedBy('UADA', 'setup check')
    expect(words).toContain('1 thing does not work')
    expect(words).toContain('✗ Slack refuses SLACK_BOT_TOKEN (token_revoked).')
    expect(words).toContain('Copy OAuth & Permissions → Bot User OAuth Token again')
    expect(words).toContain('! No channel is chosen for the digest.')
    expect(words).toMatch(/✓ The keys open what is stored\.[\s\S]*✓ The mail server of SMTP_URL lets us in\./)
  })

  it('can be asked again by its button', async () => {
    const ada = inSlack(world, 'UADA')
    await ada.press('Look again')
    await aMoment()
    expect(ada.last().words).toMatch(/Everything works; \d things to look at/)
  })

  it('names the channel in which nothing can be posted, until something can', async () => {
    const ada = inSlack(world, 'UADA')
    await ada.ask('setup')
    await ada.submit({ 'Your organization’s name': 'Corvid Labs', 'Channel of the weekly digest': 'C1' })
    await aMoment()
    expect(await checkedBy('UADA')).toContain(
      '✗ The last post into the channel of the digest did not arrive (slack_not_in_channel).',
    )
    world.slack.addChannel('C1', 'coffee', true)
    await ada.press('Try again')
    await aMoment()
    expect(await checkedBy('UADA')).toContain('✓ The digest has a channel.')
  })

  it('is nobody else’s: others read who may, and nothing follows', async () => {
    const count = inSlack(world, 'UMIA').messages().length
    expect(await checkedBy('UMIA')).toContain('named in ADMIN_EMAILS')
    expect(inSlack(world, 'UMIA').messages().length).toBe(count + 1)
  })
})

describe('what a database tells of itself', () => {
  const findingsAt = async (sql: string, skewMs = 0): Promise<(Finding | undefined)[]> => {
    const database = await testDatabase()
    try {
      await database.exec(`CREATE TABLE kept AS TABLE _prisma_migrations; ${sql}`)
      const config = readConfig({ BASE_URL: 'http://localhost', ENCRYPTION_KEYS: testKeyRing })
      const found = await examine({ config, database, migrationsDir, nowMs: () => Date.now() + skewMs })
      return found.filter(({ status, check }) => status !== 'good' && ['migrations', 'keys', 'clock'].includes(check))
    } finally {
      // the next test gets the same database
      const back = 'INSERT INTO _prisma_migrations SELECT * FROM kept'
      await database.exec(`TRUNCATE _prisma_migrations; ${back}; DROP TABLE kept`)
      await database.close()
    }
  }

  it.each<[string, string, number, object]>([
    [
      'a newer release was there',
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('n', 'n', now(), '2999_newer')",
      0,
      { check: 'migrations', status: 'warning', said: 'checks.migrations.newer', args: { names: '2999_newer' } },
    ],
    [
      'migrations wait',
      'DELETE FROM _prisma_migrations WHERE migration_name IN (SELECT max(migration_name) FROM _prisma_migrations)',
      0,
      { check: 'migrations', status: 'warning', said: 'checks.migrations.pending', args: { count: 1 } },
    ],
    [
      'one was changed after it was applied',
      "UPDATE _prisma_migrations SET checksum = 'x'",
      0,
      { check: 'migrations', status: 'wrong', said: 'checks.migrations.refused' },
    ],
    [
      'its clock is a little off',
      '',
      20_000,
      { check: 'clock', status: 'warning', args: { who: 'database', seconds: 20 } },
    ],
    [
      'its clock is far off',
      '',
      -300_000,
      { check: 'clock', status: 'wrong', args: { who: 'database', seconds: 300 } },
    ],
  ])('%s', async (_what, sql, skewMs, finding) => {
    expect(await findingsAt(sql, skewMs)).toEqual([expect.objectContaining(finding)])
  })
})
