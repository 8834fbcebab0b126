import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '../../src/messages/page.js'
import type { Reply } from '../../src/messages/reply.js'
import type { Incoming, LogFields } from '../../src/ports.js'
import { formatLink } from '../../src/web/links.js'
import { createWebServer, type WebServerDeps } from '../../src/web/server.js'

export const mia = { organizationId: 'org-1', token: 'M'.repeat(43) }
export const miaPath = `/c/org-1.${'M'.repeat(43)}`
export const refereePath = `/r/org-1.${'M'.repeat(43)}`

export interface Started {
  baseUrl: string
  server: Server
  /** what reached the product, in order */
  incoming: Incoming[]
  logged: { event: string; fields: LogFields | undefined }[]
  /** what the product answers from now on */
  answer(reply: Reply | Error): void
  /** what Mia's page shows from now on; undefined: her link works no more */
  show(page: Page | undefined): void
}

/** A server in which one candidate, Mia, has a working link. */
export async function startServer(changes: Partial<WebServerDeps> = {}): Promise<Started> {
  let reply: Reply | Error = { type: 'card', place: 'new', card: { preview: 'Done', elements: [] } }
  let page: Page | undefined = { title: 'Hello Mia', sections: [] }
  const incoming: Incoming[] = []
  const logged: Started['logged'] = []
  const isMia = (link: { organizationId: string; token: string }) => formatLink(link) === formatLink(mia) && page
  let count = 0
  const note = (event: string, fields?: LogFields) => void logged.push({ event, fields })
  const server = createWebServer({
    baseUrl: 'http://localhost',
    secret: 'a secret that all replicas share',
    nowMs: () => Date.parse('2026-11-02T10:00:00Z'),
    random: { id: () => `ref-${++count}`, token: () => `token-${++count}`, fraction: () => 0 },
    log: { info: note, warn: note, error: note },
    handle: async (one) => {
      incoming.push(one)
      if (reply instanceof Error) throw reply
      return reply
    },
    resolve: async (link) =>
      isMia(link) ? { type: 'candidate', organizationId: 'org-1', candidateId: 'mia' } : undefined,
    readPage: async (link) => (isMia(link) ? page : undefined),
    readPeople: async (link) =>
      isMia(link)
        ? [{ name: '=cmd()', team: 'Data, "core"', email: 'a@b.example', metOn: '2026-05-07', advice: '' }]
        : undefined,
    resolveReferee: async (link) =>
      isMia(link) ? { type: 'referee', organizationId: 'org-1', refereeId: 'ref-mia' } : undefined,
    readReference: async (link) => (isMia(link) ? page : undefined),
    readJoin: async () => ({ title: 'Join', sections: [] }),
    ready: async () => ({ ok: true, detail: {} }),
    metrics: async () => 'up 1\n',
    mount: () => {},
    ...changes,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    server,
    incoming,
    logged,
    answer: (next) => {
      reply = next
    },
    show: (next) => {
      page = next
    },
  }
}
