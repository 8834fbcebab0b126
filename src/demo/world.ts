import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Company, pastBegins, pastEnds, type Seed } from './company.js'
import { type Fakes, startFakes } from './fakes.js'
import { createFinder, happeningOf } from './happenings.js'
import { type Journal, openJournal } from './journal.js'
import { KeptMap } from './kept.js'
import type { Mailbox } from './mailbox.js'
import { createMovedClock, type MovedClock } from './moved-clock.js'
import { createMover, type Mover } from './mover.js'
import type { Product, Random, StartProduct } from './product.js'
import { createSeededRandom, switchable } from './seeded-random.js'
import type { SlackServer } from './slack-server.js'
import type { TeamsServer } from './teams-server.js'
import type { Eyes, Happening } from './view.js'

/** The company that the page shows: the product with its Slack, its Teams, its mail server and its clock, in one folder. */
export interface World {
  product: Product
  slack: SlackServer
  teams: TeamsServer
  mailbox: Mailbox
  clock: MovedClock
  mover: Mover
  /** of the last moves, newest first */
  happened(): Happening[]
  /** whose eyes there are, as the seed presented them */
  presented(): { eyes: Omit<Eyes, 'newest' | 'name'>[]; mailboxes: { address: string; name: string }[] }
  /** puts somebody on the switch of eyes */
  present: Company['present']
  /** the scenes that were begun, by kind */
  scenes: Map<string, BegunScene>
  stop(): Promise<void>
}

/** How a scene stands: how often it was begun, who is in it now, and what the last try was answered. */
export interface BegunScene {
  count: number
  guests: readonly { name: string; address: string }[]
  refused: string | null
}

export interface WorldOptions {
  folder: string
  baseUrl: string
  startProduct: StartProduct
  random: Random
  loadSeed(): Promise<Seed>
  /** something that a page could show is other than before */
  changed(): void
  say(line: string): void
  failed(error: unknown): void
}

const mostHappenings = 200
const seedNumber = 20260505

/** Opens the company of that folder where it was left; makes it, with its past, where there is none. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { journal, isMade } = openKept(options.folder)
  const begins = isMade ? String(new Map(journal.read('clock')).get('at') ?? pastEnds) : pastBegins
  const keepTime = (at: Date): void => journal.keep('clock', 'at', at.toISOString())
  const clock = createMovedClock(new Date(begins), keepTime, () => performance.now())
  const random = switchable(isMade ? options.random : createSeededRandom(seedNumber))
  const fakes = await startFakes({ journal, now: clock.now, secret: options.random.token })
  const product = await options.startProduct(settingsOf(options, fakes), clock, random)
  await fakes.deliverTo(product.url)
  const parts = { product, fakes, clock, journal }
  if (!isMade) {
    await makePast(options, { ...parts, random })
    random.use(options.random)
    journal.keep('world', 'made', clock.now().toISOString())
  }
  clock.flow()
  fakes.onChange(options.changed)
  const { slack, teams, mailbox } = fakes
  return { product, slack, teams, mailbox, clock, ...watched(options, parts) }
}

/** A company of which only a part was made when the process ended is made anew. */
function openKept(folder: string): { journal: Journal; isMade: boolean } {
  const file = join(folder, 'workbench.jsonl')
  mkdirSync(folder, { recursive: true })
  const kept = openJournal(file)
  if (kept.read('world').some(([key]) => key === 'made')) return { journal: kept, isMade: true }
  kept.close()
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  return { journal: openJournal(file), isMade: false }
}

/** What the product is told: where it stands, and whom it talks to. */
const settingsOf = ({ baseUrl, folder }: WorldOptions, { settings }: Fakes): Record<string, string> => ({
  PORT: '0',
  HOST: '127.0.0.1',
  BASE_URL: baseUrl,
  DATA_DIR: join(folder, 'product'),
  ...settings,
})

interface Parts {
  product: Product
  fakes: Fakes
  clock: MovedClock
  journal: Journal
}

async function makePast(options: WorldOptions, parts: Parts & { random: Random }): Promise<void> {
  const { product, fakes, clock, journal, random } = parts
  const { slack, teams, mailbox } = fakes
  options.say('Making the company and its last two weeks …')
  const seed = await options.loadSeed()
  await product.rest()
  await product.keepAtOnce(false)
  const settle = async (): Promise<void> => void (await product.settle())
  const company: Company = {
    product,
    slack,
    teams,
    mailbox,
    clock,
    chance: random.fraction,
    settle,
    async passTo(at) {
      await settle()
      for (let next = await product.nextDue(); next && next <= at; next = await product.nextDue()) {
        if (next > clock.now()) clock.stepTo(next)
        await settle()
      }
      if (at > clock.now()) clock.stepTo(at)
    },
    present: (who) => journal.keep('present', keyOf(who), who),
  }
  const began = performance.now()
  await seed(company)
  await product.keepAtOnce(true)
  options.say(`Made in ${((performance.now() - began) / 1000).toFixed(1)} seconds.`)
  product.resume()
}

type Presented = Parameters<Company['present']>[0]

const keyOf = (who: Presented): string => ('user' in who ? who.user : who.address)
const eyesOf = ({ user, group, title }: Extract<Presented, { user: string }>) => ({ id: user, group, title })

/** The clock's moves, and what happened on the way. */
function watched(
  options: WorldOptions,
  parts: Parts,
): Pick<World, 'mover' | 'happened' | 'presented' | 'present' | 'scenes' | 'stop'> {
  const { product, fakes, clock, journal } = parts
  const find = createFinder(fakes)
  const kept = journal.read('happened').map(([, happening]) => happening as Happening)
  const all = journal.read('present').map(([, who]) => who as Presented)
  const presented = {
    eyes: all.flatMap((who) => ('user' in who ? [eyesOf(who)] : [])),
    mailboxes: all.flatMap((who) => ('address' in who ? [who] : [])),
  }
  const happened = new Map(kept.map((each) => [each.id, each]))
  const mover = createMover({
    product,
    clock,
    changed: options.changed,
    failed: options.failed,
    happened(jobs) {
      for (const happening of jobs.flatMap((job) => happeningOf(job, find) ?? [])) {
        happened.set(happening.id, happening)
        journal.keep('happened', happening.id, happening)
      }
      for (const id of [...happened.keys()].slice(0, -mostHappenings)) {
        happened.delete(id)
        journal.keep('happened', id, undefined)
      }
    },
  })
  return {
    mover,
    happened: () => [...happened.values()].reverse(),
    presented: () => presented,
    present(who) {
      const all = presented
      if ('user' in who) all.eyes = [...all.eyes.filter(({ id }) => id !== who.user), eyesOf(who)]
      else all.mailboxes = [...all.mailboxes.filter(({ address }) => address !== who.address), who]
      journal.keep('present', keyOf(who), who)
      options.changed()
    },
    scenes: new KeptMap(journal.read<BegunScene>('scene'), (kind, begun) => {
      journal.keep('scene', kind, begun)
      options.changed()
    }),
    async stop() {
      mover.cancel()
      await mover.rested()
      await product.stop()
      await fakes.close()
      journal.close()
    },
  }
}
