// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code of the product is quoted here
/**
 * What holds the promises of DESIGN section 6, one by one: `without` takes the protection out of `file`, where `from` stands once,
 * and at least one of `tests` must then fail. scripts/test-protections.mjs runs them. `pg`: seen on PostgreSQL only.
 */
const row = (name, file, from, without, tests, more = {}) => ({ name, file, from, without, tests, ...more })

const runner = ['test/jobs']
const redelivery = ['test/contracts/redelivery.test.ts']

export const protections = [
  // a command, click or event counts once
  row(
    'a key that is there is not taken again',
    'src/store/inbox-book.ts',
    'if (taken?.isNew) {',
    'if (taken) {',
    redelivery,
  ),
  row(
    'who only looks keeps no key, who writes does',
    'src/interactions/handle.ts',
    '!row.reads || incoming.asMessage !== undefined',
    'incoming.asMessage !== undefined',
    redelivery,
  ),
  row(
    'a second click of one message is another delivery',
    'src/slack/keys.ts',
    'said.action.action_ts, said.action.action_id',
    'said.action.action_ts',
    ['test/slack'],
  ),
  row(
    'a Teams activity is known by its conversation',
    'src/teams/keys.ts',
    "deliveryKey('teams', tenant, conversation.id, id, canonical(said))",
    "deliveryKey('teams', tenant, id, canonical(said))",
    ['test/teams'],
  ),

  // one message per intent, in order, by one process at a time
  row(
    'a job of a key that is there is left as it is',
    'src/store/sql.ts',
    '    ON CONFLICT DO NOTHING)\n  UPDATE "inbox"',
    ')\n  UPDATE "inbox"',
    [...runner, ...redelivery],
  ),
  row(
    'a mark holds only for whoever holds the lease',
    'src/store/job-book.ts',
    "where: { organizationId, id: job.id, holder: job.holder, attempts: job.attempts, status: 'sending' },",
    'where: { organizationId, id: job.id },',
    [...runner, 'test/store'],
  ),
  row(
    'an earlier message that is being sent goes first',
    'src/store/sql.ts',
    `(e."status" = 'sending'`,
    `(e."status" = 'nothing'`,
    runner,
  ),
  row(
    'of two replicas only one takes a job',
    'src/store/sql.ts',
    '\n  FOR UPDATE SKIP LOCKED`',
    '`',
    ['test/jobs/replicas.test.ts'],
    { pg: true },
  ),
  row(
    'what was begun is an unknown outcome when its lease lapses',
    'src/store/sql.ts',
    `AND "startedAt" IS NULL AND`,
    `AND`,
    [...runner, 'test/store'],
  ),
  row(
    'that a call begins is written before it',
    'src/jobs/send-message.ts',
    '{ startedAt: new Date() }',
    '{ startedAt: null }',
    [...runner, 'test/store'],
  ),
  row(
    'a question of unknown outcome is not sent again',
    'src/jobs/send-message.ts',
    "messageClass[job.name as MessageName] !== 'waits' ||",
    'true ||',
    runner,
  ),
  row(
    'a digest of unknown outcome is not posted again',
    'src/jobs/send-message.ts',
    "if (job.name === 'digest.post') return false",
    '',
    [
      'test/jobs',
      'test/contracts/round-held.test.ts',
      'test/stories/main-job.test.ts',
      'test/contracts/people-settings.test.ts',
    ],
  ),

  row(
    'a job that kills its process is given up',
    'src/store/sql.ts',
    'SET "crashes" = "crashes" + 1, "holder" = NULL',
    'SET "holder" = NULL',
    runner,
  ),
  row('a stopping runner claims nothing more', 'src/jobs/runner.ts', 'running = false\n      stops++', '', runner),
  row(
    'what was due long ago is held',
    'src/jobs/send-message.ts',
    "if (isOld) return isAnswer ? drop('too_late') : leave({ status: 'held', error: 'too_late' })",
    '',
    runner,
  ),

  // nothing stale, nothing at night, nothing too fast
  row(
    'the facts are read again just before sending',
    'src/jobs/send-message.ts',
    "if (!prepared) return drop('no_longer_true')",
    "if (!prepared) throw new Error('unprepared')",
    runner,
  ),
  row(
    'what can wait keeps quiet hours',
    'src/jobs/send-message.ts',
    "if (messageClass[job.name as MessageName] !== 'waits') return undefined",
    'return undefined',
    runner,
  ),
  row(
    'Retry-After holds everything back',
    'src/jobs/send-message.ts',
    'await parts.store.queue.holdBack(holdBucket(ready.address), until)',
    '',
    runner,
  ),
  row(
    'a bucket that is full gives no slot',
    'src/store/sql.ts',
    'WHERE (SELECT coalesce("freeAt" <= ${now}::timestamptz, true) FROM standing)',
    'WHERE true OR (SELECT coalesce("freeAt" <= ${now}::timestamptz, true) FROM standing)',
    ['test/store/pace.test.ts', ...runner],
  ),
  row(
    'slots are taken of all buckets or of none',
    'src/store/sql.ts',
    '(SELECT count(*) FROM taken) = (SELECT count(*) FROM asked)',
    '(SELECT count(*) FROM taken) > 0',
    ['test/store/pace.test.ts'],
  ),

  // each due time once
  row(
    'the key of a run holds its due time',
    'src/jobs/schedule.ts',
    'key: `schedule:${schedule.id}:${dueAt}`',
    'key: `schedule:${schedule.id}:${Math.random()}`',
    ['test/jobs', 'test/contracts/round-held.test.ts'],
  ),
  row(
    'a schedule moves on when it was due',
    'src/jobs/schedule.ts',
    'await tx.schedules.save({ ...schedule, nextAt: nextRun(schedule, now) })',
    '',
    ['test/jobs', 'test/contracts/round-held.test.ts', 'test/contracts/people-settings.test.ts'],
  ),
  row(
    'what was missed is one run',
    'src/domain/schedule.ts',
    'if (run > after) return run\n  }\n}\n\n/** The first run of a schedule',
    'return run\n  }\n}\n\n/** The first run of a schedule',
    ['test/domain/schedule.test.ts'],
  ),

  // commits
  row(
    'a change that is older than another is refused',
    'src/store/table.ts',
    'where: { organizationId, id, version: entity.version }, data',
    'where: { organizationId, id }, data',
    ['test/store/wall.test.ts'],
  ),
  row(
    'a lost compare-and-set is done again',
    'src/store/repeat.ts',
    "if (error instanceof Fault) return error.code === 'conflict' ? 'again' : undefined",
    'if (error instanceof Fault) return undefined',
    ['test/store', 'test/contracts/redelivery.test.ts', 'test/usecases'],
  ),
  row(
    'nothing of another organization is read or written',
    'src/store/guard.ts',
    'checkOwner(model, operation, given, organizationId)',
    '',
    ['test/store/wall.test.ts'],
  ),
  row(
    'a seal opens in its own row only',
    'src/store/sealing.ts',
    'Buffer.from(JSON.stringify([organizationId, table, column, id]))',
    'Buffer.from(JSON.stringify([organizationId, column]).concat(table, id).slice(0, 3))',
    ['test/store/sealing.test.ts'],
  ),

  // who may
  row(
    'what is not allowed is denied',
    'src/interactions/handle.ts',
    'const isAllowed = may(who, row.may, context.adminEmails)',
    'const isAllowed = true',
    ['test/contracts/letters.test.ts', 'test/contracts/platform-words.test.ts'],
  ),
  row(
    'only admins do what admins do',
    'src/usecases/admins.ts',
    "return who.identity.isAdmin || who.employee.roles.includes('admin')",
    "return true || who.employee.roles.includes('admin')",
    ['test/contracts/letters.test.ts'],
  ),
  row('nobody speaks in a platform’s place', 'src/interactions/table.ts', "&& !name.startsWith('platform.')", '', [
    'test/contracts/platform-words.test.ts',
    'test/teams',
  ]),
  row(
    'a used or expired link opens nothing',
    'src/usecases/links.ts',
    'if (!link || link.usedAt !== null || link.expiresAt <= now) return undefined',
    'if (!link) return undefined',
    [
      'test/web',
      'test/contracts/people-own.test.ts',
      'test/contracts/people-end.test.ts',
      'test/contracts/people-pages.test.ts',
    ],
  ),
  row(
    'a page’s form holds only what was shown',
    'src/web/seal.ts',
    'return expected.length === given.length && timingSafeEqual(expected, given)',
    'return expected.length === given.length',
    ['test/web'],
  ),
  row(
    'Slack’s signature is checked',
    'src/slack/signature.ts',
    'return given.length === expected.length && timingSafeEqual(given, expected)',
    'return given.length === expected.length',
    ['test/slack'],
  ),
  row(
    'an old signature is none',
    'src/slack/signature.ts',
    ' || Math.abs(nowMs / 1000 - Number(stamp)) > maxSkewSeconds',
    '',
    ['test/slack'],
  ),
  row(
    'Teams is called at its own hosts only',
    'src/teams/sign-in.ts',
    "url.port === '' && hosts.includes(url.hostname)",
    "url.port === ''",
    ['test/teams'],
  ),

  // words stay words, names stay unsaid
  row('no words become Slack markup', 'src/slack/mrkdwn.ts', ".replaceAll('<', '&lt;')", '', [
    'test/slack',
    'test/messages',
  ]),
  row('the line of management is shielded', 'src/matching/hard-rules.ts', "  rule('shielded', isShielded),\n", '', [
    'test/matching/hard-rules.test.ts',
  ]),
  row(
    'who blocked whom is not matched',
    'src/matching/hard-rules.ts',
    "  rule('blocked', ({ hostId }, candidate, { blocked }) => areIn(blocked, hostId, candidate)),\n",
    '',
    ['test/matching/hard-rules.test.ts'],
  ),
  row('small numbers of people are not told', 'src/domain/digest.ts', "count < few ? 'few' : count", 'count', [
    'test/domain/digest.test.ts',
    'test/messages',
  ]),
  row(
    'erasure blanks what was said',
    'src/store/record-book.ts',
    'await client.history.updateMany({ where: { organizationId, subjectId: { in: ids } }, data: { note: null } })',
    '',
    ['test/contracts/canaries-erased.test.ts', 'test/contracts/canaries.test.ts'],
  ),
]
