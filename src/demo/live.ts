import type { Response } from 'express'
import { isSceneKind } from './scenes/cast.js'
import { readScene } from './scenes/facts.js'
import { teamsWindow } from './teams-view-of.js'
import { tourOf } from './tour.js'
import { readTourFacts } from './tour-facts.js'
import type { Stage, View } from './view.js'
import { eyesOf, shownMails, slackWindow } from './view-of.js'
import type { World } from './world.js'

/** Whose eyes a page looks through, and where its tour plays. */
export interface Sights {
  /** user id in Slack */
  as: string
  /** user id in Teams */
  teamsAs: string
  mailbox: string
  stage: Stage
  /** the kind whose scene takes the place of the tour; empty for none */
  scene: string
}

/** One open page. */
interface Watcher extends Sights {
  response: Response
}

export interface Live {
  /** streams the view to a page until it is closed: at once, and after each change */
  watch(watcher: Watcher): void
  /** something changed: pages hear of it in a moment, however often this is called */
  touch(): void
  close(): void
}

/** Long enough to gather the changes of one act, short enough to feel at once. */
const gatherMs = 80

/** `world`: undefined while the company is being made. */
export function createLive(world: () => World | undefined, zone: string, failed: (error: unknown) => void): Live {
  const watchers = new Set<Watcher>()
  let timer: NodeJS.Timeout | undefined
  let isTelling = false
  let isAsked = false

  async function tell(all: Iterable<Watcher>): Promise<void> {
    const now = world()
    const common = now && (await commonOf(now, zone))
    for (const { response, ...sights } of all) {
      if (now && common) response.write(`event: view\ndata: ${JSON.stringify(await viewOf(now, common, sights))}\n\n`)
      else response.write('event: making\ndata: {}\n\n')
    }
  }

  function touch(): void {
    isAsked = true
    if (isTelling || timer) return
    timer = setTimeout(async () => {
      timer = undefined
      isAsked = false
      isTelling = true
      await tell(watchers).catch(failed)
      isTelling = false
      if (isAsked) touch()
    }, gatherMs)
  }

  return {
    watch(watcher) {
      const { response } = watcher
      response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders()
      watchers.add(watcher)
      response.on('close', () => watchers.delete(watcher))
      tell([watcher]).catch(failed)
    },
    touch,
    close() {
      clearTimeout(timer)
      for (const { response } of watchers) response.end()
    },
  }
}

/** What is the same for everybody who watches. */
async function commonOf(world: World, zone: string) {
  const { product, clock, mover } = world
  const now = clock.now()
  const move = mover.current()
  return {
    view: {
      now: now.toISOString(),
      zone,
      commands: product.commands,
      move: move
        ? { from: move.from.toISOString(), to: move.to.toISOString(), at: now.toISOString(), count: move.count }
        : null,
      ...eyesOf(world),
      happened: world.happened(),
    },
    facts: await readTourFacts(world, now),
  }
}

type Common = Awaited<ReturnType<typeof commonOf>>

async function viewOf(world: World, common: Common, sights: Sights): Promise<View> {
  const { as, teamsAs, mailbox, stage, scene } = sights
  return {
    ...common.view,
    tour: isSceneKind(scene) ? await readScene(world, scene) : tourOf(common.facts, stage),
    slack: slackWindow(world.slack, as),
    teams: teamsWindow(world.teams, teamsAs),
    mails: shownMails(world.mailbox.mails(mailbox)),
  }
}
