// `npm run bench:matching`: figures of the matching beside their goals, one section a file.
import { benchSolver } from './bench-solver.mjs'

benchSolver(process.argv.slice(2))
