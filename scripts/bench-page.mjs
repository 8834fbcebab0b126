// Writes docs/performance.md from docs/performance.json; a section measured anew takes the place of the old.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

const data = 'docs/performance.json'
const page = 'docs/performance.md'

const titles = {
  'LD-1': 'Requests',
  'LD-2': 'A burst of events, and another tenant meanwhile',
  'LD-3': 'Two hundred digests in one minute',
  'LD-4': 'Matching',
  'LD-5': 'Import of 50,000 people',
  'LD-6': 'Soak',
  'LD-7': 'Three replicas and a thousand ticks',
  'LD-8': 'Start',
  'LD-9': 'Sending, and doing nothing',
  'LD-10': 'A million rows',
  'SL-17': 'The Home tab',
}

/** Why a goal is missed, where it is; by id and what was measured. */
const reasons = existsSync('docs/performance-reasons.json')
  ? JSON.parse(readFileSync('docs/performance-reasons.json', 'utf8'))
  : {}

const cell = (text) => (text ?? '').replaceAll('|', '\\|')

function table(id, rows) {
  const lines = rows.map(({ what, value, goal, isMet, beside, on }) => {
    const verdict =
      goal === undefined ? '' : isMet ? 'met' : `missed. ${reasons[`${id} ${what}`] ?? 'Not looked into yet.'}`
    return `| ${[what, value, beside, goal, verdict, on].map(cell).join(' | ')} |`
  })
  return [
    `## ${id}: ${titles[id] ?? ''}`,
    '',
    '| What | Figure | Beside | Goal | | Measured |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

/** Takes the figures of a run. */
export function writePage(figures) {
  const on = new Date().toISOString().slice(0, 10)
  const before = existsSync(data) ? JSON.parse(readFileSync(data, 'utf8')) : []
  const measured = new Set(figures.map(({ id }) => id))
  const all = [...before.filter(({ id }) => !measured.has(id)), ...figures.map((each) => ({ ...each, on }))]
  writeFileSync(data, `${JSON.stringify(all, null, 2)}\n`)
  const ids = Object.keys(titles).filter((id) => all.some((each) => each.id === id))
  const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
  const head = `# Performance\n\nWritten by \`npm run bench -- --page\`; never by hand. Last on ${machine}, shared with others: read the ratios.\n`
  writeFileSync(
    page,
    [
      head,
      ...ids.map((id) =>
        table(
          id,
          all.filter((each) => each.id === id),
        ),
      ),
    ].join('\n'),
  )
  console.log(`${page} is written.`)
}
