import { weights } from '../score.js'
import { blockWords } from './posting.js'

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

/** By a need: everybody, who shares one topic, two, three, four; nobody. */
const level = Int32Array.of(-1, 0, 0, 0, 0, 0)

/** Writes who of a word shares how many topics, up to four. */
function writeLevels({ bits, groups, several }: GatedBlock, word: number): void {
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (let group = 0, at = columns.groups * stride + word; group < groups; group++, at += 2 * stride) {
    const interest = bits[at]!
    const skill = bits[at + stride]!
    const shared = interest | skill
    const twice = group < several ? interest & skill : 0
    four |= (three & shared) | (two & twice)
    three |= (two & shared) | (one & twice)
    two |= (one & shared) | twice
    one |= shared
  }
  level[1] = one
  level[2] = two
  level[3] = three
  level[4] = four
}

/** The people of a word with enough topics for their seniority and stance, given the first of the four needs that hold. */
function enough(need: Int32Array, first: number, senior: number, active: number): number {
  if (need[first + 3] === never) return 0
  const junior = level[need[first]!]! | (active & level[need[first + 1]!]!)
  return junior | (senior & (level[need[first + 2]!]! | (active & level[need[first + 3]!]!)))
}

/** What the gate reads: the bits of a block, how many topic groups they have, and how many of these, the first, are several. */
export interface GatedBlock {
  bits: Int32Array
  groups: number
  several: number
  /** as `writeNeeds` wrote it */
  need: Int32Array
}

/**
 * Writes to `passing`, for some words of a block, the people who may have the points the needs were written for; all
 * others have fewer. By a group that stands for several topics one may be shared as an interest and one more as a skill.
 */
export function writePassing(block: GatedBlock, from: number, words: number, passing: Int32Array): void {
  const { bits, need } = block
  const alone = need[3]!
  const withOne = need[7]!
  const withBoth = need[11]!
  for (let at = 0, word = from; at < words; at++, word++) {
    const department = bits[columns.department * stride + word]!
    const role = bits[columns.role * stride + word]!
    const asked = bits[columns.asked * stride + word]!
    const some = department | role
    const both = department & role
    passing[at] = 0
    // Where topics alone cannot do it, many words hold nobody, and are done.
    if (alone === never && ((withOne === never ? both : some) | asked) === 0) continue
    writeLevels(block, word)
    const substance = level[1]! | some
    // First as if everybody were active and of the wanted seniority.
    const most = substance & (level[alone]! | (some & level[withOne]!) | (both & level[withBoth]!))
    if ((most | asked) === 0) continue
    const senior = bits[columns.seniority * stride + word]!
    const active = bits[columns.active * stride + word]!
    const own =
      enough(need, 0, senior, active) |
      (some & enough(need, 4, senior, active)) |
      (both & enough(need, 8, senior, active))
    passing[at] = asked | (most & own)
  }
}
