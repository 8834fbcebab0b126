import { environmentOf, execForm, readDockerfile, type Stage } from './dockerfile.js'

/** Names that say that their value lets somebody in. */
const secretName = /SECRET|PASSWORD|TOKEN|KEY|_URL$|APPS$/

const imagePinned = /^[\w./-]+:(\d+)\.\d+\.\d+-[\w-]+(@sha256:[0-9a-f]{64})?$/

function brokenByImages(stages: Stage[]): string[] {
  const names = stages.map(({ name }) => name)
  const outside = stages.map(({ from }) => from).filter((from) => !names.includes(from))
  const unpinned = outside.filter((image) => !imagePinned.test(image))
  const odd = outside.filter((image) => Number(imagePinned.exec(image)?.[1]) % 2 === 1)
  return [
    ...(stages.length < 2 ? ['one stage: what compiles is shipped'] : []),
    ...unpinned.map((image) => `${image || 'nothing'} is no exact version`),
    ...odd.map((image) => `${image} is no long-term release`),
  ]
}

function brokenBySteps(stages: Stage[]): string[] {
  const steps = stages.flatMap(({ steps }) => steps)
  const environment = stages.flatMap((stage) => Object.keys(environmentOf(stage)))
  return [
    ...environment.filter((name) => secretName.test(name)).map((name) => `${name} is built in`),
    ...steps.filter(({ keyword }) => keyword === 'ARG').map(({ text }) => `${text} stays readable in the history`),
    ...steps.filter(({ keyword }) => keyword === 'ADD').map(({ text }) => `ADD ${text} may fetch or unpack`),
    ...steps
      .filter(({ keyword, words }) => keyword === 'COPY' && words[0] === '.')
      .map(({ text }) => `COPY ${text} takes whatever lies there`),
    ...steps
      .filter(({ keyword, text }) => keyword === 'RUN' && /\bnpm (install|i)\b/.test(text))
      .map(({ text }) => `${text} does not keep to the lock file`),
  ]
}

/** The last stage is what runs. */
function brokenByLast(stages: Stage[]): string[] {
  const last = stages.at(-1) ?? { name: '', from: '', steps: [] }
  const lastOf = (keyword: string) => last.steps.findLast((step) => step.keyword === keyword)
  const [user = 'root'] = (lastOf('USER')?.text ?? 'root').split(':')
  const health = lastOf('HEALTHCHECK')
  const starts = [lastOf('ENTRYPOINT'), lastOf('CMD')]
  const packages = last.steps.find(({ words }) => words.some((word) => word.endsWith('node_modules')))
  const source = stages.find(({ name }) => name !== '' && name === packages?.flags.from)
  const isLean = source?.steps.some(({ text }) => /npm ci .*--omit=dev/.test(text))
  const written = last.steps.findIndex(({ keyword }) => keyword === 'USER')
  return [
    ...(/^[1-9]\d*$/.test(user) ? [] : [`the user is ${user}`]),
    ...(last.steps.slice(written + 1).some(({ keyword }) => keyword === 'COPY') ? ['files come after the user'] : []),
    ...(health && execForm(health.text) ? [] : ['no health check, or one that needs a shell']),
    ...starts.filter((step) => !step || !execForm(step.text)).map(() => 'a shell would get SIGTERM'),
    ...(execForm(starts[0]?.text ?? '')?.[0] === 'node' ? [] : ['the first process is not node']),
    ...(isLean ? [] : ['packages for development are shipped']),
  ]
}

/** What a Dockerfile does that ours must not; empty where nothing. */
export function brokenRules(text: string): string[] {
  const stages = readDockerfile(text)
  return [...brokenByImages(stages), ...brokenBySteps(stages), ...brokenByLast(stages)]
}
