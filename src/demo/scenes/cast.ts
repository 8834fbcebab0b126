/** Who plays in the scenes, each with people of its own, so that no scene stands in the way of another. */

/** Ten of them are one a kind. */
export const sceneKinds = [
  'career',
  'informational',
  'networking',
  'preliminary',
  'candidacy',
  'seeker_led',
  'company',
  'consultation',
  'group',
  'referral',
] as const

/** The hidden job market, as two of those in it see it. */
export const viewScenes = ['role_owner', 'referrer'] as const

export const allScenes = [...sceneKinds, ...viewScenes] as const
export type SceneKind = (typeof allScenes)[number]

export const isSceneKind = (kind: string): kind is SceneKind => (allScenes as readonly string[]).includes(kind)

export interface Colleague {
  /** user id in Slack */
  host: string
  /** null for a colleague who is there since the past; `leads`: the department in which they own roles */
  joins: { name: string; title: string; leads?: string } | null
}

export interface SceneCast extends Colleague {
  /** a second colleague: who put the person forward, or who owns the role */
  other?: Colleague
  /** what the two talk about; nobody else does */
  topic: string
  /** first names of the people outside, those of one scene beside each other; another scene takes the next */
  names: readonly string[]
}

export const recruiter = 'UAMARA'

export const casts: Record<SceneKind, SceneCast> = {
  career: {
    host: 'UFREYA',
    joins: { name: 'Freya Lindholm', title: 'Data engineer' },
    topic: 'lighthouse mathematics',
    names: ['Nora', 'Nils', 'Naima', 'Noel'],
  },
  informational: {
    host: 'UOTTO',
    joins: { name: 'Otto Ruiz', title: 'Cartographer' },
    topic: 'tidal cartography',
    names: ['Emil', 'Elsa', 'Edith', 'Enno'],
  },
  networking: {
    host: 'UZOE',
    joins: { name: 'Zoe Marin', title: 'Event lead' },
    topic: 'harbour festivals',
    names: ['Ravi', 'Runa', 'Remy', 'Rike'],
  },
  preliminary: {
    host: 'UHENRIK',
    joins: null,
    topic: 'ferry timetabling',
    names: ['Sofia', 'Silas', 'Selma', 'Sven'],
  },
  candidacy: {
    host: 'UIVO',
    joins: { name: 'Ivo Kranz', title: 'Fleet analyst' },
    topic: 'buoy telemetry',
    names: ['Marek', 'Milena', 'Malte', 'Mirela'],
  },
  seeker_led: {
    host: 'UDARA',
    joins: { name: 'Dara Quinn', title: 'Sound designer' },
    topic: 'foghorn acoustics',
    names: ['Alba', 'Arne', 'Alma', 'Anton'],
  },
  company: {
    host: 'ULINA',
    joins: { name: 'Lina Sorel', title: 'Dock planner' },
    topic: 'dock planning',
    names: ['Ida', 'Bram', 'Cleo', 'Dario', 'Edda', 'Fynn', 'Gesa', 'Hugo', 'Inka'],
  },
  consultation: {
    host: 'UEMRE',
    joins: { name: 'Emre Yildiz', title: 'Sail maker' },
    topic: 'sail engineering',
    names: ['Jule', 'Jaro', 'Jette', 'Janek'],
  },
  group: {
    host: 'UKAIA',
    joins: { name: 'Kaia Moe', title: 'Crew coach' },
    topic: 'crew coordination',
    names: ['Kira', 'Lasse', 'Maja', 'Ole', 'Paula', 'Quentin', 'Rosalie', 'Samir', 'Thea'],
  },
  referral: {
    host: 'ULEO',
    joins: { name: 'Leo Fabian', title: 'Rope technician' },
    topic: 'rope mechanics',
    names: ['Tess', 'Taavi', 'Talia', 'Timo'],
  },
  role_owner: {
    host: 'UWANDA',
    joins: { name: 'Wanda Krol', title: 'Head of moorings', leads: 'Moorings' },
    other: { host: 'UPIET', joins: { name: 'Piet Hansen', title: 'Anchor smith' } },
    topic: 'anchor metallurgy',
    names: ['Vilma', 'Viggo', 'Vesna', 'Valerio'],
  },
  referrer: {
    host: 'UBRITTA',
    joins: { name: 'Britta Voss', title: 'Compass maker' },
    other: { host: 'UGREGOR', joins: { name: 'Gregor Hahn', title: 'Head of navigation', leads: 'Navigation' } },
    topic: 'compass calibration',
    names: ['Wim', 'Wanja', 'Wieland', 'Wiebke'],
  },
}

/** Who owns the role, in a scene that has one. */
export const ownerIn = ({ host, other }: SceneCast): string => (other?.joins?.leads === undefined ? host : other.host)

/** How many people outside a scene has. */
export const guestsOf = (kind: SceneKind): number => (kind === 'company' || kind === 'group' ? 3 : 1)
