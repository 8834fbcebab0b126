/** Whether the first number comes before the second among people of equal points. */
export type Earlier = (one: number, other: number) => boolean

/** The best so far of the people offered, by points and then by `earlier`. */
export interface Shortlist {
  /** whoever has less cannot enter any more; -Infinity until the list is full */
  readonly floor: number
  readonly isFull: boolean
  wouldEnter(number: number, points: number): boolean
  offer(number: number, points: number): void
  /** numbers and points, best first */
  sorted(): { number: number; points: number }[]
}

/** A list of at most `most` people, `most` ≥ 1: a heap with the last of them on top. */
export function createShortlist(most: number, earlier: Earlier): Shortlist {
  const numbers: number[] = []
  const points: number[] = []

  const isBehind = (a: number, b: number): boolean =>
    points[a]! < points[b]! || (points[a] === points[b] && earlier(numbers[b]!, numbers[a]!))

  const wouldEnter = (number: number, own: number): boolean =>
    numbers.length < most || own > points[0]! || (own === points[0] && earlier(number, numbers[0]!))

  function swap(a: number, b: number): void {
    const number = numbers[a]!
    const own = points[a]!
    numbers[a] = numbers[b]!
    points[a] = points[b]!
    numbers[b] = number
    points[b] = own
  }

  function up(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if (!isBehind(at, above)) return
      swap(at, above)
      at = above
    }
  }

  function down(): void {
    for (let at = 0; ; ) {
      let last = at
      for (let below = 2 * at + 1; below <= 2 * at + 2 && below < numbers.length; below++) {
        if (isBehind(below, last)) last = below
      }
      if (last === at) return
      swap(at, last)
      at = last
    }
  }

  return {
    get floor() {
      return numbers.length < most ? Number.NEGATIVE_INFINITY : points[0]!
    },
    get isFull() {
      return numbers.length >= most
    },
    wouldEnter,
    offer(number, own) {
      if (!wouldEnter(number, own)) return
      if (numbers.length < most) {
        numbers.push(number)
        points.push(own)
        up(numbers.length - 1)
      } else {
        numbers[0] = number
        points[0] = own
        down()
      }
    },
    sorted: () =>
      numbers
        .map((number, at) => ({ number, points: points[at]! }))
        .sort((a, b) => b.points - a.points || (earlier(a.number, b.number) ? -1 : 1)),
  }
}
