import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readImport } from '../src/cli.js'

const refused = { code: 1, output: expect.stringContaining('larger than 20000000 bytes') }

describe('a file that is to be imported (IN-5)', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is read', async () => {
    const file = join(folder, 'employees.csv')
    writeFileSync(file, 'e-mail\nada@corp.example\n')
    expect(Buffer.from(String(await readImport(file)), 'base64').toString()).toBe('e-mail\nada@corp.example\n')
  })

  it('is refused where it is larger than any may be, without being read to its end: a file of 10 GB, a device without end', async () => {
    const file = join(folder, 'huge.csv')
    writeFileSync(file, '')
    truncateSync(file, 10_000_000_000)
    expect(await readImport(file)).toEqual(refused)
    expect(await readImport('/dev/zero')).toEqual(refused)
  })

  it('may be as large as allowed', async () => {
    const file = join(folder, 'large.csv')
    writeFileSync(file, '')
    truncateSync(file, 20_000_000)
    expect(typeof (await readImport(file))).toBe('string')
    truncateSync(file, 20_000_001)
    expect(await readImport(file)).toEqual(refused)
  })
})
