import { type Copy, DockerfileParser, type From, type Healthcheck, type Instruction } from 'dockerfile-ast'

export interface Step {
  keyword: string
  /** `--from=build` as `from: build` */
  flags: Record<string, string>
  words: string[]
  /** all after the keyword and its flags */
  text: string
}

export interface Stage {
  name: string
  /** an image, or the stage before that it goes on from */
  from: string
  steps: Step[]
}

/** The words of the JSON list that an instruction in exec form is; undefined for one that a shell would read. */
export function execForm(text: string): string[] | undefined {
  const list = /^(?:CMD\s+)?(\[.*\])$/s.exec(text.trim())?.[1]
  return list === undefined ? undefined : (JSON.parse(list) as string[])
}

function stepOf(instruction: Instruction): Step {
  const flags = 'getFlags' in instruction ? (instruction as Copy | Healthcheck).getFlags() : []
  return {
    keyword: instruction.getKeyword(),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    words: instruction.getArguments().map((word) => word.getValue()),
    text: instruction.getArgumentsContent() ?? '',
  }
}

/** A Dockerfile as its stages, in order; what stands before the first FROM is a stage without a name. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From
      stages.push({ name: from.getBuildStage() ?? '', from: from.getImage() ?? '', steps: [] })
    } else {
      if (stages.length === 0) stages.push({ name: '', from: '', steps: [] })
      stages.at(-1)?.steps.push(stepOf(instruction))
    }
  }
  return stages
}

/** The variables of a stage's ENV lines. */
export function environmentOf(stage: Stage): Record<string, string> {
  const pairs = stage.steps.filter(({ keyword }) => keyword === 'ENV').flatMap(({ words }) => words)
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]))
}

/** Whether .dockerignore lets a path into the build: the last line that names it, or a folder above it, decides. */
export function letsIn(ignore: string, path: string): boolean {
  const lines = ignore.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const deciding = lines.findLast((line) => {
    const pattern = line.replace(/^!/, '')
    return pattern === '*' || path === pattern || path.startsWith(`${pattern}/`)
  })
  return deciding === undefined || deciding.startsWith('!')
}
