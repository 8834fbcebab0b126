/** All raw SQL of the product stands here, so this file is longer than most; the queue's statements span organizations, and pace is everybody's; nothing else does. */

import { openChat } from '../domain/coffee-chat.js'
import { messageClass, workNames } from '../domain/job-names.js'
import { type Stage, stages } from '../domain/referral.js'
import type { Lapsing, Worded } from '../domain/retention.js'
import { openRoute } from '../domain/route.js'
import { type ClaimedJob, maxCrashes, type PaceSlot, type PoolMark, type Waiting } from '../usecases/unit-of-work.js'
import { Prisma } from './generated/client.js'

export interface JobRow {
  organizationId: string
  id: string
  name: string
  key: string
  conversation: string | null
  runAt: Date
  dueAt: Date
  attempts: number
  unknowns: number
  crashes: number
  status: string
  error: string | null
  holder: string | null
  interactionId: string | null
  payload: string
}

export const leaseSeconds = 30

/** Names of a newer release are left to the processes that know them (FT-13). */
const knownNames = [...Object.keys(messageClass), ...workNames]
const isKnown = (row: 'j' | 'e' | 'job') => Prisma.sql`${Prisma.raw(`"${row}"`)}."name" = ANY(${knownNames}::text[])`

const returned = Prisma.raw(
  'organizationId id name key conversation runAt dueAt attempts unknowns crashes status error holder interactionId payload'
    .split(' ')
    .map((name) => `"job"."${name}"`)
    .join(', '),
)

const isBefore = Prisma.sql`e."organizationId" = j."organizationId" AND e."conversation" = j."conversation"
  AND e."sequence" < j."sequence"`

/**
 * Order per conversation (DL-4): a row waits while an earlier one of its conversation is being sent, is due and not yet tried
 * (though it waits for its turn: only what was put off has another `dueAt`), or is due and has been retried for under two minutes.
 * All open states are named first: by them alone the index of open jobs is found, whose statuses these are.
 */
const holdsBack = (now: Date) => Prisma.sql`
  e."status" IN ('queued', 'retry', 'sending') AND ((e."status" = 'sending' AND (e."leaseUntil" > now() OR ${isKnown('e')}))
    OR (e."status" = 'queued' AND e."dueAt" <= ${now}::timestamptz AND ${isKnown('e')})
    OR (e."status" IN ('queued', 'retry') AND e."dueAt" <= ${now}::timestamptz
      AND e."dueAt" > ${now}::timestamptz - interval '2 minutes'))`

/** Jobs that may be taken now, in order. SKIP LOCKED keeps replicas apart. */
const takeable = (which: Prisma.Sql, limit: number, now: Date) => Prisma.sql`
  SELECT j."organizationId", j."id" FROM "job" j
  WHERE j."status" IN ('queued', 'retry') AND j."runAt" <= ${now}::timestamptz AND ${isKnown('j')} AND ${which}
    AND (j."conversation" IS NULL OR NOT EXISTS (SELECT 1 FROM "job" e WHERE ${isBefore} AND ${holdsBack(now)}))
  ORDER BY j."runAt", j."sequence"
  LIMIT ${limit}
  FOR UPDATE SKIP LOCKED`

/**
 * The lease is counted by the database's clock. What a process may have died of is taken by nobody who has other work in hand,
 * and then alone, so that nothing beside it is counted a crash with it (FT-12).
 */
export const claimJobs = (holder: string, limit: number, now: Date, isIdle: boolean) => Prisma.sql`
  WITH suspect AS (${takeable(Prisma.sql`j."crashes" > 0 AND ${isIdle}`, 1, now)}),
  free AS (${takeable(Prisma.sql`j."crashes" = 0 AND NOT EXISTS (SELECT 1 FROM suspect)`, limit, now)}),
  due AS (SELECT * FROM suspect UNION ALL SELECT * FROM free)
  UPDATE "job" SET "status" = 'sending', "holder" = ${holder}, "attempts" = "job"."attempts" + 1, "startedAt" = NULL,
    "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
  FROM due WHERE "job"."organizationId" = due."organizationId" AND "job"."id" = due."id"
  RETURNING ${returned}`

export const renewLease = ({ organizationId, id, holder, attempts }: ClaimedJob) => Prisma.sql`
  UPDATE "job" SET "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
  WHERE "organizationId" = ${organizationId} AND "id" = ${id} AND "holder" = ${holder} AND "attempts" = ${attempts}
    AND "status" = 'sending'`

/** One further ahead than any lease reaches was taken before the database's clock was set back. */
const isLapsed = Prisma.sql`"status" = 'sending' AND ("leaseUntil" < now()
  OR "leaseUntil" > now() + make_interval(secs => ${2 * leaseSeconds}))`

/** A lapsed lease before the platform call is a plain retry, until it looks as if the job itself were to blame. */
export const retryLapsed = (now: Date) => Prisma.sql`
  UPDATE "job" SET "crashes" = "crashes" + 1, "holder" = NULL, "leaseUntil" = NULL,
    "runAt" = least("runAt", ${now}::timestamptz),
    "status" = CASE WHEN "crashes" + 1 < ${maxCrashes} THEN 'retry' ELSE 'dead' END,
    "error" = CASE WHEN "crashes" + 1 < ${maxCrashes} THEN "error" ELSE 'crashed' END
  WHERE ${isLapsed} AND "startedAt" IS NULL AND ${isKnown('job')}
  RETURNING ${returned}`

/** A lapsed lease after the call began is an unknown outcome: taken over by `holder`, who decides by the message's class. */
export const takeLapsed = (holder: string) => Prisma.sql`
  UPDATE "job" SET "holder" = ${holder}, "unknowns" = "unknowns" + 1, "crashes" = "crashes" + 1,
    "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
  WHERE ${isLapsed} AND "startedAt" IS NOT NULL AND ${isKnown('job')}
  RETURNING ${returned}`

/** What nobody knew in all that time. */
export const giveUpUnknown = (before: Date) => Prisma.sql`
  UPDATE "job" SET "error" = 'unknown_job', "holder" = NULL, "leaseUntil" = NULL,
    "status" = CASE WHEN "startedAt" IS NULL THEN 'dead' ELSE 'unknown' END
  WHERE NOT ${isKnown('job')} AND "runAt" < ${before}::timestamptz
    AND ("status" IN ('queued', 'retry') OR ${isLapsed})`

/** Claimed and not begun: as if it had not been claimed. */
export const giveBack = (holder: string) => Prisma.sql`
  UPDATE "job" SET "status" = 'queued', "attempts" = "attempts" - 1, "holder" = NULL, "leaseUntil" = NULL
  WHERE "status" = 'sending' AND "holder" = ${holder} AND "startedAt" IS NULL`

export const lapseAllLeases = Prisma.sql`
  UPDATE "job" SET "leaseUntil" = now() - interval '1 second' WHERE "status" = 'sending'`

/**
 * The first moment at which a job may be taken. One that waits behind an earlier one of its conversation is due and not to be
 * had: not before that is taken itself, or holds nothing back any more.
 */
export const nextRunAt = (now: Date) => Prisma.sql`
  SELECT min(coalesce((
    SELECT min(CASE WHEN NOT ${isKnown('e')} THEN e."dueAt" + interval '2 minutes'
      WHEN e."status" = 'queued' THEN e."runAt" ELSE least(e."runAt", e."dueAt" + interval '2 minutes') END)
    FROM "job" e WHERE ${isBefore} AND e."status" <> 'sending' AND ${holdsBack(now)}
      AND (e."runAt" > ${now}::timestamptz OR NOT ${isKnown('e')})
  ), j."runAt")) AS "at"
  FROM "job" j WHERE j."status" IN ('queued', 'retry') AND ${isKnown('j')}`

export const nextMoment = (now: Date) => Prisma.sql`
  SELECT least((SELECT "at" FROM (${nextRunAt(now)}) AS first), (SELECT min("nextAt") FROM "schedule")) AS "at"`

/** A bucket that is full for longer was filled before the clock was set back: it holds nobody. More than replicas differ by. */
const farthest = Prisma.raw(`interval '30 minutes'`)

/**
 * Takes a slot of each bucket, or of none, and reads on the way what every message needs: the settings, and which buckets are
 * held back. A bucket's `nextAt` is the moment at which all its slots are free again (the generic cell rate algorithm): a slot
 * is free while that lies less than `atOnce` intervals ahead.
 */
export const takePace = (organizationId: string, slots: readonly PaceSlot[], now: Date) => Prisma.sql`
  WITH asked AS (
    SELECT "bucket", "intervalMs" * interval '1 ms' AS "every", ("atOnce" - 1) * "intervalMs" * interval '1 ms' AS "ahead"
    FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) AS slot("bucket" text, "intervalMs" int, "atOnce" int)),
  standing AS (
    SELECT max("nextAt" - "ahead") FILTER (WHERE "nextAt" < ${now}::timestamptz + ${farthest}) AS "freeAt"
    FROM asked JOIN "pace" ON "id" = "bucket"),
  taken AS (
    INSERT INTO "pace" ("id", "nextAt")
    SELECT "bucket", ${now}::timestamptz + "every" FROM asked
    WHERE (SELECT coalesce("freeAt" <= ${now}::timestamptz, true) FROM standing)
    ON CONFLICT ("id") DO UPDATE
    SET "nextAt" = CASE WHEN "pace"."nextAt" BETWEEN ${now}::timestamptz AND ${now}::timestamptz + ${farthest}
      THEN "pace"."nextAt" ELSE ${now}::timestamptz END + (EXCLUDED."nextAt" - ${now}::timestamptz)
    WHERE "pace"."nextAt" <= ${now}::timestamptz + (SELECT "ahead" FROM asked WHERE "bucket" = "pace"."id")
      OR "pace"."nextAt" >= ${now}::timestamptz + ${farthest}
    RETURNING "id")
  SELECT (SELECT count(*) FROM taken) = (SELECT count(*) FROM asked) AS "isTaken", (SELECT "freeAt" FROM standing) AS "freeAt",
    (SELECT jsonb_object_agg("id", "nextAt") FROM "pace" WHERE "id" LIKE 'hold:%') AS "held", "body", "version"
  FROM "organization" WHERE "id" = ${organizationId}`

export const holdPace = (bucket: string, until: Date) => Prisma.sql`
  INSERT INTO "pace" ("id", "nextAt") VALUES (${bucket}, ${until}::timestamptz)
  ON CONFLICT ("id") DO UPDATE SET "nextAt" = greatest("pace"."nextAt", EXCLUDED."nextAt")`

export const lockEmployee = (organizationId: string, id: string) => Prisma.sql`
  SELECT 1 FROM "employee" WHERE "organizationId" = ${organizationId} AND "id" = ${id} FOR UPDATE`

export const lockRounds = (organizationId: string) => Prisma.sql`
  SELECT pg_advisory_xact_lock(hashtext(${`round ${organizationId}`}))::text AS "locked"`

/**
 * History lines and jobs as JSON arrays of rows, and the reply of an interaction whose key is taken. Rows keep their order;
 * a job whose key stands already is left as it is.
 */
export const writeRecords = (history: string, jobs: string, reply: { key: string; reply: string } | undefined) =>
  Prisma.sql`
  WITH lines AS (
    INSERT INTO "history" ("organizationId", "id", "subject", "subjectId", "action", "actorType", "actorId", "at",
      "interactionId", "note")
    SELECT "organizationId", "id", "subject", "subjectId", "action", "actorType", "actorId", "at", "interactionId", "note"
    FROM jsonb_populate_recordset(NULL::"history", ${history}::jsonb)),
  queued AS (
    INSERT INTO "job" ("organizationId", "id", "name", "key", "conversation", "class", "status", "runAt", "dueAt",
      "interactionId", "createdAt", "payload")
    SELECT "organizationId", "id", "name", "key", "conversation", "class", "status", "runAt", "dueAt", "interactionId",
      "createdAt", "payload"
    FROM jsonb_populate_recordset(NULL::"job", ${jobs}::jsonb)
    ON CONFLICT DO NOTHING)
  UPDATE "inbox" SET "reply" = ${reply?.reply ?? null} WHERE "key" = ${reply?.key ?? null}`

/** Takes an interaction's key, and reads the settings on the way, which every interaction needs. */
export const takeKey = (row: {
  key: string
  organizationId: string
  interactionId: string
  name: string
  receivedAt: Date
}) => Prisma.sql`
  WITH taken AS (
    INSERT INTO "inbox" ("key", "organizationId", "interactionId", "name", "receivedAt")
    VALUES (${row.key}, ${row.organizationId}, ${row.interactionId}, ${row.name}, ${row.receivedAt}::timestamptz)
    ON CONFLICT ("key") DO NOTHING RETURNING "key")
  SELECT EXISTS (SELECT 1 FROM taken) AS "isNew", "body", "version" FROM "organization" WHERE "id" = ${row.organizationId}`

/** A person of a workspace with the employee they are: the columns of the identity as `i.…`, of the employee as `e.…`. */
export const findSpeaker = (
  organizationId: string,
  workspaceId: string,
  userId: string,
  columns: { identity: readonly string[]; employee: readonly string[] },
) => {
  const named = (alias: string, names: readonly string[]) =>
    names.map((name) => `${alias}."${name}" AS "${alias}.${name}"`)
  return Prisma.sql`
  SELECT ${Prisma.raw([...named('i', columns.identity), ...named('e', columns.employee)].join(', '))},
    (SELECT max(o."lastSpokeAt") FROM "identity" o WHERE o."organizationId" = i."organizationId"
      AND o."employeeId" = i."employeeId" AND o."id" <> i."id") AS "spokeElsewhereAt"
  FROM "identity" i JOIN "employee" e ON e."organizationId" = i."organizationId" AND e."id" = i."employeeId"
  WHERE i."organizationId" = ${organizationId} AND i."workspaceId" = ${workspaceId} AND i."userId" = ${userId}`
}

/**
 * Candidates who may have changed since `since`: rows written by transactions that were not over then, and whoever came back
 * from a rest or whose consent ran out meanwhile. A row of a later transaction number than any here is left out: it comes
 * from another server, before its database was moved here.
 */
export const changedInPool = (organizationId: string, since: PoolMark | undefined, now: Date) => {
  const from = since?.transaction ?? '0'
  const changed = (table: string) => Prisma.sql`
    ${Prisma.raw(table)}."organizationId" = ${organizationId} AND ${Prisma.raw(table)}."changedIn" >= ${from}::bigint
      AND (${Prisma.raw(table)}."changedIn" < (SELECT "upTo" FROM seen)
        OR ${Prisma.raw(table)}."changedIn" = (SELECT "own" FROM seen))`
  const own = (table: string) => Prisma.sql`${Prisma.raw(table)}."changedIn" = (SELECT "own" FROM seen)`
  const all = Prisma.sql`
    SELECT c."id", ${own('c')} AS "isOwn" FROM "candidate" c
    WHERE c."organizationId" = ${organizationId} AND (c."status" = 'active' OR ${own('c')})
    UNION ALL
    SELECT g."candidateId", true FROM "consent_grant" g WHERE g."organizationId" = ${organizationId} AND ${own('g')}`
  const some = Prisma.sql`
    SELECT c."id", ${own('c')} AS "isOwn" FROM "candidate" c WHERE ${changed('c')}
    UNION ALL
    SELECT g."candidateId", ${own('g')} FROM "consent_grant" g WHERE ${changed('g')}
    UNION ALL
    SELECT c."id", ${own('e')} FROM "employee" e
    JOIN "candidate" c ON c."organizationId" = e."organizationId" AND c."employeeId" = e."id" WHERE ${changed('e')}
    UNION ALL
    SELECT c."id", false FROM "candidate" c WHERE c."organizationId" = ${organizationId}
      AND c."pausedUntil" > ${since?.at ?? now}::timestamptz AND c."pausedUntil" <= ${now}::timestamptz
    UNION ALL
    SELECT g."candidateId", false FROM "consent_grant" g WHERE g."organizationId" = ${organizationId}
      AND g."expiresAt" > ${since?.at ?? now}::timestamptz AND g."expiresAt" <= ${now}::timestamptz`
  return Prisma.sql`
  WITH seen AS (
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "transaction",
      pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS "upTo",
      coalesce(pg_current_xact_id_if_assigned()::text::bigint, -1) AS "own"),
  found AS (SELECT "id", bool_or("isOwn") AS "isOwn" FROM (${since ? some : all}) AS each GROUP BY "id")
  SELECT found."id", coalesce(found."isOwn", false) AS "isOwn", seen."transaction" FROM seen LEFT JOIN found ON true`
}

/** One more round waited; names neither body nor status, so that nobody counts as changed. */
export const closeStandings = (organizationId: string, standings: string, quietAfter: number) => Prisma.sql`
  UPDATE "candidate" c SET "version" = c."version" + 1, "age" = c."age" + 1, "profit" = s."profit",
    "leftOutCause" = s."cause", "leftOutHelps" = s."helps",
    "quietRounds" = CASE WHEN s."cause" IS NULL OR c."quietRounds" + 1 >= ${quietAfter} THEN 0 ELSE c."quietRounds" + 1 END
  FROM jsonb_to_recordset(${standings}::jsonb) AS s("id" text, "profit" int, "cause" text, "helps" text)
  WHERE c."organizationId" = ${organizationId} AND c."id" = s."id"
  RETURNING c."id", s."cause" IS NOT NULL AND c."quietRounds" = 0 AS "isTold"`

export const setPrices = (organizationId: string, prices: string) => Prisma.sql`
  UPDATE "chat_offer" o SET "version" = o."version" + 1, "price" = p."price"
  FROM jsonb_to_recordset(${prices}::jsonb) AS p("id" text, "price" int)
  WHERE o."organizationId" = ${organizationId} AND o."id" = p."id" AND o."price" <> p."price"`

/**
 * How many referrals stand in each stage, and since when the longest, without those of the hidden people. All are counted in the
 * index of stages, the hidden ones in that of people: no row is opened.
 */
export const countStages = (organizationId: string, stages: readonly string[], hidden: readonly string[]) => Prisma.sql`
  WITH counted AS (
    SELECT "status", count(*)::int AS "count" FROM "referral"
    WHERE "organizationId" = ${organizationId} AND "status" = ANY(${stages}::text[]) GROUP BY "status"),
  unseen AS (
    SELECT "status", count(*)::int AS "count" FROM "referral"
    WHERE "organizationId" = ${organizationId} AND "candidateId" = ANY(${hidden}::text[]) GROUP BY "status")
  SELECT counted."status", counted."count" - coalesce(unseen."count", 0) AS "count", oldest."since"
  FROM counted LEFT JOIN unseen USING ("status")
  CROSS JOIN LATERAL (
    SELECT r."since" FROM "referral" r
    WHERE r."organizationId" = ${organizationId} AND r."status" = counted."status"
      AND NOT (r."candidateId" = ANY(${hidden}::text[]))
    ORDER BY r."since" LIMIT 1) AS oldest`

/** Referrals of colleagues who explore (P-2); there are few of them, so one begins with the people. */
export const findInternal = (organizationId: string, stages: readonly string[]) => Prisma.sql`
  SELECT c."id" AS "candidateId", count(*)::int AS "count"
  FROM "candidate" c JOIN "referral" r ON r."organizationId" = c."organizationId" AND r."candidateId" = c."id"
  WHERE c."organizationId" = ${organizationId} AND c."employeeId" IS NOT NULL AND r."status" = ANY(${stages}::text[])
  GROUP BY c."id"`

/** Who waits longest, of those whose yes to being put forward holds: the first of each stage, then the first of these. */
export const findWaiting = (organizationId: string, { stages, hidden, at, skip, limit }: Waiting) => Prisma.sql`
  SELECT first."id" FROM unnest(${stages}::text[]) AS s("status") CROSS JOIN LATERAL (
    SELECT r."id", r."since" FROM "referral" r
    WHERE r."organizationId" = ${organizationId} AND r."status" = s."status"
      AND NOT (r."candidateId" = ANY(${hidden}::text[]))
      AND EXISTS (
        SELECT 1 FROM "consent_grant" g WHERE g."organizationId" = r."organizationId" AND g."candidateId" = r."candidateId"
          AND g."purpose" = 'referral' AND g."withdrawnAt" IS NULL AND g."expiresAt" > ${at}::timestamptz)
    ORDER BY r."since", r."id" LIMIT ${skip + limit}) AS first
  ORDER BY first."since", first."id" OFFSET ${skip} LIMIT ${limit}`

/** Candidates whose referral stands in a stage since before its moment, and to whom none of these messages left after that moment. */
export const findUnheard = (
  organizationId: string,
  stages: readonly { stage: string; before: Date }[],
  words: readonly string[],
) => Prisma.sql`
  SELECT DISTINCT old."candidateId" FROM (${Prisma.join(
    stages.map(
      ({ stage, before }) => Prisma.sql`
    SELECT r."candidateId", ${before}::timestamptz AS "before" FROM "referral" r
    WHERE r."organizationId" = ${organizationId} AND r."status" = ${stage} AND r."since" < ${before}::timestamptz`,
    ),
    ' UNION ALL ',
  )}) AS old
  WHERE NOT EXISTS (
    SELECT 1 FROM "job" j WHERE j."organizationId" = ${organizationId} AND j."conversation" = 'candidate:' || old."candidateId"
      AND j."name" = ANY(${words}::text[]) AND j."sentAt" >= old."before")`

const endedStages = Object.keys(stages).filter((stage) => stages[stage as Stage].final)

/** Messages and works that ended as they should, or were let go; the others wait for an admin's look. */
const settledJob = Prisma.sql`"status" IN ('sent', 'done', 'cancelled')`

/** What is said to somebody once for good is asked for again after years: its key stays (`admin-known`, `brought-yes`, …). */
const saidOnce = ['setup.admin-known', 'join.brought-yes', 'join.introduced', 'join.imported', 'referral.settled-in']

/** Rows of `what` whose time was over before that moment, as `FROM … WHERE …`. */
function lapsedFrom(what: Lapsing, organizationId: string, before: Date): Prisma.Sql {
  const own = Prisma.sql`x."organizationId" = ${organizationId}`
  const at = Prisma.sql`${before}::timestamptz`
  const words = Prisma.sql`${own} AND x."forgottenAt" IS NULL`
  const from: Record<Lapsing, Prisma.Sql> = {
    inbox: Prisma.sql`"inbox" x WHERE ${own} AND x."receivedAt" < ${at}`,
    job_words: Prisma.sql`"job" x WHERE ${own} AND ${settledJob} AND x."payload" <> '' AND greatest(x."runAt", x."sentAt") < ${at}`,
    job: Prisma.sql`"job" x WHERE ${own} AND ${settledJob} AND greatest(x."runAt", x."sentAt") < ${at}
      AND x."name" <> ALL(${saidOnce}::text[])`,
    link: Prisma.sql`"link" x WHERE ${own} AND x."expiresAt" < ${at}`,
    pace: Prisma.sql`"pace" x WHERE x."nextAt" < ${at}`,
    history: Prisma.sql`"history" x WHERE ${own} AND x."at" < ${at}
      AND NOT EXISTS (SELECT 1 FROM "referral" r WHERE x."subject" = 'referral' AND r."organizationId" = x."organizationId"
        AND r."id" = x."subjectId" AND (r."status" <> ALL(${endedStages}::text[]) OR r."since" >= ${at}))
      AND NOT EXISTS (SELECT 1 FROM "opening" o WHERE x."subject" = 'opening' AND o."organizationId" = x."organizationId"
        AND o."id" = x."subjectId" AND o."status" IN ('draft', 'open'))`,
    round_record: Prisma.sql`"round_record" x WHERE ${own} AND x."at" < ${at}`,
    bulk_move: Prisma.sql`"bulk_move" x WHERE ${own} AND x."status" <> 'previewed' AND x."updatedAt" < ${at}`,
    match_words: Prisma.sql`"match" x WHERE ${words} AND x."endedAt" < ${at}`,
    chat_words: Prisma.sql`"coffee_chat" x WHERE ${words} AND x."status" <> ALL(${openChat}::text[])
      AND greatest(x."updatedAt", x."endsAt") < ${at}`,
    request_words: Prisma.sql`"chat_request" x WHERE ${words} AND x."status" <> 'open' AND x."updatedAt" < ${at}`,
    referral_words: Prisma.sql`"referral" x WHERE ${words} AND x."status" <> 'hired' AND x."status" = ANY(${endedStages}::text[])
      AND x."since" < ${at}`,
    route_words: Prisma.sql`"route" x WHERE ${words} AND x."status" <> ALL(${openRoute}::text[]) AND x."since" < ${at}`,
    introduction_words: Prisma.sql`"introduction" x WHERE ${words} AND x."status" <> 'pending' AND x."updatedAt" < ${at}
      AND (x."status" <> 'wanted' OR x."matchId" IS NOT NULL)`,
    guest_words: Prisma.sql`"guest" x WHERE ${words} AND EXISTS (SELECT 1 FROM "session" s
      WHERE s."organizationId" = x."organizationId" AND s."id" = x."sessionId" AND s."endsAt" < ${at})`,
  }
  return from[what]
}

/** How many there are. */
export const countLapsed = (what: Lapsing, organizationId: string, before: Date) => Prisma.sql`
  SELECT count(*)::int AS "count" FROM ${lapsedFrom(what, organizationId, before)}`

/** Deletes some of them; of jobs also what is in them alone. */
export const dropLapsed = (what: Lapsing, organizationId: string, before: Date, limit: number) => {
  const some = Prisma.sql`(SELECT x.ctid FROM ${lapsedFrom(what, organizationId, before)} LIMIT ${limit} FOR UPDATE SKIP LOCKED)`
  if (what === 'job_words')
    return Prisma.sql`UPDATE "job" SET "payload" = '', "kept" = NULL WHERE ctid = ANY(ARRAY${some})`
  return Prisma.sql`DELETE FROM ${Prisma.raw(`"${what}"`)} WHERE ctid = ANY(ARRAY${some})`
}

/** Marks some rows as blanked, and returns which. */
export const markForgotten = (
  what: Worded,
  organizationId: string,
  before: Date,
  limit: number,
  now: Date,
) => Prisma.sql`
  UPDATE ${Prisma.raw(`"${tableOf[what]}"`)} SET "forgottenAt" = ${now}::timestamptz
  WHERE ctid = ANY(ARRAY(SELECT x.ctid FROM ${lapsedFrom(what, organizationId, before)} LIMIT ${limit} FOR UPDATE SKIP LOCKED))
  RETURNING "id"`

const tableOf: Record<Worded, string> = {
  match_words: 'match',
  chat_words: 'coffee_chat',
  request_words: 'chat_request',
  referral_words: 'referral',
  route_words: 'route',
  introduction_words: 'introduction',
  guest_words: 'guest',
}
