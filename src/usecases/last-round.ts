import type { Round, Tx } from './unit-of-work.js'

/** The round that was held last; undefined before the first. */
export const lastRound = async (tx: Tx): Promise<Round | undefined> =>
  (await tx.rounds.find({}, { limit: 1, newestFirst: true }))[0]
