import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/store/folder-lock.js'
import { type Child, compileChild, startChild } from './child.js'

let folder = ''
let holder: Awaited<ReturnType<typeof compileChild>>
let competitor: Awaited<ReturnType<typeof compileChild>>
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-lock-'))

beforeAll(async () => {
  holder = await compileChild('hold-lock')
  competitor = await compileChild('compete')
})
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'data-'))
})
afterAll(() => {
  holder.remove()
  competitor.remove()
  fs.rmSync(root, { recursive: true })
})

const locks = () => fs.readdirSync(folder).sort()

describe('the lock of a data folder', () => {
  it('is taken and given back', () => {
    const unlock = lockFolder(folder)
    expect(locks()).toEqual(['lock.1'])
    unlock()
    expect(locks()).toEqual([])
    lockFolder(folder)()
  })

  it('refuses a second time, in a sentence that names the process', async () => {
    const child = startChild(holder.file, folder)
    expect(await child.line()).toBe('held')
    expect(() => lockFolder(folder)).toThrow(`The folder ${folder} is in use by process ${child.pid}. Stop it first.`)
    const second = startChild(holder.file, folder)
    expect(await second.line()).toBe(`The folder ${folder} is in use by process ${child.pid}. Stop it first.`)
    await child.kill()
  })

  it('passes on when the holder is killed', async () => {
    const child = startChild(holder.file, folder)
    expect(await child.line()).toBe('held')
    await child.kill()
    expect(locks()).toEqual(['lock.1'])
    const unlock = lockFolder(folder)
    expect(locks()).toEqual(['lock.2'])
    unlock()
  })

  it.each([
    ['a process number that another process has now', { startedAt: '1' }],
    ['a start of the computer before this one', { bootId: 'another' }],
    ['a process that is gone', { pid: 4_194_303 + 1_000_000 }],
  ])('takes no notice of %s', (_, change) => {
    lockFolder(folder)
    const file = path.join(folder, 'lock.1')
    const mine: object = JSON.parse(fs.readFileSync(file, 'utf8'))
    expect(() => lockFolder(folder)).toThrow('in use')
    fs.writeFileSync(file, JSON.stringify({ ...mine, ...change }))
    lockFolder(folder)
    expect(locks()).toEqual(['lock.2'])
  })

  it('takes a holder on another computer for alive, and says which file to delete', () => {
    const file = path.join(folder, 'lock.7')
    fs.writeFileSync(file, JSON.stringify({ pid: 1, startedAt: '1', bootId: 'b', host: 'elsewhere' }))
    expect(() => lockFolder(folder)).toThrow(
      `The folder ${folder} is in use by process 1 on the computer elsewhere. If that computer no longer uses it, delete ${file}.`,
    )
    fs.rmSync(file)
    lockFolder(folder)()
  })

  it('takes a file that a power cut left empty for nobody, and sweeps drafts away', () => {
    fs.writeFileSync(path.join(folder, 'lock.3'), '')
    fs.writeFileSync(path.join(folder, 'lock-0.draft'), '{')
    lockFolder(folder)
    expect(locks()).toEqual(['lock.4'])
  })

  it('never has two holders, whoever is killed when', async () => {
    const children = new Set<Child>()
    let acquired = 0
    let kills = 0
    const complaints: string[] = []
    async function follow(killAfter: number): Promise<void> {
      const child = startChild(competitor.file, folder)
      children.add(child)
      let own = 0
      for (let line = await child.line(); line !== undefined; line = await child.line()) {
        if (line === 'inside') acquired++
        else complaints.push(line)
        if (acquired >= 400 && kills >= 12) break
        if (++own === killAfter) {
          kills++
          break
        }
      }
      await child.kill()
      children.delete(child)
      if (acquired < 400 || kills < 12) return follow(killAfter)
    }
    await Promise.all([5, 11, 17, 23].map(follow))
    expect(complaints).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(12)
    expect(acquired).toBeGreaterThanOrEqual(400)
  })
})
