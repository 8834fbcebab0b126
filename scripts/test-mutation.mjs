// Changes the product place by place and wants the quick tests to notice (test/mutation/groups.mjs): `npm run test:mutation`,
// with `-- jobs` for one group, `-- jobs --mutate src/jobs/runner.ts` for one file of it, `-- --incremental` for what changed since
// the last run. Lists what went unnoticed and the share of each file, and ends with the line `Mutation score  N %`; fails below 85 %.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { groups } from '../test/mutation/groups.mjs'

const least = 85
const noticed = ['Killed', 'Timeout']
const unnoticed = ['Survived', 'NoCoverage']
const share = ([part, rest]) => (part + rest === 0 ? 100 : (100 * part) / (part + rest))

const [first, ...more] = process.argv.slice(2)
const one = first !== undefined && Object.hasOwn(groups, first)
const rows = []
for (const group of one ? [first] : Object.keys(groups)) rows.push(...run(group, one ? more : process.argv.slice(2)))
for (const { file, counts } of rows) console.log(`${file.padEnd(36)} ${share(counts).toFixed(1).padStart(6)} %`)
const all = rows.reduce(([a, b], { counts: [c, d] }) => [a + c, b + d], [0, 0])
console.log(`Mutation score  ${share(all).toFixed(1)} % (${all[0]} of ${all[0] + all[1]} changes noticed)`)
process.exitCode = share(all) < least ? 1 : 0

/** The files of a group with how many changes were noticed and how many not. */
function run(group, options) {
  const report = `.tmp/mutation/${group}.json`
  rmSync(report, { force: true })
  const program = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs']
  const env = { ...process.env, MUTATION_GROUP: group }
  const { status } = spawnSync(process.execPath, [...program, ...options], { stdio: 'inherit', env })
  if (status !== 0) throw new Error(`the run of ${group} ended with ${status}`)
  return Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).map(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    const missed = mutants.filter((mutant) => unnoticed.includes(mutant.status))
    for (const { location, replacement, status: why } of missed) {
      const { line, column } = location.start
      const was = lines[line - 1].trim().slice(0, 80)
      const now = replacement.replace(/\s+/g, ' ').slice(0, 80)
      console.log(`${why.padEnd(10)} ${file}:${line}:${column}  ${was}  ->  ${now}`)
    }
    return { file, counts: [mutants.filter((mutant) => noticed.includes(mutant.status)).length, missed.length] }
  })
}
