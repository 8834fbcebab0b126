import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.js'
import { createLog } from '../../src/log.js'
import { type Served, startServing } from '../../src/serve.js'
import { freePort } from '../crash/product.js'

describe('METRICS_PORT', () => {
  it.each([
    ['no number', { METRICS_PORT: 'nine' }, 'METRICS_PORT must be a port, such as 9464, or absent.'],
    ['any port', { METRICS_PORT: '0' }, 'METRICS_PORT must be a port, such as 9464, or absent.'],
    ['a port that cannot be', { METRICS_PORT: '65536' }, 'METRICS_PORT must be a port, such as 9464, or absent.'],
    ['half a port', { METRICS_PORT: '94.5' }, 'METRICS_PORT must be a port, such as 9464, or absent.'],
    ['the product’s own', { METRICS_PORT: '3000' }, 'METRICS_PORT must be another port than PORT.'],
    ['the one that is set', { PORT: '9464', METRICS_PORT: '9464' }, 'METRICS_PORT must be another port than PORT.'],
  ])('does not start with %s', (_what, settings: Record<string, string>, problem) => {
    expect(() => readConfig(settings)).toThrow(new ConfigError([problem]))
  })

  it('may be absent, or empty', () => {
    expect([readConfig({}).metricsPort, readConfig({ METRICS_PORT: ' ' }).metricsPort]).toEqual([null, null])
    expect(readConfig({ METRICS_PORT: '9464' }).metricsPort).toBe(9464)
  })
})

describe('a process with a port for its figures', () => {
  let folder: string
  let served: Served
  let [port, metricsPort] = [0, 0]
  /** as a proxy of this machine passes on what somebody elsewhere asked */
  const fromElsewhere = { headers: { 'x-forwarded-for': '198.51.100.7' } }
  const at = (address: number, path: string, init = fromElsewhere) => fetch(`http://127.0.0.1:${address}${path}`, init)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'metrics-'))
    ;[port, metricsPort] = [await freePort(), await freePort()]
    const settings = { PORT: String(port), METRICS_PORT: String(metricsPort), HOST: '127.0.0.1', DATA_DIR: folder }
    served = await startServing(readConfig(settings), createLog('silent'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('tells them there to whoever asks', async () => {
    const response = await at(metricsPort, '/metrics')
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    expect(await response.text()).toContain('coffeechat_jobs{status="queued"}')
  })

  it('serves nothing else there', async () => {
    for (const path of ['/', '/healthz', '/readyz', '/join', '/c/', '/r/', '/slack/events', '/api/messages'])
      expect([path, (await at(metricsPort, path)).status]).toEqual([path, 404])
    const posted = await fetch(`http://127.0.0.1:${metricsPort}/join`, { method: 'POST', body: 'a=b' })
    expect(posted.status).toBe(404)
  })

  it('tells them on the product’s port to this machine only, as ever', async () => {
    expect((await at(port, '/metrics')).status).toBe(404)
    expect((await at(port, '/metrics', { headers: {} as never })).status).toBe(200)
    expect((await at(port, '/join')).status).toBe(200)
  })

  it('leaves both ports when it stops', async () => {
    await served.stop()
    await expect(at(port, '/healthz')).rejects.toThrow()
    await expect(at(metricsPort, '/metrics')).rejects.toThrow()
  })
})
