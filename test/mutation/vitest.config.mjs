import { defineConfig } from 'vitest/config'
import { groups } from './groups.mjs'

export default defineConfig({
  test: {
    include: groups[process.env.MUTATION_GROUP].tests,
    globalSetup: ['test/global-setup.ts'],
    isolate: false,
    // what hangs is noticed by its test, without the cost of a new process
    testTimeout: 3_000,
  },
})
