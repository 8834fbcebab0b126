import type { ChildProcess } from 'node:child_process'
import { freePort, type Product, startProduct } from '../crash/product.js'

/** Where the next start is to be killed: a point and what it is about, and the how manieth time. */
export interface Kill {
  at: string
  hit?: number
}

export interface KeeperOptions {
  settings: Record<string, string>
  /** one for each start, the first for the first; later starts live */
  kills?: readonly Kill[]
  /** how far the product's clock is ahead of real time */
  clockOffset?: number
  /** what is run; the built product unless told */
  entry?: string
  /** done between a death and the start that follows it */
  beforeRevival?: () => Promise<void>
}

/** A product that is started again whenever it dies. */
export interface Keeper {
  url: string
  /** when it died, and when it answered again; real time */
  deaths: { at: number; backAt: number | undefined; code: number | null }[]
  clockOffset(): number
  /** resolves when it is ready; throws after a minute */
  ready(): Promise<void>
  /** what is due up to that moment is done, over whatever deaths */
  passTo(at: Date): Promise<void>
  /** the clock jumps, also back */
  jumpTo(offset: number): Promise<void>
  kill(signal?: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void
  /** the one that runs now */
  process(): ChildProcess
  /** SIGTERM, and no more revival */
  stop(): Promise<void>
}

interface Told {
  id?: number
  offset: number
  error?: string
}

const patienceMs = 60_000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a product and keeps it running. */
export async function keepRunning(options: KeeperOptions): Promise<Keeper> {
  const port = await freePort()
  const kills = [...(options.kills ?? [])]
  const deaths: Keeper['deaths'] = []
  let offset = options.clockOffset ?? 0
  let isWanted = true
  let product: Product
  let revival: Promise<void> = Promise.resolve()

  async function start(): Promise<void> {
    const kill = kills.shift()
    const settings = { ...options.settings, CLOCK_OFFSET: String(offset), KILL_HIT: String(kill?.hit ?? 1) }
    const started = await startProduct(port, settings, kill?.at ?? '', options.entry ?? 'test/faults/entry.mjs')
    product = started
    started.process.on('message', (told: Told) => {
      offset = told.offset
    })
    void started.gone.then(() => {
      if (isWanted) revival = revive()
    })
  }

  async function revive(): Promise<void> {
    const { exitCode: code } = product.process
    const death = { at: Date.now(), backAt: undefined as number | undefined, code }
    deaths.push(death)
    await options.beforeRevival?.()
    if (!isWanted) return
    await start()
    if (product.process.exitCode === null && product.process.signalCode === null) death.backAt = Date.now()
  }

  async function ask(words: object): Promise<void> {
    const { process: child, gone } = product
    const id = Math.random()
    const answered = new Promise<Told>((resolve) => {
      // listening throughout: two that come at once are told in one turn
      const hear = (told: Told): void => {
        if (told.id !== id) return
        child.off('message', hear)
        resolve(told)
      }
      child.on('message', hear)
    })
    if (!child.connected) throw new Error('it is dead')
    child.send({ id, ...words }, () => undefined)
    const told = await Promise.race([answered, gone])
    if (told?.error !== undefined) throw new Error(told.error)
    if (!told) throw new Error('it died')
  }

  async function ready(): Promise<void> {
    for (const began = Date.now(); Date.now() - began < patienceMs; await pause(50)) {
      await revival
      const answer = await fetch(`${product.url}/readyz`).catch(() => undefined)
      if (answer?.status === 200) return
    }
    throw new Error('it does not become ready')
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    deaths,
    clockOffset: () => offset,
    ready,
    async passTo(at) {
      for (let attempt = 1; ; attempt++) {
        await ready()
        const done = await ask({ passTo: at.toISOString() }).then(
          () => true,
          (error) => {
            if (attempt >= 20) throw error
            return false
          },
        )
        if (done) return
        await pause(20)
      }
    },
    async jumpTo(to) {
      offset = to
      await ready()
      await ask({ offset: to })
    },
    kill: (signal = 'SIGKILL') => void product.process.kill(signal),
    process: () => product.process,
    async stop() {
      isWanted = false
      await revival
      await product.stop()
    },
  }
}
