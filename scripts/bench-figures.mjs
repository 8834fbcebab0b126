// What the benches of the matching measure and print with, and the table of all goals at the end.

const goals = []

/** Runs once; returns the answer, and the milliseconds. */
export function timed(run) {
  const start = performance.now()
  const answer = run()
  return { answer, ms: performance.now() - start }
}

/** Prints one figure, beside its goal where it has one; the goal is kept for the table. */
export function line(what, figure, goal, isMet) {
  console.log(`${what}: ${figure}${goal === undefined ? '' : `  (goal ${goal}: ${isMet ? 'met' : 'MISSED'})`}`)
  if (goal !== undefined) goals.push({ what, figure, goal, isMet })
}

/** All goals of this run with their figures. */
export function table() {
  const width = Math.max(...goals.map(({ what }) => what.length))
  console.log(`\n${goals.filter(({ isMet }) => isMet).length} of ${goals.length} goals met`)
  for (const { what, figure, goal, isMet } of goals) {
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what.padEnd(width)}  ${figure}  (goal ${goal})`)
  }
}

export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

const kept = []

/** Prints and keeps one figure of the load goals: `id` such as LD-1; `beside`: the same in terms of a baseline. */
export function figure(id, what, value, { goal, isMet, beside } = {}) {
  kept.push({ id, what, value, goal, isMet, beside })
  const word = goal === undefined ? '' : `   (goal ${goal}: ${isMet ? 'met' : 'MISSED'})`
  console.log(`${id.padEnd(6)} ${what.padEnd(52)} ${value}${beside ? `   ${beside}` : ''}${word}`)
}

/** All figures of this run, in the order in which they were measured. */
export const keptFigures = () => kept

/** What `line` printed beside a goal while `bench` ran becomes figures of that goal. */
export async function asFigures(id, bench) {
  const from = goals.length
  await bench()
  for (const { what, figure: value, goal, isMet } of goals.slice(from)) kept.push({ id, what, value, goal, isMet })
}
