import { blockWords } from './posting.js'
import { weights } from './score.js'

/** Apart enough that the columns' bits of one word do not compete for the same lines of the cache. */
export const stride = blockWords + 16

/** The first columns of a block; behind them each topic has two: shared as interest, shared as skill. */
export const columns = { department: 0, role: 1, asked: 2, seniority: 3, active: 4, topics: 5 } as const

/** No topic, shared as interest or as skill, gives more. */
const perTopic = Math.max(weights.topics.each, weights.skills.each)
const perCuriosity = Math.max(weights.department, weights.role)
const [mostStance = 0, nextStance = 0] = Object.values(weights.stance).sort((a, b) => b - a)

/** The kinds of people whom the gate tells apart: department and role (none, one, both) × seniority × active. */
export const kindsOfPeople = 12

/**
 * Writes for each kind of people how many topics one must share to have `floor` points. Shared topics are counted up to
 * four: whoever would need more passes with four.
 */
export function writeNeeds(need: Int32Array, floor: number): void {
  for (let kind = 0; kind < kindsOfPeople; kind++) {
    const seniority = (kind & 2) === 0 ? 0 : weights.seniority
    const stance = (kind & 1) === 0 ? nextStance : mostStance
    const missing = floor - (kind >> 2) * perCuriosity - seniority - stance
    need[kind] = Math.max(0, Math.min(4, Math.ceil(missing / perTopic)))
  }
}

function level(need: number, one: number, two: number, three: number, four: number): number {
  if (need === 0) return -1
  if (need === 1) return one
  if (need === 2) return two
  return need === 3 ? three : four
}

/** The people of a word of the block who may have the points the needs were written for; all others have fewer. */
export function gate(block: Int32Array, word: number, topics: number, need: Int32Array): number {
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (let topic = 0, at = columns.topics * stride + word; topic < topics; topic++, at += 2 * stride) {
    const shared = block[at]! | block[at + stride]!
    four |= three & shared
    three |= two & shared
    two |= one & shared
    one |= shared
  }
  const department = block[columns.department * stride + word]!
  const role = block[columns.role * stride + word]!
  const asked = block[columns.asked * stride + word]!
  const senior = block[columns.seniority * stride + word]!
  const active = block[columns.active * stride + word]!
  const with4 = (kind: number): number =>
    level(need[kind]!, one, two, three, four) |
    (active & level(need[kind + 1]!, one, two, three, four)) |
    (senior & level(need[kind + 2]!, one, two, three, four)) |
    (senior & active & level(need[kind + 3]!, one, two, three, four))
  const enough = with4(0) | ((department | role) & with4(4)) | (department & role & with4(8)) | asked
  return enough & (one | department | role | asked)
}
