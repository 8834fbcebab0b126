import { Worker } from 'node:worker_threads'
import { Fault } from '../faults.js'
import type { RoundOutcome, RoundProblem } from './round.js'
import type { RoundAnswer } from './worker.js'

/** Holds a round apart from whoever asks; throws what `runRound` throws, and the fault `round_thread_died`. */
export type RoundThread = (problem: RoundProblem) => Promise<RoundOutcome>

/**
 * Rounds in a thread of their own, one a call, so that a large one delays nobody: `file` is the compiled worker. A thread
 * that dies has decided nothing, and the round may be held again.
 */
export const roundThread =
  (file: URL): RoundThread =>
  (problem) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: problem })
      const died = (cause?: unknown) => reject(new Fault('round_thread_died', { retry: true, cause }))
      worker.once('message', (answer: RoundAnswer) => {
        if ('outcome' in answer) resolve(answer.outcome)
        else if ('range' in answer) reject(new RangeError(answer.range))
        else reject(new Fault(answer.fault.code, { retry: false, detail: answer.fault.detail }))
      })
      worker.once('error', died)
      worker.once('exit', () => died())
    })
