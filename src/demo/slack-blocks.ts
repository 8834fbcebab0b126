import { both, byType, flag, isObject, list, object, points, type Say, type Shape, string } from './shapes.js'
import { address, image, inputElement, interactive, plain, text } from './slack-elements.js'

/** Blocks, messages and views: what Slack refuses in them, in Slack's words. */

const id = { block_id: string(255) }

const someText: Shape = (value, at, say) => {
  if (isObject(value) && !('text' in value) && !('fields' in value)) say('must provide text or fields', at)
}

const block = byType({
  section: both(
    object(
      'section',
      {},
      {
        ...id,
        text: text(3000),
        fields: list(text(2000), 1, 10),
        accessory: byType({ ...interactive, image }),
        expand: flag,
      },
    ),
    someText,
  ),
  header: object('header', { text: plain(150) }, id),
  context: object(
    'context',
    { elements: list(byType({ image, plain_text: text(3000), mrkdwn: text(3000) }), 1, 10) },
    id,
  ),
  actions: object('actions', { elements: list(byType(interactive), 1, 25) }, id),
  divider: object('divider', {}, id),
  image: object('image', { image_url: address, alt_text: string(2000, 1) }, { ...id, title: plain(2000) }),
  markdown: object('markdown', { text: string(12_000, 1) }, id),
  input: object(
    'input',
    { label: plain(2000), element: inputElement },
    { ...id, hint: plain(2000), optional: flag, dispatch_action: flag },
  ),
})

/** Every value of that name, however deep. */
function deep(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...deep(inner, name)])
}

/** Slack asks it within a block only; over the whole surface a click by action_id is never ambiguous (FACTS, Slack limits). */
function unique(blocks: unknown, at: string, say: Say): void {
  for (const name of ['block_id', 'action_id']) {
    const given = deep(blocks, name)
    for (const value of new Set(given.filter((each, index) => given.indexOf(each) !== index)))
      say(`\`${name}\` "${String(value)}" already exists`, at)
  }
}

const blocks = (most: number): Shape => both(list(block, 0, most), unique)

const common = { private_metadata: string(3000), callback_id: string(255), external_id: string(255) }

const inputsNeedSubmit: Shape = (value, at, say) => {
  if (!isObject(value) || 'submit' in value || !Array.isArray(value.blocks)) return
  if (value.blocks.some((each) => isObject(each) && each.type === 'input')) say('missing required field: submit', at)
}

const view = byType({
  home: object('home', { blocks: blocks(100) }, common),
  modal: both(
    object(
      'modal',
      { title: plain(24), blocks: blocks(100) },
      {
        ...common,
        submit: plain(24),
        close: plain(24),
        clear_on_close: flag,
        notify_on_close: flag,
      },
    ),
    inputsNeedSubmit,
  ),
})

const metadata = object(undefined, {
  event_type: string(255, 1),
  event_payload: (value, at, say) => {
    if (!isObject(value)) say('must be an object', at)
  },
})

/** Why Slack would not take it: its word, and a sentence for each reason. */
export interface Objection {
  error: string
  messages: string[]
}

function problems(shape: Shape, value: unknown, at: string): string[] {
  const found: string[] = []
  shape(value, at, (problem, where) => found.push(`[ERROR] ${problem} [json-pointer:${where}]`))
  return found
}

/** Reported from about this many characters over all texts of the blocks (bolt-js 2509). */
const mostBlockText = 13_200

/**
 * Takes what a message is made of; returns why Slack would refuse it. Stricter than Slack in one thing: blocks without a
 * `text` of their own are refused, too, since a screen reader would read nothing (REQUIREMENTS SL-13).
 */
export function objectToMessage(given: Record<string, unknown>): Objection | undefined {
  const { text: line, blocks: all = [], metadata: tag } = given
  if (typeof line !== 'string' || line.trim() === '') return { error: 'no_text', messages: [] }
  if (points(line) > 40_000) return { error: 'msg_too_long', messages: [] }
  const messages = problems(blocks(50), all, '/blocks')
  if (messages.length > 0) return { error: 'invalid_blocks', messages }
  const size = [...deep(all, 'text'), ...deep(all, 'alt_text')].reduce<number>(
    (sum, each) => sum + (typeof each === 'string' ? points(each) : 0),
    0,
  )
  if (size > mostBlockText) return { error: 'msg_blocks_too_long', messages: [] }
  if (tag !== undefined && problems(metadata, tag, '/metadata').length > 0)
    return { error: 'invalid_metadata_format', messages: [] }
  return undefined
}

/** Takes a view; returns why Slack would refuse it. */
export function objectToView(given: unknown, type: 'modal' | 'home'): Objection | undefined {
  const messages = problems(view, given, '/view')
  if (isObject(given) && given.type !== type) messages.push(`[ERROR] must be ${type} [json-pointer:/view/type]`)
  if (messages.length > 0) return { error: 'invalid_arguments', messages }
  if (Buffer.byteLength(JSON.stringify(given)) > 250_000) return { error: 'view_too_large', messages: [] }
  return undefined
}
