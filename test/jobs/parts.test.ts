import { describe, expect, it } from 'vitest'
import { contextOf, isLate, type RunnerParts, stackOf } from '../../src/jobs/parts.js'
import type { ClaimedJob, Tx } from '../../src/usecases/unit-of-work.js'

const now = new Date('2026-05-04T08:00:00Z')
const parts = { clock: { now: () => now }, resumeHours: 24 } as RunnerParts
const job = (more: Partial<ClaimedJob>) => ({ id: 'j1', runAt: now, ...more }) as ClaimedJob

describe('a job in hand', () => {
  it('is late once it was due more than the hours of the setting ago, not when it is just as long', () => {
    const dueAt = (at: string) => job({ runAt: new Date(at) })
    expect(isLate(parts, dueAt('2026-05-03T08:00:00.000Z'))).toBe(false)
    expect(isLate(parts, dueAt('2026-05-03T07:59:59.999Z'))).toBe(true)
  })

  it('acts as the system, for the interaction that caused it, or for itself', async () => {
    const tx = { settings: async () => ({}) } as unknown as Tx
    const caused = await contextOf(parts, tx, job({ interactionId: 'i1' }))
    expect([caused.who, caused.interactionId]).toEqual([{ type: 'system' }, 'i1'])
    expect((await contextOf(parts, tx, job({ interactionId: undefined }))).interactionId).toBe('j1')
  })

  it('leaves five places in code in a log line, and no word of what was said', () => {
    const error = new Error('mia@example.org')
    error.stack = `Error: mia@example.org\n${[1, 2, 3, 4, 5, 6].map((at) => `    at place${at}`).join('\n')}`
    expect(stackOf(error).split(/\s*at /)).toEqual(['', 'place1', 'place2', 'place3', 'place4', 'place5'])
    expect(stackOf(error)).not.toMatch(/^\s|mia|\n/)
    expect(stackOf('no error')).toBe('')
  })
})
