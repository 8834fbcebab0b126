import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CandidateFacts } from '../../src/matching/facts.js'
import { createPoolView, refreshPool, steeringOf } from '../../src/usecases/pool-view.js'
import type { Context } from '../../src/usecases/unit-of-work.js'
import { onPostgres } from '../database.js'
import { type Driven, drive } from './driven.js'
import { joins } from './walks.js'

/** The pool as a process sees it must be the pool as it is, whoever changed it when. */
let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

const view = createPoolView
let pool = view()
beforeEach(() => {
  pool = view()
})

const look = (context: Context) => refreshPool({ ...context, pool })
const seen = (): Promise<string[]> =>
  driven.inside(async (context) => [...(await look(context)).index.candidates()].map(({ id }) => id).sort())
const factsOf = (id: string): Promise<CandidateFacts | undefined> =>
  driven.inside(async (context) => (await look(context)).index.candidate(id))
const until = (iso: string) => driven.clock.moveTo(new Date(iso))

describe('the view of the pool', () => {
  it('has who joined and who changed, and not who left, from one look to the next', async () => {
    expect(await seen()).toEqual([])
    const ann = await joins(driven, 'ann@home.example')
    const bob = await joins(driven, 'bob@home.example')
    expect(await seen()).toEqual([ann, bob].sort())
    await driven.web(ann, 'pool.leave')
    expect(await seen()).toEqual([bob])
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(bob)
      if (entry) await tx.candidates.save({ ...entry, interests: ['gardening'] })
    })
    expect((await factsOf(bob))?.interests).toEqual(['gardening'])
  })

  it('has nobody whose consent was withdrawn or ran out, at that very moment', async () => {
    const ann = await joins(driven, 'ann@home.example')
    const bob = await joins(driven, 'bob@home.example')
    expect(await seen()).toEqual([ann, bob].sort())
    const grantOf = (candidateId: string) =>
      driven.read(async (tx) => (await tx.consents.find({ candidateId, purpose: 'coffee_chat' }))[0])
    const [first, second] = [await grantOf(ann), await grantOf(bob)]
    await driven.read(
      async (tx) => void (first && (await tx.consents.save({ ...first, withdrawnAt: driven.clock.now() }))),
    )
    expect(await seen()).toEqual([bob])
    until(new Date((second?.expiresAt.getTime() ?? 0) - 1).toISOString())
    expect(await seen()).toEqual([bob])
    until((second?.expiresAt ?? new Date()).toISOString())
    expect(await seen()).toEqual([])
  })

  it('has somebody back when their rest is over', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(ann)
      if (entry) await tx.candidates.save({ ...entry, pausedUntil: new Date('2026-05-06T08:00:00Z') })
    })
    expect(await seen()).toEqual([])
    until('2026-05-06T07:59:59Z')
    expect(await seen()).toEqual([])
    until('2026-05-06T08:00:00Z')
    expect(await seen()).toEqual([ann])
  })

  it('forgets what a transaction wrote that came to nothing', async () => {
    const ann = await joins(driven, 'ann@home.example')
    const failing = driven.inside(async (context) => {
      const entry = await context.tx.candidates.get(ann)
      if (entry) await context.tx.candidates.save({ ...entry, interests: ['gardening'] })
      expect((await look(context)).index.candidate(ann)?.interests).toEqual(['gardening'])
      throw new Error('came to nothing')
    })
    await expect(failing).rejects.toThrow('came to nothing')
    expect((await factsOf(ann))?.interests).toEqual(['data engineering'])
  })

  it('reads weekly windows anew where the clocks change', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(ann)
      const windows = [{ weekday: 2, fromMinute: 600, toMinute: 660 }]
      if (entry) await tx.candidates.save({ ...entry, zone: 'Europe/Berlin', windows })
    })
    const tuesdayAt = (hour: number) => [{ from: 1440 + hour * 60, to: 1440 + hour * 60 + 60 }]
    expect((await factsOf(ann))?.weekMinutes).toEqual(tuesdayAt(8))
    until('2026-11-03T08:00:00Z')
    expect((await factsOf(ann))?.weekMinutes).toEqual(tuesdayAt(9))
  })

  it('counts the rounds somebody waited, and steers by what the last round left them', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await seen()
    await driven.work('round.run')
    await driven.work('round.run')
    await driven.inside(async (context) => {
      const { standings, index } = await look(context)
      expect(standings.get(ann)).toEqual({ age: 2, profit: 0 })
      expect(steeringOf(pool).extra[index.numberOf(ann) ?? -1]).toBe(10)
    })
  })

  it.runIf(onPostgres)('misses nothing of a transaction that began before a look and ended after it', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await seen()
    let begun = () => {}
    let end = () => {}
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const mayEnd = new Promise<void>((resolve) => (end = resolve))
    const slow = driven.read(async (tx) => {
      const entry = await tx.candidates.get(ann)
      if (entry) await tx.candidates.save({ ...entry, interests: ['gardening'] })
      begun()
      await mayEnd
    })
    await isBegun
    const bob = await joins(driven, 'bob@home.example')
    expect(await seen()).toEqual([ann, bob].sort())
    expect((await factsOf(ann))?.interests).toEqual(['data engineering'])
    end()
    await slow
    expect((await factsOf(ann))?.interests).toEqual(['gardening'])
  })

  it('is the same for looks at the same moment', async () => {
    const ids = await Promise.all(['ann', 'bob', 'cid'].map((name) => joins(driven, `${name}@home.example`)))
    const looks = await Promise.all([seen(), seen(), seen()])
    for (const each of looks) expect(each).toEqual([...ids].sort())
  })
})
