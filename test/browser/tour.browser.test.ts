import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openPage, type Watched } from './chromium.js'
import { type RunningWorkbench, runWorkbench } from './running-workbench.js'
import { type Hands, type Visitor, visit } from './visitor.js'

const pictures = process.env.TOUR_PICTURES

/**
 * The nine steps, from start to digest, by clicking and typing: in Slack, where the process is killed in the middle of it, in
 * Teams, and with the host in Teams and the recruiter and the channel in Slack. `looks`: at which of them the page is looked at.
 */
const stages = [
  { stage: 'slack', hosts: 'slack', recruits: 'slack', looks: /./ },
  { stage: 'teams', hosts: 'teams', recruits: 'teams', looks: /start|offer|match|refer|pipeline|digest/ },
  { stage: 'both', hosts: 'teams', recruits: 'slack', looks: /match|chat|pipeline/ },
] as const

let workbench: RunningWorkbench
let chromium: Browser
let watched: Watched
let visitor: Visitor
let host: Hands
let recruiter: Hands

const texts = (selector: string): Promise<string[]> => watched.page.locator(selector).allInnerTexts()

describe.each(stages)('somebody takes the tour: $stage', ({ stage, hosts, recruits, looks }) => {
  beforeAll(async () => {
    workbench = await runWorkbench()
    chromium = await openChromium()
    watched = await openPage(chromium, 1280)
    visitor = visit(watched.page, pictures)
    ;[host, recruiter] = [visitor.in(hosts), visitor.in(recruits)]
    await watched.page.goto(workbench.url)
  }, 120_000)

  afterAll(async () => {
    await chromium?.close()
    await workbench?.close()
  })

  /** Nothing that axe calls serious, nothing wider than the window. */
  async function looksWell(name: string): Promise<void> {
    if (looks.test(name)) expect(await visitor.look(`${stage}-${name}`)).toEqual([])
  }

  it('1. offers a chat in Mia’s words', async () => {
    await visitor.untilStep(0)
    if (stage !== 'slack') await visitor.playIn(stage)
    await looksWell('0-start')
    await host.typeForTour()
    if (hosts === 'teams') {
      await host.read('This takes a short form.')
      await watched.page.locator('.teams [data-action="offer.open"][data-guided]').click()
    }
    await host.modal().getByLabel('Link, place or number').fill('https://video.example/mia')
    await looksWell('1-offer')
    await host.submit()
    await host.modal().getByText('Your offer is saved').waitFor()
    await host.closeModal()
    await visitor.untilStep(1)
  })

  it('2. and 3. reads of somebody without a name, and says yes', async () => {
    await watched.page.locator(`.${hosts}`).getByRole('button', { name: 'Meet them' }).waitFor()
    expect((await texts(`.${hosts} .conversation`)).join()).not.toContain('Lena')
    await looksWell('2-match')
    await host.press('Meet them')
    await visitor.untilStep(2)
    await looksWell('3-yes')
    await host.submit()
    await host.modal().getByText('I have asked them').waitFor()
    await host.closeModal()
    await visitor.untilStep(3)
  })

  it('4. books a time on Lena’s page', async () => {
    await visitor.followTour()
    await watched.page.locator('[data-newest-mail]', { hasText: 'would like to meet you' }).waitFor()
    const page = await visitor.followMail('Yes, choose a time')
    await page.getByRole('radio').first().check()
    await page.getByLabel('What would you like to learn').first().fill('How a team decides what to tell')
    await looksWell('4-time')
    await page.getByRole('button', { name: 'Yes, book this talk' }).click()
    await page.getByText('Booked for').waitFor()
    await visitor.untilStep(4)
  })

  it('goes on after the process was killed, and says so meanwhile', async () => {
    await workbench.kill()
    await watched.page.getByText('The product does not answer').waitFor()
    await looksWell('4-killed')
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
    await looksWell('5-chat')
    await host.press('Yes, we met')
    await visitor.untilStep(5)
  })

  it('6. thanks from Lena’s page', async () => {
    await visitor.followTour()
    await watched.page.locator('[data-newest-mail]', { hasText: 'Did you meet' }).waitFor()
    const page = await visitor.followMail('Yes, we met')
    await page.getByRole('button', { name: 'Yes, we met' }).click()
    await page.getByText('Thank you for saying so.').waitFor()
    await page.getByRole('link', { name: 'Back to my page' }).click()
    await looksWell('6-thank-you')
    await page.getByRole('button', { name: 'Send my thanks' }).click()
    await visitor.untilStep(6)
  })

  it('7. puts Lena forward', async () => {
    await visitor.followTour()
    await host.press('Refer Lena')
    await host.modal().getByLabel('Why').first().fill('She makes numbers speak to people')
    await host.modal().getByLabel('How do you know').fill('We met for a coffee chat')
    await looksWell('7-refer')
    await host.submit()
    await visitor.untilStep(7)
    await host.closeModal()
  })

  it('8. gets Lena’s yes, and Rui moves her on', async () => {
    await visitor.moveClock()
    await visitor.followTour()
    await looksWell('8-asked')
    const page = await visitor.followMail('Read it and decide')
    await page.getByRole('button', { name: 'Yes, put me forward' }).click()
    await watched.page.locator('.tour', { hasText: 'Rui’s eyes' }).waitFor()
    await visitor.followTour()
    await recruiter.typeForTour()
    await recruiter.read('Lena')
    await looksWell('8-pipeline')
    await recruiter.press('Open Lena')
    await recruiter.press('Move')
    await recruiter.modal().getByLabel('Where to?').selectOption({ label: 'Introduced' })
    await recruiter.modal().getByLabel('Why?').fill('Meets the data team next week')
    await recruiter.submit()
    await visitor.untilStep(8)
    await recruiter.closeModal()
  })

  it('9. reads the digest on Friday', async () => {
    await visitor.moveClock()
    await visitor.untilStep(9)
    const digest = (await texts('.channel .message')).at(-1)
    expect(digest).toContain('referral')
    expect(digest).not.toContain('Lena')
    await looksWell('9-digest')
  })

  it('finds no error in the console but the lost connection', () => {
    expect(watched.errors.filter((error) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(error))).toEqual([])
  })
})
