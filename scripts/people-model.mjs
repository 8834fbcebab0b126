// People and offers as a company may have them, by seed: a few subjects are everybody's and most are few people's, who works
// on something mostly asks about it, and 15 % of all people care for nothing but rare subjects.
import { numbers } from './matching-problems.mjs'

/** Weight of the k-th of a list: 1 / k^bend. Returns a draw of places below `count`. */
function zipf(count, chance, bend = 1) {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    sum += 1 / (at + 1) ** bend
    upTo[at] = sum
  }
  return () => {
    const drawn = chance() * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle] > drawn) high = middle
      else low = middle + 1
    }
    return low
  }
}

const fields = 14
const subjectsOfField = 60
const leastRareSubjects = 20
const rareShare = 0.15
const seniorities = ['junior', 'senior', 'lead', 'head']
const stances = ['passive', 'exploring', 'active']
const languages = ['en', 'de', 'fr', 'pl', 'es', 'it']
const kinds = ['informational', 'informational', 'informational', 'career', 'consultation']

/** What everything is drawn from; `field` and places of subjects are skewed, the rest is as its share says. */
function draws(seed, rareSubjects) {
  const whole = numbers(seed)
  const chance = () => whole(2 ** 30) / 2 ** 30
  const below = (limit) => Math.floor(chance() * limit)
  const place = zipf(subjectsOfField, chance)
  const field = zipf(fields, chance, 0.7)
  const language = zipf(languages.length, chance, 1.5)
  const several = (from, to, draw) => [...new Set(Array.from({ length: from + below(to - from + 1) }, draw))]
  /** One in twenty names a whole craft, which all its subjects belong to. */
  const common = (home) => {
    const craft = `craft${chance() < 0.75 ? home : field()}`
    return chance() < 0.05 ? craft : `${craft} subject${place()}`
  }
  const rare = () => `rarity${below(rareSubjects)}`
  const role = (home) => `profession${home}${'abcde'[below(5)]}`
  const windows = () =>
    chance() < 0.3
      ? []
      : several(1, 4, () => below(5))
          .sort()
          .map((day) => {
            const from = day * 1440 + (7 + below(10)) * 60
            return { from, to: from + 60 + below(4) * 60 }
          })
  return { chance, below, field, several, common, rare, role, windows, language }
}

/** People of one company for the matching, the same for the same seed. Hosts are `host-0` … and have one offer each. */
export function peopleModel(seed, hosts) {
  // one or two hosts know of each
  const draw = draws(seed, Math.max(leastRareSubjects, Math.ceil(hosts / 4)))
  const { chance, below, field, several, common, rare, role, windows } = draw
  const spoken = (from, to) => several(from, to, () => languages[draw.language()])
  const isOften = (share) => chance() < share
  const host = () => `host-${below(hosts)}`
  const candidate = (id, age = 0) => {
    const home = field()
    const isRare = isOften(rareShare)
    const subject = () => (isRare ? rare() : common(home))
    return {
      id,
      isRare,
      employeeId: isOften(0.05) ? host() : null,
      interests: several(1, isRare ? 2 : 6, subject),
      skills: isRare ? [] : several(0, 4, subject),
      departments: !isRare && isOften(0.5) ? [`division${home}`] : [],
      roles: !isRare && isOften(0.4) ? [role(home)] : [],
      seniority: isOften(0.6) ? seniorities[below(4)] : null,
      languages: isOften(0.7) ? spoken(1, 3) : [],
      weekMinutes: windows(),
      stance: stances[below(3)],
      age,
      askedForHosts: isOften(0.05) ? [host()] : [],
      isConnected: isOften(0.3),
      barredEmployers: [],
    }
  }
  const offer = (at, seats = 1 + below(2)) => {
    const home = field()
    return {
      id: `offer-${at}`,
      hostId: `host-${at}`,
      kind: kinds[below(kinds.length)],
      topics: [...several(1, 5, () => common(home)), ...(isOften(rareShare) ? several(1, 3, rare) : [])],
      department: `division${home}`,
      role: role(home),
      seniority: isOften(0.5) ? seniorities[below(4)] : null,
      languages: spoken(1, 2),
      weekMinutes: windows(),
      minutes: 30,
      openUnits: seats,
      hostUnits: seats,
      formerEmployers: [],
    }
  }
  return { chance, below, candidate, offer }
}

/** No blocks, nobody busy; whoever works here hides from their own team of five. */
export function freeContext(candidates) {
  const inside = candidates.filter(({ employeeId }) => employeeId)
  const team = (employeeId) => {
    const first = 5 * Math.floor(Number(employeeId.slice('host-'.length)) / 5)
    return new Set(Array.from({ length: 5 }, (_none, at) => `host-${first + at}`))
  }
  return {
    blocked: new Map(),
    coolingDown: new Map(),
    shields: new Map(inside.map(({ id, employeeId }) => [id, team(employeeId)])),
    withOpenMatch: new Set(),
    paused: new Set(),
  }
}

/** The facts of a round: so many people and so many offers with one or two seats, or `seats`. */
export function modelRound(people, offers, { seed = 1, ageingWeight = 0, seats, mostAge = 0 } = {}) {
  const model = peopleModel(seed, offers)
  const candidates = Array.from({ length: people }, (_none, at) =>
    model.candidate(`person-${at}`, mostAge > 0 ? model.below(mostAge) : 0),
  )
  return {
    candidates,
    offers: Array.from({ length: offers }, (_none, at) => model.offer(at, seats)),
    context: freeContext(candidates),
    ageingWeight,
    seed: `round ${seed}`,
  }
}
