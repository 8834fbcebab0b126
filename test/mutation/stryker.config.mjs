/**
 * What `npm run test:mutation` changes, place by place, and wants the tests of vitest.config.ts beside this file to notice. The
 * statements of src/store/sql.ts are taken apart in protections.mjs.
 */
export default {
  mutate: [
    // lease, order, re-check before sending
    'src/jobs/{runner,send-message,parts,backoff,patience}.ts',
    'src/store/{queue,job-book,repeat}.ts',
    // cron key
    'src/jobs/schedule.ts',
    // uniqueness of what comes in
    'src/interactions/{handle,delivery-key}.ts',
    'src/{slack,teams}/keys.ts',
    'src/store/record-book.ts',
    // who may do what
    'src/interactions/permissions.ts',
    'src/usecases/admins.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/log-words.mjs'],
  ignorers: ['log-words'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // the sandbox needs no rewriting of it, and TypeScript 7 has no API for that
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // a turn that never ends is noticed by nothing else
  timeoutMS: 4_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  incrementalFile: '.tmp/mutation/incremental.json',
  tempDirName: '.tmp/mutation/sandbox',
  ignorePatterns: ['.tmp', 'dist', 'data', 'docs', 'ops', 'coverage'],
  // scripts/test-mutation.mjs reads the report and judges
  thresholds: { high: 95, low: 85, break: null },
}
