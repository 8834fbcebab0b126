import { describe, expect, it } from 'vitest'
import { canonical, deliveryKey } from '../../src/interactions/delivery-key.js'

describe('what a delivery is told apart by', () => {
  it('is the same whatever the order of its names, however deep', () => {
    expect(canonical({ b: { d: 1, c: [{ f: 2, e: null }] }, a: 'x' })).toBe(
      '{"a":"x","b":{"c":[{"e":null,"f":2}],"d":1}}',
    )
    expect(canonical({ b: 1, a: 'x', c: 2 })).toBe(canonical({ c: 2, b: 1, a: 'x' }))
  })

  it('keeps the order of a list', () => {
    expect(canonical(['b', 'a'])).toBe('["b","a"]')
  })

  it('is nothing where nothing was said', () => {
    expect(canonical(undefined)).toBe('')
  })

  it('cannot be shifted from one part into the next', () => {
    expect(deliveryKey('click', 'ab', 'c')).not.toBe(deliveryKey('click', 'a', 'bc'))
    expect(deliveryKey('click', 'a,b')).not.toBe(deliveryKey('click', 'a', 'b'))
  })
})
