import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/demo/mailbox.js'
import { openDatabase } from '../../src/store/connect.js'
import { rowsAtOnce } from '../../src/usecases/import-employees.js'
import { onPostgres } from '../database.js'
import { makeDatabase, urlOf } from '../postgres.js'
import { testKeyRing } from '../sealer.js'
import { freePort, killAll, startProduct } from './product.js'

/**
 * In an import, at the first of its two transactions, and how many people stand there then: on the embedded database the
 * product does the work, on a server the shell does it itself.
 */
const points = [
  ['before-commit|join.imported', 0],
  ['after-commit|join.imported', rowsAtOnce],
] as const

/** Other people at each point, since the mailbox is one. */
const peopleAt = (point: string): string[] =>
  Array.from({ length: rowsAtOnce + 10 }, (_, place) => `${point.slice(0, point.indexOf('-'))}${place}@home.example`)

const listOf = (emails: readonly string[]): string =>
  `first name,e-mail,source,how we know them\n${emails.map((email) => `Gil,${email},a meetup,met there\n`).join('')}`

let mailbox: Mailbox
let folder: string
beforeAll(async () => {
  mailbox = await startMailbox()
  folder = mkdtempSync(join(tmpdir(), 'coffeechat-import-'))
})
afterAll(async () => {
  killAll()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
})

async function settings(point: string): Promise<Record<string, string>> {
  const where: Record<string, string> = onPostgres
    ? { DATABASE_URL: urlOf(await makeDatabase(process.env.TEST_RUN ?? 'crash', process.env.TEST_TEMPLATE_DATABASE)) }
    : { DATA_DIR: join(folder, point.replace('|', '-')) }
  return {
    ...where,
    ENCRYPTION_KEYS: testKeyRing,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Coffeechat <coffee@example.org>',
    MAIL_REPLY_TO: 'people@example.org',
  }
}

/** Runs the import as a person at a shell would; returns how it ended. */
async function runImport(where: Record<string, string>, killAt: string): Promise<number | null> {
  const file = join(folder, 'people.csv')
  const args = onPostgres ? ['test/crash/import-entry.mjs', file] : ['dist/shell.js', 'import', file]
  const env = { PATH: process.env.PATH ?? '', ...where, ...(onPostgres ? { KILL_AT: killAt } : {}) }
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code
}

describe.each(points)('an import killed at %s', (point, kept) => {
  it('and run again has everybody once, with one mail each', async () => {
    const where = await settings(point)
    const people = peopleAt(point)
    writeFileSync(join(folder, 'people.csv'), listOf(people))
    const port = await freePort()
    const first = await startProduct(port, where, onPostgres ? '' : point)
    expect(await runImport(where, point), 'the point was reached').not.toBe(0)
    if (onPostgres) await first.stop()
    await first.gone
    expect((await readRows(where)).candidates).toBe(kept)
    const second = await startProduct(port, where)
    expect(await runImport(where, '')).toBe(0)
    await second.stop()

    const rows = await readRows(where)
    expect(rows.candidates).toBe(people.length)
    expect(rows.mails).toHaveLength(people.length)
    expect(new Set(rows.mails).size).toBe(people.length)
    for (const email of people) expect(mailbox.mails(email).length, email).toBeLessThanOrEqual(1)
  }, 120_000)
})

async function readRows(where: Record<string, string>) {
  const database = await openDatabase(
    where.DATABASE_URL ? { databaseUrl: where.DATABASE_URL } : { dataDir: where.DATA_DIR ?? '' },
  )
  try {
    return await database.session(async (run) => ({
      candidates: Number((await run(`SELECT count(*) AS count FROM "candidate"`, []))[0]?.count),
      mails: (await run(`SELECT "conversation" FROM "job" WHERE "name" = 'join.imported'`, [])).map((row) =>
        String(row.conversation),
      ),
    }))
  } finally {
    await database.close()
  }
}
