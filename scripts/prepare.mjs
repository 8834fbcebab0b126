// Brings a clone to where it can run: packages installed, Prisma's client generated and, with the argument `build`, dist
// compiled. Does only what is missing or out of date, one short line a step. Imports nothing but Node's own modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)
const readOr = (file, otherwise) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : otherwise)

/** Runs a tool in silence; where it fails, its output and its exit code are ours. */
function run(step, command, args) {
  console.log(`${step} …`)
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`)
  process.exit(status || 1)
}

/** Every package of package-lock.json is there in its version; one for other systems (optional) may be missing. */
function isInstalled() {
  const wanted = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readOr(at('node_modules/.package-lock.json'), '{"packages":{}}')).packages
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || found[name]?.version === version || (!found[name] && optional),
  )
}

function install() {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  run('Installing packages', command, [...first, 'ci', '--include=dev', '--include=optional'])
}

function generate() {
  const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(fs.readFileSync(at(file)))
  const wanted = hash.digest('hex')
  const stamp = at('src/store/generated/.made-from')
  if (readOr(stamp, '') === wanted && fs.existsSync(at('src/store/generated/client.ts'))) return
  run('Generating the database client', process.execPath, [at('node_modules/prisma/build/index.js'), 'generate'])
  fs.writeFileSync(stamp, wanted)
}

/** A folder's own time changes when a file in it comes or goes. */
function newestBelow(target) {
  const stat = fs.statSync(target)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(target).map((name) => newestBelow(path.join(target, name))))
}

/** What Vite makes of the workbench: its page, and the seed of its company. */
const bundled = ['workbench', 'seed', 'packages']

function removeOrphans(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name)
    if (folder === at('dist') && bundled.includes(entry.name)) continue
    if (entry.isDirectory()) removeOrphans(target)
    const source = at('src', path.relative(at('dist'), target).replace(/\.js(\.map)?$/, '.ts'))
    const isOrphan = entry.isDirectory() ? fs.readdirSync(target).length === 0 : !fs.existsSync(source)
    if (isOrphan && entry.name !== '.built') fs.rmSync(target, { recursive: true })
  }
}

function build() {
  const stamp = at('dist/.built')
  // Taken before the compiler reads: what changes meanwhile is built the next time.
  const inputs = ['src', 'prisma', 'tsconfig.json', 'vite.page.config.ts', 'vite.seed.config.ts']
  const newest = Math.max(...[...inputs, 'node_modules/.package-lock.json'].map((name) => newestBelow(at(name))))
  if (readOr(stamp, '') === String(newest)) return
  run('Building', process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'])
  for (const config of ['vite.page.config.ts', 'vite.seed.config.ts'])
    run('Building the workbench', process.execPath, [at('node_modules/vite/bin/vite.js'), 'build', '--config', config])
  removeOrphans(at('dist'))
  fs.writeFileSync(stamp, String(newest))
}

install()
generate()
if (process.argv[2] === 'build') build()
