import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A release that is to come, beside the built one. */
export interface NextRelease {
  /** what is run of it */
  entry: string
  /** its migration, which the built one does not know */
  migration: string
  remove(): void
}

/** Each thing that a migration may do to the tables of an older release, which are written to meanwhile. */
const adds = `ALTER TABLE "job" ADD COLUMN "hint" TEXT, ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 0;
CREATE TABLE "later" ("id" TEXT NOT NULL PRIMARY KEY, "jobId" TEXT);
DROP INDEX "job_status_runAt_idx";
CREATE INDEX "job_status_runAt_weight_idx" ON "job"("status", "runAt", "weight");
`

/** Today's product with one migration more. It lies where its packages are found. */
export function makeNextRelease(): NextRelease {
  mkdirSync('.tmp', { recursive: true })
  const root = mkdtempSync('.tmp/next-release-')
  for (const part of ['dist', 'prisma/migrations', 'test/faults/entry.mjs', 'test/crash/kill-at.mjs', 'package.json'])
    cpSync(part, join(root, part), { recursive: true })
  const migration = '99990101000000_next'
  mkdirSync(join(root, 'prisma/migrations', migration))
  writeFileSync(join(root, 'prisma/migrations', migration, 'migration.sql'), adds)
  const remove = (): void => rmSync(root, { recursive: true, force: true })
  return { entry: join(root, 'test/faults/entry.mjs'), migration, remove }
}
