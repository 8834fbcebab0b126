/**
 * What `npm run test:mutation` changes, place by place, and the quick tests that are to notice: of all that hold it, those that take few
 * seconds. Each group is a run of its own, so that a change meets only the tests of its own subject. The statements of
 * src/store/sql.ts are taken apart in protections.mjs.
 */
export const groups = {
  // lease, order, re-check before sending, cron key
  jobs: {
    mutate: ['src/jobs/{runner,send-message,parts,backoff,patience,schedule}.ts'],
    tests: [
      'test/jobs/{backoff,crashes,horizon,marks,order,otherwise,parts,patience,polling}.test.ts',
      'test/jobs/{runner,schedule,sending,stop,ticking,works}.test.ts',
      'test/contracts/mail-cap.test.ts',
    ],
  },
  // what comes in counts once; jobs, their pace and their marks
  store: {
    mutate: ['src/store/{inbox-book,job-book,queue,repeat}.ts'],
    tests: ['test/store/{inbox,job-marks,pace,pulse,queue,trouble}.test.ts'],
  },
  // who may do what, and what a delivery is known by
  doors: {
    mutate: [
      'src/interactions/{handle,delivery-key,permissions}.ts',
      'src/{slack,teams}/keys.ts',
      'src/usecases/admins.ts',
    ],
    tests: [
      'test/interactions/{answers,delivery-key,handle,permissions}.test.ts',
      'test/{slack,teams}/keys.test.ts',
      'test/usecases/admins.test.ts',
    ],
  },
}
