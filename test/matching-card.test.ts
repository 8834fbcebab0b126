import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { matchingCard } from '../scripts/matching-card.mjs'
import { unconnectedShare } from '../src/matching/choose-pairs.js'
import { hardRules } from '../src/matching/hard-rules.js'
import { defaultAgeingWeight, weights, weightsVersion } from '../src/matching/score.js'

it('AI-1: the matching card says what the program does', () => {
  const facts = {
    weights,
    weightsVersion,
    ageingWeight: defaultAgeingWeight,
    share: unconnectedShare,
    ruleNames: hardRules.map(({ name }) => name),
  }
  expect(readFileSync('docs/matching-card.md', 'utf8')).toBe(matchingCard(facts))
})
