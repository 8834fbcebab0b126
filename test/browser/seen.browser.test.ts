import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from './chromium.js'
import { seenOn } from './seen.js'

let chromium: Browser
beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium?.close())

const page = `<main style="height: 300px; overflow: auto">
  <section><p>Would you meet <b>somebody</b>?</p><button>Meet them</button></section>
  <div data-mail-body></div>
  <iframe srcdoc="<p>Choose a time</p>" style="height: 60px"></iframe>
  <div style="height: 2000px"></div><p>Scrolled away</p>
</main>
<p style="display: none">Not shown</p>
<script>document.querySelector('[data-mail-body]').attachShadow({ mode: 'open' }).innerHTML = '<p>In a mail</p>'</script>`

it('what can be read on a picture: in the page, in a mail, in a frame; not what is scrolled away or hidden', async () => {
  const opened = await chromium.newPage({ viewport: { width: 800, height: 600 } })
  await opened.setContent(page)
  await opened.frameLocator('iframe').getByText('Choose a time').waitFor()
  const lines = (await seenOn(opened)).trim().split('\n').sort()
  expect(lines).toEqual(['Choose a time', 'In a mail', 'Meet them', 'Would you meet somebody?'])
})
