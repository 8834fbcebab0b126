import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The workbench as `npm start` brings it up, in a process and a folder of its own. */
export interface RunningWorkbench {
  url: string
  pid(): number
  /** what it said so far */
  said(): string
  /** as a crash would end it */
  kill(): Promise<void>
  start(): Promise<void>
  /** ends it, and removes its folder */
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const settings = ['PATH', 'HOME', 'TMPDIR']

export async function runWorkbench(): Promise<RunningWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-workbench-'))
  const port = await freePort()
  const kept = Object.fromEntries(settings.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  let child: ChildProcess | undefined
  let said = ''

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
      env: { ...kept, PORT: String(port), DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    await new Promise<void>((resolve, reject) => {
      const listen = (part: Buffer): void => {
        said += part.toString()
        if (said.includes('The workbench is open')) resolve()
      }
      started.stdout.on('data', listen)
      started.stderr.on('data', listen)
      started.once('exit', () => reject(new Error(said)))
    })
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    said = ''
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  await start()
  return {
    url: `http://localhost:${port}`,
    pid: () => child?.pid ?? 0,
    said: () => said,
    kill: () => kill('SIGKILL'),
    start,
    async close() {
      await kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
