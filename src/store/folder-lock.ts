import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { StartRefusal } from './start-refusal.js'

// Two processes on one PGlite folder lose rows without an error, and PGlite has no lock. This one held in 8 processes with
// 98 SIGKILLs (STORAGE section 5). No heartbeat: a query blocks the event loop, so a late beat says nothing.

interface Holder {
  pid: number
  /** clock ticks after boot, where the system tells */
  startedAt: string
  bootId: string
  host: string
}

interface LockFile {
  number: number
  holder: Holder
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

const bootId = () => readOr('/proc/sys/kernel/random/boot_id', '').trim()

/**
 * The 22nd field; the second is the program's name in brackets, which may hold spaces. A zombie's files are closed: it has
 * no start any more.
 */
function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`, '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '')
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Another computer's process cannot be asked, so it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  return holder.bootId === bootId() && exists(holder.pid) && holder.startedAt === startOf(holder.pid)
}

/** Lock files appear whole (by link); one that cannot be read is what a power cut left, and nobody's. */
function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (value === null || typeof value !== 'object' || !('pid' in value) || !('host' in value)) return undefined
    if (!Number.isInteger(value.pid) || typeof value.host !== 'string') return undefined
    const startedAt = 'startedAt' in value ? String(value.startedAt) : ''
    const boot = 'bootId' in value ? String(value.bootId) : ''
    return { pid: Number(value.pid), startedAt, bootId: boot, host: value.host }
  } catch {
    return undefined
  }
}

function list(folder: string): { highest: number; alive: LockFile[]; numbers: number[] } {
  const numbers = readdirSync(folder).flatMap((name) => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []))
  const alive = numbers.flatMap((number) => {
    const holder = parseHolder(readOr(path.join(folder, `lock.${number}`), ''))
    return holder && isAlive(holder) ? [{ number, holder }] : []
  })
  return { highest: Math.max(0, ...numbers), alive, numbers }
}

function refuse(folder: string, { number, holder }: LockFile): never {
  const where = holder.host === hostname() ? '' : ` on the computer ${holder.host}`
  const hint =
    where === ''
      ? 'Stop it first.'
      : `If that computer no longer uses it, delete ${path.join(folder, `lock.${number}`)}.`
  throw new StartRefusal(`The folder ${folder} is in use by process ${holder.pid}${where}. ${hint}`)
}

/** Makes `lock.<number>` with this process as holder, whole or not at all; false where another was faster. */
function claim(folder: string, number: number): boolean {
  const me: Holder = { pid: process.pid, startedAt: startOf(process.pid), bootId: bootId(), host: hostname() }
  const draft = path.join(folder, `lock-${randomUUID()}.draft`)
  writeFileSync(draft, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(draft, path.join(folder, `lock.${number}`))
    return true
  } catch (error) {
    // ENOENT: the one who was faster has swept the draft away
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Makes this process the only user of an existing `folder`; returns what gives it back. Throws `StartRefusal`, which names the
 * holder's process, when another holds it or is taking it at this moment. A holder that died is no hindrance.
 */
export function lockFolder(folder: string): () => void {
  const before = list(folder)
  if (before.alive[0]) refuse(folder, before.alive[0])
  const number = before.highest + 1
  if (!claim(folder, number)) {
    const other = list(folder).alive[0]
    if (other) refuse(folder, other)
    throw new StartRefusal(`The folder ${folder} is being opened by another process at this moment.`)
  }
  const mine = path.join(folder, `lock.${number}`)
  const after = list(folder)
  const other = after.alive.find((file) => file.number !== number)
  if (other) {
    rmSync(mine, { force: true })
    refuse(folder, other)
  }
  const isLeftover = (name: string) =>
    /^lock-.*\.draft$/.test(name) || after.numbers.some((n) => n < number && name === `lock.${n}`)
  for (const name of readdirSync(folder).filter(isLeftover)) rmSync(path.join(folder, name), { force: true })
  return () => rmSync(mine, { force: true })
}
