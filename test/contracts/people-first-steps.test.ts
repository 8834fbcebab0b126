import { expect, it } from 'vitest'
import { drive, said } from './driven.js'
import { booked, meet } from './walks.js'

it('walks', async () => {
  const driven = await drive()
  const chat = await booked(driven)
  await meet(driven, 'UMIA', chat)
  console.log(driven.posts.map((p) => [p.at.toISOString(), p.key, p.card.preview].join(' ')).join('\n'))
  console.log(
    driven.mails.map((p) => [p.at.toISOString(), p.to.address, p.card.preview, !!p.invite].join(' ')).join('\n'),
  )
  console.log(
    driven.problems,
    driven.updates.map((u) => u.card.preview),
  )
  void said
  expect(driven.problems).toEqual([])
})
