import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createSealer, parseKeyRing, readOrMakeKeyRing } from '../../src/store/sealing.js'

const one = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const two = `k2:${Buffer.alloc(32, 2).toString('base64')}`
const where = { organizationId: 'o1', table: 'candidate', column: 'body', id: 'c1' }
const sealer = createSealer(parseKeyRing(one))
const broken = expect.objectContaining({ code: 'seal_broken', retry: false })

/** What the opening throws. */
function fault(open: () => string): unknown {
  try {
    return `opened: ${open()}`
  } catch (error) {
    return error
  }
}

describe('sealing', () => {
  it('gives every text back, and never the same seal twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.string(), (text, id) => {
        const place = { ...where, id }
        const sealed = sealer.seal(text, place)
        expect(sealed).toMatch(/^v1\.k1\.[\w-]{38,}$/)
        expect(sealer.open(sealed, place)).toBe(text)
        expect(sealer.seal(text, place)).not.toBe(sealed)
      }),
    )
  })

  it('opens nowhere else: not in another row, column, table or organization', () => {
    const sealed = sealer.seal('Grace', where)
    for (const change of [{ id: 'c2' }, { column: 'note' }, { table: 'employee' }, { organizationId: 'o2' }]) {
      expect(fault(() => sealer.open(sealed, { ...where, ...change }))).toEqual(broken)
    }
    // names that run together stay apart
    const joined = sealer.seal('Grace', { ...where, table: 'a', column: 'bc' })
    expect(fault(() => sealer.open(joined, { ...where, table: 'ab', column: 'c' }))).toEqual(broken)
  })

  it('opens no seal with one bit changed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(7), (text, at, bit) => {
        const sealed = Buffer.from(sealer.seal(text, where))
        const index = at % sealed.length
        sealed[index] = (sealed[index] ?? 0) ^ (1 << bit)
        expect(fault(() => sealer.open(sealed.toString('latin1'), where))).toEqual(broken)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['', 'Grace', 'v1.k1', 'v1.k1.', 'v1.k1.AAAA', 'v2.k1.AAAA'])('opens no %j', (text) => {
    expect(fault(() => sealer.open(text, where))).toEqual(broken)
  })

  it('says of a broken seal the table, never what was in it', () => {
    expect(fault(() => sealer.open(`${sealer.seal('Grace', where)}x`, where))).toHaveProperty(
      'message',
      'seal_broken: candidate',
    )
  })

  it('opens what an older key sealed, and seals with the first', () => {
    const old = sealer.seal('Grace', where)
    const rotated = createSealer(parseKeyRing(`${two},${one}`))
    expect(rotated.open(old, where)).toBe('Grace')
    expect(rotated.seal('Grace', where)).toMatch(/^v1\.k2\./)
    expect(fault(() => sealer.open(rotated.seal('Grace', where), where))).toEqual(broken)
  })

  it('does not open with another key of the same name', () => {
    const other = createSealer(parseKeyRing(`k1:${Buffer.alloc(32, 9).toString('base64')}`))
    expect(fault(() => other.open(sealer.seal('Grace', where), where))).toEqual(broken)
  })
})

describe('the blind index', () => {
  it('stays the same when a new key is put in front', () => {
    const rotated = createSealer(parseKeyRing(`${two},${one}`))
    const index = sealer.blindIndex('o1', 'grace@example.com')
    expect(index).toMatch(/^[\w-]{43}$/)
    expect(rotated.blindIndex('o1', 'grace@example.com')).toBe(index)
  })

  it('differs by text, organization and key', () => {
    const other = createSealer(parseKeyRing(two))
    const indexes = [
      sealer.blindIndex('o1', 'grace@example.com'),
      sealer.blindIndex('o1', 'alan@example.com'),
      sealer.blindIndex('o2', 'grace@example.com'),
      other.blindIndex('o1', 'grace@example.com'),
    ]
    expect(new Set(indexes).size).toBe(4)
  })
})

describe('the setting ENCRYPTION_KEYS', () => {
  const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64')
  it.each([
    ['', 'must read kid:base64'],
    // it may be the secret itself
    ['k1', 'must read kid:base64'],
    ['k1:AAAA', 'The key "k1" in ENCRYPTION_KEYS must be 32 bytes in base64'],
    [`k1:${Buffer.alloc(32).toString('base64')}`, 'The key "k1" in ENCRYPTION_KEYS is all zeros'],
    [bytes(32), 'must read kid:base64'],
    [`k 1:${bytes(32)}`, 'must read kid:base64'],
    [`k1:${bytes(31)}`, 'The key "k1" in ENCRYPTION_KEYS must be 32 bytes in base64'],
    [`k1:${bytes(33)}`, 'The key "k1" in ENCRYPTION_KEYS must be 32 bytes in base64'],
    [`k1:!${bytes(32)}`, 'The key "k1" in ENCRYPTION_KEYS must be 32 bytes in base64'],
    [`${one},`, 'must read kid:base64'],
    [`${one},k1:${bytes(32)}`, 'names the same kid twice'],
  ])('refuses %j in a sentence', (text, sentence) => {
    expect(() => parseKeyRing(text)).toThrow(sentence)
  })

  it('reads several keys, with or without the closing sign', () => {
    expect(parseKeyRing(`${two} , ${one.replace(/=$/, '')}`).map((key) => key.kid)).toEqual(['k2', 'k1'])
  })
})

describe('the key file of the embedded database', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-keys-'))
  afterAll(() => fs.rmSync(root, { recursive: true }))

  it('is made once, for its owner alone', () => {
    const dataDir = path.join(root, 'new')
    const before = process.umask(0)
    const made = readOrMakeKeyRing(dataDir)
    process.umask(before)
    expect(fs.readdirSync(dataDir)).toEqual(['keys'])
    expect(fs.statSync(path.join(dataDir, 'keys')).mode & 0o777).toBe(0o600)
    expect(parseKeyRing(made)).toHaveLength(1)
    expect(readOrMakeKeyRing(dataDir)).toBe(made)
    expect(readOrMakeKeyRing(path.join(root, 'other'))).not.toBe(made)
  })

  it('is not made anew beside a database, which it could not open', () => {
    const dataDir = path.join(root, 'lost')
    fs.mkdirSync(path.join(dataDir, 'db'), { recursive: true })
    expect(() => readOrMakeKeyRing(dataDir)).toThrow(`The file ${path.join(dataDir, 'keys')} is missing`)
    expect(fs.readdirSync(dataDir)).toEqual(['db'])
  })
})
