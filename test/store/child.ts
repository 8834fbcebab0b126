import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

/** Compiles a program of test/store/children for a plain Node process; returns its file, and what removes it. */
export async function compileChild(name: string): Promise<{ file: string; remove(): void }> {
  // Inside the project, so that its packages are found.
  fs.mkdirSync('.tmp', { recursive: true })
  const outDir = fs.mkdtempSync(path.resolve('.tmp', 'child-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: `test/store/children/${name}.ts`, outDir, emptyOutDir: true, minify: false },
  })
  return { file: path.join(outDir, `${name}.js`), remove: () => fs.rmSync(outDir, { recursive: true, force: true }) }
}

export interface Child {
  process: ChildProcessWithoutNullStreams
  pid: number
  /** the next line it prints; undefined when it has ended */
  line(): Promise<string | undefined>
  /** kills it with SIGKILL and waits until it is gone */
  kill(): Promise<void>
  /** its exit code, when it has ended */
  ended: Promise<number | null>
}

export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [file, ...args])
  child.stderr.pipe(process.stderr)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    process: child,
    pid: child.pid ?? 0,
    line: async () => (await lines.next()).value,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    ended,
  }
}
