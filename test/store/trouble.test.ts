import { afterEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/faults.js'
import type { Random } from '../../src/ports.js'
import { Prisma } from '../../src/store/generated/client.js'
import { repeating, troubleOf } from '../../src/store/repeat.js'

/** How long it is waited between two tries is nothing here. */
const random = { fraction: () => 0 } as Random
const known = (code: string) => new Prisma.PrismaClientKnownRequestError('words', { code, clientVersion: '7' })
/** As a raw statement and the COMMIT tell it. */
const driver = (cause: object) => Object.assign(new Error('words'), { cause })
const inMeta = (cause: object) => Object.assign(new Error('words'), { meta: { driverAdapterError: { cause } } })

describe('what the database says of its trouble', () => {
  it.each([
    ...(['P2002', 'P2034', 'P2028'] as const).map((code) => [code, known(code), 'again'] as const),
    ...(['P1001', 'P1008', 'P1017', 'P2024', 'P2039'] as const).map((code) => [code, known(code), 'away'] as const),
    ...(['TransactionWriteConflict', 'UniqueConstraintViolation'] as const).flatMap((kind) => [
      [kind, driver({ kind }), 'again'] as const,
      [`${kind} in meta`, inMeta({ kind }), 'again'] as const,
    ]),
    ...(
      ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections', 'TlsConnectionError'] as const
    ).map((kind) => [kind, driver({ kind }), 'away'] as const),
    ...(['08006', '25006', '53300', '57P01'] as const).map(
      (originalCode) => [originalCode, driver({ originalCode }), 'away'] as const,
    ),
    ...(['108006', '0800', '125006', '250061', '57014', '153300', '23514'] as const).map(
      (originalCode) => [originalCode, driver({ originalCode }), undefined] as const,
    ),
    ['pg’s own words', new Error('Connection terminated unexpectedly'), 'away'],
    ['that there is no connection', new Error('Connection error.'), 'away'],
    ['that it is closed', new Error('Client was closed and is not queryable'), 'away'],
    ['that none is free', new Error('timeout exceeded when trying to connect'), 'away'],
    ['a lost compare-and-set', new Fault('conflict', { retry: true }), 'again'],
    ['another fault', new Fault('connection error', { retry: true }), undefined],
    ['a mistake of ours', new TypeError('of ours'), undefined],
    ['something that is no error', 'connection error', undefined],
    [
      'an error with words for its cause',
      Object.assign(new Error('words'), { cause: 'TransactionWriteConflict' }),
      undefined,
    ],
    ['an error whose cause is nothing', Object.assign(new Error('words'), { cause: null }), undefined],
    ['another code of Prisma’s', known('P2025'), undefined],
    ['a code of Prisma’s on another error', Object.assign(new Error('words'), { code: 'P2034' }), undefined],
  ] as const)('%s', (_, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble)
  })
})

describe('what is done again', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  /** Fails with these in turn, and then goes well. */
  function trying(...errors: unknown[]) {
    let tries = 0
    const work = async () => {
      if (tries < errors.length) throw errors[tries++]
      return `after ${tries}`
    }
    return { work, tries: () => tries }
  }
  const lost = () => new Fault('conflict', { retry: true })
  const away = () => known('P1001')

  it('is what another was faster with, four times', async () => {
    expect(await repeating(random, trying(lost(), lost(), lost(), lost()).work)).toBe('after 4')
    const fifth = lost()
    const five = trying(lost(), lost(), lost(), lost(), fifth, lost())
    await expect(repeating(random, five.work)).rejects.toBe(fifth)
    expect(five.tries()).toBe(5)
  })

  it('is what a server that went away had not done, unless it may have', async () => {
    expect(await repeating(random, trying(away()).work)).toBe('after 1')
    const cause = away()
    const once = trying(cause, away())
    await expect(repeating(random, once.work, () => false)).rejects.toMatchObject({
      ...{ code: 'database_away', retry: true, cause },
    })
    expect(once.tries()).toBe(1)
    // what was undone for sure is done again all the same
    expect(await repeating(random, trying(lost()).work, () => false)).toBe('after 1')
  })

  it('is not what a server was away for longer than five seconds', async () => {
    const elapsed = vi.spyOn(performance, 'now')
    let at = 1_000
    elapsed.mockImplementation(() => at)
    const slow = (ms: number) => {
      let tries = 0
      return async () => {
        at += ms
        if (tries++ < 2) throw away()
        return tries
      }
    }
    expect(await repeating(random, slow(2_499))).toBe(3)
    await expect(repeating(random, slow(2_500))).rejects.toThrow('database_away')
  })

  it('is nothing else', async () => {
    const mine = new TypeError('of ours')
    const once = trying(mine, mine)
    await expect(repeating(random, once.work)).rejects.toBe(mine)
    expect(once.tries()).toBe(1)
  })

  it('waits longer each time, as chance has it', async () => {
    vi.useFakeTimers({ now: 0 })
    const { work } = trying(lost(), lost(), lost())
    const tried: number[] = []
    const noted = () => {
      tried.push(Date.now())
      return work()
    }
    const done = repeating({ fraction: () => 0.5 } as Random, noted)
    await vi.runAllTimersAsync()
    expect(await done).toBe('after 3')
    expect(tried).toEqual([0, 20, 60, 140])
  })
})
