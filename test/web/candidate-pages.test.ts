import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ButtonAction, Card } from '../../src/messages/card.js'
import { openBrowser } from './browser.js'
import { miaPath, type Started, startServer } from './server-under-test.js'

const yes: ButtonAction = { type: 'button', label: 'Meet Ben', interaction: 'match.yes', value: { match: 'm1' } }
const erase: ButtonAction = {
  type: 'button',
  label: 'Erase me',
  interaction: 'candidate.erase',
  value: {},
  tone: 'danger',
  confirm: { title: 'Erase everything?', text: 'It cannot be undone.', yes: 'Erase', no: 'Keep' },
}
const card: Card = { preview: 'A chat', elements: [{ type: 'actions', actions: [yes, erase] }] }

let started: Started
beforeEach(async () => {
  started = await startServer()
  started.show({ title: 'Hello Mia', sections: [{ id: 'match', card }] })
})
afterEach(() => started.server.close())

describe('the link in a mail', () => {
  it('moves the token from the address into a cookie and leads to the page', async () => {
    const response = await fetch(started.baseUrl + miaPath, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/c/')
    expect(response.headers.get('set-cookie')).toBe(
      `__Host-coffeechat=org-1.${'M'.repeat(43)}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    )
    const page = await openBrowser(started.baseUrl).open(miaPath)
    expect(page).toMatchObject({ status: 200, path: '/c/' })
    expect(page.text).toContain('Hello Mia')
  })

  it('changes nothing when a mail scanner follows it 100 times (SE-7)', async () => {
    for (let i = 0; i < 50; i++) {
      await (await fetch(started.baseUrl + miaPath)).text()
      await fetch(started.baseUrl + miaPath, { method: 'HEAD' })
    }
    expect(started.incoming).toEqual([])
    expect((await openBrowser(started.baseUrl).open(miaPath)).status).toBe(200)
  })

  it('shows one neutral page, the same bytes, for every link that does not work', async () => {
    const used = await fetch(started.baseUrl + miaPath, { redirect: 'manual' }).then(() => {
      started.show(undefined)
      return fetch(started.baseUrl + miaPath, { redirect: 'manual' })
    })
    const pages = [used]
    for (const path of [
      '',
      '/',
      `/org-1.${'x'.repeat(43)}`,
      '/nonsense',
      '/%E0%A4%A',
      '/a/b/c',
      `/${'x'.repeat(3000)}`,
    ]) {
      pages.push(await fetch(`${started.baseUrl}/c${path}`, { redirect: 'manual' }))
    }
    const bodies = new Set(await Promise.all(pages.map((page) => page.text())))
    expect(pages.map((page) => page.status)).toEqual([404, 404, 404, 404, 404, 404, 404, 404])
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).toContain('Send me a new link')
    expect(pages.filter((page) => page.headers.has('set-cookie'))).toEqual([])
  })

  it('asks for a minute of patience after 20 wrong ones, while a link that works still opens', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) statuses.push((await fetch(`${started.baseUrl}/c/wrong-${i}`)).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(statuses[20]).toBe(429)
    expect((await fetch(`${started.baseUrl}/c/wrong`)).headers.get('retry-after')).toBe('60')
    expect((await openBrowser(started.baseUrl).open(miaPath)).status).toBe(200)
  })
})

describe('"send me a new one"', () => {
  it('reads the same for every address, and asks once within ten minutes', async () => {
    const browser = openBrowser(started.baseUrl)
    const texts: string[] = []
    for (const email of ['mia@example.org', 'MIA@example.org', 'nobody@example.org']) {
      await browser.open('/c/')
      texts.push((await browser.press('Send me a new link', { email })).text)
    }
    expect(new Set(texts).size).toBe(1)
    expect(started.incoming).toMatchObject([
      { door: 'web', speaker: { type: 'anyone' }, name: 'link.again', values: { email: 'mia@example.org' } },
      { values: { email: 'MIA@example.org' } },
      { values: { email: 'nobody@example.org' } },
    ])
    const [first, second, third] = started.incoming.map((one) => one.key)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
})

describe('a button on the page', () => {
  it('hands over what it stands for, and shows the answer with a way back', async () => {
    started.answer({
      type: 'card',
      place: 'replace',
      card: { preview: 'You meet Ben', elements: [{ type: 'text', text: 'Tue 3 Nov, 10:00' }] },
    })
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    const answer = await browser.press('Meet Ben')
    expect(answer.status).toBe(200)
    expect(answer.text).toBe('Coffeechat You meet Ben Tue 3 Nov, 10:00 Back to my page')
    expect(answer.html).toContain('<a href="/c/">Back to my page</a>')
    expect(started.incoming).toEqual([
      {
        door: 'web',
        lang: 'en',
        speaker: { type: 'candidate', organizationId: 'org-1', candidateId: 'mia' },
        key: expect.stringMatching(/^web:[\w-]{43}$/),
        name: 'match.yes',
        value: { match: 'm1' },
        values: {},
      },
    ])
  })

  it('has the same key when pressed twice, another one when the page was opened anew', async () => {
    const browser = openBrowser(started.baseUrl)
    const first = await browser.open(miaPath)
    await browser.press('Meet Ben')
    const again = openBrowser(started.baseUrl)
    await again.open(miaPath)
    await again.press('Meet Ben')
    expect(new Set(started.incoming.map((one) => one.key)).size).toBe(2)
    const body = new URLSearchParams([...first.html.matchAll(/name="(_\w+)" value="([^"]*)"/g)].slice(0, 4).map(pair))
    const cookie = `__Host-coffeechat=${miaPath.slice(3)}`
    await fetch(`${started.baseUrl}/c/`, { method: 'POST', body, headers: { cookie } })
    expect(started.incoming).toHaveLength(3)
    expect(started.incoming[2]?.key).toBe(started.incoming[0]?.key)
  })

  it('asks first where a question belongs to it, and does nothing before the yes', async () => {
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    const question = await browser.press('Erase me')
    expect(question.text).toBe('Coffeechat Erase everything? It cannot be undone. Erase Keep')
    expect(question.html).toContain('href="/c/"')
    expect(started.incoming).toEqual([])
    await browser.press('Erase')
    expect(started.incoming).toMatchObject([{ name: 'candidate.erase', value: {} }])
  })

  it('works no more when the link has ended meanwhile', async () => {
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    started.show(undefined)
    const answer = await browser.press('Meet Ben')
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('This link does not work any more')
    expect(started.incoming).toEqual([])
  })

  it('gets an apology with the reference of the log line when something fails, never a stack', async () => {
    started.answer(new Error('secret words of mia@example.org'))
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    const answer = await browser.press('Meet Ben')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Something went wrong')
    const [line] = started.logged
    expect(line).toMatchObject({ event: 'web.failed', fields: { code: 'unexpected' } })
    expect(answer.text).toContain(String(line?.fields?.reference))
    expect(answer.html).not.toMatch(/secret|mia@|\bat \w|\.ts/)
    expect(JSON.stringify(line)).not.toMatch(/secret|mia@/)
    expect(line?.fields?.stack).toContain('    at ')
  })
})

describe('one-click leave (PR-12)', () => {
  it('hides the candidate by a POST without cookie or page', async () => {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const response = await fetch(`${started.baseUrl}${miaPath}/leave`, { method: 'POST', body })
    expect(response.status).toBe(200)
    expect(started.incoming).toMatchObject([
      { name: 'pool.hide', speaker: { candidateId: 'mia' }, value: {}, values: {} },
    ])
  })

  it('changes nothing by a GET, which leads to the page', async () => {
    const response = await fetch(`${started.baseUrl}${miaPath}/leave`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/c/#hide')
    expect(started.incoming).toEqual([])
  })

  it('shows the neutral page for a wrong link', async () => {
    const response = await fetch(`${started.baseUrl}/c/org-1.${'x'.repeat(43)}/leave`, { method: 'POST' })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Send me a new link')
    expect(started.incoming).toEqual([])
  })
})

function pair([, name = '', text = '']: RegExpExecArray): [string, string] {
  return [name, text.replaceAll('&quot;', '"')]
}

describe('the people one met, as a file', () => {
  it('is a table that no program takes for formulas, for whoever holds the link', async () => {
    const browser = openBrowser(started.baseUrl)
    await browser.open(miaPath)
    const file = await browser.open('/c/people.csv')
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.headers.get('content-disposition')).toContain('people-i-met.csv')
    expect(file.html).toBe(
      '"name","team","email","metOn","advice"\r\n"\'=cmd()","Data, ""core""","a@b.example","2026-05-07",""\r\n',
    )
  })

  it('is nobody else’s to read', async () => {
    expect((await fetch(`${started.baseUrl}/c/people.csv`)).status).toBe(404)
  })
})
