// Takes each protection of test/mutation/protections.mjs out of a copy of the tree and wants its tests to fail: `npm run
// test:protections`, with words of names to run only those. Ends with the line `Tests  N passed | M failed`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { protections } from '../test/mutation/protections.mjs'

const wanted = process.argv.slice(2)
const chosen = protections.filter(({ name }) => wanted.every((word) => name.includes(word)))
const copy = mkdtempSync(join(tmpdir(), 'coffeechat-without-'))
const parts = [
  'src',
  'test',
  'prisma',
  'scripts',
  'manifest',
  'docs',
  'ops',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]
for (const part of parts) cpSync(part, join(copy, part), { recursive: true })
for (const part of ['node_modules', 'dist']) symlinkSync(join(process.cwd(), part), join(copy, part))

/** Whether the tests notice that it is gone. */
function isNoticed({ file, from, without, tests, pg }) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(from).length !== 2) throw new Error(`${file} holds ${whole.split(from).length - 1} times: ${from}`)
  writeFileSync(
    path,
    whole.replace(from, () => without),
  )
  const program = pg ? ['scripts/test-pg.mjs'] : ['node_modules/vitest/vitest.mjs', 'run']
  const { status, stdout } = spawnSync(process.execPath, [...program, ...tests, '--bail=1'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1e8,
  })
  writeFileSync(path, whole)
  // a run that finds no test fails as well, and has noticed nothing
  return status !== 0 && /Tests .*\d+ failed/.test(stdout)
}

let failed = 0
try {
  for (const protection of chosen) {
    let word = 'noticed'
    try {
      if (!isNoticed(protection)) word = 'NOT NOTICED'
    } catch (error) {
      word = `NOT TRIED: ${error.message}`
    }
    if (word !== 'noticed') failed += 1
    console.log(`${word.padEnd(12)} ${protection.name}`)
  }
} finally {
  rmSync(copy, { recursive: true })
}
console.log(`Tests  ${chosen.length - failed} passed | ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
