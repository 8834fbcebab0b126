import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { everything, inCode } from '../docs-pages.js'
import { serverAnswers } from '../postgres.js'
import { testKeyRing } from '../sealer.js'
import { openPlaces } from './kept-place.js'

// an embedded database takes seconds to open, and each command is a process
vi.setConfig({ testTimeout: 600_000 })

const hasServer = await serverAnswers()
const places = openPlaces({ now: () => new Date() })
afterAll(() => places.remove(hasServer))

async function shell(words: readonly string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, ['dist/shell.js', ...words], {
    env: { PATH: process.env.PATH ?? '', ...settings },
  })
  const [output, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: code as number | null, output, error }
}

describe('backup, restore and move, as README and docs have people type them', () => {
  const typed = [
    ...new Set(
      inCode(everything).flatMap((code) => /^npm run (?:-- )?((?:backup|restore|move)\b.*)/.exec(code)?.[1] ?? []),
    ),
  ]

  it('are these', () => {
    expect(typed.map((each) => each.replace(/ --(?= )/, '').replace(/\S+\.copy$/, 'FILE')).toSorted()).toEqual(
      expect.arrayContaining([
        'backup FILE',
        'move',
        'move --back',
        'restore --dry-run FILE',
        'restore --hold',
        'restore FILE',
      ]),
    )
    expect(
      typed.filter(
        (each) => !/^(backup|move|restore)( -- ((--(dry-run|hold|back)( FILE)?)|FILE|\S+\.copy))?$/.test(each),
      ),
    ).toEqual([])
  })

  it('do what they say, one after the other', async () => {
    const [file, folder, second] = [places.file('typed.copy'), places.folder(), places.folder()]
    const keys = { ENCRYPTION_KEYS: testKeyRing }
    const home = { ...keys, DATA_DIR: folder }
    expect(await shell(['backup', file], home)).toMatchObject({
      code: 1,
      output: `There is no database in ${folder}: name its folder in DATA_DIR.\n`,
    })
    expect((await shell(['migrate'], home)).code).toBe(0)
    expect(await shell(['backup', file], home)).toMatchObject({
      code: 0,
      error: '',
      output: expect.stringContaining(`tables are in ${file}.`),
    })
    expect(await shell(['restore', '--dry-run', file], home)).toMatchObject({
      code: 0,
      output: expect.stringContaining('can be read here'),
    })
    expect(await shell(['restore', file], home)).toMatchObject({
      code: 1,
      output: expect.stringContaining('nothing is put over them'),
    })
    const restored = await shell(['restore', file, '--json'], { ...keys, DATA_DIR: second })
    expect(JSON.parse(restored.output)).toMatchObject({ ok: true, held: 0 })
    expect(await shell(['restore', '--hold'], { ...keys, DATA_DIR: second })).toMatchObject({ code: 0 })
    expect(await shell(['restore', join(folder, 'nowhere')], home)).toMatchObject({
      code: 1,
      output: expect.stringContaining('cannot be read (ENOENT)'),
    })
    expect(await shell(['restore'], home)).toMatchObject({ code: 2, output: expect.stringContaining('Name the file') })
    expect(await shell(['move'], home)).toMatchObject({
      code: 1,
      output: expect.stringContaining('DATABASE_URL must name'),
    })
    if (!hasServer) return
    expect(await shell(['move'], { ...home, DATABASE_URL: await places.server() })).toMatchObject({
      code: 0,
      error: '',
    })
    expect(await shell(['outbox'], home)).toMatchObject({
      code: 1,
      error: expect.stringContaining('was moved to a server'),
    })
    expect(await shell(['move', '--back'], home)).toMatchObject({ code: 0 })
    expect(await shell(['outbox'], home)).toMatchObject({ code: 0 })
  })
})
