import { afterEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import type { Form } from '../../src/messages/form.js'
import { formWithButton, openBrowser } from './browser.js'
import { miaPath, refereePath, type Started, startServer } from './server-under-test.js'

const card: Card = {
  preview: 'p',
  elements: [
    { type: 'actions', actions: [{ type: 'button', label: 'Go', interaction: 'match.yes', value: { match: 'm1' } }] },
  ],
}

let started: Started
afterEach(() => started.server.close())

describe('every route', () => {
  it('carries the security headers (SE-8)', async () => {
    started = await startServer({ baseUrl: 'https://chat.example.org' })
    const paths = [
      '/healthz',
      '/readyz',
      '/metrics',
      '/join',
      '/c/',
      '/c/wrong',
      miaPath,
      '/r/',
      '/r/wrong',
      refereePath,
      '/nothing',
      '/slack/events',
    ]
    for (const path of paths) {
      const { headers } = await fetch(started.baseUrl + path, { redirect: 'manual' })
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  it('does not ask for https where the address is http', async () => {
    started = await startServer({ baseUrl: 'http://localhost:3000' })
    expect((await fetch(`${started.baseUrl}/join`)).headers.get('strict-transport-security')).toBeNull()
  })
})

describe('a POST that our page did not make', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['a neighbour site', { 'sec-fetch-site': 'same-site' }, {}],
    ['nobody, without a seal', {}, { _csrf: '' }],
    ['somebody with another name', {}, { _name: 'candidate.erase' }],
    ['somebody with another value', {}, { _value: '{"match":"m2"}' }],
    ['somebody with another key', {}, { _key: 'k' }],
    ['somebody with a form of their own', {}, { _form: '{}' }],
  ])('is refused: from %s', async (_who, headers, changes) => {
    started = await startServer()
    started.show({ title: 'Hello', sections: [{ id: 's', card }] })
    const fields = await sealedFields(started)
    const cookie = `__Host-coffeechat=${miaPath.slice(3)}`
    const send = (body: Record<string, string>, extra: object) =>
      fetch(`${started.baseUrl}/c/`, { method: 'POST', body: new URLSearchParams(body), headers: { cookie, ...extra } })
    expect((await send({ ...fields, ...changes }, headers)).status).toBe(403)
    expect(started.incoming).toEqual([])
    expect((await send(fields, {})).status).toBe(200)
  })

  it('is refused when the page was made for somebody else', async () => {
    started = await startServer()
    started.show({ title: 'Hello', sections: [{ id: 's', card }] })
    const body = new URLSearchParams(await sealedFields(started))
    expect((await fetch(`${started.baseUrl}/join`, { method: 'POST', body })).status).toBe(403)
    expect(started.incoming).toEqual([])
  })

  it('changes nothing that the page has sealed', async () => {
    started = await startServer()
    const form: Form = {
      interaction: 'match.decline',
      value: { match: 'm1', agreed: 'no' },
      title: 'Decline',
      submit: 'Send',
      fields: [
        { type: 'text', name: 'why', label: 'Why' },
        // as no form of ours does
        { type: 'text', name: 'agreed', label: 'Agreed' },
      ],
      more: {
        label: 'More',
        open: false,
        fields: [
          { type: 'ticks', name: 'topics', label: 'Topics', options: [{ value: 'data', label: 'Data' }], value: [] },
        ],
      },
    }
    const more = { match: 'm2', 'match[]': 'm2', 'agreed[,]': 'yes' }
    started.show({
      title: 'Hello',
      sections: [
        { id: 's', card },
        { id: 'f', form },
      ],
    })
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    await browser.press('Send', { why: 'Away', agreed: 'yes', topics: ['data'] }, more)
    await browser.open('/c/')
    await browser.press('Go', {}, { match: 'm3', 'match[]': 'm2' })
    expect(started.incoming).toMatchObject([
      { name: 'match.decline', value: { match: 'm1', agreed: 'no' } },
      { name: 'match.yes', value: { match: 'm1' } },
    ])
    expect(started.incoming.map(({ values }) => values)).toEqual([{ why: 'Away', topics: ['data'] }, {}])
  })

  it('is taken by another replica with the same secret', async () => {
    started = await startServer()
    started.show({ title: 'Hello', sections: [{ id: 's', card }] })
    const body = new URLSearchParams(await sealedFields(started))
    const other = await startServer()
    const cookie = `__Host-coffeechat=${miaPath.slice(3)}`
    const response = await fetch(`${other.baseUrl}/c/`, { method: 'POST', body, headers: { cookie } })
    other.server.close()
    expect(response.status).toBe(200)
    expect(other.incoming).toMatchObject([{ name: 'match.yes' }])
  })
})

describe('bad input', () => {
  it('is refused in words, without a log line', async () => {
    started = await startServer()
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const post = (body: string, headers: Record<string, string> = form) =>
      fetch(`${started.baseUrl}/join`, { method: 'POST', body, headers })
    expect((await post(`a=${'x'.repeat(257 * 1024)}`)).status).toBe(413)
    expect((await post('a=b', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' })).status).toBe(415)
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(403)
    expect((await post('__proto__=x&constructor=y&_name=a&_name=b')).status).toBe(403)
    expect((await post('_name=a&_value=%5B%5D&_key=k&_csrf=c')).status).toBe(403)
    const missing = await fetch(`${started.baseUrl}/nothing/%zz`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('There is nothing here')
    expect(started.logged).toEqual([])
  })
})

describe('words of people', () => {
  it('stay words (SE-5)', async () => {
    const bad = `"><script>alert(1)</script>' onload=x &amp;`
    started = await startServer()
    started.show({
      title: bad,
      sections: [
        {
          id: 's',
          card: {
            preview: bad,
            elements: [
              { type: 'heading', text: bad },
              { type: 'text', text: bad },
              { type: 'quote', text: bad },
              { type: 'facts', facts: [{ label: bad, value: bad }] },
              { type: 'list', items: [bad] },
              { type: 'image', url: `data:image/png,${bad}`, alt: bad },
              { type: 'image', url: 'https://elsewhere.example/pixel.png', alt: 'a face' },
              {
                type: 'actions',
                actions: [
                  { type: 'link', label: bad, url: 'javascript:alert(1)' },
                  { type: 'link', label: 'open', url: 'https://example.org/?a="b"' },
                  { type: 'button', label: bad, interaction: bad, value: { [bad]: bad } },
                ],
              },
            ],
          },
        },
        {
          id: 'f',
          form: {
            interaction: bad,
            value: {},
            title: bad,
            submit: bad,
            fields: [{ type: 'text', name: 'n', label: bad, hint: bad, value: bad, multiline: true }],
          },
        },
      ],
    })
    const { html } = await openBrowser(started.baseUrl).open(miaPath)
    expect(html).not.toMatch(/<script|javascript:|elsewhere\.example/)
    expect(html).toContain('href="https://example.org/?a=&quot;b&quot;"')
    expect(html).toContain('a face')
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))
    const ours =
      'html head meta title style body header main h1 section h2 p blockquote dl div dt dd ul li img span form input button a label textarea'
    expect([...tags].filter((tag) => !ours.split(' ').includes(tag ?? ''))).toEqual([])
  })
})

describe('health', () => {
  it('says whether the process lives and can work', async () => {
    let ok = true
    started = await startServer({ ready: async () => ({ ok, detail: { database: ok } }) })
    expect((await fetch(`${started.baseUrl}/healthz`)).status).toBe(200)
    expect((await fetch(`${started.baseUrl}/readyz`)).status).toBe(200)
    ok = false
    const response = await fetch(`${started.baseUrl}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ ok: false, detail: { database: false } })
  })

  it('shows metrics to this machine, not to somebody behind its proxy', async () => {
    started = await startServer()
    expect(await (await fetch(`${started.baseUrl}/metrics`)).text()).toBe('up 1\n')
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    expect((await fetch(`${started.baseUrl}/metrics`, { headers })).status).toBe(404)
  })
})

/** The hidden fields of Mia's button. */
async function sealedFields(server: Started): Promise<Record<string, string>> {
  const page = await openBrowser(server.baseUrl).open(miaPath)
  const form = formWithButton(page.html, 'Go')
  const found = [...form.html.matchAll(/name="(_\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')]))
}
