import { it } from 'vitest'
import { runRound } from '../../src/matching/round.js'
import { allowedPairs, weightedProblem } from '../../src/matching/round-problem.js'
import { solveAssignment, certifyAssignment } from '../../src/matching/assignment.js'
import { sortedById } from '../../src/matching/facts.js'
import { aCandidate, aContext, anOffer } from './builders.js'

it('timing', () => {
  let s = 12345
  const r = (n: number) => { s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff; return (s >>> 8) % n }
  const topics = Array.from({ length: 40 }, (_, i) => `subject${i} area${i % 7}`)
  const langs = ['en', 'de', 'fr']
  const some = (list: string[], n: number) => Array.from({ length: n }, () => list[r(list.length)]!)
  const week = () => Array.from({ length: 1 + r(6) }, () => { const d = r(5), h = 7 + r(10); return { from: d * 1440 + h * 60, to: d * 1440 + h * 60 + 120 } }).sort((a, b) => a.from - b.from)
  for (const [n, m, units] of [[500, 2000, 2], [500, 2000, 1], [500, 2000, 8], [500,10000,2]] as const) {
    const offers = Array.from({ length: n }, (_, i) => anOffer({ id: `offer-${i}`, hostId: `host-${i % Math.floor(n * 0.9)}`, topics: some(topics, 1 + r(4)), department: `dept${r(8)}`, role: `role${r(20)}`, seniority: ['junior', 'senior'][r(2)]!, languages: some(langs, 1), weekMinutes: week(), openUnits: units, hostUnits: units }))
    const candidates = Array.from({ length: m }, (_, i) => aCandidate({ id: `c-${i}`, interests: some(topics, 1 + r(4)), skills: some(topics, 2), departments: r(2) ? [`dept${r(8)}`] : [], roles: r(2) ? [`role${r(20)}`] : [], languages: r(3) ? some(langs, 2) : [], weekMinutes: r(3) ? week() : [], stance: (['passive', 'exploring', 'active'] as const)[r(3)]!, age: r(12) }))
    const context = aContext()
    let t = performance.now()
    const lap = () => { const d = performance.now() - t; t = performance.now(); return Math.round(d) }
    const so = sortedById(offers), sc = sortedById(candidates)
    const allowed = allowedPairs(so, sc, context); const a = lap()
    const { problem } = weightedProblem({ offers: so, candidates: sc, ageingWeight: 5, seed: 'x' }, allowed); const b = lap()
    const as = solveAssignment(problem); const c = lap()
    const ce = certifyAssignment(problem, as); const d = lap()
    const out = runRound({ offers, candidates, context, ageingWeight: 5 }); const e = lap()
    console.log({ n, m, units, edges: allowed.candidate.length, allowedMs: a, problemMs: b, solveMs: c, certifyMs: d, roundMs: e, scans: as.edgeScansPerEdge, ce, pairs: out.pairs.length, left: out.leftOut.length })
  }
}, 300000)
