import fs from 'node:fs'
import path from 'node:path'
import { syncPath, writeWhole } from './disk.js'
import { StartRefusal } from './start-refusal.js'

/**
 * Beside an embedded database that is being moved to a server, or was: two copies at work would write to everybody twice. It
 * stands before the server has anything, so that no death leaves two that may start.
 */
export type MovedMark = 'begun' | 'done'

const fileOf = (dataDir: string): string => path.join(dataDir, 'moved')

export function movedMark(dataDir: string): MovedMark | undefined {
  const file = fileOf(dataDir)
  if (!fs.existsSync(file)) return undefined
  return fs.readFileSync(file, 'utf8').trim() === 'done' ? 'done' : 'begun'
}

export const markMoved = (dataDir: string, mark: MovedMark): void => writeWhole(fileOf(dataDir), `${mark}\n`, 0o600)

/** The embedded database may be started again. */
export function unmarkMoved(dataDir: string): void {
  fs.rmSync(fileOf(dataDir), { force: true })
  syncPath(dataDir)
}

const back = 'To use this copy again instead, stop the product on that server and run "npm run move -- --back".'

/** Throws `StartRefusal` where the database of the folder was moved, or is being moved. */
export function refuseMoved(dataDir: string): void {
  const mark = movedMark(dataDir)
  if (mark === 'done')
    throw new StartRefusal(
      `The database in ${dataDir} was moved to a server: set DATABASE_URL, and start there. ${back}`,
    )
  if (mark === 'begun')
    throw new StartRefusal(
      `A move of the database in ${dataDir} to a server was begun and not finished: run "npm run move" again. ${back}`,
    )
}
