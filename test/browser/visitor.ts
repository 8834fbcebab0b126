import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'

/** Somebody who has never seen the workbench, and does what its tour says, by clicking and typing. */
export interface Visitor {
  page: Page
  /** presses *Show me*: the tour takes one to where it happens */
  followTour(): Promise<void>
  /** waits until the tour has come to that step, from 0 on */
  untilStep(step: number): Promise<void>
  /** lets the tour type, and sends it */
  typeForTour(): Promise<void>
  /** presses the newest button of that label in the conversation */
  press(label: string): Promise<void>
  /** the open modal */
  modal(): Locator
  submit(): Promise<void>
  /** opens the newest mail, and follows its link of that text */
  followMail(link: string): Promise<FrameLocator>
  /** lets the tour move the clock, and waits until it rests */
  moveClock(): Promise<void>
  look(name: string): Promise<void>
}

/** `pictures`: a folder for a picture at each look; none are taken without. */
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
    async typeForTour() {
      await page.locator('[data-type]').click()
      await page.locator('[data-send]').click()
    },
    async press(label) {
      await page.locator('.slack .conversation').getByRole('button', { name: label, exact: true }).last().click()
    },
    modal: () => page.locator('.modal'),
    async submit() {
      await page.locator('[data-submit]').click()
    },
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
      if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
    },
  }
}
