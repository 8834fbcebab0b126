import { defineConfig } from 'vitest/config'

/** The quick tests of what test/mutation/stryker.config.mjs changes: of all that hold it, those that take few seconds. */
export default defineConfig({
  test: {
    include: [
      'test/jobs/*.test.ts',
      'test/store/{inbox,pace,queue,repeat}.test.ts',
      'test/interactions/{delivery-key,handle,permissions}.test.ts',
      'test/{slack,teams}/keys.test.ts',
    ],
    globalSetup: ['test/global-setup.ts'],
    isolate: false,
  },
})
