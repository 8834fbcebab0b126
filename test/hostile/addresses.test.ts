import { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTeamsMessenger } from '../../src/teams/messenger.js'
import { type Door, openDoor } from '../slack/door-under-test.js'
import { click } from '../slack/payloads.js'
import { openTeamsDoor, type TeamsDoor } from '../teams/door-under-test.js'

/** SE-6: where we would be called to, had a request its way. */
const addresses = [
  'http://127.0.0.1/',
  'http://127.0.0.1:8080/',
  'https://127.0.0.1/',
  'https://localhost/',
  'https://localhost./',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://017700000001/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0x7f.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:ffff:169.254.169.254]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'http://169.254.169.254/latest/meta-data/',
  'https://169.254.169.254/',
  'https://metadata.google.internal/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.0.1/',
  'https://100.64.0.1/',
  'https://intranet/',
  'https://evil.example/',
  'https://１２７.０.０.１/',
  'https://ⓛocalhost/',
  'https://127。0。0。1/',
  // close to where we do call
  'http://hooks.slack.com/actions/T1/1/x',
  'https://hooks.slack.com:8443/actions/T1/1/x',
  'https://hooks.slack.com.evil.example/actions',
  'https://hooks.slack.com@evil.example/actions',
  'https://hooks.slack.com:x@evil.example/',
  'https://evil.example/hooks.slack.com/',
  'https://evil.example#hooks.slack.com',
  'https://evil.example?hooks.slack.com',
  'https://evil.example\\@hooks.slack.com/',
  'https://user@hooks.slack.com/',
  'https://user:password@hooks.slack.com/',
  'https://hooks.slаck.com/',
  'https://xn--hooks-slack.com/',
  'https://slack.com/',
  'https://smba.trafficmanager.net.evil.example/emea/',
  'https://smba.trafficmanager.net@evil.example/emea/',
  'https://user@smba.trafficmanager.net/emea/',
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:444/emea/',
  'https://smba.trafficmanаger.net/emea/',
  'https://evil.trafficmanager.net/emea/',
  // no address of the web at all
  'file:///etc/passwd',
  'ftp://hooks.slack.com/',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'data:text/plain,x',
  'javascript:alert(1)',
  'blob:https://hooks.slack.com/1',
  '//hooks.slack.com/',
  'hooks.slack.com',
  'https://',
  '',
]

/** Every connection that is asked for, whoever asks. */
let connected: string[]
const connect = Socket.prototype.connect
beforeEach(() => {
  connected = []
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...asked: unknown[]) {
    const [first] = asked.flat() as { host?: string; port?: number }[]
    connected.push(`${first?.host}:${first?.port}`)
    return Reflect.apply(connect, this, asked)
  })
})
afterEach(() => vi.restoreAllMocks())

describe(`an address that somebody else names: ${addresses.length} of them`, () => {
  it('there are at least fifty, each another', () => {
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.length).toBeGreaterThanOrEqual(50)
  })

  describe('as the place for the answer to a click in Slack', () => {
    let door: Door
    beforeAll(async () => {
      door = await openDoor()
    })
    afterAll(() => door.close())
    beforeEach(() => {
      door.logged.length = 0
      door.slack.calls.length = 0
    })
    const press = (response_url: string) => door.send(click('offer.pause#0', {}, { response_url }))
    const ours = () => [new URL(door.slack.url).port, String(door.port)]

    it.each(addresses)(
      'is not called: %j; the answer comes as a message, and the log says nothing of it',
      async (address) => {
        expect((await press(address)).status).toBe(200)
        // the door answers before it calls
        await vi.waitFor(() => expect(door.slack.of('chat.postMessage')).toHaveLength(1), {
          interval: 2,
          timeout: 30_000,
        })
        expect(door.slack.of('response')).toEqual([])
        // besides the request itself and Slack's Web API
        const isOurs = (each: string) => ours().some((port) => each === `127.0.0.1:${port}`)
        expect(connected.filter((each) => !isOurs(each))).toEqual([])
        expect(door.logged).toEqual([
          expect.objectContaining({ event: 'slack.answer_failed', code: 'slack_response_url', platform: 'slack' }),
        ])
        if (address.length > 3) expect(JSON.stringify(door.logged)).not.toContain(address)
      },
    )

    it('is called where it is Slack’s, and nowhere that Slack’s leads to', async () => {
      const location = `${door.slack.url}elsewhere`
      door.slack.answer('response', { status: 307, body: '', headers: { location } })
      await press(`${door.slack.url}response`)
      await vi.waitFor(() => expect(door.slack.of('chat.postMessage')).toHaveLength(1), {
        interval: 2,
        timeout: 30_000,
      })
      expect(door.slack.of('response')).toHaveLength(1)
      expect(door.slack.of('elsewhere')).toEqual([])
    })
  })

  describe('as the place where Teams is called', () => {
    const registration = { appId: 'app-1', tenantId: 'tenant-1', password: 'a password' }
    let door: TeamsDoor
    beforeAll(async () => {
      door = await openTeamsDoor({ registrations: [registration], openIdMetadataUrl: undefined })
    })
    afterAll(() => door.close())

    it.each(addresses)('is refused when it is said: %j', async (serviceUrl) => {
      const said = {
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl,
        from: { id: '29:mia' },
        recipient: { id: '28:app-1' },
        conversation: { id: 'a:1', tenantId: 'tenant-1' },
        text: 'help',
      }
      const { status } = await door.post(said, 'e30.e30.e30')
      expect([400, 403]).toContain(status)
      expect(door.handled).toEqual([])
      // besides the request itself nothing was called, not even for keys
      expect(connected.filter((each) => each !== new URL(door.url).host)).toEqual([])
    })

    it.each(addresses)('is not called when it is remembered: %j; nor does any token leave', async (serviceUrl) => {
      let tokens = 0
      const token = async () => `token ${++tokens}`
      const issuer = { keysUrl: async () => '', token }
      const messenger = createTeamsMessenger({ registrations: [registration], issuer, isLoopback: false })
      const card = { preview: 'x', elements: [] }
      const to = { user: '29:mia', conversation: null, serviceUrl }
      const calls = [
        messenger.send('tenant-1', to, { key: 'k', card }),
        messenger.update('tenant-1', to, { conversation: 'a:1', message: '1' }, card),
        messenger.person('tenant-1', to),
        messenger.channels?.('tenant-1', { id: '19:t', serviceUrl }),
      ]
      for (const call of await Promise.allSettled(calls))
        expect(call).toMatchObject({ status: 'rejected', reason: { code: 'teams_no_address', retry: false } })
      expect([connected, tokens]).toEqual([[], 0])
    })
  })
})
