import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What outlives the process: each change is a line of JSON in a file, written before anything is answered. */
export interface Journal {
  /** a later value takes the place of an earlier one; undefined removes it */
  keep(kind: string, key: string, value: unknown): void
  /** what is kept of that kind, in the order of first keeping */
  read<Value>(kind: string): [key: string, value: Value][]
  close(): void
}

type Line = [kind: string, key: string, value?: unknown]

/** The newest line of each key, by kind. */
type Newest = Map<string, Map<string, string>>

/** Opens the file or makes it; its folder must be there. One process at a time. */
export function openJournal(file: string): Journal {
  const newest = replay(file)
  const descriptor = openSync(file, 'a')
  return {
    keep(kind, key, value) {
      const line = JSON.stringify(value === undefined ? [kind, key] : [kind, key, value])
      appendFileSync(descriptor, `${line}\n`)
      remember(newest, line, [kind, key, value])
    },
    read: <Value>(kind: string) =>
      [...(newest.get(kind) ?? [])].map(([key, line]): [string, Value] => [key, JSON.parse(line)[2]]),
    close: () => closeSync(descriptor),
  }
}

function replay(file: string): Newest {
  const newest: Newest = new Map()
  if (!existsSync(file)) return newest
  const text = readFileSync(file, 'utf8')
  const end = text.lastIndexOf('\n') + 1
  const lines = text.slice(0, end).split('\n').slice(0, -1)
  lines.forEach((line, index) => {
    remember(newest, line, parsed(line, `${file}:${index + 1}`))
  })
  const live = [...newest.values()].flatMap((lines) => [...lines.values()])
  const isMostlyOutdated = lines.length - live.length > lines.length / 2
  // What comes next must not stand on a line that was torn off.
  if (isMostlyOutdated || end < text.length) rewrite(file, isMostlyOutdated ? live : lines)
  return newest
}

function rewrite(file: string, lines: readonly string[]): void {
  writeFileSync(`${file}.tmp`, lines.map((line) => `${line}\n`).join(''), { flush: true })
  renameSync(`${file}.tmp`, file)
}

function parsed(line: string, at: string): Line {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Error(`${at} cannot be read`, { cause })
  }
}

function remember(newest: Newest, line: string, [kind, key, value]: Line): void {
  const lines = newest.get(kind) ?? new Map<string, string>()
  newest.set(kind, lines)
  if (value === undefined) lines.delete(key)
  else lines.set(key, line)
}
