import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { setTimeout as later } from 'node:timers/promises'

export interface Said {
  code: number
  output: string
}

/** A shell into which lines are typed, one after the other, as a person does. */
export interface Shell {
  /** types a line, and waits until the prompt is back */
  type(line: string): Promise<Said>
  /** types a line that does not come back; resolves when `isThere` says so, or throws what was printed when it ended before */
  begin(line: string, isThere: () => Promise<boolean>): Promise<void>
  /** Ctrl-C, and waits until the prompt is back */
  interrupt(): Promise<Said>
  close(): Promise<void>
}

/** One that has ended by itself is no trouble. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Reads lines from a pipe of its own, which nothing that it starts can touch. Each job is a group of its own, so that Ctrl-C reaches
 * what runs in front; the shell goes on after it, as one with a prompt does.
 */
const loop = `set -m; trap : INT; while IFS= read -r line <&3; do eval "$line" </dev/null 3<&-; echo "$0 $?"; done`

/** Opens one in a folder, with this environment and no other. */
export function openShell(folder: string, environment: Record<string, string>): Shell {
  const prompt = `prompt-${randomBytes(6).toString('hex')}`
  const bash = spawn('bash', ['-c', loop, prompt], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const lines = bash.stdio[3] as Writable
  let printed = ''
  let changed = (): void => {}
  for (const stream of [bash.stdout, bash.stderr])
    stream?.on('data', (text) => {
      printed += text
      changed()
    })
  const gone = once(bash, 'exit').then(() => changed())

  async function answer(): Promise<Said> {
    for (;;) {
      const [, output = '', code] = new RegExp(`^([\\s\\S]*)${prompt} (\\d+)\\n`).exec(printed) ?? []
      if (code !== undefined) return { code: Number(code), output }
      if (bash.exitCode !== null || bash.signalCode !== null) throw new Error(`The shell ended.\n${printed}`)
      await new Promise<void>((resolve) => {
        changed = resolve
      })
    }
  }

  function send(line: string): Promise<Said> {
    printed = ''
    lines.write(`${line}\n`)
    return answer()
  }

  /** each leads a group of its own */
  const jobs = (): number[] => {
    const children = `/proc/${bash.pid}/task/${bash.pid}/children`
    return existsSync(children) ? readFileSync(children, 'utf8').split(' ').filter(Boolean).map(Number) : []
  }

  let inFront: Promise<Said> | undefined
  return {
    type: send,
    async begin(line, isThere) {
      let ended: Said | undefined
      inFront = send(line)
      void inFront.then((said) => {
        ended = said
      })
      while (!(await isThere())) {
        if (ended) throw new Error(`${line} ended with ${ended.code}\n${ended.output}`)
        await later(100)
      }
    },
    async interrupt() {
      const [job] = jobs()
      if (job !== undefined) process.kill(-job, 'SIGINT')
      return inFront ?? { code: 0, output: '' }
    },
    async close() {
      for (const job of jobs()) killGroup(job)
      bash.kill('SIGKILL')
      await gone
    },
  }
}
