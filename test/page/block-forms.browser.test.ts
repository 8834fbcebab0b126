import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handsOf } from './gallery-page/hands.js'
import { cutOff } from './gallery-page/look.js'
import { type GalleryPage, openGalleryPage } from './gallery-page/open.js'
import { specimens } from './gallery-page/specimens.js'

let gallery: GalleryPage
const { acts, field, inBlock, isFocused, page, picture } = handsOf(() => gallery)

beforeAll(async () => {
  gallery = await openGalleryPage(specimens)
  await gallery.page.setViewportSize({ width: 760, height: 900 })
})
afterAll(() => gallery.close())

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
    await field('Where?').selectOption({ label: '#general' })
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

it('shows a long chosen option whole, in the closed list, too', async () => {
  await page().setViewportSize({ width: 390, height: 900 })
  await gallery.show('specimen/endless')
  const select = inBlock('select').locator('select')
  const words = 'The long one: word word'
  const whole = inBlock('select').locator('p', { hasText: words })
  await whole.waitFor()
  await whole.scrollIntoViewIfNeeded()
  await picture('long-option')
  await select.selectOption('Short')
  await whole.waitFor({ state: 'detached' })
  await select.selectOption({ index: 0 })
  await whole.waitFor()
})
