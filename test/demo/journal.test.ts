import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Journal, openJournal } from '../../src/demo/journal.js'

const folder = mkdtempSync(join(tmpdir(), 'journal-'))
const file = join(folder, 'kept.jsonl')
let journal: Journal

function reopen(): Journal {
  journal.close()
  journal = openJournal(file)
  return journal
}

const lines = (): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1)

beforeEach(() => {
  rmSync(file, { force: true })
  journal = openJournal(file)
})
afterEach(() => journal.close())
afterAll(() => rmSync(folder, { recursive: true }))

describe('the journal', () => {
  it('tells again what was kept, kind by kind, in the order of first keeping', () => {
    journal.keep('mails', '2', { subject: 'Zwei\nZeilen ☕' })
    journal.keep('users', '1', null)
    journal.keep('mails', '1', ['one'])
    journal.keep('mails', '2', 'later')
    const kept: [string, unknown][] = [
      ['2', 'later'],
      ['1', ['one']],
    ]
    expect(journal.read('mails')).toEqual(kept)
    expect(reopen().read('mails')).toEqual(kept)
    expect(journal.read('users')).toEqual([['1', null]])
    expect(journal.read('nothing')).toEqual([])
  })

  it('has written each change before it returns', () => {
    journal.keep('mails', '1', 'one')
    expect(lines()).toEqual(['["mails","1","one"]'])
    journal.keep('mails', '1', undefined)
    expect(lines()).toHaveLength(2)
  })

  it('forgets what was removed, and what comes back is the newest', () => {
    for (const key of ['1', '2']) journal.keep('mails', key, key)
    journal.keep('mails', '1', undefined)
    expect(reopen().read('mails')).toEqual([['2', '2']])
    journal.keep('mails', '1', 'again')
    expect(
      reopen()
        .read('mails')
        .map(([key]) => key),
    ).toEqual(['2', '1'])
  })

  it('tells what it tells as it was kept, whatever became of the value since', () => {
    const value = { words: ['one'] }
    journal.keep('mails', '1', value)
    value.words.push('two')
    expect(journal.read('mails')).toEqual([['1', { words: ['one'] }]])
  })

  it.each(['["mails","2","tw', '["mails","2","☕'])('does without a line that was torn off: %s', (torn) => {
    journal.keep('mails', '1', 'one')
    writeFileSync(file, Buffer.from(torn).subarray(0, -1), { flag: 'a' })
    expect(reopen().read('mails')).toEqual([['1', 'one']])
    journal.keep('mails', '3', 'three')
    expect(
      reopen()
        .read('mails')
        .map(([key]) => key),
    ).toEqual(['1', '3'])
  })

  it('does not open what something else wrote into, and says where', () => {
    journal.keep('mails', '1', 'one')
    writeFileSync(file, 'what?\n', { flag: 'a' })
    expect(() => openJournal(file)).toThrow(`${file}:2 cannot be read`)
  })

  it('is written anew when more than half of it is outdated, and not before', () => {
    for (const value of [1, 2]) journal.keep('mails', '1', value)
    reopen()
    expect(lines()).toHaveLength(2)
    journal.keep('mails', '2', 'two')
    journal.keep('mails', '1', 3)
    journal.keep('mails', '2', undefined)
    reopen()
    expect(lines()).toEqual(['["mails","1",3]'])
    expect(existsSync(`${file}.tmp`)).toBe(false)
    journal.keep('users', '1', 'Mia')
    expect([...reopen().read('mails'), ...journal.read('users')]).toEqual([
      ['1', 3],
      ['1', 'Mia'],
    ])
  })

  it('is a Map, whatever is kept and removed and however often it is opened', () => {
    const change = fc.record({
      key: fc.constantFrom('a', 'b', 'c', '__proto__', ''),
      value: fc.option(fc.jsonValue(), { nil: undefined }),
      isOpenedAgain: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        rmSync(file)
        const map = new Map<string, unknown>()
        reopen()
        for (const { key, value, isOpenedAgain } of changes) {
          if (value === undefined) map.delete(key)
          else map.set(key, JSON.parse(JSON.stringify(value)))
          journal.keep('kind', key, value)
          if (isOpenedAgain) reopen()
        }
        expect(reopen().read('kind')).toEqual([...map])
      }),
    )
  })
})
