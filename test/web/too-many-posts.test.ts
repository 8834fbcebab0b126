import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Form } from '../../src/messages/form.js'
import { type Browser, openBrowser } from './browser.js'
import { miaPath, refereePath, type Started, startServer } from './server-under-test.js'

/** Twenty a minute are sent from one page by one network (SE-14). */
const form: Form = {
  title: 'Your words',
  interaction: 'words.save',
  value: {},
  submit: 'Send',
  fields: [{ type: 'text', name: 'words', label: 'Words', optional: true }],
}

let started: Started
let now: number
beforeEach(async () => {
  now = 0
  const shown = { title: 'Hello', sections: [{ id: 'words', form }] }
  started = await startServer({ nowMs: () => now, readJoin: async () => shown })
  started.show(shown)
})
afterEach(() => started.server.close())

/** They send the form of that page, once it is open before them, so many times. */
async function sends(browser: Browser, path: string, times: number) {
  const statuses: number[] = []
  for (let time = 1; time <= times; time++) {
    await browser.open(path)
    statuses.push((await browser.press('Send', { words: `the ${time}th time` })).status)
  }
  return statuses
}

const twenty = Array(20).fill(200)

describe.each([
  ['/join', '/join'],
  ['a candidate’s own page', miaPath],
  ['the page of a reference', refereePath],
])('%s', (_name, path) => {
  it('takes twenty in a minute, then says when to go on, and keeps what was filled in', async () => {
    const browser = openBrowser(started.baseUrl)
    expect(await sends(browser, path, 20)).toEqual(twenty)
    await browser.open(path)
    now = 20_000

    const refused = await browser.press('Send', { words: 'what took me an hour' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40'])
    expect(refused.text).toContain('What you filled in is kept below; please send it again in a minute.')
    expect(refused.html).toContain('what took me an hour')
    expect(started.incoming).toHaveLength(20)

    now = 60_000
    expect((await browser.press('Send')).status).toBe(200)
    expect(started.incoming.at(-1)?.values).toEqual({ words: 'what took me an hour' })
  })

  it('takes them from everybody else all the while', async () => {
    expect(await sends(openBrowser(started.baseUrl), path, 21)).toEqual([...twenty, 429])
    expect(await sends(openBrowser(started.baseUrl), path, 1)).toEqual([200])
  })

  it('does not count pages that are only looked at, and counts what no page of ours sent', async () => {
    const browser = openBrowser(started.baseUrl)
    for (let time = 0; time < 30; time++) expect((await browser.open(path)).status).toBe(200)
    for (let time = 0; time < 20; time++) {
      expect((await browser.press('Send', {}, { _csrf: 'made up' })).status).toBe(403)
      await browser.open(path)
    }
    expect((await browser.press('Send')).status).toBe(429)
  })
})

it('a link to leave takes twenty in a minute as well', async () => {
  const leave = async () => (await fetch(`${started.baseUrl}${miaPath}/leave`, { method: 'POST' })).status
  const statuses: number[] = []
  for (let time = 0; time < 21; time++) statuses.push(await leave())
  expect(statuses).toEqual([...twenty, 429])
})
