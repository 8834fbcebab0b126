import { describe, it } from 'vitest'
import { survivesRepeats } from './redelivered-tour.js'

/** Two here; the slow ring of `.ci/run` asks for 100, and its other file for 100 more. */
const runs = Number(process.env.REDELIVERY_RUNS ?? 2)

describe('SL-4: every row of the interaction table', () => {
  it('may be delivered again anywhere later, up to four times, with the same end and the same answers', async () => {
    await survivesRepeats(runs)
  }, 3_600_000)
})
