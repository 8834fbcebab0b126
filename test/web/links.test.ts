import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  candidateUrl,
  formatLink,
  joinUrl,
  leaveUrl,
  linkCookie,
  parseLink,
  readLinkCookie,
} from '../../src/web/links.js'
import { createRateLimit } from '../../src/web/rate-limit.js'
import { mia, type Started, startServer } from './server-under-test.js'

describe('a link', () => {
  it('reads as the address of a page, of leaving, of joining', () => {
    const token = 'M'.repeat(43)
    expect(candidateUrl('https://x.org', mia)).toBe(`https://x.org/c/org-1.${token}`)
    expect(candidateUrl('https://x.org', mia, 'match')).toBe(`https://x.org/c/org-1.${token}#match`)
    expect(leaveUrl('https://x.org', mia)).toBe(`https://x.org/c/org-1.${token}/leave`)
    expect(joinUrl('https://x.org')).toBe('https://x.org/join')
    expect(joinUrl('https://x.org', 'ben 1')).toBe('https://x.org/join?by=ben%201')
  })

  it('is read back from text and from a cookie among others', () => {
    expect(parseLink(formatLink(mia))).toEqual(mia)
    expect(readLinkCookie(`a=b; ${linkCookie(mia).split(';')[0]}; c=d`)).toEqual(mia)
  })

  it.each([
    '',
    'org-1',
    'org-1.',
    `org-1.${'M'.repeat(42)}`,
    `org-1.${'M'.repeat(44)}`,
    `org 1.${'M'.repeat(43)}`,
    `.${'M'.repeat(43)}`,
  ])('is nothing else: %j', (text) => expect(parseLink(text)).toBeUndefined())
})

describe('wrong links', () => {
  let started: Started
  beforeAll(async () => {
    let minutes = 0
    started = await startServer({ nowMs: () => ++minutes * 61_000 })
  })
  afterAll(() => started.server.close())

  it('never cost more than the neutral page: 2,000 random ones (IN-6)', async () => {
    const neutral = await (await fetch(`${started.baseUrl}/c/`)).text()
    const text = fc.oneof(
      fc.string({ minLength: 3, maxLength: 60 }),
      fc.base64String(),
      fc.constantFrom('...', 'again', 'leave', '__proto__'),
    )
    await fc.assert(
      fc.asyncProperty(text, async (link) => {
        const response = await fetch(`${started.baseUrl}/c/${encodeURIComponent(link)}`, { redirect: 'manual' })
        expect(response.status).toBe(404)
        expect(await response.text()).toBe(neutral)
      }),
      { numRuns: 2_000, examples: [['again']] },
    )
    expect(started.logged).toEqual([])
    expect(started.incoming).toEqual([])
  })
})

describe('the limit of attempts', () => {
  it('counts each client for a minute', () => {
    let now = 0
    const limit = createRateLimit(2, () => now)
    expect([limit.count('a'), limit.count('a'), limit.count('b')]).toEqual([undefined, undefined, undefined])
    now = 20_500
    expect(limit.count('a')).toBe(40)
    now = 60_000
    expect(limit.count('a')).toBeUndefined()
  })

  it('remembers no more than 10,000 clients, the youngest', () => {
    const limit = createRateLimit(1, () => 0)
    for (let i = 0; i <= 10_000; i++) limit.count(`client ${i}`)
    expect(limit.count('client 10000')).toBe(60)
    expect(limit.count('client 1')).toBe(60)
    expect(limit.count('client 0')).toBeUndefined()
  })
})
