import { parseArgs } from 'node:util'

/** `names`: the file or the round it takes */
interface Shape {
  options: Record<string, { type: 'boolean' | 'string' }>
  names: string
}

const flag = { type: 'boolean' } as const
const word = { type: 'string' } as const

/** Each command of the shell: its options, of which `--json` goes with any other and else one is taken at a time, and what it names. */
const commands = {
  import: { options: { 'dry-run': flag }, names: 'FILE.csv' },
  outbox: { options: { release: word, drop: word }, names: '' },
  'round:replay': { options: {}, names: '[ID]' },
  credit: { options: { from: word }, names: '' },
  retention: { options: { 'dry-run': flag, hold: flag, lift: flag }, names: '' },
  affected: { options: { at: word }, names: '' },
  erase: { options: { 'dry-run': flag }, names: 'ADDRESS|ID' },
  migrate: { options: {}, names: '' },
  doctor: { options: { json: flag }, names: '' },
  backup: { options: { json: flag }, names: 'FILE' },
  restore: { options: { 'dry-run': flag, hold: flag, json: flag }, names: 'FILE' },
  move: { options: { back: flag, json: flag }, names: '' },
} as const satisfies Record<string, Shape>
export type Command = keyof typeof commands

/** What `from`, `at`, `release` and `drop` are followed by. */
const values: Record<string, string> = { from: ' YYYY-MM-DD', at: ' TIME', release: ' KEY|all', drop: ' KEY|all' }

/** The exit code for the shell, and what it prints. */
export interface CommandAnswer {
  code: number
  output: string
}

/** A command as it was typed. */
export interface Typed {
  command: Command
  /** the file or the round it names */
  named: string | undefined
  /** by name without the dashes: true, or what follows */
  options: Readonly<Record<string, string | boolean | undefined>>
}

const optionsOf = (command: Command): string[] => Object.keys(commands[command].options)

/** How a command is typed. */
function usageOf(command: Command): string {
  const words = [...optionsOf(command).map((name) => `[--${name}${values[name] ?? ''}]`), commands[command].names]
  return `npm run ${[command, ...(words.join('') === '' ? [] : ['--', ...words])].join(' ').trim()}`
}

const refused = (why: string, usage: readonly string[]): CommandAnswer => ({
  code: 2,
  output: `${[why, 'Type:', ...usage.map((each) => `  ${each}`)].join('\n')}\n`,
})

const isCommand = (name: string | undefined): name is Command => name !== undefined && Object.hasOwn(commands, name)

/**
 * Reads the words of a command; refuses, with how it is typed, an option that it does not have, two where one goes, and more names
 * than it takes: a slip of the finger would else do for real what was only to be looked at.
 */
export function readWords([name, ...args]: readonly string[]): Typed | CommandAnswer {
  if (!isCommand(name)) {
    const why = name === undefined ? 'Name a command.' : `There is no command ${name}.`
    return refused(why, Object.keys(commands).filter(isCommand).map(usageOf))
  }
  const { options, names }: Shape = commands[name]
  try {
    const read = parseArgs({ args, options, allowPositionals: names !== '' })
    const given = Object.keys(read.values).filter((each) => each !== 'json')
    if (given.length > 1) return refused(`Take one of --${given.join(' and --')}.`, [usageOf(name)])
    if (read.positionals.length > 1) return refused(`One name, not ${read.positionals.length}.`, [usageOf(name)])
    return { command: name, named: read.positionals[0], options: read.values as Typed['options'] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [why = ''] = error.message.split(/(?<=')\. |\n/)
    return refused(`${why.replace(/\.$/, '')}.`, [usageOf(name)])
  }
}

/**
 * An option that npm kept for itself, since it stood before the two dashes: `npm run restore --dry-run FILE` would restore. Returns
 * what to say of it.
 */
export function keptByNpm({ command, options }: Typed, env: NodeJS.ProcessEnv): string | undefined {
  const kept = optionsOf(command).find(
    (name) => name !== 'json' && options[name] === undefined && env[`npm_config_${name.replaceAll('-', '_')}`],
  )
  return kept && `npm kept --${kept} for itself; it goes behind two dashes:\n  ${usageOf(command)}\n`
}
