import { html, raw } from 'hono/html'
import { page } from '../messages/en/page.js'
import type { Html } from './markup.js'
import { style } from './style.js'

/** Takes a page's title and body; returns the whole document as text. */
export function renderFrame(title: string, body: Html): string {
  // never a promise: nothing put into our templates is one
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${page['page.brand']}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>${page['page.brand']}</header>
<main>
<h1>${title}</h1>
${body}</main>
</body>
</html>
`.toString()
}
