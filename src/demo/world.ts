import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Company, pastBegins, pastEnds, type Seed, team, zone } from './company.js'
import { createFinder, happeningOf } from './happenings.js'
import { type Journal, openJournal } from './journal.js'
import { type Mailbox, startMailbox } from './mailbox.js'
import { createMovedClock, type MovedClock } from './moved-clock.js'
import { createMover, type Mover } from './mover.js'
import type { Product, Random, StartProduct } from './product.js'
import { createSeededRandom, switchable } from './seeded-random.js'
import { type SlackServer, startSlackServer } from './slack-server.js'
import type { Eyes, Happening } from './view.js'

/** The company that the page shows: the product with its Slack, its mail server and its clock, in one folder. */
export interface World {
  product: Product
  slack: SlackServer
  mailbox: Mailbox
  clock: MovedClock
  mover: Mover
  /** of the last moves, newest first */
  happened(): Happening[]
  /** whose eyes there are, as the seed presented them */
  presented(): { eyes: Omit<Eyes, 'newest' | 'name'>[]; mailboxes: { address: string; name: string }[] }
  stop(): Promise<void>
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

const signingSecretLength = 40
const botToken = 'xoxb-workbench'
const mostHappenings = 200
const seedNumber = 20260505

/** Opens the company of that folder where it was left; makes it, with its past, where there is none. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { journal, isMade } = openKept(options.folder)
  const begins = isMade ? String(new Map(journal.read('clock')).get('at') ?? pastEnds) : pastBegins
  const keepTime = (at: Date): void => journal.keep('clock', 'at', at.toISOString())
  const clock = createMovedClock(new Date(begins), keepTime, () => performance.now())
  const random = switchable(isMade ? options.random : createSeededRandom(seedNumber))
  const signingSecret = options.random.token().slice(0, signingSecretLength)
  const told = { journal, clock: clock.now }
  const slack = await startSlackServer({ signingSecret, botToken, team, ...told })
  const mailbox = await startMailbox({ journal, now: clock.now })
  const product = await options.startProduct(settingsOf(options, slack, mailbox, signingSecret), clock, random)
  slack.deliverTo(product.url)
  if (!isMade) {
    await makePast(options, { product, slack, mailbox, clock, journal, random })
    random.use(options.random)
    journal.keep('world', 'made', clock.now().toISOString())
  }
  clock.flow()
  slack.state.events.on('change', options.changed)
  mailbox.onMail(options.changed)
  return { product, slack, mailbox, clock, ...watched(options, { product, slack, mailbox, clock, journal }) }
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

/** As a real workspace and a real mail server would be told of, pointed at the loopback. */
function settingsOf(options: WorldOptions, slack: SlackServer, mailbox: Mailbox, signingSecret: string) {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    BASE_URL: options.baseUrl,
    DATA_DIR: join(options.folder, 'product'),
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Coffeechat <coffee@harbourlight.example>',
    MAIL_REPLY_TO: 'People team <people@harbourlight.example>',
    TZ_DEFAULT: zone,
  }
}

interface Parts {
  product: Product
  slack: SlackServer
  mailbox: Mailbox
  clock: MovedClock
  journal: Journal
}

async function makePast(options: WorldOptions, parts: Parts & { random: Random }): Promise<void> {
  const { product, slack, mailbox, clock, journal, random } = parts
  options.say('Making the company and its last two weeks …')
  const seed = await options.loadSeed()
  await product.rest()
  await product.keepAtOnce(false)
  const settle = async (): Promise<void> => void (await product.settle())
  const company: Company = {
    product,
    slack,
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
    present: (who) => journal.keep('present', 'user' in who ? who.user : who.address, who),
  }
  const began = performance.now()
  await seed(company)
  await product.keepAtOnce(true)
  options.say(`Made in ${((performance.now() - began) / 1000).toFixed(1)} seconds.`)
  product.resume()
}

/** The clock's moves, and what happened on the way. */
function watched(options: WorldOptions, parts: Parts): Pick<World, 'mover' | 'happened' | 'presented' | 'stop'> {
  const { product, slack, mailbox, clock, journal } = parts
  const find = createFinder(slack.state, mailbox)
  const kept = journal.read('happened').map(([, happening]) => happening as Happening)
  const all = journal.read('present').map(([, who]) => who as Parameters<Company['present']>[0])
  const presented = {
    eyes: all.flatMap((who) => ('user' in who ? [{ id: who.user, group: who.group, title: who.title }] : [])),
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
    async stop() {
      mover.cancel()
      await mover.rested()
      await product.stop()
      await slack.close()
      await mailbox.close()
      journal.close()
    },
  }
}
