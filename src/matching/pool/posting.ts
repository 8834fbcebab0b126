import { grown } from './growing.js'

/** People are read in blocks of this many, so that what is known of a block stays in the cache. */
export const blockPeople = 32_768
/** 32 people a word. */
export const blockWords = blockPeople / 32

/** The numbers of the people who have one thing in common: a rising list while they are few, then a bit for each person. */
export interface Posting {
  count: number
  list: Int32Array
  bits: Int32Array | undefined
}

/** The posting of nobody. */
export const emptyPosting = (): Posting => ({ count: 0, list: new Int32Array(0), bits: undefined })

/** A list of so many is read faster than the bits of a whole block. */
const mostListed = 256

function toBits({ list, count }: Posting): Int32Array {
  const bits = new Int32Array(((list[count - 1]! >>> 15) + 1) * blockWords)
  for (let at = 0; at < count; at++) bits[list[at]! >>> 5]! |= 1 << (list[at]! & 31)
  return bits
}

/** Adds a number that is not below any in the posting; once more is not counted. */
export function addTo(posting: Posting, number: number): void {
  if (posting.bits) {
    const bits = grown(posting.bits, ((number >>> 15) + 1) * blockWords)
    posting.bits = bits
    bits[number >>> 5]! |= 1 << (number & 31)
    return
  }
  const { count } = posting
  if (count > 0 && posting.list[count - 1] === number) return
  const list = grown(posting.list, count + 1)
  posting.list = list
  list[count] = number
  posting.count = count + 1
  // From one in 32 on, the bits take less room than the list.
  if (posting.count > mostListed && posting.count * 32 > number) {
    posting.bits = toBits(posting)
    posting.list = new Int32Array(0)
  }
}

/** Several postings as one, read block after block in rising order. */
export interface Union {
  postings: readonly Posting[]
  /** how far each list is read */
  cursors: Int32Array
}

/** The union of postings, before its first block. */
export const unionOf = (postings: readonly Posting[]): Union => ({ postings, cursors: new Int32Array(postings.length) })

/** Writes a block of the union as bits to `target` from `offset` on, over what stood there. */
export function writeBlock({ postings, cursors }: Union, block: number, target: Int32Array, offset: number): void {
  target.fill(0, offset, offset + blockWords)
  for (let at = 0; at < postings.length; at++) {
    const { bits, list, count } = postings[at]!
    if (bits) {
      const from = block * blockWords
      const words = Math.min(blockWords, bits.length - from)
      if (at === 0) target.set(bits.subarray(from, from + Math.max(words, 0)), offset)
      else for (let word = 0; word < words; word++) target[offset + word]! |= bits[from + word]!
    } else {
      const end = (block + 1) * blockPeople
      let cursor = cursors[at]!
      for (; cursor < count && list[cursor]! < end; cursor++) {
        const number = list[cursor]! & (blockPeople - 1)
        target[offset + (number >>> 5)]! |= 1 << (number & 31)
      }
      cursors[at] = cursor
    }
  }
}
