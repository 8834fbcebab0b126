import type { KnownBlock } from '@slack/types'
import { slack } from '../messages/en/slack.js'
import { codePoints, moreCharacters } from './cut.js'
import type { SurfaceLimit } from './limits.js'
import { plain } from './mrkdwn.js'

interface Run {
  blocks: KnownBlock[]
  /** code points of what was taken off its end */
  dropped: number
}

/**
 * Takes the blocks of each element and what the surface holds; returns the blocks that fit. Long prose gives way first, so
 * that the buttons below it stay; then the end is cut. What is missing is counted where it is missing.
 */
export function fitBlocks(elements: KnownBlock[][], limit: SurfaceLimit): KnownBlock[] {
  const runs = elements.map((blocks): Run => ({ blocks: [...blocks], dropped: 0 }))
  let shown = runs.flatMap(marked)
  while (!fits(shown, limit)) {
    const longest = runs.filter(canShrink).sort((a, b) => b.blocks.length - a.blocks.length)[0]
    const taken = longest?.blocks.pop()
    if (!longest || !taken) return cutEnd(shown, limit)
    longest.dropped += characters(taken)
    shown = runs.flatMap(marked)
  }
  return shown
}

const fits = (blocks: KnownBlock[], limit: SurfaceLimit): boolean =>
  blocks.length <= limit.blocks && characters(blocks) <= limit.characters

const canShrink = ({ blocks }: Run): boolean =>
  blocks.length > 1 && blocks.every((block) => block.type !== 'actions' && block.type !== 'input')

const marked = ({ blocks, dropped }: Run): KnownBlock[] =>
  dropped === 0 ? blocks : [...blocks, note(moreCharacters(dropped))]

const note = (text: string): KnownBlock => ({ type: 'context', elements: [plain(text, 100)] })

function cutEnd(blocks: KnownBlock[], limit: SurfaceLimit): KnownBlock[] {
  const room = { blocks: limit.blocks - 1, characters: limit.characters - 40 }
  let count = Math.min(blocks.length, room.blocks)
  while (count > 0 && !fits(blocks.slice(0, count), room)) count -= 1
  const missing = slack['slack.more.blocks'].replace('{count}', String(blocks.length - count))
  return [...blocks.slice(0, count), note(missing)]
}

/** The sum of what a reader sees: everything called text, wherever it stands in the block. */
export function characters(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  return Object.entries(node).reduce(
    (sum, [name, value]) =>
      sum + (typeof value === 'string' ? (/^(text|alt_text)$/.test(name) ? codePoints(value) : 0) : characters(value)),
    0,
  )
}
