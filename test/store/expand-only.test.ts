import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * An older release goes on beside a newer one, on the newer one's tables (FT-13): a migration may add, and nothing else. What is
 * to go, goes in a release after the one that needs it no more.
 */

/** Statements without their comments; the body of a function is one with it. */
const statementsOf = (sql: string): string[] =>
  sql
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(/\$\$.*?\$\$/gs, '$$')
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => statement !== '')

/** Whether a row written by who does not know the column is still a row. */
const isOpen = (column: string): boolean => !/ NOT NULL/.test(column) || / DEFAULT /.test(column)

/** What in a migration an older release could stumble over. */
function narrowing(sql: string): string[] {
  const statements = statementsOf(sql)
  const made = new Set(statements.flatMap((each) => /^CREATE TABLE "(\w+)"/.exec(each)?.[1] ?? []))
  const added = new Set(statements.flatMap((each) => [...each.matchAll(/ADD COLUMN "(\w+)"/g)].map(([, name]) => name)))
  return statements.filter((statement) => {
    const table = /^(?:ALTER TABLE|CREATE UNIQUE INDEX "\w+" ON) "(\w+)"/.exec(statement)?.[1] ?? ''
    if (/^CREATE (TABLE|INDEX|FUNCTION|TRIGGER) /.test(statement)) return false
    // an index costs time alone; one that is unique forbids, and is asked for by what the product writes
    if (/^DROP INDEX "\w+_idx"$/.test(statement) || made.has(table)) return false
    const parts = /^ALTER TABLE "\w+" (.*)$/.exec(statement)?.[1]?.split(/, (?=ADD |DROP |ALTER |RENAME )/)
    return !parts?.every((part) => {
      const column = /^ADD COLUMN "\w+" (.*)$/.exec(part)?.[1]
      if (column !== undefined) return isOpen(` ${column}`)
      const keys = /FOREIGN KEY \(([^)]*)\)/.exec(part)?.[1]?.match(/\w+/g)
      return part.startsWith('ADD CONSTRAINT') && keys?.some((key) => added.has(key))
    })
  })
}

const [, ...later] = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name))

describe('a migration', () => {
  it.each(later)('%s only adds', (name) => {
    expect(narrowing(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))).toEqual([])
  })

  it.each([
    'DROP TABLE "job"',
    'ALTER TABLE "job" DROP COLUMN "crashes"',
    'ALTER TABLE "job" ADD COLUMN "a" TEXT, DROP COLUMN "crashes"',
    'ALTER TABLE "job" RENAME COLUMN "crashes" TO "deaths"',
    'ALTER TABLE "job" ADD COLUMN "place" TEXT NOT NULL',
    'ALTER TABLE "job" ADD COLUMN "a" TEXT, ADD COLUMN "place" TEXT NOT NULL',
    'ALTER TABLE "job" ALTER COLUMN "error" SET NOT NULL',
    'ALTER TABLE "job" ALTER COLUMN "error" SET DATA TYPE INTEGER',
    'ALTER TABLE "job" ADD CONSTRAINT "c" CHECK ("attempts" < 5)',
    'ALTER TABLE "job" ADD CONSTRAINT "f" FOREIGN KEY ("organizationId", "holder") REFERENCES "employee"("id")',
    'CREATE UNIQUE INDEX "job_holder_key" ON "job"("holder")',
    'DROP INDEX "job_key_key"',
    'UPDATE "job" SET "status" = 1',
  ])('would be seen to narrow: %s', (statement) => {
    expect(narrowing(`-- it\n${statement};\n`)).toHaveLength(1)
  })
})
