import axe from 'axe-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { objectToMessage, objectToView } from '../../src/demo/slack-blocks.js'
import { handsOf } from './gallery-page/hands.js'
import { type GalleryPage, openGalleryPage } from './gallery-page/open.js'
import { specimens } from './gallery-page/specimens.js'

let gallery: GalleryPage
const { acts, button, field, isFocused, page, picture } = handsOf(() => gallery)

beforeAll(async () => {
  gallery = await openGalleryPage(specimens)
  await gallery.page.setViewportSize({ width: 760, height: 900 })
})
afterAll(() => gallery.close())

it('shows only what the fake lets through', () => {
  const refused = Object.entries(specimens).flatMap(([name, { typed, errors, ...drawn }]) => {
    const objection = drawn.type ? objectToView(drawn, drawn.type) : objectToMessage({ ...drawn })
    const reasons = objection?.messages.length ? objection.messages : [objection?.error]
    return objection ? [[name, ...reasons]] : []
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
    await page().locator('dialog').waitFor({ state: 'detached' })
    expect(await acts()).toEqual([['press', 'press Leave', undefined]])
    expect(await isFocused('[data-action="press Leave"]')).toBe(true)
  })

  it.each([
    ['by its button', () => button('Stay here').click()],
    ['by Escape', () => page().keyboard.press('Escape')],
  ])('asks first where it must: a no %s presses nothing, and the focus comes back', async (_, answer) => {
    await page().evaluate(() => {
      const { acts } = window.gallery
      document.body.onkeydown = ({ key }) => {
        if (key === 'Escape') acts.push(['heard outside', key])
      }
    })
    await button('Leave').focus()
    await page().keyboard.press('Enter')
    await page().getByRole('dialog', { name: 'Really leave?' }).waitFor()
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

it.each(['light', 'dark'] as const)(
  'has enough contrast and no serious fault with all unfolded, %s',
  async (colorScheme) => {
    await page().evaluate(axe.source)
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
