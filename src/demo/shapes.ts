/** Says what is wrong, and where, as a JSON pointer. */
export type Say = (problem: string, at: string) => void

/** A shape of a platform's reference: looks at a value and says what the platform would refuse in it. */
export type Shape = (value: unknown, at: string, say: Say) => void

/** Length in Unicode code points. */
export const points = (text: string): number => [...text].length

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `YYYY-MM-DD`, and a day that there is. */
export const isDay = (given: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.slice(0, 10) === given

export function string(most: number, least = 0): Shape {
  return (value, at, say) => {
    if (typeof value !== 'string') return say('must be a string', at)
    if (points(value) < least) say(`must be more than ${least - 1} characters`, at)
    if (points(value) > most) say(`must be less than ${most + 1} characters`, at)
  }
}

export const flag: Shape = (value, at, say) => {
  if (typeof value !== 'boolean') say('must be a boolean', at)
}

export function integer(least: number, most: number): Shape {
  return (value, at, say) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      say(`must be an integer from ${least} to ${most}`, at)
  }
}

export function word(...allowed: string[]): Shape {
  return (value, at, say) => {
    if (!allowed.includes(String(value))) say(`must be one of: ${allowed.join(', ')}`, at)
  }
}

/** Text that also passes a test of its own. */
export function stringLike(passes: (text: string) => boolean, what: string, most = 3000): Shape {
  const isText = string(most, 1)
  return (value, at, say) => {
    isText(value, at, say)
    if (typeof value === 'string' && !passes(value)) say(`must be ${what}`, at)
  }
}

export function list(item: Shape, least: number, most: number): Shape {
  return (value, at, say) => {
    if (!Array.isArray(value)) return say('must be an array', at)
    if (value.length < least) say(`must provide at least ${least} items`, at)
    if (value.length > most) say(`no more than ${most} items allowed`, at)
    for (const [index, each] of value.entries()) item(each, `${at}/${index}`, say)
  }
}

type Shapes = Record<string, Shape>

/** An object of that `type` with these properties and no others. */
export function object(type: string | undefined, required: Shapes, optional: Shapes = {}): Shape {
  const needed: Shapes = type === undefined ? required : { type: word(type), ...required }
  return (value, at, say) => {
    if (!isObject(value)) return say('must be an object', at)
    for (const name of Object.keys(value))
      if (!Object.hasOwn(needed, name) && !Object.hasOwn(optional, name))
        say(`invalid additional property: ${name}`, at)
    for (const [name, shape] of Object.entries(needed)) {
      if (Object.hasOwn(value, name)) shape(value[name], `${at}/${name}`, say)
      else say(`missing required field: ${name}`, at)
    }
    for (const [name, shape] of Object.entries(optional))
      if (Object.hasOwn(value, name)) shape(value[name], `${at}/${name}`, say)
  }
}

/** One of several objects, told apart by `type`. */
export function byType(shapes: Shapes): Shape {
  return (value, at, say) => {
    const type = isObject(value) ? String(value.type) : 'none'
    const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined
    if (shape) shape(value, at, say)
    else say(`unsupported type: ${type}`, `${at}/type`)
  }
}

/** All of them; the later ones are rules between properties. */
export function both(...shapes: Shape[]): Shape {
  return (value, at, say) => {
    for (const shape of shapes) shape(value, at, say)
  }
}
