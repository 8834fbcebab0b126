import { isObject } from './shapes.js'
import { inputsOf } from './slack-filling.js'
import {
  directChannel,
  type Notice,
  type SlackBlock,
  type SlackMessage,
  type SlackState,
  type SlackView,
} from './slack-state.js'

export interface ReadMessage {
  /** the line of a notification */
  text: string
  /** all words of its blocks, a line each */
  words: string
  /** labels of its buttons */
  buttons: string[]
  /** "Only visible to you" */
  isPrivate: boolean
  /** how often it was changed */
  edits: number
  message: SlackMessage
}

export interface ReadView {
  title: string
  words: string
  /** labels of its inputs */
  fields: string[]
  /** sentences beside inputs, by block id */
  errors: Record<string, string>
  buttons: string[]
  view: SlackView
}

/** What a person sees: plain data, easy to compare in words. */
export interface SlackEyes {
  /** messages in the direct conversation and answers that only this person sees, oldest first */
  messages(): ReadMessage[]
  /** of these, what stands in the direct conversation */
  dm(): ReadMessage[]
  /** and what only this person sees */
  answers(): ReadMessage[]
  /** the newest message */
  last(): ReadMessage
  modal(): ReadView | undefined
  home(): ReadView | undefined
  channel(id: string): ReadMessage[]
  /** what Slack itself told this person of the product */
  notices(): Notice['error'][]
}

export function eyesOf(state: SlackState, user: string): SlackEyes {
  const channel = (id: string): ReadMessage[] =>
    state.messages.filter((each) => each.channel === id && (each.onlyFor ?? user) === user).map(readMessage)
  const messages = (): ReadMessage[] => channel(directChannel(user))
  const seen = (view: SlackView | undefined): ReadView | undefined => view && readView(view)
  return {
    messages,
    dm: () => messages().filter((message) => !message.isPrivate),
    answers: () => messages().filter((message) => message.isPrivate),
    last() {
      const last = messages().at(-1)
      if (!last) throw new Error(`${user} has no message`)
      return last
    },
    modal: () => seen(state.modals.get(user)?.at(-1)),
    home: () => seen(state.homes.get(user)),
    channel,
    notices: () => state.notices.filter((notice) => notice.user === user).map((notice) => notice.error),
  }
}

const readMessage = (message: SlackMessage): ReadMessage => ({
  text: unescaped(message.text),
  words: message.blocks.length === 0 ? unescaped(message.text) : wordsOf(message.blocks),
  buttons: buttonsOf(message.blocks).map((button) => button.label),
  isPrivate: message.onlyFor !== undefined,
  edits: message.edits.length,
  message,
})

const readView = (view: SlackView): ReadView => ({
  title: view.title?.text ?? '',
  words: wordsOf(view.blocks),
  fields: inputsOf(view).map((input) => input.label),
  errors: view.errors,
  buttons: buttonsOf(view.blocks).map((button) => button.label),
  view,
})

export interface ShownButton {
  label: string
  actionId: string
  /** the element as a press tells it, with its block */
  action: Record<string, unknown>
}

export function buttonsOf(blocks: readonly SlackBlock[]): ShownButton[] {
  return blocks.flatMap((block) => {
    const elements = block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [block.accessory]
    return elements
      .filter(isObject)
      .filter((element) => element.type === 'button')
      .map(({ type, action_id, text, value, style, url }) => ({
        label: isObject(text) ? String(text.text) : '',
        actionId: String(action_id),
        action: { type, action_id, block_id: block.block_id, text, value, style, url },
      }))
  })
}

/** Slack's three escapes, as its client shows them. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Every word a person can come to read in some blocks, with what they could choose; what they typed is not in it. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return joined(value.map(wordsOf))
  if (!isObject(value)) return ''
  const { text, alt_text, ...rest } = value
  return joined([
    typeof text === 'string' ? unescaped(text) : wordsOf(text),
    typeof alt_text === 'string' ? alt_text : '',
    ...Object.values(rest).map(wordsOf),
  ])
}

const joined = (parts: string[]): string => parts.filter((part) => part !== '').join('\n')
