import type { ReadMail } from './mailbox.js'
import type { SlackServer } from './slack-server.js'
import { directChannel, type SlackMessage, type SlackState, type SlackView } from './slack-state.js'
import type { ShownMail, ShownMessage, ShownModal, SlackWindow } from './view.js'

/** How much of the past a window holds. */
const mostMessages = 60
const mostMails = 40
const mostRefusals = 5

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
