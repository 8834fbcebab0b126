import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The built product as a process of its own, which may be killed at a named point. */
export interface Product {
  url: string
  process: ChildProcess
  /** resolves when the process is gone, however it went */
  gone: Promise<void>
  /** SIGTERM, and waits */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Leaves no process behind, also when a test failed half-way. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts it with these settings; resolves when it listens, or when it has gone. `entry`: what is run, and may be spoken to. */
export async function startProduct(
  port: number,
  settings: Record<string, string>,
  killAt = '',
  entry = 'test/crash/entry.mjs',
): Promise<Product> {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: url,
      ...settings,
      KILL_AT: killAt,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.add(child)
  let isGone = false
  const gone = once(child, 'exit').then(() => {
    isGone = true
    running.delete(child)
  })
  await new Promise<void>((resolve) => {
    // it says where it listens once everything is up
    child.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes('listens on')) resolve()
    })
    void gone.then(resolve)
  })
  return {
    url,
    process: child,
    gone,
    async stop() {
      if (!isGone) child.kill('SIGTERM')
      await gone
    },
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
