import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

/** PostgreSQL type ids that the engine's own questions answer with; everything else reaches it as text. */
const COLUMN_TYPES = new Map([
  [16, ColumnTypeEnum.Boolean],
  [18, ColumnTypeEnum.Character],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [26, ColumnTypeEnum.Int64],
  [700, ColumnTypeEnum.Float],
  [701, ColumnTypeEnum.Double],
  [1002, ColumnTypeEnum.CharacterArray],
  [1003, ColumnTypeEnum.TextArray],
  [1005, ColumnTypeEnum.Int32Array],
  [1007, ColumnTypeEnum.Int32Array],
  [1009, ColumnTypeEnum.TextArray],
  [1015, ColumnTypeEnum.TextArray],
  [1016, ColumnTypeEnum.Int64Array],
])

/**
 * Compares what the migrations build with what the schema describes, offline, on a database in memory.
 * Takes the schema file and the migrations folder (which may be missing or empty). Returns whether they agree, and the SQL
 * that leads from the migrations to the schema. Throws the engine's words for a schema or a migration that is not valid.
 * Does not see partial unique indexes, CHECKs and expression indexes: Prisma's schema cannot name them.
 * @param {string} schemaFile
 * @param {string} migrationsDir
 * @returns {Promise<{ agrees: boolean, script: string }>}
 */
export async function diffSchema(schemaFile, migrationsDir) {
  const schema = readFileSync(schemaFile, 'utf8')
  const opened = []
  const engine = await startEngine([[schemaFile, schema]], adapterFactory(opened))
  try {
    const result = await engine.diff({
      from: migrationsTarget(migrationsDir),
      to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return { agrees: result.exitCode === 0, script: result.stdout ?? '' }
  } finally {
    await Promise.all(opened.map((database) => database.close()))
  }
}

/** The names of the migrations on disk, in the order in which they are applied. */
export function migrationNames(migrationsDir) {
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function migrationsTarget(migrationsDir) {
  return {
    tag: 'migrations',
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(migrationsDir).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

let loaded

// Once a process: the module keeps views of the first instance's memory. The package's own entry imports the .wasm file
// as a module, which Node 20 refuses.
async function loadEngine() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineModule })
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
}

async function startEngine(datamodels, factory) {
  loaded ??= loadEngine()
  await loaded
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

function adapterFactory(opened) {
  const connect = async () => {
    const database = await PGlite.create()
    opened.push(database)
    return adapterOf(database)
  }
  return { provider: 'postgres', adapterName: 'pglite-in-memory', connect, connectToShadowDb: connect }
}

function adapterOf(database) {
  return {
    provider: 'postgres',
    adapterName: 'pglite-in-memory',
    async queryRaw({ sql, args }) {
      const { fields, rows } = await database.query(sql, args, { rowMode: 'array' })
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => COLUMN_TYPES.get(field.dataTypeID) ?? ColumnTypeEnum.Text),
        rows,
      }
    },
    async executeRaw({ sql, args }) {
      return (await database.query(sql, args)).affectedRows ?? 0
    },
    async executeScript(script) {
      await database.exec(script)
    },
    startTransaction() {
      throw new Error('The schema engine asked for a transaction, which a comparison does not need.')
    },
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    async dispose() {},
  }
}
