import { stringify } from 'yaml'

/**
 * As much of Go's templates as our chart uses, for where there is no Helm: values, variables, pipes, `if`, `else`, `range`,
 * `define`, and the functions below. Whatever else stands in a template throws. With HELM set to Helm's program, chart.test.ts
 * holds what this makes against what Helm makes.
 */
type Node =
  | { kind: 'text'; text: string }
  | { kind: 'print'; words: string[] }
  | { kind: 'set'; name: string; words: string[] }
  | { kind: 'if'; words: string[]; body: Node[]; otherwise: Node[] }
  | { kind: 'range'; names: string[]; words: string[]; body: Node[] }

export type Defined = Map<string, Node[]>

interface Scope {
  /** `.` and `$` */
  dot: unknown
  root: unknown
  variables: Map<string, unknown>
  defined: Defined
}

const action = /\{\{(-?)\s*([\s\S]*?)\s*(-?)\}\}/g

/** A template's texts and actions in turn, the blanks beside `{{-` and `-}}` gone. */
function cut(source: string): (string | string[])[] {
  const parts: (string | string[])[] = []
  let from = 0
  let trim = false
  const text = (to: number, trimEnd: boolean): void => {
    const raw = source.slice(from, to)
    const start = trim ? raw.trimStart() : raw
    parts.push(trimEnd ? start.trimEnd() : start)
  }
  for (const match of source.matchAll(action)) {
    text(match.index, match[1] === '-')
    parts.push((match[2] ?? '').match(/"(?:[^"\\]|\\.)*"|[()|,]|[^\s()|,]+/g) ?? [])
    from = match.index + match[0].length
    trim = match[3] === '-'
  }
  text(source.length, false)
  return parts
}

/** Reads a template; what it defines is added to `defined`. */
export function readTemplate(source: string, defined: Defined): Node[] {
  const parts = cut(source)
  const block = (): { body: Node[]; end: string } => {
    const body: Node[] = []
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      if (typeof part === 'string') body.push({ kind: 'text', text: part })
      else if (part[0] === 'end' || part[0] === 'else') return { body, end: part.join(' ') }
      else body.push(...nodeOf(part))
    }
    return { body, end: '' }
  }
  const closed = (): Node[] => {
    const { body, end } = block()
    if (end !== 'end') throw new Error(`A block is closed by "${end}".`)
    return body
  }
  const nodeOf = (words: string[]): Node[] => {
    const [first = '', ...rest] = words
    const assigned = words.indexOf(':=')
    if (first === 'define') {
      defined.set(JSON.parse(rest[0] ?? ''), closed())
      return []
    }
    if (first === 'if') {
      const { body, end } = block()
      if (end !== 'else' && end !== 'end') throw new Error(`A block is closed by "${end}".`)
      return [{ kind: 'if', words: rest, body, otherwise: end === 'else' ? closed() : [] }]
    }
    if (first === 'range') {
      const names = assigned === -1 ? [] : words.slice(1, assigned).filter((word) => word !== ',')
      return [{ kind: 'range', names, words: words.slice(Math.max(assigned, 0) + 1), body: closed() }]
    }
    return assigned === 1 ? [{ kind: 'set', name: first, words: words.slice(2) }] : [{ kind: 'print', words }]
  }
  const { body, end } = block()
  if (end !== '') throw new Error(`"${end}" closes nothing.`)
  return body
}

const isTrue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value)

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

const functions: Record<string, (...args: never[]) => unknown> = {
  and: (...args: unknown[]) => args.find((each) => !isTrue(each)) ?? args.at(-1),
  default: (otherwise: unknown, value: unknown) => (isTrue(value) ? value : otherwise),
  fail: (sentence: string) => {
    throw new Error(sentence)
  },
  gt: (a: number, b: number) => a > b,
  has: (item: unknown, list: unknown[]) => list.includes(item),
  int: (value: unknown) => Math.trunc(Number(value)),
  nindent: (count: number, text: string) => `\n${text.replace(/^/gm, ' '.repeat(count))}`,
  not: (value: unknown) => !isTrue(value),
  quote: (value: unknown) => JSON.stringify(textOf(value)),
  toYaml: (value: unknown) => stringify(value).trimEnd(),
}

function operand(word: string, scope: Scope): unknown {
  if (word.startsWith('"')) return JSON.parse(word)
  if (/^\d+$/.test(word)) return Number(word)
  const [head = '', ...path] = word.split('.')
  if (head !== '' && !head.startsWith('$')) throw new Error(`${word} is unknown here.`)
  if (head.length > 1 && !scope.variables.has(head)) throw new Error(`${head} is not set.`)
  const start = head === '' ? scope.dot : head === '$' ? scope.root : scope.variables.get(head)
  return path
    .filter((name) => name !== '')
    .reduce((value: unknown, name) => (value as Record<string, unknown> | undefined)?.[name], start)
}

/** The value of words such as `and $a (gt (int .b) 1) | quote`. */
function evaluate(words: string[], scope: Scope): unknown {
  const left = [...words]
  const pipeline = (): unknown => {
    let piped: unknown[] = []
    for (;;) {
      const name = left[0] ?? ''
      const isCall = name === 'include' || name in functions
      if (isCall) left.shift()
      const args: unknown[] = []
      while (left.length > 0 && left[0] !== '|' && left[0] !== ')') {
        const word = left.shift() ?? ''
        args.push(word === '(' ? pipeline() : operand(word, scope))
      }
      const all = [...args, ...piped]
      if (!isCall && all.length !== 1) throw new Error(`"${name}" is no function here.`)
      piped = [isCall ? call(name, all, scope) : all[0]]
      if (left.shift() !== '|') return piped[0]
    }
  }
  return pipeline()
}

function call(name: string, args: unknown[], scope: Scope): unknown {
  if (name !== 'include') return (functions[name] as (...all: unknown[]) => unknown)(...args)
  const [template, dot] = args
  const body = scope.defined.get(String(template))
  if (!body) throw new Error(`Nothing is defined as ${template}.`)
  return renderTemplate(body, dot, scope.defined)
}

/** The text that a template makes of a value. */
export function renderTemplate(body: Node[], dot: unknown, defined: Defined): string {
  return renderIn(body, { dot, root: dot, variables: new Map(), defined })
}

function renderIn(body: Node[], scope: Scope): string {
  const inner = (nodes: Node[], dot: unknown, more: [string, unknown][] = []): string =>
    renderIn(nodes, { ...scope, dot, variables: new Map([...scope.variables, ...more]) })
  const parts = body.map((node) => {
    if (node.kind === 'text') return node.text
    const value = evaluate(node.words, scope)
    if (node.kind === 'print') return textOf(value)
    if (node.kind === 'if') return inner(isTrue(value) ? node.body : node.otherwise, scope.dot)
    if (node.kind === 'range')
      return Object.entries((value ?? {}) as object)
        .sort(([a], [b]) => (Array.isArray(value) ? 0 : a < b ? -1 : 1))
        .map(([key, each]) => inner(node.body, each, pairs(node.names, key, each)))
        .join('')
    scope.variables.set(node.name, value)
    return ''
  })
  return parts.join('')
}

/** `$value`, or `$key, $value`. */
function pairs(names: string[], key: string, value: unknown): [string, unknown][] {
  const [first, second] = names
  if (first === undefined) return []
  return second === undefined
    ? [[first, value]]
    : [
        [first, key],
        [second, value],
      ]
}
