import { defineConfig } from 'vitest/config'

const long = [
  'test/contracts/all-messages.test.ts',
  'test/teams/{bad-input,bad-values,pace,read-along,two-accounts,utterances}.test.ts',
]

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Rings of their own: one starts the built product some fifty times, one makes whole companies, one tells the longest
    // stories (two years of messages, hundreds of things said in Teams), one needs a browser.
    exclude: [
      ...(process.env.CRASH === '1' ? [] : ['test/crash/**']),
      ...(process.env.SEED === '1' ? [] : ['test/demo/{seed,world}.test.ts']),
      ...(process.env.LONG === '1' ? [] : long),
      ...(process.env.BROWSER === '1' ? [] : ['test/**/*.browser.test.ts']),
    ],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
