export type Role = 'recruiter' | 'role_owner' | 'hr' | 'admin'

/** Someone of the company. Times of day are in `zone`. */
export interface Employee {
  id: string
  version: number
  status: 'active' | 'left' | 'erased'
  roles: Role[]
  emailIndex: string | null
  managerId: string | null
  /** everything this person offers rests until then */
  pausedUntil: Date | null
  /** questions in a row that stayed unanswered; three pause, known to the person only (P-6) */
  silences: number
  lastActedAt: Date | null
  createdAt: Date
  updatedAt: Date
  name: string
  email: string | null
  department: string | null
  title: string | null
  /** IANA zone; null until known */
  zone: string | null
  /** chosen by the person; wins over the platform's zone */
  zoneChosen: boolean
  /** as the platform says it */
  locale: string | null
  /** chosen by the person; wins over the platform's */
  language: string | null
  photoUrl: string | null
  /** when messages may come */
  hours: { fromMinute: number; toMinute: number; weekdays: readonly number[] } | null
  /** why everything rests: chosen, or three silences */
  pauseReason: 'chosen' | 'silences' | 'not_now' | 'no_shows' | null
  /** passes since the last yes; after three a recruiter is asked to look (P-10) */
  passes: number
  /** days on which this person did not come, undisputed (P-19) */
  noShows: string[]
  /** whether a manager is named in the import but is not in it */
  managerUnknown: boolean
  /** named by a colleague's introduction once, without an offer of their own, and said no: not named again */
  asksNoMore: boolean
  /** hears each quarter what their talks led to, alone */
  looksBack: boolean
  /** where messages go when there are accounts on both platforms; null: where this person spoke last */
  writesTo: Workspace['platform'] | null
}

/** The language in which somebody is spoken to; null where nobody said it. */
export const languageOf = ({ language, locale }: Pick<Employee, 'language' | 'locale'>): string | null =>
  language ?? locale

/** Far enough away to mean "until they come back"; never written as a date. */
export const openEnded = new Date('9999-01-01T00:00:00Z')

/** One account of an employee on one platform. */
export interface Identity {
  id: string
  version: number
  employeeId: string
  workspaceId: string
  platform: 'slack' | 'teams'
  userId: string
  /** `blocked`: the platform lets us write no more, until they speak again */
  status: 'active' | 'gone' | 'blocked'
  isAdmin: boolean
  /** a status of vacation or sick: clocks stop (P-16) */
  isAway: boolean
  lastSpokeAt: Date
  /** when the platform was last asked who this is */
  learnedAt: Date | null
  /** the one-to-one conversation with the bot, once there is one */
  conversation: string | null
  /** where Teams wants to be called for this person; null on Slack */
  serviceUrl: string | null
}

/** A channel into which the bot can write, known by the platform's telling; Slack has a picker of its own and needs none. */
export interface Channel {
  id: string
  version: number
  workspaceId: string
  /** the platform's id */
  externalId: string
  teamId: string
  /** team and channel, as people know it */
  name: string
  serviceUrl: string
  status: 'active' | 'gone'
}

/** One workspace or tenant. */
export interface Workspace {
  id: string
  organizationId: string
  platform: 'slack' | 'teams'
  externalId: string
  status: 'active' | 'uninstalled'
}

/** "Never match me with": kept secret (P-11). */
export interface Block {
  id: string
  version: number
  byType: 'employee' | 'candidate'
  byId: string
  otherType: 'employee' | 'candidate'
  otherId: string
  createdAt: Date
}

/**
 * P-2: everyone in the internal candidate's line of managers, their reports at any level and their team.
 * `managerOf` and `departmentOf` describe all active employees. Where the manager is unknown, `named` holds the people
 * who must not know. Returns the ids that must never host, see, or be listed this person; never contains `employeeId`.
 */
export function shieldOf(
  employeeId: string,
  named: readonly string[],
  people: readonly Pick<Employee, 'id' | 'managerId'>[],
): Set<string> {
  const managerOf = new Map(people.map((person) => [person.id, person.managerId]))
  const shield = new Set(named)
  const ownManager = managerOf.get(employeeId) ?? null
  const line = new Set<string>()
  for (let above = ownManager; above && !line.has(above); above = managerOf.get(above) ?? null) line.add(above)
  for (const above of line) shield.add(above)
  const below = (id: string): boolean => {
    const seen = new Set<string>()
    for (let above = managerOf.get(id); above && !seen.has(above); above = managerOf.get(above)) {
      if (above === employeeId) return true
      seen.add(above)
    }
    return false
  }
  for (const person of people) {
    if (below(person.id)) shield.add(person.id)
    if (ownManager !== null && person.managerId === ownManager) shield.add(person.id)
  }
  shield.delete(employeeId)
  return shield
}
