export interface MigrationText {
  name: string
  sql: string
}
export function missingSql(schema: string, migrations: readonly MigrationText[]): Promise<string>
export function readMigrations(folder: string): MigrationText[]
