import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openPage, type Watched } from './chromium.js'
import { type RunningWorkbench, runWorkbench } from './running-workbench.js'
import { type Visitor, visit } from './visitor.js'

const pictures = process.env.TOUR_PICTURES

/** The nine steps, from start to digest, by clicking and typing; the process is killed in the middle of it. */
let workbench: RunningWorkbench
let chromium: Browser
let watched: Watched
let visitor: Visitor

beforeAll(async () => {
  workbench = await runWorkbench()
  chromium = await openChromium()
  watched = await openPage(chromium, 1280)
  visitor = visit(watched.page, pictures)
  await watched.page.goto(workbench.url)
}, 120_000)

afterAll(async () => {
  await chromium?.close()
  await workbench?.close()
})

const texts = (selector: string): Promise<string[]> => watched.page.locator(selector).allInnerTexts()

describe('somebody takes the tour', () => {
  it('1. offers a chat in Mia’s words', async () => {
    await visitor.untilStep(0)
    expect(await visitor.look('0-start')).toEqual([])
    await visitor.typeForTour()
    await visitor.modal().getByLabel('Link, place or number').fill('https://video.example/mia')
    expect(await visitor.look('1-offer')).toEqual([])
    await visitor.submit()
    await visitor.modal().getByText('Your offer is saved').waitFor()
    await visitor.modal().getByRole('button', { name: 'Close' }).click()
    await visitor.untilStep(1)
  })

  it('2. and 3. reads of somebody without a name, and says yes', async () => {
    await watched.page.locator('.slack').getByRole('button', { name: 'Meet them' }).waitFor()
    expect((await texts('.slack .conversation')).join()).not.toContain('Lena')
    expect(await visitor.look('2-match')).toEqual([])
    await visitor.press('Meet them')
    await visitor.untilStep(2)
    expect(await visitor.look('3-yes')).toEqual([])
    await visitor.submit()
    await visitor.modal().getByText('I have asked them').waitFor()
    await visitor.modal().getByRole('button', { name: 'Close' }).click()
    await visitor.untilStep(3)
  })

  it('4. books a time on Lena’s page', async () => {
    await visitor.followTour()
    await watched.page.locator('[data-newest-mail]', { hasText: 'would like to meet you' }).waitFor()
    const page = await visitor.followMail('Yes, choose a time')
    await page.getByRole('radio').first().check()
    await page.getByLabel('What would you like to learn').first().fill('How a team decides what to tell')
    expect(await visitor.look('4-time')).toEqual([])
    await page.getByRole('button', { name: 'Yes, book this talk' }).click()
    await page.getByText('Booked for').waitFor()
    await visitor.untilStep(4)
  })

  it('goes on after the process was killed, and says so meanwhile', async () => {
    await workbench.kill()
    await watched.page.getByText('The product does not answer').waitFor()
    expect(await visitor.look('4-killed')).toEqual([])
    await workbench.start()
    await watched.page.getByText('The product does not answer').waitFor({ state: 'detached' })
    await visitor.untilStep(4)
  })

  it('5. moves the clock over the reminders to the end of the talk', async () => {
    await visitor.moveClock()
    const happened = (await texts('.happened li')).join('\n')
    expect(happened).toContain('still good?')
    expect(happened).toContain('Did you meet')
    await visitor.followTour()
    expect(await visitor.look('5-chat')).toEqual([])
    await visitor.press('Yes, we met')
    await visitor.untilStep(5)
  })

  it('6. thanks from Lena’s page', async () => {
    await visitor.followTour()
    await watched.page.locator('[data-newest-mail]', { hasText: 'Did you meet' }).waitFor()
    const page = await visitor.followMail('Yes, we met')
    await page.getByRole('button', { name: 'Yes, we met' }).click()
    await page.getByText('Thank you for saying so.').waitFor()
    await page.getByRole('link', { name: 'Back to my page' }).click()
    expect(await visitor.look('6-thank-you')).toEqual([])
    await page.getByRole('button', { name: 'Send my thanks' }).click()
    await visitor.untilStep(6)
  })

  it('7. puts Lena forward', async () => {
    await visitor.followTour()
    await visitor.press('Refer Lena')
    await visitor.modal().getByLabel('Why').first().fill('She makes numbers speak to people')
    await visitor.modal().getByLabel('How do you know').fill('We met for a coffee chat')
    expect(await visitor.look('7-refer')).toEqual([])
    await visitor.submit()
    await visitor.untilStep(7)
    await visitor.modal().getByRole('button', { name: 'Close' }).click()
  })

  it('8. gets Lena’s yes, and Rui moves her on', async () => {
    await visitor.moveClock()
    await visitor.followTour()
    expect(await visitor.look('8-asked')).toEqual([])
    const page = await visitor.followMail('Read it and decide')
    await page.getByRole('button', { name: 'Yes, put me forward' }).click()
    await watched.page.locator('.tour', { hasText: 'Rui’s eyes' }).waitFor()
    await visitor.followTour()
    await visitor.typeForTour()
    await watched.page.locator('.slack .conversation').getByText('Lena').first().waitFor()
    expect(await visitor.look('8-pipeline')).toEqual([])
    await visitor.press('Open Lena')
    await visitor.press('Move')
    await visitor.modal().getByLabel('Where to?').selectOption({ label: 'Introduced' })
    await visitor.modal().getByLabel('Why?').fill('Meets the data team next week')
    await visitor.submit()
    await visitor.untilStep(8)
    await visitor.modal().getByRole('button', { name: 'Close' }).click()
  })

  it('9. reads the digest on Friday', async () => {
    await visitor.moveClock()
    await visitor.untilStep(9)
    const digest = (await texts('.channel .message')).at(-1)
    expect(digest).toContain('referral')
    expect(digest).not.toContain('Lena')
    expect(await visitor.look('9-digest')).toEqual([])
  })

  it('finds no error in the console but the lost connection', () => {
    expect(watched.errors.filter((error) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(error))).toEqual([])
  })
})
