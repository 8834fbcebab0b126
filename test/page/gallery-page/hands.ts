import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GalleryPage } from './open.js'

const folder = process.env.GALLERY_PICTURES

/** What a test does and sees in the page, by the words that a person reads. */
export function handsOf(gallery: () => GalleryPage) {
  const page = () => gallery().page
  return {
    page,
    /** what was told to the workbench since the drawing */
    acts: () => page().evaluate(() => window.gallery.acts),
    field: (label: string) => page().getByLabel(label, { exact: true }),
    button: (label: string) => page().getByRole('button', { name: label, exact: true }),
    inBlock: (id: string) => page().locator(`[data-block="${id}"]`),
    isFocused: (selector: string) => page().evaluate((at) => document.activeElement?.matches(at), selector),
    async picture(name: string): Promise<void> {
      if (!folder) return
      mkdirSync(join(folder, 'acts'), { recursive: true })
      await page().screenshot({ path: join(folder, 'acts', `${name}.png`) })
    },
  }
}
