// The workbench as somebody meets it: the first start with its seed, the second start, and what it then holds in memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const { PATH, HOME } = process.env

/** Starts it; resolves when the page and the product behind it answer. */
async function start(folder, port) {
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/main.js', 'demo'], {
    env: { PATH, HOME, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  for (;;) {
    const ready = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined)
    if (ready?.ok) break
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before it was ready`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    ms: performance.now() - began,
    seedSeconds: Number(/Made in ([\d.]+) seconds/.exec(said)?.[1]),
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop() {
      child.kill('SIGTERM')
      return once(child, 'exit')
    },
  }
}

/** Takes what prints a line; `reopenedMs`: what the product alone takes to re-open, the baseline. */
export async function benchWorkbench(line, reopenedMs) {
  const folder = mkdtempSync(join(tmpdir(), 'coffeechat-bench-workbench-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const first = await start(folder, port)
  line('workbench: first start, built, with its seed', `${Math.round(first.ms)} ms`, `seed ${first.seedSeconds} s`)
  await first.stop()
  const second = await start(folder, port)
  const ratio = `${(second.ms / reopenedMs).toFixed(1)} × the product alone, re-opened`
  line('workbench: second start', `${Math.round(second.ms)} ms`, ratio)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  line('workbench: resident memory at the second start', `${Math.round(second.residentMb())} MB`)
  await second.stop()
  rmSync(folder, { recursive: true })
}
