import { blockWords } from './posting.js'
import { weights } from './score.js'

/** Apart enough that the columns' bits of one word do not compete for the same lines of the cache. */
export const stride = blockWords + 16

/** The first columns of a block; behind them each topic group has two: shared as interest, shared as skill. */
export const columns = { department: 0, role: 1, asked: 2, seniority: 3, active: 4, groups: 5 } as const

/** No topic, shared as interest or as skill, gives more. */
const perTopic = Math.max(weights.topics.each, weights.skills.each)
const perCuriosity = Math.max(weights.department, weights.role)
const [mostStance = 0, nextStance = 0] = Object.values(weights.stance).sort((a, b) => b - a)

/** The kinds of people whom the gate tells apart: department and role (none, one, both) × seniority × active. */
export const kindsOfPeople = 12

/** More topics than any group can give. */
const never = 5

/**
 * Writes for each kind of people how many topics one must share to have `floor` points, given how many can be shared at
 * most. Shared topics are counted up to four: whoever would need more passes with four.
 */
export function writeNeeds(need: Int32Array, floor: number, mostShared: number): void {
  for (let kind = 0; kind < kindsOfPeople; kind++) {
    const seniority = (kind & 2) === 0 ? 0 : weights.seniority
    const stance = (kind & 1) === 0 ? nextStance : mostStance
    const missing = Math.ceil((floor - (kind >> 2) * perCuriosity - seniority - stance) / perTopic)
    need[kind] = missing > mostShared ? never : Math.max(0, Math.min(never - 1, missing))
  }
}

function level(need: number, one: number, two: number, three: number, four: number): number {
  if (need === never) return 0
  if (need === 0) return -1
  if (need === 1) return one
  if (need === 2) return two
  return need === 3 ? three : four
}

/**
 * The people of a word of the block who may have the points the needs were written for; all others have fewer. The first
 * `several` groups stand for several topics: one may be shared by them as an interest and one more as a skill.
 */
export function gate(block: Int32Array, word: number, groups: number, several: number, need: Int32Array): number {
  const department = block[columns.department * stride + word]!
  const role = block[columns.role * stride + word]!
  const asked = block[columns.asked * stride + word]!
  const some = department | role
  const both = department & role
  // Where topics alone cannot do it, most words hold nobody, and are done.
  if (need[3] === never && ((need[7] === never ? both : some) | asked) === 0) return 0
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (let group = 0, at = columns.groups * stride + word; group < groups; group++, at += 2 * stride) {
    const shared = block[at]! | block[at + stride]!
    four |= three & shared
    three |= two & shared
    two |= one & shared
    one |= shared
    if (group < several) {
      const twice = block[at]! & block[at + stride]!
      four |= three & twice
      three |= two & twice
      two |= one & twice
    }
  }
  const substance = one | some | asked
  // As if everybody were active and of the wanted seniority.
  const most =
    level(need[3]!, one, two, three, four) |
    (some & level(need[7]!, one, two, three, four)) |
    (both & level(need[11]!, one, two, three, four)) |
    asked
  if ((most & substance) === 0) return 0
  const senior = block[columns.seniority * stride + word]!
  const active = block[columns.active * stride + word]!
  let enough = asked
  for (let kind = 0; kind < kindsOfPeople; kind++) {
    const curious = kind < 4 ? -1 : kind < 8 ? some : both
    const own = ((kind & 2) === 0 ? -1 : senior) & ((kind & 1) === 0 ? -1 : active)
    enough |= curious & own & level(need[kind]!, one, two, three, four)
  }
  return enough & substance
}
