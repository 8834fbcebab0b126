import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inSlack, inTeams } from './stories/colleagues.js'
import { lena, linkIn, opened, platforms } from './stories/first-talk.js'
import { startWorld, type World } from './stories/world.js'

/** What somebody on call sees of the running product. */
let world: World
beforeAll(async () => {
  world = await startWorld('2026-05-04T08:00:00Z')
  world.slack.addUser({
    id: 'UMIA',
    name: 'Mia Okafor',
    email: 'mia@corp.example',
    tz: 'Europe/Berlin',
    locale: 'en-GB',
  })
})
afterAll(() => world.close())

const metrics = async (): Promise<string> => (await fetch(`${world.url}/metrics`)).text()
const figure = async (name: string): Promise<number> => {
  const line = (await metrics()).split('\n').find((each) => each.startsWith(`${name} `))
  return Number(line?.slice(name.length + 1))
}
const readiness = async () => {
  const response = await fetch(`${world.url}/readyz`)
  return {
    status: response.status,
    ...(((await response.json()) as { detail: object }).detail as { because: string[] }),
  }
}

describe('figures', () => {
  it('count answers, and what left for each platform by its outcome', async () => {
    await inSlack(world, 'UMIA').ask('help')
    await world.settle()
    expect(await figure('coffeechat_interactions_total{door="slack",outcome="card"}')).toBe(1)
    expect(await figure('coffeechat_interaction_seconds_count{door="slack"}')).toBe(1)
    await world.browser.open('/join')
    const joined = { firstName: 'Lena', email: 'lena@home.example', interests: 'data', consent: 'yes' }
    await world.browser.press('Join the pool', joined)
    await world.settle()
    expect(await figure('coffeechat_sends_total{platform="mail",outcome="sent"}')).toBe(1)
    expect(await figure('coffeechat_jobs{status="dead"}')).toBe(0)
    expect(Math.abs(await figure('coffeechat_clock_skew_seconds'))).toBeLessThan(60)
  })

  it('name nobody', async () => {
    expect(await metrics()).not.toMatch(/mia|lena|corp|T1|UMIA/i)
  })
})

describe('readiness', () => {
  it('is ready, degraded once something has been due for more than five minutes, and says what', async () => {
    expect(await readiness()).toMatchObject({ status: 'ready' })
    await world.browser.open('/join')
    const joined = { firstName: 'Ivo', email: 'ivo@home.example', interests: 'data', consent: 'yes' }
    await world.browser.press('Join the pool', joined)
    world.clock.moveTo(new Date(world.clock.now().getTime() + 6 * 60_000))
    const late = await readiness()
    expect(late).toMatchObject({ status: 'degraded' })
    expect(late.because).toContain('a job has been due for more than five minutes')
    await world.settle()
    expect(await readiness()).toMatchObject({ status: 'ready' })
  })
})

describe('figures of promises', () => {
  let program: World
  const told = async (name: string): Promise<number> => {
    const text = await (await fetch(`${program.url}/metrics`)).text()
    return Number(
      text
        .split('\n')
        .find((each) => each.startsWith(`${name} `))
        ?.slice(name.length + 1),
    )
  }
  const erasures = async () => [await told('coffeechat_erasures_waiting'), await told('coffeechat_erasures_overdue')]
  beforeAll(async () => {
    const [first] = platforms
    if (!first) throw new Error('no platform')
    // the digest is due on Fridays at nine in Berlin
    program = (await opened(first)).world
  })
  afterAll(() => program.close())

  it('count how often a platform gave no token to write with', async () => {
    expect(await told('coffeechat_tokens_refused_total{platform="teams"}')).toBe(0)
    program.teams.misbehave('token', { type: 'status', status: 401 })
    await inTeams(program, '29:ben').ask('help')
    expect(await told('coffeechat_tokens_refused_total{platform="teams"}')).toBe(1)
  })

  it('tell how long after its time a digest left', async () => {
    await program.passTo('2026-05-08T06:59:00Z')
    program.clock.moveTo(new Date('2026-05-08T07:10:00Z'))
    await program.settle()
    expect(await told('coffeechat_digest_lag_seconds_count')).toBe(1)
    expect(await told('coffeechat_digest_lag_seconds_sum')).toBe(600)
  })

  it('count who left and is not erased yet, and apart from them whose day is over', async () => {
    const { browser } = program
    await browser.open('/join')
    await browser.press('Join the pool', { firstName: 'Lena', email: lena, interests: 'data', consent: 'yes' })
    await program.settle()
    await browser.open(linkIn(program.mailbox.mails(lena).at(-1), 'Yes, it is me'))
    await browser.press('Yes, I am in')
    await program.passTo('2026-05-08T07:12:00Z')
    expect(await erasures()).toEqual([0, 0])
    await browser.open(linkIn(program.mailbox.mails(lena).at(-1), 'Open my page'))
    await browser.press('Leave')
    await browser.press('Leave')
    expect(await erasures()).toEqual([1, 0])
    program.clock.moveTo(new Date('2026-06-08T07:10:00Z'))
    expect(await erasures()).toEqual([1, 1])
    await program.settle()
    expect(await erasures()).toEqual([0, 0])
  })
})

describe('what is shipped for whoever is on call', () => {
  interface Rule {
    alert: string
    expr: string
    labels: { severity: string }
    annotations: { summary: string }
  }
  const { groups } = parse(readFileSync('ops/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] }
  const rules = groups.flatMap((group) => group.rules)
  const board = JSON.parse(readFileSync('ops/dashboard.json', 'utf8')) as {
    panels: { title: string; targets: { expr: string }[] }[]
  }
  const page = readFileSync('docs/operations.md', 'utf8')
  const namesIn = (text: string): string[] => text.match(/\bcoffeechat_[a-z0-9_]+/g) ?? []

  it('every alert has its place in the runbook, and the runbook names no other', () => {
    const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)
    expect(headings).toEqual(rules.map(({ alert }) => alert))
    for (const rule of rules) {
      expect(['page', 'ticket']).toContain(rule.labels.severity)
      expect(rule.annotations.summary).toMatch(/\.$/)
    }
  })

  it('rules, dashboard and runbook name only figures that are there', async () => {
    const there = new Set([...(await metrics()).matchAll(/^([a-z_0-9]+)[{ ]/gm)].map(([, name]) => name))
    const named = [
      ...rules.map(({ expr }) => expr),
      ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ]
    expect(named.flatMap(namesIn).filter((name) => !there.has(name))).toEqual([])
    const described = namesIn(page).filter((name) => !name.endsWith('_'))
    const base = (name: string): string => name.replace(/_(bucket|count|sum)$/, '')
    expect(described.filter((name) => ![...there].some((each) => base(each ?? '') === name))).toEqual([])
  })
})
