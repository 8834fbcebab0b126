import type { SlackBlock, SlackMessage, SlackState } from './slack-state.js'

/** Adds a message; blocks without an id get one, as Slack gives them. */
export function post(state: SlackState, message: Omit<SlackMessage, 'ts' | 'edits'>): SlackMessage {
  const kept = { ...message, ts: state.nextTs(), blocks: named(state, message.blocks), edits: [] }
  state.messages.push(kept)
  state.keep('messages', kept.ts, kept)
  return kept
}

/** Changes a message in place and keeps what it said; one that is gone stays gone. */
export function rewrite(state: SlackState, message: SlackMessage, text: string, blocks: SlackBlock[]): void {
  if (!state.messages.includes(message)) return
  message.edits.push({ text: message.text, blocks: message.blocks })
  message.text = text
  message.blocks = named(state, blocks)
  state.keep('messages', message.ts, message)
}

export function remove(state: SlackState, message: SlackMessage): void {
  const at = state.messages.indexOf(message)
  if (at === -1) return
  state.messages.splice(at, 1)
  state.keep('messages', message.ts, undefined)
}

export function named(state: SlackState, blocks: SlackBlock[]): (SlackBlock & { block_id: string })[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id || state.nextId('b') }))
}
