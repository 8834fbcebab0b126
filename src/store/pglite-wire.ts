import type { PGlite } from '@electric-sql/pglite'
import { DatabaseError, serialize } from 'pg-protocol'
import { CommandCompleteMessage, DataRowMessage, type Field, RowDescriptionMessage } from 'pg-protocol/dist/messages.js'
import { Parser } from 'pg-protocol/dist/parser.js'

/** What the database answered to one statement: columns, and their values as text. */
export interface WireAnswer {
  fields: readonly Field[]
  rows: readonly (readonly (string | null)[])[]
  command: string
  rowCount: number | null
}

/**
 * PostgreSQL's own protocol, spoken with a PGlite in this process by pg's serializer and parser. PGlite's `query` takes six
 * calls into WebAssembly a statement, and plans it anew; here a statement is prepared once and is one call from then on:
 * 0.06 ms instead of 0.25 to 0.5 for a look-up by key.
 */
export interface Wire {
  /** one statement; `values` are text or null */
  statement(text: string, values: readonly (string | null)[]): Promise<WireAnswer>
  /** a whole script; the answer is that of its last statement */
  script(text: string): Promise<WireAnswer>
}

/** So many are kept prepared; a list of another length is another statement. */
const mostPrepared = 300

/** A change of tables may change what a prepared statement answers: PostgreSQL would refuse it from then on. */
const changesTables = /\b(create|alter|drop)\b/i

interface Prepared {
  name: string
  fields: readonly Field[]
}

/** Whoever calls has the database alone until the answer is there. Errors are pg's `DatabaseError`. */
export function createWire(pglite: Pick<PGlite, 'execProtocolRawStream'>): Wire {
  const prepared = new Map<string, Prepared>()
  let count = 0

  /** Of `execProtocolRaw` PGlite keeps every row it ever gave, parsed by itself once more. */
  async function send(...messages: Buffer[]): Promise<Read> {
    const parts: Buffer[] = []
    // a copy: the bytes are a view of the database's memory
    const onRawData = (bytes: Uint8Array) => void parts.push(Buffer.from(bytes))
    await pglite.execProtocolRawStream(Buffer.concat(messages), { onRawData })
    return read(Buffer.concat(parts))
  }

  function forgetOldest(): Buffer[] {
    const [oldest] = prepared
    if (!oldest || prepared.size < mostPrepared) return []
    prepared.delete(oldest[0])
    return [serialize.close({ type: 'S', name: oldest[1].name })]
  }

  async function prepareAndRun(text: string, values: readonly (string | null)[]): Promise<WireAnswer> {
    const name = `s${++count}`
    const answer = await send(
      ...forgetOldest(),
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      ...run(name, values),
    )
    // also where it then failed: what was parsed stays, whatever becomes of the transaction
    if (answer.isParsed) prepared.set(text, { name, fields: answer.fields })
    return whole(answer, answer.fields)
  }

  return {
    async statement(text, values) {
      const known = prepared.get(text)
      if (!known) return prepareAndRun(text, values)
      prepared.delete(text)
      prepared.set(text, known)
      return whole(await send(...run(known.name, values)), known.fields)
    },
    async script(text) {
      if (changesTables.test(text) && prepared.size > 0) {
        prepared.clear()
        await send(serialize.query('DEALLOCATE ALL'))
      }
      const answer = await send(serialize.query(text))
      return whole(answer, answer.fields)
    },
  }
}

const run = (statement: string, values: readonly (string | null)[]): Buffer[] => [
  serialize.bind({ statement, values: [...values] }),
  serialize.execute({}),
  serialize.sync(),
]

interface Read extends WireAnswer {
  error: DatabaseError | undefined
  isParsed: boolean
}

function whole({ error, rows, command, rowCount }: Read, fields: readonly Field[]): WireAnswer {
  if (error) throw error
  return { fields, rows, command, rowCount }
}

/** Reads the messages of one answer; of several statements the last one counts. */
function read(bytes: Buffer): Read {
  const answer: Read = { fields: [], rows: [], command: '', rowCount: null, error: undefined, isParsed: false }
  let fields: Field[] = []
  let rows: (string | null)[][] = []
  new Parser().parse(bytes, (message) => {
    if (message instanceof DatabaseError) answer.error ??= message
    else if (message instanceof RowDescriptionMessage) fields = message.fields
    else if (message instanceof DataRowMessage) rows.push(message.fields)
    else if (message instanceof CommandCompleteMessage) {
      const number = /\d+$/.exec(message.text)?.[0]
      const command = message.text.split(' ', 1)[0] ?? ''
      Object.assign(answer, { fields, rows, command, rowCount: number === undefined ? null : Number(number) })
      fields = []
      rows = []
    } else if (message.name === 'parseComplete') answer.isParsed = true
  })
  return answer.error ? { ...answer, fields } : answer
}
