import type { CandidateFacts, OfferFacts, WeekStretch } from '../facts.js'
import { grown } from './growing.js'

/** Languages and weekly hours as bits: passes whoever the rules `language` and `windows` allow, and few others. */
export interface Barriers {
  set(number: number, candidate: CandidateFacts): void
  /** nobody passes by this number any more */
  clear(number: number): void
  /** takes an offer; returns whether the person of a number may pass */
  of(offer: OfferFacts): (number: number) => boolean
}

const hourWords = 6
/** The first bit says "no barrier": people who left the list empty have it, and every offer asks for it too. */
const none = 1
/** The bits of hours 0 … 167; the bit after them says "no barrier". */
const noWindows = 168

function markHours(stretches: readonly WeekStretch[], mark: (bit: number) => void): void {
  for (const { from, to } of stretches) {
    const last = Math.min(Math.floor((to - 1) / 60), Math.floor(from / 60) + 167)
    for (let hour = Math.floor(from / 60); hour <= last; hour++) mark(hour % 168)
  }
}

/** Barriers of an empty pool. */
export function createBarriers(): Barriers {
  const languageBits = new Map<string, number>()
  let languages = new Int32Array(0)
  let hours = new Int32Array(0)

  const plain = (code: string) => code.trim().toLowerCase().split('-')[0]!

  /** The 31st language and all later ones share the last bit. */
  function languageBit(code: string): number {
    const language = plain(code)
    const bit = languageBits.get(language) ?? 1 << Math.min(languageBits.size + 1, 31)
    languageBits.set(language, bit)
    return bit
  }

  const languagesWanted = (codes: readonly string[]): number =>
    codes.length === 0 ? -1 : codes.reduce((mask, code) => mask | (languageBits.get(plain(code)) ?? 0), none)

  /** A talk of no length may lie where two windows touch, which the hours do not show. */
  function hoursWanted({ weekMinutes, minutes }: OfferFacts): Int32Array {
    const wanted = new Int32Array(hourWords)
    if (weekMinutes.length === 0 || minutes === 0) return wanted.fill(-1)
    const mark = (bit: number) => {
      wanted[bit >>> 5]! |= 1 << (bit & 31)
    }
    mark(noWindows)
    markHours(weekMinutes, mark)
    return wanted
  }

  return {
    set(number, candidate) {
      languages = grown(languages, number + 1)
      hours = grown(hours, (number + 1) * hourWords)
      languages[number] =
        candidate.languages.length === 0
          ? none
          : candidate.languages.reduce((mask, code) => mask | languageBit(code), 0)
      const mark = (bit: number) => {
        hours[number * hourWords + (bit >>> 5)]! |= 1 << (bit & 31)
      }
      if (candidate.weekMinutes.length === 0) mark(noWindows)
      else markHours(candidate.weekMinutes, mark)
    },
    clear(number) {
      languages[number] = 0
    },
    of(offer) {
      const language = languagesWanted(offer.languages)
      const wanted = hoursWanted(offer)
      return (number) => {
        if ((languages[number]! & language) === 0) return false
        for (let word = 0, at = number * hourWords; word < hourWords; word++, at++) {
          if ((hours[at]! & wanted[word]!) !== 0) return true
        }
        return false
      }
    },
  }
}
