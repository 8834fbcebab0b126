import { appendFileSync } from 'node:fs'

/** One call that a fake was given, as it came out: what a checker compares with the database. */
export interface Call {
  /** real time, ISO 8601 */
  t: string
  method: string
  /** what makes it one intent: the key in a message's metadata, a mail's Message-ID */
  key: string | undefined
  /** `ok`, the error's word, or the misbehaviour that was ordered */
  outcome: string
}

export interface CallLog {
  /** oldest first, never shortened */
  calls: Call[]
  record(method: string, key: string | undefined, outcome: string): void
}

/** Takes the file to which each call is also appended as a line of JSON, before it is answered, for other processes to read. */
export function createCallLog(file: string | undefined): CallLog {
  const calls: Call[] = []
  return {
    calls,
    record(method, key, outcome) {
      const call = { t: new Date().toISOString(), method, key, outcome }
      calls.push(call)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(call)}\n`)
    },
  }
}
