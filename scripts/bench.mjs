// Speed, each figure beside a baseline measured in the same run (these machines are noisy: read the ratios). `npm run bench`:
// all but the soak; `-- --only=load,scale`: some sections; `-- --soak=30`: so many minutes of soak; `-- --page`: what was
// measured is kept in docs/performance.json, and docs/performance.md is written from it. PostgreSQL where TEST_DATABASE_URL or
// 127.0.0.1:5432 answers.
import { parseArgs } from 'node:util'
import { asFigures, keptFigures } from './bench-figures.mjs'
import { benchLoad } from './bench-load.mjs'
import { writePage } from './bench-page.mjs'
import { benchRounds } from './bench-rounds.mjs'
import { benchRows } from './bench-rows.mjs'
import { benchScale } from './bench-scale.mjs'
import { benchSending } from './bench-sending.mjs'
import { benchSoak } from './bench-soak.mjs'

const { values } = parseArgs({
  options: { only: { type: 'string' }, soak: { type: 'string' }, page: { type: 'boolean' } },
})

const sections = {
  load: benchLoad,
  sending: benchSending,
  scale: benchScale,
  rows: benchRows,
  matching: () => asFigures('LD-4', () => benchRounds([])),
  ...(values.soak && { soak: () => benchSoak(Number(values.soak)) }),
}
const only = values.only?.split(',') ?? Object.keys(sections)
for (const name of only) {
  if (!sections[name]) throw new Error(`There is no section ${name}; there are ${Object.keys(sections).join(', ')}.`)
  await sections[name]()
}
if (values.page) writePage(keptFigures())
