import { describe, expect, it } from 'vitest'
import { url } from '../../src/interactions/fields.js'
import { isPageUrl, readUrl, safeUrl } from '../../src/messages/safe-url.js'
import { isWebUrl as opensInSlack } from '../../src/slack/button.js'
import { isWebUrl as opensInTeams } from '../../src/teams/button.js'

describe('an address that somebody typed', () => {
  it.each([
    ['as a link of a page', (text: string) => safeUrl(text) !== undefined],
    ['as a button in Slack', opensInSlack],
    ['as a button in Teams', opensInTeams],
    ['as an address that a platform names', (text: string) => url.safeParse(text).success],
  ])('is one %s however often it is looked at, whatever letters it has', (_name, isTaken) => {
    const wrong = Array.from({ length: 20_000 }, () => isTaken('https://müller.example/ö')).filter((taken) => !taken)
    expect(wrong).toEqual([])
  })

  it('is none where it can be no address', () => {
    for (const text of ['', 'http://', 'https://a b', 'https://[', 'no address', 'https://\u0000']) {
      expect(readUrl(text), text).toBeUndefined()
      expect(url.safeParse(text).success, text).toBe(false)
    }
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', ' java\nscript:alert(1)'])(
    'does nothing but open something: %j',
    (text) => {
      expect([safeUrl(text), isPageUrl(text)]).toEqual([undefined, false])
    },
  )
})
