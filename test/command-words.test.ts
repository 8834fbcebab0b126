import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { keptByNpm, readWords } from '../src/command-words.js'

describe('a command of the shell', () => {
  it.each([
    ['import --dry-run people.csv', { command: 'import', named: 'people.csv', options: { 'dry-run': true } }],
    ['import people.csv --dry-run', { command: 'import', named: 'people.csv', options: { 'dry-run': true } }],
    [
      'restore --dry-run --json a.copy',
      { command: 'restore', named: 'a.copy', options: { 'dry-run': true, json: true } },
    ],
    ['outbox --release all', { command: 'outbox', named: undefined, options: { release: 'all' } }],
    ['affected --at=2026-05-04T08:00Z', { command: 'affected', options: { at: '2026-05-04T08:00Z' } }],
    ['round:replay r1', { command: 'round:replay', named: 'r1', options: {} }],
  ])('%s', (typed, read) => {
    expect(readWords(typed.split(' '))).toMatchObject(read)
  })

  it.each([
    ['import --dryrun people.csv', "Unknown option '--dryrun'.", 'npm run import -- [--dry-run] FILE.csv'],
    ['import people.csv more.csv', 'One name, not 2.', 'npm run import -- [--dry-run] FILE.csv'],
    [
      'restore --dry-run --hold',
      'Take one of --dry-run and --hold.',
      'npm run restore -- [--dry-run] [--hold] [--json] FILE',
    ],
    ['retention --hold --lift', 'Take one of --hold and --lift.', 'npm run retention -- [--dry-run] [--hold] [--lift]'],
    ['retention now', "Unexpected argument 'now'.", 'npm run retention -- [--dry-run] [--hold] [--lift]'],
    ['move --bak', "Unknown option '--bak'.", 'npm run move -- [--back] [--json]'],
    [
      'outbox --drop',
      "Option '--drop <value>' argument missing.",
      'npm run outbox -- [--release KEY|all] [--drop KEY|all]',
    ],
    ['migrate --dry-run', "Unknown option '--dry-run'.", 'npm run migrate'],
    ['imprt people.csv', 'There is no command imprt.', 'npm run round:replay -- [ID]'],
  ])('%s does nothing, and says how it is typed', (typed, why, usage) => {
    const answer = readWords(typed.split(' '))
    expect(answer).toMatchObject({ code: 2, output: expect.stringMatching(/^[^\n]+\nType:\n( {2}npm run [^\n]+\n)+$/) })
    expect('output' in answer && answer.output.split('\n')).toEqual(expect.arrayContaining([why, `  ${usage}`]))
  })

  it.each([
    ['import people.csv', { npm_config_dry_run: 'true' }, true],
    ['retention', { npm_config_hold: 'true' }, true],
    ['import --dry-run people.csv', { npm_config_dry_run: 'true' }, false],
    ['backup a.copy', { npm_config_json: 'true' }, false],
    ['migrate', { npm_config_dry_run: 'true' }, false],
  ])('%s, where npm kept %o', (typed, env, isRefused) => {
    const read = readWords(typed.split(' '))
    if ('code' in read) throw new Error(read.output)
    expect(keptByNpm(read, env) !== undefined).toBe(isRefused)
  })

  it('that lost its option on the way is refused before anything is opened', () => {
    const env = { PATH: process.env.PATH, npm_config_dry_run: 'true' }
    const { status, stdout } = spawnSync(process.execPath, ['dist/shell.js', 'import', 'people.csv'], {
      env,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([
      2,
      'npm kept --dry-run for itself; it goes behind two dashes:\n  npm run import -- [--dry-run] FILE.csv\n',
    ])
  })
})
