// The workbench in headless Chromium: CHROMIUM, else the one on this machine, else by apt where we may. Words after the
// command go to vitest.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const usual = '/usr/bin/chromium'

function execute(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ` (${status})`}`)
}

if (!process.env.CHROMIUM && !fs.existsSync(usual)) {
  console.log('Installing Chromium …')
  execute('apt-get', ['update', '-qq'])
  execute('apt-get', ['install', '-y', '-qq', 'chromium'])
}
const wanted = process.argv.slice(2)
// One file after the other: each has a product, a company and a browser on two cores.
const alone = ['--no-file-parallelism', '--test-timeout=90000', '--hook-timeout=180000']
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...alone,
    ...(wanted.length > 0 ? wanted : ['.browser.test']),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, BROWSER: '1' } },
)
process.exitCode = status ?? 1
