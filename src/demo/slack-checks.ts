import type { SlackBlock } from './slack-state.js'

/** What Slack refuses in blocks and views. The limits are literals of this fake's own, from Slack's reference. */

const points = (text: unknown): number => [...String(text ?? '')].length

interface Text {
  type?: string
  text?: string
}

const blockTypes = new Set(['section', 'header', 'context', 'actions', 'divider', 'image', 'input', 'rich_text'])
const inputTypes = new Set([
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'datepicker',
  'static_select',
  'multi_static_select',
  'checkboxes',
  'radio_buttons',
  'multi_users_select',
  'conversations_select',
  'channels_select',
])

type Say = (problem: string) => void

function checkText(text: Text | undefined, max: number, where: string, say: Say, plainOnly = false): void {
  if (!text || typeof text.text !== 'string') {
    say(`${where}: no text`)
    return
  }
  if (text.type !== 'plain_text' && text.type !== 'mrkdwn') say(`${where}: text type ${text.type}`)
  if (plainOnly && text.type !== 'plain_text') say(`${where}: must be plain_text`)
  if (points(text.text) === 0) say(`${where}: empty text`)
  if (points(text.text) > max) say(`${where}: longer than ${max}`)
}

interface SlackOption {
  text?: Text
  value?: string
}

function checkOptions(options: SlackOption[] | undefined, most: number, where: string, say: Say): void {
  if (!options || options.length === 0) {
    say(`${where}: no options`)
    return
  }
  if (options.length > most) say(`${where}: more than ${most} options`)
  for (const option of options) {
    checkText(option.text, 75, `${where} option`, say)
    if (points(option.value) === 0 || points(option.value) > 150) say(`${where}: option value`)
  }
  if (new Set(options.map((option) => option.value)).size !== options.length) say(`${where}: two options of one value`)
}

interface Element {
  type: string
  action_id?: string
  text?: Text
  value?: string
  url?: string
  options?: SlackOption[]
  option_groups?: { label?: Text; options?: SlackOption[] }[]
  confirm?: { title?: Text; text?: Text; confirm?: Text; deny?: Text }
}

function checkElement(element: Element, where: string, say: Say): void {
  if (points(element.action_id) > 255) say(`${where}: action_id longer than 255`)
  if (element.type === 'button') {
    checkText(element.text, 75, `${where} button`, say, true)
    if (points(element.value) > 2000) say(`${where}: button value longer than 2000`)
    if (points(element.url) > 3000) say(`${where}: url longer than 3000`)
    if (element.confirm) {
      checkText(element.confirm.title, 100, `${where} confirm title`, say, true)
      checkText(element.confirm.text, 300, `${where} confirm text`, say)
      checkText(element.confirm.confirm, 30, `${where} confirm yes`, say, true)
      checkText(element.confirm.deny, 30, `${where} confirm no`, say, true)
    }
    return
  }
  if (!inputTypes.has(element.type)) say(`${where}: unknown element ${element.type}`)
  if (['checkboxes', 'radio_buttons'].includes(element.type)) checkOptions(element.options, 10, where, say)
  if (element.type === 'static_select') checkOptions(element.options, 100, where, say)
  if (element.type === 'multi_static_select' && element.option_groups) {
    if (element.option_groups.length > 100) say(`${where}: more than 100 groups`)
    for (const group of element.option_groups) {
      checkText(group.label, 75, `${where} group`, say, true)
      checkOptions(group.options, 100, where, say)
    }
  }
}

function checkBlock(block: SlackBlock, say: Say): void {
  const where = block.type
  const { text, fields, elements, element, label, hint, image_url, alt_text } = block as Record<string, unknown>
  if (!blockTypes.has(block.type)) {
    say(`unknown block ${block.type}`)
    return
  }
  if (points(block.block_id) > 255) say(`${where}: block_id longer than 255`)
  if (block.type === 'header') checkText(text as Text, 150, where, say, true)
  if (block.type === 'section') {
    if (text) checkText(text as Text, 3000, where, say)
    const all = (fields ?? []) as Text[]
    if (!text && all.length === 0) say('section: neither text nor fields')
    if (all.length > 10) say('section: more than 10 fields')
    for (const field of all) checkText(field, 2000, 'section field', say)
  }
  if (block.type === 'context' || block.type === 'actions') {
    const all = (elements ?? []) as Element[]
    const most = block.type === 'context' ? 10 : 25
    if (all.length === 0 || all.length > most) say(`${where}: ${all.length} elements`)
    for (const each of all) {
      if (block.type === 'actions') checkElement(each, where, say)
      else if (each.type !== 'image') checkText(each as Text, 3000, 'context', say)
    }
  }
  if (block.type === 'image' && (points(image_url) === 0 || points(alt_text) === 0))
    say('image: needs image_url and alt_text')
  if (block.type === 'input') {
    checkText(label as Text, 2000, 'input label', say, true)
    if (hint) checkText(hint as Text, 2000, 'input hint', say, true)
    if (element) checkElement(element as Element, 'input', say)
    else say('input: no element')
  }
}

const elementsOf = (block: SlackBlock): Element[] => [
  ...((block.elements ?? []) as Element[]),
  ...(block.element ? [block.element as Element] : []),
]

/** The reasons for which Slack would refuse these blocks; empty when it would take them. */
export function blockProblems(blocks: readonly SlackBlock[], most: number): string[] {
  const problems: string[] = []
  const say: Say = (problem) => void problems.push(problem)
  if (blocks.length > most) say(`more than ${most} blocks`)
  for (const block of blocks) checkBlock(block, say)
  const named = blocks.flatMap((block) => (block.block_id ? [block.block_id] : []))
  if (new Set(named).size !== named.length) say('two blocks of one block_id')
  for (const block of blocks) {
    const ids = elementsOf(block).flatMap((element) => (element.action_id ? [element.action_id] : []))
    if (new Set(ids).size !== ids.length) say('two elements of one action_id in a block')
  }
  return problems
}

/** For a message also: some text, and not too much of it in all. */
export function messageProblems(text: string, blocks: readonly SlackBlock[]): string[] {
  const problems = blockProblems(blocks, 50)
  const buttons = blocks
    .filter((block) => block.type === 'actions')
    .flatMap(elementsOf)
    .map((element) => element.action_id)
  if (new Set(buttons).size !== buttons.length) problems.push('two buttons of one action_id')
  if (text === '') problems.push('no_text')
  if (points(text) > 40_000) problems.push('msg_too_long')
  if (points(JSON.stringify(blocks)) > 40_000) problems.push('msg_blocks_too_long')
  return problems
}

/** For a modal also: title, submit where there is an input, what it carries. */
export function viewProblems(view: Record<string, unknown>): string[] {
  const blocks = (view.blocks ?? []) as SlackBlock[]
  const problems = blockProblems(blocks, 100)
  const say: Say = (problem) => void problems.push(problem)
  if (points(view.private_metadata) > 3000) say('private_metadata longer than 3000')
  if (view.type === 'home') return problems
  checkText(view.title as Text, 24, 'title', say, true)
  if (view.submit) checkText(view.submit as Text, 24, 'submit', say, true)
  if (view.close) checkText(view.close as Text, 24, 'close', say, true)
  if (!view.submit && blocks.some((block) => block.type === 'input')) say('a modal with inputs needs a submit')
  return problems
}
