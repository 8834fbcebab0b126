import { describe, expect, it } from 'vitest'
import { createSeal, type Posting } from '../../src/web/seal.js'
import { hostileTexts } from '../slack/hostile-text.js'
import { deep, problemsOf } from '../slack/slack-rules.js'
import { castOf } from './gallery/cast.js'
import { drawingsOf } from './gallery/draw.js'
import { entries } from './gallery/entries.js'
import type { Surface } from './gallery/entry.js'
import { modalProblems } from './gallery-rules.js'

/** Words that would become an element, an attribute or a link, were they taken as HTML. */
const hostileHtml = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '" autofocus onfocus="alert(1)" x="',
  "' onmouseover='alert(1)",
  '</textarea></title></style><script>alert(1)</script>',
  '<a href="https://evil.example">click</a>',
  'javascript:alert(1)',
  '<!-- ',
  ']]><b>',
]
const hostile = [...hostileTexts, ...hostileHtml]
const long = ['x', '&', '<', 'word ', '👩‍👩‍👧‍👦', '\n'].map((unit) => unit.repeat(Math.ceil(5000 / unit.length)))

/** Each text a person wrote is the next of `texts`, beginning at `start`. */
function castWith(texts: readonly string[], start: number) {
  let at = start
  return castOf(() => texts[at++ % texts.length] ?? '')
}

const seal = createSeal('secret', { id: () => 'id', token: () => 'key', fraction: () => 0 })
const posting: Posting = {
  action: '/c/answer',
  back: { url: '/c/', label: 'Back' },
  lang: 'en',
  hide: (offered) => seal.hide('link', offered),
}

const drawnWith = (surface: Surface, cast: ReturnType<typeof castOf>) =>
  entries
    .filter((entry) => entry.surfaces.includes(surface))
    .flatMap((entry) => drawingsOf(entry, surface, cast, posting).map((drawing) => ({ name: entry.name, ...drawing })))

const starts = Array.from({ length: 7 }, (_, turn) => turn * 10)

interface Node {
  [name: string]: unknown
}

/** Every object in what Slack gets, however deep. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value as Node]), ...Object.values(value).flatMap(nodesIn)]
}

/** Takes a message or view; returns the places where a text would call, link or unfold something. */
function liveInSlack(rendered: Node): unknown[] {
  const isQuiet = (text: unknown) => !/[<>]|&(?!amp;|lt;|gt;)/.test(String(text).replaceAll(/^> /gm, ''))
  const mrkdwn = nodesIn(rendered).filter((node) => node.type === 'mrkdwn')
  const urls = [...deep(rendered, 'url'), ...deep(rendered, 'image_url')]
  return [
    ...mrkdwn.filter((node) => node.verbatim !== true || !isQuiet(node.text)),
    ...(typeof rendered.text === 'string' && !isQuiet(rendered.text) ? [rendered.text] : []),
    ...urls.filter((url) => !/^https:\/\/(coffeechat|chat)\.example\.org\//.test(String(url))),
    ...nodesIn(rendered).filter((node) => 'link_names' in node || 'parse' in node || 'unfurl_links' in node),
  ]
}

const tag = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/g
const loading = ['href', 'src', 'action', 'style', 'type', 'class', 'method', 'http-equiv']

/** Takes HTML; returns its tags with the names of their attributes, the values of those that load or lead, and stray brackets. */
function tagsOf(html: string): string[] {
  const body = html.replace('<!doctype html>', '')
  const tags = [...body.matchAll(tag)].map(([whole, name, attributes = '']) => {
    const kept = [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value]) =>
      loading.includes(key) ? `${key}=${value}` : key,
    )
    return `${whole.startsWith('</') ? '/' : ''}${name} ${kept.join(' ')}`
  })
  return [...tags, ...(body.replaceAll(tag, '').match(/[<>].{0,40}/g) ?? [])]
}

describe('SE-5: whatever people write, nothing of it comes to life', () => {
  it('the judges see what does', () => {
    expect(liveInSlack({ text: 'hi <!here>' })).toHaveLength(1)
    expect(liveInSlack({ blocks: [{ type: 'mrkdwn', text: '<@U1>', verbatim: true }] })).toHaveLength(1)
    expect(liveInSlack({ blocks: [{ type: 'mrkdwn', text: 'a & b', verbatim: true }] })).toHaveLength(1)
    expect(liveInSlack({ blocks: [{ type: 'button', url: 'https://evil.example' }] })).toHaveLength(1)
    expect(liveInSlack({ text: 'a', blocks: [{ type: 'mrkdwn', text: '> a &lt;b', verbatim: true }] })).toEqual([])
    expect(tagsOf('<p class="a" id="x">a<br>b</p>')).toEqual(['p class=a id', 'br ', '/p '])
    expect(tagsOf('<p><img src=x onerror=alert(1)></p>')).toContainEqual(expect.stringContaining('<img'))
    expect(tagsOf('<p id="" onclick="x">')).toEqual(['p id onclick'])
  })

  it('they are everywhere', () => {
    const reached = (['slack', 'mail', 'page'] as const).map((surface) => {
      const drawn = starts.flatMap((start) => drawnWith(surface, castWith(hostile, start)))
      return new Set(drawn.filter(({ text }) => text.includes('evil.example')).map(({ name }) => name)).size
    })
    for (const entriesReached of reached) expect(entriesReached).toBeGreaterThan(20)
  })

  it.each(['slack', 'home'] as const)('in Slack (%s)', (surface) => {
    const live = starts.flatMap((start) =>
      drawnWith(surface, castWith(hostile, start)).flatMap(({ name, text }) =>
        liveInSlack(JSON.parse(text)).map((node) => [name, node]),
      ),
    )
    expect(live).toEqual([])
  })

  it.each(['mail', 'page'] as const)('in HTML (%s)', (surface) => {
    const calm = new Map(drawnWith(surface, castOf()).map(({ name, ending, text }) => [name + ending, tagsOf(text)]))
    const live = starts.flatMap((start) =>
      drawnWith(surface, castWith(hostile, start))
        .filter(({ ending }) => ending === 'html')
        .flatMap(({ name, ending, text }) => {
          const known = new Set([...(calm.get(name + ending) ?? []), 'br '])
          return tagsOf(text)
            .filter((each) => !known.has(each))
            .map((each) => [name, each])
        }),
    )
    expect(live).toEqual([])
  })

  it('in a mail’s header: one line, nothing that ends it', () => {
    const breaks = castOf((text) => `${text}\r\nBcc: all@evil.example\u2028\u0085x`)
    const heads = drawnWith('mail', breaks).filter(({ ending }) => ending === 'txt')
    expect(heads.length).toBeGreaterThan(50)
    expect(heads.filter(({ text }) => !/^Subject: [^\r\u0085\u2028]+\n\n/.test(text))).toEqual([])
  })
})

it('no form of a page asks under a name that its own value has: what is sealed wins', () => {
  const asked: { form: string; names: string[] }[] = []
  const noting: Posting = {
    ...posting,
    hide(offered) {
      const fields = [...(offered.form?.fields ?? []), ...(offered.form?.more?.fields ?? [])].map(({ name }) => name)
      if (offered.form) asked.push({ form: offered.name, names: fields.filter((name) => name in offered.value) })
      return posting.hide(offered)
    },
  }
  for (const entry of entries) {
    if (entry.surfaces.includes('page')) drawingsOf(entry, 'page', castOf(), noting)
  }
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ names }) => names.length > 0)).toEqual([])
})

describe('however long people write', () => {
  // a test each, so that none of them takes long
  it.each(long.map((_, start) => start))(
    'Slack takes it (%s)',
    (start) => {
      const problems = drawnWith('slack', castWith(long, start)).flatMap(({ name, text }) => {
        const rendered: Node = JSON.parse(text)
        const found = rendered.type === 'modal' ? modalProblems(rendered) : problemsOf(rendered.blocks, 50)
        const line = String(rendered.text ?? '')
        return [...found, ...([...line].length > 4000 ? ['long text'] : [])].map((problem) => [name, problem])
      })
      expect(problems).toEqual([])
    },
    120_000,
  )
})
