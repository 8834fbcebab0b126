/** What a page is to somebody who reads it: its text, and what can be pressed. Cookies are kept, redirects followed. */
export interface Browser {
  /** opens an address, relative or whole */
  open(path: string): Promise<Shown>
  /** presses the button of that label on the page shown last, with what was filled in before; `crafted`: what the form does not ask */
  press(label: string, filled?: Filled, crafted?: Record<string, string>): Promise<Shown>
}

/** One value, or the several boxes that are ticked, a field name each; an absent name stays as the page shows it. */
export type Filled = Record<string, string | string[]>

export interface Shown {
  status: number
  /** where the page is, after redirects */
  path: string
  html: string
  /** the words of the page in reading order, one blank between them */
  text: string
  headers: Headers
}

let surfers = 0

/** Everybody surfs from a network of their own, as a proxy on this machine would tell. */
function nextNetwork(): string {
  surfers += 1
  return `198.18.${Math.floor(surfers / 250) % 250}.${surfers % 250}`
}

/** Takes the server's address, or what names it anew each time; returns a browser without JavaScript that knows our pages' markup. */
export function openBrowser(baseUrl: string | (() => string), language = 'en'): Browser {
  const network = nextNetwork()
  let cookie = ''
  let shown: Shown | undefined

  async function load(path: string, init: RequestInit = {}): Promise<Shown> {
    const url = new URL(path, typeof baseUrl === 'string' ? baseUrl : baseUrl())
    const headers = {
      'x-forwarded-for': network,
      'accept-language': language,
      ...(cookie && { cookie }),
      ...(init.body ? { 'sec-fetch-site': 'same-origin' } : {}),
    }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const location = response.headers.get('location')
    if (location) return load(location)
    const html = await response.text()
    shown = { status: response.status, path: url.pathname, html, text: wordsOf(html), headers: response.headers }
    return shown
  }

  return {
    open: (path) => load(path),
    press(label, filled = {}, crafted = {}) {
      if (!shown) throw new Error('no page is open')
      const form = formWithButton(shown.html, label)
      const body = new URLSearchParams([
        ...standing(form.html, filled),
        ...pairs(filled, form.html),
        ...Object.entries(crafted),
      ])
      return load(form.action, { method: 'POST', body })
    },
  }
}

/** The forms of a page that end in a button of that label; a page that shows none of that name fails the test. */
export function formWithButton(html: string, label: string): { action: string; html: string } {
  for (const [whole, action] of html.matchAll(/<form method="post" action="([^"]*)".*?<\/form>/gs)) {
    const button = /<button[^>]*>(.*?)<\/button>/s.exec(whole)?.[1]
    if (button !== undefined && plain(button) === label) return { action: plain(action ?? ''), html: whole }
  }
  throw new Error(`no button "${label}" on: ${wordsOf(html)}`)
}

/** The fields of a form as the page shows them, but for those filled in anew. */
function standing(html: string, filled: Filled): [string, string][] {
  const isFilled = (name: string) => Object.hasOwn(filled, name.replace(/\[,?\]$/, ''))
  return [...inputs(html), ...areas(html), ...selects(html)].filter(([name]) => !isFilled(name))
}

function inputs(html: string): [string, string][] {
  return [...html.matchAll(/<input [^>]*>/g)].flatMap(([tag]) => {
    const isOff = /type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)
    return isOff ? [] : [[attribute(tag, 'name'), attribute(tag, 'value')]]
  })
}

function areas(html: string): [string, string][] {
  return [...html.matchAll(/(<textarea [^>]*>)\n?(.*?)<\/textarea>/gs)].map(([, tag = '', text = '']) => [
    attribute(tag, 'name'),
    plain(text),
  ])
}

function selects(html: string): [string, string][] {
  return [...html.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => {
    const all = [...options.matchAll(/<option [^>]*>/g)].map(([option]) => option)
    return [attribute(tag, 'name'), attribute(all.find((option) => / selected/.test(option)) ?? all[0] ?? '', 'value')]
  })
}

/** What was filled in, under the names the page gives its fields; a name the page does not have fails the test. */
function pairs(filled: Filled, html: string): [string, string][] {
  return Object.entries(filled).flatMap(([name, value]) => {
    const own = [name, `${name}[]`, `${name}[,]`].find((candidate) => html.includes(` name="${candidate}"`))
    if (own === undefined) throw new Error(`no field "${name}"`)
    return [value].flat().map((one): [string, string] => [own, one])
  })
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

/** The words of a page, without its style and marks. */
export function wordsOf(html: string): string {
  return plain(html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function plain(html: string): string {
  const signs: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return html.replace(/&(quot|#39|lt|gt|amp);/g, (sign) => signs[sign] ?? sign)
}
