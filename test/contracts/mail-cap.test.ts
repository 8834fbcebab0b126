import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'

/** Of all mail together six hundred leave at once and ten a second after them (SE-14). */
let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

const after = (ms: number) => driven.passTo(new Date(Date.parse('2026-05-04T08:00:00Z') + ms))

const links = () => driven.store.transaction(driven.store.organizationId, (tx) => tx.links.count({}))

it('whoever comes after too many mails gets theirs a moment later, and nothing is lost', async () => {
  // another replica has sent five hundred and ninety-nine just now
  await driven.store.queue.holdBack('hold:mail-cap', new Date(driven.clock.now().getTime() + 59_900))
  for (const name of ['ann', 'bob', 'cid']) {
    const filled = { firstName: name, email: `${name}@home.example`, interests: 'data', consent: 'yes' }
    await driven.web(null, 'join.submit', {}, filled)
  }

  await driven.settle()
  expect(driven.mails).toHaveLength(1)
  // who was refused has not used up the second of their reader, and holds no link of a mail that nobody got
  await after(99)
  expect(driven.mails).toHaveLength(1)
  expect(await links()).toBe(1)
  await after(100)
  expect(driven.mails).toHaveLength(2)
  await after(200)
  expect(await links()).toBe(3)
  expect(driven.mails.map(({ to }) => to.address).sort()).toEqual(
    ['ann', 'bob', 'cid'].map((each) => `${each}@home.example`),
  )
})
