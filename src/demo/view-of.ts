import type { ReadMail } from './mailbox.js'
import type { SlackServer } from './slack-server.js'
import { directChannel, type SlackMessage, type SlackState, type SlackView } from './slack-state.js'
import { personalChat } from './teams-places.js'
import type { Eyes, MailboxOfSomebody, ShownMail, ShownMessage, ShownModal, SlackWindow, View } from './view.js'
import type { World } from './world.js'

/** How much of the past a window holds. */
export const mostMessages = 60
const mostMails = 40
export const mostRefusals = 5

export const messageId = ({ channel, ts }: { channel: string; ts: string }): string => `${channel}|${ts}`
/** When a message came, read from its name in the conversation. */
export const sentAt = (ts: string): string => new Date(Math.floor(Number(ts) * 1000)).toISOString()

/** Slack through one person's eyes. */
export function slackWindow(slack: SlackServer, user: string): SlackWindow {
  const { state } = slack
  const stands = [...state.channels].filter(([, channel]) => !channel.isArchived)
  const home = state.homes.get(user)
  return {
    user,
    name: state.users.get(user)?.name ?? user,
    channels: stands.map(([id, { name }]) => ({ id, name, messages: shownIn(state, id, user) })),
    messages: shownIn(state, directChannel(user), user),
    home: home ? { hash: home.hash, blocks: home.blocks } : null,
    modal: shownModal(state.modals.get(user)?.at(-1)),
    notice: state.notices.findLast((notice) => notice.user === user)?.error ?? null,
    refusals: state.refusals.slice(-mostRefusals),
  }
}

function shownIn(state: SlackState, channel: string, user: string): ShownMessage[] {
  return state.messages
    .filter((message) => message.channel === channel && (message.onlyFor ?? user) === user)
    .slice(-mostMessages)
    .map((message) => shownMessage(state, message))
}

function shownMessage(state: SlackState, message: SlackMessage): ShownMessage {
  const { channel, ts, text, blocks, onlyFor, edits, by, key } = message
  return {
    id: messageId(message),
    channel,
    ts,
    at: sentAt(ts),
    text,
    blocks,
    isPrivate: onlyFor !== undefined,
    edits: edits.length,
    by: by === undefined ? null : (state.users.get(by)?.name ?? by),
    key: key ?? null,
  }
}

function shownModal(view: SlackView | undefined): ShownModal | null {
  if (!view) return null
  const { id, hash, title, submit, close, blocks, errors, typed } = view
  return {
    id,
    hash,
    title: title?.text ?? '',
    submit: submit?.text ?? null,
    close: close?.text ?? 'Cancel',
    blocks,
    errors,
    typed,
  }
}

/** A mailbox's newest mails, newest first. */
export const shownMails = (mails: readonly ReadMail[]): ShownMail[] => mails.slice(-mostMails).reverse().map(shownMail)

const shownMail = (mail: ReadMail): ShownMail => ({
  id: mail.messageId,
  at: mail.at.toISOString(),
  from: mail.from,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  ics: mail.ics ?? null,
})

/** Through whose eyes one can look, and into whose mailboxes. */
export function eyesOf({
  slack,
  teams,
  mailbox,
  presented,
}: Pick<World, 'slack' | 'teams' | 'mailbox' | 'presented'>): Pick<View, 'people' | 'mailboxes'> {
  const { eyes, mailboxes } = presented()
  const newestOf = new Map([
    ...slack.state.messages.map(({ channel, ts }): [string, string] => [channel, sentAt(ts)]),
    ...teams.state.messages.map(({ conversation, at }): [string, string] => [conversation, at]),
  ])
  const seen = (users: Map<string, { name: string }>, chat: (user: string) => string): Eyes[] =>
    eyes.flatMap((each) => {
      const user = users.get(each.id)
      return user ? [{ ...each, name: user.name, newest: newestOf.get(chat(each.id)) ?? null }] : []
    })
  return {
    people: { slack: seen(slack.state.users, directChannel), teams: seen(teams.state.users, personalChat) },
    mailboxes: mailboxesOf(
      mailbox.mails(),
      mailboxes,
      [...slack.state.users.values(), ...teams.state.users.values()].filter(({ email }) => email !== undefined),
    ),
  }
}

function mailboxesOf(
  mails: readonly ReadMail[],
  strangers: readonly { address: string; name: string }[],
  people: readonly { email?: string | undefined; name: string }[],
): MailboxOfSomebody[] {
  const newest = new Map(mails.map((mail) => [mail.to, mail.at.toISOString()]))
  const names = new Map(strangers.map(({ address, name }) => [address, name]))
  const colleagues = new Map(people.map(({ email, name }) => [email, name]))
  return [...new Set([...names.keys(), ...newest.keys()])].map((address) => ({
    address,
    name: names.get(address) ?? colleagues.get(address) ?? address,
    group: colleagues.has(address) ? 'colleagues' : 'candidates',
    newest: newest.get(address) ?? null,
  }))
}
