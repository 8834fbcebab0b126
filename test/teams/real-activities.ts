import { afterAll, beforeAll, expect } from 'vitest'
import type { Tx } from '../../src/usecases/unit-of-work.js'
import { type Colleague, inTeams } from '../stories/colleagues.js'
import { startWorld, type World } from '../stories/world.js'

/** A world in which Mia's Teams has sent one activity of each kind, kept as it was sent. */
export interface Real {
  world: World
  mia: Colleague
  sent: Record<'words' | 'press' | 'open' | 'form' | 'added', Record<string, unknown>>
  /** what Mia's Teams sent last */
  last(): Record<string, unknown>
  /** reads the store */
  inStore<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** all that anything done would change */
  written(): Promise<{ history: number; offers: number; people: number; jobs: Record<string, number> }>
}

/** A link, for whoever offers a talk by video. */
export const where = { 'Link, place or number': 'https://video.example/mia' }

let ids = 0
/** a name that no activity had before */
export const fresh = () => ({ id: `fresh-${++ids}` })

/** Answered, not broken, and nothing of how we are made is told. */
export function expectProper({ status, body }: { status: number; body: string }): void {
  expect(status, body).toBeLessThan(500)
  expect(status).toBeGreaterThanOrEqual(200)
  expect(body).not.toMatch(/ {4}at |node_modules|\.[jt]s:\d|\/work\/|Error:/)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

/** One world for the whole file. */
export function useRealActivities(): Real {
  const real = { sent: {} } as Real
  beforeAll(async () => {
    // Monday 4 May 2026, 10:00 in Berlin
    const world = await startWorld('2026-05-04T08:00:00Z')
    const { teams, store } = world
    teams.addUser({ id: '29:mia', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' })
    const mia = inTeams(world, '29:mia')
    const inStore: Real['inStore'] = (work) => store.transaction(store.organizationId, work)
    Object.assign(real, { world, mia, inStore })
    real.last = () => JSON.parse(teams.state.sent.get('29:mia')?.body ?? '{}')
    real.written = async () => ({
      history: (await inStore((tx) => tx.historySince(new Date(0)))).length,
      offers: await inStore((tx) => tx.offers.count({})),
      people: await inStore((tx) => tx.employees.count({})),
      jobs: (await store.queue.depth(world.clock.now())).byStatus,
    })
    await teams.as('29:mia').install()
    real.sent.added = real.last()
    await mia.ask('help')
    real.sent.words = real.last()
    await mia.ask('offer data engineering, Tue afternoons')
    real.sent.open = real.last()
    await mia.submit(where)
    real.sent.form = real.last()
    await mia.ask('offers')
    await mia.press('Pause this offer')
    real.sent.press = real.last()
    await world.settle()
  })
  afterAll(() => real.world.close())
  return real
}
