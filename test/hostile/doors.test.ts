import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { Form } from '../../src/messages/form.js'
import { readPost } from '../../src/web/post.js'
import { card, type Door, nowSeconds, openDoor, signature } from '../slack/door-under-test.js'
import { click, command, event, modal, submission } from '../slack/payloads.js'
import { openTeamsDoor, type TeamsDoor } from '../teams/door-under-test.js'
import { sample, seed, timeout } from './inputs.js'
import { type Change, mutated, someChanges } from './mutate.js'

/** IN-2: what each platform sends, with one to three things about it changed, through its signed door. */
const form: Form = {
  interaction: 'offer.save',
  value: { offerId: 'o1' },
  title: 'Offer',
  submit: 'Save',
  fields: [{ type: 'text', name: 'topics', label: 'Topics' }],
}

const slackSends: { form?: object; json?: object; event?: object }[] = [
  { form: command('offer data, Tue afternoons') },
  { json: click('offer.pause#0', { offerId: 'o1' }).payload },
  { json: click('form.more#0', {}, { view: modal(), container: { type: 'view', view_id: 'V1' } }).payload },
  { json: submission().payload },
  { event: event({ type: 'app_home_opened', user: 'U1', tab: 'home', view: { hash: 'h1' } }).json },
  { event: event({ type: 'user_change', user: { id: 'U1', deleted: false, profile: { real_name: 'Ada' } } }).json },
  { event: event({ type: 'app_uninstalled' }).json },
  { event: event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: ['UBOT'] } }).json },
]

const teamsSays = (serviceUrl: string, more: object) => ({
  id: 'f:1',
  timestamp: '2026-05-04T08:00:00.000Z',
  localTimezone: 'Europe/Berlin',
  locale: 'en-GB',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:mia', name: 'Mia', aadObjectId: '7e1f' },
  recipient: { id: '28:app-1', name: 'Coffeechat' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' } },
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/Berlin' }],
  ...more,
})
const press = { 'coffeechat.press': { interaction: 'offer.pause', value: { offerId: 'o1' } } }
const from = { name: 'offer.open', value: {}, values: { words: 'data' }, opened: 'k1' }
const filled = {
  'coffeechat.form': { interaction: 'offer.save', value: { offerId: 'o1' }, from },
  topics: 'data',
  'windows[]0': '2-840-1080',
}
const inTeam = { conversation: { id: '19:t@thread.tacv2', conversationType: 'channel', tenantId: 'tenant-1' } }
const mention = { type: 'mention', mentioned: { id: '28:app-1', name: 'Coffeechat' }, text: '<at>Coffeechat</at>' }
const teamsSends: object[] = [
  { type: 'message', text: 'offer data, Tue afternoons' },
  { type: 'message', ...inTeam, text: '<at>Coffeechat</at> help', entities: [mention] },
  { type: 'message', value: press },
  {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'x', data: press }, trigger: 'manual' },
  },
  { type: 'invoke', name: 'task/fetch', value: { data: press, context: { theme: 'default' } } },
  { type: 'invoke', name: 'task/submit', value: { data: filled, context: { theme: 'default' } } },
  { type: 'installationUpdate', action: 'add' },
  {
    type: 'conversationUpdate',
    ...inTeam,
    membersAdded: [{ id: '28:app-1' }],
    channelData: {
      team: { id: '19:t@thread.tacv2', name: 'All' },
      eventType: 'teamMemberAdded',
      tenant: { id: 'tenant-1' },
    },
  },
]

interface Sent {
  payload: string
  status: number
  body: string
}

/** One after the other, so that what an answer is to can be told. */
async function inTurn(
  all: readonly Change[][],
  send: (changes: Change[], at: number) => Promise<Sent>,
): Promise<Sent[]> {
  const answered: Sent[] = []
  for (const [at, changes] of all.entries()) answered.push(await send(changes, at))
  return answered
}

/** Answered properly, refused often, and never in a way that tells how we are made. */
function expectProper(answered: Sent[], statuses: number[]): void {
  expect(answered.filter(({ status }) => !statuses.includes(status))).toEqual([])
  expect(answered.filter(({ body }) => / {4}at |node_modules|Error:/.test(body))).toEqual([])
  expect(answered.filter(({ status }) => status === 400).length).toBeGreaterThan(answered.length / 10)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

const surprises = (logged: { event: string; code?: unknown }[]) => logged.filter(({ code }) => code === 'unexpected')

describe(`a payload that the platform would not send so (seed ${seed})`, () => {
  const changes = sample(someChanges, 200, 20_000)
  let slack: Door
  let teams: TeamsServer
  let teamsDoor: TeamsDoor
  beforeAll(async () => {
    slack = await openDoor()
    const registration = { appId: 'app-1', tenantId: 'tenant-1', password: 'a password' }
    teams = await startTeamsServer({ ...registration, appPassword: registration.password })
    teamsDoor = await openTeamsDoor({ registrations: [registration], openIdMetadataUrl: teams.openIdMetadataUrl })
  })
  afterAll(async () => {
    await slack.close()
    await teamsDoor.close()
    await teams.close()
  })

  it(
    'is taken, or refused: in Slack, whatever the answer is',
    async () => {
      const replies = [
        card('Done'),
        { type: 'form', form } as const,
        { type: 'errors', errors: { topics: 'No.', __proto__: 'No.' } } as const,
      ]
      const answered = await inTurn(changes, async (all, at) => {
        slack.reply(replies[at % replies.length] ?? card('Done'))
        const sends = slackSends[at % slackSends.length] ?? {}
        const payload = mutated(sends.form ?? sends.json ?? sends.event, all)
        return { payload, ...(await slack.post(...requestOf(sends, payload))) }
      })
      expectProper(answered, [200, 400])
      expect(surprises(slack.logged)).toEqual([])
      expect((await slack.send(command('help'))).status).toBe(200)
    },
    timeout,
  )

  it(
    'is taken, or refused: in Teams',
    async () => {
      const token = await teams.token()
      const answered = await inTurn(changes, async (all, at) => {
        const payload = mutated(teamsSays(teams.serviceUrl(), teamsSends[at % teamsSends.length] ?? {}), all)
        return { payload, ...(await teamsDoor.post(payload, token)) }
      })
      expectProper(answered, [200, 400, 401, 403])
      expect(surprises(teamsDoor.logged)).toEqual([])
      expect((await teamsDoor.post(teamsSays(teams.serviceUrl(), teamsSends[0] ?? {}), token)).status).toBe(200)
    },
    timeout,
  )

  it(
    'is taken, or refused: by a page',
    () => {
      const post = {
        _name: 'match.yes',
        _value: '{"match":"m1"}',
        _key: 'k',
        _form: '',
        _confirm: '',
        _csrf: 'c',
        'topics[]': ['data'],
        why: 'x',
      }
      const read = changes.map((all) => readPost(JSON.parse(mutated(post, all))))
      expect(read.filter((each) => each && typeof each.name !== 'string')).toEqual([])
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
    timeout,
  )
})

/** A signed request of these very bytes: a form of texts, JSON in a form, or JSON. */
function requestOf(sends: object, payload: string): [string, Record<string, string>] {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const fields = () => Object.entries(JSON.parse(payload)).map(([name, value]) => [name, text(value)])
  const isEvent = 'event' in sends
  const body = isEvent ? payload : new URLSearchParams('json' in sends ? { payload } : fields()).toString()
  const type = isEvent ? 'application/json' : 'application/x-www-form-urlencoded'
  const signed = { 'x-slack-request-timestamp': String(nowSeconds), 'x-slack-signature': signature(body, nowSeconds) }
  return [body, { 'content-type': type, ...signed }]
}
