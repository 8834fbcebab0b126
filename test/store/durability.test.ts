import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterAll, expect, it, vi } from 'vitest'
import { openDurable } from '../../src/store/durable-fs.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-durable-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const commits = 20

/** How often the disk was asked to keep what it has, over twenty commits. */
async function fsyncsOver(pglite: PGlite): Promise<number> {
  await pglite.exec('CREATE TABLE note (id int)')
  const fsync = vi.spyOn(fs, 'fsyncSync')
  for (let i = 0; i < commits; i++) await pglite.query('INSERT INTO note VALUES ($1)', [i])
  const calls = fsync.mock.calls.length
  fsync.mockRestore()
  await pglite.close()
  return calls
}

it('has every commit on the disk before it is answered', async () => {
  expect(await fsyncsOver(await openDurable(path.join(folder, 'durable')))).toBeGreaterThanOrEqual(commits)
})

it('would not without the measures: PGlite as it comes never asks the disk', async () => {
  expect(await fsyncsOver(await PGlite.create({ fs: new NodeFS(path.join(folder, 'plain')) }))).toBe(0)
})
