import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { Incoming } from '../../src/ports.js'
import { createTeams, type TeamsConnection } from '../../src/teams/app.js'

/** Teams' door alone: what reaches the table behind it, and what it answers. */
export interface TeamsDoor {
  /** for the fake's `deliverTo` */
  url: string
  handled: Incoming[]
  logged: { event: string; [field: string]: unknown }[]
  /** posts this activity, or bytes as they are, with this token (none: undefined) */
  post(activity: object | string, token?: string): Promise<{ status: number; body: string }>
  close(): Promise<void>
}

export async function openTeamsDoor(connection: Omit<TeamsConnection, 'nowMs'>): Promise<TeamsDoor> {
  const handled: Incoming[] = []
  const logged: TeamsDoor['logged'] = []
  const write = (event: string, fields?: object) => void logged.push({ event, ...fields })
  const text = 'Done'
  const card = { preview: text, elements: [{ type: 'text' as const, text }] }
  const door = createTeams(connection).door({
    handle: async (incoming) => {
      handled.push(incoming)
      return { type: 'card', card, place: 'new' }
    },
    log: { info: write, warn: write, error: write },
    random: { id: () => 'ref-1', token: () => 't', fraction: () => 0 },
    apology: () => card,
  })
  const server = createServer(express().use(door))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    handled,
    logged,
    async post(activity, token) {
      const headers = {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      }
      const body = typeof activity === 'string' ? activity : JSON.stringify(activity)
      const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body })
      return { status: response.status, body: await response.text() }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An issuer whose keys the test chooses, and which keeps what tokens it was asked for. */
export interface OwnIssuer {
  metadataUrl: string
  /** adds a key; what it signs is endorsed for these channels (undefined: it says nothing of channels) */
  addKey(kid: string, endorsements?: string[]): Promise<void>
  /** as it answers for its keys from now on */
  answerKeysWith(status: number): void
  /** a token by that key for these claims, a good one otherwise */
  sign(kid: string, claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>
  /** what was asked for at its token endpoint */
  asked: Record<string, string>[]
  close(): Promise<void>
}

export async function startIssuer(): Promise<OwnIssuer> {
  const keys = new Map<string, { listed: JWK; signer: CryptoKey }>()
  const asked: Record<string, string>[] = []
  let keysStatus = 200
  const server = createServer(async (request, response) => {
    const { url } = request
    let body = ''
    for await (const part of request) body += part
    if (url === '/token') asked.push(Object.fromEntries(new URLSearchParams(body)))
    const said =
      url === '/keys'
        ? { keys: [...keys.values()].map(({ listed }) => listed) }
        : url === '/token'
          ? { access_token: `token-${asked.length}`, expires_in: 3600 }
          : { jwks_uri: `${address}/keys`, token_endpoint: `${address}/token` }
    response.writeHead(url === '/keys' ? keysStatus : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(said))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    metadataUrl: `${address}/openid`,
    asked,
    async addKey(kid, endorsements) {
      const { publicKey, privateKey } = await generateKeyPair('RS256')
      const listed = { ...(await exportJWK(publicKey)), kid, use: 'sig', ...(endorsements && { endorsements }) }
      keys.set(kid, { listed, signer: privateKey })
    },
    answerKeysWith(status) {
      keysStatus = status
    },
    async sign(kid, claims, header = {}) {
      const signer = keys.get(kid)?.signer
      if (!signer) throw new Error(`no key ${kid}`)
      return new SignJWT({ iss: 'https://api.botframework.com', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .setNotBefore('0s')
        .setExpirationTime('1h')
        .sign(signer)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
