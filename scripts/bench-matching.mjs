// `npm run bench:matching`: figures of the matching beside their goals, one section a file.
import { benchAgeing } from './bench-ageing.mjs'
import { line, table } from './bench-figures.mjs'
import { benchFits } from './bench-fits.mjs'
import { benchPoolIndex } from './bench-pool-index.mjs'
import { benchRounds } from './bench-rounds.mjs'
import { benchService } from './bench-service.mjs'
import { benchSolver } from './bench-solver.mjs'

const flags = process.argv.slice(2)
const started = performance.now()

const report = ({ size, fast, slow, postgres, building, buildingScan }) => {
  const name = `best 5 of ${size} people`
  const [p50, p99] = [slow.p50 / fast.p50, slow.p50 / fast.p99]
  line(`${name}: a full scan over postings, p50`, p50.toFixed(0), 'at least 30', p50 >= 30)
  line(`${name}: a full scan over postings, p99`, p99.toFixed(0), 'at least 8', p99 >= 8)
  line(`${name}: building a person`, `${building.toFixed(1)} µs (scan ${buildingScan.toFixed(1)} µs)`)
  if (!postgres) return
  const sql = postgres.p50 / fast.p50
  line(`${name}: PostgreSQL over postings, p50`, sql.toFixed(0), 'at least 100', sql >= 100)
}

/** The index first: its single slowest queries would else pay for the garbage of the others. */
const sections = {
  index: () => benchPoolIndex({ million: flags.includes('--million'), report }),
  solver: () => benchSolver(flags),
  ageing: benchAgeing,
  rounds: () => benchRounds(flags),
  service: benchService,
  fits: () => benchFits(flags),
}

/** `--only=rounds,index` runs these sections alone. */
const only = flags
  .find((flag) => flag.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
for (const [name, bench] of Object.entries(sections)) {
  if (only && !only.includes(name)) continue
  const from = performance.now()
  console.log(`\n${name}`)
  await bench()
  console.log(`(${Math.round((performance.now() - from) / 1000)} s)`)
}
table()
console.log(`${Math.round((performance.now() - started) / 1000)} s in all`)
