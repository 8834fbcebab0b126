import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, monday, openCompany } from './one-runner.js'

/** All mail together has one cap (SE-14), whoever sends; the mails of these tests stay as sealed rows, and count all the same. */
let database: TestDatabase
let company: Company
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

const people = Array.from({ length: 12 }, (_none, each) => `person-${each}`)
const left = async (): Promise<number> =>
  (await Promise.all(people.map((id) => company.statusOf(id)))).filter((status) => status === 'sent').length

it('three replicas together send no more than there is room for, and what was refused comes as if it had never been tried', async () => {
  await company.inside(async (tx) => {
    for (const id of people)
      await tx.candidates.insert({
        ...blankCandidate(id, company.clock.now()),
        status: 'active',
        email: `${id}@home.example`,
      })
  })
  await company.add(
    ...people.map((id) => company.ask(id, company.clock.now(), 'match.ask-candidate', `candidate:${id}`)),
  )
  // others have sent five hundred and ninety-six just now
  await company.store.queue.holdBack('hold:mail-cap', new Date(company.clock.now().getTime() + 59_600))
  const replicas = [company.runner, company.newRunner(), company.newRunner()]
  const drainAll = (): Promise<unknown> => Promise.all(replicas.map((runner) => runner.drain()))
  await drainAll()
  expect(await left()).toBe(4)
  // ten a second from then on, each of them at once: nobody waits for the second of a reader who has got nothing
  for (const [ms, number] of [
    [99, 4],
    [100, 5],
    [200, 6],
    [300, 7],
  ] as const) {
    company.clock.moveTo(new Date(Date.parse(monday) + ms))
    await drainAll()
    expect([ms, await left()]).toEqual([ms, number])
  }
  const [next] = await company.store.queue.claim('a look', 1, new Date(company.clock.now().getTime() + 100), true)
  expect(next).toMatchObject({ attempts: 1, crashes: 0, unknowns: 0, dueAt: new Date(monday) })
})
