import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { TokenOverrides } from '../../src/demo/teams-tokens.js'
import { createTeams } from '../../src/teams/app.js'
import { type OwnIssuer, openTeamsDoor, startIssuer, type TeamsDoor } from './door-under-test.js'

/** Who may speak (TM-1, TM-2): every row that is refused reaches nobody. */
const ours = { appId: 'app-1', tenantId: 'tenant-1', password: 'a password that only the tests know' }
const theirs = { appId: 'app-2', tenantId: 'tenant-2', password: 'another one' }

let teams: TeamsServer
let door: TeamsDoor
beforeAll(async () => {
  teams = await startTeamsServer({ ...ours, appPassword: ours.password })
  door = await openTeamsDoor({ registrations: [ours], openIdMetadataUrl: teams.openIdMetadataUrl })
})
afterEach(() => {
  door.handled.length = 0
  door.logged.length = 0
})
afterAll(async () => {
  await door.close()
  await teams.close()
})

/** Somebody says "help", as Teams tells it. */
const says = (serviceUrl: string, more: object = {}) => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:mia', name: 'Mia' },
  recipient: { id: '28:app-1' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant-1' },
  text: 'help',
  ...more,
})
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds
const seconds = { 'five minutes and ten seconds': 310, 'four minutes and fifty seconds': 290 }

describe('a token (TM-1)', () => {
  it.each<[string, TokenOverrides | string | undefined]>([
    ['that is not there', undefined],
    ['that is none', 'good-morning'],
    ['in two parts', 'e30.e30'],
    ['whose parts are no JSON', 'AAAA.AAAA.AAAA'],
    ['of another issuer', { claims: { iss: 'https://sts.windows.net/tenant-1/' } }],
    ['without an issuer', { claims: { iss: undefined } }],
    ['for another bot', { claims: { aud: 'app-2' } }],
    ['for several bots', { claims: { aud: ['app-1', 'app-2'] } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['signed by a foreign key under the name of the listed one', { key: 'foreign' }],
    ['signed by a key that is not listed', { header: { kid: 'unheard-of' } }],
    ['that names no key', { header: { kid: undefined } }],
    ['without a signature', { alg: 'none' }],
    ['signed with the text of the public key', { alg: 'HS256' }],
    ['signed with our own password', { alg: 'HS256', secret: ours.password }],
    ['whose header says another algorithm', { header: { alg: 'PS256' } }],
    [
      'that ended more than five minutes ago',
      { claims: { exp: inSeconds(-seconds['five minutes and ten seconds']), nbf: 0 } },
    ],
    ['that never ends', { claims: { exp: undefined } }],
    ['that begins in more than five minutes', { claims: { nbf: inSeconds(400) } }],
    ['for no address', { claims: { serviceurl: undefined } }],
    ['for another address', { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }],
  ])('%s is refused', async (_what, token) => {
    const shown = typeof token === 'object' ? await teams.token(token) : token
    const answer = await door.post(says(teams.serviceUrl()), shown)
    expect(answer).toEqual({ status: 401, body: '' })
    expect(door.handled).toEqual([])
    expect(door.logged).toEqual([{ event: 'teams.refused', status: 401, code: expect.any(String) }])
  })

  it('for another address in the activity is refused', async () => {
    const elsewhere = teams.serviceUrl().replace('/emea/', '/amer/')
    expect((await door.post(says(elsewhere), await teams.token())).status).toBe(401)
    expect(door.handled).toEqual([])
  })

  it('of another scheme is refused', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Basic ${await teams.token()}` }
    const body = JSON.stringify(says(teams.serviceUrl()))
    expect((await fetch(`${door.url}/api/messages`, { method: 'POST', headers, body })).status).toBe(401)
    expect(door.handled).toEqual([])
  })

  it.each<[string, TokenOverrides]>([
    ['a good one', {}],
    [
      'one that ended a moment ago, by our clock',
      { claims: { exp: inSeconds(-seconds['four minutes and fifty seconds']), nbf: 0 } },
    ],
    ['one that begins in a moment, by our clock', { claims: { nbf: inSeconds(290) } }],
  ])('is taken: %s', async (_what, token) => {
    expect((await door.post(says(teams.serviceUrl()), await teams.token(token))).status).toBe(200)
    expect(door.handled).toMatchObject([
      { door: 'teams', speaker: { platform: 'teams', workspace: 'tenant-1', user: '29:mia' }, value: { text: 'help' } },
    ])
  })
})

describe('an address to write to (TM-1)', () => {
  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:secret@evil.example/',
    'https://somebody@smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil-smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://evil.example/#smba.trafficmanager.net',
    'http://127.0.0.2/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/',
    'file:///etc/passwd',
  ])('%s is refused, whatever token comes along', async (serviceUrl) => {
    const token = await teams.token({ claims: { serviceurl: serviceUrl } })
    expect((await door.post(says(serviceUrl), token)).status).toBe(403)
    expect(door.handled).toEqual([])
    expect(door.logged).toEqual([{ event: 'teams.refused', status: 403, code: 'service_url' }])
  })

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/amer/99999999-8888-4777-8666-555555555555/',
    'https://smba.infra.gcc.teams.microsoft.com/gcc/',
    'https://smba.infra.gov.teams.microsoft.us/gcch/',
  ])('%s is one of Teams’', async (serviceUrl) => {
    const token = await teams.token({ claims: { serviceurl: serviceUrl } })
    expect((await door.post(says(serviceUrl), token)).status).toBe(200)
    expect(door.handled).toHaveLength(1)
  })

  it('on this machine is refused where the keys are Microsoft’s', async () => {
    const real = await openTeamsDoor({ registrations: [ours], openIdMetadataUrl: undefined })
    expect((await real.post(says(teams.serviceUrl()), await teams.token())).status).toBe(403)
    expect(real.handled).toEqual([])
    await real.close()
  })
})

describe('a tenant (TM-2)', () => {
  const from = (tenantId: string | undefined, more: object = {}) =>
    says(teams.serviceUrl(), { conversation: { id: 'a:1', tenantId }, ...more })

  it.each([
    ['that is foreign', () => from('tenant-2')],
    ['that is foreign, told by the channel', () => from(undefined, { channelData: { tenant: { id: 'tenant-2' } } })],
    ['that is not told', () => from(undefined)],
  ])('%s is refused, however right the token is', async (_what, activity) => {
    expect((await door.post(activity(), await teams.token())).status).toBe(403)
    expect(door.handled).toEqual([])
    expect(door.logged).toEqual([{ event: 'teams.refused', status: 403, code: 'tenant' }])
  })

  it('is taken from the channel where the conversation does not tell it', async () => {
    const activity = from(undefined, { channelData: { tenant: { id: 'tenant-1' } } })
    expect((await door.post(activity, await teams.token())).status).toBe(200)
    expect(door.handled).toMatchObject([{ speaker: { workspace: 'tenant-1' } }])
  })
})

describe('keys', () => {
  let issuer: OwnIssuer
  let own: TeamsDoor
  beforeAll(async () => {
    issuer = await startIssuer()
    await issuer.addKey('for-teams', ['msteams', 'webchat'])
    await issuer.addKey('for-others', ['webchat'])
    await issuer.addKey('silent')
    own = await openTeamsDoor({ registrations: [ours, theirs], openIdMetadataUrl: issuer.metadataUrl })
  })
  afterAll(async () => {
    await own.close()
    await issuer.close()
  })
  const serviceUrl = 'https://smba.trafficmanager.net/emea/'
  /** posted with a token of that key, for that bot */
  const post = async (kid: string, aud: string, tenantId: string) =>
    (
      await own.post(
        says(serviceUrl, { conversation: { id: 'a:1', tenantId } }),
        await issuer.sign(kid, { aud, serviceurl: serviceUrl }),
      )
    ).status

  it('speak for Teams only where they are endorsed for it', async () => {
    expect(await post('for-others', 'app-1', 'tenant-1')).toBe(401)
    expect(own.handled).toEqual([])
    expect(own.logged).toEqual([{ event: 'teams.refused', status: 401, code: 'endorsement' }])
    expect(await post('for-teams', 'app-1', 'tenant-1')).toBe(200)
    expect(await post('silent', 'app-1', 'tenant-1')).toBe(200)
    expect(own.handled.splice(0)).toHaveLength(2)
  })

  it('two registrations live in one process, and none can be used for the other', async () => {
    expect(await post('for-teams', 'app-1', 'tenant-1')).toBe(200)
    expect(await post('for-teams', 'app-2', 'tenant-2')).toBe(200)
    expect(own.handled.splice(0)).toMatchObject([
      { speaker: { workspace: 'tenant-1' } },
      { speaker: { workspace: 'tenant-2' } },
    ])
    expect(await post('for-teams', 'app-1', 'tenant-2')).toBe(403)
    expect(await post('for-teams', 'app-2', 'tenant-1')).toBe(403)
    expect(await post('for-teams', 'app-3', 'tenant-1')).toBe(401)
    expect(own.handled).toEqual([])
  })

  it('each registration writes with a token of its own, and no tenant without one is written to', async () => {
    const connection = { registrations: [ours, theirs], openIdMetadataUrl: issuer.metadataUrl }
    const { messenger } = createTeams(connection)
    const to = { user: '29:mia', conversation: 'a:1', serviceUrl: `${new URL(issuer.metadataUrl).origin}/x/` }
    const delivery = { key: 'k', card: { preview: 'Hi', elements: [] } }
    for (const tenant of ['tenant-1', 'tenant-2', 'tenant-2'])
      await messenger.send(tenant, to, delivery).catch(() => undefined)
    const scope = 'https://api.botframework.com/.default'
    const asked = { grant_type: 'client_credentials', scope }
    expect(issuer.asked).toEqual([
      { ...asked, client_id: 'app-1', client_secret: ours.password },
      { ...asked, client_id: 'app-2', client_secret: theirs.password },
    ])
    await expect(messenger.send('tenant-3', to, delivery)).rejects.toMatchObject({
      code: 'teams_no_registration',
      retry: false,
      unknownOutcome: false,
    })
    expect(issuer.asked).toHaveLength(2)
  })

  it('that cannot be read let nobody in, and Teams is told to come again', async () => {
    issuer.answerKeysWith(500)
    const fresh = await openTeamsDoor({ registrations: [ours], openIdMetadataUrl: issuer.metadataUrl })
    const token = await issuer.sign('for-teams', { aud: 'app-1', serviceurl: serviceUrl })
    expect(await fresh.post(says(serviceUrl), token)).toEqual({ status: 503, body: '' })
    expect(fresh.handled).toEqual([])
    issuer.answerKeysWith(200)
    expect((await fresh.post(says(serviceUrl), token)).status).toBe(200)
    await fresh.close()
  })

  it('roll over without a restart', async () => {
    const before = await teams.token()
    expect((await door.post(says(teams.serviceUrl()), before)).status).toBe(200)
    await teams.rolloverKeys()
    expect((await door.post(says(teams.serviceUrl()), await teams.token())).status).toBe(200)
    expect((await door.post(says(teams.serviceUrl()), before)).status).toBe(401)
    expect(door.handled).toHaveLength(2)
  })
})

describe('without any registration', () => {
  it('everybody on this machine is let in, and nobody who wants answers sent elsewhere', async () => {
    const open = await openTeamsDoor({ registrations: [], openIdMetadataUrl: undefined })
    const nobodys = { conversation: { id: 'a:1' } }
    expect((await open.post(says('http://127.0.0.1:9/', nobodys))).status).toBe(200)
    expect(open.handled).toMatchObject([{ speaker: { workspace: 'local' } }])
    expect((await open.post(says('https://evil.example/', nobodys))).status).toBe(403)
    expect(open.handled).toHaveLength(1)
    await open.close()
  })
})

describe('the settings', () => {
  const one = { TEAMS_APP_ID: 'app-1', TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: 'tenant-1' }
  const here = { HOST: '127.0.0.1' }
  const list = (...registrations: object[]) => ({ TEAMS_APPS: JSON.stringify(registrations) })
  const key = 'http://127.0.0.1:9/openid'

  it.each<[string, Record<string, string>, object | null]>([
    ['nothing', {}, null],
    [
      'one registration',
      one,
      { registrations: [{ appId: 'app-1', tenantId: 'tenant-1', password: 'secret' }], openIdMetadataUrl: null },
    ],
    ['two', list(ours, theirs), { registrations: [ours, theirs], openIdMetadataUrl: null }],
    ['nobody’s, here', { ...here, TEAMS_ANONYMOUS: '1' }, { registrations: [], openIdMetadataUrl: null }],
    [
      'an issuer of a test',
      { ...here, ...list(ours), TEAMS_OPENID_METADATA_URL: key },
      { registrations: [ours], openIdMetadataUrl: key },
    ],
  ])('are read: %s', (_what, settings, teams) => {
    expect(readConfig(settings).teams).toEqual(teams)
  })

  it.each<[string, Record<string, string>, string]>([
    ['a registration without password', { ...one, TEAMS_APP_PASSWORD: '' }, 'TEAMS_APP_PASSWORD is missing'],
    ['a registration without tenant', { ...one, TEAMS_TENANT_ID: ' ' }, 'TEAMS_TENANT_ID is missing'],
    ['a list that is no JSON', { TEAMS_APPS: 'app-1' }, 'TEAMS_APPS must be a JSON list'],
    ['a list that is none', { TEAMS_APPS: JSON.stringify(ours) }, 'TEAMS_APPS must be a JSON list'],
    ['an empty list', { TEAMS_APPS: '[]' }, 'TEAMS_APPS must be a JSON list'],
    ['a list with half of one', list({ appId: 'app-1', tenantId: 'tenant-1' }), 'TEAMS_APPS must be a JSON list'],
    ['a tenant twice', list(ours, { ...theirs, tenantId: 'tenant-1' }), 'each tenant once'],
    ['both', { ...one, ...list(ours) }, 'TEAMS_APPS is the whole list: remove TEAMS_APP_ID'],
    ['nobody’s, on all addresses', { TEAMS_ANONYMOUS: '1' }, 'it works with HOST=127.0.0.1 only'],
    ['nobody’s, on one of many', { HOST: '10.0.0.7', TEAMS_ANONYMOUS: '1' }, 'it works with HOST=127.0.0.1 only'],
    ['nobody’s beside a registration', { ...here, ...one, TEAMS_ANONYMOUS: '1' }, 'asks for no token'],
    ['nobody’s, said otherwise', { ...here, TEAMS_ANONYMOUS: 'true' }, 'TEAMS_ANONYMOUS must be 1'],
    ['an issuer of a test on all addresses', { ...one, TEAMS_OPENID_METADATA_URL: key }, 'must be an address of this'],
    [
      'an issuer that is not here',
      { ...here, ...one, TEAMS_OPENID_METADATA_URL: 'https://evil.example/' },
      'must be an address of this',
    ],
    [
      'an issuer that only looks as if it were here',
      { ...here, ...one, TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1@evil.example/' },
      'must be an address of this',
    ],
  ])('are refused: %s', (_what, settings, problem) => {
    expect(() => readConfig(settings)).toThrow(ConfigError)
    expect(() => readConfig(settings)).toThrow(problem)
  })
})
