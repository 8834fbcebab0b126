// The store's contract and the stories on a PostgreSQL server: TEST_DATABASE_URL, else the server on this machine, else a
// cluster of its own in a temporary folder, which is removed afterwards. Words after the command go to vitest.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startCluster } from './postgres-cluster.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const local = 'postgresql://postgres@127.0.0.1:5432/postgres'
const suites = ['test/store', 'test/contracts', 'test/stories', 'test/jobs']

async function answers(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function findServer() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} }
  if (await answers(local)) return { url: local, stop() {} }
  return startCluster()
}

const server = await findServer()
// The keyboard's Ctrl-C reaches vitest as well; it ends, and the cluster is stopped after it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
try {
  const wanted = process.argv.slice(2)
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...(wanted.length > 0 ? wanted : suites)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_PG: '1', LONG: '1', TEST_DATABASE_URL: server.url },
  })
  process.exitCode = status ?? 1
} finally {
  server.stop()
}
