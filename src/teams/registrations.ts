import { z } from 'zod'
import { Fault } from '../faults.js'
import { callOut } from '../interactions/call-out.js'
import { url } from '../interactions/fields.js'

/** One single-tenant registration of the bot (TM-2). */
export interface Registration {
  appId: string
  tenantId: string
  password: string
}

/** Where keys and tokens come from; another than Microsoft's in tests only, on the loopback. */
export interface Issuer {
  /** the address of the key set that signs what comes in */
  keysUrl(): Promise<string>
  /** a bearer token for calls in this registration's name, kept until shortly before its end */
  token(registration: Registration): Promise<string>
}

const openIdMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const scope = 'https://api.botframework.com/.default'
const earlyMs = 5 * 60_000

const metadata = z.object({ jwks_uri: url, token_endpoint: url.optional() })
const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })

/** Takes the address of another issuer's metadata, or undefined for Microsoft's; `nowMs` is real time in milliseconds; `refused` is told of each token that was not to be had. */
export function createIssuer(
  metadataUrl: string | undefined,
  nowMs: () => number,
  refused: () => void = () => {},
): Issuer {
  const tokens = new Map<string, { token: Promise<string>; endsMs: number }>()
  let known: Promise<z.output<typeof metadata>> | undefined

  function discovered(): Promise<z.output<typeof metadata>> {
    known ??= readJson(metadataUrl ?? openIdMetadata, {}, metadata).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }

  async function ask({ appId, tenantId, password }: Registration): Promise<z.output<typeof granted>> {
    const microsofts = `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`
    const url = metadataUrl === undefined ? microsofts : ((await discovered()).token_endpoint ?? microsofts)
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope,
    })
    return readJson(url, { method: 'POST', body }, granted)
  }

  return {
    keysUrl: async () => (await discovered()).jwks_uri,
    token(registration) {
      const kept = tokens.get(registration.appId)
      if (kept && kept.endsMs > nowMs()) return kept.token
      const asked = ask(registration)
      const token = asked.then((answer) => answer.access_token)
      const entry = { token, endsMs: Number.POSITIVE_INFINITY }
      tokens.set(registration.appId, entry)
      asked.then(
        (answer) => {
          entry.endsMs = nowMs() + answer.expires_in * 1000 - earlyMs
        },
        () => {
          tokens.delete(registration.appId)
          refused()
        },
      )
      return token
    },
  }
}

/** Throws the fault `teams_sign_in`; nothing was sent to anybody by then. */
async function readJson<Shape>(url: string, options: RequestInit, shape: z.ZodType<Shape>): Promise<Shape> {
  try {
    const response = await callOut(url, options)
    if (!response.ok) throw new Fault('teams_sign_in', { retry: true, detail: String(response.status) })
    return shape.parse(await response.json())
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('teams_sign_in', { retry: true, cause })
  }
}
