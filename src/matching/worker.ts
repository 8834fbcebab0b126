import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '../faults.js'
import { type RoundProblem, runRound } from './round.js'

/** What the thread answers: faults and wrong numbers lose their class on the way, so they go as what they say. */
export type RoundAnswer =
  | { outcome: ReturnType<typeof runRound> }
  | { fault: { code: string; detail: string } }
  | { range: string }

function answer(): RoundAnswer {
  try {
    return { outcome: runRound(workerData as RoundProblem) }
  } catch (error) {
    if (error instanceof Fault)
      return { fault: { code: error.code, detail: error.message.slice(error.code.length + 2) } }
    if (error instanceof RangeError) return { range: error.message }
    throw error
  }
}

parentPort?.postMessage(answer())
