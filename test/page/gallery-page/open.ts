import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page, type Route } from 'playwright-core'
import { build } from 'vite'
import type { Drawn } from './drawn.js'

export interface GalleryPage {
  page: Page
  /** what the page complained of: errors, warnings, requests that lead out */
  complaints: string[]
  /** draws one, the page as new */
  show(name: string): Promise<void>
  close(): Promise<void>
}

const origin = 'http://gallery.test/'
const photo = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="#8aa"/></svg>`
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}
const options = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** Builds the page with Vite and opens it in Chromium, which reaches nothing but its files and one photo. */
export async function openGalleryPage(files: Record<string, Drawn>): Promise<GalleryPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-page-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx/dom' } },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...options, '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()))
  await page.route('**', (route) => answer(route, outDir, files, complaints))
  await page.goto(origin)
  await page.waitForSelector('body[data-ready]')
  return {
    page,
    complaints,
    async show(name) {
      await page.evaluate((next) => window.gallery.draw(next), name)
      // two frames: the drawing, and what it does once it stands
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    },
    async close() {
      await browser.close()
      await rm(outDir, { recursive: true })
    },
  }
}

async function answer(route: Route, folder: string, files: Record<string, Drawn>, complaints: string[]): Promise<void> {
  const url = new URL(route.request().url())
  if (url.pathname.startsWith('/photos/')) return route.fulfill({ contentType: 'image/svg+xml', body: photo })
  if (url.href.startsWith(`${origin}gallery.json`)) return route.fulfill({ json: files })
  if (!url.href.startsWith(origin)) {
    complaints.push(`asks for ${url.href}`)
    return route.abort()
  }
  const file = url.pathname === '/' ? 'index.html' : url.pathname.slice(1)
  return route.fulfill({ contentType: types[extname(file)], body: await readFile(join(folder, file)) })
}
