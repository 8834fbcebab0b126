// Whether prisma/schema.prisma and prisma/migrations agree, and the next migration where they do not. Development only:
// Prisma's own engine as WebAssembly on an in-memory PGlite; nothing is downloaded, no database is touched.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const enginePath = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

let loaded

// Once a process: the glue keeps views of the first instance's memory, a second one panics. The package's own entry
// imports the .wasm file, which Node 20 refuses.
async function loadEngine() {
  const glue = await import(pathToFileURL(join(enginePath, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(join(enginePath, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  return glue.SchemaEngine
}

// Prisma's column types by PostgreSQL's type ids, as far as the engine's own queries use them.
const columnTypes = {
  16: 5,
  17: 13,
  18: 6,
  19: 7,
  20: 1,
  21: 0,
  23: 0,
  25: 7,
  26: 1,
  700: 2,
  701: 3,
  1043: 7,
  1184: 10,
  1002: 70,
  1003: 71,
  1005: 64,
  1007: 64,
  1009: 71,
  1000: 69,
  1028: 65,
}

function adapterOn(pglite) {
  const run = async (query) =>
    pglite.query(query.sql, query.args, { rowMode: 'array', parsers: { 20: String, 26: String } })
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    async queryRaw(query) {
      const { fields, rows } = await run(query)
      return {
        columnNames: fields.map((f) => f.name),
        columnTypes: fields.map((f) => columnTypes[f.dataTypeID] ?? 7),
        rows,
      }
    },
    async executeRaw(query) {
      return (await run(query)).affectedRows ?? 0
    },
    async executeScript(script) {
      await pglite.exec(script)
    },
    async startTransaction() {
      throw new Error('not needed')
    },
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => pglite.close(),
  }
}

const fresh = async () => adapterOn(await PGlite.create())

/**
 * Takes the schema's text and the migrations in order; returns the SQL that is missing, empty where they agree. Throws the
 * engine's words for a schema or a migration that is not valid. Does not see partial unique indexes, CHECKs and expression
 * indexes (STORAGE section 8).
 */
export async function missingSql(schema, migrations) {
  loaded ??= loadEngine()
  const SchemaEngine = await loaded
  const factory = { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: fresh, connectToShadowDb: fresh }
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  const { exitCode, stdout } = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir: 'migrations',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return exitCode === 0 ? '' : (stdout ?? '')
}

/** The migrations below a folder in the order in which they are applied; none where the folder is missing. */
export function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function main([flag, name]) {
  const folder = join(root, 'prisma/migrations')
  const sql = await missingSql(readFileSync(join(root, 'prisma/schema.prisma'), 'utf8'), readMigrations(folder))
  if (sql === '') return console.log('The schema and the migrations agree.')
  if (flag !== '--new' || !name) {
    console.log(sql)
    process.exitCode = 2
    return
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const target = join(folder, `${stamp}_${name}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'migration.sql'), sql)
  console.log(`Wrote ${stamp}_${name} (${createHash('sha256').update(sql).digest('hex').slice(0, 12)}).`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
