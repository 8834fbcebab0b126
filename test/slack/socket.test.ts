import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Door, openDoor } from './door-under-test.js'
import { command, event } from './payloads.js'
import { type SocketServer, startSocketServer } from './socket-server.js'

let server: SocketServer
let door: Door
beforeEach(async () => {
  server = await startSocketServer()
  door = await openDoor({ appToken: 'xapp-1' })
  door.slack.answer('apps.connections.open', { ok: true, url: server.url })
})
afterEach(async () => {
  await door.close()
  await server.close()
})

describe('Socket Mode (SL-12)', () => {
  it('answers a command over the connection', async () => {
    await door.start()
    await expect.poll(() => server.connections).toBe(1)
    server.send({
      type: 'slash_commands',
      envelope_id: 'e1',
      payload: command('chats'),
      accepts_response_payload: true,
    })
    await expect
      .poll(() => server.acknowledged)
      .toMatchObject([{ envelope_id: 'e1', payload: { response_type: 'ephemeral', text: 'Done' } }])
    expect(door.handled).toMatchObject([{ name: 'command', value: { text: 'chats' } }])
  })

  it('acknowledges an event once it is committed, and not at all when it failed', async () => {
    await door.start()
    await expect.poll(() => server.connections).toBe(1)
    const uninstalled = event({ type: 'app_uninstalled' }).json
    door.reply(() => Promise.reject(new Error('no database')))
    server.send({ type: 'events_api', envelope_id: 'e1', payload: uninstalled })
    await expect.poll(() => door.logged).toContainEqual(expect.objectContaining({ event: 'slack.not_processed' }))
    expect(server.acknowledged).toEqual([])
    door.reply({ type: 'card', place: 'new', card: { preview: 'x', elements: [] } })
    server.send({ type: 'events_api', envelope_id: 'e2', payload: uninstalled, retry_attempt: 1 })
    await expect.poll(() => server.acknowledged).toMatchObject([{ envelope_id: 'e2' }])
  })

  it('connects again when Slack asks for it', async () => {
    await door.start()
    await expect.poll(() => server.connections).toBe(1)
    server.send({ type: 'disconnect', reason: 'refresh_requested' })
    await expect.poll(() => server.connections, { timeout: 5000 }).toBe(2)
  })

  it('starts without Slack, says so, and gets through later', async () => {
    door.slack.answer('apps.connections.open', { status: 503, body: '' })
    await door.start()
    await expect
      .poll(() => door.logged)
      .toContainEqual(expect.objectContaining({ event: 'slack.socket_failed', count: 1 }))
    door.slack.answer('apps.connections.open', { ok: true, url: server.url })
    await expect.poll(() => server.connections, { timeout: 5000 }).toBe(1)
  })
})

describe('starting', () => {
  it('says when Slack refuses the token', async () => {
    door.slack.answer('auth.test', { ok: false, error: 'invalid_auth' })
    await door.start()
    await expect.poll(() => door.logged).toContainEqual({ event: 'slack.token', code: 'slack_invalid_auth' })
  })
})
