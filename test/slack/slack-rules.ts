/** Slack's rules for blocks, typed by hand from its reference (FACTS, Slack limits): the judge of what we render. */

type Node = Record<string, unknown>

const count = (text: unknown): number => [...String(text)].length
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** Takes blocks and how many there may be; returns what Slack would refuse them for. */
export function problemsOf(blocks: unknown, most: 50 | 100): string[] {
  const all = nodes(blocks)
  const problems = all.flatMap(blockProblems)
  if (all.length > most) problems.push(`${all.length} blocks`)
  const ids = deep(all, 'action_id')
  if (new Set(ids).size < ids.length) problems.push('an action_id twice')
  if (ids.some((id) => count(id) > 255)) problems.push('long action_id')
  const blockIds = all.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]))
  if (new Set(blockIds).size < blockIds.length) problems.push('a block_id twice')
  return problems
}

/** Every value of that name, however deep. */
export function deep(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...deep(inner, name)])
}

function text(node: unknown, most: number, types = ['plain_text', 'mrkdwn']): string[] {
  if (!isNode(node) || !types.includes(String(node.type)))
    return [`no ${types} but ${JSON.stringify(node)?.slice(0, 80)}`]
  const problems: string[] = []
  if (typeof node.text !== 'string' || node.text.trim() === '') problems.push('empty text')
  if (count(node.text) > most) problems.push(`${count(node.text)} characters of at most ${most}`)
  if (/\p{Surrogate}/u.test(String(node.text))) problems.push('half a character')
  if (node.type === 'mrkdwn' && node.verbatim !== true) problems.push('mrkdwn that is not verbatim')
  if (node.type === 'plain_text' && node.emoji !== false) problems.push('plain text with emoji names')
  return problems
}
const plain = (node: unknown, most: number) => text(node, most, ['plain_text'])

const between = (list: unknown, least: number, most: number): string[] =>
  Array.isArray(list) && list.length >= least && list.length <= most
    ? []
    : [`${String((list as [])?.length)} items of ${least} to ${most}`]

function blockProblems(block: Node): string[] {
  switch (block.type) {
    case 'header':
      return plain(block.text, 150)
    case 'section':
      return block.fields === undefined
        ? text(block.text, 3000)
        : [...between(block.fields, 1, 10), ...nodes(block.fields).flatMap((field) => text(field, 2000))]
    case 'context':
      return [...between(block.elements, 1, 10), ...nodes(block.elements).flatMap((element) => text(element, 3000))]
    case 'actions':
      return [...between(block.elements, 1, 25), ...nodes(block.elements).flatMap(buttonProblems)]
    case 'image':
      return /^https?:/.test(String(block.image_url)) &&
        count(block.image_url) <= 3000 &&
        count(block.alt_text) <= 2000 &&
        block.alt_text !== ''
        ? []
        : ['image']
    case 'divider':
      return []
    case 'input':
      return inputProblems(block)
    default:
      return [`unknown block ${String(block.type)}`]
  }
}

function buttonProblems(button: Node): string[] {
  const { confirm } = button
  return [
    ...(button.type === 'button' ? [] : ['no button']),
    ...plain(button.text, 75),
    ...(count(button.value ?? '') > 2000 ? ['long value'] : []),
    ...(count(button.url ?? '') > 3000 ? ['long url'] : []),
    ...(isNode(confirm)
      ? [
          ...plain(confirm.title, 100),
          ...text(confirm.text, 300),
          ...plain(confirm.confirm, 30),
          ...plain(confirm.deny, 30),
        ]
      : []),
  ]
}

function inputProblems(block: Node): string[] {
  const element = isNode(block.element) ? block.element : {}
  const options = [...nodes(element.options), ...nodes(element.option_groups).flatMap((group) => nodes(group.options))]
  const most = ['checkboxes', 'radio_buttons'].includes(String(element.type)) ? 10 : 100
  const initial = [
    ...nodes(element.initial_options),
    ...(isNode(element.initial_option) ? [element.initial_option] : []),
  ]
  const offered = options.map((option) => JSON.stringify(option))
  return [
    ...(count(block.block_id) > 255 ? ['long block_id'] : []),
    ...plain(block.label, 2000),
    ...(block.hint === undefined ? [] : plain(block.hint, 2000)),
    ...(element.placeholder === undefined ? [] : plain(element.placeholder, 150)),
    ...options.flatMap((option) => [
      ...plain(option.text, 75),
      ...(count(option.value) > 150 ? ['long option value'] : []),
    ]),
    ...nodes(element.option_groups).flatMap((group) => [...plain(group.label, 75), ...between(group.options, 1, 100)]),
    ...('options' in element ? between(element.options, 1, most) : []),
    ...('option_groups' in element ? between(element.option_groups, 1, 100) : []),
    ...initial.flatMap((option) => (offered.includes(JSON.stringify(option)) ? [] : ['chosen, but not offered'])),
    ...(typeof element.max_length === 'number' && count(element.initial_value ?? '') > element.max_length
      ? ['longer than allowed']
      : []),
  ]
}
