import { describe, expect, it } from 'vitest'
import { reporting } from '../../src/interactions/surprise.js'
import { stackOf } from '../../src/jobs/parts.js'
import { createReportFailure } from '../../src/web/failure.js'

const secret = 'Mia’s diary'
/** As a database tells of a value it would not take: on lines of their own, one of which looks like a place in code. */
const told = `Invalid value:\n\n  ${secret}\n    at ${secret} (diary.ts:1:1)\n\t at ${secret}\n`

/** An error whose message was changed after its stack was written. */
function changed(): Error {
  const error = new Error(told)
  error.message = 'something else'
  return error
}

/** An error whose message is said twice in it. */
const twice = () => new Error(`at\n    at ${secret}\nat`)

class Named extends Error {
  override name = `Named\n    at ${secret}`
}

describe('the line of a surprise in the log', () => {
  it.each([
    ['of several lines', new Error(told)],
    ['changed meanwhile', changed()],
    ['said twice', twice()],
    ['with a strange name', new Named('x')],
    ['empty', new Error('')],
  ])('has places in code, and nothing of a message %s', (_how, error) => {
    const lines: object[] = []
    const write = (_event: string, fields?: object) => void lines.push(fields ?? {})
    const log = { info: write, warn: write, error: write }
    const random = { id: () => 'ref', token: () => 't', fraction: () => 0 }
    reporting('slack')({ log, random }, 'slack.failed', error)
    createReportFailure(log, random)(error)
    lines.push({ stack: stackOf(error) })
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(JSON.stringify(line)).toContain('surprise.test.ts')
      expect(JSON.stringify(line)).not.toContain(secret)
    }
  })

  it('has no places where what was thrown has none', () => {
    expect([stackOf('text'), stackOf(undefined), stackOf(Object.assign(new Error('x'), { stack: undefined }))]).toEqual(
      ['', '', ''],
    )
  })
})
