import type { ShownPair, ShownPerson, ShownRound } from '../rounds-view.js'

/** Where a round's dots stand, in the units of a square of `size`: offers on an inner ring, each with its people before it. */
export interface RoundLayout {
  offers: Map<string, Spot>
  people: Map<string, Spot>
}

export interface Spot {
  x: number
  y: number
  /** degrees, 0 to the right, clockwise */
  angle: number
}

export const size = 540
const offersAt = 128
const pairedAt = 168
const outerAt = 254
const apart = 11

const spot = (angle: number, radius: number): Spot => ({
  x: size / 2 + radius * Math.cos((angle * Math.PI) / 180),
  y: size / 2 + radius * Math.sin((angle * Math.PI) / 180),
  angle,
})

/** The same round, the same picture. */
export function layoutOf({ offers, people, pairs }: ShownRound): RoundLayout {
  const step = 360 / Math.max(1, offers.length)
  const angles = new Map(offers.map(({ id }, place) => [id, place * step - 90]))
  const outside = people.filter(({ place }) => place !== 'paired')
  return {
    offers: new Map([...angles].map(([id, angle]) => [id, spot(angle, offersAt)])),
    people: new Map([...paired(pairs, angles, step), ...onRings(outside)]),
  }
}

/** Before their offer, side by side; every other one a little further out. */
function paired(pairs: readonly ShownPair[], angles: ReadonlyMap<string, number>, step: number): [string, Spot][] {
  return [...angles].flatMap(([offerId, angle]) => {
    const own = pairs.filter((pair) => pair.offerId === offerId)
    const turn = Math.min(9, step / Math.max(1, own.length))
    return own.map(({ personId }, at): [string, Spot] => [
      personId,
      spot(angle + (at - (own.length - 1) / 2) * turn, pairedAt + (at % 2) * apart),
    ])
  })
}

/** Around all, on as many rings as they need, from the outermost on. */
function onRings(people: readonly ShownPerson[]): [string, Spot][] {
  const placed: [string, Spot][] = []
  for (let radius = outerAt; placed.length < people.length; radius = Math.max(apart, radius - apart)) {
    const room = Math.floor((2 * Math.PI * radius) / apart)
    const own = people.slice(placed.length, placed.length + room)
    for (const [at, { id }] of own.entries()) placed.push([id, spot((at * 360) / own.length - 90, radius)])
  }
  return placed
}
