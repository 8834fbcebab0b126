import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formRequest, jsonRequest, payloadRequest, type SlackRequest } from '../../src/demo/slack-delivery.js'
import { inTeams } from '../stories/colleagues.js'
import { startWorld, type World } from '../stories/world.js'
import { sample, seed, timeout } from './inputs.js'
import { type Change, mutated, someChanges } from './mutate.js'

/** IN-2: the whole product, a Slack and a Teams in which Mia once did all there is to do, and what they sent for it. */
let world: World
const slackSent: SlackRequest[] = []
const teamsSent: Record<string, unknown>[] = []
const where = { 'Link, place or number': 'https://video.example/mia' }

beforeAll(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z', {}, 100_000)
  await doAllInSlack()
  await doAllInTeams()
  await world.settle()
})
afterAll(() => world.close())

async function doAllInSlack(): Promise<void> {
  world.slack.addUser({ id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin' })
  const mia = world.slack.as('UMIA')
  const answered = [
    await mia.command('offer data engineering, Tue afternoons'),
    await mia.submit(where),
    await mia.command('offers'),
    await mia.click('Pause this offer'),
    await mia.openHome(),
    await world.slack.changeUser('UMIA', { name: 'Mia O.' }),
    await world.slack.tell({ type: 'message', channel: 'D1', user: 'UMIA', text: 'hi' }),
  ]
  slackSent.push(...answered.map(({ request }) => request))
}

async function doAllInTeams(): Promise<void> {
  world.teams.addUser({ id: '29:ben', name: 'Ben', email: 'ben@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' })
  const keep = () => void teamsSent.push(JSON.parse(world.teams.state.sent.get('29:ben')?.body ?? '{}'))
  const ben = inTeams(world, '29:ben')
  await world.teams.as('29:ben').install()
  keep()
  await ben.ask('help')
  keep()
  await ben.ask('offer data engineering, Tue afternoons')
  keep()
  await ben.submit(where)
  keep()
  await ben.ask('offers')
  await ben.press('Pause this offer')
  keep()
}

/** What such a request carries, and the way back to a request. */
function opened({ type, body }: SlackRequest): { content: unknown; closed(json: string): SlackRequest } {
  if (type === 'application/json') return { content: JSON.parse(body), closed: (json) => ({ type, body: json }) }
  const form = Object.fromEntries(new URLSearchParams(body))
  if (form.payload !== undefined)
    return { content: JSON.parse(form.payload), closed: (payload) => formRequest({ payload }) }
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const fields = (json: string) =>
    Object.entries(JSON.parse(json)).map(([name, value]): [string, string] => [name, text(value)])
  return { content: form, closed: (json) => ({ type, body: new URLSearchParams(fields(json)).toString() }) }
}

interface Sent {
  payload: string
  status: number
  body: string
}

const inTurn = async (
  all: readonly Change[][],
  send: (changes: Change[], at: number) => Promise<Sent>,
): Promise<Sent[]> => {
  const answered: Sent[] = []
  for (const [at, changes] of all.entries()) answered.push(await send(changes, at))
  return answered
}

const unexpected = () => world.logged.filter((line) => /"code":"(unexpected|surprise)"/.test(line))
const isHealthy = ({ body }: Sent): boolean => !/ {4}at |node_modules|Error:/.test(body)
const neverPolluted = () => expect(({} as Record<string, unknown>).polluted).toBeUndefined()

describe(`a payload that the platform would not send so (seed ${seed})`, () => {
  const changes = sample(someChanges, 200, 500)

  it(
    'is taken, or refused: in Slack',
    async () => {
      const answered = await inTurn(changes, async (all, at) => {
        const request = slackSent[at % slackSent.length] as SlackRequest
        const { content, closed } = opened(request)
        const payload = mutated(content, all)
        const { status, body } = await world.slack.sendRaw(closed(payload))
        return { payload, status, body }
      })
      expect(answered.filter(({ status }) => ![200, 400].includes(status))).toEqual([])
      expect(answered.filter((each) => !isHealthy(each))).toEqual([])
      expect(answered.filter(({ status }) => status === 400).length).toBeGreaterThan(changes.length / 10)
      await world.settle()
      expect(unexpected()).toEqual([])
      neverPolluted()
    },
    timeout,
  )

  it(
    'is taken, or refused: in Teams',
    async () => {
      const answered = await inTurn(changes, async (all, at) => {
        const payload = mutated({ ...teamsSent[at % teamsSent.length], id: `hostile-${at}` }, all)
        const { status, body } = await world.teams.post(undefined, { raw: payload })
        return { payload, status, body }
      })
      expect(answered.filter(({ status }) => ![200, 400, 401, 403].includes(status))).toEqual([])
      expect(answered.filter((each) => !isHealthy(each))).toEqual([])
      expect(answered.filter(({ status }) => status === 400).length).toBeGreaterThan(changes.length / 10)
      await world.settle()
      expect(unexpected()).toEqual([])
      neverPolluted()
    },
    timeout,
  )

  it('leaves the product as it was: both still get what they ask for', async () => {
    const { status, body } = await world.slack.as('UMIA').command('help')
    expect([status, body.includes('blocks')]).toEqual([200, true])
    const ben = inTeams(world, '29:ben')
    const before = ben.messages().length
    await ben.ask('help')
    expect(ben.messages().length).toBeGreaterThan(before)
  })
})

describe('the same bytes', () => {
  it('are read as they were meant', async () => {
    for (const request of slackSent) {
      const { content, closed } = opened(request)
      expect(closed(JSON.stringify(content)).body).toBe(request.body)
    }
    expect([payloadRequest({ a: 1 }), jsonRequest({ a: 1 })].map((request) => opened(request).content)).toEqual([
      { a: 1 },
      { a: 1 },
    ])
  })
})
