/** Somebody outside in front of their browser: pages of the product, their cookie, and the buttons on them. */
export interface Outsider {
  /** by path, or by a whole address of which only the path counts */
  open(path: string): Promise<ShownPage>
  /** presses the button that does this, on the page shown last; `filled`: by field name; what the form does not have is sent as well; `about`: of several such buttons the one that carries this */
  press(interaction: string, filled?: Record<string, string>, about?: string): Promise<ShownPage>
}

export interface ShownPage {
  status: number
  html: string
}

let surfers = 0

/** Takes where the product listens; nothing of the page is drawn, its forms are sent as a browser without scripts would. */
export function openOutsider(productUrl: string): Outsider {
  // everybody from a network of their own, as a proxy on this machine would tell
  const number = ++surfers
  const network = `198.18.${Math.floor(number / 250) % 250}.${number % 250}`
  let cookie = ''
  let shown: ShownPage | undefined
  async function load(path: string, body?: URLSearchParams): Promise<ShownPage> {
    const { pathname, search } = new URL(path, productUrl)
    const response = await fetch(new URL(pathname + search, productUrl), {
      redirect: 'manual',
      headers: {
        'x-forwarded-for': network,
        ...(cookie && { cookie }),
        ...(body && { 'sec-fetch-site': 'same-origin' }),
      },
      ...(body && { method: 'POST', body }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const location = response.headers.get('location')
    if (location) return load(location)
    shown = { status: response.status, html: await response.text() }
    return shown
  }
  return {
    open: (path) => load(path),
    press(interaction, filled = {}, about = '') {
      const form = formOf(shown?.html ?? '', interaction, about)
      if (!form) throw new Error(`there is no way to ${interaction} on that page`)
      return load(form.action, fieldsOf(form.html, filled))
    },
  }
}

function formOf(html: string, interaction: string, about: string): { action: string; html: string } | undefined {
  for (const [whole, action = ''] of html.matchAll(/<form method="post" action="([^"]*)".*?<\/form>/gs)) {
    const inputs = inputsOf(whole)
    const says = (own: string): string => inputs.find(({ name }) => name === own)?.value ?? ''
    if (says('_name') === interaction && says('_value').includes(about)) return { action: plain(action), html: whole }
  }
  return undefined
}

interface Input {
  name: string
  value: string
  isOff: boolean
}

const attribute = (tag: string, name: string): string => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const inputsOf = (html: string): Input[] => [
  ...[...html.matchAll(/<input [^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    value: attribute(tag, 'value'),
    isOff: /type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag),
  })),
  ...[...html.matchAll(/(<textarea [^>]*>)\n?(.*?)<\/textarea>/gs)].map(([, tag = '', text = '']) => ({
    name: attribute(tag, 'name'),
    value: plain(text),
    isOff: false,
  })),
  ...[...html.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => {
    const all = [...options.matchAll(/<option [^>]*>/g)].map(([option]) => option)
    const chosen = all.find((option) => / selected/.test(option)) ?? all[0] ?? ''
    return { name: attribute(tag, 'name'), value: attribute(chosen, 'value'), isOff: false }
  }),
]

const bare = (name: string): string => name.replace(/\[,?\]$/, '')

/** As the page shows them, but for what was filled in; an empty word for a choice takes the first there is. */
function fieldsOf(html: string, filled: Record<string, string>): URLSearchParams {
  const inputs = inputsOf(html)
  const standing = inputs.filter(({ name, isOff }) => !isOff && !Object.hasOwn(filled, bare(name)))
  const said = Object.entries(filled).map(([name, value]): [string, string] => {
    const own = inputs.find((input) => bare(input.name) === name)
    return [own?.name ?? name, value === '' && own?.isOff ? own.value : value]
  })
  return new URLSearchParams([...standing.map(({ name, value }): [string, string] => [name, value]), ...said])
}

function plain(html: string): string {
  const signs: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return html.replace(/&(quot|#39|lt|gt|amp);/g, (sign) => signs[sign] ?? sign)
}

/** The sentence of a page that refused: what stands on top of it, else the words of its card. */
export function sentenceOf({ html }: ShownPage): string {
  const problem = /<div class="problem".*?<ul>(.*?)<\/ul>/s.exec(html)?.[1]
  // the way back is no part of the answer
  const card = /<main[^>]*>(.*?)<\/main>/s.exec(html)?.[1]?.replace(/<p><a .*?<\/a><\/p>/gs, '')
  return plain((problem ?? card ?? html).replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
