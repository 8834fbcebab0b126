import { defineConfig } from 'vitest/config'

/**
 * The quick tests of what test/mutation/stryker.config.mjs changes: of all that hold it, those that take few seconds, and each
 * of which can run without the others of its file.
 */
export default defineConfig({
  test: {
    include: [
      'test/jobs/*.test.ts',
      'test/store/{claims,pace,queue,repeat}.test.ts',
      'test/interactions/{delivery-key,handle,permissions}.test.ts',
      'test/{slack,teams}/keys.test.ts',
      'test/contracts/{letters,mail-cap,mail-invite,people-joined,people-silence}.test.ts',
      'test/stories/{both-platforms,mixed}.test.ts',
      'test/teams/people.test.ts',
    ],
    globalSetup: ['test/global-setup.ts'],
    isolate: false,
    testTimeout: 5_000,
  },
})
