// The fault matrix: what is broken, and what came of it. `npm run test:faults -- --ci` is the short selection; without it the
// whole is run, which takes hours: `--shard i/n` a part of it, `--only name`, `--seed N`, `--on embedded|postgres`,
// `--minutes N` for each load. A run that was stopped takes up again where it was; `--fresh` begins anew. `--page`: what came of
// it is kept in docs/faults.json, and docs/faults.md is written from it.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sums, writePage } from './faults-page.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    ci: { type: 'boolean' },
    fresh: { type: 'boolean' },
    shard: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    on: { type: 'string' },
    minutes: { type: 'string' },
    page: { type: 'boolean' },
  },
})

const chosen = ['ci', 'shard', 'seed', 'only', 'on', 'minutes'].flatMap((name) =>
  values[name] === undefined ? [] : [`${name}-${values[name]}`.replace(/[^\w-]+/g, '_')],
)
const file = path.join(root, '.tmp/faults', `${chosen.join('.') || 'whole'}.jsonl`)
if (values.fresh) fs.rmSync(file, { force: true })

const asked = {
  FAULTS: '1',
  FAULTS_FILE: file,
  ...(values.ci && { FAULTS_CI: '1' }),
  ...(values.shard && { FAULTS_SHARD: values.shard }),
  ...(values.seed && { FAULTS_SEED: values.seed }),
  ...(values.only && { FAULTS_ONLY: values.only }),
  ...(values.on && { FAULTS_ON: values.on }),
  ...(values.minutes && { FAULTS_MINUTES: values.minutes }),
}
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/faults/matrix.test.ts', '--passWithNoTests'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...asked } },
)

/** A line that was cut off by the end of its run does not count; of a case that was tried again the last counts. */
const lines = (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '').split('\n').flatMap((line) => {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
})

const results = [...new Map(lines.map((each) => [`${each.name} ${each.seed}`, each])).values()]

const columns = [
  'faults',
  'acked',
  'lost',
  'doubled state',
  'doubled messages',
  'other',
  'unknowns',
  'died',
  'resume s',
]
const counted = ['lost', 'doubled state', 'doubled message']

function cellsOf({ violations, ...result }) {
  const of = (kind) => violations.filter((each) => each.kind === kind).length
  const other = violations.filter(({ kind }) => !counted.includes(kind)).length
  const { faults, acknowledged, listedUnknowns, slowestResumeMs, died = 0 } = result
  return [faults, acknowledged, ...counted.map(of), other, listedUnknowns, died, slowestResumeMs / 1000]
}

const rows = results.map((result) => ({ name: result.name, seed: result.seed, cells: cellsOf(result) }))
const print = (name, cells) =>
  console.log(
    `| ${name.padEnd(52)} | ${cells.map((cell, place) => String(cell).padStart(columns[place].length)).join(' | ')} |`,
  )
console.log()
print('fault', columns)
const inSeconds = (cells) => cells.with(-1, cells.at(-1).toFixed(1))
for (const { name, seed, cells } of rows) print(`${name} #${seed}`, inSeconds(cells))
if (rows.length > 0) print('all', inSeconds(sums(rows)))
for (const { name, seed, violations } of results)
  for (const { kind, key, why } of violations.slice(0, 5)) console.log(`${name} #${seed}: ${kind}: ${key}: ${why}`)

if (values.page && rows.length > 0) writePage(columns, rows)
const failed = results.filter(({ violations }) => violations.length > 0).length
const broken = status !== 0 && failed === 0 ? 1 : 0
console.log(`Tests  ${results.length - failed} passed | ${failed + broken} failed`)
process.exitCode = failed + broken > 0 || results.length === 0 ? 1 : 0
