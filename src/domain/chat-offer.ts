import type { Kind } from './kinds.js'
import type { Window } from './windows.js'

export type Medium = 'video' | 'phone' | 'place'

/** An employee's standing willingness to talk. Windows are in `zone`, the zone the host saw when ticking them. */
export interface ChatOffer {
  id: string
  version: number
  hostId: string
  kind: Kind
  /** `single`: made for one match by an introduction, a request or a step; it is never matched and never listed */
  status: 'open' | 'paused' | 'withdrawn' | 'single'
  pausedUntil: Date | null
  /** points one more seat here was worth to the last round; what somebody new must bring to take one */
  price: number
  createdAt: Date
  updatedAt: Date
  topics: string[]
  windows: Window[]
  zone: string
  medium: Medium
  /** the video link or the place; empty for a phone call */
  where: string
  department: string | null
  seniority: string | null
  languages: string[]
  seatsAtOnce: number
  seatsPerMonth: number
  words: string
  showPhoto: boolean
  /** may the digest name the host */
  mayBeNamed: boolean
  formerEmployers: string[]
}

/** Open now: neither withdrawn nor paused. A pause with a date ends by itself. */
export function isOpen(offer: ChatOffer, now: Date): boolean {
  return offer.status === 'open' && (offer.pausedUntil === null || offer.pausedUntil <= now)
}

/**
 * How many more people may be proposed to this offer now.
 * `takenNow` counts its open matches and chats, `takenInMonth` the matches of the last 30 days that did not end without a talk.
 */
export function openUnits(offer: ChatOffer, takenNow: number, takenInMonth: number): number {
  return Math.max(0, Math.min(offer.seatsAtOnce - takenNow, offer.seatsPerMonth - takenInMonth))
}
