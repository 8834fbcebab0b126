/** Backup, restore and move: what the shell says of them, and in which order their steps are safe from a death in between. */

import fs from 'node:fs'
import path from 'node:path'
import type { Config } from './config.js'
import { noCode } from './faults.js'
import { type HoldParts, holdDue } from './hold-due.js'
import { findingLine } from './messages/checks.js'
import { speak } from './messages/text.js'
import { readBackup, writeBackup } from './store/backup-file.js'
import { hasEmbedded, readKeys } from './store/check.js'
import { type Database, openDatabase } from './store/connect.js'
import {
  copyIn,
  hasRows,
  inOneTransaction,
  prepareCopyIn,
  refuseOtherKeys,
  refuseOtherRelease,
  refuseUnequal,
} from './store/copy-in.js'
import { createCopyReader, type TableSum } from './store/copy-lines.js'
import { copyOut, sumTables } from './store/copy-out.js'
import { databaseTrouble } from './store/database-trouble.js'
import { migrate } from './store/migrate.js'
import { markMoved, movedMark, unmarkMoved } from './store/moved.js'
import { type Key, parseKeyRing, readOrMakeKeyRing } from './store/sealing.js'
import { StartRefusal } from './store/start-refusal.js'
import type { StorePoint } from './store/store.js'
import { isUnfinished, unmarkUnfinished } from './store/unfinished.js'

interface Answer {
  code: number
  output: string
}

/** What every command here needs beside its own words. */
export interface KeepingParts extends Pick<HoldParts, 'config' | 'clock' | 'random' | 'rounds'> {
  migrationsDir: string
  /** of the program, as a copy names it */
  release: string
  at?: StorePoint
}

interface Said {
  /** for people */
  lines: string[]
  /** for `--json` */
  facts: Record<string, unknown>
}

/** Says what came of a command, as words or as JSON; whatever went wrong is one sentence with the remedy, and code 1. */
async function answering(isJson: boolean, isEmbedded: boolean, work: () => Promise<Said>): Promise<Answer> {
  try {
    const { lines, facts } = await work()
    return { code: 0, output: isJson ? json({ ok: true, ...facts }) : lines.map((line) => `${line}\n`).join('') }
  } catch (error) {
    const why = whyOf(error, isEmbedded)
    return { code: 1, output: isJson ? json({ ok: false, why }) : `${why}\n` }
  }
}

const json = (facts: object): string => `${JSON.stringify(facts, null, 2)}\n`

function whyOf(error: unknown, isEmbedded: boolean): string {
  if (error instanceof StartRefusal) return error.message
  const finding = databaseTrouble(error, isEmbedded)
  if (finding.args.code === noCode) return error instanceof Error ? error.message : String(error)
  return findingLine(speak(), finding)
}

const rowsOf = (sums: readonly TableSum[]): number => sums.reduce((sum, { rows }) => sum + rows, 0)
const factsOf = (sums: readonly TableSum[]) => ({ rows: rowsOf(sums), tables: sums })
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const heldLine = (held: number): string =>
  held === 0
    ? 'No message waits to be looked at.'
    : `${many(held, 'message that was due is', 'messages that were due are')} held, since ${held === 1 ? 'it' : 'they'} may have left before: "npm run outbox" lists them, "npm run outbox -- --release KEY" (or all) sends, "--drop KEY" lets go.`

const where = ({ databaseUrl, dataDir }: Config) => (databaseUrl ? { databaseUrl } : { dataDir })

function keysHere({ encryptionKeys, dataDir }: Config): readonly Key[] {
  const keys = readKeys(encryptionKeys, dataDir)
  if (!('check' in keys)) return keys
  // where there are none yet, the copy says which it needs
  if (keys.status === 'good') return []
  throw new StartRefusal(findingLine(speak(), keys))
}

/** Closes what was opened, whatever comes of it. */
async function closing<Result>(database: Database, work: (database: Database) => Promise<Result>): Promise<Result> {
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

type Writing = Pick<KeepingParts, 'clock' | 'release'> & { database: Database; keys: readonly Key[] }

async function written({ database, clock, keys, release }: Writing, file: string): Promise<Said> {
  const sums = await writeBackup(file, (take) => copyOut(database, { keys, release, madeAt: clock.now() }, take))
  const kids = keys.map(({ kid }) => kid)
  return {
    lines: [
      `${many(rowsOf(sums), 'row', 'rows')} of ${sums.length} tables are in ${file}.`,
      `Without the keys of today (${kids.join(', ')}) nobody can read them: keep those too, and apart from it.`,
    ],
    facts: { file, keys: kids, ...factsOf(sums) },
  }
}

/** `npm run backup` in the process that has the database open, while it runs. */
export const backUp = (parts: Writing, file: string, isJson: boolean): Promise<Answer> =>
  answering(isJson, parts.database.embedded, () => written(parts, file))

/** `npm run backup` where no process holds the embedded database, or of a server, beside its replicas. */
export function backUpHere(parts: KeepingParts, file: string, isJson: boolean): Promise<Answer> {
  const { config } = parts
  return answering(isJson, !config.databaseUrl, async () => {
    refuseNone(config)
    const keys = keysHere(config)
    return closing(await openDatabase(where(config)), (database) => written({ ...parts, database, keys }, file))
  })
}

function refuseNone({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): void {
  if (databaseUrl === null && !hasEmbedded(dataDir))
    throw new StartRefusal(`There is no database in ${dataDir}: name its folder in DATA_DIR.`)
}

/** `npm run restore -- FILE`, into an empty database; with `isDryRun` the file is only read and held against keys and release. */
export function restore(parts: KeepingParts, file: string, isJson: boolean, isDryRun: boolean): Promise<Answer> {
  const { config, migrationsDir, at } = parts
  return answering(isJson, !config.databaseUrl, async () => {
    const keys = keysHere(config)
    // the whole file first: nothing is touched for one that is no good
    const reader = createCopyReader({ head: (head) => refuseOtherRelease(head, migrationsDir) })
    await readBackup(file, reader.take)
    const { head, sums } = noted(reader.finish(), keys)
    const facts = { madeAt: head.madeAt, ...factsOf(sums) }
    const what = `${many(rowsOf(sums), 'row', 'rows')} of ${sums.length} tables as of ${head.madeAt}`
    if (isDryRun) return { lines: [`${what} are in the file, whole, and can be read here.`], facts }
    const database = await openDatabase(where(config))
    return closing(database, async () => {
      await prepareCopyIn(database, migrationsDir, 'restore')
      await copyIn(database, (take) => readBackup(file, take), { keys, migrationsDir, isLast: false, at })
      const keyRing = config.encryptionKeys ?? readOrMakeKeyRing(config.dataDir)
      const held = await holdDue({ ...parts, database, keyRing })
      at?.('after-commit', 'copy held')
      await database.session(unmarkUnfinished)
      return {
        lines: [`${what} are restored, with the same counts and hashes.`, heldLine(held)],
        facts: { ...facts, held },
      }
    })
  })
}

function noted(found: Parameters<typeof refuseOtherKeys>[0], keys: readonly Key[]) {
  refuseOtherKeys(found, keys)
  return found
}

/** `npm run move`: the embedded database of DATA_DIR into the empty one of DATABASE_URL. */
export function move(parts: KeepingParts, isJson: boolean): Promise<Answer> {
  const { config, migrationsDir } = parts
  return answering(isJson, false, async () => {
    const { databaseUrl, dataDir, encryptionKeys } = config
    if (!databaseUrl) throw new StartRefusal('DATABASE_URL must name the empty database to move into.')
    refuseNone({ databaseUrl: null, dataDir })
    const keys = parseKeyRing(encryptionKeys ?? '')
    // it is the last that holds the folder: nobody starts on it while rows are read
    const source = await openDatabase({ dataDir, alsoMoved: true })
    return closing(source, async () =>
      closing(await openDatabase({ databaseUrl }), async (target) => {
        await migrate(source, migrationsDir)
        const sums = (await alreadyMoved(parts, source, target)) ?? (await moveRows(parts, source, target, keys))
        markMoved(dataDir, 'done')
        return {
          lines: [
            `${many(rowsOf(sums), 'row', 'rows')} of ${sums.length} tables stand in the database of DATABASE_URL, with the same counts and hashes.`,
            `The copy in ${dataDir} starts no more. Start the product with DATABASE_URL and ENCRYPTION_KEYS.`,
          ],
          facts: factsOf(sums),
        }
      }),
    )
  })
}

async function moveRows(
  { config, clock, release, migrationsDir, at }: KeepingParts,
  source: Database,
  target: Database,
  keys: readonly Key[],
): Promise<TableSum[]> {
  const { dataDir } = config
  await prepareCopyIn(target, migrationsDir, 'move')
  // before the server has anything: whoever dies after the last commit must not leave two that may start
  markMoved(dataDir, 'begun')
  at?.('after-commit', 'copy begun')
  const own = path.join(dataDir, 'keys')
  const sourceKeys = fs.existsSync(own) ? parseKeyRing(fs.readFileSync(own, 'utf8').trim()) : keys
  const about = { keys: sourceKeys, madeAt: clock.now(), release }
  const { sums } = await copyIn(target, (take) => copyOut(source, about, take), {
    keys,
    migrationsDir,
    isLast: true,
    at,
  })
  return sums
}

/** Whoever died between the commit on the server and the last mark has moved; throws where the server went on since. */
async function alreadyMoved(
  { config }: KeepingParts,
  source: Database,
  target: Database,
): Promise<TableSum[] | undefined> {
  const mark = movedMark(config.dataDir)
  if (mark === undefined) return undefined
  const found = await inOneTransaction(target, async (run) =>
    (await isUnfinished(run)) || !(await hasRows(run)) ? undefined : sumTables(run),
  )
  if (!found && mark === 'done')
    throw new StartRefusal(
      `The database in ${config.dataDir} was moved before, to another database than that of DATABASE_URL. To move it anew, run "npm run move -- --back" first.`,
    )
  if (!found) return undefined
  const sums = await inOneTransaction(source, sumTables)
  try {
    refuseUnequal(sums, found)
  } catch (error) {
    throw new StartRefusal(
      `The database of DATABASE_URL has other rows than ${config.dataDir}. Where the move was done before and the product runs there, all is well; where not, give it an empty database.`,
      error,
    )
  }
  return sums
}

/** `npm run move -- --back`: the embedded database may start again; what was due by now is held, since the server may have sent it. */
export function moveBack(parts: KeepingParts, isJson: boolean): Promise<Answer> {
  const { dataDir } = parts.config
  return answering(isJson, true, async () => {
    if (movedMark(dataDir) === undefined) throw new StartRefusal(`The database in ${dataDir} was not moved.`)
    const held = await closing(await openDatabase({ dataDir, alsoMoved: true }), (database) => heldIn(parts, database))
    unmarkMoved(dataDir)
    return {
      lines: [`The database in ${dataDir} may be started again, without DATABASE_URL.`, heldLine(held)],
      facts: { held },
    }
  })
}

/** `npm run restore -- --hold`: for a database that was restored by other means, before its first start. */
export function holdRestored(parts: KeepingParts, isJson: boolean): Promise<Answer> {
  const { config } = parts
  return answering(isJson, !config.databaseUrl, async () => {
    refuseNone(config)
    const held = await closing(await openDatabase(where(config)), (database) => heldIn(parts, database))
    return { lines: [heldLine(held)], facts: { held } }
  })
}

async function heldIn(parts: KeepingParts, database: Database): Promise<number> {
  const { config, migrationsDir } = parts
  await migrate(database, migrationsDir)
  // whoever goes back has the keys of the server set, or none
  const keyRing = config.encryptionKeys ?? readOrMakeKeyRing(config.dataDir)
  return holdDue({ ...parts, database, keyRing })
}
