import { Fault } from '../faults.js'

/** below a lease: afterwards somebody else may have the job */
const mostMs = 20_000

/** Does it again while the database is away, for as long as a lease lasts: what has happened outside wants to be written. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let waitMs = 50, waited = 0; ; waited += waitMs, waitMs = Math.min(2 * waitMs, 2_000)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'database_away') || waited >= mostMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}
