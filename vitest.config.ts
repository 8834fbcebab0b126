import { defineConfig } from 'vitest/config'

/** In the ring of long stories alone. */
const long = [
  'test/contracts/{all-messages,credit-table,group-seats,kinds-table,one-seat,kinds-table-sessions,kinds-stops,leaks,leaks-around}.test.ts',
  'test/teams/{bad-input,bad-values,pace,read-along,two-accounts,utterances}.test.ts',
  'test/doctor/start.test.ts',
  'test/store/{move,keeping-command}.test.ts',
]

/** Told there and on PostgreSQL; the quick run keeps an agenda, a group, the main job, and the rules of all kinds. */
const told = [
  'test/stories/kind-{1-career,2-informational,4-preliminary,5-candidacy,6-seeker-led,7-company,8-consultation,10-referral}.test.ts',
  'test/stories/{introductions,hidden-role,hidden-pool}.test.ts',
  'test/contracts/{introductions,people-applying,people-group,people-group-inside}.test.ts',
  'test/contracts/people-{openings,fit,routes,references,proposal,credit,stages,hire}.test.ts',
]

/** In the quick run in Slack, there in Teams as well. */
const toldTwice = ['test/stories/kind-{3-networking,9-group}.test.ts']

const isLong = process.env.LONG === '1'
/** The ring of PostgreSQL tells these beside all else. */
const alone = isLong && process.env.TEST_PG !== '1'

export default defineConfig({
  test: {
    include: alone ? [...long, ...told, ...toldTwice] : ['test/**/*.test.ts'],
    // Rings of their own: one starts the built product some fifty times, one kills it under load, one makes whole companies, one
    // tells the longest stories (two years of messages, hundreds of things said in Teams), one makes the image's steps and sends thousands of messages, one sends the whole product what no
    // platform would, one types what the README says in an empty folder, one needs a browser.
    exclude: [
      ...(process.env.CRASH === '1' ? [] : ['test/crash/**']),
      ...(process.env.FAULTS === '1' ? [] : ['test/faults/**']),
      ...(process.env.SEED === '1' ? [] : ['test/demo/{seed,world}.test.ts']),
      ...(process.env.LARGE === '1' ? [] : ['test/deploy/image-steps.test.ts']),
      ...(process.env.CLEAN === '1' ? [] : ['test/path/**']),
      ...(process.env.HOSTILE === '1' ? [] : ['test/hostile/product.test.ts']),
      ...(isLong ? [] : long),
      ...(isLong ? [] : told),
      ...(process.env.REDELIVERY_RUNS === undefined ? ['test/contracts/redelivery-tour*.test.ts'] : []),
      ...(process.env.BROWSER === '1' ? [] : ['test/**/*.browser.test.ts']),
    ],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/nothing-left.ts'],
    // a test that is given up goes on in its worker, and its database with it: only what hangs is given up
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // a file costs a second of imports and another for its database: the next one goes on with both
    isolate: false,
    maxWorkers: 2,
  },
})
