// Writes docs/faults.md from docs/faults.json: what came of each case of the fault matrix. A seed that is run again takes the
// place of its older result.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const data = 'docs/faults.json'
const page = 'docs/faults.md'

/** The sums of cells in the columns' order; of the last, a time in seconds, the longest. */
export const sums = (rows) =>
  rows
    .map(({ cells }) => cells)
    .reduce((total, cells) =>
      total.map((sum, place) => (place === cells.length - 1 ? Math.max(sum, cells[place]) : sum + cells[place])),
    )

/** Takes the columns' names, and `{ name, seed, cells }` of each case and seed of a run. */
export function writePage(columns, rows) {
  const on = new Date().toISOString().slice(0, 10)
  const before = existsSync(data) ? JSON.parse(readFileSync(data, 'utf8')) : []
  const fresh = rows.map(({ name, seed, cells }) => ({ name, seed, on, cells }))
  const all = new Map([...before, ...fresh].map((each) => [`${each.name} ${each.seed}`, each]))
  const kept = [...all.values()].sort((a, b) => a.name.localeCompare(b.name) || a.seed - b.seed)
  writeFileSync(data, `[\n${kept.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`)
  writeFileSync(page, textOf(columns, kept))
  console.log(`${page} is written.`)
}

const line = (cells) => `| ${cells.join(' | ')} |`

function rowOf(name, rows) {
  const days = rows.map(({ on }) => on).sort()
  const cells = sums(rows)
  return line([name.replaceAll('|', '\\|'), rows.length, ...cells.with(-1, cells.at(-1).toFixed(1)), days.at(-1)])
}

function textOf(columns, kept) {
  const names = [...new Set(kept.map(({ name }) => name))]
  return [
    '# What was broken, and what came of it',
    '',
    'Written by `npm run test:faults -- --page`; never by hand. Sums over the seeds that were run, and the longest time to resume.',
    'Lost, doubled state, other and died must be 0, and a doubled message must be one of the unknowns.',
    '',
    line(['Fault', 'seeds', ...columns, 'last']),
    line(['---', ...columns.map(() => '--:'), '--:', '---']),
    ...names.map((name) =>
      rowOf(
        name,
        kept.filter((each) => each.name === name),
      ),
    ),
    rowOf('all', kept),
    '',
  ].join('\n')
}
