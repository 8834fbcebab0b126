import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/connect.js'
import { migrationsDir, onPostgres } from '../database.js'
import { dropDatabases, makeDatabase, urlOf } from '../postgres.js'
import { testKeyRing } from '../sealer.js'

const run = `command_${process.pid}`
const names = readdirSync(migrationsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
const all = [...names.map((name) => `Applied ${name}.`), 'The database is up to date.', ''].join('\n')
const nothing = 'The database is up to date.\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coffeechat-migrate-command-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  if (onPostgres) await dropDatabases(run)
})

/** The settings of an empty database: on the server, or in a folder. */
async function empty(name: string): Promise<Record<string, string>> {
  const where: Record<string, string> = onPostgres
    ? { DATABASE_URL: urlOf(await makeDatabase(run)) }
    : { DATA_DIR: join(folder, name) }
  return { ...where, ENCRYPTION_KEYS: testKeyRing }
}

/** `npm run migrate`, as a job before a release runs it. */
async function migrateCommand(settings: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? '', ...settings }
  const child = spawn(process.execPath, ['dist/shell.js', 'migrate'], { env })
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, error }
}

describe('migrate in the shell', () => {
  it('brings an empty database up to date and names what it applied, and the second time nothing', async () => {
    const settings = await empty('twice')
    expect(await migrateCommand(settings)).toEqual({ code: 0, out: all, error: '' })
    expect(await migrateCommand(settings)).toEqual({ code: 0, out: nothing, error: '' })
  })

  it.runIf(onPostgres)('of two at once one applies everything, and the other waits for it', async () => {
    const settings = await empty('both')
    const both = await Promise.all([migrateCommand(settings), migrateCommand(settings)])
    expect(both.map(({ code, error }) => ({ code, error }))).toEqual(Array(2).fill({ code: 0, error: '' }))
    expect(both.map(({ out }) => out).sort()).toEqual([all, nothing].sort())
  })

  it.runIf(onPostgres)('ends with 1 and one sentence where the database is somebody else’s', async () => {
    const settings = await empty('foreign')
    const database = await openDatabase({ databaseUrl: settings.DATABASE_URL ?? '' })
    await database.exec('CREATE TABLE invoice (id int)')
    await database.close()
    const { code, out, error } = await migrateCommand(settings)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toBe(
      "DATABASE_URL: The database already has tables that are not Coffeechat's (invoice). Give it an empty database.\n",
    )
  })
})
