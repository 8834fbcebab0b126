import { createHmac } from 'node:crypto'
import { openBrowser } from '../web/browser.js'

export type Answer = 'acknowledged' | 'refused' | 'unanswered'

/** One thing that one person wants; asked again, it is the same request. */
export interface Asked {
  /** of its effect */
  key: string
  ask(url: string): Promise<Answer>
}

const patienceMs = 15_000

/** What Slack sends when the form of an offer is sent. */
function offerBody(number: number): string {
  const input = (value: object): object => ({ input: { type: 'x', ...value } })
  const view = {
    id: `V${number}`,
    type: 'modal',
    hash: String(number),
    callback_id: 'offer.save',
    private_metadata: JSON.stringify({ value: { kind: 'informational', zone: 'Europe/Berlin' } }),
    state: {
      values: {
        topics: input({ value: 'data engineering' }),
        windows: input({ selected_options: [{ value: '2-840-960' }] }),
        medium: input({ selected_option: { value: 'video' } }),
        where: input({ value: 'https://video.example/room' }),
      },
    },
  }
  const user = { id: `ULOAD${number}`, team_id: 'T0000001' }
  const payload = { type: 'view_submission', team: { id: 'T0000001' }, user, view, trigger_id: `t${number}` }
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}

/** Somebody new offers a coffee chat in Slack. */
export function offerOf(number: number, signingSecret: string): Asked {
  const body = offerBody(number)
  return {
    key: `ULOAD${number}`,
    async ask(url) {
      const stamp = String(Math.floor(Date.now() / 1000))
      const signature = createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex')
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${signature}`,
      }
      const signal = AbortSignal.timeout(patienceMs)
      const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body, signal })
      const text = await response.text()
      if (response.status !== 200 || text.includes('something went wrong')) return 'unanswered'
      return text.includes('Your offer is saved') ? 'acknowledged' : 'refused'
    },
  }
}

/** Somebody outside joins by the page; one mail comes of it. The form that they have seen is sent again as it is. */
export function joinOf(number: number): Asked {
  const email = `load${number}@home.example`
  let at = ''
  let isFilled = false
  const browser = openBrowser(() => at)
  return {
    key: email,
    async ask(url) {
      at = url
      if (!isFilled && (await browser.open('/join')).status !== 200) return 'unanswered'
      isFilled = true
      const filled = { firstName: 'Lena', email, interests: 'data engineering', consent: 'yes' }
      const { status, text } = await browser.press('Join the pool', filled)
      if (status >= 500) return 'unanswered'
      return status === 200 && text.includes('We have written to the address you gave') ? 'acknowledged' : 'refused'
    },
  }
}
