import type { Opening, OpeningContent, Visibility } from '../domain/opening.js'
import type { Say } from '../messages/text.js'
import { isRecruiter } from './admins.js'
import { accountsOf, employeesNamed } from './platform-people.js'
import type { Context } from './unit-of-work.js'

/** What came back of the form of an opening. */
export interface OpeningSaid {
  /** all fields were shown: one that is absent was left empty */
  unfolded?: 'yes' | undefined
  title: string
  department?: string | undefined
  skills?: string[] | undefined
  languages?: string[] | undefined
  place?: string | undefined
  seniority?: string | undefined
  path?: string | undefined
  work?: string | undefined
  words?: string | undefined
  visibility: Visibility
  seats?: number | undefined
  circle: string[]
  barred: string[]
  owner: string[]
  deputy: string[]
  barredMails: string[]
  forgetMails: boolean
}

export interface OpeningRead {
  content: OpeningContent
  ownerId: string
  deputyId: string | null
}

type Before = OpeningContent & Pick<Opening, 'ownerId' | 'deputyId'>
type Errors = { errors: Record<string, string> }

const mostAddresses = 100

/** Reads it against what stood before; what cannot be is said beside its field. Fields that were folded away keep what they were. */
export async function readOpening(
  context: Context,
  said: OpeningSaid,
  before: Before,
  say: Say,
): Promise<OpeningRead | Errors> {
  const isWhole = said.unfolded === 'yes'
  const owner = await oneOf(context, said.owner, say)
  const deputy = await oneOf(context, said.deputy, say)
  const mayName = isRecruiter(context.who, context.adminEmails)
  const ownerId = (mayName && 'id' in owner ? owner.id : undefined) ?? before.ownerId
  const named = 'id' in deputy ? deputy.id : undefined
  const read: OpeningRead = {
    ownerId,
    deputyId: named ?? (isWhole ? null : before.deputyId),
    content: {
      ...wordsOf(said, before, isWhole),
      circle: said.visibility === 'circle' ? await keptPeople(context, said.circle, before.circle) : [],
      barred: {
        employees: isWhole ? await keptPeople(context, said.barred, before.barred.employees) : before.barred.employees,
        addresses: addressesOf(context, said, before),
      },
    },
  }
  const errors = {
    ...(mayName && 'error' in owner ? { owner: owner.error } : {}),
    ...('error' in deputy ? { deputy: deputy.error } : {}),
    ...errorsOf(read, say),
  }
  return Object.keys(errors).length > 0 ? { errors } : read
}

function wordsOf(said: OpeningSaid, before: Before, isWhole: boolean): Omit<OpeningContent, 'circle' | 'barred'> {
  const text = (word: string | undefined, known: string): string => word ?? (isWhole ? '' : known)
  const list = (all: string[] | undefined, known: string[]): string[] => all ?? (isWhole ? [] : known)
  return {
    visibility: said.visibility,
    seats: said.seats ?? before.seats,
    title: said.title,
    // shown from the first
    department: said.department ?? '',
    skills: said.skills ?? [],
    work: said.work ?? '',
    words: said.words ?? '',
    languages: list(said.languages, before.languages),
    place: text(said.place, before.place),
    seniority: text(said.seniority, before.seniority),
    path: text(said.path, before.path),
  }
}

/** Whom this workspace cannot show stays named. */
async function keptPeople(context: Context, said: readonly string[], before: readonly string[]): Promise<string[]> {
  const shown = new Set((await accountsOf(context, before)).map(({ employeeId }) => employeeId))
  return [...new Set([...before.filter((id) => !shown.has(id)), ...(await employeesNamed(context, said))])]
}

/** Nobody, or one person who is here. */
async function oneOf(
  context: Context,
  said: readonly string[],
  say: Say,
): Promise<{ id: string | undefined } | { error: string }> {
  if (said.length === 0) return { id: undefined }
  if (said.length > 1) return { error: say('opening.form.person.one') }
  const [id] = await employeesNamed(context, said)
  const person = id === undefined ? undefined : await context.tx.employees.get(id)
  return person?.status === 'active' ? { id: person.id } : { error: say('opening.form.person.gone') }
}

/** Kept as keyed hashes only. */
function addressesOf({ tx }: Context, { barredMails, forgetMails }: OpeningSaid, { barred }: Before): string[] {
  const added = barredMails.map((address) => tx.emailIndex(address))
  return [...new Set([...(forgetMails ? [] : barred.addresses), ...added])]
}

function errorsOf({ content, ownerId, deputyId }: OpeningRead, say: Say): Record<string, string> {
  const { circle, barred, visibility } = content
  const deciding = [ownerId, ...(deputyId === null ? [] : [deputyId]), ...circle]
  return {
    ...(visibility === 'circle' && circle.length === 0 ? { circle: say('opening.form.circle.missing') } : {}),
    ...(deputyId === ownerId ? { deputy: say('opening.form.deputy.same') } : {}),
    ...(barred.employees.some((id) => deciding.includes(id)) ? { barred: say('opening.form.barred.both') } : {}),
    ...(barred.addresses.length > mostAddresses ? { barredMails: say('opening.form.barredMails.many') } : {}),
  }
}
