import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openPage, type Watched } from './chromium.js'
import { type RunningWorkbench, runWorkbench } from './running-workbench.js'
import { type Visitor, visit } from './visitor.js'

let workbench: RunningWorkbench
let chromium: Browser
let watched: Watched
let visitor: Visitor
let page: Page

beforeAll(async () => {
  workbench = await runWorkbench()
  chromium = await openChromium()
  watched = await openPage(chromium, 1280)
  page = watched.page
  visitor = visit(page, process.env.TOUR_PICTURES)
  await page.goto(workbench.url)
}, 120_000)

afterAll(async () => {
  await chromium?.close()
  await workbench?.close()
})

const why = () => page.locator('.round-why').innerText()
const picked = () => page.locator('.round-list [aria-pressed="true"]').innerText()

describe('a developer looks at the rounds', () => {
  it('opens them in the place of the windows, at the last one that paired anybody', async () => {
    await page.getByRole('button', { name: 'See the rounds' }).click()
    await page.locator('.pair').first().waitFor({ state: 'attached' })
    expect(await page.locator('[name="round"] option:checked').innerText()).toMatch(/^Held /)
  })

  it('turns to the next one, and reads that nobody would be paired now', async () => {
    await page.locator('[name="round"]').selectOption('next')
    await page.getByText('The next round would make no pair now').waitFor()
    expect(await page.locator('.windows').isVisible()).toBe(false)
    await page.locator('[data-trade-off]').waitFor()
    expect(await visitor.look('rounds-next')).toEqual([])
  })

  it('presses a dot, and reads why that person was left out', async () => {
    await page.setViewportSize({ width: 1280, height: 860 })
    const dot = page.locator('.person:has(.left_out)').first()
    const id = await dot.getAttribute('data-of')
    await dot.locator('.dot').click()
    await page.locator(`[data-pick="${id}"][aria-pressed="true"]`).waitFor()
    expect(await why()).toMatch(/^Why \S+ was left out\s+.*\.\s+What would help: /)
  })

  it('turns to a round that was held, presses a line, and reads the reasons of both sides and the points', async () => {
    await page.locator('[data-see-held]').click()
    const line = page.locator('.pair').nth(1)
    const id = await line.getAttribute('data-of')
    // a level line has no height, which the locator's own click takes for hidden
    const middle = await line.evaluate((drawn) => {
      drawn.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = drawn.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.mouse.click(middle.x, middle.y)
    await page.locator(`[data-pick="${id}"][aria-pressed="true"]`).waitFor()
    const [person, host] = (await picked()).split(' and ')
    expect(await why()).toMatch(
      new RegExp(
        `What ${host} reads\\s+They are curious about .*\\s+What ${person} reads\\s+You are curious about [^]*together\\s+\\d+`,
      ),
    )
  })

  it('does the same with the keyboard alone', async () => {
    const first = page.locator('.round-list [data-pick]').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    expect(await why()).toContain(await first.innerText())
    expect(await page.locator('.pair.picked').count()).toBe(1)
  })

  it('moves the slider, and reads what the weight costs and brings', async () => {
    const said = page.locator('[data-trade-off]')
    expect(await said.innerText()).toMatch(/^weight 5: .*\(the weight in use\)$/)
    const slider = page.locator('[name="ageing-weight"]')
    await slider.focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => said.innerText())
      .toMatch(/^weight 0: benefit 100\.0 % of the most, longest wait \d+ rounds$/)
    expect(await page.locator('.trade-off tr[aria-current="true"] th').innerText()).toBe('0')
    expect(await slider.getAttribute('aria-valuetext')).toBe(await said.innerText())
    expect(await visitor.look('rounds-held')).toEqual([])
  })

  it('keeps the view over a reload, and goes back to the windows', async () => {
    await page.setViewportSize({ width: 1280, height: 860 })
    await page.reload()
    await page.locator('.pair').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Back to the windows' }).click()
    await page.locator('.window.slack').waitFor()
    expect(await page.locator('.rounds').count()).toBe(0)
  })

  it('reaches them by a tab on a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('.tabs').getByRole('button', { name: 'Rounds' }).click()
    await page.locator('.round-picture').waitFor()
    await page.locator('.tabs').getByRole('button', { name: 'Mail' }).click()
    await page.locator('.window.mail').waitFor()
  })

  it('finds no error in the console', () => {
    expect(watched.errors).toEqual([])
  })
})
