import { createRemoteJWKSet, customFetch, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { callOut } from '../interactions/call-out.js'
import { readUrl } from '../messages/safe-url.js'
import type { Activity } from './activities.js'
import { tenantOf } from './activities.js'
import type { Issuer, Registration } from './registrations.js'

/** `refused`: the status to answer with, and the word for the log. */
export type SignedIn = { tenant: string } | { refused: 401 | 403; code: string }

export type SignIn = (authorization: string | undefined, activity: Activity) => Promise<SignedIn>

export interface SignInOptions {
  registrations: readonly Registration[]
  issuer: Issuer
  /** whether Teams may be this machine: tests, and trials without a token */
  isLoopback: boolean
}

const issuedBy = 'https://api.botframework.com'
const skewSeconds = 300
/** Keys are read again after a day, and for an unknown one at most this often (TM-1); at once where the issuer is a test's. */
const keysAgeMs = 24 * 60 * 60_000
const unknownKeyPauseMs = 30_000

/** The Bot Connector's hosts, worldwide and of the government clouds; nothing is ever sent elsewhere. */
const hosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]

/** Whether messages may be sent there. */
export function isConnectorUrl(text: string, isLoopback: boolean): boolean {
  const url = readUrl(text)
  if (url?.username !== '' || url.password !== '') return false
  if (isLoopback && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return true
  return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname)
}

/**
 * Who may speak (TM-1, TM-2): a token of the Bot Framework for one of our registrations, signed by a key it names and endorses
 * for Teams, valid now within five minutes, made for the address the activity names, in the tenant of that registration.
 * Throws the fault `teams_sign_in` where the keys cannot be read.
 */
export function createSignIn({ registrations, issuer, isLoopback }: SignInOptions): SignIn {
  const keys = createKeys(issuer, isLoopback)
  return async (authorization, activity) => {
    const tenant = tenantOf(activity)
    if (!isConnectorUrl(activity.serviceUrl, isLoopback)) return { refused: 403, code: 'service_url' }
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
    const registration = token && registrations.find(({ appId }) => appId === audienceIn(token))
    if (!token || !registration) return { refused: 401, code: 'token' }
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await keys.get(), {
        issuer: issuedBy,
        audience: registration.appId,
        algorithms: ['RS256'],
        clockTolerance: skewSeconds,
        requiredClaims: ['exp'],
      })
      if (payload.serviceurl !== activity.serviceUrl) return { refused: 401, code: 'service_url_claim' }
      if (!keys.isEndorsed(protectedHeader.kid, activity.channelId)) return { refused: 401, code: 'endorsement' }
    } catch (error) {
      if (error instanceof errors.JOSEError && !isIssuersFault(error))
        return { refused: 401, code: error.code.toLowerCase() }
      throw error
    }
    return tenant === registration.tenantId ? { tenant } : { refused: 403, code: 'tenant' }
  }
}

/** The keys could not be read: not the fault of whoever shows a token. */
const isIssuersFault = (error: errors.JOSEError): boolean =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === errors.JOSEError.code

/** Without any token, from this machine only: for trials with an emulator. */
export const anonymousSignIn: SignIn = async (_authorization, activity) =>
  isConnectorUrl(activity.serviceUrl, true)
    ? { tenant: tenantOf(activity) ?? 'local' }
    : { refused: 403, code: 'service_url' }

function audienceIn(token: string): unknown {
  try {
    return decodeJwt(token).aud
  } catch {
    return undefined
  }
}

function createKeys(issuer: Issuer, isLoopback: boolean) {
  let set: ReturnType<typeof createRemoteJWKSet> | undefined
  return {
    async get(): Promise<JWTVerifyGetKey> {
      set ??= createRemoteJWKSet(new URL(await issuer.keysUrl()), {
        cacheMaxAge: keysAgeMs,
        cooldownDuration: isLoopback ? 0 : unknownKeyPauseMs,
        [customFetch]: (url, { headers, signal }) => callOut(url, { headers, signal }),
      })
      return set
    },
    /** A key may say for which channels it speaks; one that the token does not name is none. */
    isEndorsed(kid: string | undefined, channel: string): boolean {
      if (kid === undefined) return false
      const key = set?.jwks()?.keys.find((each) => each.kid === kid)
      const endorsements = key && 'endorsements' in key ? key.endorsements : undefined
      return !Array.isArray(endorsements) || endorsements.length === 0 || endorsements.includes(channel)
    },
  }
}
