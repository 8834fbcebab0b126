/** A channel by the platform's id. */
export interface DigestPlace {
  workspaceId: string
  channel: string
}

/** What `setup` writes. Free texts are the organization's own. */
export interface Settings {
  version: number
  name: string
  /** IANA zone of the digest and of everyone whose zone is unknown */
  zone: string
  /** the first is spoken in channels, and to whoever's own language is not known */
  languages: readonly string[]
  /** where the digest is posted: at most one channel a workspace */
  digests: readonly DigestPlace[]
  /** dates `YYYY-MM-DD` on which no clock runs */
  closedDays: string[]
  howHiringWorks: string
  isSetUp: boolean
  /** digests in a row without any news */
  quietWeeks: number
  /** a claim or an inquiry: nothing is deleted because its time is over */
  isHeld: boolean
}

export const freshSettings: Settings = {
  version: 0,
  name: '',
  zone: 'Etc/UTC',
  languages: ['en'],
  digests: [],
  closedDays: [],
  howHiringWorks: '',
  isSetUp: false,
  quietWeeks: 0,
  isHeld: false,
}

/** The language of posts in channels, and of whoever's own is not known. */
export const spokenIn = ({ languages }: Pick<Settings, 'languages'>): string => languages[0] ?? 'en'

/** A repeating run: weekday 1 (Monday) to 7, or null for every day; minute of the day in `zone`. */
export interface Schedule {
  id: 'round' | 'digest' | 'care'
  version: number
  weekday: number | null
  minute: number
  zone: string
  everyWeeks: number
  nextAt: Date
}
