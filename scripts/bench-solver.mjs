// The solver of a round: edges looked at as it grows, against the npm package munkres, on problems made to hurt, and one
// arrival against a full solve. Edges looked at are the same on every machine; of times, only the ratios mean something.
import munkres from 'munkres'
import { certifyAssignment, solveAssignment } from '../dist/matching/assignment.js'
import { LiveAssignment } from '../dist/matching/live-assignment.js'
import { line, percentile, timed } from './bench-figures.mjs'
import { adversarialFamilies, numbers, uniformProblem } from './matching-problems.mjs'

const median = (values) => percentile(values, 0.5)

function solved(problem) {
  const { answer, ms } = timed(() => solveAssignment(problem))
  const { optimal, gap } = certifyAssignment(problem, answer)
  if (!optimal) throw new Error(`not proven: gap ${gap}`)
  return { answer, ms, scans: answer.edgeScansPerEdge }
}

function benchGrowth(sizes, mostSeats, most) {
  const name = mostSeats === 1 ? 'one seat each' : `1 to ${mostSeats} seats each`
  const all = sizes.map((offers) => {
    const problem = uniformProblem(offers, { mostSeats })
    const { scans, ms } = solved(problem)
    line(`${offers} offers, ${name}: edge scans per edge`, scans.toFixed(1), `at most ${most}`, scans <= most)
    return { looks: scans * problem.weight.length, offers, ms }
  })
  const [first, last] = [all[0], all.at(-1)]
  const exponent = Math.log(last.looks / first.looks) / Math.log(last.offers / first.offers)
  line(`${name}: exponent of edges looked at`, exponent.toFixed(3), 'at most 1.1', exponent <= 1.1)
}

/** Missing pairs count 0 and may stay apart: what munkres calls a cost is what is lost against the heaviest pair. */
function denseCosts({ candidates, capacity, rowStart, candidate, weight }) {
  const heaviest = weight.reduce((most, one) => Math.max(most, one), 0)
  return Array.from(capacity, (_seats, offer) => {
    const costs = new Array(candidates).fill(heaviest)
    for (let edge = rowStart[offer]; edge < rowStart[offer + 1]; edge++) costs[candidate[edge]] -= weight[edge]
    return costs
  })
}

function benchAgainstMunkres(offers, goal) {
  const problem = uniformProblem(offers)
  const costs = denseCosts(problem)
  const heaviest = problem.weight.reduce((most, one) => Math.max(most, one), 0)
  // ours takes a tenth of a second, so that one collection of garbage would be half of it
  const runs = [solved(problem), solved(problem), solved(problem)]
  const ours = { answer: runs[0].answer, ms: median(runs.map(({ ms }) => ms)) }
  const theirs = timed(() => munkres(costs))
  const value = theirs.answer.reduce((sum, [offer, person]) => sum + heaviest - costs[offer][person], 0)
  if (value !== ours.answer.value) throw new Error(`munkres finds ${value}, we ${ours.answer.value}`)
  const ratio = theirs.ms / ours.ms
  line(`${offers} offers, munkres over us`, ratio.toFixed(0), `at least ${goal}`, ratio >= goal)
}

function benchFamilies(offers) {
  const all = Object.entries(adversarialFamilies).map(([name, make]) => ({ name, ...solved(make(offers, numbers(1))) }))
  const [scans, ms] = [median(all.map((one) => one.scans)), median(all.map((one) => one.ms))]
  for (const one of all) {
    const [looks, time] = [one.scans / scans, one.ms / ms]
    const figure = `${looks.toFixed(2)} in edge scans per edge (${one.scans.toFixed(1)}), ${time.toFixed(2)} in time`
    line(`${offers} offers, ${one.name}: over the median family`, figure, 'at most 10', Math.max(looks, time) <= 10)
  }
}

function benchArrivals(offers, name, shape) {
  const problem = uniformProblem(offers, shape)
  const full = solved(problem)
  const live = new LiveAssignment(problem, full.answer)
  const pick = numbers(2)
  const times = Array.from({ length: 500 }, () => {
    const to = Int32Array.from(new Set(Array.from({ length: 20 }, () => pick(offers)))).sort()
    const weights = Float64Array.from(to, () => 1 + pick(1000))
    return timed(() => live.arrive(to, weights)).ms
  })
  const [p50, p99] = [full.ms / percentile(times, 0.5), full.ms / percentile(times, 0.99)]
  line(`${offers} offers, ${name}: a full solve over one arrival, p50`, p50.toFixed(0))
  line(`${offers} offers, ${name}: a full solve over one arrival, p99`, p99.toFixed(0), 'at least 100', p99 >= 100)
}

/** `--million` adds a million offers, `--munkres-10k` ten thousand against munkres (minutes, and gigabytes). */
export function benchSolver(flags) {
  solved(uniformProblem(2000))
  const sizes = [1000, 10_000, 100_000, ...(flags.includes('--million') ? [1_000_000] : [])]
  benchGrowth(sizes, 1, 25)
  benchGrowth(sizes, 3, 45)
  benchArrivals(100_000, '5 % more people than seats', { perSeat: 1.05 })
  benchArrivals(100_000, '1 to 3 seats each', { mostSeats: 3 })
  // The worst case: nobody is left out and no seat is free, so every way out is far.
  benchArrivals(100_000, 'exactly as many people as seats', {})
  benchFamilies(100_000)
  benchAgainstMunkres(3000, 20)
  if (flags.includes('--munkres-10k')) benchAgainstMunkres(10_000, 100)
}
