const minuteMs = 60_000
const capMs = 6 * 60 * minuteMs

export const maxAttempts = 12

/** DL-5: exponential with full jitter from half a minute, capped at six hours: twelve attempts reach about three days. */
export function backoffMs(attempt: number, fraction: number): number {
  const ceiling = Math.min(capMs, (minuteMs / 2) * 2 ** (attempt - 1))
  return Math.ceil(ceiling * (0.5 + fraction / 2))
}
