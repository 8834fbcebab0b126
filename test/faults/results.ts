import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Outcome } from './fault-case.js'

/** What is known of one case and seed; a line of the file. */
export interface Result extends Outcome {
  name: string
  seed: number
  /** of the whole case */
  tookMs: number
}

/** Written at once, so that a run that is stopped takes up again where it was. */
export function keepResult(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(result)}\n`)
}

/** What earlier runs have left; a line that was cut off by the end of its run is done again. */
export function readResults(file: string): Result[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Result]
      } catch {
        return []
      }
    })
}
