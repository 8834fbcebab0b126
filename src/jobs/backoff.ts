const minuteMs = 60_000
const capMs = 6 * 60 * minuteMs

/** The twelve that DL-5 names would end after eleven hours, or with waits of a day: the three days and the six hours are kept. */
export const maxAttempts = 26

/** Copies that may have arrived, of what may be sent again at all. */
export const maxCopies = 12

/**
 * DL-5: exponential from half a minute, capped at six hours, up to half of it by chance: 26 attempts reach about three days (two
 * to four).
 */
export function backoffMs(attempt: number, fraction: number): number {
  const ceiling = Math.min(capMs, (minuteMs / 2) * 2 ** (attempt - 1))
  return Math.ceil(ceiling * (0.5 + fraction / 2))
}
