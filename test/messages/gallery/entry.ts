import type { Card } from '../../../src/messages/card.js'
import type { Form } from '../../../src/messages/form.js'
import type { Reader } from '../../../src/messages/reader.js'
import type { Cast } from './cast.js'

/** `home`: Slack's Home tab; `page`: a page of somebody without an account; `text`: words in a terminal or beside a field. */
export type Surface = 'slack' | 'teams' | 'home' | 'mail' | 'page' | 'text'
/** Who reads it; `candidate` is reached by mail and pages, an internal one in Slack. */
export type To = 'host' | 'candidate' | 'internal' | 'employee' | 'recruiter' | 'admin' | 'channel' | 'anyone'

interface EntryBase {
  /** file name of its drawings: module, builder, variant */
  name: string
  /** the file of src/messages, and the function in it that makes this */
  module: string
  builder: string
  to: To
  surfaces: readonly Surface[]
  /** comes by itself, so that its preview shows on a locked screen; others answer what the reader just did */
  sent: boolean
}

export type Entry = EntryBase &
  (
    | { card: (cast: Cast, reader: Reader) => Card }
    | { form: (cast: Cast, reader: Reader) => Form }
    | { text: (cast: Cast, reader: Reader) => string }
  )

type Draw<Made> = (cast: Cast, reader: Reader) => Made
/** A builder as `module.builder`, or `module.builder.variant`. */
type Path = `${string}.${string}`

function about(path: Path, to: To, drawnOn: readonly Surface[], sent: boolean): EntryBase {
  const [module = '', builder = '', ...variant] = path.split('.')
  // whatever is shown in Slack is shown in Teams; what stands in Slack's Home tab is an answer there
  const isInChat = drawnOn.includes('slack') || drawnOn.includes('home')
  const surfaces: readonly Surface[] = isInChat ? [...new Set<Surface>([...drawnOn, 'teams'])] : drawnOn
  return { name: [module, builder, ...variant].join('-'), module, builder, to, surfaces, sent }
}

/** A message that comes by itself: employees read it in Slack, candidates there or by mail. */
export function told(path: Path, to: To, card: Draw<Card>, surfaces?: readonly Surface[]): Entry {
  return { ...about(path, to, surfaces ?? (to === 'candidate' ? ['slack', 'mail'] : ['slack']), true), card }
}

/** An answer, or a section of a page. */
export function shown(path: Path, to: To, card: Draw<Card>, surfaces?: readonly Surface[]): Entry {
  return { ...about(path, to, surfaces ?? usual(to), false), card }
}

export function asked(path: Path, to: To, form: Draw<Form>, surfaces?: readonly Surface[]): Entry {
  return { ...about(path, to, surfaces ?? usual(to), false), form }
}

export function written(path: Path, to: To, text: Draw<string>): Entry {
  return { ...about(path, to, ['text'], false), text }
}

/** An internal candidate does in Slack what others do on their page. */
const usual = (to: To): Surface[] => (to === 'candidate' ? ['slack', 'page'] : to === 'anyone' ? ['page'] : ['slack'])
