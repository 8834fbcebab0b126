import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { seriousIn } from './chromium.js'
import { seenOn } from './seen.js'

/** Somebody who has never seen the workbench, and does what its tour says, by clicking and typing. */
export interface Visitor {
  page: Page
  /** presses *Show me*: the tour takes one to where it happens */
  followTour(): Promise<void>
  /** waits until the tour has come to that step, from 0 on */
  untilStep(step: number): Promise<void>
  /** where the tour plays from now on */
  playIn(stage: 'slack' | 'teams' | 'both'): Promise<void>
  /** what they do in a window of that platform */
  in(platform: 'slack' | 'teams'): Hands
  /** opens the newest mail, and follows its link of that text */
  followMail(link: string): Promise<FrameLocator>
  /** lets the tour move the clock, and waits until it rests */
  moveClock(): Promise<void>
  /** looks at the page as it is now, narrow and wide, light and dark; returns what axe calls serious in any of them */
  look(name: string): Promise<string[]>
}

/** In front of Slack, or of Teams. */
export interface Hands {
  /** lets the tour type, and sends it */
  typeForTour(): Promise<void>
  /** presses the newest button of that label in the conversation */
  press(label: string): Promise<void>
  /** waits until the conversation shows that */
  read(words: string): Promise<void>
  /** the open modal or dialog */
  modal(): Locator
  submit(): Promise<void>
  closeModal(): Promise<void>
}

const looks = [390, 1280].flatMap((width) =>
  (['dark', 'light'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** `pictures`: a folder for a picture at each look, and what can be read there; none are taken without. */
export function visit(page: Page, pictures: string | undefined): Visitor {
  if (pictures) mkdirSync(pictures, { recursive: true })
  const rest = (): Promise<void> => page.locator('.clock-buttons').waitFor({ timeout: 60_000 })
  return {
    page,
    async followTour() {
      await page.locator('[data-show]').click()
    },
    async untilStep(step) {
      await page.locator(`[data-step="${step}"]`).waitFor({ timeout: 20_000 })
    },
    async playIn(stage) {
      await page.locator(`[data-stage="${stage}"]`).click()
      await page.locator(`[data-stage="${stage}"][aria-pressed="true"]`).waitFor()
    },
    in: (platform) => handsIn(page, platform),
    async followMail(link) {
      await page.locator('[data-newest-mail]').click()
      await page.locator('.open-mail').getByRole('link', { name: link }).click()
      return page.frameLocator('.product-page iframe')
    },
    async moveClock() {
      await page.locator('[data-tour-move]').click()
      await page
        .locator('.moving')
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined)
      await rest()
    },
    async look(name) {
      const found: string[] = []
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 860 })
        await page.emulateMedia({ colorScheme })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) found.push(`${width}: the page is ${wide} wide`)
        found.push(...(await seriousIn(page)).map((problem) => `${width} ${colorScheme}: ${problem}`))
        if (!pictures) continue
        const path = join(pictures, `${name}-${width}-${colorScheme}.jpg`)
        await page.screenshot({ path, quality: 75, fullPage: width === 390 })
        writeFileSync(`${path}.txt`, await seenOn(page))
      }
      return found
    },
  }
}

function handsIn(page: Page, platform: 'slack' | 'teams'): Hands {
  const window = page.locator(`.window.${platform}`)
  const modal = window.locator('.modal')
  return {
    async typeForTour() {
      await page.locator('[data-type]').click()
      await window.locator('[data-send]').click()
    },
    async press(label) {
      await window.locator('.conversation').getByRole('button', { name: label, exact: true }).last().click()
    },
    async read(words) {
      await window.locator('.conversation').getByText(words).first().waitFor()
    },
    modal: () => modal,
    async submit() {
      await window.locator('[data-submit]').click()
    },
    async closeModal() {
      await modal.getByRole('button', { name: 'Close' }).click()
      await modal.waitFor({ state: 'detached' })
    },
  }
}
