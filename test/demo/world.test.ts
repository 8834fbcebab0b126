import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels, type Seed, teamsTeam, tenant } from '../../src/demo/company.js'
import { teamsWindow } from '../../src/demo/teams-view-of.js'
import { openWorld, type World } from '../../src/demo/world.js'
import type { Log } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { startShown } from '../../src/shown.js'

/** A company of one, in Teams, whose process ends and begins again. */
const folder = mkdtempSync(join(tmpdir(), 'coffeechat-world-'))
const ines = '29:ines'
const logged: string[] = []
const note = (event: string, fields?: object) => void logged.push(JSON.stringify({ event, ...fields }))
const log: Log = { info() {}, warn: note, error: note }
let world: World

const seed: Seed = async ({ teams, present, settle }) => {
  teams.addUser({ id: ines, name: 'Ines Duarte', email: 'ines.duarte@harbourlight.example', hasApp: true })
  const channel = { id: channels.teams, name: 'People we met' }
  teams.addTeam({ id: teamsTeam, name: 'Harbourlight', channels: [channel], members: [ines] })
  present({ user: ines, group: 'admins', title: 'Head of people' })
  await teams.installInTeam(teamsTeam, ines)
  await teams.as(ines).command('help')
  await settle()
}

async function open(): Promise<World> {
  const random = createRandom()
  return openWorld({
    folder,
    baseUrl: 'http://localhost:3000',
    startProduct: (settings, clock, chance) => startShown(settings, log, clock, chance),
    random,
    loadSeed: async () => seed,
    changed() {},
    say() {},
    failed: (error) => note('failed', { error: String(error) }),
  })
}

const seen = () => teamsWindow(world.teams, ines)

/** Types to the bot, and waits for its answer. */
async function ask(words: string): Promise<void> {
  const { length } = seen().messages
  await world.teams.as(ines).command(words)
  await expect.poll(() => seen().messages.length, { timeout: 20_000, interval: 100 }).toBe(length + 2)
}

beforeAll(async () => {
  world = await open()
}, 60_000)
afterAll(async () => {
  await world.stop()
  rmSync(folder, { recursive: true })
})

describe('a world with Teams', () => {
  it('shows after a restart what it showed before, an open dialog too, and goes on where it was', async () => {
    await ask('setup')
    await world.teams.as(ines).click('Set up Coffeechat')
    world.teams.as(ines).type({ name: 'Harbourlight' })
    const before = { window: seen(), address: world.teams.serviceUrl() }
    expect(before.window.dialog?.title).toBe('Set up Coffeechat')
    await world.stop()
    world = await open()
    expect({ window: seen(), address: world.teams.serviceUrl() }).toEqual(before)
    await world.teams.as(ines).submit({ channel: channels.teams })
    await expect.poll(() => seen().channels[0]?.messages.length, { timeout: 20_000, interval: 100 }).toBe(1)
    expect(seen().refusals).toEqual([])
  })

  it('is reached by the product, though another process has taken the port of its Teams meanwhile', async () => {
    const port = Number(new URL(world.teams.serviceUrl()).port)
    await world.stop()
    const taker = await listen(port)
    world = await open()
    taker.close()
    expect(Number(new URL(world.teams.serviceUrl()).port)).not.toBe(port)
    const speaker = { type: 'platform', platform: 'teams', workspace: tenant, user: ines } as const
    await world.product.handle({ door: 'teams', speaker, key: 'again', name: 'setup.test', value: {}, values: {} })
    await expect.poll(() => seen().channels[0]?.messages.length, { timeout: 20_000, interval: 100 }).toBe(2)
    expect(logged).toEqual([])
  })
})

async function listen(port: number): Promise<Server> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}
