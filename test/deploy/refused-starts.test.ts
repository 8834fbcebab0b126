import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusedAnywhere, refusedInProduction, refusedLater } from './refused-starts.js'

/** The built product, as systemd or a cluster starts it. */
describe('a start that cannot be', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coffeechat-refused-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([...refusedAnywhere, ...refusedInProduction, ...refusedLater].map((each, place) => ({ ...each, place })))(
    'ends with 78 and one line: $says',
    async ({ settings, says, place }) => {
      const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, String(place)), ...settings }
      const child = spawn(process.execPath, ['dist/main.js'], { env })
      const [error, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
      expect(code).toBe(78)
      const [line = '', ...others] = error.split('\n')
      expect(others).toEqual([''])
      expect(line.replace(/^Coffeechat cannot start: /, '')).not.toBe(line)
      expect(line.replace(/^Coffeechat cannot start: /, '')).toMatch(says)
    },
  )
})
