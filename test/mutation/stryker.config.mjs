import { groups } from './groups.mjs'

/** scripts/test-mutation.mjs says which group. */
export default {
  mutate: groups[process.env.MUTATION_GROUP].mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/log-words.mjs'],
  ignorers: ['log-words'],
  vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
  // the sandbox needs no rewriting of it, and TypeScript 7 has no API for that
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // a loop that never yields is noticed by nothing else
  timeoutMS: 6_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `.tmp/mutation/${process.env.MUTATION_GROUP}.json` },
  incrementalFile: `.tmp/mutation/incremental-${process.env.MUTATION_GROUP}.json`,
  tempDirName: '.tmp/mutation/sandbox',
  ignorePatterns: ['.tmp', 'dist', 'data', 'docs', 'ops', 'coverage'],
  // scripts/test-mutation.mjs reads the report and judges
  thresholds: { high: 95, low: 85, break: null },
}
