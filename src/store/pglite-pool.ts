import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'
import { createWire, type Wire, type WireAnswer } from './pglite-wire.js'

type Query = string | { text: string; values?: unknown[]; rowMode?: 'array'; types?: pg.CustomTypesConfig }

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

function parameter(value: unknown): string | null {
  const prepared = prepareValue(value)
  return Buffer.isBuffer(prepared) ? `\\x${prepared.toString('hex')}` : prepared
}

/** PGlite's answers come as text and are parsed by pg's parsers, so that both databases give the same values. */
function decode(answer: WireAnswer, query: Exclude<Query, string>) {
  const types = query.types ?? pg.types
  const parse = answer.fields.map((field) => types.getTypeParser(field.dataTypeID, 'text'))
  const rows = answer.rows.map((row) =>
    parse.map((read, i) => {
      const value = row[i] ?? null
      return value === null ? null : read(value)
    }),
  )
  return {
    ...answer,
    rows:
      query.rowMode === 'array'
        ? rows
        : rows.map((row) => Object.fromEntries(answer.fields.map((field, i) => [field.name, row[i]]))),
  }
}

async function runOn(wire: Wire, query: Query, values: unknown[] | undefined) {
  const config = typeof query === 'string' ? { text: query, values } : query
  try {
    // Without values the text may be a whole script; as pg does, but only its last answer is given.
    if (typeof query === 'string' && values === undefined) return decode(await wire.script(query), config)
    return decode(await wire.statement(config.text, (config.values ?? []).map(parameter)), config)
  } finally {
    // A query blocks the event loop; timers and sockets get their turn before the next.
    await nextTurn()
  }
}

type Run = (query: Query, values?: unknown[]) => ReturnType<typeof runOn>

/** A queue: each caller waits for its turn, and gives it on by what it got. */
function createTurns(): () => Promise<() => void> {
  let tail = Promise.resolve()
  return async () => {
    const before = tail
    let free = () => {}
    tail = new Promise((resolve) => {
      free = resolve
    })
    await before
    return free
  }
}

const begins = /^\s*(begin|start\s+transaction)\b/i
const ends = /^\s*(commit|end|abort|rollback(?!\s+to\b))/i

/** What `connect` lends out; `release` rolls back what is open, then gives the turn on. */
function createClient(run: Run, free: () => void) {
  let released = false
  let inTransaction = false
  async function query(text: Query, values?: unknown[]) {
    if (released) throw new Error('The client was released before this query.')
    const answer = await run(text, values)
    const statement = typeof text === 'string' ? text : text.text
    if (begins.test(statement)) inTransaction = true
    else if (ends.test(statement)) inTransaction = false
    return answer
  }
  function release() {
    if (released) return
    released = true
    const clean = inTransaction ? run('ROLLBACK') : Promise.resolve()
    clean.then(free, free)
  }
  return Object.assign(new EventEmitter(), { query, release })
}

/**
 * A `pg.Pool` of one connection over a PGlite in this process, for Prisma's adapter. Whoever connects has the database alone
 * until `release`, which rolls back what was not committed; all others wait in order. `end` waits its turn and closes
 * PGlite; later queries reject. Only promises, no callbacks; a script's answer is that of its last statement.
 */
export function createPGlitePool(pglite: PGlite): pg.Pool {
  const wire = createWire(pglite)
  const run: Run = (query, values) => runOn(wire, query, values)
  const takeTurn = createTurns()

  async function query(text: Query, values?: unknown[]) {
    const free = await takeTurn()
    try {
      return await run(text, values)
    } finally {
      free()
    }
  }

  async function connect() {
    return createClient(run, await takeTurn())
  }

  async function end() {
    const free = await takeTurn()
    try {
      if (!pglite.closed) await pglite.close()
    } finally {
      free()
    }
  }

  return Object.assign(new pg.Pool({ max: 1 }), { query, connect, end })
}
