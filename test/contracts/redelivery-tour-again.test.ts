import { describe, it } from 'vitest'
import { survivesRepeats } from './redelivered-tour.js'

const runs = Number(process.env.REDELIVERY_RUNS ?? 0)

describe.runIf(runs > 0)('SL-4: every row of the interaction table, as many times more', () => {
  it('may be delivered again, on the second core', async () => {
    await survivesRepeats(runs)
  }, 3_600_000)
})
