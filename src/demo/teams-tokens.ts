import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { Journal } from './journal.js'

/** A token that differs from the usual one: for what a product must refuse. */
export interface TokenOverrides {
  /** over the usual claims; undefined leaves one out */
  claims?: Record<string, unknown>
  /** over the usual header; undefined leaves a part out */
  header?: Record<string, unknown>
  /**
   * `RS256` unless told. `HS256` is signed with the text of the public key, or with `secret`: what an attacker would try.
   * `none` has no signature.
   */
  alg?: 'RS256' | 'HS256' | 'none'
  secret?: string
  /** `foreign`: a key that was never listed, under the name of the one that is */
  key?: 'foreign' | KeyObject
}

interface SigningKey {
  kid: string
  /** PKCS 8 */
  pem: string
}

/** The keys that sign what Teams sends. */
export interface SigningKeys {
  /** as the metadata lists them */
  listed(): Promise<object[]>
  sign(claims: Record<string, unknown>, overrides?: TokenOverrides): Promise<string>
  /** from now on another key, and only that one */
  rollover(): Promise<void>
}

const makeKeyPair = promisify(generateKeyPair)
const kind = 'teams.key'

async function newKey(): Promise<KeyObject> {
  return (await makeKeyPair('rsa', { modulusLength: 2048 })).privateKey
}

async function makeSigningKey(): Promise<SigningKey> {
  const pem = String((await newKey()).export({ type: 'pkcs8', format: 'pem' }))
  return { kid: randomUUID(), pem }
}

/** A key takes long to make: the fakes of one process begin with the same. */
let first: Promise<SigningKey> | undefined

/** Takes the journal's key, else one of this process. */
export function openSigningKeys(journal: Journal | undefined): SigningKeys {
  let current = journal?.read<SigningKey>(kind)[0]?.[1]
  async function change(key: Promise<SigningKey>): Promise<SigningKey> {
    current = await key
    journal?.keep(kind, '', current)
    return current
  }
  const known = async (): Promise<SigningKey> => {
    first ??= makeSigningKey()
    return current ?? change(first)
  }
  return {
    async listed() {
      const { kid, pem } = await known()
      return [{ ...createPublicKey(pem).export({ format: 'jwk' }), kid, use: 'sig', endorsements: ['msteams'] }]
    },
    async sign(claims, { claims: more, header, alg = 'RS256', secret, key } = {}) {
      const { kid, pem } = await known()
      const unsigned = `${encoded({ alg, kid, typ: 'JWT', ...header })}.${encoded({ ...claims, ...more })}`
      if (alg === 'none') return `${unsigned}.`
      if (alg === 'HS256') {
        const published = String(createPublicKey(pem).export({ type: 'spki', format: 'pem' }))
        return `${unsigned}.${hmac(secret ?? published, unsigned)}`
      }
      const signer = key === 'foreign' ? await newKey() : (key ?? createPrivateKey(pem))
      return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), signer).toString('base64url')}`
    },
    async rollover() {
      await change(makeSigningKey())
    },
  }
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url')

/** Seconds that a token lives, of either direction. */
export const tokenSeconds = 3600

/** What Teams says in a token. */
export function claimsOf({ appId, serviceUrl, now }: { appId: string; serviceUrl: string; now: Date }) {
  const nbf = Math.floor(now.getTime() / 1000)
  return { serviceurl: serviceUrl, nbf, exp: nbf + tokenSeconds, iss: 'https://api.botframework.com', aud: appId }
}

/** A token for the product's own calls; it holds its end, so that nothing need be remembered. */
export function issueToken(secret: string, now: Date): string {
  const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ exp: now.getTime() + tokenSeconds * 1000 })}`
  return `${unsigned}.${hmac(secret, unsigned)}`
}

/** Whether `issueToken` made it, less than an hour ago. */
export function isTokenGood(secret: string, token: string, now: Date): boolean {
  const [head = '', claims = '', signature] = token.split('.')
  if (signature !== hmac(secret, `${head}.${claims}`)) return false
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).exp > now.getTime()
}
