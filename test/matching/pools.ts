import type { Stance } from '../../src/domain/candidate.js'
import type { CandidateFacts, OfferFacts, RulesContext, WeekStretch } from '../../src/matching/facts.js'
import { pairsOf } from '../../src/matching/facts.js'
import { numbers } from './problem-families.js'

/** Numbers in [0, 1), the same for the same seed. */
export function chanceOf(seed: number): () => number {
  const pick = numbers(seed)
  return () => pick(2 ** 32) / 2 ** 32
}

const fieldsOfWork = ['backend', 'frontend', 'data', 'design', 'sales', 'legal', 'security', 'golf', 'sql', 'cloud']
const turns = ['', ' careers', ' teams', ' jobs', ' in Berlin', ' for beginners', ' leadership', ' and travel']
const departments = ['Data', 'Engineering', 'Sales', 'Legal', 'People', 'Data Platform']
const roles = ['Backend Engineer', 'Senior Backend Engineer', 'Designer', 'Data Scientist', 'Recruiter', 'Engineer']
const seniorities = [null, null, 'Senior', 'senior ', 'junior', 'Lead']
const languages = ['en', 'de', 'en-GB', 'fr', 'pl']
const hosts = Array.from({ length: 40 }, (_, at) => `host-${at}`)
const employers = ['Acme', 'acme corp', 'Globex', 'Initech']
const stances: Stance[] = ['passive', 'exploring', 'active']
const kinds = ['informational', 'career'] as const

/** A world of people and offers drawn by one row of chances. */
export interface PoolWorld {
  candidate(id: string): CandidateFacts
  offer(id: string): OfferFacts
  context(candidates: readonly CandidateFacts[]): RulesContext
  chance: () => number
}

/** The same people, offers and rules for the same seed. */
export function poolWorld(seed: number): PoolWorld {
  const chance = chanceOf(seed)
  const below = (limit: number) => Math.floor(chance() * limit)
  /** the first of a list are drawn more often than the last */
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * chance() * list.length)]!
  const some = <T>(list: readonly T[], most: number): T[] => Array.from({ length: below(most + 1) }, () => one(list))
  const seldom = <T>(share: number, list: readonly T[], most: number): T[] => (chance() < share ? some(list, most) : [])
  const phrase = () => {
    const own = chance() < 0.03 ? `topic ${below(5000)}` : `${one(fieldsOfWork)}${one(turns)}`
    return chance() < 0.2 ? own.toUpperCase() : own
  }
  const phrases = (most: number) => Array.from({ length: below(most + 1) }, phrase)
  const windows = (): WeekStretch[] =>
    seldom(0.5, [0, 1, 2, 3, 4, 5, 6], 3).map((day) => {
      const from = day * 1440 + below(96) * 15
      return { from, to: from + 30 + below(20) * 15 }
    })
  return {
    chance,
    candidate: (id) => ({
      id,
      employeeId: chance() < 0.15 ? one(hosts) : null,
      interests: phrases(5),
      skills: phrases(4),
      departments: seldom(0.6, departments, 2),
      roles: seldom(0.5, roles, 2),
      seniority: one(seniorities),
      languages: seldom(0.7, languages, 2),
      weekMinutes: windows(),
      stance: one(stances),
      age: below(30),
      askedForHosts: seldom(0.1, hosts, 2),
      barredEmployers: seldom(0.1, employers, 2),
      isConnected: chance() < 0.3,
    }),
    offer: (id) => ({
      id,
      hostId: one(hosts),
      kind: one(kinds),
      topics: phrases(chance() < 0.02 ? 60 : 6),
      department: chance() < 0.7 ? one(departments) : null,
      role: chance() < 0.7 ? one(roles) : null,
      seniority: one(seniorities),
      languages: seldom(0.6, languages, 2),
      weekMinutes: windows(),
      minutes: one([30, 45, 60, 0]),
      openUnits: 1,
      hostUnits: 1,
      formerEmployers: seldom(0.3, employers, 2),
    }),
    context: (candidates) => {
      const pairs = () => pairsOf(some(candidates, 40).map(({ id }) => [one(hosts), id] as const))
      const ids = (share: number) => candidates.filter(() => chance() < share).map(({ id }) => id)
      const internal = candidates.filter(({ employeeId }) => employeeId)
      return {
        blocked: pairs(),
        coolingDown: new Map([['career' as const, pairs()]]),
        shields: new Map(internal.filter(() => chance() < 0.9).map(({ id }) => [id, new Set(some(hosts, 8))])),
        withOpenMatch: new Set(ids(0.1)),
        paused: new Set([...ids(0.05), ...some(hosts, 2)]),
      }
    },
  }
}
