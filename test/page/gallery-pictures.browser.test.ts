import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { galleryFiles } from './gallery-page/files.js'
import { cutOff, readAll, tooSmall } from './gallery-page/look.js'
import { type GalleryPage, openGalleryPage } from './gallery-page/open.js'
import { handTyped, specimens } from './gallery-page/specimens.js'
import { splitWords, wordsOf } from './gallery-page/words-of.js'

const folder = process.env.GALLERY_PICTURES
const files = { ...galleryFiles(), ...specimens }
const names = Object.keys(files)
const widths = [390, 760]
const theme = process.env.GALLERY_THEME === 'dark' ? 'dark' : 'light'

let gallery: GalleryPage
beforeAll(async () => {
  gallery = await openGalleryPage(files)
  await gallery.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await gallery.page.evaluate(axe.source)
  if (folder) for (const part of ['slack', 'home', 'specimen']) mkdirSync(join(folder, part), { recursive: true })
})
afterAll(() => gallery.close())

it('knows the whole gallery', () => {
  expect(names.length).toBeGreaterThan(200)
})

describe.each(widths)('at %i pixels', (width) => {
  beforeAll(() => gallery.page.setViewportSize({ width, height: 300 }))

  it.each(names)('%s', async (name) => {
    const { page, complaints } = gallery
    await gallery.show(name)
    await page.waitForFunction(() => [...document.images].every((image) => image.complete))
    if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })

    const folded = await page.evaluate(cutOff)
    const text = await page.evaluate(readAll)
    const unfolded = await page.evaluate(cutOff)
    expect({ folded, unfolded }).toEqual({ folded: [], unfolded: [] })
    expect(await page.evaluate(tooSmall)).toEqual([])

    const said = handTyped[name]
    if (said) for (const words of said) expect(text.replace(/\s+/g, ' ')).toContain(words)
    else expect(missing(name, text)).toEqual([])
    expect(await page.evaluate(() => [...document.images].map(({ alt }) => alt))).toEqual(alts(files[name]?.blocks))
    expect(text).not.toMatch(/undefined|\[object|\bNaN\b|[Pp]laceholder|[Ll]orem|does not know how to draw/)

    expect(await seriousViolations()).toEqual([])
    expect(complaints).toEqual([])
  })
})

/** Words of the JSON that do not stand in the page as often as they should; what marks stand around them is no matter. */
function missing(name: string, text: string): string[] {
  const { blocks = [], title, submit, close, errors = {} } = files[name] ?? {}
  const labels = [title, submit, close].flatMap((label) => splitWords(label?.text ?? ''))
  const bare = (word: string): string => word.replace(/[*_~`]/g, '')
  const left = new Map<string, number>()
  for (const word of splitWords(text).map(bare)) left.set(word, (left.get(word) ?? 0) + 1)
  return [...wordsOf(blocks), ...labels, ...Object.values(errors).flatMap(splitWords)].filter((word) => {
    const count = left.get(bare(word)) ?? 0
    left.set(bare(word), count - 1)
    return count <= 0 && bare(word) !== ''
  })
}

function alts(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'alt_text' ? [inner] : alts(inner)))
}

async function seriousViolations(): Promise<string[]> {
  const found = await gallery.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.map(({ html }) => html.slice(0, 120)) }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.join(' ')}`)
}
