import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../crash/product.js'
import { readDockerfile } from './dockerfile.js'
import { buildImage, type Image, inside } from './image-steps.js'

/** Only root can hand files to the image's user, and become it. */
const isRoot = process.getuid?.() === 0

/** The image's steps, one by one, in a clean folder; then what it starts, as its user, who may write to /data alone. */
describe.runIf(isRoot)('the image', { timeout: 180_000 }, () => {
  let folder: string
  let image: Image
  const started: ChildProcessWithoutNullStreams[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coffeechat-image-'))
    chmodSync(folder, 0o755)
    const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
    image = buildImage(stages, process.cwd(), readFileSync('.dockerignore', 'utf8'), folder)
    spawnSync('chmod', ['-R', 'a+rX,a-w', image.workdir])
  }, 1_200_000)
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }, 1_200_000)

  function runAsUser(words: string[], settings: Record<string, string> = {}): ChildProcessWithoutNullStreams {
    const [command = '', ...args] = words
    const DATA_DIR = inside(image.root, image.environment.DATA_DIR ?? '')
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: image.workdir,
      env: { PATH: process.env.PATH ?? '', ...image.environment, DATA_DIR, ...settings },
      uid: image.user,
      gid: image.user,
    })
    started.push(child)
    return child
  }

  async function ended(child: ChildProcessWithoutNullStreams) {
    const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { code, out, error }
  }

  /** The image's ENTRYPOINT with other words than its CMD. */
  const command = (...words: string[]): string[] => [...image.command.slice(0, -1), ...words]

  it('holds what runs, without workbench and packages for development', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; devOptional?: boolean }>
    }
    const tools = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => dev || devOptional)
    expect(tools.length).toBeGreaterThan(100)
    expect(tools.map(([path]) => path).filter((path) => existsSync(join(image.workdir, path)))).toEqual([])
    expect(readdirSync(image.workdir).sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'prisma'])
    expect(readdirSync(join(image.workdir, 'dist'))).toContain('main.js')
    expect(readdirSync(join(image.workdir, 'dist'))).not.toContain('demo')
  })

  it('brings the database up to date by a command, before anything serves', async () => {
    const { code, out } = await ended(runAsUser(command('dist/shell.js', 'migrate'), { TZ_DEFAULT: 'Europe/Berlin' }))
    expect(code).toBe(0)
    expect(out).toMatch(/^Applied \d+_\w+\.\n(.*\n)*The database is up to date\.\n$/)
  })

  it('serves as a user who can write nothing but its data, is healthy, and ends with 0 on SIGTERM', async () => {
    expect(image.user).toBeGreaterThan(0)
    const write = await ended(runAsUser(['node', '-e', "fs.writeFileSync('dist/written', '')"]))
    expect(write.error).toContain('EACCES')
    const settings = { PORT: String(await freePort()), TZ_DEFAULT: 'Europe/Berlin' }
    expect((await ended(runAsUser(image.health, settings))).code).toBe(1)
    const product = runAsUser(image.command, settings)
    const end = ended(product)
    await new Promise<void>((listens) => {
      product.stdout.on('data', (line) => String(line).includes('listens on') && listens())
      void end.then(() => listens())
    })
    expect((await fetch(`http://127.0.0.1:${settings.PORT}/readyz`)).status).toBe(200)
    expect((await ended(runAsUser(image.health, settings))).code).toBe(0)
    product.kill('SIGTERM')
    expect((await end).code).toBe(0)
  })

  it('without a setting refuses to show the workbench to other machines, in one line', async () => {
    const { code, error } = await ended(runAsUser(image.command))
    expect(code).toBe(78)
    expect(error).toMatch(/^Coffeechat cannot start: HOST is 0\.0\.0\.0, but the workbench [^\n]+\n$/)
  })
})
