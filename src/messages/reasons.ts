import type { MatchReason } from '../domain/match.js'
import { isTextKey, type Say } from './text.js'

/** Why these two, a sentence each, in the words of one side. */
export const reasonTexts = (say: Say, side: 'host' | 'candidate', reasons: readonly MatchReason[]): string[] =>
  reasons.flatMap(({ code, words }) => {
    const key = `reason.${side}.${code}`
    return isTextKey(key) ? [(say as (key: string, args: object) => string)(key, { words: words.join(', ') })] : []
  })
