import type { KnownBlock } from '@slack/types'
import { codePoints, moreCharacters } from '../messages/cut-text.js'
import type { Say } from '../messages/text.js'
import type { SurfaceLimit } from './limits.js'
import { plain } from './mrkdwn.js'

interface Run {
  blocks: KnownBlock[]
  /** code points of what was taken off its end */
  dropped: number
}

/**
 * Takes the blocks of each element, what the surface holds and how the reader is spoken to; returns the blocks that fit. Long prose gives way first, so
 * that the buttons below it stay; then the end is cut. What is missing is counted where it is missing.
 */
export function fitBlocks(elements: KnownBlock[][], limit: SurfaceLimit, say: Say): KnownBlock[] {
  const runs = elements.map((blocks): Run => ({ blocks: [...blocks], dropped: 0 }))
  let tooMany = elements.flat().length - limit.blocks
  let tooLong = characters(elements) - limit.characters
  while (tooMany > 0 || tooLong > 0) {
    const longest = runs.filter(canShrink).sort((a, b) => b.blocks.length - a.blocks.length)[0]
    const taken = longest?.blocks.pop()
    if (!longest || !taken) break
    if (longest.dropped === 0) {
      tooMany += 1
      tooLong += noteRoom
    }
    const size = characters(taken)
    longest.dropped += size
    tooMany -= 1
    tooLong -= size
  }
  const shown = runs.flatMap(marked)
  return tooMany > 0 || tooLong > 0 ? cutEnd(shown, limit, say) : shown
}

/** What "… 1114112 more characters" takes. */
const noteRoom = 40

const canShrink = ({ blocks }: Run): boolean =>
  blocks.length > 1 && blocks.every((block) => block.type !== 'actions' && block.type !== 'input')

const marked = ({ blocks, dropped }: Run): KnownBlock[] =>
  dropped === 0 ? blocks : [...blocks, note(moreCharacters(dropped))]

const note = (text: string): KnownBlock => ({ type: 'context', elements: [plain(text, noteRoom)] })

function cutEnd(blocks: KnownBlock[], limit: SurfaceLimit, say: Say): KnownBlock[] {
  const kept: KnownBlock[] = []
  let room = limit.characters - noteRoom
  for (const block of blocks.slice(0, limit.blocks - 1)) {
    room -= characters(block)
    if (room < 0) break
    kept.push(block)
  }
  return [...kept, note(say('card.more.blocks', { count: blocks.length - kept.length }))]
}

/** The sum of what a reader sees: everything called text, wherever it stands in the block. */
function characters(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  return Object.entries(node).reduce((sum, [name, value]) => {
    if (typeof value === 'string') return name === 'text' || name === 'alt_text' ? sum + codePoints(value) : sum
    return sum + characters(value)
  }, 0)
}
