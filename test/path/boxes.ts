import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A line of a box, and the remark behind it. */
export interface Line {
  command: string
  remark: string
}

/** The boxes of commands in the README, in the order in which they stand there. */
export function readBoxes(): Line[][] {
  const boxes = [...readFileSync('README.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  return boxes.map(([, text = '']) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [command = '', ...remark] = line.split(/\s+# /)
        return { command: command.trim(), remark: remark.join(' # ') }
      }),
  )
}

function git(repository: string, ...words: string[]): void {
  const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org']
  const args = [`--git-dir=${repository}`, `--work-tree=${process.cwd()}`, ...who, ...words]
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8', env: { PATH: process.env.PATH } })
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
}

/** A repository of what stands here now, whether it is committed or not; what is ignored stays out. */
export function makeRepository(folder: string): string {
  const repository = join(folder, 'origin.git')
  git(repository, 'init', '--quiet')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '--message', 'As it stands')
  return repository
}
