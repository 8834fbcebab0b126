import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askGuests } from '../../src/usecases/ask-guests.js'
import { onPostgres } from '../database.js'
import { type Driven, drive } from './driven.js'
import { accepts, fillPool, guestsOf, plansGroup, sessionNow } from './group-people.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

/** A server lends twenty connections, and who waits over five seconds for one is asked to try again. */
const atOnce = onPostgres ? 40 : 200

const count = (statuses: readonly string[], status: string) => statuses.filter((each) => each === status).length

describe('two hundred people who say yes at the same moment', () => {
  it('never have more seats than there are; everybody else waits, in the order in which they came', async () => {
    const session = await plansGroup(driven, 'UMIA', { seats: '8' })
    const people = await fillPool(driven, 200)
    await driven.inside(async (context) => void (await askGuests(context, session, people)))
    const replies = []
    for (let from = 0; from < people.length; from += atOnce)
      replies.push(
        ...(await Promise.all(people.slice(from, from + atOnce).map((id) => accepts(driven, id, session.id)))),
      )
    expect(replies.every(({ type }) => type === 'card')).toBe(true)
    const statuses = (await guestsOf(driven, session.id)).map(({ status }) => status)
    expect([statuses.length, count(statuses, 'seated'), count(statuses, 'waiting')]).toEqual([200, 8, 192])
  }, 120_000)

  it('a seat given back by several at once is kept for as many as wait first, and for nobody else', async () => {
    const session = await plansGroup(driven, 'UMIA', { seats: '4' })
    const people = await fillPool(driven, 20)
    await driven.inside(async (context) => void (await askGuests(context, session, people)))
    for (const id of people) await accepts(driven, id, session.id)
    const leaving = people.slice(0, 4)
    const others = people.slice(4)
    await Promise.all([
      ...leaving.map((id) => driven.web(id, 'group.leave', { sessionId: session.id })),
      ...others.map((id) => accepts(driven, id, session.id)),
    ])
    const guests = await guestsOf(driven, session.id)
    const holding = guests.filter(({ status }) => status === 'seated' || status === 'promoted')
    expect(holding).toHaveLength(4)
    expect((await sessionNow(driven, session.id)).seats).toBe(4)
  })
})
