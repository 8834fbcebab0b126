import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { startTeamsServer } from '../../src/demo/teams-server.js'
import { mia, registration, useFakeTeams } from './fake-teams-under-test.js'

const fake = useFakeTeams()

async function metadata(): Promise<Record<string, string>> {
  return (await fetch(fake.teams.openIdMetadataUrl)).json() as Promise<Record<string, string>>
}

/** As a product checks a token: by the keys that are listed now. */
async function verify(token: string) {
  const keys = createRemoteJWKSet(new URL(String((await metadata()).jwks_uri)))
  const currentDate = fake.moment
  const expected = { issuer: 'https://api.botframework.com', audience: 'app-1', algorithms: ['RS256'], currentDate }
  return (await jwtVerify(token, keys, expected)).payload
}

const whyNot = (token: string): Promise<unknown> =>
  verify(token).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  )

describe('what Teams sends', () => {
  it('carries a token that the listed key has signed, for this bot and this address', async () => {
    await fake.teams.as(mia).command('help')
    const token = String(fake.received[0]?.headers.authorization).replace('Bearer ', '')
    const seconds = fake.moment.getTime() / 1000
    expect(await verify(token)).toEqual({
      iss: 'https://api.botframework.com',
      aud: 'app-1',
      serviceurl: fake.teams.serviceUrl(),
      nbf: seconds,
      exp: seconds + 3600,
    })
    expect(await metadata()).toMatchObject({
      issuer: 'https://api.botframework.com',
      id_token_signing_alg_values_supported: ['RS256'],
    })
    const { keys } = (await (await fetch(String((await metadata()).jwks_uri))).json()) as { keys: object[] }
    expect(keys).toEqual([
      {
        kty: 'RSA',
        n: expect.any(String),
        e: 'AQAB',
        kid: decodeProtectedHeader(token).kid,
        use: 'sig',
        endorsements: ['msteams'],
      },
    ])
  })

  it('carries none where nobody has one', async () => {
    const open = await startTeamsServer({ ...registration, anonymous: true })
    open.addUser({ id: mia, name: 'Mia', hasApp: true })
    open.deliverTo(new URL(fake.teams.serviceUrl()).origin)
    await open.as(mia).command('help')
    expect(open.as(mia).notices()).toEqual(['failed'])
    await open.close()
  })
})

describe('a token', () => {
  it('can be wrong in any way', async () => {
    const { teams } = fake
    expect(await whyNot(await teams.token())).toBe('taken')
    expect(await whyNot(await teams.token({ claims: { aud: 'app-2' } }))).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED')
    expect(await whyNot(await teams.token({ claims: { nbf: 4e9 } }))).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED')
    expect(await whyNot(await teams.token({ claims: { exp: 1 } }))).toBe('ERR_JWT_EXPIRED')
    expect(await whyNot(await teams.token({ header: { kid: 'other' } }))).toBe('ERR_JWKS_NO_MATCHING_KEY')
    expect(await whyNot(await teams.token({ key: 'foreign' }))).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
    expect(await whyNot(await teams.token({ alg: 'none' }))).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
    expect(await whyNot(await teams.token({ alg: 'HS256' }))).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
    expect(decodeJwt(await teams.token({ claims: { aud: undefined } })).aud).toBeUndefined()
  })

  it('of Teams’ own is signed anew when the keys roll over, and only the new key is listed', async () => {
    const old = await fake.teams.token()
    await fake.teams.rolloverKeys()
    expect(await whyNot(old)).toBe('ERR_JWKS_NO_MATCHING_KEY')
    expect(await whyNot(await fake.teams.token())).toBe('taken')
  })

  it('goes with any content that a test makes up', async () => {
    const { teams } = fake
    fake.answer = () => ({ status: 403, json: { no: true } })
    const answered = await teams.post({ type: 'message' }, { token: null, headers: { 'x-odd': '1' } })
    expect(answered).toMatchObject({ status: 403, body: '{"no":true}' })
    expect(fake.received[0]?.headers).toMatchObject({ 'x-odd': '1' })
    expect(fake.received[0]?.headers.authorization).toBeUndefined()
    await teams.post(undefined, { token: 'a.b.c', raw: '[ 1 ]' })
    expect([fake.received[1]?.headers.authorization, fake.received[1]?.raw]).toEqual(['Bearer a.b.c', '[ 1 ]'])
    await teams.post({})
    expect(await whyNot(String(fake.received[2]?.headers.authorization).slice(7))).toBe('taken')
    expect(teams.state.notices).toEqual([])
  })
})
