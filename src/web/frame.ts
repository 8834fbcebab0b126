import { html, raw } from 'hono/html'
import { speak } from '../messages/text.js'
import type { Html } from './markup.js'
import { style } from './style.js'

/** Takes a page's title, its body and the language of both; returns the whole document as text. */
export function renderFrame(title: string, body: Html, lang = 'en'): string {
  const brand = speak(lang)('page.brand')
  // never a promise: nothing put into our templates is one
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${brand}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>${brand}</header>
<main>
<h1>${title}</h1>
${body}</main>
</body>
</html>
`.toString()
}
