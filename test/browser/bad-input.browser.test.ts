import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openPage, type Watched } from './chromium.js'
import { type RunningWorkbench, runWorkbench } from './running-workbench.js'

let workbench: RunningWorkbench
let chromium: Browser
let first: Watched
let second: Watched

beforeAll(async () => {
  workbench = await runWorkbench()
  chromium = await openChromium()
  first = await openPage(chromium, 1280)
  second = await openPage(chromium, 1280)
  for (const { page } of [first, second]) await page.goto(`${workbench.url}/#as=UNOA`)
}, 120_000)

afterAll(async () => {
  await chromium?.close()
  await workbench?.close()
})

async function say(page: Page, line: string): Promise<void> {
  await page.locator('#slack-composer').fill(line)
  await page.locator('.slack [data-send]').click()
}

async function moveTo(page: Page, wall: string): Promise<void> {
  const isOpen = await page.locator('.other-time[open]').count()
  if (isOpen === 0) await page.locator('.other-time summary').click()
  await page.locator('[name=to]').fill(wall)
  await page.getByRole('button', { name: 'Move the clock', exact: true }).click()
}

const refused = (page: Page) => page.locator('[data-said]')

describe('a visitor who does what nobody should', () => {
  it('opens two tabs: both show the same modal, and both its answer', async () => {
    await say(first.page, '/coffeechat offer gardening, Wed mornings')
    await second.page.locator('.modal').getByText('Offer a coffee chat').waitFor()
    await first.page.getByLabel('Link, place or number').fill('https://video.example/noa')
    await first.page.locator('[data-submit]').click()
    for (const { page } of [first, second]) await page.locator('.modal').getByText('Your offer is saved').waitFor()
    await second.page.locator('.modal').getByRole('button', { name: 'Close' }).click()
    await first.page.locator('.modal').waitFor({ state: 'detached' })
  })

  it('reloads in the middle of a form: what was typed is still there', async () => {
    await say(first.page, '/coffeechat introduce')
    const opened = first.page
      .locator('.slack .conversation')
      .getByRole('button', { name: 'Write to them for me' })
      .last()
    await opened.click()
    const name = first.page.locator('.modal').getByLabel('First name')
    await name.fill('Amadou')
    await first.page.waitForResponse((response) => response.url().includes('/workbench/slack/'))
    await first.page.reload()
    await expect.poll(() => name.inputValue()).toBe('Amadou')
    await first.page.locator('.modal').getByRole('button', { name: 'Cancel' }).click()
    await first.page.locator('.modal').waitFor({ state: 'detached' })
  })

  it('moves the clock back: refused, with the reason', async () => {
    await moveTo(first.page, '2026-05-01T10:00')
    await refused(first.page).getByText('The clock does not go back').waitFor()
  })

  it('moves it by a month at one click: sees how far it is, a second tab cannot move it too, and it can be stopped', async () => {
    await moveTo(first.page, '2026-06-05T10:00')
    await first.page.locator('.moving progress').waitFor()
    const asked = await second.page.evaluate(async () => {
      const body = JSON.stringify({ to: '2026-07-01T08:00:00Z' })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/workbench/clock', { method: 'POST', headers, body })).json()
    })
    expect(asked).toEqual({ error: 'under_way' })
    await first.page.getByRole('button', { name: 'Stop here' }).click()
    await first.page.locator('.clock-buttons').waitFor()
    const stopped = await first.page.locator('[data-now]').getAttribute('data-now')
    expect(String(stopped) < '2026-06-05').toBe(true)
    expect(await first.page.locator('.happened li').count()).toBeGreaterThan(0)
  })

  it('sends ten thousand emoji: the product answers, nothing is wider than the window', async () => {
    await say(first.page, `/coffeechat ${'🫖'.repeat(10_000)}`)
    const answers = first.page.locator('.slack .message.private')
    await answers.last().getByText('I did not understand that.').waitFor()
    expect(await first.page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
    await say(first.page, '🫖'.repeat(10_000))
    await refused(first.page).getByText('Sending messages to this app has been turned off').waitFor()
    expect((await first.page.locator('#slack-composer').inputValue()).length).toBe(20_000)
  })

  it('types a command that nobody here knows: a sentence, and the words stay', async () => {
    await say(first.page, '/tea please')
    await refused(first.page).getByText('/tea is not a valid command').waitFor()
    expect(await first.page.locator('#slack-composer').inputValue()).toBe('/tea please')
  })

  it('causes no error in the console but the refusals', () => {
    const unexpected = [...first.errors, ...second.errors].filter((error) => !/status of 422/.test(error))
    expect(unexpected).toEqual([])
  })
})
