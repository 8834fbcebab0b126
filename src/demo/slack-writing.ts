import { points } from './shapes.js'
import { post } from './slack-messages.js'
import { directChannel, type SlackState } from './slack-state.js'

/** What a person types themselves, in Slack's own composer. */

const mostLetters = 40_000

/** Posts somebody's own words. Throws where Slack's client would not send them. */
export function write(state: SlackState, user: string, channel: string, text: string): void {
  if (channel === directChannel(user)) throw new Error('Sending messages to this app has been turned off.')
  requireOpen(state, channel)
  if (text.trim() === '') throw new Error('there is nothing to send')
  if (points(text) > mostLetters) throw new Error(`a message takes at most ${mostLetters} characters`)
  post(state, { channel, text: escaped(text), blocks: [], key: undefined, by: user })
}

/** Throws unless it is a channel that takes words and commands. */
export function requireOpen(state: SlackState, channel: string): void {
  const known = state.channels.get(channel)
  if (!known) throw new Error(`there is no channel ${channel}`)
  if (known.isArchived) throw new Error(`${known.name} is archived`)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
