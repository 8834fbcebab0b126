import { roundThread } from '../src/matching/round-thread.js'

/** Rounds in a thread, as in the product: the compiled worker, which every run of the tests builds first. */
export const rounds = roundThread(new URL('../dist/matching/worker.js', import.meta.url))
