import { createHash } from 'node:crypto'
import { type Mailbox, startMailbox } from '../../src/demo/mailbox.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { Acceptance } from '../history/history.js'
import { testKeyRing } from '../sealer.js'

const signingSecret = 'a secret that only the tests know'
const botToken = 'xoxb-test-token'
const registration = {
  appId: '11111111-2222-4333-8444-555555555555',
  appPassword: 'a password that only the tests know',
  tenantId: '99999999-8888-4777-8666-555555555555',
}

/** What the other side is: it outlives every death of the product, and writes down each message it takes. */
export interface Fakes {
  slack: SlackServer
  teams: TeamsServer
  mailbox: Mailbox
  /** oldest first; a mail's key is its Message-ID, until the rows say whose it was */
  taken: Acceptance[]
  /** for the product */
  settings: Record<string, string>
  /** the next message is taken there, and its answer hidden */
  hideNext(provider: Provider): void
  /** from now on moments are counted on this clock */
  countOn(clock: () => number): void
  close(): Promise<void>
}

export type Provider = 'Slack' | 'Teams' | 'mail'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Starts a Slack, a Teams and a mailbox on this machine. */
export async function startFakes(): Promise<Fakes> {
  let clock: () => number = Date.now
  const now = (): Date => new Date(clock())
  const slack = await startSlackServer({ signingSecret, botToken, clock: now })
  const teams = await startTeamsServer({ ...registration, clock: now })
  const mailbox = await startMailbox({ now })
  const taken: Acceptance[] = []
  const hidden = new Set<Provider>()
  const takeAt =
    (provider: Provider): Take =>
    (key, conversation, text) => {
      if (key === undefined) return
      const outcome = hidden.delete(provider) ? 'hidden' : 'answered'
      taken.push({ op: 'accept', t: clock(), key, conversation, text: hash(text), outcome })
    }
  listenToSlack(slack, takeAt('Slack'))
  listenToTeams(teams, takeAt('Teams'))
  const takeMail = takeAt('mail')
  mailbox.onMail((messageId, mail) => takeMail(messageId, mail.to, mail.text))
  return {
    slack,
    teams,
    mailbox,
    taken,
    settings: {
      BASE_URL: 'http://localhost',
      ENCRYPTION_KEYS: testKeyRing,
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
      ADMIN_EMAILS: 'rosa@corp.example',
    },
    hideNext: (provider) => void hidden.add(provider),
    countOn(other) {
      clock = other
    },
    async close() {
      await slack.close()
      await teams.close()
      await mailbox.close()
    },
  }
}

type Take = (key: string | undefined, conversation: string, text: string) => void

/** Of what Slack was asked to post, that which it kept. */
function listenToSlack(slack: SlackServer, take: Take): void {
  const seen = new WeakSet<object>()
  slack.onCall('chat.postMessage', (moment, key) => {
    // told in the same turn in which it was kept: the newest is that one
    const newest = slack.state.messages.at(-1)
    if (moment !== 'after' || !newest || newest.key !== key || seen.has(newest)) return
    seen.add(newest)
    take(key, newest.channel, newest.text)
  })
}

/** The same, of Teams. */
function listenToTeams(teams: TeamsServer, take: Take): void {
  const seen = new WeakSet<object>()
  for (const method of ['send', 'createConversation'] as const)
    teams.onCall(method, (moment, key) => {
      const newest = teams.state.messages.at(-1)
      if (moment !== 'after' || !newest || newest.by !== undefined || seen.has(newest)) return
      seen.add(newest)
      take(key, newest.conversation, newest.text)
    })
}
