import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { booked, joins, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

describe('a round in which nothing is offered', () => {
  it('leaves out who waits, not who has a talk ahead', async () => {
    const chat = await booked(driven)
    const waiting = await joins(driven, 'ivo@home.example')
    const [offer] = await driven.read((tx) => tx.offers.find({}))
    await driven.slack('UMIA', 'offer.pause', { offerId: offer?.id ?? '' })
    for (let round = 0; round < 2; round++) {
      await driven.work('round.run')
      await wait(driven, 30)
    }
    await wait(driven, 24 * 60)
    const keys = await driven.read((tx) => tx.jobsTo(`candidate:${waiting}`))
    const others = await driven.read((tx) => tx.jobsTo(`candidate:${chat.candidateId}`))
    const said = (jobs: typeof keys) => jobs.filter((job) => job.name === 'pool.left-out').map((job) => job.status)
    expect([said(keys), said(others)]).toEqual([['sent'], []])
  })
})
