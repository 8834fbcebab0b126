import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OfferHeap } from '../../src/matching/offer-heap.js'

it('gives offers back nearest first, equal distances by number, also after some came nearer', () => {
  const pushes = fc.array(fc.tuple(fc.nat(9), fc.nat(20)), { maxLength: 40 })
  fc.assert(
    fc.property(pushes, (list) => {
      const heap = new OfferHeap(10)
      const nearest = new Map<number, number>()
      for (const [offer, distance] of list) {
        if (distance >= (nearest.get(offer) ?? 99)) continue
        nearest.set(offer, distance)
        heap.push(offer, distance)
      }
      const out: number[] = []
      while (heap.smallest() < Number.POSITIVE_INFINITY) out.push(heap.pop())
      expect(out).toEqual([...nearest].sort(([a, near], [b, far]) => near - far || a - b).map(([offer]) => offer))
    }),
  )
})

it('takes an offer again after it was taken out, and after clearing knows nothing', () => {
  const heap = new OfferHeap(2)
  heap.push(0, 5)
  heap.push(1, 7)
  expect(heap.pop()).toBe(0)
  heap.push(0, 3)
  expect([heap.pop(), heap.pop()]).toEqual([0, 1])
  heap.clear([0, 1])
  expect(heap.smallest()).toBe(Number.POSITIVE_INFINITY)
  expect([...heap.distance]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
})
