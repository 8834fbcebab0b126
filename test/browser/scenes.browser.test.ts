import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allScenes, sceneKinds } from '../../src/demo/scenes/cast.js'
import { openChromium, openPage, type Watched } from './chromium.js'
import { type RunningWorkbench, runWorkbench } from './running-workbench.js'
import { type Spectator, watchScenes } from './spectator.js'

const pictures = process.env.SCENE_PICTURES

/** What the product answers to what each scene forbids. */
const refusals = {
  career: 'Please say what for, and until when.',
  informational: 'no such note is kept, from anybody',
  networking: 'Please write two to four points, one a line.',
  preliminary: 'given by recruiters and role owners',
  candidacy: 'They are exploring, not applying.',
  seeker_led: 'no such note is kept, from anybody',
  company: 'Nothing is judged in this session, so there is nothing to write down.',
  consultation: 'Before this closes: who else could tell them more?',
  group: 'has 3 to 8 seats',
  referral: 'You can put forward people whom you met for a coffee chat.',
  role_owner: 'recruiters',
  referrer: 'I could not find that. It may have ended meanwhile.',
}

let workbench: RunningWorkbench
let chromium: Browser
let watched: Watched
let spectator: Spectator

const titleOf = (kind: (typeof allScenes)[number], index: number): string =>
  index < sceneKinds.length ? `kind-${index + 1}-${kind}` : `view-${kind}`

describe('ten scenes, one a kind, and two of those who see it', () => {
  beforeAll(async () => {
    workbench = await runWorkbench()
    chromium = await openChromium()
    watched = await openPage(chromium, 1100)
    await watched.page.setViewportSize({ width: 1100, height: 760 })
    spectator = watchScenes(watched.page, pictures)
    await watched.page.goto(workbench.url)
  }, 240_000)

  afterAll(async () => {
    await chromium?.close()
    await workbench?.close()
  })

  it.each(allScenes.map((kind, index) => [titleOf(kind, index), kind] as const))(
    '%s: from its start to its close by clicking; what is forbidden is refused with a sentence',
    async (title, kind) => {
      await spectator.begin(kind)
      await spectator.followToTheEnd()
      expect(await spectator.refusal()).toContain(refusals[kind])
      await spectator.picture(title)
    },
    480_000,
  )

  it('finds no error in the console but the refusals', () => {
    expect(watched.errors.filter((error) => !/status of 422/.test(error))).toEqual([])
  })
})
