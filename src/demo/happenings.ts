import type { Mailbox } from './mailbox.js'
import type { EndedJob, RecordedWay } from './product.js'
import type { SlackState } from './slack-state.js'
import { channelOf } from './teams-places.js'
import type { TeamsState } from './teams-state.js'
import type { Happening, Place, Way } from './view.js'
import { messageId } from './view-of.js'

interface Seen {
  what: string
  to: string
  place: Place
}

/** Where a job's message may have gone. */
export interface Finding {
  slack: { state: SlackState }
  teams: { state: TeamsState }
  mailbox: Mailbox
}

/** Finds the message that a job became: in Slack and in Teams by its key, in a mailbox by the job's id in the Message-ID. */
export function createFinder({ slack, teams, mailbox }: Finding): (job: EndedJob) => Seen | undefined {
  const inMail = ({ id }: EndedJob): Seen | undefined => {
    const mail = mailbox.mails().findLast((each) => each.messageId.startsWith(`<${id}@`))
    return (
      mail && { what: mail.subject, to: mail.to, place: { window: 'mail', address: mail.to, mail: mail.messageId } }
    )
  }
  return (job) => inSlack(slack.state, job) ?? inTeams(teams.state, job) ?? inMail(job)
}

function inSlack(state: SlackState, { key }: EndedJob): Seen | undefined {
  const message = state.messages.findLast((each) => each.key === key)
  if (!message) return undefined
  const { channel, text } = message
  const user = state.users.get(channel.slice(1))
  if (user) return { what: text, to: user.name, place: { window: 'slack', user: user.id, message: messageId(message) } }
  return {
    what: text,
    to: `#${state.channels.get(channel)?.name ?? channel}`,
    place: { window: 'channel', platform: 'slack', message: messageId(message) },
  }
}

function inTeams(state: TeamsState, { key }: EndedJob): Seen | undefined {
  const message = state.messages.findLast((each) => each.key === key)
  if (!message) return undefined
  const { id, conversation, summary, text } = message
  const what = summary || text
  const user = state.users.get(state.conversations.get(conversation)?.members[0] ?? '')
  if (user) return { what, to: user.name, place: { window: 'teams', user: user.id, message: id } }
  const channels = [...state.teams.values()].flatMap((team) => team.channels)
  const { name } = channels.find((each) => each.id === channelOf(conversation)) ?? {}
  return { what, to: `#${name ?? 'General'}`, place: { window: 'channel', platform: 'teams', message: id } }
}

/** Work that nobody sees and that runs every minute of somebody's life is not told. */
const told = [
  'round.run',
  'digest.prepare',
  'care.run',
  'match.expire',
  'chat.conclude',
  'chat.expire-times',
  'referral.expire',
]

/** What a job was to those who watch: a message's own line, or the product's name of the work; undefined for what nobody misses. */
export function happeningOf(job: EndedJob, find: ReturnType<typeof createFinder>): Happening | undefined {
  const seen = find(job)
  if (!seen && !told.includes(job.name)) return undefined
  return {
    id: job.id,
    at: job.at.toISOString(),
    what: seen?.what ?? job.name,
    to: seen?.to ?? null,
    place: seen?.place ?? null,
  }
}

/** The way something took, with the place of each message it became. */
export function shownWay(way: RecordedWay, find: ReturnType<typeof createFinder>): Way {
  const { interaction, changes, jobs } = way
  return {
    interaction: interaction && { ...interaction, at: interaction.at.toISOString() },
    changes: changes.map((change) => ({ ...change, at: change.at.toISOString() })),
    jobs: jobs.map((job) => {
      const seen = find(job)
      return {
        name: job.name,
        key: job.key,
        status: job.status,
        runAt: job.runAt.toISOString(),
        sentAt: job.sentAt?.toISOString() ?? null,
        attempts: job.attempts,
        to: seen?.to ?? null,
        place: seen?.place ?? null,
      }
    }),
  }
}
