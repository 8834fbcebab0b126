import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Rings of their own: one starts the built product some fifty times, one makes whole companies, one says hundreds of
    // things to the bot in Teams, one needs a browser.
    exclude: [
      ...(process.env.CRASH === '1' ? [] : ['test/crash/**']),
      ...(process.env.SEED === '1' ? [] : ['test/demo/{seed,world}.test.ts']),
      ...(process.env.TEAMS === '1' ? [] : ['test/teams/{utterances,bad-values,pace,read-along}.test.ts']),
      ...(process.env.BROWSER === '1' ? [] : ['test/**/*.browser.test.ts']),
    ],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
