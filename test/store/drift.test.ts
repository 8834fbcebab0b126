import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingSql, readMigrations } from '../../scripts/drift.mjs'

const schema = fs.readFileSync('prisma/schema.prisma', 'utf8')
const migrations = readMigrations('prisma/migrations')

describe('migrations and schema', () => {
  it('agree', async () => {
    expect(migrations.length).toBeGreaterThan(0)
    expect(await missingSql(schema, migrations)).toBe('')
  })

  it('would be found apart: a column more, an index less', async () => {
    const other = schema
      .replace(/^model Workspace \{$/m, 'model Workspace {\n  nickname String?')
      .replace('  @@unique([platform, externalId])\n', '')
    const script = await missingSql(other, migrations)
    expect(script).toContain('ALTER TABLE "workspace" ADD COLUMN     "nickname" TEXT;')
    expect(script).toContain('DROP INDEX "workspace_platform_externalId_key";')
  })
})
