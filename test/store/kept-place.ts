import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/config.js'
import type { KeepingParts } from '../../src/keeping.js'
import { createRandom } from '../../src/random.js'
import { migrationsDir, onPostgres } from '../database.js'
import { dropDatabases, makeDatabase, urlOf } from '../postgres.js'
import { rounds } from '../rounds.js'
import { testKeyRing } from '../sealer.js'

/** Folders and empty databases of a test file's own, and the commands that handle them. */
export function openPlaces(clock: KeepingParts['clock']) {
  const root = mkdtempSync(join(tmpdir(), 'coffeechat-kept-'))
  const run = `kept_${process.pid}_${Math.random().toString(36).slice(2)}`
  let count = 0
  const folder = (): string => join(root, `data-${++count}`)
  return {
    folder,
    file: (name: string): string => join(root, name),
    server: async (): Promise<string> => urlOf(await makeDatabase(run)),
    /** the settings of an empty database of the kind that is tested */
    async empty(): Promise<Record<string, string>> {
      const where: Record<string, string> = onPostgres
        ? { DATABASE_URL: urlOf(await makeDatabase(run)) }
        : { DATA_DIR: folder() }
      return { ...where, ENCRYPTION_KEYS: testKeyRing }
    },
    parts: (settings: Record<string, string>, at?: KeepingParts['at']): KeepingParts & { config: Config } => ({
      config: readConfig(settings),
      clock,
      random: createRandom(),
      rounds,
      migrationsDir,
      release: '0.1.0',
      ...(at && { at }),
    }),
    async remove(hasServer = onPostgres): Promise<void> {
      rmSync(root, { recursive: true, force: true })
      if (hasServer) await dropDatabases(run)
    },
  }
}

/** Dies at that moment, as far as the database can tell. */
export const dyingAt =
  (wanted: string): NonNullable<KeepingParts['at']> =>
  (point, about) => {
    if (`${point}|${about}` === wanted) throw new Error(`died at ${wanted}`)
  }
