import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/connect.js'
import { compileChild, startChild } from './child.js'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-embedded-'))
let dataDir = ''
let writer: Awaited<ReturnType<typeof compileChild>>

const made = path.join(root, 'made')

beforeAll(async () => {
  // one first start for all: it takes seconds
  await (await openDatabase({ dataDir: made })).close()
  writer = await compileChild('write-notes')
})
beforeEach(() => {
  dataDir = path.join(fs.mkdtempSync(path.join(root, 'run-')), 'data')
})
afterAll(() => {
  writer.remove()
  fs.rmSync(root, { recursive: true })
})

/** The numbers that the database in the folder holds. */
async function numbersIn(folder: string): Promise<unknown[]> {
  const database = await openDatabase({ dataDir: folder })
  const rows = await database.session((run) => run('SELECT id FROM note ORDER BY id', []))
  await database.close()
  return rows.map((row) => row.id)
}

describe('the embedded database', () => {
  it('is made in a folder that only its owner may read, and keeps what was written', async () => {
    const database = await openDatabase({ dataDir })
    expect(database.embedded).toBe(true)
    await database.exec('CREATE TABLE note (id int); INSERT INTO note VALUES (1), (2);')
    await Promise.all([database.close(), database.close()])
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(fs.readdirSync(dataDir).sort()).toEqual(['db', 'db.version'])
    expect(fs.readFileSync(path.join(dataDir, 'db.version'), 'utf8')).toBe('18\n')
    expect(await numbersIn(dataDir)).toEqual([1, 2])
  })

  it('refuses a second process within two seconds, by the number of the first, which goes on unharmed', async () => {
    fs.cpSync(made, dataDir, { recursive: true })
    const first = startChild(writer.file, dataDir)
    expect(await first.line()).toBe('open')
    const started = performance.now()
    const second = startChild(writer.file, dataDir)
    expect(await second.line()).toBe(`The folder ${dataDir} is in use by process ${first.pid}. Stop it first.`)
    expect(await second.ended).toBe(78)
    expect(performance.now() - started).toBeLessThan(2_000)
    for (let i = 1; i <= 50; i++) expect(await first.line()).toBe(String(i))
    await first.kill()
    expect((await numbersIn(dataDir)).slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  it('opens after a kill with every number that was acknowledged', async () => {
    fs.cpSync(made, dataDir, { recursive: true })
    let last = 0
    for (let round = 0; round < 3; round++) {
      const child = startChild(writer.file, dataDir)
      expect(await child.line()).toBe('open')
      for (let i = 0; i < 20; i++) last = Number(await child.line())
      await child.kill()
    }
    const numbers = await numbersIn(dataDir)
    expect(last).toBeGreaterThanOrEqual(60)
    expect(numbers.slice(0, last)).toEqual(Array.from({ length: last }, (_, i) => i + 1))
  })

  it('starts anew where a first start was killed before the database was whole', async () => {
    fs.mkdirSync(path.join(dataDir, 'db.draft/base'), { recursive: true })
    fs.writeFileSync(path.join(dataDir, 'db.draft/PG_VERSION'), '18\n')
    const database = await openDatabase({ dataDir })
    await database.exec('CREATE TABLE note (id int)')
    await database.close()
    expect(await numbersIn(dataDir)).toEqual([])
  })

  it('refuses a database of another major version, and leaves the folder free', async () => {
    fs.mkdirSync(path.join(dataDir, 'db'), { recursive: true })
    fs.writeFileSync(path.join(dataDir, 'db.version'), '17\n')
    const sentence = `The database in ${dataDir} was written by PostgreSQL 17 and this release of Coffeechat embeds PostgreSQL 18. `
    await expect(openDatabase({ dataDir })).rejects.toThrow(sentence)
    await expect(openDatabase({ dataDir })).rejects.toThrow(sentence)
  })
})
