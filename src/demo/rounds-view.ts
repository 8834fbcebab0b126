/** The rounds as the workbench shows them: plain data. Names are those of a made-up company; sentences are the product's own. */

export interface ShownRounds {
  /** another one whenever the next round would weigh something else */
  state: string
  /** what the next round would do now, and then the last ones held, newest first */
  rounds: ShownRound[]
}

export interface ShownRound {
  id: string
  /** when it was held, ISO 8601; null for what the next one would do */
  at: string | null
  offers: ShownOffer[]
  people: ShownPerson[]
  pairs: ShownPair[]
  /** how many waited for it in vain; of older rounds it is no longer known who */
  leftOut: number
}

export interface ShownOffer {
  id: string
  host: string
  kind: string
  topics: readonly string[]
  /** how many more people may be proposed to it; null in a round that was held */
  seats: number | null
}

export interface ShownPerson {
  id: string
  name: string
  interests: readonly string[]
  /** rounds waited by now */
  waited: number
  /** `busy`: in an open question or talk, or resting, so not in the round */
  place: 'paired' | 'left_out' | 'busy'
  /** why they were left out, and what would help; empty for everybody else */
  why: readonly string[]
}

export interface ShownPair {
  id: string
  offerId: string
  personId: string
  forHost: readonly string[]
  forPerson: readonly string[]
  /** points by term; of a round that was held as the two are now, without the waiting, and none where one of them left */
  terms: readonly { term: string; points: number; words: readonly string[] }[]
  /** what became of it; null for what the next round would do */
  status: string | null
}

/** What the ageing weight costs and brings, simulated from the pool as it is now. */
export interface TradeOff {
  /** how many rounds each weight was simulated for */
  rounds: number
  /** the weight that the product holds its rounds with */
  usual: number
  /** by rising weight */
  points: TradeOffPoint[]
}

export interface TradeOffPoint {
  ageingWeight: number
  /** points of a round without waiting; and as a part of the most that any of the weights brings */
  benefit: number
  share: number
  longestWait: number
  medianWait: number
  /** people a round */
  leftOut: number
}
