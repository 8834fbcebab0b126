import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { objectToMessage, objectToView } from '../../src/demo/slack-blocks.js'
import { galleryFiles } from './gallery-page/files.js'
import { cutOff } from './gallery-page/look.js'
import { type GalleryPage, openGalleryPage } from './gallery-page/open.js'
import { specimens } from './gallery-page/specimens.js'

const folder = process.env.GALLERY_PICTURES
let gallery: GalleryPage
const page = () => gallery.page
const acts = () => page().evaluate(() => window.gallery.acts)
const field = (label: string) => page().getByLabel(label, { exact: true })
const button = (label: string) => page().getByRole('button', { name: label, exact: true })
const inBlock = (id: string) => page().locator(`[data-block="${id}"]`)
const isFocused = (selector: string) => page().evaluate((at) => document.activeElement?.matches(at), selector)

beforeAll(async () => {
  gallery = await openGalleryPage({ ...galleryFiles(), ...specimens })
  await gallery.page.setViewportSize({ width: 760, height: 900 })
  await gallery.page.evaluate(axe.source)
  if (folder) mkdirSync(join(folder, 'acts'), { recursive: true })
})
afterAll(() => gallery.close())

async function picture(name: string): Promise<void> {
  if (folder) await page().screenshot({ path: join(folder, 'acts', `${name}.png`) })
}

it('shows only what the fake lets through', () => {
  const refused = Object.entries(specimens).flatMap(([name, { typed, errors, ...drawn }]) => {
    const objection = drawn.type ? objectToView(drawn, drawn.type) : objectToMessage({ ...drawn })
    const reasons = objection?.messages.length ? objection.messages : [objection?.error]
    return objection && name !== 'specimen/emoji' && name !== 'specimen/endless' ? [[name, ...reasons]] : []
  })
  expect(refused).toEqual([])
})

describe('a button', () => {
  beforeEach(() => gallery.show('specimen/acts'))

  it('is pressed, with its address where it has one', async () => {
    await button('Go on').click()
    await page().locator('[data-action="press Open the page"]').press('Enter')
    await button('Named otherwise').press('Space')
    expect(await acts()).toEqual([
      ['press', 'press Go on', undefined],
      ['press', 'press Open the page', 'https://coffeechat.example.org/page'],
      ['press', 'press Named', undefined],
    ])
  })

  it('asks first where it must: yes presses, and the focus comes back', async () => {
    await button('Leave').click()
    const dialog = page().getByRole('dialog', { name: 'Really leave?' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toMatch(
      /Really leave\?\s+Everything kept about you is erased\.\s+Stay here\s+Leave now/,
    )
    expect(await page().evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true)
    expect(await acts()).toEqual([])
    await picture('confirm')
    await button('Leave now').click()
    await dialog.waitFor({ state: 'detached' })
    expect(await acts()).toEqual([['press', 'press Leave', undefined]])
    expect(await isFocused('[data-action="press Leave"]')).toBe(true)
  })

  it.each([
    ['by its button', () => button('Stay here').click()],
    ['by Escape', () => page().keyboard.press('Escape')],
  ])('asks first where it must: a no %s presses nothing, and the focus comes back', async (_, answer) => {
    await page().evaluate(() => {
      document.body.addEventListener('keydown', ({ key }) => window.gallery.acts.push(['heard outside', key]), {
        once: true,
      })
    })
    await button('Leave').focus()
    await page().keyboard.press('Enter')
    await page().getByRole('dialog', { name: 'Really leave?' }).waitFor()
    await page().evaluate(() => window.gallery.acts.splice(0))
    await answer()
    await page().locator('dialog').waitFor({ state: 'detached' })
    expect(await acts()).toEqual([])
    expect(await isFocused('[data-action="press Leave"]')).toBe(true)
    await button('Leave').click()
    await button('Leave now').click()
    await page().locator('dialog').waitFor({ state: 'detached' })
    expect(await acts()).toEqual([['press', 'press Leave', undefined]])
  })

  it('unfolds a menu, which Escape folds again', async () => {
    await button('More').click()
    await page().keyboard.press('Escape')
    await button('First').waitFor({ state: 'detached' })
    expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('More')
    await button('More').click()
    await button('Second').click()
    expect(await acts()).toEqual([['press', 'more', 'https://coffeechat.example.org/2']])
  })
})

describe('a control outside an input', () => {
  beforeEach(() => gallery.show('specimen/acts'))

  it('acts at once, and is called by the words beside it', async () => {
    await field('Which colour?').selectOption('Green')
    await field('Who comes?').selectOption({ label: 'Jonas Hale' })
    expect(await acts()).toEqual([
      ['press', 'colour', undefined],
      ['press', 'who', undefined],
    ])
  })

  it('goes back to what it was when its confirm dialog is answered with no', async () => {
    await page().locator('[data-action=which]').getByLabel('Red').check()
    await button('Stay here').click()
    await page().locator('dialog').waitFor({ state: 'detached' })
    expect(await page().locator('[data-action=which] :checked').count()).toBe(0)
    expect(await acts()).toEqual([])
  })
})

describe('a form', () => {
  beforeEach(() => gallery.show('specimen/form'))

  it('starts with what the product filled in', async () => {
    expect(await field('A line').inputValue()).toBe('as it was')
    expect(await field('Page').inputValue()).toBe('https://coffeechat.example.org/')
    expect(await field('Day').inputValue()).toBe('2026-05-04')
    expect(await field('One colour (optional)').inputValue()).toBe('')
    expect(await field('One of two groups').inputValue()).toBe('Cyan')
    expect(await field('Who?').inputValue()).toBe('U0JONAS')
    expect(await field('Which channel?').inputValue()).toBe('C0COFFEE')
    expect(await inBlock('parts').locator('summary').innerText()).toMatch(/^Orange\s+Choose$/)
    expect(await inBlock('crowd').locator('summary').innerText()).toMatch(/^Mira Voss\s+Choose$/)
    expect(await inBlock('some').locator('summary').innerText()).toMatch(/^Nothing chosen\s+Choose$/)
    expect(await inBlock('ticks').getByLabel('Blue').isChecked()).toBe(true)
    expect(await inBlock('ticks').getByLabel('Red').isChecked()).toBe(false)
    expect(
      await page()
        .locator('option', { hasText: '–' })
        .evaluateAll((all) => all.map(({ textContent }) => textContent)),
    ).toEqual(['–', 'Green – like grass', '–'])
  })

  it('starts with what was typed since, rather, the emptied included', async () => {
    await gallery.show('specimen/wrong')
    expect(await field('A line').inputValue()).toBe('typed since, and far too long')
    expect(await inBlock('some').locator('summary').innerText()).toMatch(/^Red\s*Green\s+Choose$/)
    expect(await inBlock('ticks').locator(':checked').count()).toBe(0)
    expect(await field('Who?').inputValue()).toBe('U0GONE')
  })

  it('tells each text as it is typed, and when it is emptied', async () => {
    await field('A line').fill('')
    await field('A line').pressSequentially('Hé')
    await field('Address (optional)').fill('a@b.example')
    await field('How many?').fill('3')
    await field('Day').fill('2026-05-05')
    await field('Day').fill('')
    expect(await acts()).toEqual([
      ['fill', 'line', ''],
      ['fill', 'line', 'H'],
      ['fill', 'line', 'Hé'],
      ['fill', 'mail', 'a@b.example'],
      ['fill', 'count', '3'],
      ['fill', 'day', '2026-05-05'],
      ['fill', 'day', ''],
    ])
    await field('Lines').fill('one\ntwo')
    expect((await acts()).at(-1)).toEqual(['fill', 'lines', 'one\ntwo'])
  })

  it('keeps a line one line, however it comes', async () => {
    await field('A line').fill('one\n two')
    await field('A line').press('Enter')
    expect(new Set((await acts()).map(String))).toEqual(new Set(['fill,line,one two']))
  })

  it('tells each choice, and when it is emptied', async () => {
    await field('One colour (optional)').selectOption('Blue')
    await field('One colour (optional)').selectOption('')
    await inBlock('ticks').getByLabel('Red').check()
    await inBlock('ticks').getByLabel('Blue').uncheck()
    await inBlock('ticks').getByText('Red').click()
    await inBlock('radio').getByLabel('Green').check()
    await field('Who?').selectOption({ label: 'Ilyas Demir' })
    await field('Where? (optional)').selectOption({ label: '#general' })
    expect(await acts()).toEqual([
      ['fill', 'one', 'Blue'],
      ['fill', 'one', ''],
      ['fill', 'ticks', ['Blue', 'Red']],
      ['fill', 'ticks', ['Red']],
      ['fill', 'ticks', []],
      ['fill', 'radio', 'Green'],
      ['fill', 'who', 'U0ILYAS'],
      ['fill', 'where', 'C0GENERAL'],
    ])
  })

  it('chooses several by keys alone, shows them in words, in the order of the list, and no more than it takes', async () => {
    const summary = inBlock('some').locator('summary')
    await summary.focus()
    await page().keyboard.press('Enter')
    await page().keyboard.press('Tab')
    await page().keyboard.press('Tab')
    await page().keyboard.press('Space')
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Space')
    expect(await summary.innerText()).toMatch(/^Red\s*Green\s+Done$/)
    expect(await inBlock('some').getByLabel('Blue').isDisabled()).toBe(true)
    expect(await inBlock('some').innerText()).toContain('At most 2')
    await picture('several')
    await page().keyboard.press('Space')
    expect(await inBlock('some').getByLabel('Blue').isDisabled()).toBe(false)
    await page().keyboard.press('Escape')
    expect(await inBlock('some').locator('details').getAttribute('open')).toBe(null)
    expect(await isFocused('[data-block=some] summary')).toBe(true)
    expect(await acts()).toEqual([
      ['fill', 'some', ['Green']],
      ['fill', 'some', ['Red', 'Green']],
      ['fill', 'some', ['Green']],
    ])
  })

  it('is not overwritten by a new drawing while somebody types', async () => {
    await field('A line').fill('mine')
    await field('One colour (optional)').selectOption('Blue')
    await inBlock('ticks').getByLabel('Blue').uncheck()
    await inBlock('radio').getByLabel('Green').check()
    await inBlock('some').locator('summary').click()
    await inBlock('some').getByLabel('Red').check()
    await field('A line').focus()
    await page().evaluate(() =>
      window.gallery.again({
        line: { action_id: 'in line', state: { type: 'plain_text_input', value: 'of the server' } },
        one: { action_id: 'in one', state: { type: 'static_select', selected_option: { value: 'Red' } } },
        ticks: { action_id: 'in ticks', state: { type: 'checkboxes', selected_options: [{ value: 'Blue' }] } },
        some: { action_id: 'in some', state: { type: 'multi_static_select', selected_options: [] } },
      }),
    )
    await page().evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await field('A line').inputValue()).toBe('mine')
    expect(await isFocused('[data-block=line] textarea')).toBe(true)
    expect(await field('One colour (optional)').inputValue()).toBe('Blue')
    expect(await inBlock('ticks').locator(':checked').count()).toBe(0)
    expect(await inBlock('radio').getByLabel('Green').isChecked()).toBe(true)
    expect(await inBlock('some').locator('details').getAttribute('open')).toBe('')
    expect(await inBlock('some').locator('summary').innerText()).toMatch(/^Red\s+Done$/)
  })

  it('says at once that a text is too long, counted as Slack counts', async () => {
    await field('A line').fill('🎉'.repeat(20))
    expect(await inBlock('line').getByRole('status').innerText()).toBe('')
    await field('A line').fill('🎉'.repeat(22))
    expect(await inBlock('line').getByRole('status').innerText()).toBe('2 characters more than fit here')
    await field('Lines').fill('🎉'.repeat(10_000))
    expect(await page().evaluate(cutOff)).toEqual([])
  })
})

it('connects each input with its label, its hint and what is wrong with it', async () => {
  await gallery.show('specimen/wrong')
  const described = await page().evaluate(() =>
    [...document.querySelectorAll('[data-block]')].map((block) => {
      const control = block.matches('fieldset') ? block : block.querySelector('input, textarea, select')
      const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? []
      const said = ids.map((id) => document.getElementById(id)?.innerText.replace(/\s+/g, ' ').trim())
      return [block.getAttribute('data-block'), control?.getAttribute('aria-invalid'), ...said]
    }),
  )
  const hints: Record<string, string> = { lines: 'As many as you like.', radio: 'Only one.' }
  const blocks = specimens['specimen/wrong']?.blocks ?? []
  expect(described).toEqual(
    blocks.map(({ block_id: id = '' }) => [
      id,
      'true',
      `! Please look at ${id} again.`,
      ...(hints[id] ? [hints[id]] : []),
    ]),
  )
  expect(await page().getByRole('radiogroup', { name: 'One way' }).count()).toBe(1)
  expect(await page().getByRole('group', { name: 'Who else? (optional)' }).count()).toBe(1)
  await page().evaluate(() => document.querySelector<HTMLElement>('[data-block=radio]')?.focus())
  expect(await isFocused('[data-block=radio]')).toBe(true)
})

it('leads to no address that is none, and runs nothing of a text', async () => {
  await gallery.show('specimen/hostile')
  expect(await page().evaluate(() => 'broken' in window)).toBe(false)
  expect(await page().locator('.bk-blocks :is(a, script, img, b, h1)').count()).toBe(0)
  await gallery.show('specimen/texts')
  const links = await page()
    .locator('.bk-blocks a')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('href'), each.getAttribute('rel')]))
  expect(links).toEqual(Array(2).fill(['https://coffeechat.example.org/', 'noopener noreferrer']))
})

it('shows a long chosen option whole, in the closed list, too', async () => {
  await page().setViewportSize({ width: 390, height: 900 })
  await gallery.show('specimen/endless')
  const select = inBlock('select').locator('select')
  const words = 'The long one: word word'
  const whole = inBlock('select').locator('p', { hasText: words })
  await select.selectOption({ index: 1 })
  await whole.waitFor()
  await whole.scrollIntoViewIfNeeded()
  await picture('long-option')
  await select.selectOption('Short')
  await whole.waitFor({ state: 'detached' })
})

it.each(['light', 'dark'] as const)(
  'has enough contrast and no serious fault with all unfolded, %s',
  async (colorScheme) => {
    await page().emulateMedia({ colorScheme })
    for (const name of ['texts', 'form', 'wrong']) {
      await gallery.show(`specimen/${name}`)
      await page().evaluate(() => {
        for (const list of document.querySelectorAll('details')) list.open = true
      })
      const found = await page().evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        return (await axe.run(document)).violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes[0]?.html }))
      })
      expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    }
    expect(gallery.complaints).toEqual([])
  },
)
