/** A surprise: thrown, never shown. Says whether trying the same again can help. */
export class Fault extends Error {
  readonly code: string
  /** false: trying again cannot help */
  readonly retry: boolean
  /** the earliest moment a retry makes sense, in milliseconds from now, where the other side named one */
  readonly retryAfterMs: number | undefined
  /** the other side may have done it and hidden the answer */
  readonly unknownOutcome: boolean

  constructor(
    code: string,
    options: { retry: boolean; retryAfterMs?: number; unknownOutcome?: boolean; cause?: unknown; detail?: string },
  ) {
    super(options.detail ? `${code}: ${options.detail}` : code, { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.retry = options.retry
    this.retryAfterMs = options.retryAfterMs
    this.unknownOutcome = options.unknownOutcome ?? false
  }
}

/** Of an error that has no such word. */
export const noCode = 'no code'

/** The word by which a machine names what went wrong, the first along the chain of causes; it carries nothing anybody wrote. */
export function codeIn(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'timeout'
    const code = 'code' in at ? String(at.code) : ''
    if (/^[A-Z0-9_]{2,40}$/.test(code)) return code
  }
  return error instanceof Fault ? error.code : noCode
}
