export interface CardFacts {
  weights: unknown
  weightsVersion: number
  ageingWeight: number
  share: number
  ruleNames: readonly string[]
}
export function matchingCard(facts: CardFacts): string
