// A PostgreSQL server of a run's own, for tests.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const below = '/usr/lib/postgresql'

/** The newest server installed; by apt where there is none and we may. */
function serverPrograms() {
  const find = () =>
    (fs.existsSync(below) ? fs.readdirSync(below) : [])
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(below, version, 'bin'))
      .find((folder) => fs.existsSync(path.join(folder, 'initdb')))
  const found = find()
  if (found) return found
  console.log('Installing PostgreSQL …')
  execute('apt-get', ['update', '-qq'])
  execute('apt-get', ['install', '-y', '-qq', 'postgresql'])
  const installed = find()
  if (!installed) throw new Error(`No initdb below ${below}; set TEST_DATABASE_URL to a PostgreSQL server.`)
  return installed
}

function execute(command, args, options = {}) {
  // What a server started in the background inherits stays open: no pipes.
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ` (${status})`}`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function owner() {
  if (process.getuid() !== 0) return {}
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

/** A server of one's own in a temporary folder, which `stop` removes; it can be halted and started again meanwhile. */
export async function startCluster() {
  const programs = serverPrograms()
  const as = owner()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-pg-'))
  if (as.uid !== undefined) fs.chownSync(folder, as.uid, as.gid)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const options = { ...as, cwd: folder }
  execute(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  )
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  const control = path.join(programs, 'pg_ctl')
  const start = () =>
    execute(control, ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', settings, 'start'], options)
  const halt = (mode) => execute(control, ['-D', data, '-m', mode, '-w', 'stop'], options)
  start()
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    start,
    halt,
    stop() {
      halt('immediate')
      fs.rmSync(folder, { recursive: true })
    },
  }
}
