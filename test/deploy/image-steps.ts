import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { environmentOf, execForm, letsIn, type Stage, type Step } from './dockerfile.js'

/** What a stage left: its root folder, and how a process in it would start. */
export interface Image {
  root: string
  workdir: string
  environment: Record<string, string>
  user: number
  command: string[]
  health: string[]
}

/** Absolute paths in a word of the image, as they are in the folder that stands for its root. */
export const inside = (root: string, word: string): string => word.replace(/^\/(?=\w)/, `${root}/`)

/**
 * Does by hand what an engine does with a Dockerfile: each stage is a folder, each COPY copies between them (from `context` only
 * what .dockerignore lets in), each RUN runs in its stage's folder. There are no containers: a RUN sees this machine's Node and
 * npm in place of the base image's, and absolute paths are moved into the folder. Returns the last stage.
 */
export function buildImage(stages: Stage[], context: string, ignore: string, folder: string): Image {
  const built = new Map<string, Image>()
  let last: Image | undefined
  for (const [place, stage] of stages.entries()) {
    const before = built.get(stage.from)
    const root = join(folder, stage.name || String(place))
    mkdirSync(root)
    if (before) cpSync(before.root, root, { recursive: true, verbatimSymlinks: true })
    last = { ...(before ?? { workdir: root, environment: {}, user: 0, command: [], health: [] }), root }
    if (before) last.workdir = last.workdir.replace(before.root, root)
    for (const step of stage.steps) runStep(step, last, { built, context, ignore })
    last.environment = { ...last.environment, ...environmentOf(stage) }
    built.set(stage.name, last)
  }
  if (!last) throw new Error('The Dockerfile has no stage.')
  return last
}

interface Surroundings {
  built: Map<string, Image>
  context: string
  ignore: string
}

function runStep({ keyword, flags, words, text }: Step, image: Image, around: Surroundings): void {
  if (keyword === 'WORKDIR') {
    image.workdir = inside(image.root, text)
    mkdirSync(image.workdir, { recursive: true })
  }
  if (keyword === 'COPY') copy(flags.from, words, image, around)
  if (keyword === 'RUN') run(words, image)
  if (keyword === 'USER') image.user = Number(text.split(':')[0])
  if (keyword === 'HEALTHCHECK') image.health = execForm(text) ?? []
  if (keyword === 'ENTRYPOINT') image.command = execForm(text) ?? []
  if (keyword === 'CMD') image.command = [...image.command, ...(execForm(text) ?? [])]
}

/**
 * A folder's contents go into the target; a file goes into it where it ends with a slash, or becomes it. What comes from another
 * stage is moved, which is quick: a step that wants it once more does not find it.
 */
function copy(from: string | undefined, words: string[], image: Image, { built, context, ignore }: Surroundings): void {
  const source = from === undefined ? undefined : built.get(from)
  if (from !== undefined && !source) throw new Error(`There is no stage ${from}.`)
  const target = join(image.workdir, words.at(-1) ?? '')
  for (const word of words.slice(0, -1)) {
    const path = source ? inside(source.root, word) : join(context, word)
    if (!existsSync(path)) throw new Error(`COPY ${word}: it is not there.`)
    const intoFolder = (words.at(-1) ?? '').endsWith('/') && !statSync(path).isDirectory()
    const to = intoFolder ? join(target, basename(path)) : target
    mkdirSync(dirname(to), { recursive: true })
    const filter = (each: string): boolean => letsIn(ignore, each.slice(context.length + 1))
    if (source) renameSync(path, to)
    else cpSync(path, to, { recursive: true, verbatimSymlinks: true, filter })
  }
}

function run(words: string[], image: Image): void {
  if (words.some((word) => /[&|;<>$"'`*]/.test(word))) throw new Error(`RUN ${words.join(' ')} needs a shell.`)
  const [command = '', ...args] = words.map((word) => inside(image.root, word))
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, npm_config_prefer_offline: 'true', ...image.environment }
  const { status, stderr, stdout } = spawnSync(command, args, { cwd: image.workdir, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`RUN ${words.join(' ')} ended with ${status}: ${stdout}${stderr}`)
}
