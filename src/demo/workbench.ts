import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Seed } from './company.js'
import { zone } from './company.js'
import { createLive } from './live.js'
import { createPageServer } from './page-server.js'
import type { Random, StartProduct } from './product.js'
import { openWorld, type World } from './world.js'

export interface WorkbenchOptions {
  port: number
  /** on the loopback */
  host: string
  baseUrl: string
  dataDir: string
  /** the built page */
  pageDir: string
  /** the module that makes the company's past */
  seedFile: string
  startProduct: StartProduct
  random: Random
  /** one process a folder; throws where another holds it */
  holdFolder(folder: string): () => void
  say(line: string): void
}

export interface Workbench {
  /** a fresh company in the place of the one that is there */
  again(): Promise<void>
  stop(): Promise<void>
}

/** Brings up the whole product in one page: resolves when the company is there and the page answers. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const folder = join(options.dataDir, 'demo')
  const company = join(folder, 'company')
  mkdirSync(folder, { recursive: true })
  const letGo = options.holdFolder(folder)
  let world: World | undefined
  const failed = (error: unknown): void =>
    options.say(`workbench: ${error instanceof Error ? error.stack : String(error)}`)
  const live = createLive(() => world, zone, failed)
  const open = (): Promise<World> =>
    openWorld({
      folder: company,
      baseUrl: options.baseUrl,
      startProduct: options.startProduct,
      random: options.random,
      loadSeed: async () => ((await import(options.seedFile)) as { seed: Seed }).seed,
      changed: live.touch,
      say: options.say,
      failed,
    })
  async function again(): Promise<void> {
    const old = world
    if (!old) return
    world = undefined
    live.touch()
    await old.stop()
    rmSync(company, { recursive: true, force: true })
    world = await open()
    live.touch()
  }
  const server = createPageServer({
    pageDir: options.pageDir,
    baseUrl: options.baseUrl,
    world: () => world,
    live,
    again,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  world = await open()
  live.touch()
  options.say(`The workbench is open: ${options.baseUrl}`)
  options.say(
    'It shows made-up people to this machine only. To run the product itself, see .env.example and the README.',
  )
  return {
    again,
    async stop() {
      live.close()
      server.close()
      server.closeAllConnections()
      await world?.stop()
      letGo()
    },
  }
}
