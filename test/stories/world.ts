import type { AddressInfo } from 'node:net'
import { type App, createApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { type Mailbox, startMailbox } from '../../src/demo/mailbox.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import { examine } from '../../src/doctor.js'
import type { Log } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { migrationsDir, type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testKeyRing, testSealer } from '../sealer.js'
import { openBrowser } from '../web/browser.js'

/** The whole product on a real store, with a Slack, a Teams and a mailbox that keep state, and a clock that only the test moves. */
export interface World {
  app: App
  store: Store
  database: TestDatabase
  clock: MovedClock
  slack: SlackServer
  teams: TeamsServer
  mailbox: Mailbox
  url: string
  browser: ReturnType<typeof openBrowser>
  /** everything that was logged, a line each */
  logged: string[]
  /** runs what is due now and what that makes due now */
  settle(): Promise<void>
  /** moves the clock from one due moment to the next up to `at`, running what is due at each */
  passTo(at: string | Date): Promise<void>
  close(): Promise<void>
}

export const signingSecret = 'a secret that only the tests know'
export const botToken = 'xoxb-test-token'
export const registration = {
  appId: '11111111-2222-4333-8444-555555555555',
  appPassword: 'a password that only the tests know',
  tenantId: '99999999-8888-4777-8666-555555555555',
}

function listeningLog(lines: string[]): Log {
  const write = (level: string) => (event: string, fields?: object) =>
    void lines.push(JSON.stringify({ level, event, ...fields }))
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

/** Starts at that moment (ISO, UTC); `more`: further settings; `commandsPerMinute`: where a test types more than people may. */
export async function startWorld(
  start: string,
  more: Record<string, string> = {},
  commandsPerMinute?: number,
): Promise<World> {
  const clock = movedClock(start)
  const random = createRandom()
  const database = await testDatabase()
  const mailbox = await startMailbox()
  const slack = await startSlackServer({ signingSecret, botToken })
  const teams = await startTeamsServer({ ...registration, clock: clock.now })
  const logged: string[] = []
  const store = await createStore({
    adapter: database.adapter,
    alone: true,
    sealer: testSealer(),
    clock,
    random,
    zone: 'Europe/Berlin',
    close: async () => {},
  })
  const config = readConfig({
    BASE_URL: 'http://localhost',
    HOST: '127.0.0.1',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: registration.appId,
    TEAMS_APP_PASSWORD: registration.appPassword,
    TEAMS_TENANT_ID: registration.tenantId,
    TEAMS_OPENID_METADATA_URL: teams.openIdMetadataUrl,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Coffeechat <coffee@example.org>',
    MAIL_REPLY_TO: 'People team <people@example.org>',
    TZ_DEFAULT: 'Europe/Berlin',
    LOG_LEVEL: 'silent',
    ...more,
  })
  const look = { config: { ...config, encryptionKeys: testKeyRing }, database, migrationsDir, nowMs: Date.now }
  const app = createApp({
    ...{ config, store, clock, random, log: listeningLog(logged), pageSecret: 'pages', rounds },
    examine: () => examine(look),
    ...(commandsPerMinute !== undefined && { commandsPerMinute }),
  })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  slack.deliverTo(url)
  teams.deliverTo(url)

  async function settle(): Promise<void> {
    await app.tick()
    await app.runner.drain()
  }

  async function passTo(at: string | Date): Promise<void> {
    const target = new Date(at)
    await settle()
    for (;;) {
      const next = await app.nextDue()
      if (!next || next > target) break
      if (next > clock.now()) clock.moveTo(next)
      await settle()
    }
    if (target > clock.now()) clock.moveTo(target)
    await settle()
  }

  return {
    app,
    store,
    database,
    clock,
    slack,
    teams,
    mailbox,
    url,
    browser: openBrowser(url),
    logged,
    settle,
    passTo,
    async close() {
      await app.stop()
      await new Promise((resolve) => app.server.close(resolve))
      await slack.close()
      await teams.close()
      await mailbox.close()
      await store.close()
      await database.close()
    },
  }
}
