import fc from 'fast-check'

/** One thing about a payload that is not as it should be; numbers, so that it can be said which. */
export interface Change {
  /** where: the how-manieth place */
  at: number
  /** what happens there */
  how: number
}

export const someChanges: fc.Arbitrary<Change[]> = fc.array(fc.record({ at: fc.nat(9999), how: fc.nat(9999) }), {
  minLength: 1,
  maxLength: 3,
})

type Json = unknown
type Path = readonly string[]

const words = [
  '',
  ' ',
  '\u0000',
  '\u202e\u200b',
  '\ud800',
  'x'.repeat(70),
  'x'.repeat(5000),
  '__proto__',
  'constructor',
  'toString',
  '<!channel> <@U1>',
  'https://127.0.0.1/',
  '-1',
  '99999-01-01T00:00:00Z',
  '{"value":{"__proto__":{"polluted":true}}}',
]
const others: Json[] = [null, true, false, 0, -1, 1e308, [], {}, [[]], { id: null }, ...words]

/** Stands for a name that an object would not keep. */
const prototypeMark = '~prototype~'
const duplicateMark = '~duplicate~'

const ways: ((value: Json) => Json)[] = [
  ...others.map((other) => () => other),
  (value) => [value],
  (value) => [value, value],
  (value) => ({ value }),
  (value) => ({ [prototypeMark]: value }),
  (value) =>
    isObject(value) ? { ...value, [prototypeMark]: { polluted: true } } : { [prototypeMark]: { polluted: true } },
  (value) => (isObject(value) ? { ...value, constructor: { prototype: { polluted: true } } } : 'constructor'),
  (value) => (isObject(value) ? { ...value, [duplicateMark]: 'second' } : value),
  (value) => Array.from({ length: 40 }).reduce<Json>((inner) => ({ value: inner }), value),
  (value) => (typeof value === 'string' ? Number(value) : String(value)),
  (value) => (typeof value === 'string' ? `${value}\u0000` : value),
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  (value) => (typeof value === 'string' ? value.slice(1) : value),
]

/** Takes a payload and what becomes of it; returns it as JSON. */
export function mutated(payload: Json, changes: readonly Change[]): string {
  const changed = changes.reduce((value, { at, how }) => {
    const paths = pathsIn(value)
    const path = paths[at % paths.length] ?? []
    // the last way of all takes it away
    const way = ways[how % (ways.length + 1)]
    return setAt(value, path, way)
  }, payload)
  return JSON.stringify(changed)
    .replaceAll(prototypeMark, '__proto__')
    .replaceAll(`"${duplicateMark}":`, '"type":"view_submission","id":')
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place below the payload itself. */
function pathsIn(value: Json, at: Path = []): Path[] {
  const own = at.length === 0 ? [] : [at]
  if (typeof value !== 'object' || value === null) return own
  return [...own, ...Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...at, name]))]
}

function setAt(value: Json, [first, ...rest]: Path, way: ((value: Json) => Json) | undefined): Json {
  if (first === undefined || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
    if (name !== first) return [[name, each]]
    if (rest.length > 0) return [[name, setAt(each, rest, way)]]
    return way === undefined ? [] : [[name, way(each)]]
  })
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
