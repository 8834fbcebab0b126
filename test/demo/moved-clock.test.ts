import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMovedClock } from '../../src/demo/moved-clock.js'

const start = new Date('2026-05-05T08:00:00Z')

function clockAt(begins = start) {
  let real = 0
  const kept: Date[] = []
  const clock = createMovedClock(
    begins,
    (at) => kept.push(at),
    () => real,
  )
  const pass = (ms: number): void => {
    real += ms
  }
  return { clock, kept, pass }
}

describe('the workbench’s clock', () => {
  it('stands still until it flows, and then flows as real time does', () => {
    const { clock, pass } = clockAt()
    pass(5_000)
    expect(clock.now()).toEqual(start)
    clock.flow()
    pass(90_000)
    expect(clock.now()).toEqual(new Date('2026-05-05T08:01:30Z'))
    clock.hold()
    pass(60_000)
    expect(clock.now()).toEqual(new Date('2026-05-05T08:01:30Z'))
  })

  it('steps on and refuses to step back', () => {
    const { clock } = clockAt()
    clock.stepTo(new Date('2026-05-06T08:00:00Z'))
    expect(clock.now()).toEqual(new Date('2026-05-06T08:00:00Z'))
    expect(() => clock.stepTo(start)).toThrow(RangeError)
  })

  it('never tells an earlier time after a kill, and at most half a minute too late', () => {
    const act = fc.oneof(
      fc.record({ flow: fc.integer({ min: 0, max: 200_000 }) }),
      fc.record({ step: fc.integer({ min: 0, max: 200_000 }) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { clock, kept, pass } = clockAt()
        let told = clock.now()
        for (const each of acts) {
          if ('step' in each) clock.stepTo(new Date(clock.now().getTime() + each.step))
          else {
            clock.flow()
            pass(each.flow)
          }
          told = clock.now()
        }
        const next = kept.at(-1) ?? start
        expect(next.getTime()).toBeGreaterThanOrEqual(told.getTime())
        expect(next.getTime() - told.getTime()).toBeLessThanOrEqual(30_000)
      }),
    )
  })
})
