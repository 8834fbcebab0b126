import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { seenOn } from './seen.js'

/** Somebody who plays scenes by doing nothing but what the panel points at: *Show me*, *Fill it in for me*, the marked control. */
export interface Spectator {
  begin(kind: string): Promise<void>
  /** until the panel says that the scene is done; what is forbidden is tried once it can be */
  followToTheEnd(): Promise<void>
  /** what the product answered to the try */
  refusal(): Promise<string>
  picture(name: string): Promise<void>
}

/** More clicks than any scene takes. */
const mostClicks = 80
const momentMs = 8_000

/** `pictures`: a folder for a picture of each scene, and what can be read there; none are taken without. */
export function watchScenes(page: Page, pictures: string | undefined): Spectator {
  if (pictures) mkdirSync(pictures, { recursive: true })
  let shot: { picture: Buffer; seen: string } | undefined
  const take = async () => ({ picture: await page.screenshot(), seen: await seenOn(page) })
  const panel = page.locator('.tour')
  const signature = async (): Promise<string> => `${await page.evaluate(lookAtPanel)} ${(await guided(page))?.id}`

  async function tryIt(): Promise<void> {
    const button = panel.locator('[data-try]')
    if (!(await button.isEnabled()) || (await panel.locator('[data-refusal]').count()) > 0) return
    await button.click()
    await panel.locator('[data-refusal]').waitFor()
  }

  /** The last look before the end, with the refusal in the panel. */
  async function keepShot(): Promise<void> {
    if ((await panel.locator('.steps [aria-current=step]').count()) === 0) return
    if (pictures && (await panel.locator('[data-refusal]').count()) > 0) shot = await take()
  }

  /** Presses what is marked; returns whether there was anything. */
  async function goOn(): Promise<void> {
    const show = panel.locator('[data-show]')
    if (!(await guided(page)) && (await show.count()) > 0) await show.click()
    const type = panel.locator('[data-type]')
    if ((await type.count()) > 0) await type.click()
    const found = await untilGuided(page, show)
    const fill = panel.locator('[data-fill]')
    if (found.isInForm && (await fill.count()) > 0) await fill.click()
    if (found.isMove) return moveClock(page)
    await found.control.click()
  }

  /** Until the page has come to rest: a view comes a moment after an act. */
  async function settled(): Promise<void> {
    let last = ''
    for (let looks = 0; looks < 30; looks++) {
      const now = await signature()
      if (now === last) return
      last = now
      await page.waitForTimeout(400)
    }
  }

  return {
    async begin(kind) {
      shot = undefined
      await panel.locator('select[name=scene]').selectOption(kind)
      await page.locator(`.tour[data-scene="${kind}"]`).waitFor()
      await panel.locator('[data-begin]').click()
      await page.locator(`.tour[data-scene="${kind}"][data-prepared]`).waitFor({ timeout: 180_000 })
    },
    async followToTheEnd() {
      for (let clicks = 0; clicks < mostClicks; clicks++) {
        await tryIt()
        if ((await panel.locator('.steps li:not(.done)').count()) === 0) return
        const before = await signature()
        await goOn()
        const deadline = Date.now() + momentMs
        while ((await signature()) === before && Date.now() < deadline) await page.waitForTimeout(100)
        await settled()
        await keepShot()
      }
      throw new Error(`the scene does not come to its end: ${await signature()}`)
    },
    refusal: () => panel.locator('[data-refusal]').innerText(),
    async picture(name) {
      if (!pictures) return
      const { picture, seen } = shot ?? (await take())
      writeFileSync(join(pictures, `${name}.png`), picture)
      writeFileSync(join(pictures, `${name}.png.txt`), seen)
    },
  }
}

interface Guided {
  control: Locator
  /** which kind of control it is, and where */
  id: string
  isMove: boolean
  isInForm: boolean
}

/** The control that is marked now, in the page or in the product's page inside it. */
async function guided(page: Page): Promise<Guided | undefined> {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(lookForMark).catch(() => undefined)
    if (found) return { control: frame.locator('[data-guided]').first(), ...found }
  }
  return undefined
}

const lookAtPanel = (): string =>
  `${document.querySelector('.tour')?.getAttribute('data-step')} ${document.querySelector('[data-hint]')?.textContent}`

/** In the page; it waits for nothing. */
function lookForMark(): Omit<Guided, 'control'> | undefined {
  const shadows = [...document.querySelectorAll('[data-mail-body]')].flatMap((host) => host.shadowRoot ?? [])
  for (const place of [document, ...shadows]) {
    const node = place.querySelector('[data-guided]')
    if (!node) continue
    return {
      id: `${location.pathname} ${node.tagName} ${node.getAttribute('data-action')}`,
      isMove: node.hasAttribute('data-tour-move'),
      isInForm: node.closest('form') !== null,
    }
  }
  return undefined
}

/** What is awaited may come a moment later: one looks again. */
async function untilGuided(page: Page, show: Locator): Promise<Guided> {
  const deadline = Date.now() + 20_000
  for (let looks = 1; ; looks++) {
    const found = await guided(page)
    if (found) return found
    if (looks % 20 === 0 && (await show.count()) > 0) await show.click()
    if (Date.now() > deadline)
      throw new Error(
        `nothing is marked: ${await page.locator('.tour').innerText()}\n${page
          .frames()
          .map((f) => f.url())
          .join(' ')}`,
      )
    await page.waitForTimeout(100)
  }
}

async function moveClock(page: Page): Promise<void> {
  await page.locator('[data-tour-move]').click()
  await page
    .locator('.moving')
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined)
  await page.locator('.clock-buttons').waitFor({ timeout: 180_000 })
}
