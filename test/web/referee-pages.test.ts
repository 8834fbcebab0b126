import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refereeWaysCard, referenceForm } from '../../src/messages/reference.js'
import { speak } from '../../src/messages/text.js'
import { castOf } from '../messages/gallery/cast.js'
import { openBrowser } from './browser.js'
import { miaPath, refereePath, type Started, startServer } from './server-under-test.js'

const reference = { ...castOf().referral(), referee: {} as never, organization: 'Corvid' }
const page = {
  title: 'A few words',
  sections: [
    { id: 'answers', form: referenceForm(speak(), reference) },
    { id: 'otherwise', card: refereeWaysCard(speak()) },
  ],
}

let started: Started
beforeEach(async () => {
  started = await startServer()
  started.show(page)
})
afterEach(() => started.server.close())

describe('the link of a referee', () => {
  it('moves the token into a cookie of its own, and changes nothing however often it is opened', async () => {
    for (let i = 0; i < 30; i++) {
      const response = await fetch(started.baseUrl + refereePath, { redirect: 'manual' })
      expect([response.status, response.headers.get('location')]).toEqual([303, '/r/'])
      expect(response.headers.get('set-cookie')).toBe(
        `__Host-coffeechat-r=org-1.${'M'.repeat(43)}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      )
    }
    expect(started.incoming).toEqual([])
  })

  it('looks the same when it is wrong, used or unknown, and the limit of attempts counts', async () => {
    const look = async (path: string) => {
      const response = await fetch(started.baseUrl + path, { redirect: 'manual' })
      return [response.status, await response.text()]
    }
    const wrong = await look('/r/wrong')
    expect(wrong[0]).toBe(404)
    expect(await look(`/r/org-1.${'x'.repeat(43)}`)).toEqual(wrong)
    expect(await look('/r/%E0%A4%A')).toEqual(wrong)
    expect(await look('/r/')).toEqual(wrong)
    started.show(undefined)
    expect(await look(refereePath)).toEqual(wrong)
    const statuses = []
    for (let i = 0; i < 20; i++) statuses.push((await look('/r/wrong'))[0])
    expect(statuses).toContain(429)
  })

  it('is answered without JavaScript, and says no in one press', async () => {
    const browser = openBrowser(started.baseUrl)
    const shown = await browser.open(refereePath)
    expect(shown.text).not.toContain('<script')
    await browser.press('Send my answers', { together: 'Two years', strengths: 'a', support: 'b', example: 'c' })
    expect(started.incoming.at(-1)).toMatchObject({
      name: 'reference.give',
      speaker: { type: 'referee', refereeId: 'ref-mia' },
      values: { together: 'Two years' },
    })
    await browser.open(refereePath)
    await browser.press('I would rather not')
    expect(started.incoming.at(-1)?.name).toBe('reference.decline')
  })

  it('is no way into a candidate’s page, nor theirs into it', async () => {
    const cookie = `__Host-coffeechat-r=${refereePath.slice(3)}`
    expect((await fetch(`${started.baseUrl}/c/`, { headers: { cookie } })).status).toBe(404)
    const other = `__Host-coffeechat=${miaPath.slice(3)}`
    expect((await fetch(`${started.baseUrl}/r/`, { headers: { cookie: other } })).status).toBe(404)
  })
})
