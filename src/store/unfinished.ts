import type { RunSql } from './connect.js'
import { quoted, unfinishedTable } from './copied-tables.js'
import { StartRefusal } from './start-refusal.js'

/** What brings rows into an empty database. */
export type CopyWork = 'move' | 'restore'

/** Says that a copy into this database begins: until `unmarkUnfinished` nobody starts on it. */
export async function markUnfinished(run: RunSql, work: CopyWork): Promise<void> {
  await run(`CREATE TABLE ${quoted(unfinishedTable)} ("work" TEXT NOT NULL)`)
  await run(`INSERT INTO ${quoted(unfinishedTable)} VALUES ($1)`, [work])
}

export const unmarkUnfinished = (run: RunSql): Promise<unknown> =>
  run(`DROP TABLE IF EXISTS ${quoted(unfinishedTable)}`)

/** Whether a copy into this database was begun and is not finished. */
export async function isUnfinished(run: RunSql): Promise<boolean> {
  const [row] = await run('SELECT to_regclass($1)::text AS name', [quoted(unfinishedTable)])
  return typeof row?.name === 'string'
}

/** Why nothing can be started there. */
export async function unfinishedRefusal(run: RunSql): Promise<StartRefusal> {
  const [row] = await run(`SELECT "work" FROM ${quoted(unfinishedTable)}`)
  return new StartRefusal(
    row?.work === 'move'
      ? 'A move into this database was begun and is not finished. Run "npm run move" again, with the same settings: it begins anew.'
      : 'A restore into this database was begun and is not finished. Run "npm run restore -- FILE" again: it begins anew.',
  )
}
