import { createReadStream } from 'node:fs'
import { type CommandAnswer, readWords, type Typed } from './command-words.js'
import type { Config } from './config.js'
import { lapsing } from './domain/retention.js'
import { largestTable } from './interactions/csv.js'
import { importFile } from './interactions/import-file.js'
import { replayRound } from './matching/record.js'
import { csvLine } from './messages/csv-line.js'
import { importReport } from './messages/people.js'
import { speak } from './messages/text.js'
import type { Clock, Random } from './ports.js'
import { type Affected, affectedAt } from './usecases/affected.js'
import { eraseFor, heldUnder } from './usecases/erase-for.js'
import { exportCredit } from './usecases/export-credit.js'
import { countLapsed, forgetSome, setHold } from './usecases/forget.js'
import { lastRound } from './usecases/last-round.js'
import { createPoolView } from './usecases/pool-view.js'
import type { Context, Store } from './usecases/unit-of-work.js'

export interface CommandParts {
  store: Store
  clock: Clock
  config: Config
  random: Random
  /** what was applied when the store was opened for this command; a running process has nothing left to apply */
  migrated?: readonly string[]
}

type Option = Typed['options'][string]

/** What the shell can ask of the process that holds the store; `input` is a file's bytes in base64. */
export async function runCommand(parts: CommandParts, args: readonly string[], input: string): Promise<CommandAnswer> {
  const typed = readWords(args)
  if ('code' in typed) return typed
  const { command, named, options } = typed
  if (command === 'import') return runImport(parts, Buffer.from(input, 'base64'), options['dry-run'] === true)
  if (command === 'outbox') return settleOutbox(parts, options)
  if (command === 'round:replay') return replay(parts, named)
  if (command === 'credit') return creditTable(parts, options.from)
  if (command === 'retention') return keepNoLonger(parts, options)
  if (command === 'affected') return affectedTable(parts, options.at)
  if (command === 'erase') return eraseNamed(parts, named, options['dry-run'] === true)
  if (command === 'migrate') return { code: 0, output: migrationReport(parts.migrated ?? []) }
  return { code: 2, output: `${command} is not for a running process.\n` }
}

/** Opening the store has brought the database up to date: what is left is to say so. */
function migrationReport(applied: readonly string[]): string {
  return [...applied.map((name) => `Applied ${name}.`), 'The database is up to date.', ''].join('\n')
}

/** Takes the name of a file that is to be imported; returns its bytes in base64, or what the shell says of one that is too large to be read. */
export async function readImport(file: string): Promise<string | CommandAnswer> {
  const chunks: Buffer[] = []
  // one byte more than allowed: what a file says of its size need not be true, and a pipe says nothing
  for await (const chunk of createReadStream(file, { end: largestTable })) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length <= largestTable) return bytes.toString('base64')
  return { code: 1, output: importReport(speak(), { refused: 'too_large', detail: String(largestTable) }, false) }
}

/** Runs a piece of an import in a transaction of its own, as the system. */
function inTransaction(parts: CommandParts) {
  const { store, clock, random, config } = parts
  const pool = createPoolView()
  return <Result>(work: (context: Context) => Promise<Result>): Promise<Result> =>
    store.transaction(store.organizationId, async (tx) =>
      work({
        tx,
        now: clock.now(),
        random,
        who: { type: 'system' },
        settings: await tx.settings(),
        interactionId: random.id(),
        baseUrl: config.baseUrl,
        adminEmails: config.adminEmails,
        pool,
      }),
    )
}

async function runImport(parts: CommandParts, bytes: Buffer, dryRun: boolean): Promise<CommandAnswer> {
  const outcome = await importFile(inTransaction(parts), bytes, { dryRun })
  const failed = 'refused' in outcome || outcome.problems.length > 0
  return { code: failed ? 1 : 0, output: importReport(speak(), outcome, dryRun) }
}

/** Who has which part of the thanks for a hire, for payroll, with what is due from a day on. */
async function creditTable(parts: CommandParts, day: Option = '1970-01-01'): Promise<CommandAnswer> {
  const say = speak()
  const from = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(day)) || Number.isNaN(from.getTime()))
    return { code: 2, output: `${say('credit.file.badDay')}\n` }
  return { code: 0, output: await inTransaction(parts)((context) => exportCredit(context, from, say)) }
}

/**
 * What is over for longer than it is kept goes now, or is only counted (`--dry-run`); `--hold` lets nothing go until `--lift`. Each
 * night does the same by itself.
 */
async function keepNoLonger(parts: CommandParts, options: Typed['options']): Promise<CommandAnswer> {
  const run = inTransaction(parts)
  if (options.hold || options.lift) {
    await run((context) => setHold(context, options.hold === true))
    return { code: 0, output: options.hold ? 'Held: nothing goes.\n' : 'Lifted: what is over goes tonight.\n' }
  }
  const { counts, isHeld } = await run(async (context) => ({
    counts: await countLapsed(context),
    isHeld: context.settings.isHeld,
  }))
  const isDone = !options['dry-run'] && !isHeld
  while (isDone && (await run(forgetSome)));
  const head = isHeld ? 'Held: nothing goes.' : isDone ? 'Gone:' : 'Would go:'
  const lines = lapsing.map((what) => `${String(counts[what]).padStart(8)}  ${what.replaceAll('_', ' ')}`)
  return { code: 0, output: `${[head, ...lines].join('\n')}\n` }
}

/** After a breach: everybody of whom something was held at that moment, now unless told, as a table with their addresses. */
async function affectedTable(parts: CommandParts, time: Option): Promise<CommandAnswer> {
  const at = time === undefined ? parts.clock.now() : new Date(String(time))
  if (Number.isNaN(at.getTime())) return { code: 2, output: `${time} is no moment; such as 2026-05-04T08:00Z is.\n` }
  return { code: 0, output: peopleTable(await inTransaction(parts)((context) => affectedAt(context, at))) }
}

function peopleTable(people: readonly Affected[]): string {
  const rows = people.map(({ kind, id, name, address, since }) => [kind, id, name, address, since.toISOString()])
  return [['kind', 'id', 'name', 'address', 'since'], ...rows].map(csvLine).join('')
}

/** Whoever asked otherwise than on their page or in chat is erased; `dryRun`: only shown. */
async function eraseNamed(parts: CommandParts, named: string | undefined, dryRun: boolean): Promise<CommandAnswer> {
  if (named === undefined)
    return { code: 2, output: 'Name whom: npm run erase -- lena@home.example (with --dry-run to look only).\n' }
  const people = await inTransaction(parts)((context) => (dryRun ? heldUnder : eraseFor)(context, named))
  if (people.length === 0) return { code: 1, output: 'Nobody is held under that address or id.\n' }
  return {
    code: 0,
    output: `${dryRun ? 'Would be erased:' : 'Erased, and never written to again unless they join themselves:'}\n${peopleTable(people)}`,
  }
}

/** Messages that were held because they are old leave after all, or are let go; that of one key, or all (FT-14). Without a key all are listed. */
async function settleOutbox(parts: CommandParts, { release, drop }: Typed['options']): Promise<CommandAnswer> {
  const key = release ?? drop
  if (key === undefined) return listOutbox(parts)
  const held = (await parts.store.queue.list(['held'])).filter(({ status }) => status === 'held')
  const chosen = held.filter((each) => key === 'all' || each.key === key)
  if (chosen.length === 0) return { code: 1, output: 'Nothing of that key is held.\n' }
  await inTransaction(parts)(async ({ tx, now }) => {
    for (const each of chosen)
      await (release ? tx.sendLetters({ key: each.key }, now) : tx.dropLetter({ key: each.key }, now))
  })
  const word = release ? 'leaves now, if it is still true' : 'is let go'
  return { code: 0, output: chosen.map((each) => `${each.key}  ${word}\n`).join('') }
}

/** Mails that wait for a mail server, old messages that are held, those whose outcome nobody knows, and those given up. */
async function listOutbox(parts: CommandParts): Promise<CommandAnswer> {
  const rows = await parts.store.queue.list(['unknown', 'dead', 'held'])
  const lines = rows.map((row) => {
    const head = `${row.at.toISOString()}  ${row.status}  ${row.key}${row.error ? `  (${row.error})` : ''}`
    return row.kept === null ? head : `${head}\n${mailText(row.kept)}`
  })
  return { code: 0, output: lines.length === 0 ? 'Nothing waits to be looked at.\n' : `${lines.join('\n')}\n` }
}

function mailText(kept: string): string {
  const mail = JSON.parse(kept) as {
    to: { address: string }
    card: { preview: string; elements: { type: string; actions?: { url?: string }[] }[] }
  }
  const links = mail.card.elements.flatMap((element) =>
    (element.actions ?? []).flatMap((action) => (action.url ? [action.url] : [])),
  )
  return [`    to ${mail.to.address}: ${mail.card.preview}`, ...links.map((link) => `    ${link}`)].join('\n')
}

/** Holds a past round again from what it weighed, the last one where none is named; its pairs, byte by byte. */
async function replay(parts: CommandParts, id: string | undefined): Promise<CommandAnswer> {
  const record = await inTransaction(parts)(async ({ tx }) => {
    const round = id === undefined ? await lastRound(tx) : await tx.rounds.get(id)
    return round && { round, record: await tx.roundRecords.get(round.id) }
  })
  if (!record) return { code: 1, output: id ? `There was no round ${id}.\n` : 'No round was held yet.\n' }
  const { round } = record
  if (!record.record) return { code: 1, output: `What round ${round.id} weighed is no longer kept.\n` }
  const again = replayRound(record.record.inputs)
  const isSame = again.inputsHash === round.inputsHash && again.pairsHash === record.record.pairsHash
  const about = `Round ${round.id} of ${round.at.toISOString()}, weights ${round.weightsVersion}, inputs ${again.inputsHash}`
  const verdict = isSame ? 'The same pairs as when it was held:' : 'NOT what it was when it was held:'
  return { code: isSame ? 0 : 1, output: `${about}\n${verdict}\n${again.pairs}` }
}
